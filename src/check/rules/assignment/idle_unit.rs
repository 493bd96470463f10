//! A003: a unit of the plan that has nothing to do.

use super::tasks::task_of;
use crate::check::explain::{Explanation, Rule};
use crate::check::{Context, Sink};
use crate::diagnostic::{Code, Pair, Sentence};

pub(in crate::check) const RULE: Rule = Rule {
    code: Code::A003,
    explanation: Explanation {
        finds: Pair::new(
            "Đơn vị khai trong `units` mà không có trách nhiệm (`duties`), không chủ trì, không phối hợp nhiệm vụ nào và \
             không phải báo cáo.",
            "A unit in `units` without duties, that neither leads nor supports a task and has nothing to report.",
        ),
        why: Pair::new(
            "Đơn vị không được giao việc thì không có gì để in ở phần tổ chức thực hiện; thường là quên giao việc, hoặc \
             tên còn sót lại từ kế hoạch cũ.",
            "A unit without work prints nothing; mostly its tasks were forgotten, or its name is left over from an older \
             plan.",
        ),
        wrong: "units:\n  so-tu-phap:\n    name: Sở Tư pháp\n",
        right: "units:\n  so-tu-phap:\n    name: Sở Tư pháp\n    duties:\n      - Thẩm định văn bản về thông tin đối ngoại.\n",
        basis: Pair::new("Thông lệ soạn thảo kế hoạch", "Common practice of plans"),
    },
    sentences: &[Sentence::new(
        "",
        Pair::new("{unit} không được giao việc gì trong Kế hoạch", "{unit} has nothing to do in this plan"),
    )
    .label("không chủ trì, không phối hợp, không có trách nhiệm", "no lead, no support, no duty")
    .reason(
        "đơn vị không được giao việc thì phần tổ chức thực hiện không có gì để in về đơn vị đó",
        "for a unit without work the plan has nothing to print",
    )
    .hint(
        "giao nhiệm vụ (`lead`, `support`), ghi trách nhiệm (`duties`), hoặc xóa đơn vị khỏi `units`",
        "give it a task (`lead`, `support`) or a duty (`duties`), or delete it from `units`",
    )],
    labels: &[],
    check: Some(check),
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    let plan = context.plan;
    for unit in plan.units.iter().filter(|unit| unit.duties.is_empty()) {
        let id = unit.id.value.as_str();
        let reports = |report: &crate::plan::Report| report.by.iter().chain(&report.via).any(|text| text.value == id);
        if task_of(plan, id).is_none() && !plan.reporting.iter().any(reports) {
            sink.push(RULE.at(unit.id.span).fact("unit", &unit.label().value));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::{BASE, only, with};

    const UNITS: &str = "units:\n";

    #[test]
    fn every_unit_has_something_to_do() {
        let found = only(Code::A003, &with(UNITS, "units:\n  so-tu-phap:\n    name: Sở Tư pháp\n"));
        assert!(found.contains("\"so-tu-phap\": Sở Tư pháp không được giao việc gì"), "{found}");
        assert_eq!(only(Code::A003, BASE), "");
    }

    #[test]
    fn reporting_is_something_to_do() {
        let plan =
            with(UNITS, "units:\n  so-tu-phap:\n    name: Sở Tư pháp\n").replace("by: [so-vhttdl]", "by: [so-tu-phap]");
        assert_eq!(only(Code::A003, &plan), "");
    }

    #[test]
    fn a_comment_silences_it() {
        let plan =
            with(UNITS, "units:\n  so-tu-phap: # ttdn: allow A003 -- giao việc ở phụ lục\n    name: Sở Tư pháp\n");
        assert_eq!(only(Code::A003, &plan), "");
    }
}
