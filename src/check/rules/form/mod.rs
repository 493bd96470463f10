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
mod signatures;
mod signer_honorific;
mod symbol_of_kind;
mod title_form;

use super::super::explain::Rule;

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
