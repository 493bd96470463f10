//! A text to its words: runs of letters and digits, each with its bytes and what stands before it.

use super::case::{is_letter, is_letter_or_digit};
use super::letters::is_any;
use super::lexicon::{self, Syllable};
use crate::invariant::slice;
use std::ops::Range;

/// A word of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Word<'a> {
    /// Its letters.
    pub text: &'a str,
    /// Offset of its first byte.
    pub start: usize,
    /// Offset one past its last byte.
    pub end: usize,
    /// What stands between the word before (or the start of the text) and this one.
    pub gap: &'a str,
    /// Whether a sentence, a line, a quotation or an item may begin here, so that a capital letter says nothing.
    pub first: bool,
    /// The syllable in print that it is, whatever its capitals: looked up once for all who ask.
    pub syllable: Option<Syllable>,
}

impl Word<'_> {
    /// Its bytes.
    pub fn range(&self) -> Range<usize> {
        self.start..self.end
    }

    /// Whether it is one of `words`, whatever its capitals.
    pub fn is_any(&self, words: &[&str]) -> bool {
        is_any(self.text, words)
    }

    /// Whether only white space (and emphasis marks) stands before it, so that it continues the words before.
    pub fn follows(&self) -> bool {
        // Nearly every gap is one space.
        self.gap == " "
            || !self.gap.is_empty() && self.gap.chars().all(|c| (c.is_whitespace() && c != '\n') || c == '*')
    }

    /// Whether it begins with a capital letter.
    pub fn is_capital(&self) -> bool {
        self.text.starts_with(char::is_uppercase)
    }

    /// Whether it is written wholly in capitals (digits do not count), and has more than one letter.
    pub fn is_all_capitals(&self) -> bool {
        !self.text.chars().any(char::is_lowercase) && self.text.chars().filter(|c| is_letter(*c)).count() > 1
    }

    /// Whether every character is a digit.
    pub fn is_number(&self) -> bool {
        self.text.chars().all(|c| c.is_ascii_digit())
    }
}

/// The words of `text` in their order; what stands in `[[…]]`, `[^…]` or in an address (e-mail, site, file) is none.
pub fn words(text: &str) -> impl Iterator<Item = Word<'_>> {
    // A word with its space has five bytes or more: one allocation for all of them.
    let mut all = Vec::with_capacity(text.len() / 5);
    let mut last = None;
    for (range, piece) in pieces(text).filter(|(_, piece)| !is_address(piece)) {
        for (at, word) in runs(piece) {
            let start = range.start + at;
            let gap = slice(text, last.unwrap_or_default()..start);
            let first = last.is_none() || starts_sentence(gap);
            let end = start + word.len();
            last = Some(end);
            all.push(Word { text: word, start, end, gap, first, syllable: lexicon::find(word) });
        }
    }
    all.into_iter()
}

/// What stands between white space, punctuation included; the references of the markup are left out.
pub fn pieces(text: &str) -> impl Iterator<Item = (Range<usize>, &str)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        loop {
            let rest = text.get(at..)?;
            let skip = rest.find(|c: char| !c.is_whitespace())?;
            let rest = rest.get(skip..)?;
            let start = at + skip;
            if let Some(length) = reference(rest) {
                at = start + length;
                continue;
            }
            let end = rest
                .char_indices()
                .find(|(i, c)| c.is_whitespace() || (*c == '[' && rest.get(*i..).and_then(reference).is_some()))
                .map_or(rest.len(), |(i, _)| i);
            at = start + end;
            return Some((start..at, rest.get(..end)?));
        }
    })
}

/// The length of a reference `[[id]]` or `[^id]` at the start of `rest`.
fn reference(rest: &str) -> Option<usize> {
    let close = if rest.starts_with("[[") {
        "]]"
    } else if rest.starts_with("[^") {
        "]"
    } else {
        return None;
    };
    let end = 2 + rest.get(2..)?.find(|c: char| c.is_whitespace() || matches!(c, '[' | ']'))?;
    rest.get(end..)?.starts_with(close).then_some(end + close.len())
}

/// Runs of letters, digits and marks in a piece, each behind its offset.
fn runs(piece: &str) -> impl Iterator<Item = (usize, &str)> {
    let is_word = |c: char| is_letter_or_digit(c) || ('\u{300}'..='\u{36f}').contains(&c);
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = piece.get(at..)?;
        let skip = rest.find(is_word)?;
        let word = rest.get(skip..)?;
        let length = word.find(|c| !is_word(c)).unwrap_or(word.len());
        at += skip + length;
        Some((at - length, word.get(..length)?))
    })
}

