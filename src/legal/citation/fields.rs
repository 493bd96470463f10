//! A citation's symbol to what stands around it: date, issuer, title, short name, article.

use super::brackets::{alias_word, amended, remark, title_length};
use super::issuer::{issuer_length, opens_title, whole_length};
use super::{Citation, date};
use crate::invariant::slice;
use std::ops::Range;

/// Where what follows the symbol begins.
pub(super) fn symbol_end(citation: &Citation) -> usize {
    citation.symbol.as_ref().map_or(citation.range.end, |symbol| symbol.range.end)
}

/// The most bytes that date, issuer and title of a document take: of a thousand that stand in each other's titles none is read
/// to the end of them all.
const LONGEST: usize = 12_000;

/// Date, issuer, title, alias and article of a citation whose symbol was read.
pub(super) fn fields(text: &str, citation: &mut Citation, limit: usize) {
    let from = symbol_end(citation);
    let farthest = (from..=text.len().min(from + LONGEST)).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(from);
    let end = segment_end_before(text, from, limit.max(from).min(farthest));
    after(text, citation, from, end);
    let head = slice(text, ..citation.range.start).trim_end();
    let words: Vec<&str> = head.rsplitn(7, char::is_whitespace).take(6).collect();
    if words.get(1).is_some_and(|word| matches!(*word, "Điều" | "khoản" | "điểm")) {
        let mut length = 0;
        for pair in words.chunks(2) {
            let [value, name] = pair else { break };
            if !matches!(*name, "Điều" | "khoản" | "điểm") {
                break;
            }
            length += value.len() + name.len() + 2;
        }
        let start = head.len().saturating_sub(length.saturating_sub(1));
        citation.article = text.get(start..head.len()).map(|_| start..head.len());
    }
}

/// What follows the symbol, up to `end`.
pub(super) fn after(text: &str, citation: &mut Citation, from: usize, end: usize) {
    let from = end.max(from) - amended(slice(text, from..end)).len();
    let part = slice(text, from..end);
    let mut at = from + part.len() - part.trim_start_matches(|c: char| c.is_whitespace() || c == ',').len();
    if let Some(rest) = text.get(at..end).filter(|rest| rest.starts_with("ngày")) {
        // What is already part of the next citation's number is no year of this one.
        match date::read(text, at).filter(|date| date.range.end <= end) {
            Some(date) => {
                at = date.range.end;
                citation.range.end = at;
                citation.date = Some(date);
            }
            None => at += date::unread(rest),
        }
    }
    let rest = slice(text, at..end);
    let trimmed_rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == ',');
    at += rest.len() - trimmed_rest.len();
    let mut whole = false;
    if let Some(word) = ["của ", "giữa "].into_iter().find(|word| trimmed_rest.starts_with(word)) {
        let tail = slice(trimmed_rest, word.len()..);
        let dated = before_date(tail);
        let start = at + word.len();
        let length = dated.map_or_else(|| issuer_length(tail), |(length, _)| length);
        whole = whole_length(tail).is_some() || dated.is_some();
        let issuer = trimmed(text, start..start + length);
        at = issuer.as_ref().map_or(start, |issuer| issuer.end);
        citation.range.end = citation.range.end.max(at);
        citation.issuer = issuer;
        let day = dated.filter(|_| citation.date.is_none());
        let day = day.and_then(|(_, offset)| date::read(text, start + offset));
        if let Some(date) = day.filter(|date| date.range.end <= end) {
            at = date.range.end;
            citation.range.end = at;
            citation.date = Some(date);
        }
        let rest = slice(text, at..end.max(at));
        at += rest.len() - rest.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, ',' | ':')).len();
    }
    let rest = remark(slice(text, at..end));
    at = end.max(at) - rest.len();
    let stop = title_length(rest);
    let body = slice(rest, ..stop);
    if citation.title.is_none() && (opens_title(body) || whole && !body.trim().is_empty()) {
        citation.title = trimmed(text, at..at + body.len());
        citation.range.end = citation.title.as_ref().map_or(at, |title| title.end).max(citation.range.end);
    }
    citation.alias = alias(text, at + stop, end);
}

/// How long the body is that a date follows, and where the date begins: "của Sở Tư pháp, ngày 23 tháng 4 năm 2025".
fn before_date(tail: &str) -> Option<(usize, usize)> {
    let figure =
        |at: &usize| tail.get(at + " ngày ".len()..).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    let at = tail.match_indices(" ngày ").map(|(at, _)| at).find(figure)?;
    let body = tail.get(..at)?;
    (is_body(body) && issuer_length(body) == body.len()).then_some((at, at + 1))
}

/// Whether `words` before a date are a body and nothing else: "Thủ tướng Chính phủ, có hiệu lực kể từ" leads to another day.
fn is_body(words: &str) -> bool {
    const TO_A_DAY: [&str; 12] =
        ["từ", "đến", "tới", "trước", "sau", "vào", "trong", "hết", "qua", "nhân", "kể", "lực"];
    let words = words.trim_end_matches(',');
    let goes_on = words.split(", ").skip(1).any(|part| part.starts_with(char::is_lowercase));
    let last = words.split_whitespace().next_back().unwrap_or_default();
    !goes_on && !TO_A_DAY.contains(&last) && words.split_whitespace().count() <= 14
}

/// "của Quốc hội" right behind the date of a law.
pub(super) fn issuer_behind(text: &str, from: usize, end: usize) -> Option<Range<usize>> {
    let part = text.get(from..end)?;
    let tail = part.trim_start().strip_prefix("của ")?;
    let start = from + part.len() - tail.len();
    trimmed(text, start..start + issuer_length(tail))
}

fn alias(text: &str, open: usize, end: usize) -> Option<Range<usize>> {
    let rest = text.get(open..end.max(open))?.strip_prefix('(')?;
    let close = rest.find(')')?;
    let inner = rest.get(..close)?;
    let after = alias_word(inner)?;
    trimmed(text, open + 1 + after..open + 1 + close)
}

/// `range` without white space and commas, stops at its ends; nothing when it is empty.
pub(super) fn trimmed(text: &str, range: Range<usize>) -> Option<Range<usize>> {
    let part = text.get(range.clone())?;
    let left = part.trim_start();
    let start = range.end - left.len();
    let body = left.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, ',' | '.' | ';' | ':'));
    let body = body.strip_suffix(" và").unwrap_or(body);
    (!body.is_empty()).then(|| start..start + body.len())
}

/// Where the clause that holds `from` ends: at ";", at a full stop before a space, at the end.
pub(super) fn segment_end(text: &str, from: usize) -> usize {
    segment_end_before(text, from, text.len())
}

/// [`segment_end`], or `limit` where the clause goes on behind it: of a paragraph of citations each looks at its own alone.
pub(super) fn segment_end_before(text: &str, from: usize, limit: usize) -> usize {
    let rest = slice(text, from..);
    let mut chars = rest.char_indices().peekable();
    while let Some((at, c)) = chars.next().filter(|(at, _)| from + at < limit) {
        let last = chars.peek().is_none_or(|(_, next)| next.is_whitespace());
        if c == ';' || c == '\n' || (c == '.' && last) {
            return from + at;
        }
    }
    limit.min(text.len())
}
