//! S014: a part that most plans have.

use super::missing_part::reports;
use super::parts::{free_sections, value};
use crate::check::explain::{Explanation, Rule};
use crate::check::{Context, Sink};
use crate::diagnostic::{Code, Pair, Sentence};
use crate::form::System;

pub(in crate::check) const RULE: Rule = Rule {
    code: Code::S014,
    explanation: Explanation {
        finds: Pair::new(
            "Phần mà hầu hết kế hoạch có: yêu cầu, kinh phí, chế độ báo cáo.",
            "A part that most plans have and this one lacks: requirements, budget, reporting.",
        ),
        why: Pair::new(
            "Có thể người soạn thảo quên; kế hoạch không có phần này vẫn đúng thể thức.",
            "It may have been forgotten; a plan without it is still in form.",
        ),
        wrong: "objectives:\n  purposes: [Nâng cao hiệu quả công tác.]\n",
        right: "objectives:\n  purposes: [Nâng cao hiệu quả công tác.]\n  requirements: [Phân công rõ trách nhiệm.]\n",
        basis: Pair::new("Thực tiễn soạn thảo: 8 kế hoạch đầy đủ đã nghiên cứu", "Practice: 8 full plans studied"),
    },
    sentences: &[
        usual("requirements", "kế hoạch không có phần yêu cầu", "the plan has no requirements")
            .hint("thêm `requirements` dưới `objectives`, nếu cần", "add `requirements` to `objectives`, where wanted"),
        usual("budget", "kế hoạch không nói về kinh phí", "the plan does not speak of money").hint(
            "thêm `budget: Kinh phí thực hiện từ nguồn …`, nếu cần",
            "add `budget: Kinh phí thực hiện từ nguồn …`, where wanted",
        ),
        usual("reporting", "kế hoạch không có chế độ báo cáo", "the plan has no reporting").hint(
            "thêm `reporting` với `by`, `to`, `when`, nếu cần",
            "add `reporting` with `by`, `to`, `when`, where wanted",
        ),
        Sentence::new(
            "tasks",
            Pair::new(
                "kế hoạch tự đặt mục, không có `tasks` và `units`",
                "the plan has sections of its own and neither `tasks` nor `units`",
            ),
        )
        .reason(
            "vẫn in đúng như đã viết, nhưng không có bảng theo dõi, bản trích cho đơn vị, và không kiểm tra được phân công",
            "it is printed as written, but there are no trackers, no copies for units, and no checks of who does what",
        )
        .hint(
            "muốn có những thứ đó thì ghi việc vào `tasks`, đơn vị vào `units` và đặt `use: tasks` vào mục",
            "for these write the work in `tasks`, the units in `units`, and put `use: tasks` into a section",
        ),
    ],
    labels: &[],
    check: Some(check),
};

const fn usual(variant: &'static str, vi: &'static str, en: &'static str) -> Sentence {
    Sentence::new(variant, Pair::new(vi, en))
        .reason("hầu hết kế hoạch có phần này; không bắt buộc", "most plans have it; it is not required")
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    let (plan, root) = (context.plan, &context.tree.root);
    // Sections of the author's own may speak of these things.
    if free_sections(plan) {
        if value(root, "tasks").is_none() && value(root, "units").is_none() {
            sink.push(RULE.at(plan.key("sections")).variant("tasks"));
        }
        return;
    }
    let mut lacks = |variant: &'static str, span| sink.push(RULE.at(span).variant(variant));
    if let Some(objectives) = value(root, "objectives").filter(|node| !node.entries().is_empty())
        && value(objectives, "purposes").is_some()
        && value(objectives, "requirements").is_none()
    {
        lacks("requirements", objectives.entries().first().map_or(objectives.span, |entry| entry.key.span));
    }
    if value(root, "budget").is_none() && context.form.system() == System::State {
        lacks("budget", plan.key("budget"));
    }
    // In a final plan with nothing that speaks of it, this is S007.
    if value(root, "reporting").is_none() && (plan.is_draft() || reports(context)) {
        lacks("reporting", plan.key("reporting"));
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{BASE, only, with};
    use crate::diagnostic::Code;

    #[test]
    fn what_most_plans_have_is_missed_in_a_note() {
        let plan = with("budget:\n  text: Kinh phí thực hiện từ nguồn ngân sách nhà nước.\n", "").replace(
            "  requirements:\n    - Phân công rõ trách nhiệm, thời hạn và sản phẩm của từng cơ quan, đơn vị.\n",
            "",
        );
        insta::assert_snapshot!(only(Code::S014, &plan));
        let own = format!("{plan}sections:\n  - {{heading: Kinh phí, blocks: [Theo quy định.]}}\n");
        assert_eq!(only(Code::S014, &own), "", "it has tasks");
        assert_eq!(only(Code::S014, BASE), "");
    }
}
