//! Values → canonical YAML: block style, long prose folded, each value so that it reads back as it was meant.

use crate::language::labels;
use crate::language::lines::{width, wrap};
use crate::source::Source;
use crate::yaml::{Style, parse, written};

/// Letters of a line of the file.
const WIDEST: usize = 120;

/// What is written.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Out {
    /// Words.
    Text(String),
    /// A number, a date, a name of the language: as it stands.
    Raw(String),
    /// A list.
    List(Vec<Out>),
    /// Keys and values.
    Map(Vec<(String, Out)>),
}

impl Out {
    /// Words.
    pub fn text(text: impl Into<String>) -> Out {
        Out::Text(text.into())
    }

    /// A name of the language, a number, a date.
    pub fn raw(text: impl ToString) -> Out {
        Out::Raw(text.to_string())
    }

    /// Words each.
    pub fn texts(texts: impl IntoIterator<Item = String>) -> Out {
        Out::List(texts.into_iter().map(Out::Text).collect())
    }

    /// Keys and those of their values that are there.
    pub fn map<const N: usize>(entries: [(&str, Option<Out>); N]) -> Out {
        Out::Map(entries.into_iter().filter_map(|(key, value)| Some((key.to_owned(), value?))).collect())
    }

    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        match self {
            Out::Text(text) | Out::Raw(text) => text.is_empty(),
            Out::List(items) => items.is_empty(),
            Out::Map(entries) => entries.is_empty(),
        }
    }

    /// Itself, when there is something in it.
    pub fn some(self) -> Option<Out> {
        Some(self).filter(|out| !out.is_empty())
    }

    /// Everything it says, in order.
    pub fn values(&self, each: &mut dyn FnMut(&str)) {
        match self {
            Out::Text(text) => each(text),
            Out::Raw(_) => {}
            Out::List(items) => items.iter().for_each(|item| item.values(each)),
            Out::Map(entries) => {
                for (key, value) in entries {
                    // Sources of money are names of the author's; a year is printed as one.
                    if !key.is_ascii() {
                        each(key);
                    } else if key.len() == 4 && key.bytes().all(|b| b.is_ascii_digit()) {
                        each(&format!("năm {key}"));
                    }
                    // What a picture shows, and where it lies, is not printed.
                    if !matches!(key.as_str(), "alt" | "image") {
                        value.values(each);
                    }
                }
            }
        }
    }
}

/// The file.
pub(super) fn file(entries: &[(String, Out)]) -> String {
    let mut out = String::new();
    mapping(entries, 0, false, &mut out);
    out
}

fn mapping(entries: &[(String, Out)], indent: usize, inline_first: bool, out: &mut String) {
    for (at, (key, value)) in entries.iter().enumerate() {
        if at > 0 || !inline_first {
            out.push_str(&" ".repeat(indent));
        }
        let key = if key.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-')) && !key.starts_with('-')
        {
            key.clone()
        } else {
            written(key, false)
        };
        out.push_str(&key);
        out.push(':');
        below(value, indent, out);
    }
}

/// A value behind its key.
fn below(value: &Out, indent: usize, out: &mut String) {
    let taken = out.len() - out.rfind('\n').map_or(0, |at| at + 1);
    if let Some(line) = one_line(value).filter(|line| taken + 1 + width(line) <= WIDEST) {
        out.push_str(&format!(" {line}\n"));
        return;
    }
    match value {
        Out::Text(text) => scalar(text, indent + 2, out),
        Out::Raw(text) => out.push_str(&format!(" {text}\n")),
        Out::List(items) => {
            out.push('\n');
            list(items, indent + 2, out);
        }
        Out::Map(entries) => {
            out.push('\n');
            mapping(entries, indent + 2, false, out);
        }
    }
}

fn list(items: &[Out], indent: usize, out: &mut String) {
    for item in items {
        out.push_str(&" ".repeat(indent));
        out.push('-');
        let line = match item {
            Out::List(_) => flow(item),
            _ => one_line(item),
        };
        if let Some(line) = line.filter(|line| indent + 2 + width(line) <= WIDEST) {
            out.push_str(&format!(" {line}\n"));
            continue;
        }
        match item {
            Out::Text(text) => scalar(text, indent + 2, out),
            Out::Raw(text) => out.push_str(&format!(" {text}\n")),
            Out::Map(entries) => {
                out.push(' ');
                mapping(entries, indent + 2, true, out);
            }
            Out::List(items) => {
                out.push('\n');
                list(items, indent + 2, out);
            }
        }
    }
}

/// Words that no line holds: folded, where every line reads back as a piece of a sentence; else quoted in one line.
fn scalar(text: &str, indent: usize, out: &mut String) {
    let lines = wrap(text, WIDEST.saturating_sub(indent).max(40));
    let plain = |line: &String| labels::label(line).is_none() && !line.starts_with(['#', '-', '+', '*']);
    let folds = !text.contains('\n') && lines.len() > 1 && lines.iter().all(plain);
    if !folds || lines.join(" ") != text {
        out.push_str(&format!(" {}\n", written(text, false)));
        return;
    }
    out.push_str(" >-\n");
    for line in lines {
        out.push_str(&format!("{}{line}\n", " ".repeat(indent)));
    }
}

