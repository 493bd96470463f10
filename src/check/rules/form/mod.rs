//! Family F: the form of the paper.

mod capacity;
pub(super) mod document_number;
pub(super) mod mixed_forms;
pub(super) mod no_archive_line;
pub(super) mod place_not_issuer;
pub(super) mod recipients_punctuation;
pub(super) mod signature_block;
mod signature_block_sentences;
#[cfg(test)]
mod signature_tests;
mod signatures;
pub(super) mod signer_honorific;
pub(super) mod symbol_of_kind;
pub(super) mod table_too_wide;
pub(super) mod title_form;
