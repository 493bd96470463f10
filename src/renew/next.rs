//! The old plan into the next one: its head, its period, its deadlines, the years in its words and over its figures.

use super::draft::{Refused, Renewed};
use super::patch::Patch;
use super::years::{Frame, Purpose, Verdict, years};
use crate::calendar::{Date, read};
use crate::check::{TextKind, printed};
use crate::plan::{Deadline, Loaded, PeriodKind, Plan, Reading, Task};
use crate::source::Span;
use crate::yaml::Text;
use std::ops::Range;

/// The draft of the plan after this one; `year` is its first year; where nobody says, the new period begins
/// on the same day of the first year in which the old one is over.
///
/// # Errors
/// See [`Refused`].
pub fn renewed(loaded: &Loaded, year: Option<i32>) -> Result<Renewed, Refused> {
    let plan = &loaded.plan;
    let period = plan.period.as_ref().ok_or(Refused::NoPeriod)?;
    let (first, last) = span(period.kind);
    let shift = year.map_or_else(|| length(period.kind), |year| year - first);
    if shift < 1 || last + shift > 2199 {
        return Err(Refused::Year);
    }
    let frame = Frame { first, last, shift };
    let mut patch = Patch::new(&loaded.source, &loaded.tree);
    head(plan, &mut patch);
    move_period(plan, frame, &mut patch);
    deadlines(plan, frame, &mut patch);
    words(plan, frame, &mut patch);
    keys(plan, frame, &mut patch);
    figures(plan, &mut patch);
    patch.finish().ok_or(Refused::Unclear)
}

/// The first and the last year of a period; its outlook is another matter.
fn span(kind: PeriodKind) -> (i32, i32) {
    match kind {
        PeriodKind::Years(first, last) => (first, last),
        PeriodKind::Days(from, to, _) | PeriodKind::Event(from, to) => (from.year(), to.year()),
    }
}

/// After how many years a period can begin again: those that it takes, begun ones counted as whole. A school year takes one,
/// though it touches two.
fn length(kind: PeriodKind) -> i32 {
    let (first, last) = span(kind);
    let begins_again = |from: Date, to: Date| (from.month(), from.day()) > (to.month(), to.day());
    match kind {
        PeriodKind::Days(from, to, _) | PeriodKind::Event(from, to) if begins_again(from, to) => (last - first).max(1),
        _ => last - first + 1,
    }
}

/// Number, day and signers go; the new plan is a draft, below the plan above of its own time.
fn head(plan: &Plan, patch: &mut Patch<'_>) {
    if !plan.is_draft() {
        patch.replace(plan.status.span, "draft");
    }
    let decision = plan.decision.iter();
    let numbers = plan.number.iter().chain(decision.clone().filter_map(|one| one.number.as_ref()));
    numbers.for_each(|number| patch.empty(number.span));
    let dates = plan.date.iter().chain(decision.clone().filter_map(|one| one.date.as_ref()));
    dates.for_each(|date| patch.empty(date.span));
    let signatures = plan.signatures.iter().chain(decision.filter_map(|one| one.signature.as_ref()));
    signatures.filter_map(|one| one.name.as_ref()).for_each(|name| patch.empty(name.span));
    if let Some(parent) = &plan.parent {
        patch.mark(parent.plan.span, "kế hoạch cấp trên của kỳ trước");
    }
}

/// Every year in the period but its outlook.
fn move_period(plan: &Plan, frame: Frame, patch: &mut Patch<'_>) {
    for text in patch.scalars_in("period", "vision") {
        let years = read::years(&text.value);
        let leap =
            |range: &Range<usize>| text.value.get(range.end..) == Some("-02-29") || text.value.starts_with("29/02");
        for (range, year) in years.iter().filter(|(range, _)| !leap(range)) {
            patch.change(&text, range.clone(), (year + frame.shift).to_string());
        }
        if years.iter().any(|(range, _)| leap(range)) {
            patch.mark(text.span, &text.value);
        }
    }
    if let Some(period) = plan.period.as_ref().filter(|period| matches!(period.kind, PeriodKind::Event(..))) {
        patch.mark(period.span, "ngày tổ chức");
    }
}

