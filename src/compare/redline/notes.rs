//! The footnotes of the new file with those of the old one that a deleted mark still needs.

use super::xml::{W, child, is, opening, text, xml};
use roxmltree::{Document, Node};
use std::collections::BTreeMap;

pub(super) struct Notes<'x> {
    old: BTreeMap<String, Node<'x, 'x>>,
    new: BTreeMap<String, Node<'x, 'x>>,
    added: String,
    next: usize,
}

fn by_id<'x>(tree: &'x Document<'x>) -> BTreeMap<String, Node<'x, 'x>> {
    let notes = tree.root_element().children().filter(|node| is(*node, "footnote"));
    notes.filter_map(|node| Some((node.attribute((W, "id"))?.to_owned(), node))).collect()
}

impl<'x> Notes<'x> {
    pub fn new(old: &'x Document<'x>, new: &'x Document<'x>) -> Self {
        let (old, new) = (by_id(old), by_id(new));
        let next = new.keys().filter_map(|id| id.parse::<usize>().ok()).max().unwrap_or_default() + 1;
        Self { old, new, added: String::new(), next }
    }

    /// What a note says: two marks are the same when their notes are.
    pub fn said(&self, id: &str, is_old: bool) -> String {
        let notes = if is_old { &self.old } else { &self.new };
        notes.get(id).map(|note| text(*note)).unwrap_or_default()
    }

    /// The number under which a note of the old file stands in the new one.
    pub fn keep(&mut self, id: &str) -> String {
        let own = self.next.to_string();
        let Some(note) = self.old.get(id) else { return own };
        self.next += 1;
        let tag = opening(*note).replacen(&format!("w:id=\"{id}\""), &format!("w:id=\"{own}\""), 1);
        let whole = xml(*note);
        let rest = whole.find('>').and_then(|at| whole.get(at + 1..)).unwrap_or_default();
        self.added.push_str(&tag);
        self.added.push_str(rest);
        own
    }

    /// The part with the notes that were kept.
    pub fn finish(&self, part: &str) -> Option<String> {
        let at = part.rfind("</w:footnotes>")?;
        Some(format!("{}{}{}", part.get(..at)?, self.added, part.get(at..)?))
    }
}

/// The number of the note that a run marks.
pub(super) fn marked(run: Node<'_, '_>) -> Option<String> {
    child(run, "footnoteReference")?.attribute((W, "id")).map(str::to_owned)
}
