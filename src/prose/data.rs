//! The lists of this room, read from `data/*.yaml` once.

use crate::source::Source;
use crate::yaml::{self, Node};

/// The root of an embedded list; an empty list when it cannot be read, which a test excludes.
pub(super) fn read(name: &str, text: &str) -> Option<Node> {
    yaml::parse(&Source::new(name, text)).ok().map(|tree| tree.root)
}

/// The strings of a list under `key`.
pub(super) fn strings<'a>(node: &'a Node, key: &str) -> impl Iterator<Item = &'a str> {
    node.get(key).map(Node::items).unwrap_or_default().iter().filter_map(string)
}

/// What a scalar says, whatever it is.
pub(super) fn string(node: &Node) -> Option<&str> {
    node.text().map(|text| text.value.as_str())
}

/// The pairs of a mapping under `key`.
pub(super) fn pairs<'a>(node: &'a Node, key: &str) -> impl Iterator<Item = (&'a str, &'a Node)> {
    let entries = node.get(key).map(Node::entries).unwrap_or_default();
    entries.iter().map(|entry| (entry.key.value.as_str(), &entry.value))
}
