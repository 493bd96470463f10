//! T003: spaces that are too many, stand before a punctuation mark, or are missing after one.

use super::Finding;
use crate::invariant::slice;
use crate::language::case::{is_letter, is_letter_or_digit};
use crate::language::roman;
use crate::language::words::{is_address, pieces};
use std::ops::Range;

/// Spacing slips in `text`: kind `double`, `before` (a mark), `after` (a mark).
pub fn spacing(text: &str) -> Vec<Finding> {
    let mut found = if has_doubtful_gap(text) { gaps(text) } else { Vec::new() };
    if may_lack_space(text) {
        found.append(&mut stuck(text));
    }
    found.sort_by_key(|finding| finding.range.start);
    found.dedup();
    found
}

/// Whether a text has a gap that is more than one space between two words: most texts have none.
fn has_doubtful_gap(text: &str) -> bool {
    text.as_bytes().windows(2).any(|pair| match pair {
        [b' ', next] => matches!(next, b' ' | b',' | b';' | b':' | b'.'),
        // Blanks that are neither a space nor the end of a line, those that are not of ASCII by their first bytes.
        [b'\t' | 0x0b | 0x0c, _] | [0xc2, 0x85 | 0xa0] | [0xe1, 0x9a] | [0xe2, 0x80 | 0x81] | [0xe3, 0x80] => true,
        _ => false,
    })
}

/// Whether something stands close behind a mark somewhere in a text.
fn may_lack_space(text: &str) -> bool {
    let is_close =
        |pair: &[u8]| matches!(pair, [b',' | b';' | b':' | b'.' | b')', next] if !next.is_ascii_whitespace());
    text.as_bytes().windows(2).any(is_close)
}

/// Marks and labels to which the next word sticks.
fn stuck(text: &str) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut before: Option<Range<usize>> = None;
    for (range, piece) in pieces(text) {
        if has_mark_inside(piece) && !is_address(piece) {
            found.extend(missing(piece).map(|finding| shift(finding, range.start)));
            let opens = || {
                let gap = before.as_ref().map_or("\n", |before| text.get(before.end..range.start).unwrap_or_default());
                gap.contains('\n') || text.get(..range.start).is_some_and(|head| head.trim_end().ends_with([';', ':']))
            };
            found.extend(label(piece).filter(|_| opens()).map(|finding| shift(finding, range.start)));
        }
        before = Some(range);
    }
    found
}

/// Whether a mark stands in a piece behind which a space may be missing: most pieces have none, or at their end.
fn has_mark_inside(piece: &str) -> bool {
    let inside = piece.as_bytes().split_last().map_or(&[][..], |(_, inside)| inside);
    inside.iter().any(|byte| matches!(byte, b',' | b';' | b':' | b'.' | b')'))
}

/// A label that the first word sticks to: `1.Mục tiêu`, `b)Đối với`, `2.1.Nội dung`.
fn label(piece: &str) -> Option<Finding> {
    let steps = piece.find(|c: char| !is_letter_or_digit(c) && !matches!(c, '.' | ')')).unwrap_or(piece.len());
    let at = piece.get(..steps)?.rfind(['.', ')'])?;
    let (head, word) = (piece.get(..at)?, piece.get(at + 1..)?);
    let bracket = piece.get(at..)?.starts_with(')');
    let step = |step: &str| match step.chars().count() {
        1 => step.chars().all(|c| c.is_ascii_digit() || bracket && c.is_lowercase()),
        2 | 3 => step.bytes().all(|byte| byte.is_ascii_digit()) && step.len() < 3 || roman::looks_like(step),
        _ => false,
    };
    let mut letters = word.chars();
    let begins = letters.next().is_some_and(char::is_uppercase) && letters.next().is_some_and(char::is_lowercase);
    let steps = head.split('.').all(step) && head.split('.').count() <= 4;
    (begins && steps && !head.is_empty()).then(|| {
        let mark = if bracket { ')' } else { '.' };
        Finding::new(at..at + 1, format!("{mark} ")).kind("after")
    })
}

fn shift(mut finding: Finding, by: usize) -> Finding {
    finding.range = finding.range.start + by..finding.range.end + by;
    finding
}

/// Runs of white space inside a line that should be shorter.
fn gaps(text: &str) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices() {
        match (c.is_whitespace(), start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                // One space between two words is what nearly every gap is.
                if slice(text, from..at) != " " || matches!(c, ',' | ';' | ':' | '.') {
                    found.extend(gap(text, from, at));
                }
                start = None;
            }
            _ => {}
        }
    }
    found
}

fn gap(text: &str, start: usize, end: usize) -> Option<Finding> {
    let (before, run, after) = (text.get(..start)?, text.get(start..end)?, text.get(end..)?);
    if before.is_empty() || run.contains(['\n', '\r']) {
        return None;
    }
    if is_lone_mark(after) && !before.ends_with(['\n', '…']) {
        return Some(Finding::new(start..end, "").kind("before"));
    }
    if let Some(mark) = after.chars().next().filter(|mark| matches!(mark, ',' | ';' | ':'))
        && after.chars().nth(1).is_some_and(is_letter)
    {
        return Some(Finding::new(start..end + mark.len_utf8(), format!("{mark} ")).kind("before"));
    }
    let double = run.chars().count() > 1 || run == "\t";
    (double && !is_blank(before, after)).then(|| Finding::new(start..end, " ").kind("double"))
}

/// Whether a text begins with a mark that belongs to the word before: `, ; :` or a full stop; never `./.`, `...`, `:)`.
fn is_lone_mark(after: &str) -> bool {
    let mut chars = after.chars();
    let ends = |c: Option<char>| c.is_none_or(|c| c.is_whitespace() || matches!(c, '”' | '"' | ')'));
    match chars.next() {
        Some(',' | ';' | ':' | '.') => ends(chars.next()),
        _ => false,
    }
}

