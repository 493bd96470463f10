//! A name that the author gave to something of the plan.

use crate::source::Span;

/// What a name is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Of {
    /// A unit.
    Unit,
    /// What `[[…]]` may name.
    Place,
    /// A footnote.
    Note,
}

/// A name with its definition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Name {
    /// The id.
    pub id: String,
    /// What it is of.
    pub of: Of,
    /// What it stands for, as the paper says it.
    pub words: String,
    /// Where it is defined.
    pub span: Span,
}
