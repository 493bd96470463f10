//! Vietnamese prose to findings about its words: spelling, capitals, spacing, pairs, dates, abbreviations.
//!
//! Pure functions of a text in normal form C, one file a question. They know nothing of plans; the rules of family T give
//! them every printed text and turn findings into diagnostics. The lists they rest on are `data/*.yaml`, each with its
//! sources. Inline markup (`**`, `[^1]`, `[[id]]`) is not words.

pub mod abbreviations;
pub mod alphabets;
pub mod blanks;
pub mod capitals;
mod confused;
pub mod dashes;
mod data;
pub mod encodings;
mod explained;
pub mod invisible;
mod keys;
mod meant;
mod named;
pub mod normal;
pub mod pairs;
pub mod patterns;
mod phrases;
pub mod placement;
pub mod repeated;
pub mod spacing;
pub mod spelling;
pub mod syllable;
pub mod tones;
pub mod zeros;

use crate::language::glance::Glance;
use crate::language::words::{Word, words};
use std::ops::Range;

/// A text with its words, found once for all questions.
#[derive(Debug)]
pub struct Prose<'a> {
    /// The text.
    pub text: &'a str,
    /// Its words.
    pub words: Vec<Word<'a>>,
    /// What signs it holds.
    pub glance: Glance,
}

impl<'a> Prose<'a> {
    /// `text` with its words.
    pub fn new(text: &'a str) -> Self {
        Self { text, words: words(text).collect(), glance: Glance::of(text) }
    }
}

/// One place in a text where something should be written differently.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The words to look at: a range of bytes of the text.
    pub range: Range<usize>,
    /// What to write there instead, when that is certain enough to offer.
    pub right: Option<String>,
    /// Which of the kinds that one question finds; empty for the usual one.
    pub kind: &'static str,
}

impl Finding {
    fn new(range: Range<usize>, right: impl Into<String>) -> Self {
        Self { range, right: Some(right.into()), kind: "" }
    }

    fn open(range: Range<usize>) -> Self {
        Self { range, right: None, kind: "" }
    }

    /// Whether the words fill a quotation: they are spoken of, not used ("không viết “sát nhập”").
    fn is_mentioned(&self, text: &str) -> bool {
        is_quoted(text, &self.range)
    }

    fn kind(mut self, kind: &'static str) -> Self {
        self.kind = kind;
        self
    }
}

/// Whether quotation marks stand close around a place of a text.
fn is_quoted(text: &str, range: &Range<usize>) -> bool {
    let before = text.get(..range.start).and_then(|head| head.chars().next_back());
    let after = text.get(range.end..).and_then(|tail| tail.chars().next());
    matches!(
        (before, after),
        (Some('“'), Some('”')) | (Some('"'), Some('"')) | (Some('‘'), Some('’')) | (Some('«'), Some('»'))
    )
}

#[cfg(test)]
mod tests;
