//! L010: no longer in force on the plan's date.

use super::cited;
use crate::check::explain::{Explanation, Rule};
use crate::check::{Context, Sink};
use crate::diagnostic::{Code, Pair, Sentence};
use crate::legal::Status;

pub(in crate::check) const RULE: Rule = Rule {
    code: Code::L010,
    explanation: Explanation {
        finds: Pair::new(
            "Căn cứ đã hết hiệu lực vào ngày của kế hoạch.",
            "A legal basis that is no longer in force on the plan's date.",
        ),
        why: Pair::new(
            "Văn bản hết hiệu lực không còn là căn cứ; phải dẫn văn bản thay thế.",
            "A document that has ended is no basis; cite what replaced it.",
        ),
        wrong: "date: 2026-09-01\nlegal_bases:\n  - Nghị định số 09/2017/NĐ-CP ngày 09 tháng 02 năm 2017 của Chính phủ \
                quy định chi tiết việc phát ngôn và cung cấp thông tin cho báo chí của các cơ quan hành chính nhà \
                nước\n",
        right: "date: 2026-09-01\nlegal_bases:\n  - Nghị định số 244/2026/NĐ-CP ngày 26 tháng 6 năm 2026 của Chính phủ \
                quy định chi tiết việc phát ngôn và cung cấp thông tin cho báo chí của các cơ quan hành chính nhà \
                nước\n",
        basis: Pair::new(
            "Sổ đăng ký văn bản của ttdn, từng dòng có nguồn",
            "The register of ttdn, each row with its source",
        ),
    },
    sentences: &[
        ENDED.hint("tìm văn bản đang có hiệu lực", "find the document in force"),
        ENDED.also("replaced").hint("được thay thế bằng {next}", "replaced by {next}"),
    ],
    labels: &[],
    check: Some(check),
};

const ENDED: Sentence = Sentence::new(
    "",
    Pair::new("{document} đã hết hiệu lực từ ngày {since}", "{document} is no longer in force since {since}"),
)
.label("không còn hiệu lực vào ngày của kế hoạch", "not in force on the plan's date")
.reason("văn bản hết hiệu lực không còn là căn cứ", "a document that has ended is no basis");

fn check(context: &Context<'_>, sink: &mut Sink) {
    let on = context.plan.judged_on(context.today);
    for (basis, citation, row) in &cited::known(context) {
        let Status::Ended(since) = context.register.status(row, on) else { continue };
        let mut found = RULE
            .at(cited::place(context, basis.text, citation))
            .fact("document", format!("{} {}", row.kind, if row.symbol.is_empty() { &row.title } else { &row.symbol }))
            .fact("since", since.short())
            .data(row.source());
        if let Some(next) = context.register.by_symbol(&row.replaced_by) {
            found = found.variant("replaced").fact("next", next.citation());
        }
        sink.push(cited::weighed(found, row));
    }
}
