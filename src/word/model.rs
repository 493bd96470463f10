//! What a Word file holds: paragraphs with their labels and pieces, tables with their grid, notes, pictures.

use super::look::Look;
use super::numbering::Format;
use std::sync::Arc;

/// A Word file.
#[derive(Debug, Clone, Default)]
pub struct Document {
    /// Paragraphs, tables and ends of sections in the order of reading.
    pub blocks: Vec<Block>,
    /// Footnotes and endnotes in the order of their marks; [`Piece::Note`] counts them from 0.
    pub notes: Vec<Note>,
    /// Pictures; [`Piece::Picture`] counts them from 0.
    pub pictures: Vec<Picture>,
    /// What stands in headers and footers: no content, page after page the same.
    pub margins: Vec<Block>,
    /// Comments beside the text, which nobody prints.
    pub comments: usize,
}

/// A block of the text, of a cell, of a note or of a text box.
#[derive(Debug, Clone)]
pub enum Block {
    /// A paragraph, also an empty one.
    Paragraph(Box<Paragraph>),
    /// A table.
    Table(Table),
    /// What stands before, since the last of its kind, is a section of such pages.
    Section(Section),
}

/// A run of pages of one kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Section {
    /// Whether its sheets lie on their long side.
    pub landscape: bool,
    /// Whether it goes on upon the page of the section before.
    pub continuous: bool,
}

/// How a paragraph is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Align {
    /// Left.
    #[default]
    Left,
    /// In the middle.
    Center,
    /// Right.
    Right,
    /// Both sides.
    Justify,
}

/// A style as the file knows it and as a reader sees it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Style {
    /// Its identifier: "Heading1", "ThanBai".
    pub id: String,
    /// Its name: "heading 1", "Thân bài".
    pub name: String,
}

/// A paragraph.
#[derive(Debug, Clone, Default)]
pub struct Paragraph {
    /// Its number in the file, from 1: that of tables, notes and boxes too, empty ones counted.
    pub number: usize,
    /// Its style; absent where it names none.
    pub style: Option<Arc<Style>>,
    /// Heading level, from 1, by itself or by its style.
    pub outline: Option<u8>,
    /// The label that Word prints before it by itself; typed ones are words.
    pub label: Option<Label>,
    /// How it is set.
    pub align: Align,
    /// Its left indent, twips.
    pub indent: i32,
    /// Whether it begins on a new page.
    pub new_page: bool,
    /// What stands in it.
    pub pieces: Vec<Piece>,
    /// What stands in text boxes that hang on it.
    pub boxes: Vec<Block>,
    /// Names of bookmarks that begin in it.
    pub bookmarks: Vec<String>,
    /// Tracked changes in it, already accepted.
    pub changes: Changes,
}

/// Tracked changes, counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Changes {
    /// Stretches that came in.
    pub inserted: usize,
    /// Stretches that went out.
    pub deleted: usize,
}

/// A label that Word counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// As printed: "1.", "a)", "-"; no blank behind it.
    pub text: String,
    /// The level, from 0.
    pub level: usize,
    /// The list.
    pub list: u32,
    /// How it counts.
    pub format: Format,
}

/// A stretch of a paragraph.
#[derive(Debug, Clone, PartialEq)]
pub enum Piece {
    /// Words of one look.
    Words(Words),
    /// A tab.
    Tab,
    /// A line break.
    Line,
    /// A page break or a break of columns.
    Page,
    /// The mark of a note: its place in [`Document::notes`].
    Note(usize),
    /// A picture: its place in [`Document::pictures`].
    Picture(usize),
}

/// Words of one look.
#[derive(Debug, Clone, PartialEq)]
pub struct Words {
    /// As typed; printed in capitals where the look says so.
    pub text: String,
    /// How they look.
    pub look: Look,
    /// Where they lead: an address, or `#` and the name of a bookmark.
    pub link: Option<Arc<str>>,
}

/// A footnote or an endnote.
#[derive(Debug, Clone, Default)]
pub struct Note {
    /// What stands in it, without its own mark.
    pub blocks: Vec<Block>,
}

/// A picture.
#[derive(Debug, Clone, Default)]
pub struct Picture {
    /// Its part of the package; empty where it lies outside.
    pub part: String,
    /// What it shows, as its author said.
    pub alt: String,
    /// Its width in millimetres, 0 where it is not said.
    pub width: u32,
    /// The file; empty where the package does not have it.
    pub bytes: Vec<u8>,
}

/// A table.
#[derive(Debug, Clone, Default)]
pub struct Table {
    /// The widths of the columns of its grid, twips.
    pub columns: Vec<u32>,
    /// Its rows.
    pub rows: Vec<Row>,
    /// Its style; absent where it names none.
    pub style: Option<Arc<Style>>,
    /// Whether it says that it has no borders; a style may say otherwise.
    pub borderless: bool,
}

/// A row.
#[derive(Debug, Clone, Default)]
pub struct Row {
    /// Whether it repeats on every page.
    pub header: bool,
    /// Its cells.
    pub cells: Vec<Cell>,
}

/// A cell.
#[derive(Debug, Clone, Default)]
pub struct Cell {
    /// The column in which it begins, from 0.
    pub column: usize,
    /// How many columns it covers, at least 1.
    pub span: usize,
    /// How many rows it covers; 0 where the cell above goes on.
    pub rows: usize,
    /// What stands in it.
    pub blocks: Vec<Block>,
    /// Whether its words run upward or downward.
    pub turned: bool,
}

impl Paragraph {
    /// Its words as printed, without a label that Word counts: a tab as `\t`, a break as a line end, no marks of notes.
    pub fn text(&self) -> String {
        let mut out = String::new();
        for piece in &self.pieces {
            match piece {
                Piece::Words(words) if words.look.capitals => out.push_str(&words.text.to_uppercase()),
                Piece::Words(words) => out.push_str(&words.text),
                Piece::Tab => out.push('\t'),
                Piece::Line | Piece::Page => out.push('\n'),
                Piece::Note(_) | Piece::Picture(_) => {}
            }
        }
        out
    }

    /// Whether nothing is printed for it.
    pub fn is_empty(&self) -> bool {
        self.label.is_none() && self.boxes.is_empty() && self.pieces.iter().all(Piece::is_blank)
    }

    /// Its words with their looks.
    pub fn words(&self) -> impl Iterator<Item = &Words> {
        self.pieces.iter().filter_map(|piece| if let Piece::Words(words) = piece { Some(words) } else { None })
    }
}

impl Piece {
    /// Whether nothing is seen of it.
    pub fn is_blank(&self) -> bool {
        match self {
            Piece::Words(words) => words.text.chars().all(char::is_whitespace),
            Piece::Tab | Piece::Line | Piece::Page => true,
            Piece::Note(_) | Piece::Picture(_) => false,
        }
    }
}

impl Table {
    /// Its cells that are not the going on of another, row by row.
    pub fn cells(&self) -> impl Iterator<Item = &Cell> {
        self.rows.iter().flat_map(|row| &row.cells).filter(|cell| cell.rows > 0)
    }
}
