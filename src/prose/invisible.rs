//! T002: characters that nobody sees and that break searching, numbers of documents, or the file itself.

use super::Finding;
use crate::invariant::slice;
use crate::language::signs::{is_hidden, is_mark_of_direction, is_no_break, is_reordering, is_right_to_left};

/// Invisible characters in `text`: kind `control` where XML forbids them, `nbsp` for a no-break space inside a symbol,
/// `break` for a line break that only some programs know, `reorder` for a mark of direction that makes a reader see the words
/// or the numbers beside it in another order, the empty kind for zero-width and idle direction marks and the soft hyphen.
pub fn invisible(text: &str) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut before = ['\0', '\0'];
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let range = at..at + c.len_utf8();
        if matches!(c, '\u{2028}' | '\u{2029}' | '\u{85}') {
            found.push(Finding::new(range, " ").kind("break"));
        } else if is_reordering(c) || is_mark_of_direction(c) && turns(c, text) {
            found.push(Finding::new(range, "").kind("reorder"));
        } else if is_hidden(c) {
            found.push(Finding::new(range, ""));
        } else if c.is_control() && !matches!(c, '\t' | '\n' | '\r') {
            found.push(Finding::new(range, "").kind("control"));
        } else if is_no_break(c) {
            let after = chars.peek().map_or('\0', |(_, c)| *c);
            if splits_symbol(before, after, slice(text, at + c.len_utf8()..)) {
                found.push(Finding::new(range, "").kind("nbsp"));
            }
        }
        before = [before[1], c];
    }
    found
}

/// The name under which a reader may look the character up.
pub fn name(c: char) -> String {
    format!("U+{:04X}", u32::from(c))
}

/// Whether a mark of direction has something in the text to move: letters written from right to left, or, for those of that
/// direction, numbers.
fn turns(mark: char, text: &str) -> bool {
    text.contains(is_right_to_left) || mark != '\u{200e}' && text.contains(|c: char| c.is_ascii_digit())
}

/// Whether a no-break space stands right beside the `/` or `-` of a document's symbol: `57-␣KL/TW`, `516␣/KH-UBND`.
fn splits_symbol(before: [char; 2], after: char, rest: &str) -> bool {
    let is_code = |c: char| c.is_uppercase() || c.is_ascii_digit();
    let joint = |c: char| matches!(c, '-' | '/');
    let [outer, inner] = before;
    let behind = rest.chars().nth(1).unwrap_or_default();
    (joint(inner) && is_code(outer) && is_code(after)) || (is_code(inner) && joint(after) && is_code(behind))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(text: &str) -> Vec<&'static str> {
        invisible(text).iter().map(|finding| finding.kind).collect()
    }

    #[test]
    fn what_nobody_sees_is_found() {
        assert_eq!(kinds("thông\u{200b} tin đối\u{ad} ngoại"), ["", ""]);
        assert_eq!(kinds("chuông\u{7}"), ["control"]);
        assert_eq!(kinds("thông tin\u{2028}đối ngoại\u{85}"), ["break", "break"]);
        assert_eq!(kinds("Kết luận số 57-\u{a0}KL/TW, số 516\u{a0}/KH-UBND"), ["nbsp", "nbsp"]);
    }

    #[test]
    fn what_turns_words_around_is_told_from_what_only_hides() {
        assert_eq!(kinds("cấp \u{202e}000.05\u{202c} đồng \u{2066}a\u{2069}"), ["reorder"; 4]);
        assert_eq!(kinds("giai đoạn \u{200f}2021 - 2025"), ["reorder"]);
        assert_eq!(kinds("Đại sứ quán \u{200e}السفارة"), ["reorder"]);
        assert_eq!(kinds("giai đoạn \u{200e}2021 - 2025, thông\u{200f} tin"), ["", "reorder"]);
        assert_eq!(kinds("thông\u{200f} tin\u{200e}"), ["", ""], "there is nothing that they could move");
    }

    #[test]
    fn a_no_break_space_between_words_is_fine() {
        assert!(kinds("ngày\u{a0}05 tháng\u{a0}9, giai đoạn 2021\u{a0}-\u{a0}2025, số\u{a0}57-KL/TW").is_empty());
    }
}
