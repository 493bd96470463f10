//! What stands before a symbol to the name of the document's type: "Nghị định", "Báo cáo thẩm định", "Quyết định của Thủ
//! tướng Chính phủ số".

use super::symbol::SymbolFault;
use super::{Citation, fields::trimmed};
use crate::invariant::slice;
use crate::language::letters::{same, strip_start};
use crate::language::sentence::rests_on;
use crate::language::tones;
use std::ops::Range;

/// Names of types, longer ones before those they end with.
pub(super) const KINDS: [&str; 41] = [
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

/// Whether `text` begins with the name of a type, whatever its capitals.
pub fn opens_kind(text: &str) -> bool {
    KINDS.iter().any(|kind| strip_start(text, kind).is_some())
}

/// Words with which a new phrase begins: what follows them says nothing about the type before them.
const APART: [&str; 16] = [
    "tại", "theo", "và", "hoặc", "về", "thực", "triển", "thi", "kèm", "ban", "thay", "sửa", "bãi", "đến", "cho", "một",
];

/// What stands before a symbol.
#[derive(Default)]
pub(super) struct Before {
    /// The type's name with what tells it apart: "Báo cáo thẩm định".
    pub kind: Option<Range<usize>>,
    /// The body between type and "số".
    pub issuer: Option<Range<usize>>,
    /// Whether "số" stands before it.
    number: bool,
}

impl Before {
    /// Whether a type's name or "số" announces a symbol.
    pub(super) fn is_named(&self) -> bool {
        self.number || self.kind.is_some()
    }
}

/// What stands before the symbol at `at`.
pub(super) fn kind_before(text: &str, at: usize) -> Before {
    let mut from = at.saturating_sub(160);
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
        // "văn bản quy phạm pháp luật số 64/2025/QH15": a small letter in the name of a law is no Luật of its own.
        let named = if is_law(kind) { last == *kind } else { same(last, kind) };
        (named && !before.ends_with(char::is_alphanumeric)).then_some(from + start..from + bare.len())
    });
    if kind.is_some() || !number {
        return Before { kind, issuer: None, number };
    }
    longer(bare, from).unwrap_or(Before { number, ..Before::default() })
}

/// Whether a type of that name is cited with its own name before the number.
pub(super) fn is_law(kind: &str) -> bool {
    matches!(kind, "Luật" | "Bộ luật" | "Pháp lệnh" | "Hiến pháp")
}

/// "Báo cáo thẩm định số", "Nghị quyết của Quốc hội số": the type's name some words before "số".
fn longer(bare: &str, from: usize) -> Option<Before> {
    let starts = |kind: &'static str| bare.rfind(kind).map(|start| (start, kind));
    let (start, kind) = KINDS.into_iter().filter_map(starts).max_by_key(|(start, kind)| (*start, kind.len()))?;
    let end = start + kind.len();
    let between = bare.get(end..)?.strip_prefix(' ')?;
    if is_law(kind)
        || bare.get(..start)?.ends_with(char::is_alphanumeric)
        || between.contains([',', ';', '.', ':', '(', '/'])
    {
        return None;
    }
    if let Some(body) = between.strip_prefix("của ") {
        let issuer = trimmed(bare, bare.len() - body.len()..bare.len())?;
        let short = body.split(' ').count() <= 9 && body.starts_with(char::is_uppercase);
        return short.then(|| Before {
            kind: Some(from + start..from + end),
            issuer: Some(from + issuer.start..from + issuer.end),
            number: true,
        });
    }
    let tells = |word: &str| word.chars().all(char::is_lowercase) && !APART.contains(&word) && word != "của";
    let words: Vec<&str> = between.split(' ').collect();
    (words.len() <= 4 && words.into_iter().all(tells)).then(|| Before {
        kind: Some(from + start..from + bare.len()),
        issuer: None,
        number: true,
    })
}

/// The name of the type decides what its code means: the TT of a Thỏa thuận, a Tờ trình or a Thông tri is no Thông tư, which
/// alone has the year in its number, and no type had it before 1997 (which `scan` knows, with the date).
pub(super) fn decides(text: &str, citation: &mut Citation) {
    const YEARLY: [&str; 3] = ["Nghị định", "Thông tư", "Thông tư liên tịch"];
    let code = citation.symbol.as_ref().map(|symbol| symbol.code.as_str());
    let yearly = match citation.kind(text) {
        Some(kind) => YEARLY.iter().any(|yearly| tones::same(kind, yearly)),
        None => code == Some("NĐ"),
    };
    if let Some(symbol) = citation.symbol.as_mut().filter(|_| !yearly) {
        symbol.faults.retain(|fault| *fault != SymbolFault::NoYear);
    }
}

/// "Luật Báo chí số 103/2016/QH13": the type stands before the name.
pub(super) fn law_before(text: &str, at: usize, floor: usize) -> Option<Range<usize>> {
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
pub(super) fn verb_end(text: &str) -> usize {
    let bare = text.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, '-' | '+'));
    text.len() - rests_on(bare).map_or(bare, |(_, rest)| rest).len()
}
