//! The author's own tables.

use crate::compose::prose::{broken, words};
use crate::document::Align;
use crate::money::Number;
use crate::plan::{ColumnSpec, RowSpec, TableSpec};
use minijinja::{Value, context};

/// Columns, header rows, rows and the total as a template prints them.
pub(super) fn table(spec: &TableSpec) -> Value {
    let titled = spec.columns.iter().any(|column| column.title.is_some());
    let width = width(spec);
    let title =
        |column: &ColumnSpec| context! { text => column.title.as_ref().map(|title| broken(&title.value)), span => 1 };
    let header = titled.then(|| row("header", spec.columns.iter().map(title).collect()));
    let rows = spec.rows.iter().enumerate().map(|(at, one)| match one {
        RowSpec::Group(name) => {
            row("group", vec![context! { text => broken(&name.value), span => width, align => "left" }])
        }
        RowSpec::Cells(cells) => {
            let cell = |cell: &crate::plan::CellSpec| {
                context! { text => cell.text.as_ref().map(|text| broken(&text.value)), span => cell.span.max(1) }
            };
            row(if at < spec.header_rows { "header" } else { "body" }, cells.iter().map(cell).collect())
        }
    });
    let summary = spec.columns.iter().filter_map(|column| column.title.as_ref()).map(|title| title.value.trim());
    context! {
        columns => columns(spec),
        rows => header.into_iter().chain(rows).chain(total(spec, width)).collect::<Vec<_>>(),
        summary => words(&summary.collect::<Vec<_>>().join(", ")),
    }
}

fn row(kind: &str, cells: Vec<Value>) -> Value {
    context! { kind, cells }
}

/// The columns; where the author gave any a width, one without has 1.
fn columns(spec: &TableSpec) -> Vec<Value> {
    let default = spec.columns.iter().any(|column| column.width.is_some()).then_some(1.0);
    spec.columns.iter().map(|one| column(one, default)).collect()
}

fn column(column: &ColumnSpec, default: Option<f32>) -> Value {
    let align = match column.align {
        None | Some(Align::Left) => "left",
        Some(Align::Center) => "center",
        Some(Align::Right) => "right",
        Some(Align::Justify) => "justify",
    };
    context! { weight => column.width.or(default).map(|width| width.to_string()), align }
}

fn width(spec: &TableSpec) -> usize {
    let row = |row: &RowSpec| match row {
        RowSpec::Cells(cells) => cells.iter().map(|cell| cell.span.max(1)).sum(),
        RowSpec::Group(_) => 1,
    };
    spec.rows.iter().map(row).max().unwrap_or(1).max(spec.columns.len())
}

/// The total row: the label covers the columns before the first sum; a column that holds a word instead of a number is
/// not added up and stays empty.
fn total(spec: &TableSpec, width: usize) -> Option<Value> {
    let total = spec.total.as_ref()?;
    let sums: Vec<usize> = total.sum.iter().filter_map(|column| usize::try_from(column.value).ok()).collect();
    let label = sums.iter().min().map_or(width, |first| first.saturating_sub(1)).max(1);
    let mut cells = vec![context! { text => broken(&total.label.value), span => label, align => "center" }];
    for column in label + 1..=width {
        let text = if sums.contains(&column) { sum(spec, column) } else { None };
        cells.push(context! { text, span => 1, align => "right" });
    }
    Some(row("total", cells))
}

/// The sum of a column (from 1) of the body rows, subtotals left out; nothing when no cell of it holds a number, or one
/// holds words.
fn sum(spec: &TableSpec, column: usize) -> Option<String> {
    let numbers = spec.summands(column)?.into_iter().map(Some);
    numbers.reduce(|sum, one| sum?.plus(one?)).flatten().map(Number::print)
}
