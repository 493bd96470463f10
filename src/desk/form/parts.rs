//! What stands at a place of a plan, as a form shows it, and what the language says of the place.

use super::data::Data;
use super::part::{FieldKind, Part, Shape};
use super::shapes;
use crate::desk::Desk;
use crate::diagnostic::{Lang, Pair};
use crate::plan::{key_at, words_of};
use crate::source::{Source, Span};
use crate::yaml::{self, Node, Style, Text, Tree, Value};

/// Something that may be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// What the plan says.
    pub value: String,
    /// What people read.
    pub label: String,
}

/// What stands at a place, as a form shows it.
pub(super) struct Filled {
    pub value: String,
    pub fixed: bool,
    pub span: Option<Span>,
}

/// The tree of the text; that of an empty one says nothing.
pub(super) fn tree(desk: &Desk) -> Option<Tree> {
    tree_of(desk.source())
}

/// As [`tree`].
pub(super) fn tree_of(source: &Source) -> Option<Tree> {
    match yaml::parse(source) {
        Ok(tree) => Some(tree),
        Err(fault) if fault.kind == yaml::FaultKind::Empty => {
            let root =
                Node { span: Span::default(), value: Value::Scalar(Text { style: Style::Plain, ..Text::default() }) };
            // What is remarked in a text that says nothing else is read beside something.
            let beside = yaml::parse(&Source::new("", format!("{}\nx: 1\n", source.text()))).ok()?;
            Some(Tree { root, comments: beside.comments })
        }
        Err(_) => None,
    }
}

/// What stands in a node, as its part is filled in.
pub(super) fn filled(desk: &Desk, node: Option<&Node>, part: &Part) -> Filled {
    let Some(node) = node else { return Filled { value: String::new(), fixed: false, span: None } };
    let span = Some(node.span).filter(|span| !span.is_empty());
    let value = match (&node.value, part.shape) {
        (Value::Sequence { items, .. }, Shape::One) if part.kind == FieldKind::Choices => joined(items),
        _ => shapes::shown(&Data::of(node), part.shape),
    };
    match value {
        Some(value) => Filled { value, fixed: false, span },
        None => Filled { value: summed(node, desk), fixed: true, span },
    }
}

/// What stands where a mapping belongs, as each of its parts shows it.
pub(super) fn instead(desk: &Desk, node: &Node) -> Filled {
    Filled { value: summed(node, desk), fixed: true, span: Some(node.span) }
}

/// The words of a list with commas between, where none has one of its own.
fn joined(items: &[Node]) -> Option<String> {
    let texts: Option<Vec<&str>> = items.iter().map(|item| item.text().map(|text| text.value.as_str())).collect();
    texts.filter(|texts| texts.iter().all(|text| !text.contains(", "))).map(|texts| texts.join(", "))
}

/// What stands in more than the form can hold, in short.
fn summed(node: &Node, desk: &Desk) -> String {
    let mut out = Vec::new();
    gather(node, &mut out);
    if out.is_empty() { desk.source().slice(node.span).to_owned() } else { out.join("; ") }
}

fn gather(node: &Node, out: &mut Vec<String>) {
    out.extend(node.text().map(|text| text.value.clone()));
    node.items().iter().for_each(|item| gather(item, out));
    node.entries().iter().for_each(|entry| gather(&entry.value, out));
}

/// The steps of a JSON pointer.
pub(super) fn way(pointer: &str) -> Vec<String> {
    pointer.split('/').skip(1).map(|step| step.replace("~1", "/").replace("~0", "~")).collect()
}

/// The node at the end of a way.
pub(super) fn node_at<'t>(root: &'t Node, way: &[String]) -> Option<&'t Node> {
    way.iter().try_fold(root, |node, step| match &node.value {
        Value::Sequence { items, .. } => items.get(step.parse::<usize>().ok()?),
        _ => node.get(step),
    })
}

/// The keys of a pointer as the language has them: nothing for the number of an item.
pub(super) fn keys(way: &[String]) -> Vec<Option<&str>> {
    way.iter().map(|step| Some(step.as_str()).filter(|step| step.parse::<usize>().is_err())).collect()
}

/// What a part is for: its own words, or those of the language, and how its lines are read.
pub(super) fn help(desk: &Desk, path: &str, part: &Part) -> String {
    let about = part.help.or_else(|| key_at(&keys(&way(path))).map(|key| key.about));
    let lines = match part.shape {
        Shape::One => Pair::EMPTY,
        Shape::Lines | Shape::Pairs if part.help.is_some() => Pair::EMPTY,
        Shape::Lines => Pair::new("Mỗi dòng một đoạn.", "One paragraph a line."),
        Shape::Points => Pair::new(
            "Mỗi dòng một ý; ý con viết ở dòng dưới, mở đầu bằng dấu +.",
            "One point a line; a point below one begins with +.",
        ),
        Shape::Blocks => Pair::new(
            "Mỗi dòng một đoạn văn; ý mở đầu bằng dấu -, ý con mở đầu bằng dấu +.",
            "One paragraph a line; a point begins with -, a point below it with +.",
        ),
        Shape::Pairs => Pair::new(
            "Mỗi dòng một mục: tên, dấu hai chấm, nội dung.",
            "One a line: a name, a colon, what belongs to it.",
        ),
    };
    let both = [about.map(|about| say(desk, about)).unwrap_or_default(), say(desk, lines)];
    both.join(" ").trim().to_owned()
}

/// What might stand there, for whoever has not written such a thing yet.
pub(super) fn example(path: &str, part: &Part) -> String {
    let key = key_at(&keys(&way(path))).filter(|_| part.kind != FieldKind::Date);
    let tree = key.and_then(|key| yaml::parse(&Source::new("", key.written())).ok());
    let value = tree.as_ref().and_then(|tree| tree.root.get(part.key)).map(Data::of);
    value.and_then(|value| shapes::shown(&value, part.shape)).unwrap_or_default()
}

/// The words of which the key at the end of a pointer wants one, where it does.
pub(super) fn options(desk: &Desk, path: &str, value: &str) -> Vec<Named> {
    let Some(key) = key_at(&keys(&way(path))) else { return Vec::new() };
    let words = words_of(key.kind);
    let named = |value: &str, label: String| Named { value: value.to_owned(), label };
    let mut all: Vec<Named> = words.iter().map(|word| named(word.name, say(desk, word.about))).collect();
    if !all.is_empty() && !value.is_empty() && all.iter().all(|one| one.value != value) {
        all.push(named(value, value.to_owned()));
    }
    all
}

/// The words of a pair in the language of the editor.
pub(super) fn say(desk: &Desk, words: Pair) -> String {
    match desk.lang {
        Lang::Vi => words.vi,
        Lang::En => words.en,
    }
    .to_owned()
}
