//! A file in canonical key order, no word touched: blocks of lines move, with the comments above and beside them.

use super::tree::{Node, Style, Text, Tree, Value};
use super::{parse, tree::Entry};
use crate::invariant::slice;
use crate::source::{Source, Span};
use std::collections::{BTreeMap, BTreeSet};

/// The text of `source` with the keys of each block mapping in the order of `top` (the first level) or `nested` (below),
/// without white space at the ends of lines, with one line break at the end. A mapping with a key that the order does not
/// have (an author's own names) stays as it is. Formatting twice changes nothing more; a file that would not say the same
/// afterwards is returned unchanged.
pub fn format(source: &Source, tree: &Tree, top: &[&str], nested: &[&str]) -> String {
    let text = source.text();
    let writer = Writer { text, nested };
    let root = &tree.root;
    let end = writer.line_end(root.span.end);
    let mut out = slice(text, ..root.span.start).to_owned();
    out.push_str(&writer.node(root, Span::new(root.span.start, end), top));
    out.push_str(slice(text, end..));
    let out = trimmed(&out, source.line_break());
    let same = |after: Tree| alike(root, &after.root) && remarks(tree) == remarks(&after);
    if parse(&Source::new(source.name(), out.as_str())).is_ok_and(same) { out } else { text.to_owned() }
}

/// The comments, whatever their order.
fn remarks(tree: &Tree) -> Vec<&str> {
    let mut all: Vec<&str> = tree.comments.iter().map(|comment| comment.text.as_str()).collect();
    all.sort_unstable();
    all
}

struct Writer<'a> {
    text: &'a str,
    nested: &'a [&'a str],
}

impl Writer<'_> {
    fn slice(&self, start: usize, end: usize) -> &str {
        slice(self.text, start..end)
    }

    /// The end of the line at `at`: behind a comment beside the value.
    fn line_end(&self, at: usize) -> usize {
        let rest = slice(self.text, at..);
        let line = rest.split('\n').next().unwrap_or_default();
        let beside = line.trim_start().starts_with('#') || line.trim().is_empty();
        if beside { at + line.trim_end_matches('\r').len() } else { at }
    }

    fn line_start(&self, at: usize) -> usize {
        self.slice(0, at).rfind('\n').map_or(0, |at| at + 1)
    }

    /// What stands in `range`, which begins where `node` does and may end behind it.
    fn node(&self, node: &Node, range: Span, order: &[&str]) -> String {
        match &node.value {
            Value::Mapping { entries, flow: false } => self.mapping(entries, range, order),
            Value::Sequence { items, flow: false } => {
                let mut out = String::new();
                let mut at = range.start;
                for item in items {
                    out.push_str(self.slice(at, item.span.start));
                    let end = self.line_end(item.span.end).min(range.end).max(item.span.end);
                    out.push_str(&self.node(item, Span::new(item.span.start, end), self.nested));
                    at = end;
                }
                out.push_str(self.slice(at, range.end));
                out
            }
            _ => self.slice(range.start, range.end).to_owned(),
        }
    }

    fn mapping(&self, entries: &[Entry], range: Span, order: &[&str]) -> String {
        let starts: Vec<usize> = entries.iter().enumerate().map(|(at, entry)| self.lead(entry, at, range)).collect();
        // The parser sees a block that says nothing (`- >-`) behind the comments below it: whose they are cannot be told then.
        let next = starts.iter().skip(1).copied().chain([range.end.max(range.start)]);
        if entries.iter().zip(next).any(|(entry, next)| entry.value.span.end > next) {
            return self.slice(range.start, range.end).to_owned();
        }
        let mut blocks: Vec<(usize, String)> = Vec::with_capacity(entries.len());
        let indent = entries.first().map_or(0, |first| self.indent(first.key.span.start));
        let mut seen = BTreeSet::new();
        let mut known = true;
        for (at, entry) in entries.iter().enumerate() {
            let start = starts.get(at).copied().unwrap_or(range.start);
            let end = starts.get(at + 1).copied().unwrap_or(range.end);
            let value = &entry.value;
            let behind = self.line_end(value.span.end).min(end).max(value.span.end);
            let mut block = self.slice(start, value.span.start).to_owned();
            block.push_str(&self.node(value, Span::new(value.span.start, behind), self.nested));
            block.push_str(self.slice(behind, end));
            let rank = order.iter().position(|key| *key == entry.key.value);
            known &= rank.is_some() && seen.insert(entry.key.value.as_str());
            blocks.push((rank.unwrap_or_default(), block));
        }
        let sorted = blocks.windows(2).all(|pair| matches!(pair, [a, b] if a.0 <= b.0));
        if !known || sorted {
            return blocks.into_iter().map(|(_, block)| block).collect();
        }
        // The first block begins at its key, the others at the start of a line: all get the indent, then the first loses it.
        let pad = " ".repeat(indent);
        let last = blocks.len().saturating_sub(1);
        let mut lines: Vec<(usize, String)> = Vec::with_capacity(blocks.len());
        for (at, (rank, block)) in blocks.into_iter().enumerate() {
            let block = if at == 0 { format!("{pad}{block}") } else { block };
            let block = if at == last { format!("{block}\n") } else { block };
            lines.push((rank, block));
        }
        lines.sort_by_key(|(rank, _)| *rank);
        let joined: String = lines.into_iter().map(|(_, block)| block).collect();
        let joined = joined.strip_prefix(&pad).unwrap_or(&joined);
        joined.strip_suffix('\n').unwrap_or(joined).to_owned()
    }

    /// Where an entry's block begins: at its key for the first, else at the start of the comment lines right above it.
    fn lead(&self, entry: &Entry, at: usize, range: Span) -> usize {
        if at == 0 {
            return range.start;
        }
        let mut start = self.line_start(entry.key.span.start);
        while start > 0 {
            let above = self.line_start(start - 1);
            if above < range.start || !self.slice(above, start).trim_start().starts_with('#') {
                break;
            }
            start = above;
        }
        start
    }

    fn indent(&self, at: usize) -> usize {
        self.slice(self.line_start(at), at).chars().count()
    }
}

