//! A document's symbol: `72/2015/NĐ-CP`, `57-KL/TW`, `103/2016/QH13`, `3089/BTTTT-TTĐN`, and what is wrong with one.

use crate::invariant::slice;
use crate::language::letters::{is_any, same};
use crate::language::signs::{is_dash, is_space};
use std::ops::Range;

/// Type codes of State documents, exact case (nd30, Phụ lục III, mục I, and the law on normative documents).
const STATE_CODES: [&str; 37] = [
    "NQ", "QĐ", "CT", "QC", "QyĐ", "TC", "TB", "HD", "CTr", "KH", "PA", "ĐA", "DA", "BC", "BB", "TTr", "HĐ", "CĐ",
    "BGN", "BTT", "GUQ", "GM", "GGT", "GNP", "PG", "PC", "PB", "NĐ", "TT", "TTLT", "NQLT", "L", "PL", "LCT", "SL",
    "KHPH", "VBHN",
];
/// Type codes of Party documents.
const PARTY_CODES: [&str; 20] = [
    "NQ", "QĐ", "CT", "KL", "QC", "QyĐ", "QĐi", "TT", "HD", "TB", "TC", "BC", "KH", "CTr", "ĐA", "PA", "TTr", "CV",
    "BB", "QH",
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
}

/// What is wrong with the way a symbol is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum SymbolFault {
    /// `57- KL/TW`
    Space,
    /// `57–KL/TW`
    Dash,
    /// `296/QĐ-TTG`
    Case,
    /// `57/KL-TW`
    Separator,
    /// `72/NĐ-CP`
    NoYear,
}

/// A symbol as it was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Symbol {
    /// The bytes that say it.
    pub range: Range<usize>,
    /// How it should be written; of a missing year the rest only.
    pub text: String,
    /// `66.25`, `05`, `12a`.
    pub number: String,
    /// The year in it.
    pub year: Option<i32>,
    /// The type's code; empty for the Quốc hội and for letters.
    pub code: String,
    /// The bodies, joined by `-`.
    pub organ: String,
    /// The system.
    pub system: System,
    /// What is wrong, each once.
    pub faults: Vec<SymbolFault>,
}

/// One letter group with the separator before it.
struct Piece<'a> {
    separator: char,
    text: &'a str,
    spaced: bool,
    end: usize,
}

/// The symbol that begins at the digit at `start`. `letters`: whether a công văn may be read here.
pub(super) fn read(text: &str, start: usize, letters: bool) -> Option<Symbol> {
    let rest = text.get(start..)?;
    let number = number(rest)?;
    let pieces = pieces(rest, number.len());
    let mut symbol = assembly(&pieces).or_else(|| coded(&pieces));
    if symbol.is_none() && letters {
        symbol = letter(&pieces);
    }
    let (mut symbol, used) = symbol?;
    let used = pieces.get(..used)?;
    if used.iter().any(|piece| piece.spaced) {
        symbol.faults.push(SymbolFault::Space);
    }
    if used.iter().any(|piece| !matches!(piece.separator, '/' | '-')) {
        symbol.faults.push(SymbolFault::Dash);
    }
    symbol.faults.sort_unstable();
    symbol.range = start..start + used.last()?.end;
    symbol.number = number.to_owned();
    symbol.text = symbol.print();
    Some(symbol)
}

impl Symbol {
    fn new(system: System, year: Option<i32>, code: &str, organ: &str) -> Self {
        let (code, organ) = (code.to_owned(), organ.to_owned());
        let (text, number) = (String::new(), String::new());
        Self { range: 0..0, text, number, year, code, organ, system, faults: Vec::new() }
    }

    fn print(&self) -> String {
        let Self { number, code, organ, .. } = self;
        let year = self.year.map(|year| format!("/{year}")).unwrap_or_default();
        match self.system {
            System::Party => format!("{number}-{code}/{organ}"),
            _ if code.is_empty() => format!("{number}{year}/{organ}"),
            _ => format!("{number}{year}/{code}-{organ}"),
        }
    }

