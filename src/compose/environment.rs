//! What a plan is composed with that is no part of it: what the office adds, and how wide words come out.

use crate::document::{NO_PICTURES, Pictures, Role};
use crate::source::Source;

/// What a plan is composed with.
pub struct Environment<'a> {
    /// The full citation of a document that the plan names by its symbol (`{doc: 72/2015/NĐ-CP}`); nothing when it is not
    /// known, then the symbol itself is printed.
    pub cite: &'a dyn Fn(&str) -> Option<String>,
    /// The pictures that the plan names.
    pub pictures: &'a Pictures,
    /// How much of a line of the letterhead's left column the words of an issuer's or a parent body's name take, as the form prints
    /// that role:
    /// 1 fills the line.
    pub name_share: &'a dyn Fn(Role, &str) -> f32,
    /// The plan's file where each paragraph is to know what stands behind its words ([`crate::document::Trace`]).
    pub traced: Option<&'a Source>,
}

/// How many letters of a name fill a line of the letterhead, about: for who composes without fonts.
const LETTERS: f32 = 24.0;

impl Default for Environment<'_> {
    fn default() -> Self {
        Self {
            cite: &|_| None,
            pictures: &NO_PICTURES,
            name_share: &|_, text| text.chars().count() as f32 / LETTERS,
            traced: None,
        }
    }
}
