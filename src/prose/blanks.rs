//! S010: blanks and stand-ins that an author left to fill in later.

use super::{Finding, Prose};
use crate::invariant::slice;
use crate::language::letters::is_any;
use crate::language::words::Word;

/// Words inside square brackets that ask for something to be filled in.
const ASKS: [&str; 15] =
    ["cần", "bổ", "điền", "nhập", "ghi", "tên", "số", "ngày", "chờ", "sẽ", "nội", "chưa", "mục", "yêu", "sản"];

/// Stand-ins in a text. Three dots right behind a word or a comma end an enumeration and are none: "báo, đài,…".
pub fn blanks(prose: &Prose<'_>) -> Vec<Finding> {
    let text = prose.text;
    let mut found: Vec<Finding> = dots(text);
    found.extend(brackets(text));
    found.extend(stand_ins(&prose.words));
    found.sort_by_key(|finding| (finding.range.start, std::cmp::Reverse(finding.range.end)));
    let mut end = 0;
    found.retain(|finding| {
        let fresh = finding.range.start >= end;
        end = end.max(finding.range.end);
        fresh
    });
    found
}

/// Runs of dots, `…`, `_` or `?` that stand for missing words.
fn dots(text: &str) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut start = None;
    for (at, c) in text.char_indices().chain(std::iter::once((text.len(), ' '))) {
        let dot = matches!(c, '.' | '…' | '_' | '?');
        match (dot, start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                if text.get(from..at).is_some_and(|run| is_blank(text, from, at, run)) {
                    found.push(Finding::open(from..at));
                }
                start = None;
            }
            _ => {}
        }
    }
    found
}

fn is_blank(text: &str, start: usize, end: usize, run: &str) -> bool {
    let width: usize = run.chars().map(|c| if c == '…' { 3 } else { 1 }).sum();
    if width < 3 {
        return false;
    }
    if run.contains(['_', '?']) || width > 4 {
        return true;
    }
    let before = slice(text, ..start).chars().next_back();
    let after = slice(text, end..).chars().next();
    let spaced = before.is_none_or(|c| c.is_whitespace() || matches!(c, '/' | ':' | '(' | '[' | '“' | '-'));
    let listed = slice(text, ..start).trim_end().ends_with([',', ';']);
    // "báo, đài …" at the end of a sentence is an enumeration too; "ngày … tháng …" is a blank.
    (spaced && !listed) || after.is_some_and(|c| c == '/' || c.is_alphanumeric())
}

/// `[ ]`, `[...]`, `[cần bổ sung]`; never `[[id]]` or `[^1]`.
fn brackets(text: &str) -> Vec<Finding> {
    let mut found = Vec::new();
    for (at, _) in text.match_indices('[') {
        let rest = slice(text, at + 1..);
        let Some(length) = rest.find([']', '[']) else { continue };
        let inside = slice(rest, ..length);
        if !rest.get(length..).is_some_and(|tail| tail.starts_with(']')) || inside.starts_with('^') {
            continue;
        }
        if text.get(..at).is_some_and(|head| head.ends_with('[')) {
            continue;
        }
        let first = inside.split_whitespace().next().unwrap_or_default();
        let empty = inside.chars().all(|c| c.is_whitespace() || matches!(c, '.' | '…' | '_' | '?' | 'x' | 'X'));
        if empty || is_any(first, &ASKS) && inside.contains(' ') {
            found.push(Finding::open(at..at + length + 2));
        }
    }
    found
}

/// `TODO`, `xx`, `20xx`, `XX/XX`, `lorem ipsum`.
fn stand_ins(all: &[Word<'_>]) -> Vec<Finding> {
    let is_x = |word: &str| {
        let head = word.trim_end_matches('x');
        word.len() - head.len() >= 2 && (head.is_empty() || head.bytes().all(|b| b.is_ascii_digit()))
    };
    let mut found = Vec::new();
    for (i, word) in all.iter().enumerate() {
        let joint = word.gap == "/" || all.get(i + 1).is_some_and(|next| next.gap == "/");
        let big = joint && word.text.len() >= 2 && word.text.bytes().all(|b| b == b'X');
        let todo = matches!(word.text, "TODO" | "TBD" | "FIXME" | "XXX") || word.text.eq_ignore_ascii_case("lorem");
        if is_x(word.text) || big || todo {
            found.push(Finding::open(word.range()));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        blanks(&Prose::new(text)).into_iter().map(|finding| text.get(finding.range).unwrap()).collect()
    }

    #[test]
    fn what_was_left_to_fill_in_is_found() {
        assert_eq!(found("ngày … tháng ... năm 2024"), ["…", "..."]);
        assert_eq!(found("Kế hoạch số …/KH-UBND của ......"), ["…", "......"]);
        assert_eq!(found("kinh phí [cần bổ sung] đồng, [ ] và [...]"), ["[cần bổ sung]", "[ ]", "[...]"]);
        assert_eq!(
            found("TODO: viết thêm; ngày xx/xx/20xx; số XX/KH-UBND; ____"),
            ["TODO", "xx", "xx", "20xx", "XX", "____"]
        );
    }

    #[test]
    fn the_end_of_an_enumeration_is_none() {
        for text in [
            "các cơ quan báo, đài,… trong tỉnh",
            "văn hóa, nghệ thuật, thể thao...",
            "du lịch…; v.v...",
            "xem [[phan-cong]], chú thích[^1]; thế kỷ XX; Đại hội XX; ./.",
            "đơn vị [1] theo tài liệu tham khảo",
        ] {
            assert!(found(text).is_empty(), "{text}: {:?}", found(text));
        }
    }
}
