//! L008: a legal basis dated after the plan.

use super::cited;
use crate::calendar::Date;
use crate::check::explain::{Explanation, Rule};
use crate::check::{Context, Sink, TextKind};
use crate::diagnostic::{Code, Level, Pair, Sentence};
use crate::invariant::slice;
use crate::legal::Citation;

pub(in crate::check) const RULE: Rule = Rule {
    code: Code::L008,
    explanation: Explanation {
        finds: Pair::new(
            "Căn cứ, văn bản được viện dẫn có ngày sau ngày của kế hoạch.",
            "A legal basis or a cited document that is dated after the plan.",
        ),
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
    sentences: &[
        Sentence::new(
            "",
            Pair::new(
                "căn cứ có ngày {date}, sau ngày {plan} của kế hoạch",
                "a legal basis of {date}, after the plan of {plan}",
            ),
        )
        .label("văn bản này chưa có khi ban hành kế hoạch", "this document did not exist when the plan was issued")
        .reason("kế hoạch chỉ căn cứ vào văn bản đã có", "a plan can only rest on what exists")
        .hint("kiểm tra ngày của văn bản hoặc ngày của kế hoạch", "check the date of the document or of the plan"),
        Sentence::new(
            "body",
            Pair::new(
                "văn bản được viện dẫn có ngày {date}, sau ngày {plan} của kế hoạch",
                "a cited document of {date}, after the plan of {plan}",
            ),
        )
        .label("văn bản này chưa có khi ban hành kế hoạch", "this document did not exist when the plan was issued")
        .reason("văn bản đã có số thì đã có ngày ban hành", "a document that has its number has been issued")
        .hint("kiểm tra ngày của văn bản hoặc ngày của kế hoạch", "check the date of the document or of the plan"),
        Sentence::new(
            "body-period",
            Pair::new(
                "văn bản được viện dẫn có ngày {date}, sau khi kế hoạch kết thúc ({plan})",
                "a cited document of {date}, after the plan is over ({plan})",
            ),
        )
        .label("ngày này có đúng không?", "is this the day?")
        .reason("văn bản đã có số thì đã có ngày ban hành", "a document that has its number has been issued")
        .hint("kiểm tra ngày của văn bản", "check the date of the document"),
    ],
    labels: &[],
    check: Some(check),
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    let plan = context.plan.dated().and_then(|date| date.value.latest());
    if let Some(plan) = plan {
        bases(context, plan, sink);
    }
    // What is not dated yet is issued before its period is over.
    let over = context.plan.period.as_ref().and_then(|period| period.kind.last());
    match (plan, over) {
        (Some(plan), _) => body(context, plan, "body", sink),
        (None, Some(over)) => body(context, over, "body-period", sink),
        (None, None) => {}
    }
}

fn bases(context: &Context<'_>, plan: Date, sink: &mut Sink) {
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

/// What the text cites beside its căn cứ.
fn body(context: &Context<'_>, last: Date, variant: &'static str, sink: &mut Sink) {
    for placed in context.texts().iter().filter(|placed| placed.kind != TextKind::Basis) {
        let own = placed.citations().iter().filter(|one| !one.nested && is_its_day(&placed.text.value, one));
        for date in own.filter_map(|one| one.date.as_ref()) {
            let Some(day) = date.day.filter(|day| *day > last) else { continue };
            let found = RULE.at(context.locate(placed.text, date.range.clone())).variant(variant);
            sink.push(found.fact("date", day.short()).fact("plan", last.short()).at_most(Level::Warning));
        }
    }
}

/// Whether the day is the document's for sure: behind a comma a sentence may go on, "theo Quyết định số 12/QĐ-UBND, ngày
/// 30/11/2024 hoàn thành", unless who issued it follows.
fn is_its_day(text: &str, citation: &Citation) -> bool {
    let Some(date) = &citation.date else { return false };
    let head = slice(text, ..date.range.start).trim_end();
    let head = head.strip_suffix("ngày").unwrap_or(head).trim_end();
    !head.ends_with(',') || citation.issuer.is_some()
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{BASE, only};
    use crate::diagnostic::Code;

    #[test]
    fn the_text_cites_what_is_there() {
        let closing = |words: &str| only(Code::L008, &format!("{BASE}closing: {words}\n"));
        let found = closing("Thực hiện Nghị quyết số 1675/NQ-UBTVQH15 ngày 16/6/2052 của Ủy ban Thường vụ Quốc hội.");
        assert!(found.starts_with("L008 warning") && found.contains("\"16/6/2052\""), "{found}");
        assert!(found.contains("có ngày 16/6/2052, sau ngày 24/01/2024 của kế hoạch"), "{found}");
        for right in [
            "Thực hiện Nghị quyết số 1675/NQ-UBTVQH15 ngày 16/6/2023 của Ủy ban Thường vụ Quốc hội.",
            "Tổng kết vào ngày 16/12/2024; báo cáo theo Thông tư số 54/2015/TT-BYT.",
            "Hoàn thành trước ngày 30/11/2024 theo Quyết định số 12/QĐ-UBND.",
            "Theo Quyết định số 12/QĐ-UBND, ngày 30/11/2024 hoàn thành việc rà soát.",
        ] {
            assert_eq!(closing(right), "", "{right}");
        }
        let draft = BASE.replace("status: final", "status: draft").replace("date: 2024-01-24\n", "");
        let text = "closing: Thực hiện Nghị quyết số 5/NQ-CP ngày 16/6/2024, Nghị quyết số 6/NQ-CP ngày 16/6/2042.\n";
        let found = only(Code::L008, &format!("{draft}{text}"));
        assert!(found.lines().count() == 1 && found.contains("sau khi kế hoạch kết thúc (31/12/2024)"), "{found}");
    }
}
