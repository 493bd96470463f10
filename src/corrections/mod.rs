//! A paper that was corrected by hand into edits of the plan that it was printed from.
//!
//! The plan is printed again and its lines are laid beside those of the corrected paper. For each that differs, edits of the plan's
//! file are tried that may be its cause, the likeliest first: another word in a value, an item more in a list, one less. What was
//! tried is printed: an edit stays only when the paper comes nearer to the corrected one by it and no other line goes astray. So
//! nothing is guessed, and what no edit brings about is told instead. All other bytes of the file, comments and order, stay.
//!
//! What is told is taken from the papers themselves, the one that the plan printed before and the one that it prints now: so every
//! word that an edit changed is told, whatever it was made for.

mod align;
mod bring;
mod later;
mod lines;
mod money;
mod patch;
mod scalars;
mod shape;
mod tries;
mod words;

pub use bring::{Corrected, Correction, MOST_LINES, MOST_STEPS};
pub use later::{Collision, correct_later};
pub use lines::Line;

use bring::brought;
use std::collections::BTreeSet;

/// Whether a paper is longer than [`MOST_LINES`], or differs from the one that the plan `text` prints in more than
/// [`MOST_STEPS`] lines: that is no paper with corrections, and to bring it home would take as long as both multiplied.
pub fn is_too_much(text: &str, wanted: &[Line], print: &dyn Fn(&str) -> Option<Vec<Line>>) -> bool {
    let Some(printed) = print(text) else { return false };
    let wanted = Line::without_second_labels(wanted, &printed);
    printed.len().max(wanted.len()) > MOST_LINES || align::steps(&printed, &wanted).len() > MOST_STEPS
}

/// Brings the corrections of a paper into the plan `text`. `print` gives the lines of a plan's paper, nothing where it cannot be
/// printed.
///
/// Nothing comes of it when the plan itself cannot be printed, or when a paper is longer than [`MOST_LINES`].
pub fn correct(text: &str, wanted: &[Line], print: &dyn Fn(&str) -> Option<Vec<Line>>) -> Option<Corrected> {
    let printed = print(text)?;
    let wanted = Line::without_second_labels(wanted, &printed);
    brought(text, printed, &wanted, print, None).map(|state| state.end(&BTreeSet::new()))
}
