//! The lines of a paper as they are compared: their words without labels, whatever spaces and hyphens hold them together.

use crate::language::forms::composed;
use crate::language::labels::label;
use crate::language::signs::NO_BREAK;
use crate::word::{Document, Place};
use std::collections::BTreeSet;

/// A line of a paper: a paragraph, of the text, of a cell or of a note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// Its words, without the label before them.
    pub words: String,
    /// Where it stands.
    pub place: Place,
    /// Where the words behind a label begin that was typed before a line for which Word counts one.
    second: Option<usize>,
}

/// A hyphen that no line ends at, and one that shows only at the end of a line.
const HYPHENS: [char; 2] = ['\u{2011}', '\u{ad}'];

impl Line {
    /// The lines of a Word file, those that hold words.
    pub fn of(paper: &Document) -> Vec<Line> {
        let lines = paper.lines();
        let lines = lines.iter().map(|line| Line::new(&line.text(), line.label().is_some(), line.place));
        lines.filter(|line| !line.words.is_empty()).collect()
    }

    fn new(text: &str, labelled: bool, place: Place) -> Line {
        let words = plain(text);
        // A label that Word counts is none of the words; one that was typed is cut off.
        let typed = label(&words).filter(|label| label.sure).map(|label| label.words);
        let own = typed.filter(|_| !labelled).and_then(|at| words.get(at..)).unwrap_or(&words).trim().to_owned();
        Line { words: own, place, second: typed.filter(|_| labelled) }
    }

    /// The lines of a corrected paper, in which a hand that typed a dash before a line that has one meant no second. What the plan
    /// prints so is its own affair.
    pub(super) fn without_second_labels(wanted: &[Line], printed: &[Line]) -> Vec<Line> {
        let own: BTreeSet<&str> = printed.iter().map(|line| line.words.as_str()).collect();
        let one = |line: &Line| {
            let bare = line.second.filter(|_| !own.contains(line.words.as_str())).and_then(|at| line.words.get(at..));
            line.saying(bare.unwrap_or(&line.words).to_owned())
        };
        wanted.iter().map(one).collect()
    }

    #[cfg(test)]
    pub(super) fn said(words: &str) -> Line {
        Line { words: words.to_owned(), place: Place::default(), second: None }
    }

    /// How many lines of two papers say the same, as a share of the shorter one: versions of one paper have most of them in common.
    pub fn in_common(one: &[Line], other: &[Line]) -> f32 {
        let words = |lines: &[Line]| lines.iter().map(|line| line.words.clone()).collect::<BTreeSet<String>>();
        let (one, other) = (words(one), words(other));
        one.intersection(&other).count() as f32 / one.len().min(other.len()).max(1) as f32
    }

    /// The line with other words.
    pub(super) fn saying(&self, words: String) -> Line {
        Line { words, ..self.clone() }
    }

    /// How much it counts when papers are compared: its words, and the line itself.
    pub(super) fn weight(&self) -> usize {
        1 + self.words.split(' ').count()
    }
}

/// A text with plain spaces and hyphens, single spaces, in normal form C.
pub(super) fn plain(text: &str) -> String {
    let text = composed(text);
    let letters = text.chars().filter_map(|c| match c {
        NO_BREAK | '\t' | '\n' | '\u{202f}' | '\u{2007}' => Some(' '),
        c if c == HYPHENS[0] => Some('-'),
        c if c == HYPHENS[1] => None,
        c => Some(c),
    });
    let text: String = letters.collect();
    text.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_and_held_spaces_are_no_words() {
        let words = |text: &str, labelled| Line::new(text, labelled, Place::default()).words;
        assert_eq!(words("a) Tổ chức  hội\u{a0}nghị", false), "Tổ chức hội nghị");
        assert_eq!(words("- Các sở;", false), "Các sở;");
        assert_eq!(words("1. Mục đích", true), "1. Mục đích", "its own label is counted by Word");
        assert_eq!(words("số 57\u{2011}KL/TW", false), "số 57-KL/TW");
        assert_eq!(words("3.000 bản", false), "3.000 bản");
        let (own, typed) = (Line::new("Các sở", true, Place::default()), Line::new("- Các sở", true, Place::default()));
        let second = std::slice::from_ref(&typed);
        let bare = |printed: &[Line]| Line::without_second_labels(second, printed).remove(0).words;
        assert_eq!((bare(&[own]).as_str(), bare(second).as_str()), ("Các sở", "- Các sở"));
    }
}
