//! The text of one file and the places in it.
//!
//! Every value of a plan knows the bytes that it was written with; this room turns bytes into lines and columns.

use crate::invariant::slice;
use crate::language::letters::graphemes;
use std::ops::Range;

/// A half-open range of bytes in a [`Source`]. The default is the empty range at the start of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span {
    /// Offset of the first byte.
    pub start: usize,
    /// Offset one past the last byte.
    pub end: usize,
}

impl Span {
    /// The range from `start` up to, not including, `end`.
    pub fn new(start: usize, end: usize) -> Self {
        Self { start, end }
    }

    /// The smallest span that holds both.
    pub fn join(self, other: Span) -> Span {
        Span::new(self.start.min(other.start), self.end.max(other.end))
    }

    /// The same range as the standard library writes it.
    pub fn range(self) -> Range<usize> {
        self.start..self.end
    }

    /// Whether no byte is inside.
    pub fn is_empty(self) -> bool {
        self.start >= self.end
    }
}

/// A place as a person counts it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// Line, from 1.
    pub line: usize,
    /// Column in graphemes (what a reader sees as one letter), from 1.
    pub column: usize,
}

/// The text of one file with the table of its lines.
#[derive(Debug, Clone)]
pub struct Source {
    name: String,
    text: String,
    line_starts: Vec<usize>,
}

impl Source {
    /// Keeps `text` under the name that messages show (a path as the user typed it, or `-`).
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Self {
        let text = text.into();
        let line_starts = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        Self { name: name.into(), text, line_starts }
    }

    /// The name that messages show.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The whole text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The bytes of `span` as text; empty when the span is not inside the file or cuts a letter.
    pub fn slice(&self, span: Span) -> &str {
        self.text.get(span.range()).unwrap_or_default()
    }

    /// How the file ends its lines: as its first line does.
    pub fn line_break(&self) -> &'static str {
        let first = self.text.find('\n').and_then(|at| self.text.get(..at));
        if first.is_some_and(|line| line.ends_with('\r')) { "\r\n" } else { "\n" }
    }

    /// How many lines the file has; a file that ends with a line break has an empty last line.
    pub fn line_count(&self) -> usize {
        self.line_starts.len()
    }

    /// Line and column of the byte `offset`; the end of the file for anything behind it.
    pub fn position(&self, offset: usize) -> Position {
        let offset = offset.min(self.text.len());
        let line = self.line_starts.partition_point(|start| *start <= offset);
        let start = self.line_start(line);
        let before = slice(&self.text, start..offset);
        Position { line, column: graphemes(before).count() + 1 }
    }

    /// Offset of the first byte of `line` (from 1); the end of the file for a line that does not exist.
    pub fn line_start(&self, line: usize) -> usize {
        let index = line.saturating_sub(1);
        self.line_starts.get(index).copied().unwrap_or(self.text.len())
    }

    /// The text of `line` (from 1) without its line break.
    pub fn line(&self, line: usize) -> &str {
        let text = slice(&self.text, self.line_start(line)..self.line_start(line + 1));
        text.trim_end_matches(['\n', '\r'])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_what_a_reader_sees() {
        let source = Source::new("a", "một\nhai bá\u{323}\n");
        assert_eq!(source.position(0), Position { line: 1, column: 1 });
        let at = source.text().find('h').unwrap();
        assert_eq!(source.position(at), Position { line: 2, column: 1 });
        let end = source.text().len() - 1;
        assert_eq!(source.position(end), Position { line: 2, column: 7 });
        assert_eq!(source.line(2), "hai bá\u{323}");
    }

    #[test]
    fn lines_end_as_the_first_one_does() {
        assert_eq!(Source::new("a", "a\r\nb\n").line_break(), "\r\n");
        assert_eq!(["a\nb\r\n", "a", "", "\n"].map(|text| Source::new("a", text).line_break()), ["\n"; 4]);
    }

    #[test]
    fn places_outside_the_file_are_its_end() {
        let source = Source::new("a", "x");
        assert_eq!(source.position(99), Position { line: 1, column: 2 });
        assert_eq!(source.line(7), "");
        assert_eq!(source.slice(Span::new(3, 9)), "");
    }
}
