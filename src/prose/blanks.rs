//! S010: blanks and stand-ins that an author left to fill in later.

use super::{Finding, Prose};
use crate::invariant::slice;
use crate::language::letters::is_any;
use crate::language::words::Word;

/// Words inside square brackets that ask for something to be filled in.
const ASKS: [&str; 16] =
    ["cần", "bổ", "điền", "nhập", "ghi", "tên", "số", "ngày", "chờ", "sẽ", "nội", "chưa", "mục", "yêu", "sản", "nhiệm"];

/// Stand-ins in a text. Three dots between or behind words end an enumeration and are none: "báo, đài,…".
pub fn blanks(prose: &Prose<'_>) -> Vec<Finding> {
    let (text, glance) = (prose.text, prose.glance);
    let mut found = if glance.signs || glance.has_any(b"._?") { dots(text) } else { Vec::new() };
    if glance.has_any(b"[") {
        found.extend(brackets(text));
    }
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

/// Words behind which a value stands: "ngày …", "số …", "tối thiểu …", "giao … chủ trì".
const BEFORE_VALUE: [&str; 36] = [
    "ngày", "tháng", "năm", "quý", "số", "khoản", "khoảng", "đạt", "là", "gồm", "bằng", "thêm", "thiểu", "đa", "nhất",
    "phí", "tiền", "giá", "tên", "khóa", "lần", "mức", "cả", "do", "của", "tại", "cho", "với", "từ", "đến", "trước",
    "giao", "gửi", "ông", "bà", "giữa",
];

/// Words before which a value stands: "… triệu đồng", "… tháng … năm".
const BEHIND_VALUE: [&str; 26] = [
    "ngày", "tháng", "năm", "triệu", "tỷ", "tỉ", "nghìn", "đồng", "người", "lượt", "cuộc", "tin", "bài", "lớp", "hộ",
    "học", "cán", "đại", "xã", "thôn", "buổi", "bản", "giờ", "phút", "ha", "km",
];

/// Whether dots are a blank: they stand where a value should. Between or behind words they end what is counted up:
/// "triển lãm …", "lễ hội…của tỉnh", "“… đào tạo nguồn nhân lực”".
fn is_blank(text: &str, start: usize, end: usize, run: &str) -> bool {
    let width: usize = run.chars().map(|c| if c == '…' { 3 } else { 1 }).sum();
    if width < 3 {
        return false;
    }
    if run.matches(['_', '?']).count() > 2 || width > 4 {
        return true;
    }
    let (before, behind) = (slice(text, ..start), slice(text, end..));
    let (near, next) = (before.trim_end(), behind.trim_start());
    if near.ends_with(['/', ':', '=']) || next.starts_with(['/', '%']) || near.is_empty() && next.is_empty() {
        return true;
    }
    // "KH-…", "…-UBND"
    if before.ends_with('-') && !before.ends_with(" -") || behind.starts_with('-') {
        return true;
    }
    let word = |text: &str| text.chars().take_while(|c| c.is_alphanumeric()).collect::<String>();
    let last: String = word(&near.chars().rev().collect::<String>()).chars().rev().collect();
    let quoted = near.ends_with(['“', '"', '(']) || next.starts_with(['”', '"']);
    // "ngày…tháng…năm" stands for figures however it is spaced; "miễn phí... Đây là" does not.
    let dated = is_any(&last, &["ngày", "tháng", "năm", "số", "quý"]);
    let spaced = before.is_empty() || before.ends_with(' ');
    let goes_on = next.starts_with(|c: char| c.is_lowercase() || c.is_numeric() || matches!(c, '(' | ','));
    let leads = is_any(&last, &BEFORE_VALUE) && (dated && !next.starts_with(char::is_uppercase) || spaced && goes_on);
    (leads || spaced && BEHIND_VALUE.contains(&word(next).as_str())) && !quoted
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
        word.len() - head.len() >= 2 && head.bytes().all(|b| b.is_ascii_digit())
    };
    let mut found = Vec::new();
    for (i, word) in all.iter().enumerate() {
        // Of most words the first letter says that they are none.
        if !word.text.starts_with(|c: char| matches!(c, 'x' | 'X' | 'T' | 'F' | 'l' | 'L' | '0'..='9')) {
            continue;
        }
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
        assert_eq!(found("Bố trí … triệu đồng cho ... xã, do … chủ trì; ít nhất … học viên"), ["…", "...", "…", "…"]);
        assert_eq!(
            found("Kính gửi: …; giao … phối hợp; tổng kinh phí: ... đồng; số…ngày…"),
            ["…", "…", "...", "…", "…"]
        );
        assert_eq!(found("kinh phí [cần bổ sung] đồng, [ ] và [...]"), ["[cần bổ sung]", "[ ]", "[...]"]);
        assert_eq!(
            found("TODO: viết thêm; ngày xx/xx/20xx; số XX/KH-UBND; ____"),
            ["TODO", "xx", "xx", "20xx", "XX", "____"]
        );
        assert_eq!(found("gọi 0234.3.xxx, 0234-38xx"), ["xxx", "38xx"], "no address, whatever its dots");
    }

    #[test]
    fn the_end_of_an_enumeration_is_none() {
        for text in [
            "các cơ quan báo, đài,… trong tỉnh",
            "văn hóa, nghệ thuật, thể thao...",
            "du lịch…; v.v...",
            "xem [[phan-cong]], chú thích[^1]; thế kỷ XX; Đại hội XX; ./.",
            "đơn vị [1] theo tài liệu tham khảo",
            "Tổ chức hội thảo, tọa đàm, triển lãm …",
            "Giới thiệu các sự kiện văn hóa, lễ hội…của tỉnh; xuất nhập khẩu…theo chuẩn quốc tế",
            "Sứ mạng của trường là “… đào tạo nguồn nhân lực đối ngoại chất lượng cao”",
            "y tế miễn phí... Đây là chính sách tốt; nhiệm kỳ tổng thống...người thất cử; chén nước, bình hoa... Người ta cúng",
            "khó khăn (thiên tai, dịch bệnh...) và vùng sâu, vùng xa… được ưu tiên; Ai thương dân?... Dân thương",
        ] {
            assert!(found(text).is_empty(), "{text}: {:?}", found(text));
        }
    }
}
