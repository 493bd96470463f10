//! The plan's money and its reports.

use super::body::{join_names, named};
use crate::compose::prose::{paragraphs, prose, trim_end, words};
use crate::compose::said::{Of, Said, said, spanned};
use crate::language::letters::{lower_first, upper_first};
use crate::money;
use crate::plan::{Budget, Deadline, Milestone, Money, Plan, Reading, Report};
use crate::yaml::Text;
use minijinja::{Value, context};

/// The paragraphs, the total in figures and words, and its shares. The total is the stated one, else the sum of the
/// stated shares; nothing is added up that the author did not offer as a whole.
pub(super) fn budget(budget: &Budget) -> Value {
    let sum = |amounts: Vec<u64>| (!amounts.is_empty()).then(|| amounts.into_iter().fold(0u64, u64::saturating_add));
    let years = sum(budget.by_year.iter().map(|(_, amount)| amount.dong).collect());
    let sources = sum(budget.by_source.iter().map(|(_, amount)| amount.dong).collect());
    let total = budget.total.as_ref().map(|total| total.dong).or(years).or(sources);
    let dots = |amount: &Money| words(said(&amount.text, money::dots(amount.dong)));
    let source = |(name, amount): &(Text, Money)| {
        context! { name => words(said(name, name.value.trim())), amount => dots(amount) }
    };
    // A sum that the plan does not say comes from its shares.
    let share =
        budget.by_year.first().map(|(year, _)| year.span).or(budget.by_source.first().map(|(name, _)| name.span));
    let of = || budget.total.as_ref().map_or(Of::Span(share.unwrap_or_default()), |total| (&total.text).into());
    context! {
        text => budget.text.iter().flat_map(paragraphs).collect::<Vec<_>>(),
        total => total.map(|total| words(said(of(), money::dots(total)))),
        in_words => total.map(|total| words(said(of(), in_words(total)))),
        years => budget.by_year.iter().map(|(year, amount)| {
            context! { year => words(spanned(year, year.value.to_string())), amount => dots(amount) }
        }).collect::<Vec<_>>(),
        sources => budget.by_source.iter().map(source).collect::<Vec<_>>(),
    }
}

/// "Năm tỷ hai trăm linh bốn triệu đồng"
fn in_words(amount: u64) -> String {
    upper_first(&format!("{} đồng", money::words(amount)))
}

pub(super) fn reports(plan: &Plan) -> Vec<Value> {
    plan.marked_reports().map(|(mark, report)| self::report(&mark, report, plan)).collect()
}

/// Who reports to whom by when, or what by which of several days; `mark` is what the paper knows it by.
pub(super) fn report(mark: &str, report: &Report, plan: &Plan) -> Value {
    let by = report.by.iter().map(|id| body(id, id.value.trim(), plan)).collect();
    let steps = match report.when.as_ref().map(|when| &when.reading) {
        Some(Reading::Milestones(steps)) => steps.as_slice(),
        _ => &[],
    };
    let step = |step: &Milestone| context! { what => words(said(&step.what, trim_end(&step.what.value))), when => words(due(&step.when)) };
    context! {
        mark => words(mark),
        by => words(join_names(by)),
        to => report.to.as_ref().map(|to| words(body(to, trim_end(&to.value), plan))),
        via => report.via.as_ref().map(|via| words(body(via, via.value.trim(), plan))),
        when => report.when.as_ref().map(|deadline| words(due(deadline))),
        steps => steps.iter().map(step).collect::<Vec<_>>(),
        text => report.text.as_ref().map(prose),
    }
}

/// Who reports, or is reported to: the name of the unit of this id, else the words themselves.
fn body<'a>(id: &'a Text, words: &'a str, plan: &'a Plan) -> Said<'a> {
    let unit = plan.unit(id.value.trim());
    named(id, unit, unit.map_or(words, |unit| unit.name.value.trim()))
}

/// A deadline inside a sentence.
fn due(deadline: &Deadline) -> Said<'_> {
    said(&deadline.text, lower_first(&deadline.due()))
}
