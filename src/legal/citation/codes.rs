//! The codes of types in symbols, and the systems that write them.

use crate::language::letters::{bare, same};

/// Type codes of State documents, exact case (nd30, Phụ lục III, mục I, and the law on normative documents).
pub(super) const STATE_CODES: [&str; 37] = [
    "NQ", "QĐ", "CT", "QC", "QyĐ", "TC", "TB", "HD", "CTr", "KH", "PA", "ĐA", "DA", "BC", "BB", "TTr", "HĐ", "CĐ",
    "BGN", "BTT", "GUQ", "GM", "GGT", "GNP", "PG", "PC", "PB", "NĐ", "TT", "TTLT", "NQLT", "L", "PL", "LCT", "SL",
    "KHPH", "VBHN",
];
/// Type codes of Party documents.
pub(super) const PARTY_CODES: [&str; 22] = [
    "NQ", "QĐ", "CT", "KL", "QC", "QyĐ", "QĐi", "TT", "HD", "TB", "TC", "BC", "KH", "CTr", "ĐA", "PA", "TTr", "CV",
    "BB", "QH", "GM", "GGT",
];

/// The system that a symbol belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum System {
    /// `1191/QĐ-TTg`
    State,
    /// `57-KL/TW`
    Party,
    /// `103/2016/QH13`
    Assembly,
    /// `3089/BTTTT-TTĐN`
    Letter,
    /// `50/CP`, of before 1997: number and body, no type.
    Old,
}

/// The code of a law or ordinance of before 1997, which stands either way: `12-LCT/HĐNN8`, `36-L/CTN`.
pub(super) fn is_of_old(code: &str) -> bool {
    matches!(code, "L" | "LCT" | "PL")
}

/// Whether `text` is the code of a type, two letters or more.
pub(super) fn is_code(text: &str) -> bool {
    text.chars().count() > 1 && (STATE_CODES.contains(&text) || PARTY_CODES.contains(&text))
}

/// The code that stands here without the stroke of its đ: `QD`, `ND`, whatever its capitals. `HD` and `DA` are codes of their
/// own.
pub(super) fn without_stroke(codes: &[&'static str], text: &str) -> Option<&'static str> {
    if !text.is_ascii() || text.len() < 2 || nearest(codes, text).is_some() {
        return None;
    }
    codes.iter().find(|code| code.contains('Đ') && bare(code).eq_ignore_ascii_case(text)).copied()
}

pub(super) fn nearest(codes: &[&'static str], text: &str) -> Option<&'static str> {
    let exact = codes.iter().find(|code| **code == text);
    exact.or_else(|| codes.iter().find(|code| code.len() > 1 && same(code, text))).copied()
}
