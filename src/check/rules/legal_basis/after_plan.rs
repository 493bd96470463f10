//! L008: a legal basis dated after the plan.

use super::cited;
use crate::check::explain::{Explanation, Rule};
use crate::check::{Context, Sink};
use crate::diagnostic::{Code, Pair, Sentence};

pub(in crate::check) const RULE: Rule = Rule {
    code: Code::L008,
    explanation: Explanation {
        finds: Pair::new("Căn cứ có ngày sau ngày của kế hoạch.", "A legal basis dated after the plan."),
        why: Pair::new(
            "Kế hoạch không thể căn cứ vào văn bản chưa có khi ban hành.",
            "A plan cannot rest on a document that did not exist when it was issued.",
        ),
        wrong: "date: 2023-01-08\nlegal_bases:\n  - Công văn số 123/BTTTT-TTĐN ngày 20 tháng 12 năm 2023 của Bộ Thông \
                tin và Truyền thông về việc định hướng công tác thông tin đối ngoại năm 2024\n",
        right: "date: 2024-01-08\nlegal_bases:\n  - Công văn số 123/BTTTT-TTĐN ngày 20 tháng 12 năm 2023 của Bộ Thông \
                tin và Truyền thông về việc định hướng công tác thông tin đối ngoại năm 2024\n",
        basis: Pair::new("Nghị định số 30/2020/NĐ-CP, Phụ lục I, mục II.6", "Nghị định 30/2020/NĐ-CP, Annex I, II.6"),
    },
    sentences: &[Sentence::new(
        "",
        Pair::new(
            "căn cứ có ngày {date}, sau ngày {plan} của kế hoạch",
            "a legal basis of {date}, after the plan of {plan}",
        ),
    )
    .label("văn bản này chưa có khi ban hành kế hoạch", "this document did not exist when the plan was issued")
    .reason("kế hoạch chỉ căn cứ vào văn bản đã có", "a plan can only rest on what exists")
    .hint("kiểm tra ngày của văn bản hoặc ngày của kế hoạch", "check the date of the document or of the plan")],
    labels: &[],
    check: Some(check),
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    let Some(plan) = context.plan.dated().and_then(|date| date.value.latest()) else { return };
    for basis in cited::bases(context) {
        for citation in basis.citations.iter().filter(|citation| !citation.nested) {
            let Some(date) = &citation.date else { continue };
            if let Some(day) = date.day.filter(|day| *day > plan) {
                let found = RULE
                    .at(context.locate(basis.text, date.range.clone()))
                    .fact("date", day.short())
                    .fact("plan", plan.short());
                sink.push(found);
            }
        }
    }
}
