//! The rules about words: family T, and those of other families that read prose (S010, D008, F009).
//!
//! Each asks the prose room about every printed text, and turns what it finds into places and edits of the file.

mod capitals;
mod dash_mix;
mod date_zeros;
mod edits;
mod glyph_missing;
mod invisible_character;
mod look_alike;
mod misspelling;
mod not_nfc;
mod placeholder;
mod repeated_word;
mod spacing;
mod tone_mark_mix;
mod unbalanced;
mod undefined_abbreviation;
mod wrong_encoding;

use super::super::explain::Rule;

pub(super) const RULES: &[&Rule] = &[
    &placeholder::RULE,
    &undefined_abbreviation::RULE,
    &date_zeros::RULE,
    &not_nfc::RULE,
    &invisible_character::RULE,
    &spacing::RULE,
    &unbalanced::RULE,
    &repeated_word::RULE,
    &tone_mark_mix::RULE,
    &dash_mix::RULE,
    &capitals::RULE,
    &misspelling::RULE,
    &glyph_missing::RULE,
    &look_alike::RULE,
    &wrong_encoding::RULE,
];

#[cfg(test)]
mod tests;
