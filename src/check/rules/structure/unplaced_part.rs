//! S015: a typed part that `sections` never places.

use super::parts::UNPRINTED;
use super::unprinted;
use crate::check::explain::{Explanation, Rule};
use crate::check::{Context, Sink};
use crate::diagnostic::{Code, Diagnostic, Fix, Pair, Sentence};
use crate::plan::{Plan, PreambleLayout, ShowAssignments, TaskColumn, TaskTable, Use};
use crate::source::Span;
use crate::yaml::Value;
use std::collections::BTreeSet;

pub(in crate::check) const RULE: Rule = Rule {
    code: Code::S015,
    explanation: Explanation {
        finds: Pair::new(
            "Kế hoạch có `sections`, nhưng không mục nào gọi tới một phần đã viết; phân công chỉ in ở phụ lục mà không phụ lục \
             nào có bảng nhiệm vụ; `duties` của đơn vị có `unlisted: true`; nơi nhận, thời hạn báo cáo đặt bên cạnh `text`.",
            "A typed part that `sections` never places, so that it would not be printed; assignments that only an annex shows, \
             without an annex that does; duties of a unit with `unlisted: true`; `to` and `when` beside the `text` of a report.",
        ),
        why: Pair::new(
            "Khi có `sections`, chỉ những phần mà `use` gọi tới mới được in.",
            "With `sections`, only the parts that `use` places are printed.",
        ),
        wrong: "tasks:\n  - {title: Làm phim, lead: so-tttt}\nsections:\n  - {heading: \"Mục đích, yêu cầu\", use: \
                objectives}\n  - {heading: Kinh phí, use: budget}\n  - {heading: Tổ chức thực hiện, use: units}\n  - \
                {heading: Chế độ báo cáo, use: reporting}\n",
        right: "tasks:\n  - {title: Làm phim, lead: so-tttt}\nsections:\n  - {heading: \"Mục đích, yêu cầu\", use: \
                objectives}\n  - {heading: Nhiệm vụ, use: tasks}\n  - {heading: Kinh phí, use: budget}\n  - {heading: \
                Tổ chức thực hiện, use: units}\n  - {heading: Chế độ báo cáo, use: reporting}\n",
        basis: Pair::new("Ngôn ngữ kế hoạch của ttdn", "The plan language of ttdn"),
    },
    sentences: &[
        Sentence::new(
            "",
            Pair::new("`{part}` không được đặt vào mục nào của `sections`", "no section of `sections` uses `{part}`"),
        )
        .label("phần này sẽ không được in", "this would not be printed")
        .reason(
            "khi có `sections`, ttdn chỉ in những phần mà `use` gọi tới",
            "with `sections`, only the parts that `use` places are printed",
        )
        .hint(
            "thêm vào `sections`: `- {open}heading: {heading}, use: {part}{close}`",
            "add to `sections`: `- {open}heading: {heading}, use: {part}{close}`",
        ),
        Sentence::new(
            "basis",
            Pair::new(
                "có căn cứ nhưng `preamble.layout: none` không in căn cứ nào",
                "there are legal bases, but `preamble.layout: none` prints none",
            ),
        )
        .label("phần này sẽ không được in", "this would not be printed")
        .reason("người soạn thảo viết căn cứ là để in", "legal bases are written to be printed")
        .hint("xóa `layout: none`, hoặc xóa `legal_bases`", "delete `layout: none`, or `legal_bases`"),
        Sentence::new(
            "assignments",
            Pair::new("không phụ lục nào in phân công của các nhiệm vụ", "no annex shows who does the tasks"),
        )
        .label("chủ trì, thời hạn, sản phẩm chỉ in ở phụ lục", "leads, deadlines, outputs are shown in an annex only")
        .reason(UNPRINTED.vi, UNPRINTED.en)
        .hint(
            "thêm phụ lục có `use: task_table`, hoặc bỏ `show_assignments` để in dưới từng nhiệm vụ",
            "add an annex with `use: task_table`, or drop `show_assignments` to print them under each task",
        ),
        Sentence::new(
            "columns",
            Pair::new(
                "bảng nhiệm vụ không có cột {missing}, nên các ô đó không được in ở đâu",
                "the table of tasks has no column {missing}, so these are printed nowhere",
            ),
        )
        .label("phân công chỉ in ở bảng này", "assignments are shown in this table only")
        .reason(UNPRINTED.vi, UNPRINTED.en)
        .hint(
            "thêm vào `columns`: {missing}; hoặc ghi `show_assignments: both` để in cả dưới từng nhiệm vụ",
            "add to `columns`: {missing}; or `show_assignments: both` prints them under each task too",
        ),
        Sentence::new(
            "duties",
            Pair::new(
                "`duties` của {name} không được in: đơn vị có `unlisted: true`",
                "the `duties` of {name} are not printed: it is `unlisted: true`",
            ),
        )
        .label("phần này sẽ không được in", "this would not be printed")
        .reason(UNPRINTED.vi, UNPRINTED.en)
        .hint(
            "xóa `unlisted: true` để đơn vị có mục riêng; hoặc xóa `duties`",
            "delete `unlisted: true`, so that it has a heading; or delete `duties`",
        ),
        Sentence::new(
            "report",
            Pair::new(
                "`{key}` không được in: mục báo cáo này in nguyên văn `text`",
                "`{key}` is not printed: this report prints the words of `text`",
            ),
        )
        .label("phần này sẽ không được in", "this would not be printed")
        .reason(UNPRINTED.vi, UNPRINTED.en)
        .hint("viết đủ trong `text`, hoặc bỏ `text`", "say it in `text`, or delete `text`"),
    ],
    labels: &[],
    check: Some(check),
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    let plan = context.plan;
    assignments(plan, sink);
    columns(plan, sink);
    unprinted::check(&RULE, plan, sink);
    let parts = plan.all_sections().map(|section| section.part).chain(plan.annexes.iter().map(|annex| annex.part));
    let placed: BTreeSet<Use> = parts.flatten().map(|part| part.value).collect();
    if !plan.legal_bases.is_empty() && plan.decision.is_none() && !placed.contains(&Use::LegalBases) {
        match (plan.preamble.layout, &plan.sections) {
            (PreambleLayout::None, _) => {
                sink.push(RULE.at(plan.key("legal_bases")).variant("basis"));
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
    if plan.units.iter().any(|unit| !unit.unlisted) && !has(Use::Units) {
        out.push(("units", "Tổ chức thực hiện"));
    }
    if !plan.reporting.is_empty() && !has(Use::Reporting) {
        out.push(("reporting", "Chế độ báo cáo"));
    }
    out
}

fn unplaced(context: &Context<'_>, key: &'static str, heading: &'static str) -> Diagnostic {
    let key_of = if key == "indicators" { "objectives" } else { key };
    let diagnostic = RULE.at(context.plan.key(key_of)).fact("part", key).fact("heading", heading);
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

/// `show_assignments: annex` without the annex that would show them.
fn assignments(plan: &Plan, sink: &mut Sink) {
    let Some(shown) = plan.show_assignments.filter(|shown| shown.value == ShowAssignments::Annex) else { return };
    let table = plan.annexes.iter().any(|annex| annex.part.is_some_and(|part| part.value == Use::TaskTable));
    let mut said = false;
    plan.each_task(&mut |_, task| said |= task.is_assigned());
    if said && !table {
        sink.push(RULE.at(shown.span).variant("assignments"));
    }
}

/// What tasks hold and neither the body nor any table of tasks has a place for. A table without `columns` of its own has all
/// that its tasks fill.
fn columns(plan: &Plan, sink: &mut Sink) {
    let tables: Vec<_> = plan.annexes.iter().filter_map(|annex| annex.task_table()).collect();
    let chosen = |table: &&TaskTable| !table.columns.is_empty();
    let hidden = plan.show_assignments.is_some_and(|shown| shown.value == ShowAssignments::None);
    if hidden || plan.shows_assignments_inline() || tables.is_empty() || !tables.iter().all(chosen) {
        return;
    }
    let shown = |column: TaskColumn| {
        let years = column == TaskColumn::Budget && tables.iter().any(|table| !table.years.is_empty());
        years || tables.iter().flat_map(|table| &table.columns).any(|one| one.value == column)
    };
    let mut held = [
        (TaskColumn::Deadline, false),
        (TaskColumn::Output, false),
        (TaskColumn::Indicator, false),
        (TaskColumn::Budget, false),
    ];
    plan.each_task(&mut |_, task| {
        let has = [task.deadline.is_some(), task.output.is_some(), task.indicator.is_some(), task.budget.is_some()];
        held.iter_mut().zip(has).for_each(|((_, held), has)| *held |= has);
    });
    let missing = held.iter().filter(|(column, held)| *held && !shown(*column)).map(|(column, _)| column.name());
    let missing: Vec<&str> = missing.collect();
    let columns = tables.first().map(|table| &table.columns);
    if let (false, Some([first, .., last])) = (missing.is_empty(), columns.map(Vec::as_slice)) {
        let found = RULE.at(first.span.join(last.span)).variant("columns");
        sink.push(found.fact("missing", missing.join(", ")));
    }
}

#[cfg(test)]
mod tests {
    use crate::check::testing::{BASE, findings, only, with};
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

    #[test]
    fn duties_need_the_heading_of_their_unit() {
        let unit = |more: &str| with("    short: Sở TT&TT\n", &format!("    short: Sở TT&TT\n{more}"));
        assert!(only(Code::S015, &unit("    unlisted: true\n")).contains("không được in: đơn vị có `unlisted: true`"));
        assert_eq!(only(Code::S015, &unit("")), "");
    }

    #[test]
    fn a_report_in_words_of_its_own_says_to_whom_and_when() {
        let report = |text: &str| {
            with(
                "reporting:\n",
                &format!(
                    "reporting:\n  - {{by: so-tttt, to: Ủy ban nhân dân tỉnh, when: trước ngày 10/11/2024, text: \"{text}\"}}\n"
                ),
            )
        };
        assert!(only(Code::S015, &report("Báo cáo nêu rõ số liệu.")).contains("`to` không được in"));
        assert!(only(Code::S015, &report("Báo cáo Ủy ban nhân dân tỉnh.")).contains("`when` không được in"));
        let whole = "Các sở báo cáo Ủy ban nhân dân tỉnh trước ngày 10/11/2024.";
        assert_eq!(only(Code::S015, &report(whole)), "", "who reports may be called otherwise");
        assert_eq!(only(Code::S015, BASE), "");
    }

    #[test]
    fn assignments_that_only_an_annex_shows_need_the_annex() {
        let plan = BASE.to_owned() + "show_assignments: annex\n";
        assert!(only(Code::S015, &plan).contains("không phụ lục nào in phân công"), "{}", findings(&plan));
        assert_eq!(only(Code::S015, &(plan + "annexes:\n  - {id: x, title: Nhiệm vụ, use: task_table}\n")), "");
        let figure = BASE.replace(
            "    lead: so-tttt\n    support: [so-vhttdl]\n    deadline: Quý III/2024\n    output: 01 phim\n",
            "    indicator: {target: 2, measure: phim}\n",
        ) + "show_assignments: annex\n";
        assert!(only(Code::S015, &figure).contains("không phụ lục nào in phân công"), "a figure alone is one too");
    }

    #[test]
    fn what_no_column_and_no_line_shows_is_not_passed_over() {
        let table = |columns: &str| {
            format!("{BASE}annexes:\n  - {{id: x, title: Việc, use: task_table, columns: {columns}}}\n")
        };
        let found = only(Code::S015, &table("[no, task, lead, support]"));
        assert!(found.contains("không có cột deadline, output") && found.lines().count() == 1, "{found}");
        assert_eq!(only(Code::S015, &table("[no, task, lead, deadline, output]")), "");
        let both = table("[no, task, lead]") + "show_assignments: both\n";
        assert_eq!(only(Code::S015, &both), "", "the body shows them");
        let none = table("[no, task, lead]") + "show_assignments: none\n";
        assert_eq!(only(Code::S015, &none), "");
    }
}
