//! What a plan has many of, as tables: tasks with those below them, units, recipients, legal bases.

use super::parts::{Filled, Named, filled, help, node_at, say, way};
use super::words::{self, FieldKind, Part};
use crate::desk::{Desk, Hint};
use crate::diagnostic::Pair;
use crate::source::Span;
use crate::yaml::{Entry, Node, Value};

/// A table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct List {
    /// Where its rows stand in the plan: a JSON pointer.
    pub path: String,
    /// What it is called.
    pub label: String,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows; those below another one stand behind it.
    pub rows: Vec<Row>,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// The key of its cells.
    pub key: &'static str,
    /// What it is called.
    pub label: String,
    /// What it is for.
    pub help: String,
    /// How its cells are filled in.
    pub kind: FieldKind,
    /// What may be chosen.
    pub options: Vec<Named>,
}

/// A row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Where it stands in the plan.
    pub path: String,
    /// How many rows it stands below.
    pub depth: usize,
    /// The number that the paper gives it; empty where there is none.
    pub label: String,
    /// What stands in each column.
    pub cells: Vec<(&'static str, String)>,
    /// Columns with more than a cell can hold: shown, and written in the text.
    pub fixed: Vec<&'static str>,
    /// Where each cell stands in the text.
    pub spans: Vec<(&'static str, Span)>,
    /// Where the row stands in the text.
    pub span: Option<Span>,
}

/// A list of the language as a table.
pub(super) struct Table {
    /// Where it stands.
    pub path: String,
    label: Pair,
    /// Its columns.
    pub parts: &'static [Part],
    /// The key that a row of words alone stands for; empty where a row is always a mapping.
    pub main: &'static str,
}

/// The tables of a plan.
pub(super) fn tables(root: &Node) -> Vec<Table> {
    let table =
        |path: &str, vi, en, parts, main| Table { path: path.to_owned(), label: Pair::new(vi, en), parts, main };
    let decision = root.get("decision").and_then(|decision| decision.get("legal_bases")).is_some();
    let bases = if decision { "/decision/legal_bases" } else { "/legal_bases" };
    vec![
        table(bases, "Căn cứ", "Legal bases", words::BASIS, "text"),
        table("/tasks", "Nhiệm vụ", "Tasks", words::TASK, ""),
        table("/units", "Đơn vị", "Units", words::UNIT, ""),
        table("/recipients", "Nơi nhận", "Recipients", words::RECIPIENT, "to"),
    ]
}

/// The lists of a plan, their rows with the numbers that the paper gives them.
pub(super) fn lists(desk: &Desk, root: &Node, numbers: &[Hint]) -> Vec<List> {
    tables(root).iter().filter_map(|table| list(&Rows { desk, table, numbers }, root)).collect()
}

/// What the rows of a table are made with.
struct Rows<'r> {
    desk: &'r Desk,
    table: &'r Table,
    numbers: &'r [Hint],
}

fn list(of: &Rows<'_>, root: &Node) -> Option<List> {
    let Rows { desk, table, .. } = *of;
    let node = node_at(root, &way(&table.path));
    let mut rows = Vec::new();
    match node.map(|node| &node.value) {
        None => {}
        Some(Value::Scalar(text)) if text.is_null() => {}
        Some(Value::Sequence { items, .. }) => {
            items.iter().enumerate().for_each(|(at, item)| of.row(&table.path, at, item, 0, &mut rows));
        }
        Some(Value::Mapping { entries, .. }) if table.path == "/units" => {
            // A unit is called by its number among them, as rows are everywhere.
            let row = |(at, entry): (usize, &Entry)| of.one(format!("{}/{at}", table.path), &entry.value, 0);
            rows.extend(entries.iter().enumerate().map(row));
        }
        // A lone text where a list belongs is mended in the text.
        Some(_) => return None,
    }
    let units = units(root);
    let column = |part: &Part| Column {
        key: part.key,
        label: say(desk, part.label),
        help: help(desk, &format!("{}/{}/{}", table.path, if table.path == "/units" { "x" } else { "0" }, part.key)),
        kind: part.kind,
        options: if part.kind == FieldKind::Choices { units.clone() } else { Vec::new() },
    };
    Some(List {
        path: table.path.clone(),
        label: say(desk, table.label),
        columns: table.parts.iter().map(column).collect(),
        rows,
    })
}

impl Rows<'_> {
    /// A row and those below it.
    fn row(&self, list: &str, at: usize, item: &Node, depth: usize, rows: &mut Vec<Row>) {
        let path = format!("{list}/{at}");
        rows.push(self.one(path.clone(), item, depth));
        if self.table.path == "/tasks" {
            let below = item.get("tasks").map(Node::items).unwrap_or_default();
            let list = format!("{path}/tasks");
            below.iter().enumerate().for_each(|(at, item)| self.row(&list, at, item, depth + 1, rows));
        }
    }

    fn one(&self, path: String, item: &Node, depth: usize) -> Row {
        let (mut cells, mut fixed, mut spans) = (Vec::new(), Vec::new(), Vec::new());
        for part in self.table.parts {
            let lone = item.text().is_some() && part.key == self.table.main;
            let node = if lone { Some(item) } else { item.get(part.key) };
            let Filled { value, fixed: held, span } = filled(self.desk, node, part);
            cells.push((part.key, value));
            fixed.extend(held.then_some(part.key));
            spans.extend(span.map(|span| (part.key, span)));
        }
        let title = item.get("title").map(|title| title.span.end);
        let label = self.numbers.iter().find(|hint| title == Some(hint.at)).map(|hint| hint.text.clone());
        let span = Some(item.span).filter(|span| !span.is_empty());
        Row { path, depth, label: label.unwrap_or_default(), cells, fixed, spans, span }
    }
}

/// The units of the plan, as they may be chosen.
pub(super) fn units(root: &Node) -> Vec<Named> {
    let units = root.get("units").map(Node::entries).unwrap_or_default();
    let name = |node: &Node, key: &str| node.get(key).and_then(Node::text).map(|text| text.value.clone());
    let named = |entry: &Entry| Named {
        value: entry.key.value.clone(),
        label: name(&entry.value, "name").unwrap_or_else(|| entry.key.value.clone()),
    };
    units.iter().map(named).collect()
}
