//! What a plan cites: its căn cứ one by one, and every citation in its printed texts.

use crate::calendar::Date;
use crate::check::{Context, PlacedText};
use crate::diagnostic::{Diagnostic, Level};
use crate::invariant::slice;
use crate::legal::{Act, Citation, Found, Origin};
use crate::plan::{BasisContent, LegalBasis};
use crate::source::Span;
use crate::yaml::Text;
use std::ops::Range;

/// One căn cứ and what it cites.
#[derive(Clone, Copy)]
pub(super) struct Basis<'a> {
    pub text: &'a Text,
    pub citations: &'a [Citation],
    /// Whether its verb ("Xét", "Trên cơ sở") wants no document.
    pub free_verb: bool,
}

/// One citation in a printed text.
pub(super) struct Cited<'a> {
    pub text: &'a Text,
    pub citation: &'a Citation,
}

impl<'a> Cited<'a> {
    pub(super) fn slice(&self, range: &Range<usize>) -> &'a str {
        slice(&self.text.value, range.clone())
    }

    pub(super) fn locate(&self, context: &Context<'_>, range: &Range<usize>) -> Span {
        context.locate(self.text, range.clone())
    }
}

/// The lists of căn cứ: the plan's, its decision's.
pub(super) fn lists<'c>(context: &'c Context<'_>) -> Vec<Vec<Basis<'c>>> {
    let decision = context.plan.decision.as_ref().map(|decision| list(context, &decision.legal_bases));
    vec![list(context, &context.plan.legal_bases), decision.unwrap_or_default()]
}

/// Every căn cứ that is written as text.
pub(super) fn bases<'c>(context: &'c Context<'_>) -> Vec<Basis<'c>> {
    lists(context).into_iter().flatten().collect()
}

fn list<'c>(context: &'c Context<'_>, bases: &'c [LegalBasis]) -> Vec<Basis<'c>> {
    let one = |basis: &'c LegalBasis| {
        let LegalBasis { content: BasisContent::Text(text), verb, .. } = basis else { return None };
        let free_verb = verb.as_ref().is_some_and(|verb| matches!(verb.value.trim(), "Xét" | "Trên cơ sở"));
        let citations = context.placed(text).map(PlacedText::citations).unwrap_or_default();
        Some(Basis { text, citations, free_verb })
    };
    bases.iter().filter_map(one).collect()
}

/// Every `{doc: …}`: its place and symbol.
pub(super) fn documents<'a>(context: &Context<'a>) -> Vec<(Span, &'a str)> {
    let decision = context.plan.decision.as_ref().map(|decision| decision.legal_bases.as_slice()).unwrap_or_default();
    let all = context.plan.legal_bases.iter().chain(decision);
    all.filter_map(|basis| match &basis.content {
        BasisContent::Document(text) => Some((text.span, text.value.trim())),
        BasisContent::Text(_) => None,
    })
    .collect()
}

/// Every citation in the printed texts; blank forms and codes are no texts.
pub(super) fn all<'c>(context: &'c Context<'_>) -> impl Iterator<Item = Cited<'c>> {
    let texts = context.texts().iter();
    texts.flat_map(|placed| placed.citations().iter().map(|citation| Cited { text: placed.text, citation }))
}

/// The căn cứ that the register knows.
pub(super) fn known<'c>(context: &'c Context<'_>) -> Vec<(Basis<'c>, &'c Citation, &'c Act)> {
    let mut known = Vec::new();
    for basis in bases(context) {
        for citation in basis.citations.iter().filter(|citation| !citation.nested) {
            let text = &basis.text.value;
            let row = match &citation.symbol {
                Some(symbol) => match context.register.find_named(
                    &symbol.text,
                    citation.day(),
                    citation.kind(text).unwrap_or_default(),
                    citation.title(text).unwrap_or_default(),
                ) {
                    Found::Known(row) if citation.date.is_some() || symbol.year.is_some() => Some(row),
                    _ => None,
                },
                None if citation.is_law(text) && citation.date.is_some() => context.register.law(
                    citation.title(text).unwrap_or_default(),
                    citation.day(),
                    context.plan.judged_on(context.today),
                ),
                None => None,
            };
            known.extend(row.map(|row| (basis, citation, row)));
        }
    }
    known
}

/// A finding at the level that its row carries: a misprint of the codification is no error of the author, and what it names
/// beside other documents is a hint.
pub(super) fn weighed(found: Diagnostic, row: &Act) -> Diagnostic {
    match row.origin {
        _ if row.low => found.at_most(Level::Note),
        Origin::Own => found,
        Origin::Codified => found.at_most(Level::Warning),
        Origin::Related => found.at_most(Level::Note),
    }
}

/// Whether the plan is of the days in which central bodies cite laws with their number, as the law on normative documents of
/// 2025 and its decree (78/2025/NĐ-CP) write them, while nd30 still wants them without.
pub(super) fn is_numbered_style(context: &Context<'_>) -> bool {
    Date::new(2025, 4, 1).is_some_and(|since| context.plan.judged_on(context.today) >= since)
}

/// Where a citation is pointed at: its symbol, else its first words.
pub(super) fn place(context: &Context<'_>, text: &Text, citation: &Citation) -> Span {
    let range = citation.symbol.as_ref().map(|symbol| symbol.range.clone());
    context.locate(text, range.unwrap_or_else(|| citation.range.clone()))
}
