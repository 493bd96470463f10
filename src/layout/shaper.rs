//! Words to glyphs, each once.
//!
//! A text says "nhiệm vụ" forty times, its pages are set twice (to see how they end, and to draw them), and the next plan of a
//! batch says it again: so a thread keeps the words that it has shaped. Shaping was 14 of the 420 million instructions of a plan
//! of 13 pages, and is nearly nothing for the second plan.

use super::fonts::{self, Face, Glyph};
use rustc_hash::FxHashMap;
use std::cell::RefCell;
use std::rc::Rc;

/// How many words a thread keeps: about 5 MB. Then it forgets all.
const KEPT: usize = 20_000;

/// Words of one face.
type Words = FxHashMap<String, Rc<[Glyph]>>;

/// The words that a thread has shaped.
#[derive(Default)]
struct Known {
    words: FxHashMap<Face, Words>,
    count: usize,
}

thread_local! {
    static KNOWN: RefCell<Known> = RefCell::default();
}

/// The glyphs of a word in `face`.
pub(super) fn glyphs(text: &str, face: Face) -> Rc<[Glyph]> {
    KNOWN.with_borrow_mut(|known| {
        if let Some(found) = known.words.get(&face).and_then(|words| words.get(text)) {
            return Rc::clone(found);
        }
        if known.count >= KEPT {
            *known = Known::default();
        }
        let made: Rc<[Glyph]> = fonts::glyphs(text, face).into();
        known.count += 1;
        known.words.entry(face).or_default().insert(text.to_owned(), Rc::clone(&made));
        made
    })
}

/// The length of a word, points.
pub(super) fn width(text: &str, face: Face, size: f32) -> f32 {
    spaced(text, face, size, 0.0)
}

/// The length of a word each of whose letters stands `spacing` points further from the next than its font says.
pub(super) fn spaced(text: &str, face: Face, size: f32, spacing: f32) -> f32 {
    length(&glyphs(text, face), size, spacing)
}

/// The length of glyphs, points, each letter `spacing` points further from the next.
pub(super) fn length(glyphs: &[Glyph], size: f32, spacing: f32) -> f32 {
    let letters = || glyphs.iter().filter(|glyph| glyph.advance > 0.0).count() as f32;
    let apart = if spacing == 0.0 { 0.0 } else { spacing * letters() };
    glyphs.iter().map(|glyph| glyph.advance).sum::<f32>() * size + apart
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_that_was_shaped_before_has_the_same_glyphs() {
        let bold = Face { bold: true, ..Face::default() };
        for _ in 0..2 {
            for (word, face) in [("Nghị", Face::default()), ("Nghị", bold), ("57-KL/TW", bold), ("", bold)] {
                assert_eq!(glyphs(word, face).to_vec(), fonts::glyphs(word, face));
            }
        }
        assert_ne!(glyphs("Nghị", Face::default()), glyphs("Nghị", bold));
    }

    #[test]
    fn a_thread_forgets_before_it_holds_too_much() {
        (0..KEPT + 10).for_each(|at| drop(glyphs(&at.to_string(), Face::default())));
        assert!(KNOWN.with_borrow(|known| known.count) <= KEPT);
    }
}
