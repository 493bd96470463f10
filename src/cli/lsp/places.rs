//! Bytes of a text to the lines and characters of the protocol and back. A client counts characters in units of UTF-16, or in
//! bytes where it says that it can.

use crate::source::{Source, Span};
use serde_json::{Value, json};

/// How a client counts the characters of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// Bytes.
    Utf8,
    /// Units of UTF-16: what every client knows.
    Utf16,
}

impl Encoding {
    /// The best one of those that a client knows, by what it says at the start.
    pub fn of(capabilities: &Value) -> Encoding {
        let known = capabilities.pointer("/general/positionEncodings").and_then(Value::as_array);
        let utf8 = known.is_some_and(|known| known.iter().any(|one| one == "utf-8"));
        if utf8 { Encoding::Utf8 } else { Encoding::Utf16 }
    }

    /// Its name in the protocol.
    pub fn name(self) -> &'static str {
        match self {
            Encoding::Utf8 => "utf-8",
            Encoding::Utf16 => "utf-16",
        }
    }

    fn units(self, letter: char) -> usize {
        match self {
            Encoding::Utf8 => letter.len_utf8(),
            Encoding::Utf16 => letter.len_utf16(),
        }
    }

    /// The byte of a position; past the end of a line its end, past the last line the end of the text.
    pub fn offset(self, source: &Source, position: &Value) -> usize {
        let number = |key: &str| position.get(key).and_then(Value::as_u64).map_or(0, |number| number as usize);
        let line = number("line").saturating_add(1);
        if line > source.line_count() {
            return source.text().len();
        }
        let words = source.line(line);
        let mut left = number("character");
        for (at, letter) in words.char_indices() {
            // In the middle of a letter is before it.
            if left < self.units(letter) || matches!(letter, '\n' | '\r') {
                return source.line_start(line) + at;
            }
            left -= self.units(letter);
        }
        source.line_start(line) + words.len()
    }

    /// The position of a byte.
    pub fn position(self, source: &Source, at: usize) -> Value {
        let line = source.line_of(at);
        let head = source.text().get(source.line_start(line)..at).unwrap_or_default();
        let character: usize = head.chars().map(|letter| self.units(letter)).sum();
        json!({ "line": line - 1, "character": character })
    }

    /// The range of a span.
    pub fn range(self, source: &Source, span: Span) -> Value {
        json!({ "start": self.position(source, span.start), "end": self.position(source, span.end) })
    }

    /// The span of a range; an empty one where its end lies before its start.
    pub fn span(self, source: &Source, range: &Value) -> Span {
        let end = |key: &str| range.get(key).map_or(0, |position| self.offset(source, position));
        let (start, end) = (end("start"), end("end"));
        Span::new(start, end.max(start))
    }
}

/// How many units of UTF-16 stand before each byte of a text.
pub struct Units(Vec<usize>);

impl Units {
    /// Counts a text once.
    pub fn new(text: &str) -> Units {
        let mut before = Vec::with_capacity(text.len() + 1);
        let mut count = 0;
        for letter in text.chars() {
            before.extend(std::iter::repeat_n(count, letter.len_utf8()));
            count += letter.len_utf16();
        }
        before.push(count);
        Units(before)
    }

    /// The units before a byte; past the end all of them.
    pub fn at(&self, byte: usize) -> usize {
        self.0.get(byte).or(self.0.last()).copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_browser_counts_from_the_beginning() {
        let text = "đồng 👍 x";
        let units = Units::new(text);
        let at = |word: &str| units.at(text.find(word).unwrap());
        assert_eq!((at("đ"), at("👍"), at("x"), units.at(99)), (0, 5, 8, 9));
    }

    #[test]
    fn characters_are_counted_as_the_client_counts() {
        let source = Source::new("t", "a\nđồng 👍 x\r\ncuối");
        let there = |encoding: Encoding, line: u64, character: u64| {
            encoding.offset(&source, &json!({ "line": line, "character": character }))
        };
        let at = source.text().find('x').unwrap();
        assert_eq!(there(Encoding::Utf16, 1, 8), at);
        assert_eq!(Encoding::Utf16.position(&source, at), json!({ "line": 1, "character": 8 }));
        assert_eq!(there(Encoding::Utf8, 1, 13), at);
        assert_eq!(Encoding::Utf8.position(&source, at), json!({ "line": 1, "character": 13 }));
        assert_eq!(there(Encoding::Utf16, 1, 6), source.text().find('👍').unwrap(), "inside a pair is before it");
        assert_eq!(there(Encoding::Utf16, 1, 99), at + 1, "past the end of a line is its end");
        assert_eq!(there(Encoding::Utf16, 99, 0), source.text().len());
        assert_eq!(there(Encoding::Utf16, u64::MAX, u64::MAX), source.text().len());
    }
}
