//! What the words of a row say about others: that it adds them up, that it is some of them, that it rounds them.

use crate::invariant::slice;
use crate::language::letters::{find, is_any, strip_start};

/// What is a sum where nothing follows: "Tổng kinh phí sự nghiệp" is a row as others.
const WHOLE: [&str; 5] = ["tổng kinh phí", "tổng dự toán", "tổng chi phí", "tổng số tiền", "tổng giá trị"];

/// "Cộng", "Tổng cộng", "Cộng mục I", "Tổng (I + II)", "Tổng kinh phí"; not "Cộng đồng", "Tổng kết".
pub(super) fn says_sum(label: &str) -> bool {
    let label = label.trim();
    if is_any(label.trim_end_matches([':', '.', ' ']), &WHOLE) {
        return true;
    }
    let sums = ["tiểu cộng", "tổng cộng", "tổng số", "cộng", "tổng"];
    let Some(rest) = sums.iter().find_map(|sum| strip_start(label, sum)) else { return false };
    let next = rest.trim_start();
    let word = slice(next, ..next.find(' ').unwrap_or(next.len())).trim_end_matches([':', '.', ',']);
    let part = is_any(word, &["mục", "phần", "nhóm", "khoản", "tiểu", "các", "cộng"]);
    let labelled =
        word.len() <= 4 && !word.is_empty() && word.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit());
    next.is_empty() || next.starts_with([':', '(', '.']) || (rest.starts_with(' ') && (part || labelled))
}

/// Whether a sum is that of the whole table by its words: "Tổng cộng", "Tổng số:"; not "Cộng mục I".
pub(super) fn says_whole(label: &str) -> bool {
    let bare = label.trim().trim_end_matches([':', '.', ' ']);
    is_any(bare, &["tổng cộng", "tổng số", "tổng", "cộng"]) || is_any(bare, &WHOLE)
}

/// "Trong đó", "Bao gồm": this row and those below it are some of the row above.
pub(super) fn says_part(label: &str) -> bool {
    ["trong đó", "bao gồm", "gồm"].iter().any(|part| {
        strip_start(label.trim(), part).is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', ':', ',', '.']))
    })
}

/// Whether the words of a row say that some of it follows: "Vật tư, trong đó:".
pub(super) fn leads_to_parts(label: &str) -> bool {
    find(label, "trong đó").is_some()
}

/// "Làm tròn": the sum above once more.
pub(super) fn says_rounded(label: &str) -> bool {
    strip_start(label.trim(), "làm tròn").is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_subtotal_says_so() {
        for label in [
            "Cộng",
            "CỘNG:",
            "Tổng cộng",
            "Cộng mục I",
            "Cộng I",
            "Tổng (I + II)",
            "Tiểu cộng",
            "Cộng các mục",
            "Tổng số",
            "TỔNG KINH PHÍ",
        ] {
            assert!(says_sum(label), "{label}");
        }
        for label in [
            "Cộng đồng dân cư",
            "Cộng tác viên",
            "Tổng kết",
            "Tổng cục Du lịch",
            "Tổng hợp số liệu",
            "Tổng số lớp",
            "Tổng kinh phí sự nghiệp",
            "Phim",
            "",
        ] {
            assert!(!says_sum(label), "{label}");
        }
    }

    #[test]
    fn the_sum_of_a_table_is_told_from_that_of_a_part() {
        for label in ["Tổng cộng", "TỔNG SỐ:", "Cộng", "Tổng", "Tổng kinh phí"] {
            assert!(says_whole(label), "{label}");
        }
        for label in ["Cộng mục I", "Tiểu cộng", "Tổng (I + II)", "Cộng đồng"] {
            assert!(!says_whole(label), "{label}");
        }
    }

    #[test]
    fn some_of_a_row_says_so() {
        assert!(says_part("Trong đó: nhập khẩu") && says_part("Trong đó") && says_part("Bao gồm:"));
        assert!(!says_part("Gốm sứ") && !says_part("Trong nước") && !says_part("Gồmx"));
        assert!(leads_to_parts("Vật tư, trong đó:") && says_rounded("Làm tròn số"));
    }
}
