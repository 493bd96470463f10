//! What an id or a mark names, and the way there.

use crate::document::Scheme;

/// One numbered thing on the way to a target.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Step {
    /// Its kind of label.
    pub scheme: Scheme,
    /// Its place in its list.
    pub value: u32,
    /// Its number as printed, without punctuation.
    pub number: String,
    /// Its words.
    pub heading: String,
}

/// What an id names.
#[derive(Debug, Clone)]
pub(super) struct Target {
    /// The part that holds it.
    pub part: usize,
    /// The label of the part.
    pub label: String,
    /// The way there inside the part, outermost first.
    pub path: Vec<Step>,
}

impl Target {
    /// A whole part: an annex.
    pub fn part(part: usize, label: &str) -> Self {
        Self::at(part, label, Vec::new())
    }

    /// Something numbered inside a part.
    pub fn at(part: usize, label: &str, path: Vec<Step>) -> Self {
        Self { part, label: label.to_owned(), path }
    }
}
