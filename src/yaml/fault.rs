//! Why a file is not a plan's YAML at all: facts for the one message of S001.

use crate::source::Span;

/// The first thing that makes a file unreadable, and its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// What is wrong.
    pub kind: FaultKind,
    /// Where. The empty span at 0 when the bytes are not text.
    pub span: Span,
}

/// What is wrong. Each has its own sentence in the rule of S001, under the name given by [`FaultKind::name`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FaultKind {
    /// More than [`super::MAX_BYTES`] bytes.
    TooLarge,
    /// Deeper than [`super::MAX_DEPTH`].
    TooDeep,
    /// UTF-16, by its byte order mark or its zero bytes.
    Utf16,
    /// A byte that UTF-8 cannot have here (the offset in bytes is the span's start).
    NotUtf8,
    /// A zero byte or another control character that YAML forbids.
    ControlCharacter,
    /// Nothing but white space and comments.
    Empty,
    /// `&name`
    Anchor,
    /// `*name`
    Alias,
    /// `!tag`
    Tag,
    /// `<<:`
    MergeKey,
    /// `%YAML`, `%TAG`
    Directive,
    /// A second `---`.
    SeveralDocuments,
    /// A key that is a list or a mapping.
    ComplexKey,
    /// A quotation mark that is never closed.
    UnclosedQuote,
    /// Text behind a closing quotation mark.
    AfterQuote,
    /// `\q` and other escapes that do not exist.
    Escape,
    /// `[` or `{` that is never closed, or closed by the other one.
    UnclosedBracket,
    /// `]` or `}` that nothing opened.
    StrayBracket,
    /// A comma is missing between two items in brackets.
    MissingComma,
    /// A tab where YAML wants spaces.
    Tab,
    /// A line that is indented too little or too much.
    Indentation,
    /// `: ` inside a value that is not quoted.
    ColonInValue,
    /// A key without `:`.
    MissingColon,
    /// A value that starts with a character reserved by YAML (`@`, `` ` ``, `%` …).
    ReservedCharacter,
    /// Anything else that YAML does not allow.
    Syntax,
}

impl FaultKind {
    /// The name under which the rule keeps the sentence.
    pub fn name(self) -> &'static str {
        match self {
            FaultKind::TooLarge => "too-large",
            FaultKind::TooDeep => "too-deep",
            FaultKind::Utf16 => "utf-16",
            FaultKind::NotUtf8 => "not-utf-8",
            FaultKind::ControlCharacter => "control-character",
            FaultKind::Empty => "empty",
            FaultKind::Anchor => "anchor",
            FaultKind::Alias => "alias",
            FaultKind::Tag => "tag",
            FaultKind::MergeKey => "merge-key",
            FaultKind::Directive => "directive",
            FaultKind::SeveralDocuments => "several-documents",
            FaultKind::ComplexKey => "complex-key",
            FaultKind::UnclosedQuote => "unclosed-quote",
            FaultKind::AfterQuote => "after-quote",
            FaultKind::Escape => "escape",
            FaultKind::UnclosedBracket => "unclosed-bracket",
            FaultKind::StrayBracket => "stray-bracket",
            FaultKind::MissingComma => "missing-comma",
            FaultKind::Tab => "tab",
            FaultKind::Indentation => "indentation",
            FaultKind::ColonInValue => "colon-in-value",
            FaultKind::MissingColon => "missing-colon",
            FaultKind::ReservedCharacter => "reserved-character",
            FaultKind::Syntax => "syntax",
        }
    }
}
