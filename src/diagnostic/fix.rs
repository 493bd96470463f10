//! How to mend a plan: byte edits of the file.

use crate::source::Span;

/// How sure a fix is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Safety {
    /// `--fix` applies it: it changes no legal basis, number, date, name or figure.
    Safe,
    /// `--fix --suggested` applies it: a person should look.
    Suggested,
}

/// Edits that mend one finding, together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fix {
    /// How sure it is.
    pub safety: Safety,
    /// The edits, none overlapping another.
    pub edits: Vec<Edit>,
}

/// New text for a range of bytes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Edit {
    /// The bytes to replace; empty to insert.
    pub span: Span,
    /// The new text, as YAML source.
    pub text: String,
}

impl Fix {
    /// A safe replacement of one range.
    pub fn safe(span: Span, text: impl Into<String>) -> Self {
        Self { safety: Safety::Safe, edits: vec![Edit { span, text: text.into() }] }
    }

    /// A suggested replacement of one range.
    pub fn suggested(span: Span, text: impl Into<String>) -> Self {
        Self { safety: Safety::Suggested, edits: vec![Edit { span, text: text.into() }] }
    }
}
