//! The canonical order of keys, for `ttdn fmt`.

use super::Plan;
use super::decode::KEYS;
use crate::source::{Source, Span};
use crate::yaml::{self, Tree};
use std::sync::LazyLock;

impl Plan {
    /// Where `key` of the top level stands. When it is absent, the key before which it would stand in canonical order, or the
    /// last one; in an empty file, where the file begins.
    pub fn key(&self, key: &str) -> Span {
        let place = KEYS.iter().position(|name| *name == key).unwrap_or_default();
        let present = |name: &'static &'static str| self.keys.get(*name).copied();
        let behind = KEYS.iter().skip(place).find_map(present);
        behind.or_else(|| KEYS.iter().rev().find_map(present)).unwrap_or(self.span)
    }
}

/// Whether `word` is a key of the language, or differs from one only in capital letters.
pub fn is_key(word: &str) -> bool {
    // Asked of what stands before every colon of a file; most of that is a sentence.
    static ALL: LazyLock<Vec<&str>> = LazyLock::new(|| {
        let mut all: Vec<&str> = KEYS.iter().chain(NESTED).copied().collect();
        all.sort_unstable();
        all
    });
    let may_be = word.bytes().all(|b| b.is_ascii_alphabetic() || b == b'_');
    may_be && ALL.binary_search(&word.to_ascii_lowercase().as_str()).is_ok()
}

/// Whether `word` is a key of the top level and of nothing below it.
pub fn is_outer(word: &str) -> bool {
    KEYS.contains(&word) && !NESTED.contains(&word)
}

/// The key that leads a mapping in which `word` stands, where there is one alone: a task's `title` before `lead`.
pub fn leader(word: &str) -> Option<&'static str> {
    let leaders: [(&str, &[&str]); 5] = [
        ("title", &["lead", "support", "deadline", "output", "tasks", "budget", "indicator"]),
        ("text", &["items", "verb", "alias"]),
        ("to", &["note"]),
        ("name", &["target", "measure", "duties", "short", "collective", "unlisted"]),
        ("heading", &["blocks", "sections"]),
    ];
    leaders.iter().find(|(_, below)| below.contains(&word)).map(|(leader, _)| *leader)
}

/// The keys below the top level, in the order of the language's reference.
const NESTED: &[&str] = &[
    "id",
    "parent_task",
    "plan",
    "heading",
    "capacity",
    "office",
    "name",
    "full_name",
    "parent",
    "short",
    "code",
    "letterhead",
    "left",
    "right",
    "title",
    "subtitle",
    "place",
    "number",
    "date",
    "authority",
    "orientation",
    "use",
    "by",
    "columns",
    "row_numbering",
    "totals",
    "years",
    "money_unit",
    "column_numbers",
    "layout",
    "enacting",
    "from",
    "purposes",
    "requirements",
    "indicators",
    "unit",
    "scope",
    "target",
    "measure",
    "to",
    "vision",
    "event",
    "via",
    "when",
    "what",
    "note",
    "text",
    "doc",
    "verb",
    "alias",
    "group",
    "lines",
    "items",
    "caption",
    "span",
    "table",
    "image",
    "alt",
    "width_mm",
    "lead",
    "support",
    "deadline",
    "output",
    "amount",
    "total",
    "source",
    "by_year",
    "by_source",
    "budget",
    "indicator",
    "duties",
    "collective",
    "unlisted",
    "codes",
    "drafter",
    "copies",
    "address",
    "email",
    "phone",
    "fax",
    "website",
    "author",
    "keywords",
    "legal_bases",
    "proposal",
    "articles",
    "signature",
    "recipients",
    "archive",
    "field",
    "width",
    "align",
    "bold",
    "blocks",
    "rows",
    "header_rows",
    "label",
    "sum",
    "numbering",
    "sections",
    "forms",
    "tasks",
    "signatures",
];

/// A plan file in canonical key order and style, no word touched; comments stay with what they speak of.
pub fn format(source: &Source, tree: &Tree) -> String {
    yaml::format(source, tree, KEYS, NESTED)
}
