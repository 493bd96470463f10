//! The rows for the terminal: a table, or records one below the other where a table does not fit. The only importer of the
//! table writer.

use super::{Row, dong, names};
use crate::invariant::held;
use crate::language::lines::{hanging, longest_word, width};
use comfy_table::{CellAlignment, ColumnConstraint, ContentArrangement, Table, Width, presets::UTF8_FULL};

/// A column that no word may make wider.
const LONGEST: usize = 24;

pub(super) struct Column {
    head: &'static str,
    cells: Vec<String>,
    /// What it needs at least.
    least: usize,
    /// What it would like to have.
    natural: usize,
    /// The order in which columns give way, from 1; 0 stays.
    yields: usize,
    /// Whether it holds money, which stands on the right.
    money: bool,
}

impl Column {
    /// A column with a cell for each row; `floor` letters are enough for it, `yields` is the order in which it gives way.
    pub(super) fn new(head: &'static str, yields: usize, floor: usize, cells: Vec<String>) -> Column {
        let most =
            |of: fn(&str) -> usize| cells.iter().map(|cell| of(cell)).chain([of(head)]).max().unwrap_or_default();
        let least = most(longest_word).max(floor.min(most(width))).min(LONGEST.max(floor));
        Column { head, least, natural: most(width), yields, money: head == "Kinh phí", cells }
    }
}

/// The rows in at most `columns` letters a line, and the titles of the columns that did not fit.
pub fn table(rows: &[Row], columns: usize) -> (String, Vec<&'static str>) {
    fitted(self::columns(rows), rows.len(), columns).unwrap_or_else(|| (records(rows, columns), Vec::new()))
}

/// Columns in at most `columns` letters a line, and the titles of those that did not fit; nothing where no table does.
pub(super) fn fitted(mut all: Vec<Column>, rows: usize, columns: usize) -> Option<(String, Vec<&'static str>)> {
    all.retain(|column| column.yields == 0 || column.cells.iter().any(|cell| !cell.is_empty()));
    let mut hidden = Vec::new();
    while spare(&all, columns).is_none() {
        let may = all.iter().enumerate().filter(|(_, column)| column.yields > 0);
        let (at, _) = may.min_by_key(|(_, column)| column.yields)?;
        hidden.push(all.remove(at).head);
    }
    Some((text(&all, rows, columns), hidden))
}

fn columns(rows: &[Row]) -> Vec<Column> {
    let column = |head, yields, floor: usize, cell: &dyn Fn(&Row) -> String| {
        Column::new(head, yields, floor, rows.iter().map(cell).collect())
    };
    vec![
        column("Số", 0, 8, &|row| row.number.clone()),
        column("Nhiệm vụ", 0, 20, &|row| row.title.clone()),
        column("Chủ trì", 0, 12, &|row| names(&row.lead)),
        column("Phối hợp", 3, 12, &|row| names(&row.support)),
        column("Thời hạn", 0, 12, &|row| row.deadline.clone()),
        column("Sản phẩm", 1, 12, &|row| row.output.clone()),
        column("Kinh phí", 2, 10, &|row| row.money(crate::money::dots)),
    ]
}

/// Letters left over when every column has what it needs, borders and spaces taken off.
fn spare(all: &[Column], columns: usize) -> Option<usize> {
    let borders = all.len() * 3 + 1;
    columns.checked_sub(borders + all.iter().map(|column| column.least).sum::<usize>())
}

/// The widths: what is left over goes letter by letter to the column that is farthest from what it would like to have.
fn widths(all: &[Column], columns: usize) -> Vec<usize> {
    let mut widths: Vec<usize> = all.iter().map(|column| column.least).collect();
    for _ in 0..spare(all, columns).unwrap_or_default() {
        let wants = widths.iter_mut().zip(all).filter(|(width, column)| **width < column.natural);
        let Some((width, _)) = wants.max_by_key(|(width, column)| column.natural * 1000 / (**width).max(1)) else {
            break;
        };
        *width += 1;
    }
    widths
}

fn text(all: &[Column], rows: usize, columns: usize) -> String {
    let mut table = Table::new();
    table.load_style(UTF8_FULL).set_content_arrangement(ContentArrangement::Dynamic);
    table.set_width(u16::try_from(columns).unwrap_or(u16::MAX));
    table.set_header(all.iter().map(|column| column.head));
    for row in 0..rows {
        table.add_row(all.iter().map(|column| held(column.cells.get(row).cloned(), "a cell of every row")));
    }
    for ((column, of), width) in table.column_iter_mut().zip(all).zip(widths(all, columns)) {
        if of.money {
            column.set_cell_alignment(CellAlignment::Right);
        }
        // The space on either side counts.
        let width = u16::try_from(width + 2).unwrap_or(u16::MAX);
        column.set_constraint(ColumnConstraint::Absolute(Width::Fixed(width)));
    }
    format!("{table}\n")
}

/// One row below the other, every fact on its own line.
fn records(rows: &[Row], columns: usize) -> String {
    let record = |row: &Row| {
        let facts = [
            ("", row.number.clone()),
            ("", row.title.clone()),
            ("  Chủ trì: ", names(&row.lead)),
            ("  Phối hợp: ", names(&row.support)),
            ("  Thời hạn: ", row.deadline.clone()),
            ("  Sản phẩm: ", row.output.clone()),
            ("  Kinh phí: ", row.money(dong)),
        ];
        facts.iter().map(|(head, words)| hanging(head, words, columns)).collect::<String>()
    };
    rows.iter().map(record).collect::<Vec<_>>().join("\n")
}
