//! Whether every word of the paper is in the plan, and no other: both are counted, and what differs is told with its place.

use super::note::{Note, What};
use super::write::Out;
use crate::language::names::folded;
use crate::plan::inline::{Piece, inlines};
use crate::word::Place;
use std::collections::BTreeMap;

/// Words with how often they stand in the paper, less how often in the plan.
#[derive(Debug, Default)]
pub(super) struct Proof {
    counts: BTreeMap<String, i64>,
    lines: Vec<(Place, String)>,
}

impl Proof {
    /// A line of the paper.
    pub fn paper(&mut self, place: Place, text: &str) {
        self.count(text, 1);
        self.lines.push((place, text.to_owned()));
    }

    /// Words of the paper that the plan writes by itself.
    pub fn own(&mut self, text: &str) {
        self.count(text, -1);
    }

    /// What the plan says.
    pub fn plan(&mut self, out: &Out) {
        let mut all = Vec::new();
        out.values(&mut |text| all.push(text.to_owned()));
        for text in all {
            for piece in inlines(&text) {
                match piece {
                    Piece::Text { text, .. } => self.count(&text, -1),
                    Piece::Footnote { .. } | Piece::Reference { .. } => {}
                }
            }
        }
    }

    /// Words that the plan holds for itself and does not print.
    pub fn unprinted(&mut self, text: &str) {
        self.count(text, 1);
    }

    fn count(&mut self, text: &str, by: i64) {
        for word in words(text) {
            *self.counts.entry(word).or_default() += by;
        }
    }

    /// What differs: words that were lost, each with the last line that has them; words that came in.
    pub fn differences(mut self) -> Vec<Note> {
        let mut notes = Vec::new();
        for (place, line) in self.lines.iter().rev() {
            let lost: Vec<String> = words(line)
                .filter(|word| {
                    let left = self.counts.get_mut(word).filter(|left| **left > 0);
                    left.map(|left| *left -= 1).is_some()
                })
                .collect();
            if !lost.is_empty() {
                notes.push(Note { place: Some(*place), what: What::Lost, words: lost.join(" ") });
            }
        }
        notes.reverse();
        let more: Vec<&str> =
            self.counts.iter().filter(|(_, left)| **left < 0).map(|(word, _)| word.as_str()).collect();
        if !more.is_empty() {
            notes.push(Note { place: None, what: What::Invented, words: more.join(" ") });
        }
        notes
    }
}

/// The words of a text as they are counted: small letters, figures; no signs.
fn words(text: &str) -> impl Iterator<Item = String> {
    let text = folded(text);
    let words: Vec<String> =
        text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(str::to_owned).collect();
    words.into_iter()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_differs_is_told_with_its_place() {
        let mut proof = Proof::default();
        proof.paper(Place { paragraph: 3, ..Place::default() }, "Giao Công an xã, Công an huyện");
        proof.plan(&Out::text("**Giao** Công an xã mới"));
        let notes = proof.differences();
        let said: Vec<(What, &str)> = notes.iter().map(|note| (note.what, note.words.as_str())).collect();
        assert_eq!(said, [(What::Lost, "công an huyện"), (What::Invented, "mới")]);
        assert_eq!(notes[0].place.unwrap().paragraph, 3);
    }
}
