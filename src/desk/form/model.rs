//! A text to the form of its plan: the groups of fields, and the lists.

use super::lists::{self, List};
use super::parts::{Filled, Named, filled, help, node_at, options, say, tree, way};
use super::words::{self, FieldKind, Part, Shown};
use crate::desk::{Desk, Hint};
use crate::diagnostic::Pair;
use crate::source::Span;
use crate::yaml::Node;

/// The form of a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    /// What stands once.
    pub groups: Vec<Group>,
    /// What comes in rows.
    pub lists: Vec<List>,
}

/// Fields that belong together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Its name for programs.
    pub id: String,
    /// Its name for people.
    pub label: String,
    /// Its fields.
    pub fields: Vec<Field>,
}

/// Something that can be filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// Where it stands in the plan: a JSON pointer.
    pub path: String,
    /// What it is called.
    pub label: String,
    /// What it is for.
    pub help: String,
    /// How it is filled in.
    pub kind: FieldKind,
    /// What stands there.
    pub value: String,
    /// What may be chosen.
    pub options: Vec<Named>,
    /// Whether each line is one of a list.
    pub lines: bool,
    /// Whether more stands there than the form can hold: it is shown, and written in the text.
    pub fixed: bool,
    /// Where it stands in the text.
    pub span: Option<Span>,
}

impl Desk {
    /// The form of the text; nothing while it is not YAML.
    pub fn form(&self) -> Option<Form> {
        Some(form(self, &tree(self)?.root, &self.hints()))
    }
}

/// The form of a plan, its rows with the numbers that the paper gives them.
pub(super) fn form(desk: &Desk, root: &Node, numbers: &[Hint]) -> Form {
    let mut groups = Vec::new();
    issuers(desk, root, &mut groups);
    groups.push(group(
        desk,
        "document",
        Pair::new("Số, ngày, tên kế hoạch", "Number, day, title"),
        root,
        "",
        head(root),
    ));
    period(desk, root, &mut groups);
    if root.get("decision").is_some() {
        let label = Pair::new("Quyết định ban hành", "The decision that issues the plan");
        groups.push(group(desk, "decision", label, root, "/decision", words::DECISION));
    }
    signatures(desk, root, &mut groups);
    let label = Pair::new("Lưu", "Archive");
    groups.push(group(desk, "archive", label, root, "/archive", words::ARCHIVE));
    groups.retain(|group| !group.fields.is_empty());
    Form { groups, lists: lists::lists(desk, root, numbers) }
}

/// The head without its number where the decision has it.
fn head(root: &Node) -> impl Iterator<Item = &'static Part> {
    let elsewhere = root.get("decision").is_some() && root.get("number").is_none();
    words::HEAD.iter().filter(move |part| !(elsewhere && part.key == "number"))
}

fn issuers(desk: &Desk, root: &Node, groups: &mut Vec<Group>) {
    let label = Pair::new("Cơ quan ban hành", "Issuing body");
    several(desk, root, ("issuer", "issuers"), label, words::ISSUER, groups);
}

fn signatures(desk: &Desk, root: &Node, groups: &mut Vec<Group>) {
    several(desk, root, ("signature", "signatures"), Pair::new("Chữ ký", "Signature"), words::SIGNATURE, groups);
}

/// One group for what stands once, one each for what a joint plan has several of.
fn several(
    desk: &Desk,
    root: &Node,
    (one, many): (&str, &str),
    label: Pair,
    parts: &'static [Part],
    groups: &mut Vec<Group>,
) {
    let items = root.get(many).map(Node::items).unwrap_or_default();
    for at in 0..items.len() {
        let mut own = group(desk, &format!("{one}-{at}"), label, root, &format!("/{many}/{at}"), parts);
        own.label = format!("{} {}", own.label, at + 1);
        groups.push(own);
    }
    let inside = root.get("decision").is_some_and(|decision| root.get(one).is_none() && decision.get(one).is_some());
    let base = if inside { format!("/decision/{one}") } else { format!("/{one}") };
    if items.is_empty() {
        groups.push(group(desk, one, label, root, &base, parts));
    }
}

fn period(desk: &Desk, root: &Node, groups: &mut Vec<Group>) {
    let label = Pair::new("Thời gian", "Time");
    let period = root.get("period").filter(|period| !period.entries().is_empty());
    groups.push(match period {
        Some(period) if period.get("event").is_some() => {
            group(desk, "period", label, root, "/period/event", words::ENDS)
        }
        Some(_) => group(desk, "period", label, root, "/period", words::ENDS),
        None => group(desk, "period", label, root, "", [&words::PERIOD]),
    });
}

fn group(
    desk: &Desk,
    id: &str,
    label: Pair,
    root: &Node,
    base: &str,
    parts: impl IntoIterator<Item = &'static Part>,
) -> Group {
    let base_way = way(base);
    let around = node_at(root, &base_way);
    let fields = parts.into_iter().filter_map(|part| {
        let node = around.and_then(|around| around.get(part.key));
        if part.shown == Shown::Where && node.is_none() {
            return None;
        }
        let Filled { value, fixed, span } = filled(desk, node, part);
        let path = format!("{base}/{}", part.key);
        Some(Field {
            label: say(desk, part.label),
            help: help(desk, &path),
            kind: if part.key == "codes" { FieldKind::Text } else { part.kind },
            options: options(desk, &path, value.as_str()),
            lines: part.lines,
            path,
            value,
            fixed,
            span,
        })
    });
    Group { id: id.to_owned(), label: say(desk, label), fields: fields.collect() }
}
