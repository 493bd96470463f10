//! A001: a task that nobody leads.

use crate::check::explain::{Explanation, Rule};
use crate::check::{Context, Sink};
use crate::diagnostic::{Code, Pair, Sentence};
use crate::plan::Plan;

pub(in crate::check) const RULE: Rule = Rule {
    code: Code::A001,
    explanation: Explanation {
        finds: Pair::new(
            "Nhiệm vụ không có cơ quan chủ trì, ở chính nó và ở các nhóm bao quanh nó.",
            "A task that has no lead, neither its own nor that of a group around it.",
        ),
        why: Pair::new(
            "Việc không có ai chủ trì thì không ai làm và không ai báo cáo.",
            "What nobody leads, nobody does and nobody reports.",
        ),
        wrong: "tasks:\n  - title: Tập huấn nghiệp vụ thông tin đối ngoại\n    support: [so-vhttdl]\n    deadline: Quý III/2024\n",
        right: "tasks:\n  - title: Tập huấn nghiệp vụ thông tin đối ngoại\n    lead: so-vhttdl\n    deadline: Quý III/2024\n",
        basis: Pair::new(
            "Nguyên tắc giao việc rõ người, rõ việc, rõ thời gian, rõ sản phẩm; thông lệ soạn thảo kế hoạch",
            "The principle that a task names who, what, when and which product; common practice of plans",
        ),
    },
    sentences: &[
        nobody("", Pair::new("nhiệm vụ “{task}” chưa có cơ quan chủ trì", "nobody leads the task “{task}”"))
            .label("chưa có `lead`", "no `lead`")
            .hint(
                "ghi `lead:` cho nhiệm vụ, hoặc cho cả nhóm nhiệm vụ chứa nó",
                "give `lead:` to the task, or to the whole group that holds it",
            ),
        nobody(
            "support-only",
            Pair::new(
                "nhiệm vụ “{task}” có cơ quan phối hợp nhưng chưa có cơ quan chủ trì",
                "the task “{task}” has supporting units but nobody leads it",
            ),
        )
        .label("chưa có `lead`", "no `lead`")
        .hint(
            "ghi `lead:` cho nhiệm vụ, hoặc chuyển một cơ quan phối hợp thành cơ quan chủ trì",
            "give `lead:` to the task, or make one of the supporting units the lead",
        ),
    ],
    labels: &[("support", Pair::new("cơ quan phối hợp", "a supporting unit"))],
    check: Some(check),
};

const fn nobody(variant: &'static str, title: Pair) -> Sentence {
    Sentence::new(variant, title).reason(
        "việc không có ai chủ trì thì không ai làm và không ai báo cáo",
        "what nobody leads, nobody does and nobody reports",
    )
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    context.plan.each_task(&mut |around, task| {
        if task.is_group() || !Plan::assigned(around, task).lead.is_empty() {
            return;
        }
        let span = task.title.as_ref().map_or(task.span, |title| title.span);
        let title = task.title.as_ref().map(|title| title.value.as_str()).unwrap_or_default();
        let diagnostic = RULE.at(span).fact("task", title);
        sink.push(match task.support.first() {
            Some(first) => diagnostic.variant("support-only").related(first.unit.span, "support"),
            None => diagnostic,
        });
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::{BASE, only, with};

    #[test]
    fn somebody_leads_each_task() {
        let found = only(Code::A001, &with("    lead: so-tttt\n    support: [so-vhttdl]\n", ""));
        assert!(
            found.contains("19:12") && found.contains("“Sản xuất phim giới thiệu về tỉnh” chưa có cơ quan chủ trì"),
            "{found}"
        );
        assert!(only(Code::A001, &with("    lead: so-tttt\n", "")).contains("chuyển một cơ quan phối hợp"));
    }

    #[test]
    fn a_group_leads_for_its_tasks() {
        let plan = BASE.replace("    deadline: Quý III/2024\n", "    tasks:\n      - title: Viết kịch bản\n");
        assert_eq!(only(Code::A001, &plan), "");
    }

    #[test]
    fn a_comment_silences_it() {
        let plan = with("    lead: so-tttt\n    support: [so-vhttdl]\n", "")
            .replace("về tỉnh\n", "về tỉnh # ttdn: allow A001 -- giao sau\n");
        assert_eq!(only(Code::A001, &plan), "");
    }
}
