//! What the cells of a table have in common: type, margins, the room that words running upward take.

use super::measure::{Measured, single_line};
use super::mm;
use crate::document::{Cell, Paragraph, Role, Row, Table};
use crate::form::{Form, Style};

/// Room beside the words of a cell, points: programs differ by a rounding.
pub(super) const SLACK: f32 = 1.0;

/// A row higher than this share of the text on a page may go on overleaf, and so begins where it stands.
const TALL: f32 = 0.75;

/// How the words of a role look in `table`: as the form says, in the type that the table has.
pub fn cell_style(table: &Table, role: Role, form: &Form) -> Style {
    let style = *form.style(role);
    Style { size: table.size.map_or(style.size, |size| size.min(style.size)), ..style }
}

/// The sizes of type that a table may have, the form's own first.
pub(super) fn sizes(form: &Form) -> Vec<Option<f32>> {
    let own = form.style(Role::TableCell).size;
    let smaller = (1..).map(|less| own - less as f32).take_while(|size| *size >= form.table.smallest);
    std::iter::once(None).chain(smaller.map(Some)).collect()
}

/// The left and right inner margin of a cell, points; it shrinks with the type.
pub fn cell_padding(table: &Table, form: &Form) -> f32 {
    let own = form.style(Role::TableCell).size;
    mm(form.table.padding) * table.size.map_or(1.0, |size| (size / own).min(1.0))
}

/// The height of a cell whose words run upward, points inside its margins: as long as its longest line, at most what the
/// form gives.
pub fn vertical_height(table: &Table, cell: &Cell, form: &Form) -> f32 {
    let width = |line: &Paragraph| {
        let words = Measured::new(line, &cell_style(table, line.role, form));
        words.width() + words.spare() + SLACK
    };
    cell.content.iter().map(width).fold(0.0, f32::max).min(mm(form.table.vertical))
}

/// How wide the lines of such a cell are together, points.
pub(super) fn vertical_lines(table: &Table, cell: &Cell, form: &Form) -> f32 {
    let room = vertical_height(table, cell, form);
    let lines = |line: &Paragraph| {
        let style = cell_style(table, line.role, form);
        Measured::new(line, &style).lines(room).len() as f32 * single_line(style.size)
    };
    cell.content.iter().map(lines).sum()
}

/// Whether a row in columns of these widths is so high that it may end on another page than it begins; `page` is the
/// height of the text, points.
pub fn row_breaks(table: &Table, row: &Row, widths: &[f32], form: &Form, page: f32) -> bool {
    let padding = 2.0 * cell_padding(table, form);
    let mut column = 0;
    row.cells.iter().any(|cell| {
        let span = cell.span.max(1);
        let room = widths.iter().skip(column).take(span).sum::<f32>() - padding;
        column += span;
        let height = |line: &Paragraph| {
            let style = cell_style(table, line.role, form);
            let lines = Measured::new(line, &style).lines(room.max(1.0));
            let count: f32 = lines.iter().map(|line| (line / room).ceil().max(1.0)).sum();
            count * single_line(style.size)
        };
        !cell.vertical && cell.content.iter().map(height).sum::<f32>() > page * TALL
    })
}
