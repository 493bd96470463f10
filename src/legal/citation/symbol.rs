//! A document's symbol: `72/2015/NĐ-CP`, `57-KL/TW`, `103/2016/QH13`, `3089/BTTTT-TTĐN`, and what is wrong with one.

use super::codes::{PARTY_CODES, STATE_CODES, System, is_of_old, nearest, without_stroke};
use super::organ::{in_case, is_assembly, is_capital, is_old, is_organ, with_stroke};
use super::pieces::{Piece, number, pieces, year};
use crate::language::signs::{is_dash, is_space};
use std::ops::Range;

/// What is wrong with the way a symbol is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum SymbolFault {
    /// `57- KL/TW`
    Space,
    /// `57–KL/TW`
    Dash,
    /// `296/QĐ-TTG`
    Case,
    /// `18/2021/QD-TTg`: a đ without its stroke.
    Stroke,
    /// `57/KL-TW`
    Separator,
    /// `72/NĐ-CP`
    NoYear,
    /// `876/QĐ- ngày`: the body's code is missing.
    Cut,
    /// `số66/2021/NĐ-CP`: no space before it.
    Glued,
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

/// The symbol that begins at the digit at `start`. `named`: whether a type's name or "số" stands before it, so that a công
/// văn, an old symbol, or one with white space around its dashes may be read here.
pub(super) fn read(text: &str, start: usize, named: bool) -> Option<Symbol> {
    let rest = text.get(start..)?;
    let number = number(rest)?;
    let groups = pieces(rest, number.len());
    let mut symbol = assembly(&groups).or_else(|| coded(&groups, named));
    if !named {
        symbol = symbol.filter(|(_, used)| !groups.iter().take(*used).any(|piece| piece.apart));
    }
    if let Some((symbol, used)) = symbol.or_else(|| named.then(|| letter(&groups).or_else(|| old(&groups)))?) {
        return finished(symbol, groups.get(..used)?, start, number);
    }
    if !named {
        return None;
    }
    let spaced = blank(rest, number.len());
    if let Some((symbol, used)) = coded(&spaced, named).filter(|(symbol, _)| symbol.system == System::Party) {
        return finished(symbol, spaced.get(..used)?, start, number);
    }
    cut(rest, &groups, start, number)
}

