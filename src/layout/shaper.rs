//! Words to glyphs, each once.
//!
//! A text says "nhiệm vụ" forty times, its pages are set twice (to see how they end, and to draw them), and the next plan of a
//! batch says it again: so a thread keeps the words that it has shaped. Shaping was 14 of the 420 million instructions of a plan
//! of 13 pages, and is nearly nothing for the second plan.

use super::fonts::{self, Face, Glyph};
use crate::language::signs::NO_BREAK;
use rustc_hash::{FxHashMap, FxHashSet};
use std::borrow::Borrow;
use std::cell::RefCell;
use std::hash::{Hash, Hasher};
use std::rc::Rc;

/// How many words a thread keeps: about 5 MB. Then it forgets all.
const KEPT: usize = 20_000;

/// A word with its glyphs.
#[derive(Debug, PartialEq)]
pub(super) struct Shaped {
    /// The word, without the space behind it.
    pub text: Box<str>,
    /// Its glyphs, with the advances that the font gives them.
    pub glyphs: Box<[Glyph]>,
    /// The sum of their advances, ems.
    pub length: f32,
    /// Whether it holds a no-break space.
    pub held: bool,
    /// How far its ink reaches above and below the base line, ems, where that may be further than Tinos does.
    pub reach: (f32, f32),
}

/// A word as it is looked for.
struct Known(Rc<Shaped>);

impl Borrow<str> for Known {
    fn borrow(&self) -> &str {
        &self.0.text
    }
}

impl Hash for Known {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.text.hash(state);
    }
}

impl PartialEq for Known {
    fn eq(&self, other: &Self) -> bool {
        self.0.text == other.0.text
    }
}

impl Eq for Known {}

/// The words that a thread has shaped.
#[derive(Default)]
struct Words {
    known: FxHashMap<Face, FxHashSet<Known>>,
    count: usize,
}

thread_local! {
    static WORDS: RefCell<Words> = RefCell::default();
}

/// A word in `face`.
pub(super) fn shaped(text: &str, face: Face) -> Rc<Shaped> {
    WORDS.with_borrow_mut(|words| {
        if let Some(Known(found)) = words.known.get(&face).and_then(|known| known.get(text)) {
            return Rc::clone(found);
        }
        if words.count >= KEPT {
            *words = Words::default();
        }
        let glyphs = fonts::glyphs(text, face);
        let length = glyphs.iter().map(|glyph| glyph.advance).sum();
        let held = text.contains(NO_BREAK);
        let reach = fonts::reach(&glyphs, face);
        let made = Rc::new(Shaped { text: text.into(), glyphs: glyphs.into(), length, held, reach });
        words.count += 1;
        words.known.entry(face).or_default().insert(Known(Rc::clone(&made)));
        made
    })
}

/// The length of a word, points.
pub(super) fn width(text: &str, face: Face, size: f32) -> f32 {
    spaced(text, face, size, 0.0)
}

/// The length of a word each of whose letters stands `spacing` points further from the next than the font says.
pub(super) fn spaced(text: &str, face: Face, size: f32, spacing: f32) -> f32 {
    shaped(text, face).points(size, spacing)
}

/// The glyph of a space in `face` and its advance, ems.
pub(super) fn space(face: Face) -> Option<(u32, f32)> {
    shaped(" ", face).glyphs.first().map(|glyph| (glyph.id, glyph.advance))
}

impl Shaped {
    /// Its length, points, each letter `spacing` points further from the next.
    pub(super) fn points(&self, size: f32, spacing: f32) -> f32 {
        let letters = || self.glyphs.iter().filter(|glyph| glyph.advance > 0.0).count() as f32;
        let apart = if spacing == 0.0 { 0.0 } else { spacing * letters() };
        self.length * size + apart
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_that_was_shaped_before_has_the_same_glyphs() {
        let bold = Face { bold: true, ..Face::default() };
        for _ in 0..2 {
            for (word, face) in [("Nghị", Face::default()), ("Nghị", bold), ("57-KL/TW", bold), ("", bold)] {
                assert_eq!(shaped(word, face).glyphs.to_vec(), fonts::glyphs(word, face));
            }
        }
        assert_ne!(shaped("Nghị", Face::default()), shaped("Nghị", bold));
    }

    #[test]
    fn a_thread_forgets_before_it_holds_too_much() {
        (0..KEPT + 10).for_each(|at| drop(shaped(&at.to_string(), Face::default())));
        assert!(WORDS.with_borrow(|words| words.count) <= KEPT);
    }
}
