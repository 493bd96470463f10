//! The rules about words: family T, and those of other families that read prose (S010, D008, F009).
//!
//! Each asks the prose room about every printed text, and turns what it finds into places and edits of the file.

mod capitals;
mod dash_mix;
mod date_zeros;
mod glyph_missing;
mod invisible_character;
mod misspelling;
mod not_nfc;
mod placeholder;
mod repeated_word;
mod spacing;
mod tone_mark_mix;
mod unbalanced;
mod undefined_abbreviation;

use super::super::explain::Rule;
use crate::check::{Context, PlacedText, TextKind};
use crate::diagnostic::{Edit, Fix, Safety};
use crate::invariant;
use crate::yaml::{Style, Text};
use std::ops::Range;

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
];

/// The printed texts that are words: no codes, no names of persons.
fn worded<'c, 'a>(context: &'c Context<'a>) -> impl Iterator<Item = &'c PlacedText<'a>> {
    context.texts().iter().filter(|placed| !matches!(placed.kind, TextKind::Code | TextKind::Person))
}

/// The edit that writes `right` for `range` of `text`; nothing where YAML would then read something else.
///
/// A plain scalar that would get `: ` is put into quotation marks as a whole.
fn edit(context: &Context<'_>, text: &Text, range: Range<usize>, right: &str) -> Option<Edit> {
    let span = context.locate(text, range.clone());
    let right = match text.style {
        Style::Single => right.replace('\'', "''"),
        Style::Double => right.replace('\\', "\\\\").replace('"', "\\\""),
        Style::Plain | Style::Literal | Style::Folded => right.to_owned(),
    };
    if text.style != Style::Plain {
        return Some(Edit { span, text: right });
    }
    let mut value = text.value.clone();
    value.get(range.clone())?;
    value.replace_range(range, &right);
    let broken = value.contains(": ") || value.contains(" #") || value.ends_with(':') || value.contains('\n');
    if !broken {
        return Some(Edit { span, text: right });
    }
    (!value.contains('\n')).then(|| Edit { span: text.span, text: format!("'{}'", value.replace('\'', "''")) })
}

/// The fix that writes `right` for `range` of `text`.
fn fix(context: &Context<'_>, text: &Text, range: Range<usize>, right: &str, safety: Safety) -> Option<Fix> {
    edit(context, text, range, right).map(|edit| Fix { safety, edits: vec![edit] })
}

/// The words of `range`, for a message.
fn slice(text: &Text, range: Range<usize>) -> &str {
    invariant::slice(&text.value, range)
}

#[cfg(test)]
mod tests;
