//! Data files of the program as trees that are made when the program is built: nothing is parsed when it runs.

use super::{Entry, Node, Style, Text, Value};
use crate::source::Span;

/// A node of a data file.
#[derive(Debug, Clone, Copy, Default)]
pub enum Data {
    /// Nothing.
    #[default]
    Null,
    /// A scalar.
    Text(&'static str),
    /// A list.
    List(&'static [Data]),
    /// Keys and values in the order of the file.
    Map(&'static [(&'static str, Data)]),
}

/// The tree of the data file of this name, made by `build.rs`.
macro_rules! embedded {
    ($name:literal) => {{
        use $crate::yaml::Data;
        include!(concat!(env!("OUT_DIR"), "/", $name, ".rs"))
    }};
}
pub(crate) use embedded;

impl Data {
    /// The scalar under a key; empty where there is none.
    pub fn text(&self, key: &str) -> &'static str {
        let Data::Map(entries) = self else { return "" };
        match entries.iter().find(|(name, _)| *name == key) {
            Some((_, Data::Text(text))) => text,
            _ => "",
        }
    }

    /// The same as a node; it has no place in a file.
    pub fn node(&self) -> Node {
        let text = |value: &str, style| Text { value: value.to_owned(), span: Span::default(), style };
        let value = match self {
            Data::Null => Value::Scalar(Text::default()),
            Data::Text(value) => Value::Scalar(text(value, Style::Double)),
            Data::List(items) => Value::Sequence { items: items.iter().map(Data::node).collect(), flow: false },
            Data::Map(entries) => {
                let entry = |(key, value): &(&str, Data)| Entry { key: text(key, Style::Plain), value: value.node() };
                Value::Mapping { entries: entries.iter().map(entry).collect(), flow: false }
            }
        };
        Node { span: Span::default(), value }
    }
}
