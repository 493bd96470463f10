//! S015: a typed part that `sections` never places.

use crate::check::explain::{Explanation, Rule};
use crate::check::{Context, Sink};
use crate::diagnostic::{Code, Diagnostic, Fix, Pair};
use crate::plan::{Plan, PreambleLayout, Use};
use crate::source::Span;
use crate::yaml::Value;
use std::collections::BTreeSet;

pub(super) const RULE: Rule = Rule {
    code: Code::S015,
    explanation: Explanation {
        finds: Pair::new(
            "Kế hoạch có `sections`, nhưng không mục nào gọi tới một phần đã viết; phân công chỉ in ở phụ lục mà không phụ lục \
             nào có bảng nhiệm vụ.",
            "A typed part that `sections` never places, so that it would not be printed; assignments that only an annex shows, \
             without an annex that does.",
        ),
        why: Pair::new(
            "Khi có `sections`, chỉ những phần mà `use` gọi tới mới được in.",
            "With `sections`, only the parts that `use` places are printed.",
        ),
        wrong: "tasks:\n  - {title: Làm phim, lead: so-tttt}\nsections:\n  - {heading: Đánh giá, blocks: [Nội dung.]}\n",
        right: "tasks:\n  - {title: Làm phim, lead: so-tttt}\nsections:\n  - {heading: Đánh giá, blocks: [Nội dung.]}\n  - {heading: Nhiệm vụ, use: tasks}\n",
        basis: Pair::new("Ngôn ngữ kế hoạch của ttdn", "The plan language of ttdn"),
    },
    check: Some(check),
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    let plan = context.plan;
    let parts = plan.all_sections().map(|section| section.part).chain(plan.annexes.iter().map(|annex| annex.part));
    let placed: BTreeSet<Use> = parts.flatten().map(|part| part.value).collect();
    if !plan.legal_bases.is_empty() && plan.decision.is_none() && !placed.contains(&Use::LegalBases) {
        match (plan.preamble.layout, &plan.sections) {
            (PreambleLayout::None, _) => {
                sink.push(Diagnostic::new(Code::S015, plan.key("legal_bases")).variant("basis"));
            }
            (PreambleLayout::Section, Some(_)) => sink.push(unplaced(context, "legal_bases", "Căn cứ")),
            _ => {}
        }
    }
    if plan.sections.is_some() {
        for (key, heading) in missing(plan, &placed) {
            sink.push(unplaced(context, key, heading));
        }
    }
}

/// The parts that the plan has and nothing places, each with the heading that it usually has.
fn missing(plan: &Plan, placed: &BTreeSet<Use>) -> Vec<(&'static str, &'static str)> {
    let has = |part: Use| placed.contains(&part);
    let mut out = Vec::new();
    if let Some(objectives) = &plan.objectives {
        let words = !objectives.purposes.is_empty() || !objectives.requirements.is_empty();
        if words && !has(Use::Objectives) {
            out.push(("objectives", "\"Mục đích, yêu cầu\""));
        } else if !objectives.indicators.is_empty() && !has(Use::Objectives) && !has(Use::Indicators) {
            out.push(("indicators", "Chỉ tiêu"));
        }
    }
    // The task table prints the tasks too.
    if !plan.tasks.is_empty() && !has(Use::Tasks) && !has(Use::TaskTable) {
        out.push(("tasks", "Nhiệm vụ"));
    }
    if plan.budget.is_some() && !has(Use::Budget) {
        out.push(("budget", "Kinh phí thực hiện"));
    }
    if !plan.units.is_empty() && !has(Use::Units) {
        out.push(("units", "Tổ chức thực hiện"));
    }
    if !plan.reporting.is_empty() && !has(Use::Reporting) {
        out.push(("reporting", "Chế độ báo cáo"));
    }
    out
}

fn unplaced(context: &Context<'_>, key: &'static str, heading: &'static str) -> Diagnostic {
    let key_of = if key == "indicators" { "objectives" } else { key };
    let diagnostic = Diagnostic::new(Code::S015, context.plan.key(key_of)).fact("part", key).fact("heading", heading);
    match insertion(context, key, heading) {
        Some(fix) => diagnostic.fix(fix),
        None => diagnostic,
    }
}

/// One more line at the end of a block list of `sections`; nothing when the list is written in brackets.
fn insertion(context: &Context<'_>, key: &str, heading: &str) -> Option<Fix> {
    let sections = context.tree.root.get("sections")?;
    let Value::Sequence { items, flow: false } = &sections.value else { return None };
    let source = context.source;
    let first = source.line(source.position(items.first()?.span.start).line);
    let indent: String = first.chars().take_while(|c| *c == ' ').collect();
    let line = source.position(items.last()?.span.end).line;
    let end = source.line_start(line) + source.line(line).len();
    Some(Fix::suggested(Span::new(end, end), format!("\n{indent}- {{heading: {heading}, use: {key}}}")))
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{BASE, only};
    use crate::diagnostic::Code;

    #[test]
    fn a_part_without_a_section_would_not_be_printed() {
        let plan =
            format!("{BASE}sections:\n  - {{heading: Mục tiêu, use: objectives}}\n  - {{heading: Việc, use: tasks}}\n");
        insta::assert_snapshot!(only(Code::S015, &plan));
        insta::assert_snapshot!(only(Code::S015, &format!("{BASE}preamble: {{layout: none}}\n")));
    }

    #[test]
    fn the_suggested_fix_places_every_part() {
        let mut plan = format!("{BASE}sections:\n  - {{heading: Việc, use: tasks}} # việc\n");
        for _ in 0..6 {
            let (source, found) = crate::check::testing::diagnostics(&plan);
            match crate::check::fix::apply(&source, &found, true) {
                Some((text, _)) => plan = text,
                None => break,
            }
        }
        assert_eq!(only(Code::S015, &plan), "");
        assert!(plan.contains("use: tasks} # việc\n"), "{plan}");
    }

    #[test]
    fn without_sections_every_part_has_its_place() {
        assert_eq!(only(Code::S015, BASE), "");
    }
}
