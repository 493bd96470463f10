//! What stands behind the words of a paragraph: of each letter the bytes of the plan that say it.
//!
//! Kept beside the words, not in them, and only where somebody asks: setting no-break spaces, abbreviations, capitals and marks
//! at the end of a sentence need know nothing of it. What they changed is followed letter by letter when the words are final.

use super::Inline;
use crate::language::follow::follow;
use std::sync::Arc;

/// Bytes of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bytes {
    /// Offset of the first.
    pub start: usize,
    /// Offset one past the last.
    pub end: usize,
    /// Whether they say this very letter; else they are what it was made from: a date, a sum, the id of a unit.
    pub exact: bool,
}

impl Bytes {
    /// What stands behind several letters: the bytes that say them, else what they were made from.
    pub fn of(letters: impl IntoIterator<Item = Option<Bytes>>) -> Option<Bytes> {
        letters.into_iter().flatten().reduce(|one, other| match (one.exact, other.exact) {
            (true, false) => one,
            (false, true) => other,
            (exact, _) => Bytes { start: one.start.min(other.start), end: one.end.max(other.end), exact },
        })
    }
}

/// The place of a footnote mark among the letters.
pub const NOTE: char = '\u{fffc}';
/// The place of a reference among the letters; its words are made later.
pub const REFERENCE: char = '\u{fff9}';

/// The letters of a paragraph as its markup says them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Trace {
    /// The letters in order, [`NOTE`] and [`REFERENCE`] among them.
    pub letters: Vec<char>,
    /// What stands behind each; nothing for words of the template.
    pub bytes: Vec<Option<Bytes>>,
    /// Those of its footnotes, each with its printed number.
    pub notes: Vec<(usize, Arc<Trace>)>,
}

impl Trace {
    /// What stands behind each letter of each of these inlines, which are those of the paragraph as they came to be.
    pub fn behind(&self, content: &[Inline]) -> Vec<Vec<Option<Bytes>>> {
        let printed: Vec<Vec<char>> = content.iter().map(letters).collect();
        let mut rest = carried(&printed.concat(), &self.letters, &self.bytes, None).into_iter();
        printed.iter().map(|letters| rest.by_ref().take(letters.len()).collect()).collect()
    }

    /// What stands behind the footnote of this number.
    pub fn note(&self, number: usize) -> Option<&Arc<Trace>> {
        self.notes.iter().find(|(own, _)| *own == number).map(|(_, trace)| trace)
    }
}

/// What stands behind letters that were made from `written`, of each of which is known what stands behind it: letters that replace
/// others have what stood behind those, letters that were put in have `otherwise`.
pub fn carried(
    printed: &[char],
    written: &[char],
    bytes: &[Option<Bytes>],
    otherwise: Option<Bytes>,
) -> Vec<Option<Bytes>> {
    let found = follow(printed, written);
    let mut out: Vec<Option<Bytes>> = Vec::with_capacity(printed.len());
    let mut behind = 0;
    let mut rest = found.as_slice();
    while let Some(first) = rest.first() {
        let count = match first {
            Some(at) => {
                out.push(bytes.get(*at).copied().flatten());
                behind = at + 1;
                1
            }
            None => {
                let count = rest.iter().take_while(|at| at.is_none()).count();
                let next = rest.get(count).copied().flatten().unwrap_or(written.len());
                let replaced = Bytes::of(bytes.get(behind..next).unwrap_or_default().iter().copied());
                let replaced = replaced.map(|bytes| Bytes { exact: false, ..bytes });
                out.extend(std::iter::repeat_n(replaced.or(otherwise), count));
                count
            }
        };
        rest = rest.get(count..).unwrap_or_default();
    }
    out
}

/// The letters of an inline; one for a footnote mark.
fn letters(inline: &Inline) -> Vec<char> {
    match inline {
        Inline::Text { text, .. } | Inline::Reference { text, .. } => text.chars().collect(),
        Inline::Footnote { .. } => vec![NOTE],
        Inline::Break => vec![' '],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A trace in which the letters of `written` stand in a plan from byte 100 on, each in one byte.
    fn trace(written: &str) -> Trace {
        let letters: Vec<char> = written.chars().collect();
        let bytes = (100..100 + letters.len()).map(|at| Some(Bytes { start: at, end: at + 1, exact: true }));
        Trace { bytes: bytes.collect(), letters, notes: Vec::new() }
    }

    fn range(bytes: &[Option<Bytes>]) -> Option<(usize, usize)> {
        Bytes::of(bytes.iter().copied()).map(|bytes| (bytes.start, bytes.end))
    }

    #[test]
    fn letters_keep_their_bytes_whatever_was_done_to_the_words() {
        let content = [Inline::text("GIAO\u{a0}SO (SNV) "), Inline::text("noi vu.")];
        let behind = trace("giao so noi vu;").behind(&content);
        assert_eq!(range(&behind[0][..4]), Some((100, 104)));
        assert_eq!(range(&behind[0][8..13]), None, "what was put in has nothing behind it");
        assert_eq!(range(&behind[1][..3]), Some((108, 111)));
    }

    #[test]
    fn the_words_of_a_reference_have_the_mark_behind_them() {
        let content = [Inline::text("xem "), Inline::text("khoan 1 Muc II"), Inline::text(" o tren")];
        let behind = trace(&format!("xem {REFERENCE} o tren")).behind(&content);
        assert_eq!(range(&behind[1]), Some((104, 105)));
        assert_eq!(range(&behind[2]), Some((105, 112)));
    }

    #[test]
    fn the_bytes_of_a_letter_outweigh_those_that_it_was_made_from() {
        let made = Some(Bytes { start: 5, end: 50, exact: false });
        let own = Some(Bytes { start: 7, end: 8, exact: true });
        assert_eq!(Bytes::of([made, own, None]), own);
        assert_eq!(Bytes::of([made]), made);
        assert_eq!(Bytes::of([None]), None);
    }
}
