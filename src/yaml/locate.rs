//! From a place in what a scalar says to the bytes that say it.

use super::tree::{Style, Text};
use crate::invariant::slice;
use crate::language::forms::{composed_count, is_mark};
use crate::source::{Source, Span};
use std::ops::Range;

/// The bytes of the file that say `range` (byte offsets into `text.value`). Linear in the length of the scalar: who asks
/// often keeps [`Places`].
pub fn locate(source: &Source, text: &Text, range: Range<usize>) -> Span {
    Places::new(source, text).find(range)
}

/// Of each letter of what a scalar says the bytes that say it.
///
/// Folding, escapes and normal forms are followed letter by letter: YAML only ever adds or drops white space between
/// the letters that are not white space, so these are matched one to one.
#[derive(Debug)]
pub struct Places {
    /// Where each letter begins in the value, and its bytes in the file.
    letters: Vec<(usize, Span)>,
    start: usize,
}

impl Places {
    /// The places of the letters of `text`.
    pub fn new(source: &Source, text: &Text) -> Places {
        let written = letters(source.slice(text.span), text.style);
        let places = composed(&written);
        let mut places = places.iter().peekable();
        let start = text.span.start;
        let mut last = start;
        let letter = |(at, letter): (usize, char)| {
            let place = if letter.is_whitespace() {
                let next = places.peek().map_or(text.span.end, |place| start + place.0);
                Span::new(last, next.max(last))
            } else {
                match places.next() {
                    Some(place) => Span::new(start + place.0, start + place.1),
                    None => Span::new(last, last),
                }
            };
            last = place.end;
            (at, place)
        };
        Places { letters: text.value.char_indices().map(letter).collect(), start }
    }

    /// The bytes of the file that say `range` (byte offsets into the value).
    pub fn find(&self, range: Range<usize>) -> Span {
        let from = self.letters.partition_point(|(at, _)| *at < range.start);
        // The letter at the start is told even of an empty range.
        let to = self.letters.partition_point(|(at, _)| *at < range.end);
        let behind = self.letters.last().map_or(self.start, |(_, place)| place.end);
        let start = self.letters.get(from).map_or(behind, |(_, place)| place.start);
        let end = to.checked_sub(1).and_then(|at| self.letters.get(at)).map_or(start, |(_, place)| place.end);
        Span::new(start, end.max(start))
    }
}

/// A letter as written: offsets of its bytes in the scalar, and what it says.
type Written = (usize, usize, char);

/// The letters of a scalar as it is written, white space and quotation marks left out.
fn letters(raw: &str, style: Style) -> Vec<Written> {
    let mut out = Vec::with_capacity(raw.len());
    let body = match style {
        Style::Single | Style::Double => 1..raw.len().saturating_sub(1).max(1),
        Style::Plain | Style::Literal | Style::Folded => 0..raw.len(),
    };
    let offset = body.start;
    let mut chars = raw.get(body).unwrap_or_default().char_indices().peekable();
    while let Some((at, letter)) = chars.next() {
        let at = at + offset;
        match (style, letter) {
            (_, c) if c.is_whitespace() => {}
            (Style::Single, '\'') => {
                chars.next();
                out.push((at, at + 2, '\''));
            }
            (Style::Double, '\\') => escape(raw, at, &mut chars, &mut out),
            (_, c) => out.push((at, at + c.len_utf8(), c)),
        }
    }
    out
}

/// One escape of a double-quoted scalar; white space and line continuations say no letter.
fn escape(raw: &str, at: usize, chars: &mut std::iter::Peekable<std::str::CharIndices<'_>>, out: &mut Vec<Written>) {
    let Some((_, kind)) = chars.next() else { return };
    let digits = match kind {
        'x' => 2,
        'u' => 4,
        'U' => 8,
        _ => 0,
    };
    if digits > 0 {
        let hex = slice(raw, at + 2..at + 2 + digits);
        for _ in 0..digits {
            chars.next();
        }
        let letter = u32::from_str_radix(hex, 16).ok().and_then(char::from_u32).unwrap_or('\u{fffd}');
        if !letter.is_whitespace() {
            out.push((at, at + 2 + digits, letter));
        }
    } else if matches!(kind, '"' | '\\' | '/' | '0' | 'a' | 'b' | 'e') {
        out.push((at, at + 2, kind));
    }
}

/// Places of the letters after normal form C: a base letter and its marks share one stretch of bytes.
fn composed(written: &[Written]) -> Vec<(usize, usize)> {
    let mut out = Vec::with_capacity(written.len());
    let mut rest = written;
    while let Some((first, tail)) = rest.split_first() {
        let marks = tail.iter().take_while(|letter| is_mark(letter.2)).count();
        let (marks, next) = tail.split_at(marks);
        if marks.is_empty() {
            out.push((first.0, first.1));
        } else {
            let place = (first.0, marks.last().map_or(first.1, |mark| mark.1));
            let letters = composed_count(std::iter::once(first.2).chain(marks.iter().map(|mark| mark.2)));
            out.extend(std::iter::repeat_n(place, letters));
        }
        rest = next;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::yaml::parse;
    use unicode_normalization::UnicodeNormalization;

    /// The bytes that say the `nth` (from 0) `word` of the value of `a`.
    fn found(yaml: &str, word: &str, nth: usize) -> (usize, String) {
        let source = Source::new("t", yaml);
        let root = parse(&source).unwrap().root;
        let text = root.get("a").unwrap().text().unwrap().clone();
        let at = text.value.match_indices(word).nth(nth).unwrap().0;
        let span = locate(&source, &text, at..at + word.len());
        (source.position(span.start).line, source.slice(span).to_owned())
    }

    #[test]
    fn a_word_is_found_in_every_style() {
        assert_eq!(found("a: một hai một\n", "một", 1), (1, "một".into()));
        assert_eq!(found("a: 'it''s một'\n", "một", 0), (1, "một".into()));
        assert_eq!(found("a: \"x\\u0041\\ty\\\n   một \\\"z\"\n", "một", 0), (2, "một".into()));
        assert_eq!(found("a: >-\n  dòng một\n  dòng hai\n\n  dòng dòng\n", "dòng", 3), (5, "dòng".into()));
        assert_eq!(found("a: |\n  dòng một\n    dòng hai\n", "hai", 0), (3, "hai".into()));
        assert_eq!(found("a: dòng\n  nối\tdài\r\n  hết\n", "hết", 0), (3, "hết".into()));
    }

    #[test]
    fn decomposed_letters_are_found_whole() {
        let decomposed: String = "bảo đảm bảo".nfd().collect();
        let (_, word) = found(&format!("a: {decomposed}\n"), "bảo", 1);
        assert_eq!(word, "bảo".nfd().collect::<String>());
    }

    #[test]
    fn white_space_has_a_place_too() {
        assert_eq!(found("a: 'x  y'\n", "  ", 0), (1, "  ".into()));
    }
}
