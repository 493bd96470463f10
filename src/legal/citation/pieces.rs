//! What follows a number to the letter groups of a symbol, each with the sign and the white space before it.

use super::codes::is_code;
use super::organ::{is_capital, is_known, is_organ};
use crate::invariant::slice;
use crate::language::signs::{is_dash, is_space};

/// One letter group with the separator before it.
pub(super) struct Piece<'a> {
    /// `/`, a dash, a full stop for a dash (`QĐ.UBND`), or a space where a dash is missing (`46 CT/TW`).
    pub separator: char,
    /// The letters.
    pub text: &'a str,
    /// Whether white space stands before or behind the separator.
    pub spaced: bool,
    /// Whether it stands on both sides, where a dash in a sentence does.
    pub apart: bool,
    /// Where the group ends, from the start of the number.
    pub end: usize,
}

impl Piece<'_> {
    /// Whether a hyphen stands before it, or what was typed for one.
    pub(super) fn is_joined(&self) -> bool {
        is_dash(self.separator) || self.separator == '.'
    }

    /// Whether it may be a body's code: capitals, or small letters of a code that is known. Behind white space a word of
    /// the sentence is none: `876/QĐ- ngày`.
    pub(super) fn is_body(&self) -> bool {
        let capital = self.text.chars().any(char::is_uppercase);
        is_organ(self.text) && (is_known(self.text) || if self.spaced { is_capital(self.text) } else { capital })
    }
}

/// The number at the start of `rest`: `66.25`, `05`, `12a`.
pub(super) fn number(rest: &str) -> Option<&str> {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let mut length = digits(rest);
    if !(1..=6).contains(&length) {
        return None;
    }
    let after = rest.get(length..)?;
    if let Some(tail) = after.strip_prefix('.') {
        let more = digits(tail);
        length += if (1..=3).contains(&more) { 1 + more } else { 0 };
    }
    let mut tail = rest.get(length..)?.chars();
    if let (Some('a'..='z'), Some('/' | '-')) = (tail.next(), tail.next()) {
        length += 1;
    }
    rest.get(..length)
}

/// At most nine groups behind the number that ends at `from`.
pub(super) fn pieces(rest: &str, from: usize) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut at = from;
    while pieces.len() < 9 {
        let after = slice(rest, at..);
        let trimmed = after.trim_start_matches(is_space);
        let before = after.len() - trimmed.len();
        let Some(separator) = trimmed.chars().next().filter(|c| *c == '/' || is_dash(*c)) else {
            break;
        };
        let body = slice(trimmed, separator.len_utf8()..);
        let word = body.trim_start_matches(is_space);
        let behind = body.len() - word.len();
        let length: usize =
            word.chars().take_while(|c| c.is_alphanumeric() || matches!(c, '&' | '.')).map(char::len_utf8).sum();
        let group = slice(word, ..length).trim_end_matches('.');
        if group.is_empty() || before + behind > 4 {
            break;
        }
        let start = at + before + separator.len_utf8() + behind;
        let (spaced, apart) = (before + behind > 0, before > 0 && behind > 0);
        at = start + group.len();
        match dotted(group) {
            Some((code, organ)) => {
                pieces.push(Piece { separator, text: code, spaced, apart, end: start + code.len() });
                pieces.push(Piece { separator: '.', text: organ, spaced: false, apart: false, end: at });
            }
            None => pieces.push(Piece { separator, text: group, spaced, apart, end: at }),
        }
    }
    pieces
}

/// `QĐ.UBND`: a full stop where the hyphen belongs.
fn dotted(group: &str) -> Option<(&str, &str)> {
    group.split_once('.').filter(|(code, organ)| is_code(code) && is_capital(organ))
}

/// The year that a group is.
pub(super) fn year(piece: &Piece<'_>) -> Option<i32> {
    crate::calendar::read::year(piece.text).filter(|year| (1945..2100).contains(year))
}
