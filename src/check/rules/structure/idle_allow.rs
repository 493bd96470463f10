//! S016: a silencing comment without effect. Reported while comments are applied.

use crate::check::explain::{Explanation, Rule};
use crate::diagnostic::{Code, Pair};

pub(super) const RULE: Rule = Rule {
    code: Code::S016,
    explanation: Explanation {
        finds: Pair::new(
            "Chú giải tắt thông báo mà không nêu lý do, hoặc không tắt được thông báo nào.",
            "A silencing comment without a reason, or one that silences nothing.",
        ),
        why: Pair::new(
            "Chú giải cũ để lại sẽ che lỗi thật về sau.",
            "A comment left behind would hide a real mistake later.",
        ),
        wrong: "number: 36 # ttdn: allow L010\n",
        right: "number: 36\n",
        basis: Pair::new("Ngôn ngữ kế hoạch của ttdn", "The plan language of ttdn"),
    },
    check: None,
};

#[cfg(test)]
mod tests {
    use crate::check::testing::{BASE, only, with};
    use crate::diagnostic::Code;

    #[test]
    fn idle_comments_are_reported_and_removed() {
        let plan = with("number: 36", "number: 36 # ttdn: allow L010 -- đã thống nhất");
        insta::assert_snapshot!(only(Code::S016, &plan));
        let (source, found) = crate::check::testing::diagnostics(&plan);
        let (fixed, _) = crate::check::fix::apply(&source, &found, false).unwrap();
        assert_eq!(fixed, BASE);
        let above = with("number: 36", "# ttdn: allow L010 -- đã thống nhất\nnumber: 36");
        let (source, found) = crate::check::testing::diagnostics(&above);
        assert_eq!(crate::check::fix::apply(&source, &found, false).unwrap().0, BASE);
        insta::assert_snapshot!(only(Code::S016, &with("number: 36", "number: 36 # ttdn: allow X999 -- lý do")));
    }

    #[test]
    fn a_reason_is_required() {
        let plan = with("number: 36", "number: 36/KH # ttdn: allow F001");
        insta::assert_snapshot!(only(Code::S016, &plan));
        assert_eq!(only(Code::S016, &plan.replace("F001", "F001 -- văn thư ghi sau")), "");
    }
}