/// Without white space at the ends of lines, every line ended alike, with one line break at the end. A line that ends in a quotation or a block
/// scalar may need its spaces: the caller compares what both say.
fn trimmed(text: &str, line_break: &str) -> String {
    let lines: Vec<&str> = text.lines().map(str::trim_end).collect();
    let mut out = lines.join(line_break);
    out.truncate(out.trim_end().len());
    out.push_str(line_break);
    out
}

/// Whether two trees say the same, whatever the order of their keys.
fn alike(one: &Node, other: &Node) -> bool {
    let words = |text: &Text| (text.value.clone(), text.is_null() && text.style == Style::Plain);
    match (&one.value, &other.value) {
        (Value::Scalar(a), Value::Scalar(b)) => words(a) == words(b),
        (Value::Sequence { items: a, .. }, Value::Sequence { items: b, .. }) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| alike(a, b))
        }
        (Value::Mapping { entries: a, .. }, Value::Mapping { entries: b, .. }) => {
            // Of keys that are alike the first counts.
            let values: BTreeMap<&str, &Node> =
                b.iter().rev().map(|one| (one.key.value.as_str(), &one.value)).collect();
            let value = |entry: &Entry| values.get(entry.key.value.as_str()).is_some_and(|b| alike(&entry.value, b));
            a.len() == b.len() && a.iter().all(value)
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn formatted(text: &str) -> String {
        let source = Source::new("t", text);
        let out = format(&source, &parse(&source).unwrap(), &["a", "b", "c"], &["id", "title", "lead", "tasks"]);
        let again = Source::new("t", out.as_str());
        assert_eq!(format(&again, &parse(&again).unwrap(), &["a", "b", "c"], &["id", "title", "lead", "tasks"]), out);
        out
    }

    #[test]
    fn keys_move_with_the_comments_above_and_beside_them() {
        let text = "# đầu tệp\n\n# về c\nc: 3   # ba\n# về a\na: 1 # một\nb: >-\n  hai\n  dòng\n# cuối\n";
        assert_eq!(
            formatted(text),
            "# đầu tệp\n\n# về c\n# về a\na: 1 # một\nb: >-\n  hai\n  dòng\nc: 3   # ba\n# cuối\n"
        );
    }

    #[test]
    fn items_of_a_list_keep_their_dashes() {
        let text = "b:\n  - title: T   \n    id: x\n    tasks:\n      - lead: u\n        title: V # v\n  - id: y\na: 1";
        let wanted =
            "a: 1\nb:\n  - id: x\n    title: T\n    tasks:\n      - title: V # v\n        lead: u\n  - id: y\n";
        assert_eq!(formatted(text), wanted);
    }

    #[test]
    fn own_names_and_flow_mappings_keep_their_order() {
        let text = "a:\n  so-y: {title: Y, id: q}\n  so-x: 1\n";
        assert_eq!(formatted(text), text);
    }

    #[test]
    fn keys_that_stand_twice_keep_their_places_and_each_is_read_once() {
        let text = format!("b: 1\na: 1\n{}", "a: 2\n".repeat(20_000));
        assert_eq!(formatted(&text), text);
    }

    #[test]
    fn lines_end_as_they_did() {
        let text = "b:  \r\n  - title: T\r\n    id: x\r\n# về a\r\na: >-\r\n  hai\r\n  dòng\r\n\r\n";
        let wanted = "# về a\na: >-\n  hai\n  dòng\nb:\n  - id: x\n    title: T\n".replace('\n', "\r\n");
        assert_eq!(formatted(text), wanted);
    }

    #[test]
    fn spaces_that_say_something_stay() {
        let text = "a: |\n  dòng  \n  hai\n";
        assert_eq!(formatted(text), text);
    }

    #[test]
    fn a_block_that_says_nothing_costs_no_comment_and_doubles_none() {
        for text in [
            "legal_bases:\n  - >-\n   # c\nstatus: final\n",
            "b:\n  - >- # x\n   # ghi chú\n\n   # nữa\na: |\n",
            "b: |\n  # không phải chú giải\n# c\na: >-\n",
        ] {
            let said = formatted(text);
            for remark in text.lines().filter(|line| line.contains('#')) {
                assert_eq!(said.matches(remark.trim()).count(), 1, "{said}");
            }
        }
    }
}
