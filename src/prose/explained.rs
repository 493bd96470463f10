//! Whether a text says at an abbreviation what it means.

use crate::invariant::slice;
use crate::language::tones;
use crate::language::words::Word;
use std::ops::Range;

/// How a text explains an abbreviation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Explained {
    /// It does not.
    No,
    /// By words in brackets that begin with other letters: those of a term of another language may.
    Loosely,
    /// By its words.
    Plainly,
}

/// `… (TTĐN)` after small words, `(KH,CN, ĐMST)`, `viết tắt là TTĐN`, `thông tin đối ngoại - TTĐN`,
/// `TTĐN (thông tin đối ngoại)`, or `TTĐN: thông tin đối ngoại` at the beginning.
pub(super) fn explained(text: &str, range: &Range<usize>, all: &[Word<'_>], i: usize) -> Explained {
    let bracket = Bracket::behind(text, range, all, i);
    if is_plain(text, range, all, i)
        || bracket.as_ref().is_some_and(|bracket| bracket.spells(slice(text, range.clone())))
    {
        Explained::Plainly
    } else if bracket.is_some_and(|bracket| bracket.may_translate()) {
        Explained::Loosely
    } else {
        Explained::No
    }
}

/// Whether the text says it beyond doubt.
fn is_plain(text: &str, range: &Range<usize>, all: &[Word<'_>], i: usize) -> bool {
    let before = slice(text, ..range.start);
    let after = slice(text, range.end..);
    let said = ["tắt là", "tắt", "gọi là", "viết tắt", "gọi chung là"]
        .iter()
        .any(|words| before.trim_end_matches([' ', '“', '"', ':', '*']).ends_with(words))
        || is_said_so(before);
    // "AG: Lượng điện năng …": a line of a legend; "(DD: ngày sinh, YYYY: năm sinh)".
    let legend = !before.contains(char::is_alphanumeric) && [": ", " là "].iter().any(|sign| after.starts_with(sign));
    let listed = before.trim_end().ends_with([',', ';', '(']) && after.starts_with(": ");
    // "ĐT, ĐV, ĐKK lần lượt là điểm bài thi môn …".
    let clause = after.split(['.', ';']).next().unwrap_or_default();
    let in_turn = clause.find(" lần lượt là ").is_some_and(|at| only_short(slice(clause, ..at)));
    is_bracketed(before, after, i)
        || is_dashed(before, after)
        || is_behind_dash(before, after)
        || said
        || legend
        || listed
        || in_turn
        || is_spelled_before(slice(text, range.clone()), all, i)
}

/// Whether a text holds abbreviations only, and signs between them.
fn only_short(text: &str) -> bool {
    let tokens = text.split(|c: char| !c.is_alphanumeric()).filter(|token| !token.is_empty());
    tokens.into_iter().all(|token| token.chars().filter(|c| c.is_lowercase()).count() * 2 < token.chars().count())
}

/// Whether the short name of which it is a part is given here: "(gọi tắt là Hệ thống QLVB&ĐH)", "viết tắt là Bình An BBF".
fn is_said_so(before: &str) -> bool {
    let short = before.rsplit_once("tắt ").and_then(|(_, words)| words.split_once("là ")).map(|(_, words)| words);
    let behind = short.or_else(|| before.rsplit_once("sau đây gọi là ").map(|(_, words)| words)).map(str::trim);
    behind.is_some_and(|words| words.split(' ').count() <= 4 && !words.contains([',', ';', '.', ')']))
}

/// Whether it stands in brackets that hold abbreviations only, behind words: `(TNHH MTV)`, `(KH,CN, ĐMST)`.
fn is_bracketed(before: &str, after: &str, i: usize) -> bool {
    let Some(open) = before.rfind(['(', '[']) else { return false };
    let head = before.get(open + 1..).unwrap_or_default();
    let tail = after.get(..after.find([')', ']', ';']).unwrap_or(after.len())).unwrap_or_default();
    let whole = head.trim_start_matches(['“', '"', '*']).is_empty() || only_short(tail);
    // "sổ tạm quản (sổ ATA)": what kind of thing it is, and its short name.
    let kind = tail.is_empty() && !head.contains(char::is_uppercase) && head.split_whitespace().count() <= 2;
    i >= 2 && !head.contains([')', ']']) && (only_short(head) && whole || kind && before.ends_with(' '))
}

/// Whether it stands at the end of brackets behind the words and a dash: "(Vietnam National Single Window - VNSW)".
fn is_dashed(before: &str, after: &str) -> bool {
    let head = before.rsplit(['(', '[']).next().filter(|head| head.len() < before.len());
    after.starts_with([')', ']'])
        && head.is_some_and(|head| !head.contains([')', ']']) && head.trim_end().ends_with(['-', '–', ':']))
}

/// Whether small words and a dash stand right before it, and its clause ends with it: "lọc máu liên tục - CRRT, tim phổi …".
fn is_behind_dash(before: &str, after: &str) -> bool {
    let head = before.strip_suffix(' ').and_then(|head| head.strip_suffix([' ', '-', '–']).map(str::trim_end));
    let head = head.map(|head| head.strip_suffix(['-', '–']).unwrap_or(head).trim_end());
    let small = |word: &str| word.chars().all(char::is_lowercase);
    let ends = after.trim_end().is_empty() || after.starts_with([',', ';', '.', ')', ']']);
    ends && before.trim_end().ends_with(['-', '–'])
        && head.is_some_and(|head| head.rsplit(' ').take(2).filter(|word| small(word)).count() == 2)
}

/// The words in brackets behind an abbreviation.
struct Bracket<'a> {
    text: &'a str,
    words: Vec<&'a Word<'a>>,
}

/// What a remark begins with that is no name of a thing: "SXHD (tăng 23,4% …)", "BQL (nếu có)".
const REMARKS: [&str; 16] = [
    "tăng", "giảm", "chiếm", "đạt", "gồm", "nếu", "kể", "tính", "kèm", "xem", "thu", "chi", "thay", "trừ", "thuộc",
    "sau",
];

impl<'a> Bracket<'a> {
    /// The bracket that opens right behind.
    fn behind(text: &'a str, range: &Range<usize>, all: &'a [Word<'a>], i: usize) -> Option<Bracket<'a>> {
        let after = slice(text, range.end..);
        let inner = after.trim_start().strip_prefix('(')?;
        let start = text.len() - inner.len();
        let inner = inner.split(')').next().unwrap_or_default();
        let within = |word: &&Word<'_>| word.start < start + inner.len();
        let words = all.iter().skip(i + 1).skip_while(|word| word.start < start).take_while(within).collect();
        Some(Bracket { text: inner, words })
    }

    /// Whether its words begin with the letters of the abbreviation.
    fn spells(&self, short: &str) -> bool {
        let mut wanted = short.chars().filter(|c| c.is_alphabetic()).map(base).peekable();
        for word in &self.words {
            let Some(letter) = wanted.peek() else { break };
            if word.text.chars().next().map(base) == Some(*letter) {
                wanted.next();
            } else if !word.is_any(&JOINTS) {
                return false;
            }
        }
        wanted.peek().is_none()
    }

    /// Whether it may say in Vietnamese what is short for words of another language: "LMS (hệ thống quản lý học tập)".
    fn may_translate(&self) -> bool {
        let Some(first) = self.words.first() else { return false };
        let leads = first.syllable.is_some_and(|syllable| syllable.leads());
        let counts = self.text.contains(|c: char| c.is_ascii_digit() || c == '%');
        self.words.len() >= 2 && !counts && !leads && !first.is_any(&REMARKS) && !only_short(self.text)
    }
}

/// Words between those whose letters an abbreviation takes.
const JOINTS: [&str; 6] = ["và", "về", "của", "các", "với", "tỉnh"];

/// Whether the words before begin with its letters: `thông tin đối ngoại - TTĐN`, `Ban Quản lý (sau đây là BQL)`.
fn is_spelled_before(short: &str, all: &[Word<'_>], i: usize) -> bool {
    let mut wanted = short.chars().filter(|c| c.is_alphabetic()).rev().map(base).peekable();
    if wanted.clone().count() < 3 {
        return false;
    }
    let words = all.iter().take(i).rev().skip_while(|word| word.is_any(&["là", "đây", "sau", "tắt", "gọi", "viết"]));
    for word in words.take(16) {
        let Some(letter) = wanted.peek() else { break };
        let first = word.text.chars().next().map(base);
        if first == Some(*letter) {
            wanted.next();
        } else if !word.is_any(&JOINTS) {
            return false;
        }
    }
    wanted.peek().is_none()
}

/// A letter as abbreviations have it: large, without tone.
fn base(letter: char) -> char {
    let plain = tones::split(letter).0.unwrap_or(letter);
    plain.to_uppercase().next().unwrap_or(plain)
}
