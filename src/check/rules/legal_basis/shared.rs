//! A citation to the parts that it has from the words around it: in a chain, from the document that carries it, or because
//! its kind has none.

use super::cited::Basis;
use crate::invariant::slice;
use crate::legal::{Citation, opens_kind};

/// How a căn cứ opens that names who proposes, and by which papers.
const PROPOSES: [&str; 5] = ["Xét ", "Theo đề nghị ", "Theo Tờ trình ", "Trên cơ sở ", "Trên cơ sở xem xét "];

/// The papers of a proposal: their number and day find them, and the proposal says what they are about.
const PAPERS: [&str; 8] = ["Tờ trình", "Báo cáo", "Đề án", "Công văn", "Văn bản", "Thông báo", "Phiếu", "Biên bản"];

/// Whether a citation is a paper of the proposal that its căn cứ names: "Theo đề nghị của Giám đốc Sở … tại Tờ trình số …,
/// Công văn số …; Báo cáo thẩm định số …".
pub(super) fn is_proposed(basis: &Basis<'_>, index: usize) -> bool {
    let text = &basis.text.value;
    let Some(citation) = basis.citations.get(index) else { return false };
    let opens = basis.free_verb || PROPOSES.iter().any(|verb| text.trim_start().starts_with(verb));
    let paper = || named(text, citation).is_some() || goes_on(basis, index);
    opens && citation.kind(text).map_or_else(paper, is_paper)
}

fn is_paper(kind: &str) -> bool {
    PAPERS.iter().any(|paper| kind.starts_with(paper))
}

/// The paper's name where a comma parts it from the number: "Báo cáo giải trình, tiếp thu số 468/BC-UBND".
fn named<'a>(text: &'a str, citation: &Citation) -> Option<&'a str> {
    let clause = slice(text, ..citation.range.start).rsplit(';').next()?.trim();
    let clause = clause.strip_suffix("số").map(str::trim).filter(|clause| is_paper(clause))?;
    (clause.split_whitespace().count() <= 8).then_some(clause)
}

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
    let head = |citation: &Citation| slice(&basis.text.value, ..citation.range.start);
    linked
        || citation.is_some_and(|citation| several(head(citation)) || named(&basis.text.value, citation).is_some())
        || goes_on(basis, index)
}

/// Whether the number goes on with a list whose first document says the type: "các Nghị định: số 78/2025/NĐ-CP …; số
/// 187/2025/NĐ-CP …", "Tờ trình số 421/TTr-STC ngày …, 501/TTr-STC ngày …".
fn goes_on(basis: &Basis<'_>, index: usize) -> bool {
    let text = &basis.text.value;
    let Some(symbol) = basis.citations.get(index).and_then(|citation| citation.symbol.as_ref()) else { return false };
    let head = slice(text, ..symbol.range.start).trim_end();
    let head = head.strip_suffix("số").unwrap_or(head).trim_end();
    let alike = |other: &Citation| {
        other.symbol.as_ref().is_some_and(|other| (&other.code, &other.organ) == (&symbol.code, &symbol.organ))
    };
    head.ends_with([',', ';']) && basis.citations.iter().take(index).any(alike)
}

/// "Các Nghị quyết của Hội đồng nhân dân tỉnh: số …": type and issuer stand before all.
fn several(head: &str) -> bool {
    let last = head.rsplit(';').next().unwrap_or_default();
    let several =
        ["Các ", "các ", "những "].iter().filter_map(|word| last.rfind(word).map(|at| (at + word.len(), word)));
    several.max().is_some_and(|(at, _)| opens_kind(slice(last, at..)))
}

/// Whether it is one of those that amended the document which the căn cứ names: "… được sửa đổi, bổ sung bởi Thông tư số 1 …
/// và Thông tư số 2 …", "bởi các Luật số 43/2024/QH15, số 47/2024/QH15, Luật số 71/2025/QH15".
pub(super) fn amends(basis: &Basis<'_>, index: usize) -> bool {
    let all = basis.citations.get(..=index).unwrap_or_default();
    let linked = |one: &Citation, next: &Citation| {
        let words = joint(basis, one, next);
        LINKS.contains(&words.strip_suffix("số").unwrap_or(words).trim_end())
    };
    let links = all.windows(2).rev().take_while(|pair| matches!(pair, [one, next] if linked(one, next))).count();
    let first = all.len().checked_sub(links + 1).and_then(|first| all.get(first));
    first.is_some_and(|first| {
        let head = slice(&basis.text.value, ..first.range.start).trim_end();
        head.ends_with("bởi các") || links > 0 && head.ends_with("bởi")
    })
}

/// Whether the date is one for several: "Nghị quyết số 1/NQ-HĐND, số 2/NQ-HĐND cùng ngày 10/12/2025".
pub(super) fn date(basis: &Basis<'_>, index: usize) -> bool {
    let pair = basis.citations.get(index).zip(basis.citations.get(index + 1));
    // "tại Tờ trình số 390/TTr-CP và Đề án số 391/ĐA-CP ngày 09 tháng 5 năm 2025": the papers went together.
    let together = pair.is_some_and(|(one, next)| joint(basis, one, next) == "và" && next.date.is_some())
        && is_proposed(basis, index)
        && is_proposed(basis, index + 1);
    together || later(basis, index, |next| next.date.is_some() && next.kind.is_none())
}

/// Whether the issuer is said for several, or before all of them.
pub(super) fn issuer(basis: &Basis<'_>, index: usize) -> bool {
    let before = basis.citations.get(index).map(|citation| slice(&basis.text.value, ..citation.range.start));
    later(basis, index, |next| next.issuer.is_some())
        || goes_on(basis, index)
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
