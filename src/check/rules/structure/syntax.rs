//! S001: the file cannot be read at all. Found while it is read.

use crate::check::explain::{Explanation, Rule};
use crate::diagnostic::{Code, Pair};

pub(in crate::check) const RULE: Rule = Rule {
    code: Code::S001,
    explanation: Explanation {
        finds: Pair::new(
            "Tệp không phải YAML, không theo UTF-8, quá lớn hoặc lồng quá sâu.",
            "The file is not YAML, not UTF-8, too large or nested too deeply.",
        ),
        why: Pair::new(
            "Một chỗ sai dấu cách, dấu hai chấm hay ngoặc kép làm YAML không đọc được cả tệp. ttdn chỉ ra từng chỗ gõ nhầm, \
             đọc phần còn lại như ý người gõ và kiểm tra tiếp trong cùng một lượt.",
            "One wrong space, colon or quotation mark makes a whole file unreadable for YAML. ttdn points at each slip, reads \
             the rest as it was meant and goes on checking in the same run.",
        ),
        wrong: "title: Công tác: thông tin đối ngoại năm 2024\n",
        right: "title: \"Công tác: thông tin đối ngoại năm 2024\"\n",
        basis: Pair::new("YAML 1.2; ngôn ngữ kế hoạch của ttdn", "YAML 1.2; the plan language of ttdn"),
    },
    sentences: super::syntax_sentences::SENTENCES,
    labels: &[("next", Pair::new("dòng sau đã là phần khác", "the next line is another part"))],
    check: None,
};

#[cfg(test)]
mod tests {
    use crate::check::testing::only;
    use crate::diagnostic::Code;

    #[test]
    fn what_makes_a_file_unreadable_is_said_in_words() {
        insta::assert_snapshot!(
            ["title: a: b\n", "title: \"mở\n", "tasks: [a, b\n", "a:\n\t- b\n", "", "title: *x\n"]
                .map(|plan| only(Code::S001, plan))
                .concat()
        );
    }
}
