//! The letterhead as a table of two columns without borders.

use super::grid::{self, CellProperties, Margins, TableProperties};
use super::names;
use super::pieces::{self, Place, Story};
use super::properties::{Border, Line, Paragraph as Direct};
use super::unit;
use super::writer::Writer;
use super::xml::Xml;
use crate::document::{Letterhead, Paragraph};
use crate::layout::{letterhead_columns, single_line};

impl Writer<'_> {
    /// Writes the letterhead, `width` twips wide.
    pub fn letterhead(&mut self, xml: &mut Xml, head: &Letterhead, width: i32) {
        if head.rows.is_empty() {
            return;
        }
        let [left, _] = letterhead_columns(head, self.form, width as f32 / 20.0).map(unit::pt);
        let columns = [left, width - left];
        let properties = layout_table(columns.to_vec());
        xml.nest("w:tbl", &[], |xml| {
            properties.write(xml);
            for (at, [left, right]) in head.rows.iter().enumerate() {
                // A table is never without a row.
                if at > 0 && left.is_empty() && right.is_empty() {
                    continue;
                }
                let margins = Margins { top: unit::pt(self.form.letterhead_row(at).gap), ..Margins::default() };
                layout_row(xml, columns, margins, |xml, column, place| {
                    let (own, other) = if column == 0 { (left, right) } else { (right, left) };
                    self.level_lines(xml, own, other, place);
                });
            }
        });
    }

    /// Writes the lines of a column so that each stands level with the same line of the `other` column.
    pub fn level_lines(&mut self, xml: &mut Xml, own: &[Paragraph], other: &[Paragraph], place: Place) {
        if own.is_empty() {
            // A cell is never without a paragraph.
            return pieces::spacer(xml, Direct::default());
        }
        for (index, line) in own.iter().enumerate() {
            let height = |line: &Paragraph| single_line(self.form.style(line.role).size);
            let beside = other.get(index).map(height).filter(|beside| *beside > height(line));
            let line_height = beside.map(|height| Line::AtLeast(unit::pt(height)));
            let direct = Direct { line: line_height, ..Direct::default() };
            // The rule of names stands below the last of all, of several issuers too.
            let alike = own.iter().skip(index + 1).find(|next| next.role == line.role);
            self.paragraph(xml, line, alike, place, direct);
        }
    }
}

/// A table without borders and margins.
pub(super) fn layout_table(columns: Vec<i32>) -> TableProperties {
    TableProperties {
        style: Some(names::LAYOUT_TABLE),
        columns,
        border: Border::NONE,
        margins: Margins::default(),
        indent: 0,
        description: String::new(),
        header: false,
    }
}

/// A row that stays whole, its cells written by `content` with the column's index and place.
pub(super) fn layout_row<const N: usize>(
    xml: &mut Xml,
    columns: [i32; N],
    margins: Margins,
    mut content: impl FnMut(&mut Xml, usize, Place),
) {
    layout_cells(xml, &columns.map(|width| (width, 1)), margins, &mut content);
}

/// A row of cells, each with its width and the columns it covers.
pub(super) fn layout_cells(
    xml: &mut Xml,
    cells: &[(i32, usize)],
    margins: Margins,
    content: &mut dyn FnMut(&mut Xml, usize, Place),
) {
    xml.nest("w:tr", &[], |xml| {
        grid::row(xml, true, None, false);
        for (index, (width, span)) in cells.iter().enumerate() {
            xml.nest("w:tc", &[], |xml| {
                let margins = (margins != Margins::default()).then_some(margins);
                let (width, span) = (*width, *span);
                CellProperties { width, span, border: None, margins, ..CellProperties::default() }.write(xml);
                content(xml, index, Place { width, story: Story::Body });
            });
        }
    });
}
