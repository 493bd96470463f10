//! Free structure: sections, blocks, tables.

use super::Spanned;
use super::inline::{Piece, inlines};
use crate::document::{Align, Scheme};
use crate::language::signs::{is_dash, is_space};
use crate::money::Number;
use crate::source::Span;
use crate::yaml::Text;

/// A line of a list, with lines of its own under it.
#[derive(Debug, Clone)]
pub struct Item {
    /// The words.
    pub text: Text,
    /// Lines one level deeper.
    pub items: Vec<Item>,
    /// `numbering`: the labels of those lines.
    pub numbering: Option<Spanned<Scheme>>,
}

impl Item {
    /// A line with nothing under it.
    pub fn new(text: Text) -> Self {
        Self { text, items: Vec::new(), numbering: None }
    }
}

/// One of `sections`
#[derive(Debug, Clone, Default)]
pub struct Section {
    /// The mapping's first key.
    pub span: Span,
    /// `id`, for references.
    pub id: Option<Text>,
    /// `heading`; beside `text` it leads the paragraph.
    pub heading: Option<Text>,
    /// `text`: what stands behind the label; without a heading the section is a numbered paragraph.
    pub text: Vec<Text>,
    /// `use`: the typed part that stands here.
    pub part: Option<Spanned<Use>>,
    /// `blocks`
    pub blocks: Vec<Block>,
    /// `sections`
    pub sections: Vec<Section>,
    /// `numbering`: the labels of this section's children.
    pub numbering: Option<Spanned<Scheme>>,
}

impl Section {
    /// These sections and all below them, each before those it holds, in the order of the paper.
    pub fn all(sections: &[Section]) -> Box<dyn Iterator<Item = &Section> + '_> {
        Box::new(sections.iter().flat_map(|section| {
            std::iter::once(section).chain(Block::sections(&section.blocks)).chain(Section::all(&section.sections))
        }))
    }

    /// What stands behind its label: the heading, else the paragraph.
    pub fn head(&self) -> Option<&Text> {
        self.heading.as_ref().or(self.text.first())
    }

    /// Its children in the order of the paper.
    pub fn children(&self) -> impl Iterator<Item = &Section> {
        Block::children(&self.blocks).chain(&self.sections)
    }
}

/// The typed parts that `use` places.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Use {
    /// `objectives`
    Objectives,
    /// `indicators`
    Indicators,
    /// `tasks`
    Tasks,
    /// `budget`
    Budget,
    /// `units`
    Units,
    /// `reporting`
    Reporting,
    /// `legal_bases`
    LegalBases,
    /// `task_table`, in an annex
    TaskTable,
    /// `matrix`, in an annex
    Matrix,
    /// `timeline`, in an annex
    Timeline,
}

impl Use {
    /// Every part with its name in the language.
    pub const ALL: [(Use, &'static str); 10] = [
        (Use::Objectives, "objectives"),
        (Use::Indicators, "indicators"),
        (Use::Tasks, "tasks"),
        (Use::Budget, "budget"),
        (Use::Units, "units"),
        (Use::Reporting, "reporting"),
        (Use::LegalBases, "legal_bases"),
        (Use::TaskTable, "task_table"),
        (Use::Matrix, "matrix"),
        (Use::Timeline, "timeline"),
    ];

    /// Whether it is a table made of the tasks, which stands in an annex only and is cited by the template.
    pub fn is_made_of_tasks(self) -> bool {
        matches!(self, Use::TaskTable | Use::Matrix | Use::Timeline)
    }
}

/// One of `blocks`
#[derive(Debug, Clone)]
pub enum Block {
    /// A paragraph, and how it is set where it says so.
    Paragraph(Text, Option<Align>),
    /// The lines of a list, and their labels where they are no dashes.
    Items(Vec<Item>, Option<Spanned<Scheme>>),
    /// A table.
    Table(TableSpec),
    /// A picture.
    Image(ImageSpec),
    /// Numbered sections, behind which the text may go on.
    Sections(Vec<Section>),
}

impl Block {
    /// The sections among these blocks.
    pub fn children(blocks: &[Block]) -> impl Iterator<Item = &Section> {
        blocks.iter().flat_map(|block| match block {
            Block::Sections(sections) => sections.as_slice(),
            Block::Paragraph(..) | Block::Items(..) | Block::Table(_) | Block::Image(_) => &[],
        })
    }

