//! Moves width from columns that can spare it to those that make rows tall, as long as the table gets shorter.

use super::cells::{cell_padding, cell_style};
use super::measure::Measured;
use crate::document::{Paragraph, Table};
use crate::form::Form;
use crate::invariant::{held, item};

/// How many rows are looked at: a longer table is judged by rows taken evenly from it.
const ROWS: usize = 60;

/// More columns than these are left as they are: the work grows with the cube of their number.
const COLUMNS: usize = 16;

/// How many moves are made at most.
const MOVES: usize = 40;

/// How much width a move takes, points.
const STEPS: [f32; 4] = [48.0, 24.0, 12.0, 6.0];

/// The cells of some rows, measured: by column, then by row. Only the widths of `free` columns may change.
struct Sample<'a> {
    columns: Vec<Vec<Vec<Measured>>>,
    free: &'a [bool],
    padding: f32,
}

/// `widths` with the same sum, no free column below its `least`, for a table at most as tall.
pub(super) fn fit(table: &Table, form: &Form, mut widths: Vec<f32>, least: &[f32], free: &[bool]) -> Vec<f32> {
    if widths.len() > COLUMNS {
        return widths;
    }
    let sample = Sample::new(table, form, free);
    let mut lines: Vec<Vec<usize>> = (0..widths.len()).map(|at| sample.lines(at, width(&widths, at))).collect();
    for _ in 0..MOVES {
        let Some((from, to, step)) = sample.best(&widths, &lines, least) else { break };
        for (at, change) in [(from, -step), (to, step)] {
            widths.iter_mut().skip(at).take(1).for_each(|width| *width += change);
            let now = sample.lines(at, width(&widths, at));
            lines.iter_mut().skip(at).take(1).for_each(|lines| *lines = now.clone());
        }
    }
    widths
}

fn width(widths: &[f32], at: usize) -> f32 {
    item(widths, at)
}

impl<'a> Sample<'a> {
    fn new(table: &Table, form: &Form, free: &'a [bool]) -> Self {
        let every = table.rows.len().div_ceil(ROWS).max(1);
        let rows = table.rows.iter().step_by(every);
        let mut columns: Vec<Vec<Vec<Measured>>> = table.columns.iter().map(|_| Vec::new()).collect();
        for row in rows {
            let mut at = 0;
            for cell in &row.cells {
                if let Some(column) = columns.get_mut(at) {
                    let plain = cell.span == 1 && !cell.vertical;
                    let measured = |line: &Paragraph| Measured::new(line, &cell_style(table, line.role, form));
                    column.push(if plain { cell.content.iter().map(measured).collect() } else { Vec::new() });
                }
                at += cell.span.max(1);
            }
            // Every column has an entry for every row.
            let count = columns.iter().map(Vec::len).max().unwrap_or_default();
            columns.iter_mut().for_each(|column| column.resize_with(count, Vec::new));
        }
        Self { columns, free, padding: 2.0 * cell_padding(table, form) }
    }

    /// How many lines each row has in a column of this width.
    fn lines(&self, column: usize, width: f32) -> Vec<usize> {
        let room = (width - self.padding).max(1.0);
        let rows = held(self.columns.get(column).map(Vec::as_slice), "a column");
        rows.iter().map(|cell| cell.iter().map(|line| line.count(room)).sum()).collect()
    }

    /// The move that saves most lines, if any saves one: from, to, points.
    fn best(&self, widths: &[f32], lines: &[Vec<usize>], least: &[f32]) -> Option<(usize, usize, f32)> {
        let columns = widths.len();
        let now = total(lines, &[]);
        let mut best: Option<(usize, (usize, usize, f32))> = None;
        for step in STEPS {
            let free = |at: &usize| item(self.free, *at);
            let wider: Vec<(usize, Vec<usize>)> =
                (0..columns).filter(free).map(|at| (at, self.lines(at, width(widths, at) + step))).collect();
            let spare = |at: &usize| free(at) && width(widths, *at) - step >= width(least, *at);
            for from in (0..columns).filter(spare) {
                let narrower = self.lines(from, width(widths, from) - step);
                for (to, lines_to) in wider.iter().filter(|(to, _)| *to != from) {
                    let then = total(lines, &[(from, &narrower), (*to, lines_to)]);
                    if then < now && best.is_none_or(|(least, _)| then < least) {
                        best = Some((then, (from, *to, step)));
                    }
                }
            }
        }
        best.map(|(_, found)| found)
    }
}

/// The lines of the whole table when some columns have others than `lines` says.
fn total(lines: &[Vec<usize>], changed: &[(usize, &Vec<usize>)]) -> usize {
    let rows = lines.iter().map(Vec::len).max().unwrap_or_default();
    let mut tallest = vec![1; rows];
    for (column, own) in lines.iter().enumerate() {
        let lines = changed.iter().find(|(at, _)| *at == column).map_or(own, |(_, lines)| *lines);
        tallest.iter_mut().zip(lines).for_each(|(tallest, lines)| *tallest = (*tallest).max(*lines));
    }
    tallest.into_iter().sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Align, Cell, Column, Inline, Role, Row, RowKind};

    fn table(rows: &[[&str; 2]]) -> Table {
        let cell = |words: &&str| Cell {
            content: vec![Paragraph::new(Role::TableCell, vec![Inline::text(*words)])],
            ..Cell::empty(1)
        };
        let row = |row: &[&str; 2]| Row { kind: RowKind::Body, cells: row.iter().map(cell).collect() };
        Table {
            columns: vec![Column { weight: None, align: Align::Left }; 2],
            header_rows: 0,
            rows: rows.iter().map(row).collect(),
            ..Table::default()
        }
    }

    #[test]
    fn the_column_that_makes_rows_tall_gets_the_room() {
        let long = "Tổ chức hội nghị tập huấn nghiệp vụ thông tin đối ngoại cho cán bộ, công chức cấp xã";
        let table = table(&[[long, "Quý I"], [long, "Quý II"]]);
        let widths = fit(&table, &Form::nd30(), vec![150.0, 150.0], &[50.0, 50.0], &[true, true]);
        assert!((widths.iter().sum::<f32>() - 300.0).abs() < 0.01);
        assert!(widths[0] > 220.0 && widths[1] >= 50.0, "{widths:?}");
        // A width that an author chose stays.
        assert_eq!(fit(&table, &Form::nd30(), vec![150.0, 150.0], &[50.0, 50.0], &[true, false]), [150.0, 150.0]);
    }
}
