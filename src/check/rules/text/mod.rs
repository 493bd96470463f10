//! The rules about words: family T, and those of other families that read prose (S010, D008, F009).
//!
//! Each asks the prose room about every printed text, and turns what it finds into places and edits of the file.

pub(super) mod capitals;
pub(super) mod dash_mix;
pub(super) mod date_zeros;
pub(super) mod glyph_missing;
pub(super) mod invisible_character;
mod lone_star;
pub(super) mod look_alike;
pub(super) mod misspelling;
pub(super) mod not_nfc;
pub(super) mod placeholder;
pub(super) mod repeated_word;
pub(super) mod spacing;
pub(super) mod tone_mark_mix;
pub(super) mod unbalanced;
pub(super) mod undefined_abbreviation;
pub(super) mod wrong_encoding;

#[cfg(test)]
mod tests;
