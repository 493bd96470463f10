//! Text to citations: symbols first, then what stands around each.

use super::codes::System;
use super::fields::{after, fields, issuer_behind, segment_end, trimmed};
use super::kinds::{KINDS, decides, is_law, kind_before, law_before, verb_end};
use super::nest::nest;
use super::symbol::{self, SymbolFault};
use super::{Citation, date};
use crate::invariant::slice;
use crate::language::letters::is_shouted;
use crate::language::signs::{is_dash, is_no_break};
use crate::language::words::{begins, is_address};
use std::borrow::Cow;
use std::ops::Range;

/// The last year in which decrees came without the year in their number, and each body joined its symbols in its own way.
const LAST_OF_OLD: i32 = 1997;

/// The documents that `text` cites, in its order.
pub fn read(text: &str) -> Vec<Citation> {
    let text = &*unbroken(text);
    let mut found = symbols(text);
    nest(text, &mut found);
    let next: Vec<usize> = found.iter().map(|c| c.range.start).skip(1).chain([text.len()]).collect();
    let nested: Vec<bool> = found.iter().map(|c| c.nested).skip(1).chain([false]).collect();
    let mut limit = text.len();
    let mut limits = vec![text.len(); found.len()];
    for index in (0..found.len()).rev() {
        if !nested.get(index).copied().unwrap_or_default() {
            limit = next.get(index).copied().unwrap_or(text.len());
        }
        if let Some(slot) = limits.get_mut(index) {
            *slot = limit;
        }
    }
    for (citation, limit) in found.iter_mut().zip(limits) {
        fields(text, citation, limit);
        of_its_day(text, citation);
    }
    found
}

/// Where the clause of a law ends: its name may hold a semicolon before the date.
fn law_end(text: &str, start: usize) -> usize {
    let mut end = segment_end(text, start);
    while !slice(text, start..end).contains("ngày") {
        let rest = text.get(end + 1..).unwrap_or_default();
        let goes_on = text.get(end..).is_some_and(|rest| rest.starts_with(';'))
            && !rest.trim_start().starts_with(char::is_uppercase);
        if !goes_on {
            break;
        }
        end = segment_end(text, end + 1);
    }
    end
}

/// Where a law's date stands: the last of its clause, for a name may hold one, unless another law follows an earlier one:
/// "Luật Đầu tư ngày 26 tháng 11 năm 2014 và Luật sửa đổi, bổ sung … ngày 22 tháng 11 năm 2016".
fn law_day(text: &str, start: usize, end: usize) -> Option<usize> {
    let part = text.get(start..end)?;
    let followed = |at: &usize| {
        let behind = date::read(text, *at).and_then(|date| text.get(date.range.end..end));
        let next = behind.and_then(|behind| behind.trim_start().strip_prefix("và "));
        next.is_some_and(|next| KINDS.iter().any(|kind| is_law(kind) && begins(next, kind)))
    };
    let all = || part.match_indices("ngày").map(|(at, _)| start + at);
    all().find(followed).or_else(|| all().last())
}

/// What was no fault on the document's day, or is none in a text all in capitals, is none.
fn of_its_day(text: &str, citation: &mut Citation) {
    let dated = citation.date.as_ref().map(|date| date.year);
    let Some(symbol) = citation.symbol.as_mut() else { return };
    let year = dated.or(symbol.year);
    let written = slice(text, symbol.range.clone());
    // "05/1999/QĐ/BVHTT" was written so until the form of 2011 (01/2011/TT-BNV).
    let slashes = !written.contains(is_dash) && year.is_some_and(|year| year <= 2010);
    let early = year.is_some_and(|year| year <= LAST_OF_OLD);
    let shouted = is_shouted(text);
    symbol.faults.retain(|fault| match fault {
        SymbolFault::NoYear => !early,
        SymbolFault::Separator => !early && !slashes,
        SymbolFault::Case => !shouted,
        _ => true,
    });
}

/// As [`read`], for a căn cứ: also a law or another type at its start that has no symbol.
pub fn read_basis(text: &str) -> Vec<Citation> {
    let text = &*unbroken(text);
    let mut found = read(text);
    let start = verb_end(text);
    let covered = found.first().is_some_and(|citation| citation.range.start <= start + 1);
    let kind = KINDS.iter().find(|kind| text.get(start..).is_some_and(|rest| begins(rest, kind)));
    if covered {
        return found;
    }
    let Some(kind) = kind else { return found };
    let end = if is_law(kind) { law_end(text, start) } else { segment_end(text, start) };
    let mut citation = blank(start..start + kind.len());
    citation.kind = Some(start..start + kind.len());
    if is_law(kind) {
        let day = law_day(text, start, end);
        citation.date = day.and_then(|at| date::read(text, at));
        let stop = if citation.date.is_some() { day.unwrap_or(end) } else { end };
        let stop = found.iter().map(|c| c.range.start).filter(|at| *at > start).fold(stop, usize::min);
        citation.title = trimmed(text, start + kind.len()..stop);
        let last = citation.date.as_ref().map_or(stop, |date| date.range.end);
        citation.issuer = citation.date.as_ref().and_then(|_| issuer_behind(text, last, end));
        let last = citation.issuer.as_ref().map_or(last, |issuer| issuer.end);
        citation.range.end = last.max(citation.range.end);
    } else {
        after(text, &mut citation, start + kind.len(), end);
    }
    for other in &mut found {
        other.nested |= other.range.start < end;
    }
    found.insert(0, citation);
    found
}

