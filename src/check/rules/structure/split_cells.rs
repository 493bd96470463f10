//! Rows in brackets whose commas cut a cell: `[2, Đường dây, 48,6, 12.000]` is five cells, and the figures behind stand a
//! column too far. Only rows as wide as their table are looked at: of others S003 says that they have too many cells.

use super::cell_columns::{Cell, Columns};
use super::cell_runs::{Run, figures, words};
use crate::check::Context;
use crate::check::explain::{Rule, Sink};
use crate::diagnostic::{Diagnostic, Edit, Fix, Safety};
use crate::source::Span;
use crate::yaml::{Node, Value, written};

/// S017 at each run of cells that are one. `told` are places of which something was said already.
pub(super) fn check(rule: &Rule, context: &Context<'_>, told: &[Span], sink: &mut Sink) {
    visit(&context.tree.root, &mut |columns, rows| table(rule, context, (columns, rows), told, sink));
}

/// Every mapping with `columns` and `rows`.
fn visit<'a>(node: &'a Node, tell: &mut dyn FnMut(&'a [Node], &'a [Node])) {
    match &node.value {
        Value::Scalar(_) => {}
        Value::Mapping { entries, .. } => {
            if let (Some(columns), Some(rows)) = (node.get("columns"), node.get("rows")) {
                tell(columns.items(), rows.items());
            }
            entries.iter().for_each(|entry| visit(&entry.value, tell));
        }
        Value::Sequence { items, .. } => items.iter().for_each(|item| visit(item, tell)),
    }
}

fn table(rule: &Rule, context: &Context<'_>, (columns, rows): (&[Node], &[Node]), told: &[Span], sink: &mut Sink) {
    let text = context.source.text();
    let whole =
        |row: &&Node| row.items().len() == columns.len() && matches!(row.value, Value::Sequence { flow: true, .. });
    let rows: Vec<Vec<Cell<'_>>> = rows.iter().filter(whole).filter_map(|row| Cell::row(row.items(), text)).collect();
    // Rows as they were meant: by them the others are judged.
    let mut meant = rows.clone();
    let columns = Columns::of(&rows);
    for (at, row) in rows.iter().enumerate() {
        if let Some(run) = figures(row, &columns) {
            sink.push(found(rule, row, &run));
            if let Some(meant) = meant.get_mut(at) {
                *meant = run.joined(row);
            }
        }
    }
    let columns = Columns::of(&meant);
    for (at, row) in rows.iter().enumerate() {
        let known = row
            .iter()
            .filter_map(|cell| cell.text)
            .any(|text| told.iter().any(|told| told.range().contains(&text.span.start)));
        let mended = meant.get(at).is_some_and(|meant| meant.iter().any(|cell| cell.text.is_none()));
        if let Some(run) = words(row, &columns).filter(|_| !known && !mended) {
            sink.push(found(rule, row, &run));
        }
    }
}

fn found(rule: &Rule, row: &[Cell<'_>], run: &Run) -> Diagnostic {
    let texts: Vec<_> = row.iter().filter_map(|cell| cell.text).collect();
    let own = texts.get(run.start..=run.end).unwrap_or_default();
    let start = own.first().map_or(0, |text| text.span.start);
    let span = Span::new(start, own.last().map_or(start, |text| text.span.end));
    let found = rule.at(span).variant(run.variant).fact("words", &run.whole).fact("right", &run.right);
    if !run.sure {
        return found;
    }
    // The cells that were left out at the end are written, or the row would be too short.
    let last = texts.last().map_or(span.end, |text| text.span.end);
    let left = ", ~".repeat(run.end - run.start);
    let right = written(&run.right, true);
    let edits = if last == span.end {
        vec![Edit { span, text: right + &left }]
    } else {
        vec![Edit { span, text: right }, Edit { span: Span::new(last, last), text: left }]
    };
    found.fix(Fix { safety: Safety::Suggested, edits })
}