/// A value in one line where people write it so: a scalar, a short list of names, a short mapping of scalars.
fn one_line(value: &Out) -> Option<String> {
    match value {
        Out::Text(text) => Some(written(text, false)),
        Out::Raw(text) => Some(text.clone()),
        Out::List(items) => {
            // A small letter behind a comma would be taken for a sentence that the comma cut.
            let begins = |text: &str| text.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
            let short = |item: &Out| match item {
                Out::Text(text) => width(text) <= 24 && begins(text),
                Out::Raw(_) => true,
                Out::List(_) | Out::Map(_) => false,
            };
            flow(value).filter(|_| items.iter().all(short))
        }
        Out::Map(entries) => {
            let scalar = |(_, value): &(String, Out)| matches!(value, Out::Raw(_) | Out::Text(_));
            flow(value).filter(|line| entries.iter().all(scalar) && width(line) <= 100)
        }
    }
}

fn flow(value: &Out) -> Option<String> {
    match value {
        Out::Text(text) => Some(inside(text)),
        Out::Raw(text) => Some(text.clone()),
        Out::List(items) => {
            let items: Option<Vec<String>> = items.iter().map(flow).collect();
            Some(format!("[{}]", items?.join(", ")))
        }
        Out::Map(entries) => {
            let entry = |(key, value): &(String, Out)| Some(format!("{key}: {}", flow(value)?));
            let entries: Option<Vec<String>> = entries.iter().map(entry).collect();
            Some(format!("{{{}}}", entries?.join(", ")))
        }
    }
}

/// Words inside brackets: bare where they read back there as a value of a key too.
fn inside(text: &str) -> String {
    let bare = written(text, true);
    let same = || {
        let tree = parse(&Source::new("", format!("{{a: {bare}}}\n"))).ok()?;
        let text_of = tree.root.get("a")?.text()?.clone();
        Some(text_of.value == text && text_of.style != Style::Literal)
    };
    if bare.starts_with('"') || same() == Some(true) {
        bare
    } else {
        format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_back(text: &str) -> String {
        let entries = vec![
            ("title".to_owned(), Out::text(text)),
            (
                "a".to_owned(),
                Out::List(vec![
                    Out::text(text),
                    Out::map([("to", Some(Out::text(text))), ("note", Some(Out::raw(1)))]),
                ]),
            ),
        ];
        let file = file(&entries);
        let tree = parse(&Source::new("t", file.as_str())).unwrap_or_else(|fault| panic!("{file}\n{fault:?}"));
        let one =
            tree.root.get("title").and_then(|node| node.text()).map(|text| text.value.clone()).unwrap_or_default();
        let items = tree.root.get("a").unwrap().items();
        assert_eq!(items[0].text().map(|text| text.value.clone()).unwrap_or_default(), one, "{file}");
        assert_eq!(
            items[1].get("to").and_then(|node| node.text()).map(|text| text.value.clone()).unwrap_or_default(),
            one,
            "{file}"
        );
        one
    }

    #[test]
    fn hostile_words_read_back_as_they_were() {
        let long = "Phối hợp: xã, thôn # 1 ".repeat(12);
        for text in [
            "Mục tiêu: 5 xã",
            "chiến dịch #QueHuongToi",
            "- gạch",
            "{a: b}",
            "[x]",
            "2026",
            "24/01/2024",
            "true",
            "no",
            "null",
            "~",
            "\"An Bình\" hôm nay",
            "'x'",
            "a: b # c",
            "&a *b",
            "!x",
            "%x",
            "@x",
            "`x`",
            "? x",
            "| x",
            "> x",
            "1.5",
            "0x1",
            "x:",
            ":x",
            "a\nb",
            "C:\\tệp",
            "…",
            "- ",
            "một, hai",
            "a} b",
            "a] b",
            long.trim(),
            "1e3",
            "=",
            "<<",
            "---",
            "... x",
            "\u{201c}x\u{201d}",
        ] {
            assert_eq!(read_back(text), text);
        }
    }

    #[test]
    fn long_prose_is_folded_where_no_line_begins_with_a_label() {
        let long = "Tăng cường hiệu lực, hiệu quả quản lý nhà nước về thông tin đối ngoại trên địa bàn tỉnh, gắn với nhiệm vụ phát triển kinh tế - xã hội của địa phương.";
        let out = file(&[("closing".to_owned(), Out::text(long))]);
        assert!(out.starts_with("closing: >-\n  Tăng"), "{out}");
        let labels = format!("{}1. Một", "x ".repeat(58));
        assert_eq!(read_back(&labels), labels);
    }
}
