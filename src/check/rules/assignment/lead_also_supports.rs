//! A002: one unit that leads and supports the same task.

use crate::check::explain::{Explanation, Rule};
use crate::check::{Context, Sink};
use crate::diagnostic::{Code, Edit, Fix, Pair, Safety, Sentence};
use crate::plan::{Assignee, Plan};
use crate::source::{Source, Span};

pub(in crate::check) const RULE: Rule = Rule {
    code: Code::A002,
    explanation: Explanation {
        finds: Pair::new(
            "Một cơ quan vừa chủ trì vừa phối hợp trong cùng một nhiệm vụ. Cơ quan chỉ chủ trì một phần việc (`scope`) \
             không bị báo.",
            "One unit that leads and supports the same task. A unit that leads only a share of it (`scope`) is not \
             reported.",
        ),
        why: Pair::new(
            "Không ai tự phối hợp với mình; thường là chép nhầm tên, cơ quan phối hợp thật bị bỏ sót.",
            "Nobody supports himself; mostly a name was copied wrongly and the true partner is missing.",
        ),
        wrong: "tasks:\n  - title: Tập huấn nghiệp vụ\n    lead: so-vhttdl\n    support: [so-vhttdl, so-tttt]\n",
        right: "tasks:\n  - title: Tập huấn nghiệp vụ\n    lead: so-vhttdl\n    support: [so-tttt]\n",
        basis: Pair::new(
            "Nguyên tắc một việc một cơ quan chủ trì, các cơ quan khác phối hợp; thông lệ soạn thảo kế hoạch",
            "The principle that one body leads a task and others support it; common practice of plans",
        ),
    },
    sentences: &[Sentence::new(
        "",
        Pair::new(
            "{unit} vừa chủ trì vừa phối hợp nhiệm vụ “{task}”",
            "{unit} both leads and supports the task “{task}”",
        ),
    )
    .label("đã là cơ quan chủ trì", "already the lead")
    .reason(
        "không ai tự phối hợp với mình; thường là chép nhầm, cơ quan phối hợp thật bị bỏ sót",
        "nobody supports himself; mostly a name was copied and the true partner is missing",
    )
    .hint(
        "xóa khỏi `support`, hoặc thay bằng cơ quan phối hợp đúng; nếu chỉ chủ trì một phần việc, \
         ghi `lead: {unit: …, scope: …}`",
        "take it out of `support`, or put the true partner there; for a lead of one share only, \
         write `lead: {unit: …, scope: …}`",
    )],
    labels: &[("lead", Pair::new("chủ trì ở đây", "leads here"))],
    check: Some(check),
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    context.plan.each_task(&mut |around, task| {
        let leads = Plan::assigned(around, task).lead;
        for (at, support) in task.support.iter().enumerate() {
            let lead = leads.iter().find(|lead| lead.unit.value == support.unit.value);
            let Some(lead) = lead.filter(|lead| lead.scope.is_none() && support.scope.is_none()) else { continue };
            let unit = context.plan.unit(&support.unit.value);
            let diagnostic = RULE
                .at(support.unit.span)
                .fact("unit", unit.map_or(&support.unit, |unit| unit.label()).value.as_str())
                .fact("task", task.title.as_ref().map(|title| title.value.as_str()).unwrap_or_default())
                .related(lead.unit.span, "lead");
            sink.push(match removal(context.source, &task.support, at) {
                Some(span) => {
                    diagnostic.fix(Fix { safety: Safety::Suggested, edits: vec![Edit { span, text: String::new() }] })
                }
                None => diagnostic,
            });
        }
    });
}

/// The bytes to delete so that the list loses its item `at`: up to the next item, or from the one before.
fn removal(source: &Source, list: &[Assignee], at: usize) -> Option<Span> {
    let item = list.get(at)?;
    // A mapping is longer than the id in it, and a comment must not go with the item.
    let clean = |span: Span| !source.slice(span).contains(['{', '}', '#', ':']);
    let neighbour = |at: usize| list.get(at).filter(|item| item.scope.is_none());
    let span = match at.checked_sub(1) {
        Some(before) => Span::new(neighbour(before)?.unit.span.end, item.unit.span.end),
        None if list.len() > 1 => Span::new(item.unit.span.start, neighbour(1)?.unit.span.start),
        None => return whole_line(source, item.unit.span),
    };
    clean(span).then_some(span)
}

/// The line `support: x` when nothing else stands on it.
fn whole_line(source: &Source, item: Span) -> Option<Span> {
    let line = source.position(item.start).line;
    let words = source.line(line).trim();
    let value = words.strip_prefix("support:")?.trim().trim_start_matches('[').trim_end_matches(']').trim();
    (value == source.slice(item)).then(|| Span::new(source.line_start(line), source.line_start(line + 1)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::{diagnostics, only, with};

    const SUPPORT: &str = "    support: [so-vhttdl]\n";

    fn mended(support: &str) -> String {
        let (source, found) = diagnostics(&with(SUPPORT, support));
        let fix = found.iter().find(|found| found.code == Code::A002).unwrap().fix.clone().unwrap();
        let mut text = source.text().to_owned();
        text.replace_range(fix.edits[0].span.range(), "");
        assert_eq!(only(Code::A002, &text), "", "{text}");
        text
    }

    #[test]
    fn nobody_supports_himself() {
        let found = only(Code::A002, &with(SUPPORT, "    support: [so-tttt, so-vhttdl]\n"));
        assert!(
            found.contains("Sở TT&TT vừa chủ trì vừa phối hợp nhiệm vụ “Sản xuất phim giới thiệu về tỉnh”"),
            "{found}"
        );
    }

    #[test]
    fn the_fix_takes_the_name_out_of_any_list() {
        assert!(mended("    support: [so-tttt, so-vhttdl]\n").contains("support: [so-vhttdl]\n"));
        assert!(mended("    support: [so-vhttdl, so-tttt]\n").contains("support: [so-vhttdl]\n"));
        assert!(mended("    support:\n      - so-vhttdl\n      - so-tttt\n").contains("support:\n      - so-vhttdl\n"));
        assert!(mended("    support: so-tttt\n").contains("lead: so-tttt\n    deadline"));
    }

    #[test]
    fn a_share_may_be_led_by_a_supporter() {
        let plan = with("lead: so-tttt\n", "lead: {unit: so-tttt, scope: nội dung tiếng Anh}\n")
            .replace(SUPPORT, "    support: [so-tttt, so-vhttdl]\n");
        assert_eq!(only(Code::A002, &plan), "");
    }

    #[test]
    fn a_comment_silences_it() {
        let plan = with(SUPPORT, "    support: [so-tttt, so-vhttdl] # ttdn: allow A002 -- hai phòng của một sở\n");
        assert_eq!(only(Code::A002, &plan), "");
    }
}
