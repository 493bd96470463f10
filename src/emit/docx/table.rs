//! Tables with borders: a header that repeats, rows that stay whole, cells aligned by their columns.

use super::grid::{self, CellProperties, Margins, TableProperties};
use super::measure::{self, Measured};
use super::paragraph::{Place, Story};
use super::properties::{Border, Justify, Paragraph as Direct};
use super::section::Section;
use super::styles;
use super::unit;
use super::writer::Writer;
use super::xml::Xml;
use crate::document::{Align, Cell, Column, Inline, Paragraph, Role, Row, RowKind, Table};
use std::borrow::Cow;

/// Room beside the longest word of a column, points: programs may differ by a rounding.
const SLACK: f32 = 1.0;

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
            style: Some(if table.borderless { styles::LAYOUT_TABLE } else { styles::TABLE }),
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

    /// The widths of the columns by weight; a column takes what its longest word needs, if all words can be had.
    fn widths(&self, table: &Table, width: i32) -> Vec<i32> {
        let margins = styles::margins(self.form);
        let mut needed = vec![0; table.columns.len()];
        for row in &table.rows {
            let mut column = 0;
            for cell in &row.cells {
                let words = cell.content.iter().map(|paragraph| {
                    let words = Measured::new(&softened(paragraph), self.form.style(paragraph.role));
                    unit::pt(words.longest() + SLACK) + margins.left + margins.right
                });
                let longest = words.max().unwrap_or(0);
                needed
                    .iter_mut()
                    .skip(column)
                    .take(1)
                    .filter(|_| cell.span == 1)
                    .for_each(|need| *need = longest.max(*need));
                column += cell.span;
            }
        }
        share(width, &table.columns, &needed)
    }

    fn row(&mut self, xml: &mut Xml, grid: &Grid, row: &Row, repeated: bool, keep: bool) {
        xml.nest("w:tr", &[], |xml| {
            grid::row(xml, self.height(grid, row) < grid.page * 3 / 4, repeated);
            let mut column = 0;
            for cell in &row.cells {
                let span = cell.span.clamp(1, grid.widths.len().saturating_sub(column).max(1));
                self.cell(xml, grid, row, cell, (column, span), keep);
                column += span;
            }
            let rest = grid.widths.len().saturating_sub(column);
            if rest > 0 {
                let empty = Cell { span: rest, align: None, content: Vec::new() };
                self.cell(xml, grid, row, &empty, (column, rest), keep);
            }
        });
    }

    fn cell(&mut self, xml: &mut Xml, grid: &Grid, row: &Row, cell: &Cell, at: (usize, usize), keep: bool) {
        let width = grid.width(at);
        let (column, span) = at;
        let border = Some(grid.border);
        xml.nest("w:tc", &[], |xml| {
            CellProperties { width, span, border, margins: None, vertical: Some("center") }.write(xml);
            let place = Place { width: grid.inner(at), story: Story::Body };
            let empty = [Paragraph::new(role_of(row.kind), Vec::new())];
            let content = if cell.content.is_empty() { empty.as_slice() } else { &cell.content };
            for (index, paragraph) in content.iter().enumerate() {
                let align = grid.align(row.kind, cell, column).map(justify);
                let own = styles::justify(self.form.style(paragraph.role).align);
                let justify = align.filter(|align| *align != own);
                let direct = Direct { keep_next: keep.then_some(true), justify, ..Direct::default() };
                let words = Measured::new(paragraph, self.form.style(paragraph.role));
                let fits = words.longest() + words.spare() <= place.width as f32 / 20.0;
                let paragraph = if fits { Cow::Borrowed(paragraph) } else { Cow::Owned(softened(paragraph)) };
                self.paragraph(xml, &paragraph, content.get(index + 1), place, direct);
            }
        });
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
                lines * measure::line_height(style.size) + style.before + style.after
            });
            highest = highest.max(heights.sum());
        }
        unit::pt(highest) + grid.margins.top + grid.margins.bottom
    }
}

/// The paragraph with plain spaces for no-break ones: in a column too narrow for "Tháng 10/2030" the line must end at the
/// space, not inside the number.
fn softened(paragraph: &Paragraph) -> Paragraph {
    let mut soft = paragraph.clone();
    for inline in &mut soft.content {
        if let Inline::Text { text, .. } | Inline::Reference { text, .. } = inline {
            *text = text.replace('\u{A0}', " ");
        }
    }
    soft
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

/// Shares `width` among the columns by weight. A column whose share is below what it needs gets that, as long as `width`
/// holds all needs; what rounding leaves goes to the last.
fn share(width: i32, columns: &[Column], needed: &[i32]) -> Vec<i32> {
    let weight = |column: &Column| if column.weight.is_finite() { column.weight.max(0.01) } else { 1.0 };
    let possible = needed.iter().sum::<i32>() <= width;
    let mut fixed: Vec<Option<i32>> = vec![None; columns.len()];
    loop {
        let free = width - fixed.iter().flatten().sum::<i32>();
        let open = columns.iter().zip(&fixed).filter(|(_, fixed)| fixed.is_none());
        let total: f32 = open.map(|(column, _)| weight(column)).sum();
        let by_weight = |column: &Column| (free as f32 * weight(column) / total).floor() as i32;
        let tight = columns
            .iter()
            .zip(needed)
            .zip(&mut fixed)
            .filter(|((column, need), fixed)| possible && fixed.is_none() && by_weight(column) < **need);
        let found: usize = tight.map(|((_, need), fixed)| *fixed = Some(*need)).count();
        if found == 0 {
            let widths = columns.iter().zip(&fixed).map(|(column, fixed)| fixed.unwrap_or_else(|| by_weight(column)));
            let mut widths: Vec<i32> = widths.collect();
            let rest = width - widths.iter().sum::<i32>();
            widths.last_mut().into_iter().for_each(|last| *last += rest);
            return widths;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn columns(weights: &[f32]) -> Vec<Column> {
        weights.iter().map(|weight| Column { weight: *weight, align: Align::Left }).collect()
    }

    #[test]
    fn columns_share_the_width_by_weight_and_lose_nothing() {
        assert_eq!(share(1000, &columns(&[1.0, 2.0, 1.0]), &[0, 0, 0]), [250, 500, 250]);
        assert_eq!(share(1000, &columns(&[1.0, 1.0, 1.0]), &[0, 0, 0]), [333, 333, 334]);
    }

    #[test]
    fn a_column_takes_what_its_longest_word_needs_from_the_others() {
        assert_eq!(share(1000, &columns(&[1.0, 2.0, 1.0]), &[300, 0, 0]), [300, 466, 234]);
        // More than there is: the weights alone decide.
        assert_eq!(share(1000, &columns(&[1.0, 1.0]), &[900, 900]), [500, 500]);
        assert_eq!(share(1000, &columns(&[f32::NAN, -1.0, 1.0]), &[0, 0, 0]).iter().sum::<i32>(), 1000);
    }

    #[test]
    fn a_no_break_space_gives_way_where_its_words_do_not_fit() {
        let paragraph = Paragraph::new(Role::TableCell, vec![Inline::text("Tháng\u{A0}10/2030")]);
        let width = |paragraph: &Paragraph| {
            Measured::new(paragraph, crate::form::Form::nd30().style(Role::TableCell)).longest()
        };
        assert!(width(&softened(&paragraph)) < width(&paragraph) - 20.0);
        assert_eq!(crate::document::plain_text(&softened(&paragraph).content), "Tháng 10/2030");
    }
}