/// The text, byte for byte in its place, with a space for the end of a line inside a paragraph: "của Chính⏎phủ". An empty
/// line and a line that opens with a dash begin something else.
fn unbroken(text: &str) -> Cow<'_, str> {
    if !text.contains('\n') {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut lines = text.split_inclusive('\n').peekable();
    while let Some(line) = lines.next() {
        let next = lines.peek().map_or("", |next| next.trim());
        let ends = line.trim().is_empty() || next.is_empty() || next.starts_with(['-', '–', '+', '•']);
        match line.strip_suffix('\n').filter(|_| !ends) {
            Some(line) => {
                out.push_str(line);
                out.push(' ');
            }
            None => out.push_str(line),
        }
    }
    Cow::Owned(out)
}

fn blank(range: Range<usize>) -> Citation {
    Citation {
        range,
        kind: None,
        symbol: None,
        date: None,
        issuer: None,
        title: None,
        alias: None,
        article: None,
        nested: false,
    }
}

/// Whether "số" stands right before the digit at `at`: "Nghị định số66/2021/NĐ-CP".
fn is_glued(text: &str, at: usize) -> bool {
    let head = text.get(..at).and_then(|head| head.strip_suffix("số"));
    head.is_some_and(|head| head.ends_with(char::is_whitespace))
}

/// What stands between white space around a byte.
fn piece_at(text: &str, at: usize) -> Range<usize> {
    let (before, behind) = text.split_at_checked(at).unwrap_or_default();
    let start = before
        .rfind(char::is_whitespace)
        .map_or(0, |space| space + before.get(space..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8));
    start..at + behind.find(char::is_whitespace).unwrap_or(behind.len())
}

/// Whether a piece is the address of a site, or the name of a file, whose slashes are no symbol's.
fn leads_elsewhere(piece: &str) -> bool {
    let marked = piece.contains('@') || piece.contains("://") || piece.contains("www.");
    is_address(piece) && (marked || !piece.contains('/'))
}

/// Every symbol with the type's name before it.
fn symbols(text: &str) -> Vec<Citation> {
    let mut found: Vec<Citation> = Vec::new();
    let mut from = 0;
    let bytes = text.as_bytes();
    let is_word = |byte: &u8| byte.is_ascii_alphanumeric() || *byte >= 0x80 || matches!(byte, b'/' | b'.');
    let digit = |from: usize| Some(from + bytes.get(from..)?.iter().position(u8::is_ascii_digit)?);
    let mut end = 0;
    while let Some(at) = digit(from) {
        if at >= end {
            let piece = piece_at(text, at);
            end = piece.end;
            // The address of a document has its number too: "…/nghi-quyet-so-24-2026-nq-cp.htm".
            if text.get(piece).is_some_and(leads_elsewhere) {
                from = end;
                continue;
            }
        }
        // What was read already ends with a word; nothing stands before the first letter.
        let boundary =
            at == 0 || at > from && at.checked_sub(1).and_then(|at| bytes.get(at)).is_some_and(|byte| !is_word(byte));
        // A no-break space is two bytes that both look like a letter's.
        let after_space = || text.get(..at).is_some_and(|head| head.ends_with(is_no_break));
        let glued = !boundary && !after_space() && is_glued(text, at);
        if !boundary && !glued && !after_space() {
            from = at + 1;
            continue;
        }
        let before = kind_before(text, at);
        match symbol::read(text, at, before.is_named()) {
            Some(mut symbol) => {
                if glued {
                    symbol.faults.push(SymbolFault::Glued);
                }
                let end = symbol.range.end;
                let floor = found.last().map_or(0, |last| last.range.end);
                let named = before.kind.filter(|kind| kind.start >= floor);
                // What stands right before a law's number is its type, or the end of its name: "… theo hợp đồng số".
                let assembly = symbol.system == System::Assembly;
                let own = |kind: &Range<usize>| {
                    !assembly
                        || text.get(kind.clone()).is_some_and(|kind| is_law(kind) || kind.starts_with("Nghị quyết"))
                };
                let law = || if assembly { law_before(text, at, floor) } else { None };
                let issuer = before.issuer.filter(|_| named.is_some());
                let kind = named.clone().filter(own).or_else(law).or(named);
                let start = kind.as_ref().map_or(at, |kind| kind.start);
                let mut citation = blank(start..end);
                if let Some(kind) = &kind
                    && symbol.system == System::Assembly
                {
                    let gap = slice(text, kind.end..at);
                    let gap = gap.trim_end().strip_suffix("số").unwrap_or(gap).trim_end();
                    citation.title = trimmed(text, kind.end..kind.end + gap.len());
                }
                citation.kind = kind;
                citation.issuer = issuer;
                citation.symbol = Some(symbol);
                decides(text, &mut citation);
                found.push(citation);
                from = end;
            }
            None => from = at + 1,
        }
    }
    found
}
