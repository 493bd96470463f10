//! A text to the form of its plan: the groups of fields, and the lists.

use super::frame::{self, Group, Rest};
use super::lists::{self, List};
use super::parts::tree;
use crate::desk::{Desk, Hint};
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