/// Whether a piece is an e-mail address, a site or a file name.
pub fn is_address(piece: &str) -> bool {
    // Most words have none of the signs that an address has.
    if !piece.bytes().any(|b| matches!(b, b'@' | b'_' | b'.' | b'/')) {
        return false;
    }
    let inner = piece.trim_matches(|c: char| !is_letter_or_digit(c));
    if inner.contains('@') || inner.contains("://") || inner.contains('_') || inner.starts_with("www.") {
        return true;
    }
    // A dot between two ASCII letters or digits with a lower-case letter behind it: gov.vn, plan.yaml; never "tỉnh.Theo".
    let bytes = inner.as_bytes();
    inner.is_ascii()
        && bytes.windows(3).any(|w| {
            matches!(w, [a, b'.', c] if a.is_ascii_alphanumeric() && c.is_ascii_lowercase())
                // "0234.3.xxx" waits for its figures.
                && inner.bytes().any(|b| b.is_ascii_alphabetic() && b != b'x')
                && !inner.contains("v.v")
        })
}

/// Whether no letter or digit touches `range` of `text`: it is whole words.
pub fn is_whole(text: &str, range: Range<usize>) -> bool {
    let before = text.get(..range.start).and_then(|before| before.chars().next_back());
    let behind = text.get(range.end..).and_then(|behind| behind.chars().next());
    [before, behind].into_iter().flatten().all(|c| !is_letter_or_digit(c))
}

/// Whether `text` begins with these words, whole: no letter goes on with the last of them.
pub fn begins(text: &str, words: &str) -> bool {
    text.strip_prefix(words).is_some_and(|rest| !rest.starts_with(is_letter_or_digit))
}

/// Whether a sentence, a line, a quotation or an item may begin behind `before`.
pub fn begins_sentence(before: &str) -> bool {
    let gap = before.trim_end_matches(|c: char| !is_letter_or_digit(c)).len();
    gap == 0 || starts_sentence(slice(before, gap..))
}

/// Whether what stands between two words may end a sentence: a full stop, a colon, a line break, an opening mark.
fn starts_sentence(gap: &str) -> bool {
    if gap == " " {
        return false;
    }
    gap.contains(['.', '?', '!', ':', '\n', '“', '"', '«', '‘', '(', '…', ';', '[', '•'])
        || gap.contains(" - ")
        || gap.contains('–')
        || gap.contains('+')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str) -> Vec<&str> {
        words(text).map(|word| word.text).collect()
    }

    #[test]
    fn words_are_letters_and_digits() {
        assert_eq!(texts("Sở TT&TT, Bru - Vân Kiều; 2024."), ["Sở", "TT", "TT", "Bru", "Vân", "Kiều", "2024"]);
        assert_eq!(texts("xem [[phan-cong]], ghi[^1] **đậm**"), ["xem", "ghi", "đậm"]);
        assert_eq!(texts(" [[a]] … - "), [""; 0]);
    }

    #[test]
    fn a_word_knows_its_bytes_and_what_stands_before_it() {
        let text = "**Sở** TT&TT[^1], tỉnh";
        let all: Vec<(&str, &str)> = words(text).map(|word| (word.gap, text.get(word.range()).unwrap())).collect();
        assert_eq!(all, [("**", "Sở"), ("** ", "TT"), ("&", "TT"), ("[^1], ", "tỉnh")]);
        let follows: Vec<bool> = words(text).map(|word| word.follows()).collect();
        assert_eq!(follows, [true, true, false, false]);
    }

    #[test]
    fn addresses_have_no_words() {
        assert_eq!(texts("thư vpubnd@gialai.gov.vn, trang www.abc.vn tệp plan.yaml"), ["thư", "trang", "tệp"]);
        assert_eq!(texts("Gia Lai.Theo đó"), ["Gia", "Lai", "Theo", "đó"]);
    }

    #[test]
    fn whole_words_touch_no_letter() {
        let text = "sở y tế, bộ";
        let whole = |part: &str| text.find(part).is_some_and(|at| is_whole(text, at..at + part.len()));
        assert!(whole("sở") && whole("y tế") && whole("bộ") && !whole("y t") && !whole("ở"));
    }

    #[test]
    fn a_text_begins_with_whole_words() {
        assert!(begins("chủ tịch nước", "chủ tịch") && begins("sở, ban", "sở") && begins("sở", "sở"));
        assert!(!begins("chủ tịchx", "chủ tịch") && !begins("ủy ban", "ủy ban nhân dân"));
    }

    #[test]
    fn a_sentence_may_begin_after_these() {
        let first: Vec<&str> =
            words("Một câu. Hai: ba, bốn (năm)").filter(|word| word.first).map(|word| word.text).collect();
        assert_eq!(first, ["Một", "Hai", "ba", "năm"]);
    }
}
