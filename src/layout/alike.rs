//! Tables with the same names above the same columns to tables of the same type and widths: a reader compares them.

use super::columns::{columns, needs};
use crate::document::{Table, plain_text};
use crate::form::Form;

/// Gives tables that are alike the type and the widths that fit all their rows together, where these fit the `width`, points.
pub(super) fn align(mut tables: Vec<&mut Table>, form: &Form, width: f32) {
    while let Some(first) = tables.pop() {
        let (mut alike, others): (Vec<_>, Vec<_>) = tables.into_iter().partition(|table| are_alike(table, first));
        tables = others;
        if alike.is_empty() {
            continue;
        }
        alike.push(first);
        if let Some(whole) = joined(&alike, form, width) {
            let widths = columns(&whole, form, width);
            for table in alike {
                (table.size, table.widths) = (whole.size, widths.clone());
            }
        }
    }
}

/// The rows of all in one table, in the smallest type that any of them needs.
fn joined(alike: &[&mut Table], form: &Form, width: f32) -> Option<Table> {
    let first = alike.first()?;
    let size = alike.iter().filter_map(|table| table.size).min_by(f32::total_cmp);
    let rows = alike.iter().flat_map(|table| &table.rows).cloned().collect();
    let whole = Table { rows, size, ..(**first).clone() };
    let least: f32 = needs(&whole, form).iter().map(|need| need.least).sum();
    (least <= width).then_some(whole)
}

/// Whether both have the same header above columns that are set alike.
fn are_alike(one: &Table, other: &Table) -> bool {
    one.header_rows > 0 && one.columns == other.columns && header(one) == header(other)
}

fn header(table: &Table) -> Vec<(usize, bool, String)> {
    let cells = table.rows.iter().take(table.header_rows).flat_map(|row| &row.cells);
    let words = |cell: &crate::document::Cell| cell.content.iter().map(|line| plain_text(&line.content)).collect();
    cells.map(|cell| (cell.span, cell.vertical, words(cell))).collect()
}
