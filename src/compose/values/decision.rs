//! The Quyết định that a plan is issued with.

use super::facts::Facts;
use super::{body, letterhead};
use crate::compose::prose::{broken, plain, prose, trim_end, words};
use crate::compose::said::said;
use crate::form::{KindCode, KindName};
use crate::language::letters::lower_first;
use crate::plan::{Article, Decision};
use minijinja::{Value, context};

/// What the template prints of it; date, recipients, Lưu line and signatures are the plan's where it has none.
pub(super) fn decision(decision: &Decision, facts: &Facts<'_>) -> Value {
    let plan = facts.plan;
    let symbol = letterhead::symbol_of(facts, decision.number, facts.form.code(KindCode::QuyetDinh));
    let recipients = if decision.recipients.is_empty() { &plan.recipients } else { &decision.recipients };
    let archive = decision.archive.as_ref().or(plan.archive.as_ref());
    let own: Vec<_> = decision.signature.iter().collect();
    let signatures = if own.is_empty() { plan.signatures.iter().collect() } else { own };
    let article = |article: &Article| {
        context! { text => prose(&article.text), items => body::items(&article.items) }
    };
    context! {
        printed => facts.form.kind(KindName::QuyetDinh),
        symbol => words(symbol),
        date => words(letterhead::date(plan.dated())),
        title => decision.title.as_ref().map(|title| broken(said(title, trim_end(&title.value)))),
        title_plain => decision.title.as_ref().map(|title| plain(&lower_first(title.value.trim()))),
        authority => decision.authority.as_ref().map(|authority| words(said(authority, authority.value.trim()))),
        bases => body::bases(&decision.legal_bases, facts),
        proposal => decision.proposal.as_ref().map(prose),
        articles => decision.articles.iter().map(article).collect::<Vec<_>>(),
        signatures => signatures.into_iter().map(|one| letterhead::signature(one, facts.form)).collect::<Vec<_>>(),
        recipients => letterhead::recipients(recipients),
        archive => archive.map(letterhead::archive),
    }
}
