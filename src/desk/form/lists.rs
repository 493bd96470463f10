//! What a plan has many of, as tables: tasks with those below them, units, reports, recipients, legal bases, annexes.

use super::columns;
use super::part::{FieldKind, Part, Shape, Shown};
use super::parts::{Filled, Named, example, filled, help, instead, node_at, options, say, way};
use super::titles::title;
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
    /// The key under which rows may stand below one; empty where none may.
    pub below: &'static str,
    /// Whether few plans have it.
    pub rare: bool,
    /// Where something else stands in its place, which is mended in the text.
    pub fixed: Option<Span>,
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
    /// What might stand there.
    pub example: String,
    /// What holds where nothing stands there, in words.
    pub unset: String,
    /// Whether each line stands for itself.
    pub lines: bool,
    /// How it stands in the plan.
    pub(super) shape: Shape,
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
    pub path: &'static str,
    label: Pair,
    /// Its columns.
    pub parts: &'static [Part],
    /// The key that a row of words alone stands for; empty where a row is always a mapping.
    pub main: &'static str,
    /// The key under which rows may stand below one; empty where none may.
    pub below: &'static str,
    rare: bool,
}

/// The tables of a plan.
pub(super) fn tables(root: &Node) -> Vec<Table> {
    let table = |path, parts, main, below| {
        let (around, key) = match path {
            "/decision/legal_bases" => ("decision", "legal_bases"),
            "/decision/recipients" => ("decision", "recipients"),
            "/objectives/indicators" => ("objectives", "indicators"),
            _ => ("plan", path.trim_start_matches('/')),
        };
        let rare = matches!(path, "/objectives/indicators" | "/annexes");
        Table { path, label: title(around, key), parts, main, below, rare }
    };
    let has = |path: &str| node_at(root, &way(path)).is_some();
    let decides = |path: &str| has("/decision") && has(path);
    let all = [
        (decides("/decision/legal_bases"), table("/decision/legal_bases", columns::BASIS, "text", "")),
        (!decides("/decision/legal_bases") || has("/legal_bases"), table("/legal_bases", columns::BASIS, "text", "")),
        (true, table("/objectives/indicators", columns::INDICATOR, "name", "")),
        (has("/sections"), table("/sections", columns::SECTION, "", "sections")),
        (true, table("/units", columns::UNIT, "", "")),
        (true, table("/tasks", columns::TASK, "", "tasks")),
        (true, table("/reporting", columns::REPORT, "text", "")),
        (decides("/decision/recipients"), table("/decision/recipients", columns::RECIPIENT, "to", "")),
        (!decides("/decision/recipients") || has("/recipients"), table("/recipients", columns::RECIPIENT, "to", "")),
        (true, table("/annexes", columns::ANNEX, "", "")),
    ];
    all.into_iter().filter_map(|(shown, table)| shown.then_some(table)).collect()
}

/// The lists of a plan, their rows with the numbers that the paper gives them.
pub(super) fn lists(desk: &Desk, root: &Node, numbers: &[Hint]) -> Vec<List> {
    tables(root).iter().map(|table| list(&Rows { desk, table, numbers, parts: parts(table, root) }, root)).collect()
}

/// The columns of a table: those that are always shown, and those of which the plan has one.
fn parts(table: &Table, root: &Node) -> Vec<&'static Part> {
    let is_there = |key: &str| node_at(root, &way(table.path)).is_some_and(|node| has_key(node, key, table.below));
    let shown = |part: &&Part| match part.shown {
        Shown::Always => true,
        Shown::Where => is_there(part.key),
        Shown::Never => false,
    };
    table.parts.iter().filter(shown).collect()
}

/// Whether a row of a list, or one below it, has a key.
fn has_key(list: &Node, key: &str, below: &str) -> bool {
    let rows = list.items().iter().chain(list.entries().iter().map(|entry| &entry.value));
    let mut rows = rows.map(|row| (row.get(key).is_some(), row.get(below)));
    rows.any(|(has, rows)| has || rows.is_some_and(|rows| has_key(rows, key, below)))
}

/// What the rows of a table are made with.
struct Rows<'r> {
    desk: &'r Desk,
    table: &'r Table,
    numbers: &'r [Hint],
    parts: Vec<&'static Part>,
}

fn list(of: &Rows<'_>, root: &Node) -> List {
    let Rows { desk, table, .. } = *of;
    let node = node_at(root, &way(table.path));
    let (mut rows, mut fixed) = (Vec::new(), None);
    match node.map(|node| &node.value) {
        None => {}
        Some(Value::Scalar(text)) if text.is_null() => {}
        Some(Value::Sequence { items, .. }) => {
            items.iter().enumerate().for_each(|(at, item)| of.row(table.path, at, item, 0, &mut rows));
        }
        Some(Value::Mapping { entries, .. }) if table.path == "/units" => {
            // A unit is called by its number among them, as rows are everywhere.
            let row = |(at, entry): (usize, &Entry)| of.one(format!("{}/{at}", table.path), &entry.value, 0);
            rows.extend(entries.iter().enumerate().map(row));
        }
        // A lone text where a list belongs is mended in the text.
        Some(_) => fixed = node.map(|node| node.span),
    }
    let units = units(root);
    let column = |part: &&'static Part| {
        let path = format!("{}/{}/{}", table.path, if table.path == "/units" { "x" } else { "0" }, part.key);
        let options = match part.kind {
            FieldKind::Choices => units.clone(),
            FieldKind::Choice if part.key == "via" => units.clone(),
            FieldKind::Choice => options(desk, &path, ""),
            _ => Vec::new(),
        };
        Column {
            key: part.key,
            label: say(desk, part.label),
            help: help(desk, &path, part),
            kind: part.kind,
            options,
            example: example(&path, part),
            unset: part.unset.map(|unset| say(desk, unset)).unwrap_or_default(),
            lines: part.shape.is_lines(),
            shape: part.shape,
        }
    };
    List {
        path: table.path.to_owned(),
        label: say(desk, table.label),
        columns: of.parts.iter().map(column).collect(),
        below: table.below,
        rare: table.rare,
        fixed,
        rows,
    }
}

impl Rows<'_> {
    /// A row and those below it.
    fn row(&self, list: &str, at: usize, item: &Node, depth: usize, rows: &mut Vec<Row>) {
        let path = format!("{list}/{at}");
        rows.push(self.one(path.clone(), item, depth));
        let below = item.get(self.table.below).map(Node::items).unwrap_or_default();
        let list = format!("{path}/{}", self.table.below);
        below.iter().enumerate().for_each(|(at, item)| self.row(&list, at, item, depth + 1, rows));
    }

    fn one(&self, path: String, item: &Node, depth: usize) -> Row {
        let (mut cells, mut fixed, mut spans) = (Vec::new(), Vec::new(), Vec::new());
        for part in &self.parts {
            let lone = item.text().is_some() && part.key == self.table.main;
            let node = if lone { Some(item) } else { item.get(part.key) };
            // A row that is something else is mended in the text, and not filled in beside.
            let is_row = item.is_null() || matches!(item.value, Value::Mapping { .. });
            let is_main = item.text().is_some() && !self.table.main.is_empty();
            let Filled { value, fixed: held, span } =
                if is_row || is_main { filled(self.desk, node, part) } else { instead(self.desk, item) };
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
