//! What was found in a text to the place of the form that it is about, and to the names of what it says.

use super::frame::{Field, Group};
use super::lists::{List, Row};
use super::model::{Form, form};
use super::parts::{say, tree};
use super::titles::{named, steps, titled};
use crate::check;
use crate::desk::Desk;
use crate::diagnostic::Diagnostic;
use crate::source::Span;
use crate::yaml::{Node, Value};
use std::collections::BTreeMap;

/// What somebody who fills in the form is told of a finding.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Spot {
    /// The field, the cell, the row, the list or the group: a path of the form, or the id of a group. Empty where the form has
    /// none.
    pub path: String,
    /// What it is called.
    pub label: String,
    /// What the pieces of the message between backticks are called, where they have a name.
    pub names: Vec<(String, String)>,
}

/// The places of a form by their paths: however much is found, each is looked up at once.
struct Places<'f> {
    form: &'f Form,
    fields: BTreeMap<&'f str, &'f Field>,
    rows: BTreeMap<&'f str, (&'f List, &'f Row)>,
    /// The numbers of the units, by their ids.
    units: BTreeMap<&'f str, usize>,
}

impl<'f> Places<'f> {
    fn of(form: &'f Form, root: &'f Node) -> Places<'f> {
        let fields = form.groups.iter().flat_map(|group| &group.fields);
        let rows = form.lists.iter().flat_map(|list| list.rows.iter().map(move |row| (row.path.as_str(), (list, row))));
        let units = root.get("units").map(Node::entries).unwrap_or_default();
        Places {
            form,
            fields: fields.map(|field| (field.path.as_str(), field)).collect(),
            rows: rows.collect(),
            units: units.iter().enumerate().map(|(at, unit)| (unit.key.value.as_str(), at)).collect(),
        }
    }

    /// The way as the form has it: a unit by its number.
    fn by_numbers(&self, way: &[String]) -> Vec<String> {
        let mut way = way.to_vec();
        if let [first, unit, ..] = way.as_mut_slice()
            && first == "units"
            && let Some(at) = self.units.get(unit.as_str())
        {
            *unit = at.to_string();
        }
        way
    }

    /// The field of a key that a message asks for and that is not there: of a row, or of the whole plan.
    fn lacking(&self, way: &[String], key: bool, piece: &str) -> Option<(String, String)> {
        let name = piece.split_once(':').map_or(piece, |(key, _)| key).trim_end();
        for depth in (0..=way.len()).rev() {
            // Who writes the title of the plan does not lack its status: what lacks something outermost says so at a key.
            if depth == 0 && !key {
                return None;
            }
            let base = pointer(way.get(..depth)?);
            let path = format!("{base}/{name}");
            if let Some(field) = self.fields.get(path.as_str()) {
                return (field.span.is_none() && field.value.is_empty()).then(|| (path, field.label.clone()));
            }
            if let Some((list, row)) = self.rows.get(base.as_str())
                && let Some(column) = list.columns.iter().find(|column| column.key == name)
            {
                let empty = !row.spans.iter().any(|(key, _)| *key == name);
                return empty.then(|| (path, cell(list, row, &column.label)));
            }
            if let Some(list) = self.form.lists.iter().find(|list| list.path == path && list.rows.is_empty()) {
                return Some((path, list.label.clone()));
            }
            let group = self.form.groups.iter().find(|group| depth == 0 && group.id == name);
            if let Some(group) = group.filter(|group| group.fields.iter().all(|field| field.span.is_none())) {
                return Some((first_of(group), group.label.clone()));
            }
        }
        None
    }

    /// The innermost place of the form that a way leads into.
    fn nearest(&self, way: &[String]) -> Option<(String, String)> {
        for depth in (1..=way.len()).rev() {
            let path = pointer(way.get(..depth)?);
            if let Some(field) = self.fields.get(path.as_str()) {
                return Some((path, field.label.clone()));
            }
            if let Some((list, row)) = self.rows.get(path.as_str()) {
                let key = way.get(depth).map_or("", String::as_str);
                let column = list.columns.iter().find(|column| column.key == key).or(list.columns.first())?;
                return Some((format!("{path}/{}", column.key), cell(list, row, &column.label)));
            }
            if let Some(list) = self.form.lists.iter().find(|list| list.path == path) {
                return Some((path, list.label.clone()));
            }
            let below = format!("{path}/");
            let inside = |group: &&Group| group.fields.iter().any(|field| field.path.starts_with(&below));
            if let Some(group) = self.form.groups.iter().find(inside) {
                return Some((first_of(group), group.label.clone()));
            }
        }
        None
    }
}

