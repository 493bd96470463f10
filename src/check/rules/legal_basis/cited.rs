//! What a plan cites: its căn cứ one by one, and every citation in its printed texts.

use crate::check::{Context, TextKind};
use crate::legal::{Act, Citation, Found, read, read_basis};
use crate::plan::{BasisContent, LegalBasis};
use crate::source::Span;
use crate::yaml::Text;
use std::ops::Range;

/// One căn cứ and what it cites.
pub(super) struct Basis<'a> {
    pub text: &'a Text,
    pub citations: Vec<Citation>,
    /// Whether its verb ("Xét", "Trên cơ sở") wants no document.
    pub free_verb: bool,
}

/// One citation in a printed text.
pub(super) struct Cited<'a> {
    pub text: &'a Text,
    pub citation: Citation,
}

impl<'a> Cited<'a> {
    pub(super) fn slice(&self, range: &Range<usize>) -> &'a str {
        self.text.value.get(range.clone()).unwrap_or_default()
    }

    pub(super) fn locate(&self, context: &Context<'_>, range: &Range<usize>) -> Span {
        context.locate(self.text, range.clone())
    }
}

/// The lists of căn cứ: the plan's, its decision's.
pub(super) fn lists<'a>(context: &Context<'a>) -> Vec<Vec<Basis<'a>>> {
    let decision = context.plan.decision.as_ref().map(|decision| list(&decision.legal_bases)).unwrap_or_default();
    vec![list(&context.plan.legal_bases), decision]
}

/// Every căn cứ that is written as text.
pub(super) fn bases<'a>(context: &Context<'a>) -> Vec<Basis<'a>> {
    lists(context).into_iter().flatten().collect()
}

fn list<'a>(bases: &'a [LegalBasis]) -> Vec<Basis<'a>> {
    let one = |basis: &'a LegalBasis| {
        let LegalBasis { content: BasisContent::Text(text), verb, .. } = basis else { return None };
        let free = verb.as_ref().is_some_and(|verb| matches!(verb.value.trim(), "Xét" | "Trên cơ sở"));
        Some(Basis { text, citations: read_basis(&text.value), free_verb: free })
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
pub(super) fn all<'a>(context: &Context<'a>) -> Vec<Cited<'a>> {
    let mut found = Vec::new();
    for placed in context.texts() {
        if matches!(placed.kind, TextKind::Code | TextKind::BlankForm | TextKind::Person) {
            continue;
        }
        let text = placed.text;
        let citations = if placed.kind == TextKind::Basis { read_basis(&text.value) } else { read(&text.value) };
        found.extend(citations.into_iter().map(|citation| Cited { text, citation }));
    }
    found
}

/// The căn cứ that the register knows.
pub(super) fn known<'a>(context: &Context<'a>) -> Vec<(Basis<'a>, Citation, &'a Act)> {
    let mut known = Vec::new();
    for basis in bases(context) {
        for citation in basis.citations.iter().filter(|citation| !citation.nested) {
            let text = &basis.text.value;
            let row = match &citation.symbol {
                Some(symbol) => match context.register.find(&symbol.text, citation.day()) {
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
            if let Some(row) = row {
                let copy = Basis { text: basis.text, citations: basis.citations.clone(), free_verb: basis.free_verb };
                known.push((copy, citation.clone(), row));
            }
        }
    }
    known
}

/// Where a citation is pointed at: its symbol, else its first words.
pub(super) fn place(context: &Context<'_>, text: &Text, citation: &Citation) -> Span {
    let range = citation.symbol.as_ref().map(|symbol| symbol.range.clone());
    context.locate(text, range.unwrap_or_else(|| citation.range.clone()))
}