    /// Whether `fault` was found.
    pub fn has(&self, fault: SymbolFault) -> bool {
        self.faults.contains(&fault)
    }
}

fn number(rest: &str) -> Option<&str> {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let mut length = digits(rest);
    if !(1..=6).contains(&length) {
        return None;
    }
    let after = rest.get(length..)?;
    if let Some(tail) = after.strip_prefix('.') {
        let more = digits(tail);
        length += if (1..=3).contains(&more) { 1 + more } else { 0 };
    }
    let mut tail = rest.get(length..)?.chars();
    if let (Some('a'..='z'), Some('/' | '-')) = (tail.next(), tail.next()) {
        length += 1;
    }
    rest.get(..length)
}

/// At most seven groups; white space is taken on one side of a separator only.
fn pieces(rest: &str, from: usize) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut at = from;
    while pieces.len() < 7 {
        let after = slice(rest, at..);
        let trimmed = after.trim_start_matches(is_space);
        let before = after.len() - trimmed.len();
        let Some(separator) = trimmed.chars().next().filter(|c| *c == '/' || is_dash(*c)) else {
            break;
        };
        let body = slice(trimmed, separator.len_utf8()..);
        let word = body.trim_start_matches(is_space);
        let behind = body.len() - word.len();
        let length: usize =
            word.chars().take_while(|c| c.is_alphanumeric() || matches!(c, '&' | '.')).map(char::len_utf8).sum();
        let group = slice(word, ..length).trim_end_matches('.');
        if group.is_empty() || (before > 0 && behind > 0) || before + behind > 4 {
            break;
        }
        let end = at + before + separator.len_utf8() + behind + group.len();
        pieces.push(Piece { separator, text: group, spaced: before + behind > 0, end });
        at = end;
    }
    pieces
}

fn year(piece: &Piece<'_>) -> Option<i32> {
    crate::calendar::read::year(piece.text).filter(|year| (1945..2100).contains(year))
}

