//! The lists of this room, read from `data/*.yaml` once.

use crate::yaml::Node;

/// The items of the list under `key`: one text, `|` between its items.
pub(super) fn strings<'a>(node: &'a Node, key: &str) -> impl Iterator<Item = &'a str> {
    items(node.get(key).and_then(string).unwrap_or_default())
}

/// The items of a text, `|` between them.
pub(super) fn items(text: &str) -> impl Iterator<Item = &str> {
    text.split('|').map(str::trim).filter(|item| !item.is_empty())
}

/// What a scalar says.
pub(super) fn string(node: &Node) -> Option<&str> {
    node.text().map(|text| text.value.as_str())
}
