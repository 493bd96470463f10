//! Family F: the form of the paper.

mod capacity;
mod document_number;
mod mixed_forms;
mod no_archive_line;
mod place_not_issuer;
mod recipients_punctuation;
mod signature_block;
mod signature_block_sentences;
#[cfg(test)]
mod signature_tests;
mod signer_honorific;
mod symbol_of_kind;
mod title_form;

use super::super::explain::Rule;
use crate::plan::{Issuer, Plan, Signature};

pub(super) const RULES: &[&Rule] = &[
    &document_number::RULE,
    &symbol_of_kind::RULE,
    &title_form::RULE,
    &signature_block::RULE,
    &signer_honorific::RULE,
    &recipients_punctuation::RULE,
    &no_archive_line::RULE,
    &mixed_forms::RULE,
    &place_not_issuer::RULE,
];

/// Every signature with the body that it signs for: those of a joint plan in the order of `issuers`.
fn signatures(plan: &Plan) -> impl Iterator<Item = (&Signature, Option<&Issuer>)> {
    let joint = plan.signatures.len() > 1;
    let own = plan.signatures.iter().enumerate().map(move |(at, signature)| {
        let issuer = if joint { plan.issuers.get(at) } else { plan.issuers.first() };
        (signature, issuer)
    });
    let decision = plan.decision.iter().filter_map(|decision| decision.signature.as_ref());
    own.chain(decision.map(|signature| (signature, plan.issuers.first())))
}