/// Whether the gap is a blank to fill in by hand: `ngày    tháng    năm`, `Số:    /KH-UBND`.
fn is_blank(before: &str, after: &str) -> bool {
    let label = before.trim_end_matches(':');
    let ends = |words: &[&str]| words.iter().any(|word| label.ends_with(word));
    (ends(&["ngày", "tháng", "Ngày", "giờ"]) && ["tháng", "năm", "/"].iter().any(|word| after.starts_with(word)))
        || (ends(&["Số", "số", "năm"]) && after.starts_with(['/', '.', '…']))
}

/// Marks inside a piece that want a space behind them.
fn missing(piece: &str) -> impl Iterator<Item = Finding> + '_ {
    let letters: Vec<(usize, char)> = piece.char_indices().collect();
    let at = move |i: usize| letters.get(i).map(|(_, c)| *c);
    piece.char_indices().enumerate().filter_map(move |(i, (start, mark))| {
        let before = i.checked_sub(1).and_then(&at)?;
        let after = at(i + 1)?;
        let wanted = match mark {
            ',' | ';' => wants_space(before, after) && !is_code(piece),
            ':' => wants_space(before, after) && before.is_lowercase(),
            '.' => ends_sentence(piece.get(..start)?, after, at(i + 2)),
            _ => false,
        };
        wanted.then(|| Finding::new(start..start + mark.len_utf8(), format!("{mark} ")).kind("after"))
    })
}

/// A letter, a mark, and a letter again; digits on either side may be a figure.
fn wants_space(before: char, after: char) -> bool {
    let closes = is_letter(before) || matches!(before, ')' | '”' | '"');
    closes && (is_letter(after) || matches!(after, '“' | '(') || (after.is_ascii_digit() && before.is_lowercase()))
}

/// `VH,TT&DL`: capitals joined by marks are one code; `PĐN,j,t` is a quantity with its indices.
fn is_code(piece: &str) -> bool {
    let core = piece.trim_end_matches([',', ';', '.']);
    let mut parts = core.split(',');
    let quantity = parts.next().is_some_and(|name| name.chars().all(char::is_uppercase));
    let indexed = quantity && parts.all(|index| matches!(index.as_bytes(), [index] if index.is_ascii_alphanumeric()));
    indexed || core.chars().all(|c| !c.is_lowercase())
}

/// `Gia Lai.Theo đó`, `năm 2023.Theo`: the end of a word of two letters or a number, then a word with a capital.
fn ends_sentence(before: &str, after: char, behind: Option<char>) -> bool {
    let word: String = before.chars().rev().take_while(|c| is_letter_or_digit(*c)).collect();
    let mut letters = word.chars();
    let sentence = match letters.next() {
        Some(c) if c.is_ascii_digit() => word.len() >= 2 && word.chars().all(|c| c.is_ascii_digit()),
        Some(c) => c.is_lowercase() && letters.next().is_some_and(char::is_lowercase) && !before.contains('.'),
        None => before.ends_with([')', '”']),
    };
    sentence && after.is_uppercase() && behind.is_some_and(char::is_lowercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mended(text: &str) -> String {
        let mut out = text.to_owned();
        for finding in spacing(text).iter().rev() {
            out.replace_range(finding.range.clone(), finding.right.as_deref().unwrap());
        }
        out
    }

    #[test]
    fn spaces_are_mended() {
        assert_eq!(mended("Quyết định số  191/QĐ-TTg , ngày 05/8"), "Quyết định số 191/QĐ-TTg, ngày 05/8");
        assert_eq!(mended("tỉnh Gia Lai.Theo đó,mục tiêu"), "tỉnh Gia Lai. Theo đó, mục tiêu");
        assert_eq!(mended("Nguồn:báo chí ; đài"), "Nguồn: báo chí; đài");
        assert_eq!(mended("1.Mục tiêu chung"), "1. Mục tiêu chung");
        assert_eq!(mended("b)Đối với cấp xã; c)Đối với"), "b) Đối với cấp xã; c) Đối với");
        assert_eq!(mended("2.1.Nội dung"), "2.1. Nội dung");
        assert_eq!(mended("a\u{a0} b\tc"), "a b c");
        assert_eq!(mended("điểm c, d, đ,e khoản 3"), "điểm c, d, đ, e khoản 3");
    }

    #[test]
    fn figures_codes_addresses_and_blanks_are_right() {
        for text in [
            "kinh phí 1.200.000 đồng, tỷ lệ 97,5%, lúc 16:00, tỷ lệ 1:500, TCVN 6909:2001",
            "Sở VH,TT&DL; TP.HCM; L.PHONG; v.v.; P.V; KH/BCĐ.TTĐN; 66.25/2026/NQ-CP./.",
            "thư vpubnd@gialai.gov.vn, trang https://gialai.gov.vn:8080/a,b; tệp ke-hoach.yaml",
            "ngày    tháng    năm 2024, Số:      /KH-UBND",
            "các sở, ban, ngành,… ; v.v...",
            "như sau ./.",
            "1.200 đồng; 2.1 Nội dung; 3.A; TP.Huế; P.Văn",
            "giá công suất PCS,j,t (đồng/kW) và giá điện năng PĐN,j, tính cho tháng t",
        ] {
            assert_eq!(spacing(text), [], "{text}");
        }
    }

    #[test]
    fn mending_twice_changes_nothing() {
        let once = mended("một  hai ,ba;bốn :năm .");
        assert_eq!(mended(&once), once);
    }
}
