//! T004: quotation marks and brackets that do not pair.

use super::super::super::explain::{Explanation, Rule};
use crate::check::edits::{slice, worded};
use crate::check::{Context, Sink};
use crate::diagnostic::{Code, Pair, Sentence};
use crate::prose::pairs;

pub(in crate::check) const RULE: Rule = Rule {
    code: Code::T004,
    explanation: Explanation {
        finds: Pair::new(
            "Dấu ngoặc kép, ngoặc đơn, ngoặc vuông thiếu dấu mở hoặc dấu đóng; mở cong đóng thẳng hoặc ngược lại.",
            "Quotation marks and brackets without a partner; a quotation that opens curly and closes straight.",
        ),
        why: Pair::new(
            "Thiếu một nửa thì không biết phần trích dẫn, phần chú thích dừng ở đâu. Nhãn a), b), 1) không bị nhắc.",
            "Without its other half nobody knows where a quotation or a remark ends. Labels such as a), b), 1) are fine.",
        ),
        wrong: "closing: Phòng, chống “diễn biến hòa bình\" trên lĩnh vực tư tưởng.\n",
        right: "closing: Phòng, chống “diễn biến hòa bình” trên lĩnh vực tư tưởng.\n",
        basis: Pair::new("Quy tắc chính tả tiếng Việt", "Vietnamese orthography"),
    },
    sentences: &[
        Sentence::new("open", Pair::new("dấu “{mark}” mở mà không đóng", "“{mark}” is never closed"))
            .label("mở ở đây", "opened here")
            .reason("không biết phần trong ngoặc dừng ở đâu", "nobody knows where the inner part ends")
            .hint("thêm dấu đóng, hoặc bỏ dấu này", "close it, or delete it"),
        Sentence::new("close", Pair::new("dấu “{mark}” đóng mà không mở", "“{mark}” closes nothing"))
            .label("không có dấu mở", "nothing is open")
            .reason("không biết phần trong ngoặc bắt đầu ở đâu", "nobody knows where the inner part begins")
            .hint("thêm dấu mở, hoặc bỏ dấu này", "open it, or delete it"),
        Sentence::new(
            "mixed",
            Pair::new("dấu ngoặc kép mở một kiểu, đóng một kiểu", "a quotation opens one way and closes another"),
        )
        .label("khác kiểu với dấu mở", "not the kind that opened")
        .reason(
            "một cặp ngoặc kép dùng cùng một kiểu, cong “…” hoặc thẳng",
            "a pair is curly “…” or straight, not both",
        )
        .hint("dùng “ và ” cho cả cặp", "use “ and ” for the pair"),
    ],
    labels: &[],
    check: Some(check),
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    for placed in worded(context) {
        for finding in pairs::pairs(&placed.text.value) {
            let mark = slice(placed.text, finding.range.clone()).to_owned();
            let span = context.locate(placed.text, finding.range);
            sink.push(RULE.at(span).variant(finding.kind).fact("mark", mark));
        }
    }
}
