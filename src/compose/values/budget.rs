//! The plan's money and its reports.

use super::body::join_names;
use crate::compose::prose::{paragraphs, prose, trim_end, words};
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
    let source = |(name, amount): &(Text, Money)| {
        context! { name => words(name.value.trim()), amount => money::dots(amount.dong) }
    };
    context! {
        text => budget.text.iter().flat_map(paragraphs).collect::<Vec<_>>(),
        total => total.map(money::dots),
        in_words => total.map(in_words),
        years => budget.by_year.iter().map(|(year, amount)| {
            context! { year => year.value, amount => money::dots(amount.dong) }
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
    let unit = |id: &str| plan.unit(id).map(|unit| unit.name.value.trim().to_owned());
    let name = |id: &Text| unit(&id.value).unwrap_or_else(|| id.value.trim().to_owned());
    let by: Vec<_> = report.by.iter().map(name).collect();
    let steps = match report.when.as_ref().map(|when| &when.reading) {
        Some(Reading::Milestones(steps)) => steps.as_slice(),
        _ => &[],
    };
    let step =
        |step: &Milestone| context! { what => words(trim_end(&step.what.value)), when => words(&due(&step.when)) };
    context! {
        mark => words(mark),
        by => words(&join_names(&by)),
        to => report.to.as_ref().map(|to| words(unit(to.value.trim()).as_deref().unwrap_or(trim_end(&to.value)))),
        via => report.via.as_ref().map(|via| words(&name(via))),
        when => report.when.as_ref().map(|deadline| words(&due(deadline))),
        steps => steps.iter().map(step).collect::<Vec<_>>(),
        text => report.text.as_ref().map(|text| prose(&text.value)),
    }
}

/// A deadline inside a sentence.
fn due(deadline: &Deadline) -> String {
    lower_first(&deadline.due())
}
