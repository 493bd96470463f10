//! The spanned tree.

use crate::invariant::slice;
use crate::source::Span;

/// One parsed file: its root and its comments, both in the order of the file.
#[derive(Debug, Clone)]
pub struct Tree {
    /// The root node; an empty file has an empty plain scalar.
    pub root: Node,
    /// Every comment.
    pub comments: Vec<Comment>,
}

/// A comment, `#` included, line break excluded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comment {
    /// Where it stands.
    pub span: Span,
    /// Its words, without `#`.
    pub text: String,
}

/// A value and its place. The span of a collection runs from its first to its last child, brackets included where it
/// has them.
#[derive(Debug, Clone)]
pub struct Node {
    /// The bytes of the value.
    pub span: Span,
    /// What it is.
    pub value: Value,
}

/// The three things that YAML knows.
#[derive(Debug, Clone)]
pub enum Value {
    /// Text, number, `~`: all are text here; what a key wants decides how it is read.
    Scalar(Text),
    /// A list.
    Sequence {
        /// The items in order.
        items: Vec<Node>,
        /// Whether it is written `[a, b]`.
        flow: bool,
    },
    /// Keys and values in the order of the file, duplicates included.
    Mapping {
        /// The entries in order.
        entries: Vec<Entry>,
        /// Whether it is written `{a: b}`.
        flow: bool,
    },
}

/// One `key: value`.
#[derive(Debug, Clone)]
pub struct Entry {
    /// The key.
    pub key: Text,
    /// Its value.
    pub value: Node,
}

/// How a scalar is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Style {
    /// Without quotation marks.
    #[default]
    Plain,
    /// `'…'`
    Single,
    /// `"…"`
    Double,
    /// `|`
    Literal,
    /// `>`
    Folded,
}

/// A scalar: what it says, in normal form C, and the bytes that say it.
///
/// An offset into `value` is not an offset into the file (folding, escapes, normal forms): [`super::locate`] turns one
/// into the other.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Text {
    /// What it says, NFC, without the final line break of a block scalar.
    pub value: String,
    /// The bytes of the scalar: with its quotation marks, without the header (`>-`) of a block scalar.
    pub span: Span,
    /// How it is written.
    pub style: Style,
}

impl Text {
    /// Whether YAML says "nothing" here: an empty plain scalar, `~` or `null`.
    pub fn is_null(&self) -> bool {
        self.style == Style::Plain && matches!(self.value.as_str(), "" | "~" | "null")
    }

    /// What stands between empty lines of the file. YAML folds the line ends of a paragraph into spaces and leaves one line
    /// break for an empty line; under `|` it keeps them all.
    pub fn paragraphs(&self) -> Vec<&str> {
        let mut out: Vec<&str> = Vec::new();
        let mut rest = self.value.as_str();
        while !rest.is_empty() {
            let end = self.paragraph_end(rest);
            let (paragraph, behind) = rest.split_at(end);
            out.extend(Some(paragraph.trim()).filter(|paragraph| !paragraph.is_empty()));
            rest = behind.trim_start();
        }
        out
    }

    /// Where the first paragraph of `rest` ends.
    fn paragraph_end(&self, rest: &str) -> usize {
        let is_end = |at: &usize| {
            let behind = slice(rest, at + 1..).trim_start_matches([' ', '\t']);
            self.style != Style::Literal || behind.starts_with('\n')
        };
        rest.match_indices('\n').map(|(at, _)| at).find(is_end).unwrap_or(rest.len())
    }
}

impl Node {
    /// The scalar that byte `at` stands in, keys apart.
    pub fn scalar_at(&self, at: usize) -> Option<&Text> {
        let holds = |node: &&Node| node.span.start <= at && at <= node.span.end;
        match &self.value {
            Value::Scalar(text) => Some(text).filter(|text| text.span.start <= at && at <= text.span.end),
            Value::Sequence { items, .. } => items.iter().filter(holds).find_map(|item| item.scalar_at(at)),
            Value::Mapping { entries, .. } => {
                entries.iter().map(|entry| &entry.value).filter(holds).find_map(|value| value.scalar_at(at))
            }
        }
    }

    /// The scalar, when it is one and is not null.
    pub fn text(&self) -> Option<&Text> {
        match &self.value {
            Value::Scalar(text) if !text.is_null() => Some(text),
            _ => None,
        }
    }

    /// Whether YAML says "nothing" here.
    pub fn is_null(&self) -> bool {
        matches!(&self.value, Value::Scalar(text) if text.is_null())
    }

    /// The items of a list; empty for anything else.
    pub fn items(&self) -> &[Node] {
        match &self.value {
            Value::Sequence { items, .. } => items,
            _ => &[],
        }
    }

    /// The entries of a mapping; empty for anything else.
    pub fn entries(&self) -> &[Entry] {
        match &self.value {
            Value::Mapping { entries, .. } => entries,
            _ => &[],
        }
    }

    /// Gives the keys that begin at these places other names; their spans stay.
    pub fn rename(&mut self, names: &std::collections::BTreeMap<usize, &'static str>) {
        match &mut self.value {
            Value::Scalar(_) => {}
            Value::Sequence { items, .. } => items.iter_mut().for_each(|item| item.rename(names)),
            Value::Mapping { entries, .. } => {
                for entry in entries {
                    if let Some(name) = names.get(&entry.key.span.start) {
                        entry.key.value = (*name).to_owned();
                    }
                    entry.value.rename(names);
                }
            }
        }
    }

    /// The value of the first entry with this key.
    pub fn get(&self, key: &str) -> Option<&Node> {
        self.entries().iter().find(|entry| entry.key.value == key).map(|entry| &entry.value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_empty_line_ends_a_paragraph() {
        let text = |value: &str, style| Text { value: value.to_owned(), style, ..Text::default() };
        assert_eq!(text("Đoạn một\ndài hai dòng.\n \n\nĐoạn hai.", Style::Literal).paragraphs().len(), 2);
        assert_eq!(text("Đoạn một dài.\nĐoạn hai.", Style::Plain).paragraphs(), ["Đoạn một dài.", "Đoạn hai."]);
        assert_eq!(text("\n\nMột.\n\n", Style::Folded).paragraphs(), ["Một."]);
    }
}
