//! C001: a task that the plan above gives to the issuer and that its plan does not hold.

use super::{BASIS, GIVEN};
use crate::cascade::{Given, Upper, UpperTask};
use crate::check::explain::{Explanation, Rule};
use crate::check::{Context, Sink};
use crate::diagnostic::{Code, Elsewhere, Level, Pair, Sentence};
use crate::yaml::written;

pub(in crate::check) const RULE: Rule = Rule {
    code: Code::C001,
    explanation: Explanation {
        finds: Pair::new(
            "Nhiệm vụ mà kế hoạch cấp trên (`parent`) giao đơn vị chủ trì, nhưng kế hoạch của đơn vị không có. Nhiệm vụ của đơn vị \
             ứng với nhiệm vụ cấp trên khi ghi mã của nó ở `parent_task`, hoặc khi không ghi mã nào mà trùng tên. Việc thuộc năm \
             khác với kỳ của kế hoạch, việc chỉ phối hợp thì không tính; việc giao chung cho nhóm cơ quan chỉ là lưu ý.",
            "A task that the plan above (`parent`) gives the issuer to lead and that its plan does not hold. A task covers one of \
             the plan above by naming its id in `parent_task` or, where it names none, by the same title. What belongs to another \
             year than the plan, and what the issuer only supports, does not count; what is given to a group of bodies is a note.",
        ),
        why: Pair::new(
            "Việc cấp trên giao mà kế hoạch của đơn vị không có thì không ai làm, không ai theo dõi.",
            "What the plan above gives and the plan of the unit lacks is done and followed up by nobody.",
        ),
        wrong: "parent: bo.yaml\ntasks:\n  - {title: Mở chuyên mục tiếng Anh, lead: so-tttt}\n",
        right: "parent: bo.yaml\ntasks:\n  - {parent_task: phim, title: Làm phim giới thiệu tỉnh An Bình, lead: so-tttt}\n",
        basis: BASIS,
    },
    sentences: &[
        uncovered("").hint(
            "thêm vào `tasks` và ghi đơn vị chủ trì: {stanza}; nếu một nhiệm vụ đã có chính là việc này, ghi `parent_task: {id}` cho nhiệm vụ ấy",
            "add to `tasks`, and say who leads: {stanza}; if a task that is there is this one, give it `parent_task: {id}`",
        ),
        uncovered("no-id").hint(
            "thêm vào `tasks` và ghi đơn vị chủ trì: {stanza}; nhiệm vụ ấy không có mã nên tên phải giữ nguyên như cấp trên ghi",
            "add to `tasks`, and say who leads: {stanza}; the task has no id there, so its title must stay as the plan above has it",
        ),
    ],
    labels: &[GIVEN],
    check: Some(check),
};

const fn uncovered(variant: &'static str) -> Sentence {
    Sentence::new(
        variant,
        Pair::new(
            "chưa có nhiệm vụ cấp trên giao {unit}: “{task}”",
            "a task given to {unit} is not in the plan: “{task}”",
        ),
    )
    .label("kế hoạch cấp trên", "the plan above")
    .reason(
        "việc cấp trên giao mà kế hoạch của đơn vị không có thì không ai làm, không ai theo dõi",
        "what the plan above gives and the plan lacks is done and followed up by nobody",
    )
}

fn check(context: &Context<'_>, sink: &mut Sink) {
    let (Some(cascade), Some(parent)) = (context.cascade(), &context.plan.parent) else { return };
    for given in cascade.given.iter().filter(|given| given.due && given.by.is_empty()) {
        let task = given.task;
        let found = RULE.at(parent.plan.span).fact("task", &task.title).fact("stanza", stanza(task));
        let found = found.fact("unit", unit(cascade.upper, given));
        let found = match &task.id {
            Some(id) => found.fact("id", id),
            None => found.variant("no-id"),
        };
        let found = found.elsewhere(Elsewhere::new(&cascade.upper.source, task.span, GIVEN.0));
        sink.push(if given.sure { found } else { found.at_most(Level::Note) });
    }
}

/// How the plan above calls who has the task.
fn unit<'a>(upper: &'a Upper, given: &Given<'a>) -> &'a str {
    upper.unit(given.unit).map_or(given.unit, |unit| unit.label.as_str())
}

/// The task as the plan would hold it: what the plan above says of it, and nothing else.
fn stanza(task: &UpperTask) -> String {
    let deadline = task.deadline.as_ref().map(|deadline| deadline.said());
    let keys = [
        ("parent_task", task.id.as_ref()),
        ("title", Some(&task.title)),
        ("deadline", deadline.as_ref()),
        ("output", task.output.as_ref()),
    ];
    let pairs: Vec<String> =
        keys.iter().filter_map(|(key, value)| Some(format!("{key}: {}", written(value.as_ref()?, true)))).collect();
    format!("- {{{}}}", pairs.join(", "))
}
