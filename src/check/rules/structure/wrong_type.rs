//! S003: a value of the wrong kind. Found by decoding.

use crate::check::explain::{Explanation, Rule};
use crate::diagnostic::{Code, Pair};

pub(super) const RULE: Rule = Rule {
    code: Code::S003,
    explanation: Explanation {
        finds: Pair::new(
            "Giá trị không đúng loại: cần danh sách mà là chữ, cần ngày mà là số…",
            "A value of the wrong kind: a text where a list is wanted, a number where a date is.",
        ),
        why: Pair::new(
            "ttdn không đoán ý người soạn thảo: chỗ nào không đọc được thì báo, không in bừa.",
            "ttdn does not guess: what it cannot read it reports and does not print.",
        ),
        wrong: "date: 1/1/26\n",
        right: "date: 01/01/2026\n",
        basis: Pair::new("Ngôn ngữ kế hoạch của ttdn", "The plan language of ttdn"),
    },
    check: None,
};

#[cfg(test)]
mod tests {
    use crate::check::testing::{BASE, only, with};
    use crate::diagnostic::Code;

    #[test]
    fn what_was_expected_is_said_in_words() {
        let plan = BASE
            .replace("date: 2024-01-24", "date: 1/1/26")
            .replace("period: 2024", "period: năm nay")
            .replace("    - Nâng cao hiệu quả", "    - Nâng cao: hiệu quả")
            .replace("  - Các sở, ban, ngành tỉnh", "  - [Các sở]")
            .replace("signature:\n", "signature:\n  field: có\n");
        insta::assert_snapshot!(only(Code::S003, &plan));
    }

    #[test]
    fn any_scalar_is_a_text() {
        assert_eq!(only(Code::S003, &with("output: 01 phim", "output: 2024")), "");
        assert_eq!(only(Code::S003, &with("output: 01 phim", "output: true")), "");
    }
}
