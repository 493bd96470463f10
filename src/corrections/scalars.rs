//! The values of a plan's file as a paper shows them: their words without marks, each letter with its place.

use super::lines::plain;
use crate::plan::inline::{Piece, inlines};
use crate::yaml::{Entry, Node, Text, Tree, Value};
use std::ops::Range;

/// A step on the way from the root of a file to a value.
#[derive(Debug, Clone, Copy)]
pub(super) enum Way<'t> {
    /// A mapping, and which of its entries.
    Key(&'t Node, &'t Entry),
    /// A list, and which of its items.
    Item(&'t Node, usize),
}

/// A value of the file.
#[derive(Debug, Clone)]
pub(super) struct Scalar<'t> {
    pub text: &'t Text,
    /// The way to it, the root first.
    pub way: Vec<Way<'t>>,
    /// Its words between marks, each as a paper may show it.
    pub segments: Vec<Segment>,
}

/// Words of a value between its marks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Segment {
    /// Plain words: single spaces, no marks.
    pub words: String,
    /// Of each letter of the words its bytes in the value.
    places: Vec<Range<usize>>,
}

/// Every value of the file in its order.
pub(super) fn scalars(tree: &Tree) -> Vec<Scalar<'_>> {
    let mut out = Vec::new();
    walk(&tree.root, &mut Vec::new(), &mut out);
    out
}

fn walk<'t>(node: &'t Node, way: &mut Vec<Way<'t>>, out: &mut Vec<Scalar<'t>>) {
    match &node.value {
        Value::Scalar(text) => out.push(Scalar { text, way: way.clone(), segments: segments(&text.value) }),
        Value::Sequence { items, .. } => {
            for (at, item) in items.iter().enumerate() {
                way.push(Way::Item(node, at));
                walk(item, way, out);
                way.pop();
            }
        }
        Value::Mapping { entries, .. } => {
            for entry in entries {
                way.push(Way::Key(node, entry));
                walk(&entry.value, way, out);
                way.pop();
            }
        }
    }
}

impl<'t> Scalar<'t> {
    /// The key that it stands under, itself or as an item of a list.
    pub fn key(&self) -> &'t str {
        let key = self.way.iter().rev().find_map(|way| match way {
            Way::Key(_, entry) => Some(entry.key.value.as_str()),
            Way::Item(..) => None,
        });
        key.unwrap_or_default()
    }

    /// Whether it stands under a key, however deep.
    pub fn is_below(&self, key: &str) -> bool {
        self.way.iter().any(|way| matches!(way, Way::Key(_, entry) if entry.key.value == key))
    }

    /// Whether it stands inside `[…]` or `{…}`.
    pub fn is_flow(&self) -> bool {
        self.way.iter().any(|way| {
            let (Way::Key(node, _) | Way::Item(node, _)) = way;
            matches!(node.value, Value::Sequence { flow: true, .. } | Value::Mapping { flow: true, .. })
        })
    }
}

impl Segment {
    /// The bytes of the value that say a range of the words; an empty range stands where its letter begins.
    pub fn place(&self, words: Range<usize>) -> Option<Range<usize>> {
        let letter = |at: usize| self.words.get(..at).map(|before| before.chars().count());
        let (from, to) = (letter(words.start)?, letter(words.end)?);
        let end = |at: usize| self.places.get(at).map(|place| place.end);
        let start = match self.places.get(from) {
            Some(place) => place.start,
            None => end(from.checked_sub(1)?)?,
        };
        let end = if to > from { end(to - 1)? } else { start };
        Some(start..end)
    }
}

/// The words of a value between its footnotes and references.
fn segments(value: &str) -> Vec<Segment> {
    let mut out = vec![Vec::new()];
    for piece in inlines(value) {
        let Piece::Text { text, range, .. } = piece else {
            out.push(Vec::new());
            continue;
        };
        // A sign that was escaped is one letter of two bytes.
        let whole = text.len() != range.len();
        let letters = text.char_indices().map(|(at, letter)| {
            let place = range.start + at..range.start + at + letter.len_utf8();
            (letter, if whole { range.clone() } else { place })
        });
        out.last_mut().into_iter().for_each(|last| last.extend(letters.clone()));
    }
    out.into_iter().map(Segment::new).filter(|segment| !segment.words.is_empty()).collect()
}

impl Segment {
    fn new(letters: Vec<(char, Range<usize>)>) -> Segment {
        let mut segment = Segment { words: String::new(), places: Vec::new() };
        for (letter, place) in letters {
            let shown = plain(letter.encode_utf8(&mut [0; 4]));
            match shown.chars().next() {
                Some(shown) => {
                    segment.words.push(shown);
                    segment.places.push(place);
                }
                None if segment.words.is_empty() || segment.words.ends_with(' ') || !letter.is_whitespace() => {}
                None => {
                    segment.words.push(' ');
                    segment.places.push(place);
                }
            }
        }
        if segment.words.ends_with(' ') {
            segment.words.pop();
            segment.places.pop();
        }
        segment
    }
}

/// Words as a value writes them: signs that would be marks are escaped.
pub(super) fn escaped(words: &str) -> String {
    let is_plain = |words: &str| match inlines(words).as_slice() {
        [] => true,
        [Piece::Text { text, bold: false, italic: false, .. }] => text == words,
        _ => false,
    };
    if is_plain(words) { words.to_owned() } else { words.replace('\\', "\\\\").replace('*', "\\*").replace('[', "\\[") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_of_the_paper_has_its_place_in_the_value() {
        let value = r"Có **chữ đậm**,  giá \*tạm\*[^1] và [[x]] hết";
        let all = segments(value);
        let words: Vec<&str> = all.iter().map(|segment| segment.words.as_str()).collect();
        assert_eq!(words, ["Có chữ đậm, giá *tạm*", "và", "hết"]);
        let first = &all[0];
        let shown = |part: &str| {
            let at = first.words.find(part).unwrap();
            value.get(first.place(at..at + part.len()).unwrap()).unwrap()
        };
        assert_eq!((shown("đậm"), shown("đậm, giá"), shown("*tạm*")), ("đậm", "đậm**,  giá", r"\*tạm\*"));
        let end = first.words.len();
        assert_eq!(first.place(end..end).map(|place| place.start), value.find("[^1]"));
    }
}
