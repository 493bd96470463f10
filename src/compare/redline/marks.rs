//! Who changed what and when, and a number for each change.

use super::xml::escaped;

/// Who is said to have made the changes, and when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reviewer {
    /// The name that Word shows.
    pub name: String,
    /// The moment, as `2027-01-05T00:00:00Z`.
    pub date: String,
}

/// Numbers behind those that a paper of ours has for its bookmarks.
const FIRST: usize = 900_000;

pub(super) struct Marks {
    next: usize,
    by: String,
}

impl Marks {
    pub fn new(reviewer: &Reviewer) -> Self {
        let by = format!("w:author=\"{}\" w:date=\"{}\"", escaped(&reviewer.name), escaped(&reviewer.date));
        Self { next: FIRST, by }
    }

    fn attributes(&mut self) -> String {
        self.next += 1;
        format!("w:id=\"{}\" {}", self.next, self.by)
    }

    /// A mark that has nothing in it: of the end of a paragraph, of a row.
    pub fn alone(&mut self, change: Change) -> String {
        format!("<w:{} {}/>", change.name(), self.attributes())
    }

    /// Runs that came in or went out.
    pub fn around(&mut self, change: Change, runs: &str) -> String {
        if runs.is_empty() {
            return String::new();
        }
        let name = change.name();
        format!("<w:{name} {}>{runs}</w:{name}>", self.attributes())
    }

    /// The properties that a paragraph had.
    pub fn properties(&mut self, before: &str) -> String {
        format!("<w:pPrChange {}><w:pPr>{before}</w:pPr></w:pPrChange>", self.attributes())
    }
}

/// Whether something came in or went out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Change {
    Inserted,
    Deleted,
}

impl Change {
    fn name(self) -> &'static str {
        match self {
            Change::Inserted => "ins",
            Change::Deleted => "del",
        }
    }
}
