//! C003: a `parent_task` that names no task of the plan above.

use super::BASIS;
use crate::check::explain::{Explanation, Rule};
use crate::check::{Context, Sink};
use crate::diagnostic::{Code, Fix, Pair, Sentence};

/// How many ids a message names.
const MOST: usize = 12;

pub(in crate::check) const RULE: Rule = Rule {
    code: Code::C003,
    explanation: Explanation {
        finds: Pair::new(
            "Mã ở `parent_task` mà kế hoạch cấp trên không có, kèm mã gần giống nhất; `parent_task` trong kế hoạch không ghi `parent`.",
            "An id in `parent_task` that the plan above does not have, with the nearest one; `parent_task` in a plan without `parent`.",
        ),
        why: Pair::new(
            "Sai mã thì việc cấp trên giao coi như chưa có ai nhận.",
            "With a wrong id the task that is meant counts as one that nobody took.",
        ),
        wrong: "parent: bo.yaml\ntasks:\n  - {parent_task: phin, title: Làm phim giới thiệu tỉnh, lead: so-tttt}\n",
        right: "parent: bo.yaml\ntasks:\n  - {parent_task: phim, title: Làm phim giới thiệu tỉnh, lead: so-tttt}\n",
        basis: BASIS,
    },
    sentences: &[
        unknown("").hint("dùng một mã đã có: {known}", "use one of: {known}"),
        unknown("near").hint("có phải là `{near}`?", "did you mean `{near}`?"),
        unknown("no-ids").hint(
            "kế hoạch cấp trên không đặt mã (`id`) cho nhiệm vụ nào: bỏ `parent_task` và giữ tên nhiệm vụ như cấp trên ghi",
            "the plan above gives no task an `id`: leave `parent_task` out and keep the title that the plan above has",
        ),
        Sentence::new(
            "no-parent",
            Pair::new("`parent_task` đi cùng `parent`", "`parent_task` goes with `parent`"),
        )
        .label("mã của kế hoạch nào?", "an id of which plan?")
        .reason("không có kế hoạch cấp trên thì mã này không chỉ vào đâu", "without a plan above the id names nothing")
        .hint(
            "thêm ở đầu tệp `parent: tệp-kế-hoạch-cấp-trên.yaml`, hoặc bỏ `parent_task`",
            "add `parent: file-of-the-plan-above.yaml` at the top, or leave `parent_task` out",
        ),
    ],
    labels: &[],
    check: Some(check),
};

const fn unknown(variant: &'static str) -> Sentence {
    Sentence::new(
        variant,
        Pair::new(
            "kế hoạch cấp trên không có nhiệm vụ nào mang mã `{id}`",
            "the plan above has no task with the id `{id}`",
        ),
    )
    .reason(
        "sai mã thì việc cấp trên giao coi như chưa có ai nhận",
        "with a wrong id the task that is meant counts as one that nobody took",
    )
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    if context.plan.parent.is_none() && !context.plan.keys.contains_key("parent") {
        let mut lonely = Vec::new();
        context.plan.each_task(&mut |_, task| lonely.extend(task.parent_task.first()));
        lonely.iter().take(1).for_each(|id| sink.push(RULE.at(id.span).variant("no-parent")));
        return;
    }
    let Some(cascade) = context.cascade() else { return };
    let known: Vec<&str> = cascade.upper.tasks.iter().filter_map(|task| task.id.as_deref()).collect();
    let listed = known.iter().take(MOST).copied().collect::<Vec<_>>().join(", ");
    let more = if known.len() > MOST { ", …" } else { "" };
    for unknown in &cascade.unknown {
        let found = RULE.at(unknown.id.span).fact("id", &unknown.id.value);
        sink.push(match unknown.near {
            Some(near) => found.variant("near").fact("near", near).fix(Fix::suggested(unknown.id.span, near)),
            None if known.is_empty() => found.variant("no-ids"),
            None => found.fact("known", format!("{listed}{more}")),
        });
    }
}