fn deadlines(plan: &Plan, frame: Frame, patch: &mut Patch<'_>) {
    let mut all: Vec<&Text> = Vec::new();
    fn of<'p>(deadline: &'p Deadline, all: &mut Vec<&'p Text>) {
        match &deadline.reading {
            Reading::Milestones(steps) => steps.iter().for_each(|step| of(&step.when, all)),
            _ => all.push(&deadline.text),
        }
    }
    plan.each_task(&mut |_, task: &Task| task.deadline.iter().for_each(|deadline| of(deadline, &mut all)));
    plan.reporting.iter().filter_map(|report| report.when.as_ref()).for_each(|when| of(when, &mut all));
    for text in all {
        judge(text, years(&text.value, Purpose::Deadline, &[], frame), frame, patch);
    }
    let mut by: Vec<&Text> =
        plan.objectives.iter().flat_map(|all| &all.indicators).filter_map(|one| one.by.as_ref()).collect();
    plan.each_task(&mut |_, task| by.extend(task.indicator.iter().filter_map(|one| one.by.as_ref())));
    for text in by {
        // "by: 2030" is the end of a programme, not of this plan.
        let own = |year: i32| (frame.first..=frame.last).contains(&year);
        let years = read::years(&text.value).into_iter().filter(|(_, year)| own(*year));
        judge(text, years.map(|(range, _)| (range, Verdict::Moves)).collect(), frame, patch);
    }
}

fn judge(text: &Text, years: Vec<(Range<usize>, Verdict)>, frame: Frame, patch: &mut Patch<'_>) {
    for (range, verdict) in years {
        let Some(words) = text.value.get(range.clone()) else { continue };
        match (verdict, read::year(words)) {
            (Verdict::Moves, Some(year)) => patch.change(text, range, (year + frame.shift).to_string()),
            _ => patch.mark_words(text, range),
        }
    }
}

/// The years in what is printed.
fn words(plan: &Plan, frame: Frame, patch: &mut Patch<'_>) {
    let known = printed(plan);
    let is_read = |kind: TextKind| !matches!(kind, TextKind::Deadline | TextKind::Person | TextKind::Code);
    for placed in known.iter().filter(|placed| is_read(placed.kind)) {
        let found = years(&placed.text.value, Purpose::Words, placed.citations(), frame);
        judge(placed.text, found, frame, patch);
    }
    for keyword in &plan.metadata.keywords {
        judge(keyword, years(&keyword.value, Purpose::Words, &[], frame), frame, patch);
    }
}

/// The years under which money stands: keys, and the columns of a table.
fn keys(plan: &Plan, frame: Frame, patch: &mut Patch<'_>) {
    let mut all: Vec<(Span, i32)> = Vec::new();
    let years = plan.budget.iter().flat_map(|budget| &budget.by_year).map(|(year, _)| (year.span, year.value));
    all.extend(years);
    plan.each_task(&mut |_, task| {
        let years = task.budget.iter().flat_map(|budget| &budget.by_year);
        all.extend(years.map(|(year, _)| (year.span, year.value)));
    });
    let columns = plan.annexes.iter().filter_map(|annex| annex.task_table()).flat_map(|table| &table.years);
    for year in columns {
        patch.replace(year.span, &(year.value + frame.shift).to_string());
    }
    for (span, year) in all {
        patch.replace_key(span, year, year + frame.shift);
    }
}

/// Figures of the old plan stay and must be looked at: one remark for the indicators, one for the money.
fn figures(plan: &Plan, patch: &mut Patch<'_>) {
    if let Some(first) = plan.objectives.iter().flat_map(|all| &all.indicators).next() {
        patch.mark(first.span, "chỉ tiêu của kế hoạch trước");
    }
    let mut money: Vec<Span> = plan.budget.iter().filter(|one| one.total.is_some()).map(|one| one.span).collect();
    plan.each_task(&mut |_, task| {
        money.extend(task.budget.iter().filter(|one| one.total().is_some()).map(|one| one.span));
    });
    if let Some(first) = money.iter().min_by_key(|span| span.start) {
        patch.mark(*first, "số tiền của kế hoạch trước");
    }
}
