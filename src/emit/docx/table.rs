//! Tables with borders: a header that repeats, rows that stay whole, cells aligned by their columns.

use super::grid::{self, CellProperties, Margins, TableProperties};
use super::look;
use super::names;
use super::pieces::{Place, Story};
use super::properties::{Border, Justify, Paragraph as Direct};
use super::section::Section;
use super::styles;
use super::unit;
use super::writer::Writer;
use super::xml::Xml;
use crate::document::{Align, Cell, Paragraph, Role, Row, RowKind, Table};
use crate::layout::{Measured, columns, loosened, single_line, vertical_height};
use std::borrow::Cow;

/// A table laid out: the widths of its columns in twips and what its cells share.
struct Grid<'a> {
    table: &'a Table,
    widths: Vec<i32>,
    border: Border,
    margins: Margins,
    /// The height of the text on a page, twips.
    page: i32,
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
            margins: styles::margins(self.form),
            page: section.text_height(),
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
                let keeps = matches!(row.kind, RowKind::Header | RowKind::Group) || next == Some(RowKind::Total);
                let keep = if next.is_some() { keeps || (kept && index + 2 == table.rows.len()) } else { kept };
                self.row(xml, &grid, row, index < table.header_rows, keep);
            }
        });
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
            let whole = self.height(grid, row) < grid.page * 3 / 4;
            grid::row(xml, whole, self.upward_height(row), repeated);
            let mut column = 0;
            for cell in &row.cells {
                let span = cell.span.clamp(1, grid.widths.len().saturating_sub(column).max(1));
                self.cell(xml, grid, row, cell, (column, span), keep);
                column += span;
            }
            let rest = grid.widths.len().saturating_sub(column);
            if rest > 0 {
                let empty = Cell::empty(rest);
                self.cell(xml, grid, row, &empty, (column, rest), keep);
            }
        });
    }

    fn cell(&mut self, xml: &mut Xml, grid: &Grid, row: &Row, cell: &Cell, at: (usize, usize), keep: bool) {
        let width = grid.width(at);
        let (column, span) = at;
        let border = Some(grid.border);
        xml.nest("w:tc", &[], |xml| {
            let upward = cell.vertical;
            CellProperties { width, span, border, margins: None, upward, vertical: Some("center") }.write(xml);
            // Words that run upward have the height of their row for a width.
            let along = upward.then(|| unit::pt(vertical_height(cell, self.form)));
            let place = Place { width: along.unwrap_or(grid.inner(at)), story: Story::Body };
            let empty = [Paragraph::new(role_of(row.kind), Vec::new())];
            let content = if cell.content.is_empty() { empty.as_slice() } else { &cell.content };
            for (index, paragraph) in content.iter().enumerate() {
                let align = grid.align(row.kind, cell, column).map(justify);
                let own = look::justify(self.form.style(paragraph.role).align);
                let justify = align.filter(|align| *align != own);
                let direct = Direct { keep_next: keep.then_some(true), justify, ..Direct::default() };
                let words = Measured::new(paragraph, self.form.style(paragraph.role));
                let fits = words.longest() + words.spare() <= place.width as f32 / 20.0;
                let paragraph = if fits { Cow::Borrowed(paragraph) } else { Cow::Owned(loosened(paragraph)) };
                self.paragraph(xml, &paragraph, content.get(index + 1), place, direct);
            }
        });
    }

    /// The height that words running upward need, twips: no program makes a row as high as they are long.
    fn upward_height(&self, row: &Row) -> Option<i32> {
        let margins = styles::margins(self.form);
        let cells = row.cells.iter().filter(|cell| cell.vertical);
        // At both ends they keep the room that level words keep at both sides.
        cells.map(|cell| unit::pt(vertical_height(cell, self.form)) + margins.left + margins.right).max()
    }

    /// About how high a row is, twips: one that would fill most of a page may break.
    fn height(&self, grid: &Grid, row: &Row) -> i32 {
        let mut column = 0;
        let mut highest = 0.0_f32;
        for cell in &row.cells {
            let width = grid.inner((column, cell.span)) as f32 / 20.0;
            column += cell.span;
            let heights = cell.content.iter().map(|paragraph| {
                let style = self.form.style(paragraph.role);
                let lines: f32 = Measured::new(paragraph, style)
                    .lines(width)
                    .iter()
                    .map(|line| (line / width).ceil().max(1.0))
                    .sum();
                lines * single_line(style.size) + style.before + style.after
            });
            highest = highest.max(heights.sum());
        }
        unit::pt(highest) + grid.margins.top + grid.margins.bottom
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

fn justify(align: Align) -> Justify {
    match align {
        Align::Left => Justify::Left,
        Align::Center => Justify::Center,
        Align::Right => Justify::Right,
        Align::Justify => Justify::Both,
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
