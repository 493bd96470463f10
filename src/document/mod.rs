//! The document tree: what stands on the paper, before anyone has decided where.
//!
//! `compose` makes it from a plan, every backend reads it. It knows roles, never fonts or millimetres: how a role looks
//! stands in `form`. All text is NFC and final: labels, blanks, punctuation and no-break spaces are already in it.

mod block;
mod inline;
mod picture;
mod role;
mod text;
mod trace;
mod walk;

pub use block::{
    Align, Block, Cell, Column, Letterhead, LetterheadRow, List, Numbering, Paragraph, Recipients, Row, RowKind,
    Scheme, Signature, SignatureBlock, Table,
};
pub use inline::{Inline, is_outside, plain_text};
pub use picture::{NO_PICTURES, NoPicture, Picture, PictureKind, Pictures};
pub use role::Role;
pub use text::dump;
pub use trace::{Bytes, NOTE, REFERENCE, Trace, carried};

use crate::calendar::Date;
use std::collections::BTreeMap;

/// One printed file: the plan with its annexes, or a Quyết định with the plan that it issues.
#[derive(Debug, Clone, Default)]
pub struct Document {
    /// What the files say about themselves.
    pub metadata: Metadata,
    /// The papers in order; each starts on a new page and counts its pages from 1.
    pub parts: Vec<Part>,
    /// Where everything that has an id or a mark stands.
    pub places: Places,
    /// How its text is set so that its pages end well.
    pub fit: Fit,
}

/// What a paper sets in its text otherwise than its form, within what the form allows, so that its pages end well.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Fit {
    /// From line to line, in lines or points as the form counts; absent as the form says.
    pub line: Option<f32>,
    /// Lines of text that stay above the signatures; absent as the form says.
    pub lines_above: Option<usize>,
}

/// Places in words, by id or mark: "điểm a khoản 1 Mục II", as the plan's own text refers to them; what stands on another
/// paper is told with that paper's name: "Mục I Phụ lục II". Made once, when the tree is; whoever names a place asks here.
pub type Places = BTreeMap<String, String>;

/// Core properties (DOCX) and XMP (PDF).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Metadata {
    /// Tên loại and trích yếu in one line.
    pub title: String,
    /// The issuer's name, or the author that the plan names.
    pub creator: String,
    /// The plan's number and symbol with its date, as printed.
    pub subject: String,
    /// Keywords.
    pub keywords: Vec<String>,
    /// The plan's date; the time stamp of both files when the caller gives none.
    pub date: Option<Date>,
    /// The first day that the plan is for: what bears a day and has no date yet bears this one.
    pub from: Option<Date>,
}

/// What a part is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PartKind {
    /// The plan itself, with letterhead and signature.
    #[default]
    Plan,
    /// The Quyết định that issues the plan.
    Decision,
    /// The plan as attachment of a Quyết định.
    Attachment,
    /// A Phụ lục.
    Annex,
    /// A unit's extract of the plan.
    Extract,
}

impl PartKind {
    /// Whether the text of the plan stands in it, under whatever cover.
    pub fn is_text(self) -> bool {
        matches!(self, PartKind::Plan | PartKind::Attachment | PartKind::Extract)
    }
}

/// Which edge of the A4 sheet is on top.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Orientation {
    /// 210 × 297 mm
    #[default]
    Portrait,
    /// 297 × 210 mm
    Landscape,
}

/// A run of pages of one orientation with page numbers of its own; the first page shows none.
#[derive(Debug, Clone, Default)]
pub struct Part {
    /// What it is.
    pub kind: PartKind,
    /// Its sheet.
    pub orientation: Orientation,
    /// Its name in the PDF outline, for example "Phụ lục I. Danh mục nhiệm vụ".
    pub name: String,
    /// Its content.
    pub blocks: Vec<Block>,
    /// Chỉ dẫn phạm vi lưu hành in a box inside the top margin of page 1 (ô 11), role [`Role::Circulation`].
    pub circulation: Option<Paragraph>,
    /// Address, e-mail, telephone at the foot of page 1 under a line of full width (ô 13), role [`Role::Contact`].
    pub contact: Vec<Paragraph>,
    /// Whether an unsigned PDF signature field and blank are wanted at the top right (ô 14).
    pub agency_signature: bool,
}
