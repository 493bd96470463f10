//! Values that other values beside them keep off the paper: duties of a unit without a heading, who reports and when beside
//! a sentence that says it all.

use crate::check::explain::{Rule, Sink};
use crate::diagnostic::Diagnostic;
use crate::language::names::key;
use crate::plan::{Plan, Report, Unit};
use crate::source::Span;
use crate::yaml::Text;

/// S015 at the first of them in each unit and each report.
pub(super) fn check(rule: &Rule, plan: &Plan, sink: &mut Sink) {
    plan.units.iter().filter_map(|unit| duties(rule, unit)).for_each(|found| sink.push(found));
    plan.reporting.iter().filter_map(|report| reported(rule, report)).for_each(|found| sink.push(found));
}

fn duties(rule: &Rule, unit: &Unit) -> Option<Diagnostic> {
    let duty = unit.duties.first().filter(|_| unit.unlisted)?;
    Some(rule.at(duty.text.span).variant("duties").fact("name", &unit.label().value))
}

/// What a report's own sentence does not say in these words; who reports may be called otherwise there.
fn reported(rule: &Rule, report: &Report) -> Option<Diagnostic> {
    let sentence = report.text.as_ref()?;
    let said = key(&sentence.value);
    let when = report.when.as_ref().map(|when| &when.text).filter(|text| !text.value.is_empty());
    let values: [(&str, Option<&Text>); 2] = [("to", report.to.as_ref()), ("when", when)];
    let silent = |text: &Text| !said.contains(&key(&text.value));
    let (name, span): (&str, Span) =
        values.into_iter().find_map(|(name, text)| text.filter(|text| silent(text)).map(|text| (name, text.span)))?;
    Some(rule.at(span).variant("report").fact("key", name))
}
