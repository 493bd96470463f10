//! The plan as values for templates. Words are escaped when they are printed; prose is markup already.

mod blank_form;
mod body;
mod budget;
mod decision;
mod extract;
mod facts;
mod letterhead;
mod matrix;
mod parts;
mod section;
mod shares;
mod table;
mod task_table;
mod timeline;

use super::prose::{broken, inner, paragraphs, plain, prose, trim_end, words};
use super::said::{said, spanned};
use crate::document::Scheme;
use crate::form::{Form, Word};
use crate::language::letters::lower_first;
pub(super) use extract::extract;
pub(super) use facts::Facts;
use parts::{annex_id, annexes_with, places};

use crate::plan::{Annex, Plan, ShowAssignments, Use};
use minijinja::{Value, context};
use std::collections::BTreeMap;

/// Everything that a template may print.
pub(super) fn values(facts: &Facts<'_>) -> Value {
    let Facts { plan, form, .. } = facts;
    let title = plan.title.as_ref();
    let main = context! {
        form => form.name(),
        system => form.system().key(),
        draft => plan.is_draft(),
        words => form_words(form),
        kind => context! {
            name => words(spanned(&plan.kind, plan.kind.value.name())),
            printed => words(spanned(&plan.kind, form.kind(plan.kind.value.printed()))),
        },
        title => title.map(prose),
        title_plain => title.map(|title| plain(&lower_first(title.value.trim()))),
        title_bare => title.map(|title| broken(said(title, trim_end(&title.value)))),
        title_inner => title.map(inner),
        symbol => letterhead::symbol(facts),
        place => plan.issuers.first().and_then(|issuer| issuer.place.as_ref()).map(words),
        date => words(letterhead::date(plan.date)),
        issuers => letterhead::issuers(facts),
        issuing => letterhead::issuing(plan),
        secrecy => plan.secrecy.map(|secrecy| words(spanned(&secrecy, form.word(secrecy.value.word())))),
        urgency => plan.urgency.map(|urgency| words(spanned(&urgency, form.word(urgency.value.word())))),
        circulation => plan.circulation.as_ref().map(words),
        contact => letterhead::contact(plan),
        signatures => plan.signatures.iter().map(|one| letterhead::signature(one, form)).collect::<Vec<_>>(),
        field => plan.signatures.iter().any(|one| one.field) || decision_field(plan),
        decision => plan.decision.as_ref().map(|decision| decision::decision(decision, facts)),
        recipients => letterhead::recipients(&plan.recipients),
        archive => plan.archive.as_ref().map(letterhead::archive),
    };
    let content = context! {
        bases => body::bases(&plan.legal_bases, facts),
        layout => body::layout(facts),
        enacting => plan.preamble.enacting.as_ref().map(|text| prose(said(text, body::enacting(&text.value)))),
        objectives => plan.objectives.as_ref().map(body::objectives),
        tasks => body::tasks(plan),
        show_inline => plan.shows_assignments_inline(),
        show_lines => plan.show_assignments.is_some_and(|shown| shown.value == ShowAssignments::Lines),
        table_annexes => annexes_with(plan, &[Use::TaskTable, Use::Matrix]),
        timeline_annexes => annexes_with(plan, &[Use::Timeline]),
        units => body::units(plan),
        budget => plan.budget.as_ref().map(budget::budget),
        reporting => budget::reports(plan),
        closing => plan.closing.as_ref().map(paragraphs),
        indicators_here => !plan.sections.as_ref().is_some_and(|sections| places(sections, Use::Indicators)),
        sections => plan.sections.as_ref().map(|sections| section::sections(sections, form)),
        annexes => annexes(facts),
    };
    context! { ..main, ..content }
}

fn decision_field(plan: &Plan) -> bool {
    let signature = plan.decision.as_ref().and_then(|decision| decision.signature.as_ref());
    signature.is_some_and(|signature| signature.field)
}

/// The fixed words of the form by their keys.
fn form_words(form: &Form) -> Value {
    Value::from(Word::ALL.iter().map(|word| (word.key(), words(form.word(*word)))).collect::<BTreeMap<_, _>>())
}

fn annexes(facts: &Facts<'_>) -> Vec<Value> {
    let plan = facts.plan;
    let word = facts.form.word(Word::Annex);
    let label = |at: usize| match (plan.annexes.len(), u32::try_from(at + 1)) {
        (2.., Ok(value)) => format!("{word} {}", super::numbering::roman(value)),
        _ => word.to_owned(),
    };
    let one = |(at, annex): (usize, &Annex)| {
        context! {
            id => annex_id((at, annex)),
            label => label(at),
            title => annex.title.as_ref().map(broken),
            title_text => annex.title.as_ref().map(|title| plain(&title.value)),
            orientation => match annex.orientation {
                crate::document::Orientation::Portrait => "portrait",
                crate::document::Orientation::Landscape => "landscape",
            },
            use => annex.part.map(|part| section::use_name(part.value)),
            table => annex.part.filter(|part| part.value == Use::TaskTable).map(|_| task_table::table(&annex.table, plan)),
            matrix => annex.part.filter(|part| part.value == Use::Matrix).map(|_| matrix::matrix(plan)),
            timeline => annex.part.filter(|part| part.value == Use::Timeline).map(|_| timeline::timeline(annex, plan)),
            numbering => annex.numbering.iter().flatten().map(|one| one.value.name()).collect::<Vec<_>>().join(" "),
            blocks => section::blocks(&annex.blocks, facts.form),
            sections => section::sections(&annex.sections, facts.form),
            forms => blank_form::forms(annex, facts),
        }
    };
    plan.annexes.iter().enumerate().map(one).collect()
}

/// The labels by depth: the plan's own, else those of the form.
pub(super) fn numbering(plan: &Plan) -> Vec<Scheme> {
    match &plan.numbering {
        Some(schemes) => schemes.iter().map(|scheme| scheme.value).collect(),
        None => super::numbering::DEFAULT.to_vec(),
    }
}

/// "36/KH-UBND ngày 24 tháng 01 năm 2024", as printed; room to be filled in by hand is nothing to say of a file.
pub(super) fn subject(facts: &Facts<'_>) -> String {
    let printed = [letterhead::symbol(facts).to_string(), letterhead::date(facts.plan.dated()).words.into_owned()];
    let known = printed.into_iter().filter(|words| !words.contains(BLANK));
    known.collect::<Vec<_>>().join(" ")
}

/// Two no-break spaces: the room that is left for what is written by hand.
const BLANK: &str = "\u{a0}\u{a0}";
