//! B001: a stated amount that is not the sum of its parts.

use super::table_sums;
use crate::check::explain::{Explanation, Rule};
use crate::check::{Context, Sink};
use crate::diagnostic::{Code, Pair};
use crate::language::letters::{same, strip_start};
use crate::plan::{Annex, Budget, Money, Plan, Spanned, Task, TaskBudget, Use};
use crate::source::Span;
use crate::yaml::Text;
use std::collections::BTreeSet;

pub(in crate::check) const RULE: Rule = Rule {
    code: Code::B001,
    explanation: Explanation {
        finds: Pair::new(
            "Số tiền ghi là tổng không bằng tổng các phần của nó: tổng kinh phí với các nhiệm vụ, nhóm với các nhiệm vụ \
             trong nhóm, từng nhiệm vụ với các năm và các nguồn, từng năm và từng nguồn với các nhiệm vụ; \
             bảng nhiệm vụ thiếu cột của năm có kinh phí; trong bảng tự kẻ, dòng “Cộng”, “Tổng số” với các dòng nó cộng, dòng \
             cấp trên (`I`) với các dòng cấp dưới (`1`, `2`) ở cột được cộng. Khi chưa nhiệm \
             vụ nào có số tiền thì không so sánh.",
            "A stated total that is not the sum of its parts: the budget and the tasks, a group and its tasks, a task and \
             its years and sources, a year or source and the tasks; a task table without a year that has \
             money; in an author's table a row “Cộng”, “Tổng số” and the rows that it adds up, a row of an upper level \
             (`I`) and those below it (`1`, `2`) in a column that is added up. Where no task states money nothing is \
             compared.",
        ),
        why: Pair::new(
            "Hai con số khác nhau trong một văn bản thì cơ quan tài chính không biết duyệt theo số nào.",
            "With two different figures in one document the finance office cannot tell which one to approve.",
        ),
        wrong: "tasks:\n  - {title: Sản xuất phim, lead: so-tttt, budget: 120 triệu đồng}\n  - {title: Tập huấn, lead: \
                so-tttt, budget: 80 triệu đồng}\nbudget: {text: Ngân sách tỉnh., total: 210 triệu đồng}\n",
        right: "tasks:\n  - {title: Sản xuất phim, lead: so-tttt, budget: 120 triệu đồng}\n  - {title: Tập huấn, lead: \
                so-tttt, budget: 80 triệu đồng}\nbudget: {text: Ngân sách tỉnh., total: 200 triệu đồng}\n",
        basis: Pair::new("Số liệu do chính Kế hoạch nêu", "The plan's own figures"),
    },
    sentences: super::sum_mismatch_sentences::SENTENCES,
    labels: &[
        ("parts", Pair::new("các phần bắt đầu từ đây", "the parts begin here")),
        ("rows", Pair::new("các dòng được cộng bắt đầu từ đây", "the rows that are added up begin here")),
        ("total", Pair::new("`total` in thêm một dòng tổng", "`total` prints one more row for the sum")),
        ("share", Pair::new("kinh phí của năm không có cột", "money of a year without a column")),
    ],
    check: Some(check),
};

fn check(context: &Context<'_>, sink: &mut Sink) {
    let plan = context.plan;
    plan.each_task(&mut |_, task| {
        if let Some(budget) = &task.budget {
            shares(budget, sink);
            group(task, budget, sink);
        }
    });
    for annex in plan.annexes.iter().filter(|annex| annex.part.is_some_and(|part| part.value == Use::TaskTable)) {
        left_out(plan, annex, sink);
    }
    table_sums::check(&RULE, plan, sink);
    if let Some(budget) = &plan.budget {
        whole(plan, budget, sink);
        by_year(plan, budget, sink);
        by_source(plan, budget, sink);
    }
}

/// A stated amount against the sum of its parts; `other` is where the parts begin.
fn compare(stated: u128, place: Span, sum: u128, variant: &'static str, other: Option<Span>, sink: &mut Sink) {
    if stated == sum {
        return;
    }
    let diagnostic = RULE
        .at(place)
        .variant(variant)
        .fact("stated", dong(stated))
        .fact("sum", dong(sum))
        .fact("difference", dong(stated.abs_diff(sum)));
    sink.push(match other {
        Some(span) => diagnostic.related(span, "parts"),
        None => diagnostic,
    });
}

fn add<'a>(amounts: impl IntoIterator<Item = &'a Money>) -> u128 {
    amounts.into_iter().map(|money| u128::from(money.dong)).sum()
}

