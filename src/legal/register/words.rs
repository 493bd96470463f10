//! A text to the words by which the register finds it: small letters without marks, numbers as they are.
//!
//! The build makes the lists with this file and a search reads its question with it.

use crate::language::forms::bare;
use crate::language::names::key;

/// The words of a text in their order.
pub(super) fn of_text(text: &str) -> Vec<String> {
    split(&key(text)).map(bare).filter(|word| !word.is_empty()).collect()
}

/// Letters and figures that stand together.
pub(super) fn split(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// The words of a document: of its type, number, year, issuer and title.
pub(super) fn of_document(kind: &str, symbol: &str, date: u32, issuer: &str, title: &str) -> Vec<String> {
    let mut all = of_text(kind);
    for part in [symbol, issuer, title] {
        all.extend(of_text(part));
    }
    if date != 0 {
        all.push((date / 10_000).to_string());
    }
    all
}
