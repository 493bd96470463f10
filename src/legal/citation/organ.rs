//! The code of a body in a symbol to its right letters and the system whose way it writes.
//!
//! Party bodies write `57-KL/TW`, State bodies `1191/QĐ-TTg`. The Youth Union writes as the Party does
//! (`441-KH/TWĐTN-KHCN`), the central Mặt trận as the State does (`06/KH-MTTW-BTT`); so do the labour and the women's
//! unions in all that was seen (`34/KH-TLĐ`, `53/HD-ĐCT`), of whom too little was seen to call the other way wrong.

use super::codes::System;
use crate::language::letters::{is_any, same};

/// Codes of bodies that write the State's way and nothing else.
const STATE: [&str; 8] = ["CP", "TTg", "CTN", "UBND", "HĐND", "VPCP", "TTCP", "MTTW"];
/// Codes of Party committees.
const PARTY: [&str; 5] = ["TW", "TU", "ĐU", "HU", "TWĐTN"];
/// What a Party committee's own bodies are called before the code of the committee: `VPTW`, `BTGDVTU`.
const BODIES: [&str; 10] = ["VP", "BTC", "BTG", "BTGDV", "BDV", "UBKT", "BNC", "BKT", "BĐN", "BCSĐ"];
/// Bodies of before 1997, whose symbols are number and body: `50/CP`, `118-TTg`, `141/HĐBT`.
const OLD: [&str; 5] = ["CP", "TTg", "HĐBT", "HĐNN", "HĐCP"];

/// The code in its right case, and the system it belongs to when it says so.
pub(super) fn in_case(text: &str) -> (String, Option<System>) {
    let written = |known: &&&str| same(known, text);
    if let Some(known) = STATE.iter().find(written) {
        return ((*known).to_owned(), Some(System::State));
    }
    if is_any(text, &["tg", "ttgcp"]) {
        return ("TTg".to_owned(), Some(System::State));
    }
    if let Some(known) = PARTY.iter().find(written) {
        return ((*known).to_owned(), Some(System::Party));
    }
    let body = text.strip_suffix("TW").or_else(|| text.strip_suffix("TU"));
    let party = body.is_some_and(|body| BODIES.contains(&body));
    (text.to_owned(), party.then_some(System::Party))
}

/// The code of the people's council where it has lost its stroke: `HDND`.
pub(super) fn with_stroke(text: &str) -> Option<&'static str> {
    same(text, "HDND").then_some("HĐND")
}

/// Whether the code is one whose system is known, in whatever case.
pub(super) fn is_known(text: &str) -> bool {
    in_case(text).1.is_some()
}

/// Whether a body of before 1997 is meant that signs without a type's code.
pub(super) fn is_old(text: &str) -> bool {
    OLD.contains(&text)
}

/// Whether letters may be a body's code: two or more, the first a letter.
pub(super) fn is_organ(text: &str) -> bool {
    text.chars().next().is_some_and(char::is_alphabetic) && text.chars().filter(|c| c.is_alphabetic()).count() >= 2
}

/// Whether a group is written in capitals as codes are: `SNgV`, `BTTTT`.
pub(super) fn is_capital(text: &str) -> bool {
    let capitals = text.chars().filter(|c| c.is_uppercase()).count();
    capitals >= 2 && text.chars().filter(|c| c.is_lowercase()).count() <= 2
}

/// `QH13`, `UBTVQH15`
pub(super) fn is_assembly(text: &str) -> bool {
    let term = text.strip_prefix("UBTVQH").or_else(|| text.strip_prefix("QH"));
    term.is_some_and(|term| (1..=2).contains(&term.len()) && term.bytes().all(|b| b.is_ascii_digit()))
}
