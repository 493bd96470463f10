//! S004: a key given twice. Found by decoding.

use crate::check::explain::{Explanation, Rule};
use crate::diagnostic::{Code, Pair, Sentence};

pub(in crate::check) const RULE: Rule = Rule {
    code: Code::S004,
    explanation: Explanation {
        finds: Pair::new(
            "Một khóa được viết hai lần trong cùng một chỗ; chỉ ra cả hai.",
            "A key given twice in one mapping, both places.",
        ),
        why: Pair::new(
            "Chỉ một trong hai nội dung có thể được in; ttdn không tự chọn.",
            "Only one of the two can be printed; ttdn does not choose.",
        ),
        wrong: "number: 36\nnumber: 37\n",
        right: "number: 37\n",
        basis: Pair::new("Ngôn ngữ kế hoạch của ttdn", "The plan language of ttdn"),
    },
    sentences: &[Sentence::new("", Pair::new("khóa `{key}` được viết hai lần", "the key `{key}` is given twice"))
        .label("lần thứ hai", "the second time")
        .reason(
            "chỉ một trong hai nội dung có thể được in; ttdn không tự chọn thay người soạn thảo",
            "only one of the two can be printed; ttdn does not choose for the author",
        )
        .hint("gộp hai nội dung làm một, hoặc xóa một chỗ", "merge the two, or delete one")],
    labels: &[("first", Pair::new("lần thứ nhất", "the first time"))],
    check: None,
};

#[cfg(test)]
mod tests {
    use crate::check::testing::{BASE, only, with};
    use crate::diagnostic::Code;

    #[test]
    fn the_second_is_the_place() {
        let plan = with("number: 36\n", "number: 36\nnumber: 37\n");
        insta::assert_snapshot!(only(Code::S004, &plan));
    }

    #[test]
    fn the_same_key_elsewhere_is_another_key() {
        assert_eq!(only(Code::S004, BASE), "");
    }
}
