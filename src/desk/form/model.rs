//! A text to the form of its plan: the groups of fields, and the lists.

use super::frame;
use super::lists::{self, List};
use super::part::{FieldKind, Shape};
use super::parts::{Named, tree};
use crate::desk::{Desk, Hint};
use crate::source::Span;
use crate::yaml::Node;

/// The form of a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    /// What stands once.
    pub groups: Vec<Group>,
    /// What comes in rows.
    pub lists: Vec<List>,
    /// Groups by their ids and lists by their paths, as they are filled in one after the other.
    pub order: Vec<String>,
    /// What the form does not hold.
    pub rest: Vec<Rest>,
}

/// A part of the language that is written in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rest {
    /// What it is called.
    pub label: String,
    /// What it is for.
    pub help: String,
    /// Where it stands; nothing where the plan has none.
    pub span: Option<Span>,
}

/// Fields that belong together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Its name for programs.
    pub id: String,
    /// Its name for people.
    pub label: String,
    /// Whether few plans have it.
    pub rare: bool,
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
    /// What might stand there.
    pub example: String,
    /// What holds where nothing stands there, in words.
    pub unset: String,
    /// Whether each line stands for itself.
    pub lines: bool,
    /// How it stands in the plan.
    pub(super) shape: Shape,
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

/// What is filled in one after the other: groups and lists by the beginning of their names.
const ORDER: [&str; 25] = [
    "issuer",
    "document",
    "period",
    "decision",
    "/decision/legal_bases",
    "/legal_bases",
    "objectives",
    "/objectives/indicators",
    "/sections",
    "/units",
    "/tasks",
    "budget",
    "/reporting",
    "closing",
    "signature",
    "/decision/recipients",
    "/recipients",
    "decision-archive",
    "archive",
    "/annexes",
    "marks",
    "preamble",
    "parent",
    "contact",
    "metadata",
];

/// The form of a plan, its rows with the numbers that the paper gives them.
pub(super) fn form(desk: &Desk, root: &Node, numbers: &[Hint]) -> Form {
    let groups = frame::groups(desk, root);
    let lists = lists::lists(desk, root, numbers);
    let names = groups.iter().map(|group| &group.id).chain(lists.iter().map(|list| &list.path));
    let mut order: Vec<String> = names.cloned().collect();
    order.sort_by_key(|name| ORDER.iter().position(|known| is_of(name, known)));
    let rest = frame::rest(desk, root, &order);
    Form { groups, lists, order, rest }
}

/// Whether a group or a list is the known one, or one of several of it: `issuer-0`.
fn is_of(name: &str, known: &str) -> bool {
    name.strip_prefix(known).is_some_and(|rest| {
        rest.is_empty() || rest.strip_prefix('-').is_some_and(|rest| rest.bytes().all(|byte| byte.is_ascii_digit()))
    })
}
