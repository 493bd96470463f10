//! Blocks: paragraphs, tables, the letterhead and the signature block.

use super::{Inline, Picture, Role, Trace};
use std::sync::Arc;

/// A block of a part.
#[derive(Debug, Clone)]
pub enum Block {
    /// The two columns at the top of page 1.
    Letterhead(Letterhead),
    /// A paragraph.
    Paragraph(Paragraph),
    /// A table with borders.
    Table(Table),
    /// A picture in the middle of the text.
    Picture(Picture),
    /// What follows begins on a new page.
    NewPage,
    /// Nơi nhận beside the signatures, kept whole on one page with text above it.
    Signature(SignatureBlock),
}

/// A paragraph with a role.
#[derive(Debug, Clone, PartialEq)]
pub struct Paragraph {
    /// What it is for.
    pub role: Role,
    /// The printed label without the space behind it: "I.", "1.", "a)", "-", "Điều 1.".
    pub label: Option<String>,
    /// How the label came to be, for backends with lists of their own; absent when there is no label.
    pub numbering: Option<Numbering>,
    /// The words behind the label.
    pub content: Vec<Inline>,
    /// The target name of references: unique in the document.
    pub id: Option<String>,
    /// Heading level, from 1, for the outline and for tags; absent for what is no heading.
    pub outline: Option<u8>,
    /// Whether it must stand on the page of the paragraph that follows.
    pub keep_next: bool,
    /// How it is set where its author says so, instead of as its role's style.
    pub align: Option<Align>,
    /// Whether the rule that its role's style has below stands further down: a title with "(Kèm theo …)" below it.
    pub unruled: bool,
    /// Points by which its letters stand further apart than their font says, closer below 0, so that its lines end well.
    pub spacing: f32,
    /// What stands behind its words in the plan, where that was asked for.
    pub trace: Option<Arc<Trace>>,
}

impl Paragraph {
    /// A paragraph without label, id or outline level.
    pub fn new(role: Role, content: Vec<Inline>) -> Self {
        Self {
            role,
            label: None,
            numbering: None,
            content,
            id: None,
            outline: None,
            keep_next: false,
            align: None,
            unruled: false,
            spacing: 0.0,
            trace: None,
        }
    }
}

/// The place of a label in its list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Numbering {
    /// The kind of label.
    pub scheme: Scheme,
    /// The list that the label belongs to: labels of one list count on, a new list starts at 1.
    pub list: List,
    /// The label's number in its list, from 1.
    pub value: u32,
}

/// A list's name (unique in the document) and its depth under other numbered lists, from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct List {
    /// Unique in the document, in the order of first label.
    pub id: u32,
    /// How many numbered lists are around it.
    pub depth: u8,
}

/// The kinds of labels of the plan language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scheme {
    /// A. B. C.
    Upper,
    /// I. II. III.
    Roman,
    /// 1. 2. 3.
    Decimal,
    /// 1.1. 1.2.
    Dotted,
    /// a) b) c) d) đ) e) g) h) … (nd30, Phụ lục I, II.6: Vietnamese letters)
    Letter,
    /// -
    Dash,
    /// +
    Plus,
    /// (1) (2)
    Paren,
    /// *
    Star,
    /// No label.
    None,
}

impl Scheme {
    /// The labels by depth that a plan has where it says nothing.
    pub const USUAL: [Scheme; 5] = [Scheme::Roman, Scheme::Decimal, Scheme::Letter, Scheme::Dash, Scheme::Plus];

    /// Every kind.
    pub const ALL: [Scheme; 10] = [
        Scheme::Upper,
        Scheme::Roman,
        Scheme::Decimal,
        Scheme::Dotted,
        Scheme::Letter,
        Scheme::Dash,
        Scheme::Plus,
        Scheme::Paren,
        Scheme::Star,
        Scheme::None,
    ];

    /// Its name in the plan language and in templates.
    pub const fn name(self) -> &'static str {
        match self {
            Scheme::Upper => "upper",
            Scheme::Roman => "roman",
            Scheme::Decimal => "decimal",
            Scheme::Dotted => "dotted",
            Scheme::Letter => "letter",
            Scheme::Dash => "dash",
            Scheme::Plus => "plus",
            Scheme::Paren => "paren",
            Scheme::Star => "star",
            Scheme::None => "none",
        }
    }

    /// The kind of this name.
    pub fn named(name: &str) -> Option<Scheme> {
        Scheme::ALL.into_iter().find(|scheme| scheme.name() == name)
    }

    /// The labels of the lines below a line with this one, where nobody says otherwise: `-`, below it `+`.
    pub fn below(self) -> Scheme {
        if matches!(self, Scheme::Dash | Scheme::Plus) { Scheme::Plus } else { Scheme::Dash }
    }
}