    /// The sections among these blocks and all below them.
    pub fn sections(blocks: &[Block]) -> impl Iterator<Item = &Section> {
        blocks.iter().flat_map(|block| match block {
            Block::Sections(sections) => Section::all(sections),
            Block::Paragraph(..) | Block::Items(..) | Block::Table(_) | Block::Image(_) => Box::new(std::iter::empty()),
        })
    }
}

/// `image`
#[derive(Debug, Clone)]
pub struct ImageSpec {
    /// The path of the file, from the folder of the plan.
    pub path: Text,
    /// `alt`: what it shows.
    pub alt: Option<Text>,
    /// `width_mm`: how wide it stands, millimetres.
    pub width: Option<Spanned<f32>>,
    /// `caption`, below it.
    pub caption: Option<Text>,
}

/// `table`
#[derive(Debug, Clone, Default)]
pub struct TableSpec {
    /// The mapping's first key.
    pub span: Span,
    /// `caption`, above the table.
    pub caption: Option<Text>,
    /// `note`, below the table.
    pub note: Option<Text>,
    /// The columns; they make the header row when any has a title.
    pub columns: Vec<ColumnSpec>,
    /// How many of `rows` belong to the header.
    pub header_rows: usize,
    /// The rows.
    pub rows: Vec<RowSpec>,
    /// A row could not be read and is not among them.
    pub is_cut: bool,
    /// The total row.
    pub total: Option<TotalSpec>,
}

impl TableSpec {
    /// The cells that hold a list.
    pub fn lists(&self) -> impl Iterator<Item = &CellSpec> {
        let cells = self.rows.iter().flat_map(|row| match row {
            RowSpec::Cells(cells) => cells.as_slice(),
            RowSpec::Group(..) => &[],
        });
        cells.filter(|cell| !cell.items.is_empty())
    }
}

/// A column.
#[derive(Debug, Clone)]
pub struct ColumnSpec {
    /// Its title.
    pub title: Option<Text>,
    /// Its share of the width, above 0; without one it is as wide as its words need.
    pub width: Option<f32>,
    /// How its cells are set.
    pub align: Option<Align>,
}

/// A row.
#[derive(Debug, Clone)]
pub enum RowSpec {
    /// Cells in order.
    Cells(Vec<CellSpec>),
    /// A row that names a group, and how it is set.
    Group(Text, Option<Align>),
}

/// A cell.
#[derive(Debug, Clone)]
pub struct CellSpec {
    /// `text`: its words; absent for an empty cell.
    pub text: Option<Text>,
    /// `lines`: its words in lines.
    pub lines: Vec<Text>,
    /// `items`: the lines of a list.
    pub items: Vec<Item>,
    /// `numbering`: the labels of that list.
    pub numbering: Option<Spanned<Scheme>>,
    /// `span`: how many columns it covers.
    pub span: usize,
    /// `rows`: how many rows it covers; 0 where the cell above goes on.
    pub rows: usize,
    /// `align`
    pub align: Option<Align>,
    /// `bold`
    pub bold: bool,
}

/// What a cell gives to the sum of its column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Figure {
    /// Nothing: it is empty, a dash, or dots to write on.
    Blank,
    /// A number, whatever its face and footnotes.
    Number(Number),
    /// Words, which cannot be added up.
    Words,
}

impl CellSpec {
    /// A cell over `span` columns with one text or none.
    pub fn new(text: Option<Text>, span: usize) -> Self {
        let (lines, items, numbering, align) = (Vec::new(), Vec::new(), None, None);
        Self { text, lines, items, numbering, span, rows: 1, align, bold: false }
    }

    /// Its texts in order, those of its list left out.
    pub fn texts(&self) -> impl Iterator<Item = &Text> {
        self.text.iter().chain(&self.lines)
    }

    /// What the cell gives to the sum of its column.
    pub fn figure(&self) -> Figure {
        let words = self.words();
        let bare = words.trim();
        if bare.chars().all(|letter| is_dash(letter) || is_space(letter) || matches!(letter, '.' | '…' | '_')) {
            return Figure::Blank;
        }
        Number::read(bare).map_or(Figure::Words, Figure::Number)
    }

    /// Its words without marks of emphasis and footnotes.
    pub(super) fn words(&self) -> String {
        let words = |text: &Text| {
            let pieces = inlines(&text.value).into_iter().map(|piece| match piece {
                Piece::Text { text, .. } => text,
                Piece::Footnote { .. } => String::new(),
                Piece::Reference { id, .. } => id,
            });
            pieces.collect::<String>().trim().to_owned()
        };
        let texts: Vec<String> = self.texts().chain(self.items.iter().map(|item| &item.text)).map(words).collect();
        texts.join(" ")
    }
}

/// `total`
#[derive(Debug, Clone)]
pub struct TotalSpec {
    /// "Tổng cộng"
    pub label: Text,
    /// The columns to add up, from 1.
    pub sum: Vec<Spanned<u32>>,
}
