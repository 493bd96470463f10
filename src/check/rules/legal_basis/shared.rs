//! A citation to the parts that it has from the words around it: in a chain, from the document that carries it, or because
//! its kind has none.

use super::cited::Basis;
use crate::invariant::slice;
use crate::legal::{Citation, opens_kind};

/// Words between two citations that go on with one statement: "Quyết định số 1 … và Quyết định số 2 … của … về …".
const LINKS: [&str; 8] = ["", ",", "và", ", và", "hoặc", "cùng", "và các", "; và"];

/// Documents whose kind has no number of its own: they are known by their name.
const BY_NAME: [&str; 7] = ["Đại hội", "Đảng toàn quốc", "kỳ họp", "liên tịch giữa", "Hội nghị", "Kỳ họp", "Phiên họp"];

/// The words between a citation and the next.
fn joint<'a>(basis: &Basis<'a>, one: &Citation, next: &Citation) -> &'a str {
    slice(&basis.text.value, one.range.end.min(next.range.start)..next.range.start).trim()
}

/// Whether a later document of the same statement has what `part` asks for.
fn later(basis: &Basis<'_>, index: usize, part: fn(&Citation) -> bool) -> bool {
    let rest = basis.citations.get(index..).unwrap_or_default();
    let pairs = rest.windows(2).map_while(|pair| match pair {
        [one, next] => LINKS.contains(&joint(basis, one, next).trim_end_matches("số").trim()).then_some(next),
        _ => None,
    });
    pairs.into_iter().any(part)
}

/// Whether the type is said once for several: "Các Quyết định … số 1 … và số 2 …".
pub(super) fn kind(basis: &Basis<'_>, index: usize) -> bool {
    let before = index.checked_sub(1).and_then(|index| basis.citations.get(index));
    let citation = basis.citations.get(index);
    let linked = before.zip(citation).is_some_and(|(one, next)| {
        let joint = joint(basis, one, next);
        joint.strip_suffix("số").is_some_and(|joint| LINKS.contains(&joint.trim()))
    });
    linked || citation.is_some_and(|citation| several(slice(&basis.text.value, ..citation.range.start)))
}

/// "Các Nghị quyết của Hội đồng nhân dân tỉnh: số …": type and issuer stand before all.
fn several(head: &str) -> bool {
    let last = head.rsplit(';').next().unwrap_or_default();
    let several =
        ["Các ", "các ", "những "].iter().filter_map(|word| last.rfind(word).map(|at| (at + word.len(), word)));
    several.max().is_some_and(|(at, _)| opens_kind(slice(last, at..)))
}

/// Whether the date is one for several: "Nghị quyết số 1/NQ-HĐND, số 2/NQ-HĐND cùng ngày 10/12/2025".
pub(super) fn date(basis: &Basis<'_>, index: usize) -> bool {
    later(basis, index, |next| next.date.is_some() && next.kind.is_none())
}

/// Whether the issuer is said for several, or before all of them.
pub(super) fn issuer(basis: &Basis<'_>, index: usize) -> bool {
    let before = basis.citations.get(index).map(|citation| slice(&basis.text.value, ..citation.range.start));
    later(basis, index, |next| next.issuer.is_some())
        || before.is_some_and(|head| several(head) && head.contains("của "))
}

/// Whether the title is said for several.
pub(super) fn title(basis: &Basis<'_>, index: usize) -> bool {
    let before = basis.citations.get(index).map(|citation| slice(&basis.text.value, ..citation.range.start));
    later(basis, index, |next| next.title.is_some()) || before.is_some_and(several)
}

/// Whether the body and its matter stand before the document that carries them: "Theo đề nghị của Giám đốc Sở … tại Tờ
/// trình số …".
pub(super) fn through(text: &str, citation: &Citation) -> bool {
    let head = slice(text, ..citation.range.start).trim_end();
    let carried = ["tại", "theo", "bằng"].iter().find_map(|word| head.strip_suffix(word));
    let head = carried.filter(|head| head.ends_with(char::is_whitespace));
    head.is_some_and(|head| head.contains("của ") || head.contains("đề nghị "))
}

/// Whether a document without a number needs none: another carries it ("Quy chế … ban hành kèm theo Quyết định số …"), or
/// its kind is known by its name ("Nghị quyết Đại hội …").
pub(super) fn needs_no_number(basis: &Basis<'_>, index: usize) -> bool {
    const CARRIERS: [&str; 6] = ["theo", "tại", "bởi", "bằng", "của", "trong"];
    let text = &basis.text.value;
    let Some(citation) = basis.citations.get(index) else { return false };
    let name = slice(text, citation.range.start..).split_whitespace().take(6).collect::<Vec<_>>().join(" ");
    // A number that is still to come is a blank, and said as one.
    let behind =
        slice(text, citation.range.start..).split_once("số").map(|(_, behind)| behind.trim_start_matches([' ', ':']));
    if behind.is_some_and(|behind| behind.starts_with(['.', '…', '_'])) {
        return true;
    }
    let carried = basis.citations.iter().skip(index + 1).filter(|next| next.nested).any(|next| {
        let last = slice(text, ..next.range.start).split_whitespace().next_back().unwrap_or_default();
        CARRIERS.contains(&last)
    });
    carried || BY_NAME.iter().any(|word| name.contains(word))
}

/// Whether offices cite this kind by its name alone, though it has a number somewhere.
pub(super) fn is_loose(basis: &Basis<'_>, citation: &Citation) -> bool {
    let kind = citation.kind(&basis.text.value).unwrap_or_default();
    let named = ["Quy chế", "Chương trình phối hợp", "Quy chế phối hợp", "Chương trình", "Biên bản", "Hợp đồng"];
    citation.symbol.is_none() && named.contains(&kind)
}