/// What stands in two columns at the top of page 1. Which role stands in which cell, and how far rows are apart, is said by
/// the form; a row in which a paper says nothing is there and empty.
#[derive(Debug, Clone, Default)]
pub struct Letterhead {
    /// From above. The first row holds names, line level with line; the others follow it.
    pub rows: Vec<LetterheadRow>,
}

/// The cells of a row, left and right: each a list of lines.
pub type LetterheadRow = [Vec<Paragraph>; 2];

/// How a cell or column sets its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Align {
    /// Left.
    #[default]
    Left,
    /// Centre.
    Center,
    /// Right, for numbers.
    Right,
    /// Both sides.
    Justify,
}

/// A table.
#[derive(Debug, Clone, Default)]
pub struct Table {
    /// The columns; widths are weights that share the text width.
    pub columns: Vec<Column>,
    /// The first `header_rows` rows repeat on every page.
    pub header_rows: usize,
    /// All rows, header included.
    pub rows: Vec<Row>,
    /// Without borders (outlines of blank forms); the default has them.
    pub borderless: bool,
    /// What the table shows, for readers who cannot see it.
    pub summary: String,
    /// The size of its type, points, where it needs a smaller one than its roles have.
    pub size: Option<f32>,
    /// The widths of its columns, points, once they are settled; until then they follow from its words.
    pub widths: Vec<f32>,
    /// How many of its first columns stand in every piece of it when it is wider than its paper, the last of them with
    /// running text; a table with none is never divided.
    pub lead: usize,
}

/// A column.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Column {
    /// Its share of the width, above 0; without one it is as wide as its words need beside the others.
    pub weight: Option<f32>,
    /// How its body cells are set.
    pub align: Align,
}

/// What a row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowKind {
    /// Part of the header.
    Header,
    /// An ordinary row.
    Body,
    /// A row that names a group.
    Group,
    /// A total.
    Total,
}

/// A row; the spans of its cells add up to the number of columns.
#[derive(Debug, Clone)]
pub struct Row {
    /// What it is.
    pub kind: RowKind,
    /// Its cells.
    pub cells: Vec<Cell>,
}

/// A cell.
#[derive(Debug, Clone)]
pub struct Cell {
    /// How many columns it covers, at least 1.
    pub span: usize,
    /// How many rows it covers; 0 where the cell above goes on, which then has the place of an empty one.
    pub rows: usize,
    /// Overrides the column's alignment.
    pub align: Option<Align>,
    /// Whether its words run upward, for a name above a narrow column.
    pub vertical: bool,
    /// Whether it is shaded: the bar of a timeline, whose sign says the same where no colour does.
    pub filled: bool,
    /// Its paragraphs; an empty cell has none.
    pub content: Vec<Paragraph>,
}

impl Cell {
    /// An empty cell over `span` columns.
    pub fn empty(span: usize) -> Self {
        Self { span, rows: 1, align: None, vertical: false, filled: false, content: Vec::new() }
    }
}

impl Row {
    /// Whether the cell at `column` is one that goes on from above.
    pub fn goes_on(&self, column: usize) -> bool {
        let mut at = 0;
        self.cells.iter().any(|cell| {
            let here = at == column && cell.rows == 0;
            at += cell.span.max(1);
            here
        })
    }
}

/// Nơi nhận at the left, signatures at the right.
#[derive(Debug, Clone, Default)]
pub struct SignatureBlock {
    /// Nơi nhận.
    pub recipients: Recipients,
    /// One signature at the right, or several side by side.
    pub signatures: Vec<Signature>,
    /// Whether the first of several stands at the left, as in blank forms; in joint plans the first issuer's stands right.
    pub from_left: bool,
}

impl SignatureBlock {
    /// The signatures from the left.
    pub fn level(&self) -> Vec<&Signature> {
        let mut all: Vec<&Signature> = self.signatures.iter().collect();
        if !self.from_left {
            all.reverse();
        }
        all
    }
}

/// "Nơi nhận:", its lines and the line of the drafter.
#[derive(Debug, Clone, Default)]
pub struct Recipients {
    /// "Nơi nhận:" and the lines under it with their punctuation; empty where a paper has none.
    pub lines: Vec<Paragraph>,
    /// Ký hiệu người soạn thảo, số bản (ô 12).
    pub drafter: Option<Paragraph>,
}

/// One signer's block.
#[derive(Debug, Clone, Default)]
pub struct Signature {
    /// Quyền hạn and chức vụ, one paragraph a line.
    pub capacity: Vec<Paragraph>,
    /// What stands right below them: "(Ký, ghi rõ họ tên)" of a blank form.
    pub note: Option<Paragraph>,
    /// The signer's other office, above the name (nd30, Phụ lục I, II.7.c).
    pub office: Option<Paragraph>,
    /// The name; absent while it is not known.
    pub name: Option<Paragraph>,
    /// Whether the blank for the red seal and an unsigned PDF signature field are wanted.
    pub field: bool,
}
