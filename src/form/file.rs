//! A form file to what it says, entry by entry, over what the files that it rests on say.

use crate::yaml::{Data, Node};
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

/// What says something about the whole form: its name, the regulation, whose papers it is for, the form that it rests on, the
/// days between which it is in force.
pub(super) const HEAD: [&str; 6] = ["name", "basis", "system", "extends", "from", "until"];

/// What stands in an entry that is not written bare.
pub(super) const FIELDS: [&str; 4] = ["value", "range", "one_of", "clause"];

/// What stands in a form file; of the built-in ones nothing is copied.
pub(super) type Words = Cow<'static, str>;

/// A form file as a tree: an office's own, or one that the program was built with.
pub(super) trait Written: Sized {
    /// Keys and values.
    fn entries(&self) -> impl Iterator<Item = (&str, &Self)>;
    /// What stands in a list.
    fn items(&self) -> impl DoubleEndedIterator<Item = &Self>;
    /// The words of a scalar; empty for anything else.
    fn words(&self) -> Words;

    /// The value under a key.
    fn under(&self, key: &str) -> Option<&Self> {
        self.entries().find(|(name, _)| *name == key).map(|(_, value)| value)
    }
}

impl Written for Node {
    fn entries(&self) -> impl Iterator<Item = (&str, &Self)> {
        Node::entries(self).iter().map(|entry| (entry.key.value.as_str(), &entry.value))
    }

    fn items(&self) -> impl DoubleEndedIterator<Item = &Self> {
        Node::items(self).iter()
    }

    fn words(&self) -> Words {
        Cow::Owned(self.text().map_or_else(String::new, |text| text.value.clone()))
    }
}

impl Written for Data {
    fn entries(&self) -> impl Iterator<Item = (&str, &Self)> {
        let entries: &[(&str, Data)] = if let Data::Map(entries) = self { entries } else { &[] };
        entries.iter().map(|(key, value)| (*key, value))
    }

    fn items(&self) -> impl DoubleEndedIterator<Item = &Self> {
        let items: &[Data] = if let Data::List(items) = self { items } else { &[] };
        items.iter()
    }

    fn words(&self) -> Words {
        Cow::Borrowed(if let Data::Text(words) = self { words } else { "" })
    }
}

/// What a clause allows.
#[derive(Debug, Clone, PartialEq)]
pub enum Allowed {
    /// Anything of the same kind.
    Any,
    /// A number from the first to the second, both included.
    Range(f32, f32),
    /// One of these words or numbers.
    OneOf(Vec<Words>),
}

/// What is said of one entry. What is left unsaid stands below: in the file that this one rests on, in the style that this
/// one is like.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Said {
    /// The value as written.
    pub value: Option<Words>,
    /// What the clause allows.
    pub allowed: Option<Allowed>,
    /// The clause, or "practice".
    pub clause: Option<Words>,
}

/// What a form file says, and those below it.
#[derive(Debug, Clone, Default)]
pub(super) struct File {
    /// The names of the files below, the nearest first.
    pub below: Vec<String>,
    head: BTreeMap<String, Words>,
    said: BTreeMap<String, Said>,
    /// The style that a style is like.
    likes: BTreeMap<String, Words>,
}

impl Said {
    /// What a node says.
    pub fn read<T: Written>(node: &T) -> Said {
        if node.entries().next().is_none() {
            return Said { value: Some(node.words()), ..Said::default() };
        }
        let number = |node: Option<&T>| node.and_then(|node| node.words().parse().ok());
        let range = node.under("range").and_then(|node| {
            let (low, high) = (number(node.items().next())?, number(node.items().next_back())?);
            Some(Allowed::Range(low, high))
        });
        let words = |node: &T| node.items().map(T::words).collect();
        let allowed = range.or_else(|| node.under("one_of").map(|node| Allowed::OneOf(words(node))));
        Said { value: node.under("value").map(T::words), allowed, clause: node.under("clause").map(T::words) }
    }

    /// This, and what it leaves unsaid as `below` says it.
    fn over(self, below: Said) -> Said {
        Said {
            value: self.value.or(below.value),
            allowed: self.allowed.or(below.allowed),
            clause: self.clause.or(below.clause),
        }
    }
}

impl File {
    /// What one file says by itself.
    pub fn read(root: &impl Written) -> File {
        let mut file = File::default();
        walk(root, &mut |path, node| {
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
    pub fn over(mut self, below: File) -> File {
        self.below = std::iter::once(below.head("name").to_owned()).chain(below.below).collect();
        let mut said = below.said;
        for (path, own) in self.said {
            match said.entry(path) {
                Entry::Vacant(place) => drop(place.insert(own)),
                Entry::Occupied(mut place) => {
                    let below = std::mem::take(place.get_mut());
                    place.insert(own.over(below));
                }
            }
        }
        self.said = said;
        for (key, value) in below.head.into_iter().filter(|(key, _)| matches!(key.as_str(), "basis" | "system")) {
            self.head.entry(key).or_insert(value);
        }
        for (style, like) in below.likes {
            self.likes.entry(style).or_insert(like);
        }
        self
    }

    /// A word of the head, empty where it is not said.
    pub fn head(&self, key: &str) -> &str {
        self.head.get(key).map_or("", |words| words)
    }

    /// Says a value and nothing of what is allowed.
    pub fn say(&mut self, path: &str, value: &str) {
        self.said.entry(path.to_owned()).or_default().value = Some(Cow::Owned(value.to_owned()));
    }

    /// Every entry with what is said of it here and below, the keys that a style has from the one that it is like among them.
    pub fn said(&self) -> BTreeMap<String, Said> {
        let mut out = self.said.clone();
        for style in self.likes.keys() {
            for like in self.likes_of(style) {
                let prefix = format!("styles.{like}.");
                for (path, below) in self.said.iter().filter(|(path, _)| path.starts_with(&prefix)) {
                    let own = path.replacen(&prefix, &format!("styles.{style}."), 1);
                    let said = out.remove(&own).unwrap_or_default().over(below.clone());
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
        let next = |style: &str| self.likes.get(style).map(|like| &**like);
        std::iter::successors(next(style), move |style| next(style)).take(self.likes.len())
    }
}

/// Calls `leaf` for every entry, with its path.
pub(super) fn walk<T: Written>(root: &T, leaf: &mut dyn FnMut(&str, &T)) {
    below(root, &mut String::new(), leaf);
}

/// [`walk`] from an entry on; its path is lengthened by its children's keys and shortened again.
fn below<T: Written>(node: &T, path: &mut String, leaf: &mut dyn FnMut(&str, &T)) {
    if node.entries().next().is_none() || node.entries().any(|(key, _)| FIELDS.contains(&key)) {
        return leaf(path, node);
    }
    let length = path.len();
    for (key, child) in node.entries() {
        path.extend([if length == 0 { "" } else { "." }, key]);
        below(child, path, leaf);
        path.truncate(length);
    }
}

/// The value of an entry that an office writes.
pub(super) fn value(node: &Node) -> String {
    Said::read(node).value.unwrap_or_default().into_owned()
}
