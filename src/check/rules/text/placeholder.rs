//! S010: what was left to fill in later.

use super::super::super::explain::{Explanation, Rule};
use crate::check::edits::slice;
use crate::check::{Context, Sink, TO_CONFIRM, TextKind};
use crate::diagnostic::{Code, Pair, Sentence};
use crate::prose::blanks;

pub(in crate::check) const RULE: Rule = Rule {
    code: Code::S010,
    explanation: Explanation {
        finds: Pair::new(
            "Chỗ chờ điền: …, [ ], xx, TODO, [cần bổ sung], câu mẫu trong ngoặc vuông chưa thay; chú thích `# [cần xác nhận] …` do \
             `ttdn new --from` để lại.",
            "What waits to be filled in: …, [ ], xx, TODO, sample text in square brackets; a comment `# [cần xác nhận] …` that \
             `ttdn new --from` left.",
        ),
        why: Pair::new(
            "Văn bản trình ký không được sót chỗ trống. Dấu … kết thúc phép liệt kê (báo, đài,…) và chỗ trống của biểu mẫu \
             trong phụ lục không bị nhắc. Dự thảo chỉ bị ghi chú.",
            "A paper to be signed may not hold blanks. Dots that end an enumeration (báo, đài,…) and blank forms in an annex \
             are fine. In a draft this is a note.",
        ),
        wrong: "budget:\n  text: Tổng kinh phí … triệu đồng, [cần bổ sung].\n",
        right: "budget:\n  text: Tổng kinh phí 120 triệu đồng.\n",
        basis: Pair::new("Ngôn ngữ kế hoạch của ttdn", "The plan language of ttdn"),
    },
    sentences: &[
        Sentence::new("", Pair::new("“{word}” là chỗ chưa điền", "“{word}” waits to be filled in"))
            .label("chưa điền", "to be filled in")
            .reason("văn bản trình ký không được sót chỗ trống", "a paper to be signed may not hold blanks")
            .hint(
                "viết nội dung thật vào đây; còn soạn thảo thì để `status: draft`",
                "write the real words; while drafting keep `status: draft`",
            ),
        Sentence::new("remark", Pair::new("chưa xác nhận: {word}", "not confirmed yet: {word}"))
            .label("chưa xác nhận", "to be confirmed")
            .reason(
                "nội dung chuyển từ kế hoạch trước phải có người xem lại",
                "what comes from the plan before must be looked at by somebody",
            )
            .hint(
                "xem lại dòng dưới, sửa nếu cần, rồi xóa chú thích này",
                "look at the line below, mend it, remove this comment",
            ),
    ],
    labels: &[],
    check: Some(check),
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    for comment in &context.tree.comments {
        if let Some(words) = comment.text.trim_start().strip_prefix(TO_CONFIRM) {
            sink.push(RULE.at(comment.span).variant("remark").fact("word", words.trim()));
        }
    }
    for placed in context.texts() {
        if placed.kind == TextKind::BlankForm {
            continue;
        }
        for finding in blanks::blanks(placed.prose()) {
            let word = slice(placed.text, finding.range.clone()).to_owned();
            sink.push(RULE.at(context.locate(placed.text, finding.range)).fact("word", word));
        }
    }
}
