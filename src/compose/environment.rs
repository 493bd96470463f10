//! What an office adds to a plan before it is composed.

use crate::document::{NO_PICTURES, Pictures};

/// What the office adds to a plan.
pub struct Environment<'a> {
    /// The full citation of a document that the plan names by its symbol (`{doc: 72/2015/NĐ-CP}`); nothing when it is not
    /// known, then the symbol itself is printed.
    pub cite: &'a dyn Fn(&str) -> Option<String>,
    /// The pictures that the plan names.
    pub pictures: &'a Pictures,
}

impl Default for Environment<'_> {
    fn default() -> Self {
        Self { cite: &|_| None, pictures: &NO_PICTURES }
    }
}
