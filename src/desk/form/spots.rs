//! What was found in a text to the place of the form that it is about, and to the names of what it says.

use super::lists::{List, Row};
use super::model::{Form, form};
use super::parts::{say, tree};
use super::titles::{named, steps, titled};
use crate::check;
use crate::desk::Desk;
use crate::diagnostic::Diagnostic;
use crate::source::Span;
use crate::yaml::{Node, Value};

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

impl Desk {
    /// What each finding is about, in the order of the findings; nothing while the text is not YAML.
    pub fn spots(&self) -> Vec<Spot> {
        let Some(tree) = tree(self) else { return vec![Spot::default(); self.diagnostics().len()] };
        let form = form(self, &tree.root, &[]);
        self.diagnostics().iter().map(|found| self.spot(&tree.root, &form, found)).collect()
    }

    fn spot(&self, root: &Node, form: &Form, found: &Diagnostic) -> Spot {
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
        let lacking = pieces.iter().find_map(|piece| lacking(root, form, &way, key, piece));
        let (path, label) = lacking.or_else(|| nearest(form, &way, root)).unwrap_or_default();
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
        let next = match &node.value {
            Value::Sequence { items, .. } => {
                let at = items.iter().position(|item| holds(item.span));
                at.and_then(|at| items.get(at)).zip(at).map(|(item, at)| (item, at.to_string(), false))
            }
            _ => {
                let entry = node.entries().iter().enumerate();
                let mut entry = entry.filter(|(_, entry)| holds(entry.key.span) || holds(entry.value.span));
                entry.next().map(|(_, entry)| (&entry.value, entry.key.value.clone(), holds(entry.key.span)))
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

/// The way as the form has it: a unit by its number.
fn by_numbers(way: &[String], root: &Node) -> Vec<String> {
    let mut way = way.to_vec();
    if let [first, unit, ..] = way.as_mut_slice()
        && first == "units"
        && let Some(at) = root.get("units").and_then(|units| units.entries().iter().position(|e| e.key.value == *unit))
    {
        *unit = at.to_string();
    }
    way
}

fn pointer(way: &[String]) -> String {
    way.iter().map(|step| format!("/{step}")).collect()
}

/// The field of a key that a message asks for and that is not there: of a row, or of the whole plan.
fn lacking(root: &Node, form: &Form, way: &[String], key: bool, piece: &str) -> Option<(String, String)> {
    let name = piece.split_once(':').map_or(piece, |(key, _)| key).trim_end();
    let own = by_numbers(way, root);
    for depth in (0..=own.len()).rev() {
        let base = pointer(own.get(..depth)?);
        let path = format!("{base}/{name}");
        // Who writes the title of the plan does not lack its status: what lacks something outermost says so at a key.
        if depth == 0 && !key {
            return None;
        }
        if let Some(group) = form.groups.iter().find(|group| group.fields.iter().any(|field| field.path == path)) {
            let field = group.fields.iter().find(|field| field.path == path)?;
            return (field.span.is_none() && field.value.is_empty()).then(|| (path, field.label.clone()));
        }
        if let Some((list, row)) = row_of(form, &base)
            && let Some(column) = list.columns.iter().find(|column| column.key == name)
        {
            let empty = !row.spans.iter().any(|(key, _)| *key == name);
            return empty.then(|| (path, cell(list, row, &column.label)));
        }
        let list = form.lists.iter().find(|list| list.path == path && list.rows.is_empty());
        let group = form.groups.iter().find(|group| depth == 0 && group.id == name);
        if let Some(found) = list.map(|list| (path.clone(), list.label.clone())) {
            return Some(found);
        }
        if let Some(group) = group.filter(|group| group.fields.iter().all(|field| field.span.is_none())) {
            let first = group.fields.first().map_or_else(|| group.id.clone(), |field| field.path.clone());
            return Some((first, group.label.clone()));
        }
    }
    None
}

fn row_of<'f>(form: &'f Form, path: &str) -> Option<(&'f List, &'f Row)> {
    form.lists.iter().find_map(|list| list.rows.iter().find(|row| row.path == path).map(|row| (list, row)))
}

/// The innermost place of the form that a way leads into.
fn nearest(form: &Form, way: &[String], root: &Node) -> Option<(String, String)> {
    let way = by_numbers(way, root);
    for depth in (1..=way.len()).rev() {
        let path = pointer(way.get(..depth)?);
        let mut fields = form.groups.iter().flat_map(|group| &group.fields);
        if let Some(field) = fields.find(|field| field.path == path) {
            return Some((path, field.label.clone()));
        }
        if let Some((list, row)) = row_of(form, &path) {
            let key = way.get(depth).map_or(String::new(), Clone::clone);
            let column = list.columns.iter().find(|column| column.key == key).or(list.columns.first())?;
            return Some((format!("{path}/{}", column.key), cell(list, row, &column.label)));
        }
        if let Some(list) = form.lists.iter().find(|list| list.path == path) {
            return Some((path, list.label.clone()));
        }
        let inside = |group: &&super::frame::Group| {
            group.fields.iter().any(|field| field.path.strip_prefix(&path).is_some_and(|rest| rest.starts_with('/')))
        };
        if let Some(group) = form.groups.iter().find(inside) {
            let first = group.fields.first().map(|field| field.path.clone());
            return Some((first.unwrap_or_default(), group.label.clone()));
        }
    }
    None
}

/// A cell: “Nhiệm vụ 1.2 › Chủ trì”.
fn cell(list: &List, row: &Row, column: &str) -> String {
    let numbers = row.path.split('/').filter_map(|step| step.parse::<usize>().ok());
    let number: Vec<String> = numbers.map(|at| (at + 1).to_string()).collect();
    format!("{} {} › {column}", list.label, number.join("."))
}
