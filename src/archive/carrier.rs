//! What a paper says of its plan, and why it cannot be read.

/// The kinds of papers that can carry a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Word.
    Docx,
    /// PDF.
    Pdf,
}

/// What a paper says of its plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Carrier {
    /// What it is.
    pub kind: Kind,
    /// The version of ttdn that made it; absent where it says none.
    pub version: Option<String>,
    /// The SHA-256 of the plan that it was made from, 64 hexadecimal digits.
    pub digest: Option<String>,
    /// The time that it bears, seconds since 1970, UTC.
    pub stamp: Option<i64>,
    /// Number, symbol and day, as far as they are printed; absent where none is.
    pub subject: Option<String>,
    /// The plan: its name and bytes.
    pub source: Option<Source>,
}

/// A plan that a paper carries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// The name that its file had. Whoever made the paper chose it: no path to write to.
    pub name: String,
    /// Every byte of it.
    pub bytes: Vec<u8>,
}

/// Why a paper cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unread {
    /// Neither a PDF nor a DOCX.
    NoPaper,
    /// A binary Word file (.doc), or a DOCX under a password: the same container holds both.
    Compound,
    /// A ZIP archive that is no DOCX.
    NoWord,
    /// Cut short, or changed by hand: its parts do not fit together.
    Damaged,
    /// More than one plan.
    Several,
    /// The plan inside is larger than a plan may be.
    Large,
    /// The plan inside is not the one whose digest stands beside it.
    Altered,
}
