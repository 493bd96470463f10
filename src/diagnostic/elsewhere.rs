//! A place in another file than the one that is judged.

use crate::source::{Source, Span};
use std::fmt;
use std::sync::Arc;

/// A place in another file, which stays readable for as long as the finding is held.
#[derive(Clone)]
pub struct Elsewhere {
    /// The name by which readers know the file; like that of the judged file, each format may have its own.
    pub name: String,
    /// The file.
    pub source: Arc<Source>,
    /// The place in it.
    pub span: Span,
    /// Names its words among the code's labels.
    pub label: &'static str,
}

impl Elsewhere {
    /// A place in `source`, under the name that the file has.
    pub fn new(source: &Arc<Source>, span: Span, label: &'static str) -> Self {
        Self { name: source.name().to_owned(), source: Arc::clone(source), span, label }
    }
}

impl PartialEq for Elsewhere {
    fn eq(&self, other: &Self) -> bool {
        (&self.name, self.span, self.label) == (&other.name, other.span, other.label)
    }
}

impl fmt::Debug for Elsewhere {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{:?} {}", self.name, self.span, self.label)
    }
}