impl Desk {
    /// What each finding is about, in the order of the findings; nothing while the text is not YAML.
    pub fn spots(&self) -> Vec<Spot> {
        let Some(tree) = tree(self) else { return vec![Spot::default(); self.diagnostics().len()] };
        let form = form(self, &tree.root, &[]);
        let places = Places::of(&form, &tree.root);
        self.diagnostics().iter().map(|found| self.spot(&tree.root, &places, found)).collect()
    }

    fn spot(&self, root: &Node, places: &Places<'_>, found: &Diagnostic) -> Spot {
        let message = check::message(found, self.lang);
        let words = [message.title.as_str(), message.hint.as_str()].join(" ");
        let pieces: Vec<&str> = words.split('`').skip(1).step_by(2).collect();
        let Place { way, key } = place(root, found.span);
        let mut names = Vec::new();
        for piece in &pieces {
            let known = names.iter().any(|(known, _): &(String, String)| known == piece);
            let name = named(self, root, &way, piece).filter(|_| !known);
            names.extend(name.map(|name| ((*piece).to_owned(), name)));
        }
        let own = places.by_numbers(&way);
        let lacking = pieces.iter().find_map(|piece| places.lacking(&own, key, piece));
        let (path, label) = lacking.or_else(|| places.nearest(&own)).unwrap_or_default();
        Spot { path, label: self.called(label, &way), names }
    }

    /// The name of a place; where the form has none, that of the key there.
    fn called(&self, label: String, way: &[String]) -> String {
        if !label.is_empty() {
            return label;
        }
        let Some((last, around)) = way.split_last() else { return String::new() };
        titled(&steps(around), last).map(|title| say(self, title)).unwrap_or_default()
    }
}

/// Where a finding stands: the way to it, and whether it is at a key and not in what the key has.
struct Place {
    way: Vec<String>,
    key: bool,
}

fn place(root: &Node, span: Span) -> Place {
    let (mut node, mut way, mut key) = (root, Vec::new(), true);
    let holds = |outer: Span| outer.start <= span.start && span.end <= outer.end;
    loop {
        // What stands in a list or a mapping stands there in its order.
        let next = match &node.value {
            Value::Sequence { items, .. } => {
                let at = items.partition_point(|item| item.span.end < span.end);
                items.get(at).filter(|item| holds(item.span)).map(|item| (item, at.to_string(), false))
            }
            _ => {
                let entries = node.entries();
                let at = entries.partition_point(|entry| entry.value.span.end.max(entry.key.span.end) < span.end);
                let entry = entries.get(at).filter(|entry| holds(entry.key.span) || holds(entry.value.span));
                entry.map(|entry| (&entry.value, entry.key.value.clone(), holds(entry.key.span)))
            }
        };
        let Some((inner, step, is_key)) = next else { return Place { way, key } };
        way.push(step);
        key = is_key;
        if is_key {
            return Place { way, key };
        }
        node = inner;
    }
}

fn pointer(way: &[String]) -> String {
    way.iter().map(|step| format!("/{step}")).collect()
}

/// The first field of a group.
fn first_of(group: &Group) -> String {
    group.fields.first().map_or_else(|| group.id.clone(), |field| field.path.clone())
}

/// A cell, “Nhiệm vụ 1.2 › Chủ trì”.
fn cell(list: &List, row: &Row, column: &str) -> String {
    let numbers = row.path.split('/').filter_map(|step| step.parse::<usize>().ok());
    let number: Vec<String> = numbers.map(|at| (at + 1).to_string()).collect();
    let row = format!("{} {}", list.label, number.join("."));
    // The cell that says what the row is has the name of the row.
    if column == list.label { row } else { format!("{row} › {column}") }
}
