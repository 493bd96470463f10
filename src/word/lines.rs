//! Every paragraph with its place, in the order of reading: text, cells, text boxes where they hang, then the notes.

use super::model::{Block, Document, Paragraph};

/// A paragraph and where it stands.
#[derive(Debug, Clone)]
pub struct Line<'d> {
    /// The paragraph.
    pub paragraph: &'d Paragraph,
    /// Where it stands.
    pub place: Place,
}

/// Where a paragraph stands; all numbers from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Place {
    /// Its number in the file.
    pub paragraph: usize,
    /// Table, row and column of the innermost table around it.
    pub cell: Option<(usize, usize, usize)>,
    /// The number of the note that it is of.
    pub note: Option<usize>,
    /// Whether it stands in a text box.
    pub boxed: bool,
}

impl Line<'_> {
    /// The label that Word counts; a typed one is part of the text.
    pub fn label(&self) -> Option<&str> {
        self.paragraph.label.as_ref().map(|label| label.text.as_str())
    }

    /// Its words as printed, without that label.
    pub fn text(&self) -> String {
        self.paragraph.text()
    }
}

impl Document {
    /// Every paragraph in the order of reading, empty ones included.
    pub fn lines(&self) -> Vec<Line<'_>> {
        let mut walk = Walk { out: Vec::new(), tables: 0 };
        walk.blocks(&self.blocks, Place::default());
        for (at, note) in self.notes.iter().enumerate() {
            walk.blocks(&note.blocks, Place { note: Some(at + 1), ..Place::default() });
        }
        walk.out
    }
}

struct Walk<'d> {
    out: Vec<Line<'d>>,
    tables: usize,
}

impl<'d> Walk<'d> {
    fn blocks(&mut self, blocks: &'d [Block], place: Place) {
        for block in blocks {
            match block {
                Block::Paragraph(paragraph) => {
                    self.out.push(Line { paragraph, place: Place { paragraph: paragraph.number, ..place } });
                    self.blocks(&paragraph.boxes, Place { boxed: true, ..place });
                }
                Block::Table(table) => {
                    self.tables += 1;
                    let number = self.tables;
                    for (row, cells) in table.rows.iter().enumerate() {
                        for cell in &cells.cells {
                            let cell_place = Some((number, row + 1, cell.column + 1));
                            self.blocks(&cell.blocks, Place { cell: cell_place, ..place });
                        }
                    }
                }
                Block::Section(_) => {}
            }
        }
    }
}
