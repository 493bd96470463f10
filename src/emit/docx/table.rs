//! Tables with borders: a header that repeats, rows that stay whole, cells aligned by their columns.

use super::grid::{self, CellProperties, Margins, Merge, TableProperties};
use super::look;
use super::names;
use super::pieces::{Place, Story};
use super::properties::{Border, Paragraph as Direct, Run};
use super::section::Section;
use super::styles;
use super::unit;
use super::writer::Writer;
use super::xml::Xml;
use crate::document::{Align, Cell, Paragraph, Role, Row, RowKind, Table};
use crate::layout::{Measured, cell_padding, cell_style, columns, loosened, row_breaks, vertical_height};
use std::borrow::Cow;

/// A table laid out: the widths of its columns in twips and what its cells share.
struct Grid<'a> {
    table: &'a Table,
    widths: Vec<i32>,
    border: Border,
    margins: Margins,
    /// The height of the text on a page, points.
    page: f32,
}

impl Writer<'_> {
    /// Writes a table; `kept` keeps its end on the page of what follows.
    pub fn table(&mut self, xml: &mut Xml, table: &Table, section: &Section, kept: bool) {
        if table.columns.is_empty() || table.rows.is_empty() {
            return;
        }
        let grid = Grid {
            table,
            widths: self.widths(table, section.text_width()),
            border: if table.borderless { Border::NONE } else { styles::border(self.form) },
            margins: self.cell_margins(table),
            page: section.text_height() as f32 / 20.0,
        };
        let properties = TableProperties {
            style: Some(if table.borderless { names::LAYOUT_TABLE } else { names::TABLE }),
            columns: grid.widths.clone(),
            border: grid.border,
            margins: grid.margins,
            indent: 0,
            description: table.summary.clone(),
            header: table.header_rows > 0,
        };
        xml.nest("w:tbl", &[], |xml| {
            properties.write(xml);
            for (index, row) in table.rows.iter().enumerate() {
                let next = table.rows.get(index + 1).map(|row| row.kind);
                // A header, a group's name and the row above a total never end a page.
                let merged = table.rows.get(index + 1).is_some_and(|next| next.cells.iter().any(|cell| cell.rows == 0));
                let keeps =
                    matches!(row.kind, RowKind::Header | RowKind::Group) || merged || next == Some(RowKind::Total);
                let keep = if next.is_some() { keeps || (kept && index + 2 == table.rows.len()) } else { kept };
                self.row(xml, &grid, row, index < table.header_rows, keep);
            }
        });
    }

    /// The inner margins of the cells, twips.
    fn cell_margins(&self, table: &Table) -> Margins {
        let side = unit::pt(cell_padding(table, self.form));
        Margins { left: side, right: side, ..styles::margins(self.form) }
    }

    /// The widths of the columns in twips; what rounding leaves goes to the last.
    fn widths(&self, table: &Table, width: i32) -> Vec<i32> {
        let points = columns(table, self.form, width as f32 / 20.0);
        let mut widths: Vec<i32> = points.into_iter().map(unit::pt).collect();
        let rest = width - widths.iter().sum::<i32>();
        widths.last_mut().into_iter().for_each(|last| *last += rest);
        widths
    }

    fn row(&mut self, xml: &mut Xml, grid: &Grid, row: &Row, repeated: bool, keep: bool) {
        xml.nest("w:tr", &[], |xml| {
            let widths: Vec<f32> = grid.widths.iter().map(|width| *width as f32 / 20.0).collect();
            let breaks = row_breaks(grid.table, row, &widths, self.form, grid.page);
            grid::row(xml, !breaks, self.upward_height(grid, row), repeated);
            let mut column = 0;
            for cell in &row.cells {
                let span = cell.span.clamp(1, grid.widths.len().saturating_sub(column).max(1));
                self.cell(xml, (grid, breaks), row, cell, (column, span), keep);
                column += span;
            }
            let rest = grid.widths.len().saturating_sub(column);
            if rest > 0 {
                let empty = Cell::empty(rest);
                self.cell(xml, (grid, breaks), row, &empty, (column, rest), keep);
            }
        });
    }

    /// A cell; the words of a row that breaks begin at its top.
    fn cell(
        &mut self,
        xml: &mut Xml,
        (grid, breaks): (&Grid, bool),
        row: &Row,
        cell: &Cell,
        at: (usize, usize),
        keep: bool,
    ) {
        let width = grid.width(at);
        let (column, span) = at;
        let border = Some(grid.border);
        xml.nest("w:tc", &[], |xml| {
            let upward = cell.vertical;
            let vertical = (!breaks).then_some("center");
            let merge = match cell.rows {
                0 => Some(Merge::GoesOn),
                1 => None,
                _ => Some(Merge::Begins),
            };
            let filled = cell.filled;
            let own = CellProperties { width, span, merge, border, filled, upward, vertical, margins: None };
            own.write(xml);
            // Words that run upward have the height of their row for a width.
            let along = upward.then(|| unit::pt(vertical_height(grid.table, cell, self.form)));
            let place = Place { width: along.unwrap_or(grid.inner(at)), story: Story::Body };
            let empty = [Paragraph::new(role_of(row.kind), Vec::new())];
            let content = if cell.content.is_empty() { empty.as_slice() } else { &cell.content };
            for (index, paragraph) in content.iter().enumerate() {
                let align = grid.align(row.kind, cell, column).map(look::aligned);
                let own = look::justify(self.form.style(paragraph.role).align);
                let justify = align.filter(|align| *align != own);
                let style = cell_style(grid.table, paragraph.role, self.form);
                let mark = Run { size: grid.table.size.map(|_| unit::half_points(style.size)), ..Run::default() };
                let direct = Direct { keep_next: keep.then_some(true), justify, mark, ..Direct::default() };
                let words = Measured::new(paragraph, &style);
                let fits = words.longest() + words.spare() <= place.width as f32 / 20.0;
                let paragraph = if fits { Cow::Borrowed(paragraph) } else { Cow::Owned(loosened(paragraph)) };
                self.paragraph(xml, &paragraph, content.get(index + 1), place, direct);
            }
        });
    }

    /// The height that words running upward need, twips: no program makes a row as high as they are long.
    fn upward_height(&self, grid: &Grid, row: &Row) -> Option<i32> {
        let margins = grid.margins;
        let cells = row.cells.iter().filter(|cell| cell.vertical);
        // At both ends they keep the room that level words keep at both sides.
        cells.map(|cell| unit::pt(vertical_height(grid.table, cell, self.form)) + margins.left + margins.right).max()
    }
}

impl Grid<'_> {
    /// The width of `span` columns from `column`.
    fn width(&self, (column, span): (usize, usize)) -> i32 {
        self.widths.iter().skip(column).take(span).sum()
    }

    /// The width inside the margins of the cell.
    fn inner(&self, at: (usize, usize)) -> i32 {
        (self.width(at) - self.margins.left - self.margins.right).max(20)
    }

    /// How a cell is set: as it says itself, else in rows of figures as its column; else as its role.
    fn align(&self, kind: RowKind, cell: &Cell, column: usize) -> Option<Align> {
        let of_column = match kind {
            RowKind::Body | RowKind::Total => self.table.columns.get(column).map(|column| column.align),
            RowKind::Header | RowKind::Group => None,
        };
        cell.align.or(of_column)
    }
}

/// The role of an empty cell.
fn role_of(kind: RowKind) -> Role {
    match kind {
        RowKind::Header => Role::TableHead,
        RowKind::Body => Role::TableCell,
        RowKind::Group => Role::TableGroup,
        RowKind::Total => Role::TableTotal,
    }
}
