//! The author's own tables.

use crate::compose::numbering;
use crate::compose::prose::{broken, plain, prose, words};
use crate::compose::said::said;
use crate::document::{Align, Scheme};
use crate::form::Form;
use crate::money::Number;
use crate::plan::{CellSpec, ColumnSpec, Item, RowSpec, Spanned, TableSpec};
use crate::source::Span;
use minijinja::{Value, context};
use std::collections::BTreeMap;

/// Columns, header rows, rows and the total as a template prints them.
pub(super) fn table(spec: &TableSpec, form: &Form) -> Value {
    let titled = spec.columns.iter().any(|column| column.title.is_some());
    let width = width(spec);
    let title = |column: &ColumnSpec| text(column.title.as_ref().map(broken).into(), 1, "none");
    let header = titled.then(|| row("header", spec.columns.iter().map(title).collect()));
    let rows = spec.rows.iter().enumerate().map(|(at, one)| match one {
        RowSpec::Group(name, align) => {
            row("group", vec![text(broken(name), width, align_name(align.unwrap_or_default()))])
        }
        RowSpec::Cells(cells) => {
            let cells = cells.iter().map(|one| cell(one, form)).collect();
            row(if at < spec.header_rows { "header" } else { "body" }, cells)
        }
    });
    let titles = spec.columns.iter().filter_map(|column| column.title.as_ref()).map(|title| title.value.trim());
    let summary =
        spec.caption.as_ref().map_or_else(|| words(titles.collect::<Vec<_>>().join(", ")), |own| plain(&own.value));
    context! {
        caption => spec.caption.as_ref().map(prose),
        note => spec.note.as_ref().map(prose),
        columns => columns(spec),
        rows => header.into_iter().chain(rows).chain(total(spec, width)).collect::<Vec<_>>(),
        summary,
    }
}

/// A cell: its text, its lines, or the lines of its list, each with its label.
fn cell(cell: &CellSpec, form: &Form) -> Value {
    // Words above a list are a line of their own.
    let above = cell.text.iter().filter(|_| !cell.items.is_empty()).chain(&cell.lines);
    let mut lines: Vec<Value> = above.map(|line| context! { label => (), text => broken(line) }).collect();
    labelled(&cell.items, cell.numbering.map_or(Scheme::Dash, |own| own.value), form, &mut lines);
    let align = cell.align.or((!cell.items.is_empty()).then_some(Align::Left)).map_or("none", align_name);
    let kind = match (lines.is_empty(), cell.bold) {
        (false, _) => "own_lines",
        (true, true) => "bold",
        (true, false) => "text",
    };
    context! {
        kind,
        text => cell.text.as_ref().map(broken),
        own_lines => lines,
        span => cell.span.max(1),
        rows => cell.rows,
        align,
        bold => cell.bold,
    }
}

/// A cell of words.
fn text(text: Value, span: usize, align: &str) -> Value {
    context! { kind => "text", text, span, align, rows => 1 }
}

fn labelled(items: &[Item], scheme: Scheme, form: &Form, out: &mut Vec<Value>) {
    for (item, value) in items.iter().zip(1..) {
        out.push(context! { label => numbering::label(scheme, value, "", form), text => prose(&item.text) });
        labelled(&item.items, item.numbering.map_or(scheme.below(), |own| own.value), form, out);
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
    let align = align_name(column.align.unwrap_or_default());
    context! { weight => column.width.or(default).map(|width| width.to_string()), align }
}

/// The name of an alignment in the markup.
pub(super) fn align_name(align: Align) -> &'static str {
    match align {
        Align::Left => "left",
        Align::Center => "center",
        Align::Right => "right",
        Align::Justify => "justify",
    }
}

fn width(spec: &TableSpec) -> usize {
    let row = |row: &RowSpec| match row {
        RowSpec::Cells(cells) => cells.iter().map(|cell| cell.span.max(1)).sum(),
        RowSpec::Group(..) => 1,
    };
    spec.rows.iter().map(row).max().unwrap_or(1).max(spec.columns.len())
}

/// The total row: the label covers the columns before the first sum; a column that holds a word instead of a number is
/// not added up and stays empty.
fn total(spec: &TableSpec, width: usize) -> Option<Value> {
    let total = spec.total.as_ref()?;
    let place = |column: &Spanned<u32>| Some((usize::try_from(column.value).ok()?, column.span));
    let sums: BTreeMap<usize, Span> = total.sum.iter().filter_map(place).collect();
    let label = sums.keys().next().map_or(width, |first| first.saturating_sub(1)).max(1);
    let mut cells = vec![text(broken(&total.label), label, "center")];
    for column in label + 1..=width {
        let sum = sums.get(&column).and_then(|place| Some(words(said(*place, sum(spec, column)?))));
        cells.push(text(sum.into(), 1, "right"));
    }
    Some(row("total", cells))
}

/// The sum of a column (from 1) of the body rows, subtotals left out; nothing when no cell of it holds a number, or one
/// holds words.
fn sum(spec: &TableSpec, column: usize) -> Option<String> {
    let numbers = spec.summands(column)?.into_iter().map(Some);
    numbers.reduce(|sum, one| sum?.plus(one?)).flatten().map(Number::print)
}