fn finished(mut symbol: Symbol, used: &[Piece<'_>], start: usize, number: &str) -> Option<Symbol> {
    if used.iter().any(|piece| piece.spaced) {
        symbol.faults.push(SymbolFault::Space);
    }
    if used.iter().any(|piece| !matches!(piece.separator, '/' | '-' | ' ')) {
        symbol.faults.push(SymbolFault::Dash);
    }
    symbol.faults.sort_unstable();
    symbol.range = start..start + used.last()?.end;
    symbol.number = number.to_owned();
    symbol.text = symbol.print(used.first()?.separator);
    Some(symbol)
}

impl Symbol {
    fn new(system: System, year: Option<i32>, code: &str, organ: &str) -> Self {
        let (code, organ) = (code.to_owned(), organ.to_owned());
        let (text, number) = (String::new(), String::new());
        Self { range: 0..0, text, number, year, code, organ, system, faults: Vec::new() }
    }

    fn print(&self, first: char) -> String {
        let Self { number, code, organ, .. } = self;
        let year = self.year.map(|year| format!("/{year}")).unwrap_or_default();
        match self.system {
            System::Party => format!("{number}-{code}/{organ}"),
            System::Old if first != '/' => format!("{number}-{organ}"),
            _ if is_of_old(code) && first != '/' => format!("{number}-{code}/{organ}"),
            _ if code.is_empty() => format!("{number}{year}/{organ}"),
            _ => format!("{number}{year}/{code}-{organ}"),
        }
    }

    /// Whether `fault` was found.
    pub fn has(&self, fault: SymbolFault) -> bool {
        self.faults.contains(&fault)
    }
}

/// `46 CT/TW`: a type's code behind a space where the hyphen belongs. The Youth Union has printed it so.
fn blank(rest: &str, from: usize) -> Vec<Piece<'_>> {
    let Some(code) = rest.get(from..).and_then(|rest| rest.strip_prefix(' ')) else { return Vec::new() };
    let length: usize = code.chars().take_while(|c| c.is_alphabetic()).map(char::len_utf8).sum();
    let Some(text) = code.get(..length).filter(|text| PARTY_CODES.contains(text)) else { return Vec::new() };
    let mut all = pieces(rest, from + 1 + length);
    // Other bodies of old wrote a blank and meant it: "704 NQ/HĐNN7".
    if !all.first().is_some_and(|organ| in_case(organ.text).1 == Some(System::Party)) {
        return Vec::new();
    }
    let own = all.first().is_some_and(|organ| organ.text == "TWĐTN");
    all.insert(0, Piece { separator: ' ', text, spaced: !own, apart: false, end: from + 1 + length });
    all
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

/// A symbol with the code of its type: State or Party.
fn coded(pieces: &[Piece<'_>], named: bool) -> Option<(Symbol, usize)> {
    let year = pieces.first().and_then(year);
    let skip = usize::from(year.is_some());
    let written = pieces.get(skip)?;
    let first = pieces.get(skip + 1).filter(|piece| piece.is_body())?;
    let sure = named || year.is_some();
    let code_of = |codes: &[&'static str]| {
        nearest(codes, written.text).or_else(|| without_stroke(codes, written.text).filter(|_| sure))
    };
    let (state, party) = (code_of(&STATE_CODES), code_of(&PARTY_CODES));
    let party_style = written.separator != '/' && first.separator == '/' && year.is_none();
    let body = with_stroke(first.text).filter(|_| sure).unwrap_or(first.text);
    let (mut organ, organ_system) = in_case(body);
    let is_party = match organ_system {
        Some(system) => system == System::Party,
        None => party_style && !is_of_old(written.text),
    };
    let code = if is_party { party? } else { state? };
    let mut used = skip + 2;
    let stroke = code.contains('Đ') && written.text.is_ascii() || body != first.text;
    let mut wrong_case = !stroke && (code != written.text || organ != first.text);
    let mut separator = false;
    if is_party {
        // A youth union's or a committee's unit behind its code: "15-KH/TĐTN-TTN".
        while let Some(more) = pieces.get(used).filter(|m| is_dash(m.separator) && !m.spaced && is_capital(m.text)) {
            organ.push('-');
            organ.push_str(more.text);
            used += 1;
        }
        separator |= year.is_some() || !(written.is_joined() || written.separator == ' ') || first.separator != '/';
    } else {
        let of_old = is_of_old(code);
        let together = matches!(code, "TTLT" | "NQLT");
        separator |= !of_old && (written.separator != '/' || (!first.is_joined() && !together));
        separator |= year.is_some() && pieces.first().is_some_and(|piece| piece.separator != '/');
        while let Some(more) = pieces.get(used).filter(|more| more.is_joined() && is_organ(more.text) && !more.apart) {
            if more.spaced && nearest(&STATE_CODES, more.text).is_none() && !is_capital(more.text) {
                break;
            }
            let (text, _) = in_case(more.text);
            wrong_case |= text != more.text;
            organ.push('-');
            organ.push_str(&text);
            used += 1;
        }
    }
    // "3/4-CT …" or ordinary words joined by signs are no symbols: a wrong case must still look like one.
    let small = |text: &str| !text.chars().any(char::is_uppercase);
    if (wrong_case || stroke) && small(written.text) && small(first.text) && !(sure && organ_system.is_some()) {
        return None;
    }
    let system = if is_party { System::Party } else { System::State };
    let mut symbol = Symbol::new(system, if is_party { None } else { year }, code, &organ);
    let normative = matches!(code, "NĐ" | "TT" | "TTLT") && !is_party;
    for (is, fault) in [
        (wrong_case, SymbolFault::Case),
        (stroke, SymbolFault::Stroke),
        (separator, SymbolFault::Separator),
        (normative && year.is_none(), SymbolFault::NoYear),
    ] {
        if is {
            symbol.faults.push(fault);
        }
    }
    Some((symbol, used))
}

/// `3089/BTTTT-TTĐN`: the body, then the unit.
fn letter(pieces: &[Piece<'_>]) -> Option<(Symbol, usize)> {
    let body = pieces.first().filter(|piece| piece.separator == '/' && !piece.apart && is_capital(piece.text))?;
    let mut used = 1;
    let mut organ = body.text.to_owned();
    let unit = |more: &&Piece<'_>| is_dash(more.separator) && !more.apart && is_capital(more.text);
    while let Some(more) = pieces.get(used).filter(unit) {
        organ.push('-');
        organ.push_str(more.text);
        used += 1;
    }
    (used > 1).then(|| (Symbol::new(System::Letter, None, "", &organ), used))
}

/// `50/CP`, `118-TTg`, `141/HĐBT`: number and body, as written before 1997.
fn old(pieces: &[Piece<'_>]) -> Option<(Symbol, usize)> {
    let body = pieces.first().filter(|piece| !piece.spaced && is_old(piece.text))?;
    Some((Symbol::new(System::Old, None, "", body.text), 1))
}

/// `876/QĐ- ngày`: number and type, then a hyphen and no body.
fn cut(rest: &str, groups: &[Piece<'_>], start: usize, number: &str) -> Option<Symbol> {
    let year = groups.first().and_then(year);
    let code =
        groups.get(usize::from(year.is_some())).filter(|piece| !piece.spaced && STATE_CODES.contains(&piece.text))?;
    let hyphen = rest.get(code.end..)?.chars().next().filter(|c| is_dash(*c))?;
    let end = code.end + hyphen.len_utf8();
    if !rest.get(end..)?.chars().next().is_none_or(is_space) {
        return None;
    }
    let mut symbol = Symbol::new(System::State, year, code.text, "");
    symbol.range = start..start + end;
    symbol.number = number.to_owned();
    symbol.text = rest.get(..end)?.to_owned();
    symbol.faults.push(SymbolFault::Cut);
    Some(symbol)
}
