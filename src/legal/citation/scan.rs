//! Text to citations: symbols first, then what stands around each.

use super::fields::{after, fields, issuer_behind, segment_end, trimmed};
use super::nest::nest;
use super::symbol::{self, SymbolFault, System};
use super::{Citation, date};
use crate::invariant::slice;
use crate::language::letters::same;
use crate::language::signs::is_no_break;
use crate::language::tones;
use crate::language::words::begins;
use std::ops::Range;

/// Names of types, longer ones before those they end with.
const KINDS: [&str; 41] = [
    "Thông báo kết luận",
    "Văn bản hợp nhất",
    "Thỏa thuận",
    "Thoả thuận",
    "Nghị quyết liên tịch",
    "Thông tư liên tịch",
    "Chương trình phối hợp",
    "Kế hoạch phối hợp",
    "Quy chế phối hợp",
    "Chương trình hành động",
    "Hiến pháp",
    "Bộ luật",
    "Luật",
    "Pháp lệnh",
    "Nghị quyết",
    "Nghị định",
    "Quyết định",
    "Chỉ thị",
    "Thông tư",
    "Thông tri",
    "Kết luận",
    "Quy định",
    "Quy chế",
    "Hướng dẫn",
    "Chương trình",
    "Kế hoạch",
    "Đề án",
    "Dự án",
    "Phương án",
    "Tờ trình",
    "Báo cáo",
    "Thông báo",
    "Thông cáo",
    "Công văn",
    "Công điện",
    "Văn bản",
    "Lệnh",
    "Biên bản",
    "Giấy mời",
    "Hợp đồng",
    "Giấy ủy quyền",
];

/// The documents that `text` cites, in its order.
pub fn read(text: &str) -> Vec<Citation> {
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
    }
    found
}

/// As [`read`], for a căn cứ: also a law or another type at its start that has no symbol.
pub fn read_basis(text: &str) -> Vec<Citation> {
    let mut found = read(text);
    let start = verb_end(text);
    let covered = found.first().is_some_and(|citation| citation.range.start <= start + 1);
    let kind = KINDS.iter().find(|kind| text.get(start..).is_some_and(|rest| begins(rest, kind)));
    if covered {
        return found;
    }
    let Some(kind) = kind else { return found };
    let end = segment_end(text, start);
    let mut citation = blank(start..start + kind.len());
    citation.kind = Some(start..start + kind.len());
    let law = matches!(*kind, "Luật" | "Bộ luật" | "Pháp lệnh" | "Hiến pháp");
    if law {
        let day = text.get(start..end).and_then(|part| part.rfind("ngày")).map(|at| start + at);
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

/// Every symbol with the type's name before it.
fn symbols(text: &str) -> Vec<Citation> {
    let mut found: Vec<Citation> = Vec::new();
    let mut at = 0;
    let mut word = false;
    let bytes = text.as_bytes();
    while let Some(byte) = bytes.get(at) {
        let boundary = !word;
        word = byte.is_ascii_alphanumeric() || *byte >= 0x80 || matches!(byte, b'/' | b'.');
        // A no-break space is two bytes that both look like a letter's.
        let after_space = text.get(..at).is_some_and(|head| head.ends_with(is_no_break));
        if !byte.is_ascii_digit() || !(boundary || after_space) {
            at += 1;
            continue;
        }
        let (kind, number_word) = kind_before(text, at);
        let letters = number_word || kind.is_some();
        match symbol::read(text, at, letters) {
            Some(symbol) => {
                let end = symbol.range.end;
                let floor = found.last().map_or(0, |last| last.range.end);
                let kind = kind
                    .filter(|kind| kind.start >= floor)
                    .or_else(|| law_before(text, at, floor, symbol.system == System::Assembly));
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
                citation.symbol = Some(symbol);
                agreement(text, &mut citation);
                found.push(citation);
                at = end;
                word = true;
            }
            None => {
                at += 1;
                word = true;
            }
        }
    }
    found
}

/// "Thỏa thuận số 05/TT-UBND": its TT is no Thông tư, which alone has the year in its number.
fn agreement(text: &str, citation: &mut Citation) {
    let agreed = citation.kind(text).is_some_and(|kind| tones::same(kind, "Thỏa thuận"));
    if let Some(symbol) = citation.symbol.as_mut().filter(|_| agreed) {
        symbol.faults.retain(|fault| *fault != SymbolFault::NoYear);
    }
}

/// The type's name right before a symbol, and whether "số" stands between.
fn kind_before(text: &str, at: usize) -> (Option<Range<usize>>, bool) {
    let mut from = at.saturating_sub(120);
    while !text.is_char_boundary(from) {
        from -= 1;
    }
    let head = slice(text, from..at);
    let bare = head.trim_end();
    let (bare, number) = match bare.strip_suffix("số:").or_else(|| bare.strip_suffix("số")) {
        Some(bare) => (bare.trim_end(), true),
        None => (bare, false),
    };
    let kind = KINDS.iter().find_map(|kind| {
        let start = bare.len().checked_sub(kind.len())?;
        let (before, last) = (bare.get(..start)?, bare.get(start..)?);
        (same(last, kind) && !before.ends_with(char::is_alphanumeric)).then_some(from + start..from + bare.len())
    });
    (kind, number)
}

/// "Luật Báo chí số 103/2016/QH13": the type stands before the name.
fn law_before(text: &str, at: usize, floor: usize, assembly: bool) -> Option<Range<usize>> {
    if !assembly {
        return None;
    }
    let mut from = at.saturating_sub(400).max(floor);
    while !text.is_char_boundary(from) {
        from += 1;
    }
    let head = text.get(from..at)?;
    let head_start = head.rfind([';', '(', ':']).map_or(0, |semi| semi + 1);
    let segment = head.get(head_start..)?;
    let names = ["Luật", "Bộ luật", "Pháp lệnh", "Nghị quyết"];
    let trimmed = segment.trim_start();
    let lead = segment.len() - trimmed.len();
    let skipped = verb_end(trimmed);
    let first = names.iter().find(|name| trimmed.get(skipped..).is_some_and(|rest| rest.starts_with(**name)));
    let (offset, name) = match first {
        Some(name) => (lead + skipped, *name),
        None => names
            .iter()
            .filter_map(|name| segment.rfind(&format!("{name} ")).map(|at| (at, *name)))
            .max_by_key(|(at, name)| (at + name.len(), name.len()))?,
    };
    let start = from + head_start + offset;
    Some(start..start + name.len())
}

/// Where the verb of a căn cứ ends: "Căn cứ ", "Thực hiện ", "- ".
fn verb_end(text: &str) -> usize {
    const VERBS: [&str; 9] = [
        "Căn cứ vào",
        "Căn cứ",
        "Tiếp tục thực hiện",
        "Thực hiện",
        "Theo",
        "Xét",
        "Tiếp tục triển khai",
        "Triển khai",
        "Trên cơ sở",
    ];
    let bare = text.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '-' | '+'));
    let verb =
        VERBS.iter().find_map(|verb| bare.strip_prefix(verb).filter(|tail| tail.starts_with(char::is_whitespace)));
    text.len() - verb.unwrap_or(bare).trim_start().len()
}
