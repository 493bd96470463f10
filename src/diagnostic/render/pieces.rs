//! JSON that is written piece by piece: what stands in a list is put behind what is there already.

use crate::invariant::held;
use serde::Serialize;

/// The text of a value whose first line is indented by its reader, the others by so many blanks.
pub(super) fn pretty(value: &impl Serialize, indent: usize) -> String {
    let text = held(serde_json::to_string_pretty(value).ok(), "JSON of our own");
    // A line break inside a text is written `\n`: those that stand here are the layout's.
    text.replace('\n', &format!("\n{}", " ".repeat(indent)))
}

/// The items of a list, which says by itself where a comma stands.
#[derive(Debug, Default)]
pub(super) struct List {
    some: bool,
}

impl List {
    /// The next item, on lines of its own that are indented by so many blanks.
    pub fn item(&mut self, value: &impl Serialize, indent: usize) -> String {
        let comma = if std::mem::replace(&mut self.some, true) { "," } else { "" };
        format!("{comma}\n{}{}", " ".repeat(indent), pretty(value, indent))
    }

    /// The bracket that ends the list, on a line of its own where it has items.
    pub fn end(&self, indent: usize) -> String {
        if self.some { format!("\n{}]", " ".repeat(indent)) } else { "]".to_owned() }
    }
}
