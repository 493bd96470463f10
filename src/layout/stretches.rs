//! Texts measured in ems, each once.
//!
//! The columns of a table, the room that its rows have to spare, lines that should not gape, a heading that should not end in one
//! syllable: all ask how long the same words are, most in several sizes, a dozen times a plan. What does not depend on the size is
//! kept here, for each thread by itself. It halves what measuring costs, and measuring was a tenth of a build.

use super::fonts::{self, Face};
use crate::language::holds::{between_held, ends_line, last_ends, line_ends};
use crate::language::signs::NO_BREAK;
use rustc_hash::FxHashMap;
use std::cell::RefCell;
use std::rc::Rc;

/// How much wider than its font says a no-break space may come out upright, and in italics, where the hyphen that holds a symbol
/// together does too; in ems: measured in LibreOffice.
const WIDER: f32 = 0.015;
const WIDER_ITALIC: f32 = 0.105;

/// How many stretches a thread keeps: those of some ten plans. Then it forgets all, so that a batch takes no more.
const KEPT: usize = 50_000;

/// Words between two places where a line may end.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Stretch {
    /// Ems.
    pub width: f32,
    /// Ems of the space behind it, which vanishes at the end of a line.
    pub space: f32,
    /// How many letters it has, the space behind it included.
    pub letters: usize,
    /// How many of them are the space behind it, and how many no-break spaces.
    pub spaces: usize,
    pub held: usize,
    /// How much wider than its font says it may come out, ems.
    pub wider: f32,
    /// Whether a line may end behind it: what follows in the paragraph is no part of it.
    pub closed: bool,
}

/// Where lines end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Ends {
    /// Behind a space or the hyphen of an ordinary word.
    Usual,
    /// Wherever they may at last, in a column too narrow for words.
    Last,
}

/// Texts of one face, cut in one way.
type Texts = FxHashMap<String, Rc<[Stretch]>>;

/// What a thread has measured.
#[derive(Default)]
struct Known {
    texts: FxHashMap<(Face, Ends), Texts>,
    stretches: usize,
}

thread_local! {
    static KNOWN: RefCell<Known> = RefCell::default();
}

/// `text` in stretches, measured in `face`.
pub(super) fn stretches(text: &str, face: Face, ends: Ends) -> Rc<[Stretch]> {
    KNOWN.with_borrow_mut(|known| {
        if let Some(found) = known.texts.get(&(face, ends)).and_then(|texts| texts.get(text)) {
            return Rc::clone(found);
        }
        if known.stretches > KEPT {
            *known = Known::default();
        }
        let made: Rc<[Stretch]> = measured(text, face, ends).into();
        known.stretches += made.len();
        known.texts.entry((face, ends)).or_default().insert(text.to_owned(), Rc::clone(&made));
        made
    })
}

fn measured(text: &str, face: Face, ends: Ends) -> Vec<Stretch> {
    let words = match ends {
        Ends::Usual => line_ends(text),
        Ends::Last => last_ends(text),
    };
    let closes = |c: char| ends_line(c) || (c == NO_BREAK && ends == Ends::Last);
    let last = words.len().saturating_sub(1);
    let stretch = |(at, word): (usize, &str)| {
        let closed = at < last || word.ends_with(closes);
        let space = |c: char| c == ' ' || (c == NO_BREAK && closed);
        let bare = word.trim_end_matches(space);
        let held = word.chars().filter(|c| *c == NO_BREAK).count();
        Stretch {
            width: fonts::length(bare, face),
            space: fonts::length(word.get(bare.len()..).unwrap_or_default(), face),
            letters: word.chars().count(),
            spaces: word.chars().rev().take_while(|c| space(*c)).count(),
            held,
            wider: match face.italic {
                true => (held + between_held(bare).len() - 1) as f32 * WIDER_ITALIC,
                false => held as f32 * WIDER,
            },
            closed,
        }
    };
    words.into_iter().enumerate().map(stretch).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_remembered_is_what_is_measured() {
        let face = Face::default();
        let texts = ["Sở Văn hóa", "số\u{a0}57-KL/TW", "Mát-xcơ-va và", "", " ", "123.456"];
        for _ in 0..2 {
            for (text, ends) in texts.into_iter().flat_map(|text| [(text, Ends::Usual), (text, Ends::Last)]) {
                assert_eq!(stretches(text, face, ends).to_vec(), measured(text, face, ends), "{text}");
            }
        }
        let bold = Face { bold: true, ..face };
        assert_ne!(stretches("Sở", face, Ends::Usual), stretches("Sở", bold, Ends::Usual));
    }

    #[test]
    fn a_thread_forgets_before_it_holds_too_much() {
        let words = "một hai ba bốn năm sáu bảy tám chín mười ".repeat(100);
        for at in 0..100 {
            stretches(&format!("{words}{at}"), Face::default(), Ends::Usual);
        }
        assert!(KNOWN.with_borrow(|known| known.stretches) <= KEPT + 1_001);
    }
}