/// `103/2016/QH13`, `351/2017/UBTVQH14`, `1654/NQ-UBTVQH15`, `10/2014/PL-UBTVQH13`
fn assembly(pieces: &[Piece<'_>]) -> Option<(Symbol, usize)> {
    let first = pieces.first()?;
    let year = year(first);
    let skip = usize::from(year.is_some());
    let organ = pieces.get(skip)?;
    if is_assembly(organ.text) {
        year?;
        return Some((slashed(Symbol::new(System::Assembly, year, "", organ.text), pieces.get(..=skip)?), skip + 1));
    }
    let behind = pieces.get(skip + 1)?;
    (matches!(organ.text, "NQ" | "PL") && is_assembly(behind.text))
        .then(|| (Symbol::new(System::Assembly, year, organ.text, behind.text), skip + 2))
}

fn slashed(mut symbol: Symbol, pieces: &[Piece<'_>]) -> Symbol {
    if pieces.iter().any(|piece| piece.separator != '/') {
        symbol.faults.push(SymbolFault::Separator);
    }
    symbol
}

fn is_assembly(text: &str) -> bool {
    let term = text.strip_prefix("UBTVQH").or_else(|| text.strip_prefix("QH"));
    term.is_some_and(|term| (1..=2).contains(&term.len()) && term.bytes().all(|b| b.is_ascii_digit()))
}

/// A symbol with the code of its type: State or Party.
fn coded(pieces: &[Piece<'_>]) -> Option<(Symbol, usize)> {
    let year = pieces.first().and_then(year);
    let skip = usize::from(year.is_some());
    let written = pieces.get(skip)?;
    let first = pieces.get(skip + 1).filter(|piece| is_organ(piece.text))?;
    let state = nearest(&STATE_CODES, written.text);
    let party = nearest(&PARTY_CODES, written.text);
    let party_style = is_dash(written.separator) && first.separator == '/' && year.is_none();
    let (mut organ, organ_system) = organ_case(first.text);
    let is_party = match organ_system {
        Some(system) => system == System::Party,
        None => party_style,
    };
    let code = if is_party { party? } else { state? };
    let mut used = skip + 2;
    let mut wrong_case = code != written.text || organ != first.text;
    let mut separator = false;
    if is_party {
        // A youth union's or a committee's unit behind its code: "15-KH/TĐTN-TTN".
        while let Some(more) = pieces.get(used).filter(|m| is_dash(m.separator) && !m.spaced && is_capital(m.text)) {
            organ.push('-');
            organ.push_str(more.text);
            used += 1;
        }
        separator |= year.is_some() || !is_dash(written.separator) || first.separator != '/';
    } else {
        separator |= written.separator != '/' || (!is_dash(first.separator) && code != "TTLT");
        separator |= year.is_some() && pieces.first().is_some_and(|piece| piece.separator != '/');
        while let Some(more) = pieces.get(used).filter(|more| is_dash(more.separator) && is_organ(more.text)) {
            if more.spaced && nearest(&STATE_CODES, more.text).is_none() && !is_capital(more.text) {
                break;
            }
            let (text, _) = organ_case(more.text);
            wrong_case |= text != more.text;
            organ.push('-');
            organ.push_str(&text);
            used += 1;
        }
    }
    // "3/4-CT …" or ordinary words joined by signs are no symbols: a wrong case must still look like one.
    if wrong_case && !written.text.chars().any(char::is_uppercase) && !first.text.chars().any(char::is_uppercase) {
        return None;
    }
    let system = if is_party { System::Party } else { System::State };
    let mut symbol = Symbol::new(system, if is_party { None } else { year }, code, &organ);
    let normative = matches!(code, "NĐ" | "TT" | "TTLT") && !is_party;
    for (is, fault) in [
        (wrong_case, SymbolFault::Case),
        (separator, SymbolFault::Separator),
        (normative && year.is_none(), SymbolFault::NoYear),
    ] {
        if is {
            symbol.faults.push(fault);
        }
    }
    Some((symbol, used))
}

/// The body's code in its right case, and the system it belongs to when it says so.
fn organ_case(text: &str) -> (String, Option<System>) {
    const STATE: [&str; 7] = ["CP", "TTg", "CTN", "UBND", "HĐND", "VPCP", "TTCP"];
    const PARTY: [&str; 4] = ["TW", "TU", "ĐU", "HU"];
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
    let party = text.len() > 2 && (text.ends_with("TW") || text.ends_with("TU")) && is_capital(text);
    (text.to_owned(), party.then_some(System::Party))
}

fn nearest(codes: &[&'static str], text: &str) -> Option<&'static str> {
    let exact = codes.iter().find(|code| **code == text);
    exact.or_else(|| codes.iter().find(|code| code.len() > 1 && same(code, text))).copied()
}

fn is_organ(text: &str) -> bool {
    text.chars().next().is_some_and(char::is_alphabetic) && text.chars().filter(|c| c.is_alphabetic()).count() >= 2
}

fn is_capital(text: &str) -> bool {
    let capitals = text.chars().filter(|c| c.is_uppercase()).count();
    capitals >= 2 && text.chars().filter(|c| c.is_lowercase()).count() <= 2
}

/// `3089/BTTTT-TTĐN`: the body, then the unit.
fn letter(pieces: &[Piece<'_>]) -> Option<(Symbol, usize)> {
    let body = pieces.first().filter(|piece| piece.separator == '/' && is_capital(piece.text))?;
    let mut used = 1;
    let mut organ = body.text.to_owned();
    while let Some(more) = pieces.get(used).filter(|more| is_dash(more.separator) && is_capital(more.text)) {
        organ.push('-');
        organ.push_str(more.text);
        used += 1;
    }
    (used > 1).then(|| (Symbol::new(System::Letter, None, "", &organ), used))
}
