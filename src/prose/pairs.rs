//! T004: quotation marks and brackets that do not pair.

use super::Finding;
use crate::invariant::slice;
use crate::language::roman;

/// A mark that waits for its partner.
struct Open {
    mark: char,
    at: usize,
    straight: bool,
}

/// Marks of `text` without a partner (kind `open` or `close`), a quotation that opens curly and closes straight or the
/// reverse (kind `mixed`).
pub fn pairs(text: &str) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut open: Vec<Open> = Vec::new();
    for (at, mark) in text.char_indices() {
        let range = at..at + mark.len_utf8();
        match mark {
            '(' | '[' | '{' | '“' | '«' => open.push(Open { mark, at, straight: false }),
            '"' if is_inch(text, at, &open) => {}
            '"' => match open.iter().rposition(|o| matches!(o.mark, '"' | '“')) {
                Some(i) if open.get(i).is_some_and(|o| o.straight) => close(&mut open, i, &mut found),
                // “… " with a letter before and no letter behind closes the curly one.
                Some(i) if !opens_quotation(text, at) => {
                    close(&mut open, i, &mut found);
                    found.push(Finding::open(range).kind("mixed"));
                }
                // What stands at the end of words closes something that opened nowhere.
                None if closes_quotation(text, at) => found.push(Finding::open(range).kind("close")),
                _ => open.push(Open { mark, at, straight: true }),
            },
            '”' => match open.iter().rposition(|o| matches!(o.mark, '"' | '“')) {
                Some(i) => {
                    let mixed = open.get(i).is_some_and(|o| o.straight);
                    close(&mut open, i, &mut found);
                    if mixed {
                        found.push(Finding::open(range).kind("mixed"));
                    }
                }
                None => found.push(Finding::open(range).kind("close")),
            },
            ')' | ']' | '}' | '»' => match open.iter().rposition(|o| partner(o.mark) == mark) {
                Some(i) => close(&mut open, i, &mut found),
                None if mark == ')' && is_label(text, at) => {}
                None => found.push(Finding::open(range).kind("close")),
            },
            _ => {}
        }
    }
    found.extend(open.iter().map(unclosed));
    found.sort_by_key(|finding| finding.range.start);
    found
}

/// Closes the mark at `index`; those opened inside it and still open have no partner.
fn close(open: &mut Vec<Open>, index: usize, found: &mut Vec<Finding>) {
    found.extend(open.iter().skip(index + 1).map(unclosed));
    open.truncate(index);
}

fn unclosed(open: &Open) -> Finding {
    Finding::open(open.at..open.at + open.mark.len_utf8()).kind("open")
}

fn partner(mark: char) -> char {
    match mark {
        '(' => ')',
        '[' => ']',
        '{' => '}',
        '«' => '»',
        _ => '”',
    }
}

/// The label of an item: `a)`, `1)`, `đ)`, `a.1)`, `4a)`, `đ1)` at the start or after white space or a mark, `+)` at the start.
fn is_label(text: &str, at: usize) -> bool {
    let before = slice(text, ..at);
    if matches!(before.trim_start(), "+" | "-" | "*") {
        return true;
    }
    let length: usize = before.chars().rev().take_while(|c| c.is_alphanumeric() || *c == '.').map(char::len_utf8).sum();
    let (head, label) = before.split_at_checked(at - length).unwrap_or_default();
    let bounded = head
        .chars()
        .next_back()
        .is_none_or(|c| c.is_whitespace() || matches!(c, '(' | ',' | ';' | ':' | '*' | '“' | '"' | '-' | '…'));
    bounded && label.split('.').count() <= 5 && label.split('.').all(is_step)
}

/// One step of a label: a number, a letter, both in either order, a Roman numeral.
fn is_step(step: &str) -> bool {
    let figures = step.bytes().filter(u8::is_ascii_digit).count();
    let letters = step.chars().count() - figures;
    let apart = step.trim_matches(|c: char| c.is_ascii_digit()).chars().count() == letters;
    match (letters, figures) {
        (1, 0..=2) | (0, 1..=3) => apart,
        (2.., 0) => step.len() <= 4 && roman::looks_like(&step.to_ascii_uppercase()),
        _ => false,
    }
}

/// Inches: `màn hình 55"`, where no straight quotation is open.
fn is_inch(text: &str, at: usize, open: &[Open]) -> bool {
    let before = slice(text, ..at);
    before.ends_with(|c: char| c.is_ascii_digit()) && !open.iter().any(|o| matches!(o.mark, '"' | '“'))
}

/// Whether a straight mark can only open: white space or an opening bracket before it, none behind.
fn opens_quotation(text: &str, at: usize) -> bool {
    let before = text.get(..at).and_then(|head| head.chars().next_back());
    let after = text.get(at + 1..).and_then(|tail| tail.chars().next());
    before.is_none_or(|c| c.is_whitespace() || c == '(') && after.is_some_and(|c| c.is_alphanumeric())
}

/// Whether a straight mark can only close: words before it, and white space, a sign or nothing behind.
fn closes_quotation(text: &str, at: usize) -> bool {
    let before = text.get(..at).and_then(|head| head.chars().next_back());
    let after = text.get(at + 1..).and_then(|tail| tail.chars().next());
    before.is_some_and(|c| !c.is_whitespace() && c != '(') && after.is_none_or(|c| !c.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(&str, &'static str)> {
        pairs(text).into_iter().map(|f| (text.get(f.range).unwrap(), f.kind)).collect()
    }

    #[test]
    fn marks_without_a_partner_are_found() {
        assert_eq!(found("chống “diễn biến hoà bình\" trên lĩnh vực"), [("\"", "mixed")]);
        assert_eq!(found("thông tin đối ngoại (TTĐN"), [("(", "open")]);
        assert_eq!(found("thông tin đối ngoại TTĐN) và"), [(")", "close")]);
        assert_eq!(found("“một (hai” ba)"), [("(", "open"), (")", "close")]);
        assert_eq!(found("thời hạn 16 giờ) và năm 2030)"), [(")", "close"), (")", "close")]);
        assert_eq!(found("phong trào \"Toàn dân đoàn kết"), [("\"", "open")]);
        assert_eq!(found("phong trào Toàn dân đoàn kết\"."), [("\"", "close")]);
    }

    #[test]
    fn what_pairs_is_silent() {
        for text in [
            "a) Đối với cấp tỉnh; b) Đối với cấp xã; điểm a), b) khoản 1; 1) Một; (2) Hai; (i) ba; ii) bốn",
            "…đ) Mua, bán, trao đổi",
            "+) Tuần tra, kiểm soát bảo đảm an ninh, trật tự.",
            "a.1) Là cơ quan đầu mối; b.2) Tổng hợp; 4a) Đánh giá; đ1) Giám sát; theo điểm a.2.3) và c1); 1.2) Một; II.1) Hai",
            "\"một\" và \"hai\"; “ba (bốn) năm”; [1]; [^1]; [[id]]",
            "màn hình LED 55\", dân tộc K'Ho, M'Nông",
            "phong trào “Nông dân thi đua sản xuất, kinh doanh giỏi” (đợt 2)",
        ] {
            assert!(pairs(text).is_empty(), "{text}: {:?}", found(text));
        }
    }
}
