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
    use crate::check::testing::{BASE, findings, only, with};
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
    fn a_proposal_proposes_and_an_article_has_no_number_of_its_own() {
        let plan = |more: &str| {
            format!(
                "{BASE}decision:\n  legal_bases: [Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015]\n{more}"
            )
        };
        let found = only(Code::S003, &plan("  proposal: Giám đốc Sở Tư pháp\n"));
        assert!(found.contains("không mở đầu như một đề nghị | viết, ví dụ: Theo đề nghị của"), "{found}");
        for right in [
            "Theo đề nghị của Giám đốc Sở Tư pháp",
            "Xét đề nghị của Giám đốc Sở Tư pháp",
            "Trên cơ sở đề nghị của Sở Tư pháp",
        ] {
            assert_eq!(only(Code::S003, &plan(&format!("  proposal: {right}\n"))), "");
        }
        for article in ["Điều 1. Ban hành Kế hoạch", "{text: \"Điều 1: Ban hành Kế hoạch\"}"] {
            let found = only(Code::S003, &plan(&format!("  articles: [{article}]\n")));
            assert!(found.contains("“Điều 1” do chương trình tự ghi | bỏ “Điều 1.”"), "{found}");
        }
        assert_eq!(only(Code::S003, &plan("  articles: [Điều 5 Nghị định số 72/2015/NĐ-CP là căn cứ.]\n")), "");
    }

    #[test]
    fn one_mistake_is_told_once_and_its_hint_is_whole() {
        let notes = findings(&format!("{BASE}footnotes: [a]\n"));
        assert!(notes.contains("khóa do người soạn thảo đặt") && notes.lines().count() == 1, "{notes}");
        let labels = findings(&format!("{BASE}numbering: [romann, số]\n"));
        assert!(labels.lines().count() == 2 && !labels.contains("S013"), "{labels}");
    }

    #[test]
    fn any_scalar_is_a_text() {
        assert_eq!(only(Code::S003, &with("output: 01 phim", "output: 2024")), "");
        assert_eq!(only(Code::S003, &with("output: 01 phim", "output: true")), "");
    }
}
