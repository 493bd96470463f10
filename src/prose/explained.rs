//! Whether a text says at an abbreviation what it means.

use crate::invariant::slice;
use crate::language::tones;
use crate::language::words::Word;
use std::ops::Range;

/// `… (TTĐN)` after small words, `(KH,CN, ĐMST)`, `viết tắt là TTĐN`, `thông tin đối ngoại - TTĐN`,
/// `TTĐN (thông tin đối ngoại)`, or `TTĐN: thông tin đối ngoại` at the beginning.
pub(super) fn is_explained(text: &str, range: &Range<usize>, all: &[Word<'_>], i: usize) -> bool {
    let before = slice(text, ..range.start);
    let after = slice(text, range.end..);
    let said = ["tắt là", "tắt", "gọi là", "viết tắt", "gọi chung là"]
        .iter()
        .any(|words| before.trim_end_matches([' ', '“', '"', ':', '*']).ends_with(words))
        || is_said_so(before);
    let spelled = after.trim_start().starts_with('(') && all.get(i + 2).is_some_and(|word| !word.is_all_capitals());
    // "AG: Lượng điện năng …": a line of a legend; "(DD: ngày sinh, YYYY: năm sinh)".
    let legend = !before.contains(char::is_alphanumeric) && [": ", " là "].iter().any(|sign| after.starts_with(sign));
    let listed = before.trim_end().ends_with([',', ';', '(']) && after.starts_with(": ");
    // "ĐT, ĐV, ĐKK lần lượt là điểm bài thi môn …".
    let clause = after.split(['.', ';']).next().unwrap_or_default();
    let in_turn = clause.find(" lần lượt là ").is_some_and(|at| only_short(slice(clause, ..at)));
    is_bracketed(before, after, i)
        || is_dashed(before, after)
        || said
        || spelled
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
        } else if !word.is_any(&["và", "về", "của", "các", "với", "tỉnh"]) {
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