/// A task's amount, its years and its sources.
fn shares(budget: &TaskBudget, sink: &mut Sink) {
    let years = budget.by_year.first().map(|(_, first)| (add(budget.by_year.iter().map(|(_, m)| m)), first.text.span));
    let sources =
        budget.by_source.first().map(|(_, first)| (add(budget.by_source.iter().map(|(_, m)| m)), first.text.span));
    match (&budget.amount, years, sources) {
        (Some(amount), years, sources) => {
            let stated = u128::from(amount.dong);
            for (part, variant) in [(years, "years"), (sources, "sources")] {
                if let Some((sum, span)) = part {
                    compare(stated, amount.text.span, sum, variant, Some(span), sink);
                }
            }
        }
        (None, Some((years, place)), Some((sources, span))) => {
            compare(years, place, sources, "years-sources", Some(span), sink);
        }
        _ => {}
    }
}

/// A group's own amount against the tasks in it.
fn group(task: &Task, budget: &TaskBudget, sink: &mut Sink) {
    let (Some(stated), Some(sum)) = (budget.total(), sum_of(&task.tasks)) else { return };
    let place = budget.amount.as_ref().map_or(budget.span, |amount| amount.text.span);
    if is_open(&task.tasks) && u128::from(stated) > sum {
        return;
    }
    compare(stated.into(), place, sum, "group", first_amount(&task.tasks), sink);
}

/// What tasks cost: each its own amount, else the sum of the tasks in it. Nothing when none states money.
fn sum_of(tasks: &[Task]) -> Option<u128> {
    let amounts = tasks.iter().filter_map(|task| {
        let own = task.budget.as_ref().and_then(TaskBudget::total);
        own.map(u128::from).or_else(|| sum_of(&task.tasks))
    });
    amounts.fold(None, |sum, amount| Some(sum.unwrap_or(0) + amount))
}

/// Whether some task is paid by what is no figure, "Lồng ghép trong kinh phí thường xuyên": a total may hold that too.
/// "Không" is none.
fn is_open(tasks: &[Task]) -> bool {
    tasks.iter().any(|task| {
        let words = task.budget.as_ref().and_then(|budget| budget.words.as_ref());
        words.is_some_and(|words| strip_start(words.value.trim(), "không").is_none()) || is_open(&task.tasks)
    })
}

fn first_amount(tasks: &[Task]) -> Option<Span> {
    tasks.iter().find_map(|task| {
        let own = task.budget.as_ref().filter(|budget| budget.total().is_some());
        own.map(|budget| budget.amount.as_ref().map_or(budget.span, |amount| amount.text.span))
            .or_else(|| first_amount(&task.tasks))
    })
}

/// The plan's total against tasks, years and sources.
fn whole(plan: &Plan, budget: &Budget, sink: &mut Sink) {
    let Some(total) = &budget.total else { return shares_of_plan(plan, budget, sink) };
    let stated = u128::from(total.dong);
    if let Some(sum) = sum_of(&plan.tasks).filter(|sum| !is_open(&plan.tasks) || *sum > stated) {
        compare(stated, total.text.span, sum, "", first_amount(&plan.tasks), sink);
    }
    if let Some((_, first)) = budget.by_year.first() {
        let sum = add(budget.by_year.iter().map(|(_, money)| money));
        compare(stated, total.text.span, sum, "years", Some(first.text.span), sink);
    }
    if let Some((_, first)) = budget.by_source.first() {
        let sum = add(budget.by_source.iter().map(|(_, money)| money));
        compare(stated, total.text.span, sum, "sources", Some(first.text.span), sink);
    }
}

/// Without a total: the years and the sources against each other and against the tasks. Where every task with money says
/// its years or its sources, [`by_year`] and [`by_source`] compare one by one and say more.
fn shares_of_plan(plan: &Plan, budget: &Budget, sink: &mut Sink) {
    let mut parts = Vec::new();
    counted(&plan.tasks, &mut parts);
    let years = budget.by_year.first().map(|(_, first)| (add(budget.by_year.iter().map(|(_, m)| m)), first.text.span));
    let sources =
        budget.by_source.first().map(|(_, first)| (add(budget.by_source.iter().map(|(_, m)| m)), first.text.span));
    if let (Some((years, place)), Some((sources, span))) = (years, sources)
        && years != sources
    {
        return compare(years, place, sources, "years-sources", Some(span), sink);
    }
    let Some(sum) = sum_of(&plan.tasks).filter(|_| !is_open(&plan.tasks)) else { return };
    let tasks = first_amount(&plan.tasks);
    let by_task = |said: fn(&TaskBudget) -> bool| parts.iter().all(|part| said(part));
    match (years, sources) {
        (Some((stated, place)), _) if !by_task(|part| !part.by_year.is_empty()) => {
            compare(stated, place, sum, "years-tasks", tasks, sink);
        }
        (None, Some((stated, place))) if !by_task(|part| part.source.is_some() || !part.by_source.is_empty()) => {
            compare(stated, place, sum, "sources-tasks", tasks, sink);
        }
        _ => {}
    }
}

