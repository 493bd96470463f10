//! The text of one file and the places in it.
//!
//! Every value of a plan knows the bytes that it was written with; this room turns bytes into lines and columns.

use crate::invariant::slice;
use crate::language::letters::graphemes;
use std::ops::Range;
use std::sync::OnceLock;

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
    /// Columns at places in long lines, read when first asked for.
    marks: OnceLock<Vec<(usize, usize)>>,
}

/// The byte order mark.
const MARK: char = '\u{feff}';

/// How far apart, bytes, the places in a long line are whose columns are kept.
const APART: usize = 256;

impl Source {
    /// Keeps `text` under the name that messages show (a path as the user typed it, or `-`).
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Self {
        let text = text.into();
        let line_starts = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        Self { name: name.into(), text, line_starts, marks: OnceLock::new() }
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
        let line = self.line_of(offset);
        let start = self.words_start(line);
        let offset = offset.max(start);
        let (start, column) = self.mark_before(start, offset);
        Position { line, column: column + graphemes(slice(&self.text, start..offset)).count() }
    }

    /// Where the words of `line` begin: the mark before the first that says how letters are written is no column.
    fn words_start(&self, line: usize) -> usize {
        let mark = if line == 1 && self.text.starts_with(MARK) { MARK.len_utf8() } else { 0 };
        self.line_start(line) + mark
    }

    /// The line of the byte `offset`, from 1.
    pub fn line_of(&self, offset: usize) -> usize {
        self.line_starts.partition_point(|start| *start <= offset.min(self.text.len()))
    }

    /// The nearest place before `offset` in the line that begins at `start` whose column is known, and that column. To count
    /// the letters of a line of a megabyte from its beginning for each of a thousand findings would take minutes.
    fn mark_before(&self, start: usize, offset: usize) -> (usize, usize) {
        if offset - start <= APART {
            return (start, 1);
        }
        let marks = self.marks.get_or_init(|| self.marks());
        let behind = marks.partition_point(|(at, _)| *at <= offset);
        let mark = behind.checked_sub(1).and_then(|at| marks.get(at)).copied();
        mark.filter(|(at, _)| *at >= start).unwrap_or((start, 1))
    }

    /// Places in long lines with their columns, each at the beginning of a letter.
    fn marks(&self) -> Vec<(usize, usize)> {
        let mut marks = Vec::new();
        for at in 0..self.line_starts.len() {
            let start = self.words_start(at + 1);
            let end = self.line_starts.get(at + 1).copied().unwrap_or(self.text.len());
            let line = slice(&self.text, start..end);
            if line.len() <= APART {
                continue;
            }
            let (mut at, mut last) = (start, start);
            for (column, letter) in graphemes(line).enumerate() {
                if at - last >= APART {
                    marks.push((at, column + 1));
                    last = at;
                }
                at += letter.len();
            }
        }
        marks
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
    fn columns_of_a_long_line_are_counted_from_near() {
        let line = "một hai bá\u{323} ".repeat(2000);
        let source = Source::new("a", format!("x\n{line}\n{line}"));
        for at in [0, 5, 4096, 20_000, line.len() - 3] {
            let begins = |at: &usize| line.get(*at..).is_some_and(|rest| !rest.starts_with('\u{323}'));
            let at = (at..).find(begins).unwrap();
            let column = graphemes(line.get(..at).unwrap()).count() + 1;
            assert_eq!(source.position(2 + at), Position { line: 2, column });
            assert_eq!(source.position(3 + line.len() + at), Position { line: 3, column });
        }
    }

    #[test]
    fn a_byte_order_mark_is_no_column() {
        let line = "một hai bá\u{323} ".repeat(100);
        let (plain, marked) = (Source::new("a", line.as_str()), Source::new("a", format!("\u{feff}{line}\nhai")));
        for (at, _) in line.char_indices().filter(|(_, letter)| *letter != '\u{323}') {
            assert_eq!(marked.position(at + 3), plain.position(at), "{at}");
        }
        assert_eq!(marked.position(0), Position { line: 1, column: 1 });
        assert_eq!(marked.position(line.len() + 5), Position { line: 2, column: 2 });
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
