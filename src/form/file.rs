//! A form file to what it says, entry by entry, over what the files that it rests on say.

use crate::yaml::Node;
use std::collections::BTreeMap;

/// What says something about the whole form: its name, the regulation, whose papers it is for, the form that it rests on, the
/// days between which it is in force.
pub(super) const HEAD: [&str; 6] = ["name", "basis", "system", "extends", "from", "until"];

/// What stands in an entry that is not written bare.
pub(super) const FIELDS: [&str; 4] = ["value", "range", "one_of", "clause"];

/// What a clause allows.
#[derive(Debug, Clone, PartialEq)]
pub enum Allowed {
    /// Anything of the same kind.
    Any,
    /// A number from the first to the second, both included.
    Range(f32, f32),
    /// One of these words or numbers.
    OneOf(Vec<String>),
}

/// What is said of one entry. What is left unsaid stands below: in the file that this one rests on, in the style that this
/// one is like.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Said {
    /// The value as written.
    pub value: Option<String>,
    /// What the clause allows.
    pub allowed: Option<Allowed>,
    /// The clause, or "practice".
    pub clause: Option<String>,
}

/// What a form file says, and those below it.
#[derive(Debug, Clone, Default)]
pub(super) struct File {
    /// The names of the files below, the nearest first.
    pub below: Vec<String>,
    head: BTreeMap<String, String>,
    said: BTreeMap<String, Said>,
    /// The style that a style is like.
    likes: BTreeMap<String, String>,
}

impl Said {
    /// What a node says.
    pub fn read(node: &Node) -> Said {
        let text = |node: Option<&Node>| node.map(|node| node.text().map_or("", |text| &text.value).to_owned());
        if node.entries().is_empty() {
            return Said { value: text(Some(node)), ..Said::default() };
        }
        let number = |node: Option<&Node>| text(node).and_then(|text| text.parse().ok());
        let range = node.get("range").and_then(|node| {
            let (low, high) = (number(node.items().first())?, number(node.items().last())?);
            Some(Allowed::Range(low, high))
        });
        let words = |node: &Node| node.items().iter().filter_map(|item| text(Some(item))).collect();
        let allowed = range.or_else(|| node.get("one_of").map(|node| Allowed::OneOf(words(node))));
        Said { value: text(node.get("value")), allowed, clause: text(node.get("clause")) }
    }

    /// This, and what it leaves unsaid as `below` says it.
    fn over(self, below: &Said) -> Said {
        Said {
            value: self.value.or_else(|| below.value.clone()),
            allowed: self.allowed.or_else(|| below.allowed.clone()),
            clause: self.clause.or_else(|| below.clause.clone()),
        }
    }
}

impl File {
    /// What one file says by itself.
    pub fn read(root: &Node) -> File {
        let mut file = File::default();
        walk(root, "", &mut |path, node| {
            let said = Said::read(node);
            if HEAD.contains(&path) {
                file.head.insert(path.to_owned(), said.value.unwrap_or_default());
            } else if let Some(style) = path.strip_prefix("styles.").and_then(|path| path.strip_suffix(".like")) {
                file.likes.insert(style.to_owned(), said.value.unwrap_or_default());
            } else {
                file.said.insert(path.to_owned(), said);
            }
        });
        file
    }

    /// This file over the one that it rests on. The days of another form are not its own.
    pub fn over(mut self, below: &File) -> File {
        for (path, said) in &below.said {
            let own = self.said.remove(path).unwrap_or_default();
            self.said.insert(path.clone(), own.over(said));
        }
        for (key, value) in below.head.iter().filter(|(key, _)| matches!(key.as_str(), "basis" | "system")) {
            self.head.entry(key.clone()).or_insert_with(|| value.clone());
        }
        for (style, like) in &below.likes {
            self.likes.entry(style.clone()).or_insert_with(|| like.clone());
        }
        self.below = std::iter::once(below.head("name").to_owned()).chain(below.below.iter().cloned()).collect();
        self
    }

    /// A word of the head, empty where it is not said.
    pub fn head(&self, key: &str) -> &str {
        self.head.get(key).map_or("", String::as_str)
    }

    /// Says a value and nothing of what is allowed.
    pub fn say(&mut self, path: &str, value: &str) {
        self.said.entry(path.to_owned()).or_default().value = Some(value.to_owned());
    }

    /// Every entry with what is said of it here and below, the keys that a style has from the one that it is like among them.
    pub fn said(&self) -> BTreeMap<String, Said> {
        let mut out = self.said.clone();
        for style in self.likes.keys() {
            for like in self.likes_of(style) {
                let prefix = format!("styles.{like}.");
                for (path, below) in self.said.iter().filter(|(path, _)| path.starts_with(&prefix)) {
                    let own = path.replacen(&prefix, &format!("styles.{style}."), 1);
                    let said = out.remove(&own).unwrap_or_default().over(below);
                    out.insert(own, said);
                }
            }
        }
        out
    }

    /// Whether a style is like another, directly or through others.
    pub fn is_like(&self, style: &str, other: &str) -> bool {
        self.likes_of(style).any(|like| like == other)
    }

    /// The style that `style` is like, the one that this is like, and so on.
    fn likes_of(&self, style: &str) -> impl Iterator<Item = &str> {
        let next = |style: &str| self.likes.get(style).map(String::as_str);
        std::iter::successors(next(style), move |style| next(style)).take(self.likes.len())
    }
}

/// Calls `leaf` for every entry, with its path.
pub(super) fn walk(node: &Node, path: &str, leaf: &mut dyn FnMut(&str, &Node)) {
    if node.entries().is_empty() || node.entries().iter().any(|entry| FIELDS.contains(&entry.key.value.as_str())) {
        return leaf(path, node);
    }
    for child in node.entries() {
        let dot = if path.is_empty() { "" } else { "." };
        walk(&child.value, &format!("{path}{dot}{}", child.key.value), leaf);
    }
}

/// The value of an entry that an office writes.
pub(super) fn value(node: &Node) -> String {
    Said::read(node).value.unwrap_or_default()
}
