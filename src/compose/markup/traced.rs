//! The marks that values left in the markup, taken out of it: what stands behind the letters of a paragraph.

use crate::compose::trace::{CLOSE, DIGIT, NUMBERED, OPEN, Origin};
use crate::document::{Bytes, NOTE, REFERENCE, Trace, carried};
use crate::plan::inline::{Piece, inlines};
use crate::source::{Source, Span};
use crate::yaml::{Places, Text};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::ops::Range;
use std::rc::Rc;
use std::sync::Arc;

/// How many bytes more than twice what it prints are looked at of a text, for marks and white space.
const MORE: usize = 256;

/// What the marks stand for.
pub(in crate::compose) struct Origins<'s> {
    source: &'s Source,
    origins: Vec<Origin>,
    /// The places of the letters of each text that was asked for.
    places: RefCell<BTreeMap<usize, Rc<Places>>>,
}

/// The letters of a paragraph that is being read.
#[derive(Default)]
pub(super) struct Raw {
    letters: Vec<char>,
    /// The number of the value whose words are being read, and where they began.
    open: Option<(usize, usize)>,
    /// Where the words of values stand.
    values: Vec<(usize, usize, usize)>,
    notes: Vec<(usize, Arc<Trace>)>,
}

impl Raw {
    /// The words of a text without its marks.
    pub fn unmarked(&mut self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        let mut number = None;
        for letter in text.chars() {
            let digit = u32::from(letter).checked_sub(DIGIT).filter(|digit| *digit < 16 && number.is_some());
            match (letter, digit) {
                (OPEN, _) => number = Some(0usize),
                (_, Some(digit)) => {
                    number = number.map(|number| number.saturating_mul(16).saturating_add(digit as usize))
                }
                (NUMBERED, _) => self.open = number.take().map(|number| (number, self.letters.len())),
                (CLOSE, _) => self.close(),
                _ => {
                    out.push(letter);
                    self.push(letter);
                }
            }
        }
        out
    }

    /// A letter; white space is one space.
    pub fn push(&mut self, letter: char) {
        let space = letter.is_whitespace();
        if !space || self.letters.last() != Some(&' ') {
            self.letters.push(if space { ' ' } else { letter });
        }
    }

    /// A footnote that was read.
    pub fn note(&mut self, number: usize, note: Option<Arc<Trace>>) {
        self.notes.extend(note.map(|note| (number, note)));
    }

    fn close(&mut self) {
        self.values.extend(self.open.take().map(|(number, from)| (number, from, self.letters.len())));
    }
}

impl<'s> Origins<'s> {
    pub fn new(source: &'s Source, origins: Vec<Origin>) -> Self {
        Self { source, origins, places: RefCell::default() }
    }

    /// What stands behind the letters that were read; nothing where the template says all of them.
    pub(super) fn trace(&self, mut raw: Raw) -> Option<Arc<Trace>> {
        raw.close();
        let mut bytes = vec![None; raw.letters.len()];
        for (number, from, to) in &raw.values {
            let (Some(origin), Some(letters)) = (self.origins.get(*number), raw.letters.get(*from..*to)) else {
                continue;
            };
            let behind = match origin {
                Origin::Span(span) => vec![loose(*span); letters.len()],
                Origin::Text(text, at, prose) => self.text(letters, text, *at, *prose),
            };
            bytes.iter_mut().skip(*from).zip(behind).for_each(|(slot, own)| *slot = own);
        }
        let any = bytes.iter().any(Option::is_some) || !raw.notes.is_empty();
        any.then(|| Arc::new(Trace { letters: raw.letters, bytes, notes: raw.notes }))
    }

    /// What stands behind letters that a text says from this byte of its value on.
    fn text(&self, letters: &[char], text: &Text, at: usize, prose: bool) -> Vec<Option<Bytes>> {
        let places = Rc::clone(
            self.places
                .borrow_mut()
                .entry(text.value.as_ptr() as usize)
                .or_insert_with(|| Rc::new(Places::new(self.source, text))),
        );
        let value = text.value.get(at..).unwrap_or_default();
        let near = value.char_indices().nth(2 * letters.len() + MORE).and_then(|(end, _)| value.get(..end));
        let exact = |(_, range): &(char, Range<usize>)| {
            let span = places.find(range.start + at..range.end + at);
            Some(Bytes { start: span.start, end: span.end, exact: true })
        };
        let written = written(near.unwrap_or(value), prose);
        let bytes: Vec<Option<Bytes>> = written.iter().map(exact).collect();
        let written: Vec<char> = written.into_iter().map(|(letter, _)| letter).collect();
        let mut behind = carried(letters, &written, &bytes, loose(text.span));
        for (word, behind) in words(letters, &mut behind) {
            let own = |(letter, bytes): (&char, &Option<Bytes>)| {
                !letter.is_alphanumeric() || bytes.is_some_and(|one| one.exact)
            };
            if !word.iter().zip(behind.iter()).all(own) {
                behind.fill(loose(text.span));
            }
        }
        behind
    }
}

/// The letters that a text prints, each with its bytes; white space is one space.
fn written(value: &str, prose: bool) -> Vec<(char, Range<usize>)> {
    let plain = |text: &str, from: usize| {
        let letter = |(at, letter): (usize, char)| (letter, from + at..from + at + letter.len_utf8());
        text.char_indices().map(letter).collect::<Vec<_>>()
    };
    let piece = |piece: Piece| match piece {
        Piece::Text { text, range, .. } if text.len() == range.len() => plain(&text, range.start),
        // A sign behind its backslash.
        Piece::Text { text, range, .. } => text.chars().map(|letter| (letter, range.clone())).collect(),
        Piece::Footnote { range, .. } => vec![(NOTE, range)],
        Piece::Reference { range, .. } => vec![(REFERENCE, range)],
    };
    let mut out = if prose { inlines(value).into_iter().flat_map(piece).collect() } else { plain(value, 0) };
    out.iter_mut().filter(|(letter, _)| letter.is_whitespace()).for_each(|(letter, _)| *letter = ' ');
    out.dedup_by(|(next, _), (before, _)| *next == ' ' && *before == ' ');
    out
}

/// The words among letters, each with what stands behind it: one that the text has in other letters has nothing of its own there.
fn words<'l>(letters: &'l [char], behind: &'l mut [Option<Bytes>]) -> Vec<(&'l [char], &'l mut [Option<Bytes>])> {
    let mut out = Vec::new();
    let mut rest = behind;
    for word in letters.split_inclusive(|letter| letter.is_whitespace()) {
        let Some((own, others)) = std::mem::take(&mut rest).split_at_mut_checked(word.len()) else { break };
        out.push((word, own));
        rest = others;
    }
    out
}

/// What words were made from; a default that no plan writes is nothing.
fn loose(span: Span) -> Option<Bytes> {
    (!span.is_empty()).then_some(Bytes { start: span.start, end: span.end, exact: false })
}