/// Budgets that count towards the plan: those of groups that state one, else those of the tasks in them.
fn counted<'a>(tasks: &'a [Task], out: &mut Vec<&'a TaskBudget>) {
    for task in tasks {
        match task.budget.as_ref().filter(|budget| budget.total().is_some()) {
            Some(budget) => out.push(budget),
            None => counted(&task.tasks, out),
        }
    }
}

/// Years in which tasks have money and the table has no column.
fn left_out(plan: &Plan, annex: &Annex, sink: &mut Sink) {
    let mut parts = Vec::new();
    counted(&plan.tasks, &mut parts);
    let shown: BTreeSet<i32> = annex.table.years.iter().map(|year| year.value).collect();
    let shares = parts
        .iter()
        .flat_map(|part| &part.by_year)
        .filter(|(year, money)| money.dong > 0 && !shown.contains(&year.value));
    let left: BTreeSet<i32> = shares.clone().map(|(year, _)| year.value).collect();
    let (Some(first), Some(last)) = (annex.table.years.first(), annex.table.years.last()) else { return };
    let Some((_, share)) = shares.clone().next() else { return };
    let list = |years: &BTreeSet<i32>| years.iter().map(i32::to_string).collect::<Vec<_>>().join(", ");
    let found = RULE.at(Span::new(first.span.start, last.span.end)).variant("years-left-out");
    sink.push(found.fact("known", list(&shown)).fact("left", list(&left)).related(share.text.span, "share"));
}

/// The stated total of each year against the tasks' shares of it, when every task with money says its years.
fn by_year(plan: &Plan, budget: &Budget, sink: &mut Sink) {
    let mut parts = Vec::new();
    counted(&plan.tasks, &mut parts);
    if parts.is_empty() || parts.iter().any(|part| part.by_year.is_empty()) {
        return;
    }
    let shares: Vec<&(Spanned<i32>, Money)> = parts.iter().flat_map(|part| &part.by_year).collect();
    for (year, stated) in &budget.by_year {
        let of_year = shares.iter().filter(|(share, _)| share.value == year.value).map(|(_, money)| money);
        let first = of_year.clone().next().map(|money| money.text.span);
        compare(stated.dong.into(), stated.text.span, add(of_year), "year", first, sink);
    }
}

/// The stated total of each source against the tasks' shares of it, when every task with money says its source.
fn by_source(plan: &Plan, budget: &Budget, sink: &mut Sink) {
    let mut parts = Vec::new();
    counted(&plan.tasks, &mut parts);
    let mut shares: Vec<(&Text, u128, Span)> = Vec::new();
    for part in &parts {
        match (&part.source, part.by_source.as_slice()) {
            (_, [_, ..]) => {
                shares.extend(part.by_source.iter().map(|(name, m)| (name, u128::from(m.dong), m.text.span)));
            }
            (Some(source), []) => shares.push((source, part.total().unwrap_or_default().into(), part.span)),
            (None, []) => return,
        }
    }
    // A source that the tasks do not name, or name otherwise, cannot be compared.
    for (source, stated) in &budget.by_source {
        let of_source: Vec<_> =
            shares.iter().filter(|(name, ..)| same(name.value.trim(), source.value.trim())).collect();
        let Some((_, _, first)) = of_source.first() else { continue };
        let sum = of_source.iter().map(|(_, amount, _)| amount).sum();
        compare(stated.dong.into(), stated.text.span, sum, "source", Some(*first), sink);
    }
}

/// `1.020.000.000 đồng`
pub(super) fn dong(amount: u128) -> String {
    let digits = amount.to_string();
    let mut out = String::with_capacity(digits.len() * 2);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push('.');
        }
        out.push(digit);
    }
    out + " đồng"
}
