//! Why a file is not a plan's YAML at all: facts for the one message of S001.

use super::mend::Edit;
use crate::source::Span;

/// A thing that makes a file unreadable, or makes YAML read something else than was meant, and its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// What is wrong.
    pub kind: FaultKind,
    /// Where. The empty span at 0 when the bytes are not text.
    pub span: Span,
    /// Another place that tells why: the next line's key behind a quotation mark that is not closed.
    pub related: Option<Span>,
    /// Whether [`Fault::mend`] is what the author should write.
    pub cure: Cure,
    /// What makes the rest of the file readable.
    pub mend: Vec<Edit>,
}

/// How sure it is that what makes the file readable is what its author meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Cure {
    /// It only lets the rest be read.
    #[default]
    None,
    /// Most probably.
    Suggested,
    /// No word changes, and there is no other way to read the line.
    Safe,
}

impl Fault {
    /// A fault without a cure.
    pub fn new(kind: FaultKind, span: Span) -> Self {
        Self { kind, span, related: None, cure: Cure::None, mend: Vec::new() }
    }

    /// With what makes the file readable.
    #[must_use]
    pub(super) fn cure(mut self, cure: Cure, mend: Vec<Edit>) -> Self {
        (self.cure, self.mend) = (cure, mend);
        self
    }
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
    /// `"D:\PCTT"`: a path whose backslashes YAML takes for escapes.
    PathEscape,
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
    /// A key of the outermost level that does not stand in the first column.
    OuterKey,
    /// `: ` inside a value that is not quoted.
    ColonInValue,
    /// `- a: b` where a list of sentences is.
    ColonInItem,
    /// A key without `:`.
    MissingColon,
    /// A sentence that begins with a sign that means something in YAML: `%`, `@`, `*`, `&`, `>`.
    LeadingSign,
    /// A sentence that begins with `[…]` or `{…}`.
    LeadingBracket,
    /// A no-break space, or another foreign one, where YAML wants a space.
    NoBreakSpace,
    /// `-Mở rộng`
    GluedDash,
    /// A dash indented deeper than the dashes beside it: YAML glues it to the line above.
    FusedDash,
    /// A line above the dashes of its list that has none.
    MissingDash,
    /// `title:Phim`
    NoSpaceAfterColon,
    /// `–`, `+`, `•` instead of `-`.
    Bullet,
    /// A sentence that goes on at the left of where it may.
    BrokenLine,
    /// A text pasted under its key, not indented.
    UnderKey,
    /// Words that no key and no dash stands before.
    StrayText,
    /// Word's quotation marks around a value that a comma then splits.
    CurlyQuote,
    /// A line of dashes or other marks, drawn to part two sections.
    RuledLine,
    /// A sentence behind a dash with keys below it: its own key is missing.
    MissingKey,
    /// A list of keys under a value: `tasks:` is missing between them.
    MissingTasks,
    /// `key: - value`
    DashAfterKey,
    /// ` #word` behind a sentence: YAML drops the rest of the line.
    Hashtag,
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
            FaultKind::PathEscape => "path-escape",
            FaultKind::UnclosedBracket => "unclosed-bracket",
            FaultKind::StrayBracket => "stray-bracket",
            FaultKind::MissingComma => "missing-comma",
            FaultKind::Tab => "tab",
            FaultKind::Indentation => "indentation",
            FaultKind::OuterKey => "outer-key",
            FaultKind::ColonInValue => "colon-in-value",
            FaultKind::ColonInItem => "colon-in-item",
            FaultKind::MissingColon => "missing-colon",
            FaultKind::LeadingSign => "leading-sign",
            FaultKind::LeadingBracket => "leading-bracket",
            FaultKind::NoBreakSpace => "no-break-space",
            FaultKind::GluedDash => "glued-dash",
            FaultKind::FusedDash => "fused-dash",
            FaultKind::MissingDash => "missing-dash",
            FaultKind::NoSpaceAfterColon => "no-space-after-colon",
            FaultKind::Bullet => "bullet",
            FaultKind::BrokenLine => "broken-line",
            FaultKind::UnderKey => "under-key",
            FaultKind::StrayText => "stray-text",
            FaultKind::CurlyQuote => "curly-quote",
            FaultKind::RuledLine => "ruled-line",
            FaultKind::MissingKey => "missing-key",
            FaultKind::MissingTasks => "missing-tasks",
            FaultKind::DashAfterKey => "dash-after-key",
            FaultKind::Hashtag => "hashtag",
            FaultKind::Syntax => "syntax",
        }
    }

    /// Whether YAML reads such a file all the same, as something that was not meant.
    pub(super) fn is_silent(self) -> bool {
        matches!(
            self,
            FaultKind::GluedDash
                | FaultKind::FusedDash
                | FaultKind::MissingDash
                | FaultKind::Hashtag
                | FaultKind::Bullet
                | FaultKind::NoBreakSpace
                | FaultKind::RuledLine
                | FaultKind::CurlyQuote
                | FaultKind::NoSpaceAfterColon
                | FaultKind::ColonInItem
                | FaultKind::UnclosedQuote
                | FaultKind::PathEscape
        )
    }

    /// Whether text is lost or glued where YAML reads on (S017); the others stop it (S001).
    pub fn loses_text(self) -> bool {
        use FaultKind::{FusedDash, GluedDash, Hashtag, MissingDash, PathEscape};
        matches!(self, GluedDash | FusedDash | MissingDash | Hashtag | PathEscape)
    }

    /// Whether nothing behind it can be read.
    pub(super) fn ends_reading(self) -> bool {
        matches!(self, FaultKind::TooLarge | FaultKind::TooDeep | FaultKind::Empty)
    }
}
