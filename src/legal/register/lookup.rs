//! A symbol, a date and a title to the document that they mean.

use super::{Act, Origin, Register, table, titles};
use crate::calendar::Date;
use crate::language::names::key;
use crate::legal::packed;

/// What the register says about a symbol and a date.
#[derive(Debug, Clone, PartialEq)]
pub enum Found<'a> {
    /// This document.
    Known(&'a Act),
    /// The symbol is known with this other date, and only one of the two can be right.
    OtherDate(&'a Act),
    /// No such symbol, or a symbol that recurs from year to year and is not known for this one.
    Unknown,
}

/// Whether a document applies on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Status<'a> {
    /// Applies, or nothing is known against it.
    InForce,
    /// There is no such document yet: its day.
    NotIssued(Date),
    /// Does not apply yet; since when it does.
    NotYet(Date),
    /// No longer applies: since when.
    Ended(Date),
    /// Applies as amended by these, in force on the day.
    Amended(Vec<&'a Act>),
    /// Not known: since the codification was read it may have ended, or it says nothing of it.
    Unknown,
}

/// The youngest document that the codification has: what it says of validity ends there.
pub const CODIFIED_UNTIL: u32 = 20_251_114;

impl Register {
    /// Looks a symbol up; with a date when the citation has one.
    pub fn find(&self, symbol: &str, date: Option<Date>) -> Found<'_> {
        self.find_named(symbol, date, "", "")
    }

    /// As [`Register::find`], for a citation that names the type and the title: the Quốc hội numbers laws and resolutions
    /// apart, and a number of another day whose title says something else is another document, however that came about.
    pub fn find_named(&self, symbol: &str, date: Option<Date>, kind: &str, title: &str) -> Found<'_> {
        let fits = |document: &&Act| kind.is_empty() || !is_assembly(symbol) || is_law(kind) == is_law(&document.kind);
        let mut candidates = self.with_symbol(symbol).filter(fits).peekable();
        if candidates.peek().is_none() {
            return Found::Unknown;
        }
        let Some(date) = date else {
            let first = candidates.next();
            return match (first, candidates.next()) {
                (Some(only), None) => Found::Known(only),
                _ => Found::Unknown,
            };
        };
        let mut other = None;
        for document in candidates {
            match document.day() {
                Some(day) if day == date => return Found::Known(document),
                // A number is given once a year: the same symbol on another day of the year is a slip.
                Some(_) if titles::unlike(&document.title, title) => {}
                Some(day) if day.year() == date.year() => other = Some(document),
                Some(_) if has_year(symbol) => other = Some(document),
                None if has_year(symbol) => return Found::Known(document),
                _ => {}
            }
        }
        other.map_or(Found::Unknown, Found::OtherDate)
    }

    /// The document of that day whose symbol is one slip away from `symbol`, its title the same.
    pub fn nearest(&self, symbol: &str, date: Option<Date>, title: &str) -> Option<&Act> {
        let date = date?;
        let wanted_day = packed(date);
        let own = self.documents.iter().filter(|document| document.date == wanted_day);
        let same_day = own.chain(table::of_day(wanted_day)).filter(|document| document.symbol != symbol);
        let tail = |symbol: &str| symbol.trim_start_matches(|c: char| c.is_ascii_digit()).to_owned();
        let wanted = tail(symbol);
        same_day
            .filter(|document| titles::same(&document.title, title))
            .find(|document| tail(&document.symbol) == wanted || one_slip(&document.symbol, symbol))
    }

    /// The document that `{doc: …}` or a query means when it is a symbol and nothing else.
    pub fn by_symbol(&self, symbol: &str) -> Option<&Act> {
        // Rows without a symbol are found by their name, never by its absence.
        if symbol.trim().is_empty() {
            return None;
        }
        let symbol = symbol.trim();
        let latest = |a: &&Act, b: &&Act| a.date.cmp(&b.date);
        self.with_symbol(symbol).max_by(latest)
    }

    /// The law of that name; of several the one of the date, else the last before `on`.
    pub fn law(&self, name: &str, date: Option<Date>, on: Date) -> Option<&Act> {
        let wanted = key(name);
        let is_law = |document: &&Act| matches!(&*document.kind, "Luật" | "Bộ luật" | "Pháp lệnh");
        let named = || {
            let own = self.documents.iter().filter(is_law).filter(|document| key(&document.title) == wanted);
            own.chain(table::laws(&wanted))
        };
        match date {
            Some(date) => named().find(|document| document.day() == Some(date)),
            None => named().filter(|document| document.day().is_none_or(|day| day <= on)).max_by_key(|law| law.date),
        }
    }

    /// Whether `document` applies on `on`.
    pub fn status<'a>(&'a self, document: &'a Act, on: Date) -> Status<'a> {
        if let Some(day) = document.day()
            && day > on
        {
            return Status::NotIssued(day);
        }
        if let Some(ended) = document.ended()
            && ended <= on
        {
            return Status::Ended(ended);
        }
        if let Some(from) = document.in_force_from()
            && from > on
        {
            return Status::NotYet(from);
        }
        match document.origin {
            Origin::Codified if packed(on) > CODIFIED_UNTIL => return Status::Unknown,
            Origin::Related => return Status::Unknown,
            Origin::Own | Origin::Codified => {}
        }
        let amended: Vec<&Act> = document
            .amended_by
            .iter()
            .filter_map(|symbol| self.by_symbol(symbol))
            .filter(|amendment| amendment.in_force_from().or(amendment.day()).is_some_and(|from| from <= on))
            .filter(|amendment| amendment.ended().is_none_or(|ended| ended > on))
            .collect();
        if amended.is_empty() { Status::InForce } else { Status::Amended(amended) }
    }
}

/// `93/2015/QH13`: the number of a law or of a resolution.
fn is_assembly(symbol: &str) -> bool {
    symbol.rsplit('/').next().is_some_and(|last| last.starts_with("QH"))
}

fn is_law(kind: &str) -> bool {
    matches!(kind, "Luật" | "Bộ luật")
}

fn has_year(symbol: &str) -> bool {
    symbol.split('/').nth(1).and_then(crate::calendar::read::year).is_some()
}

/// Whether one letter added, dropped or changed, or two neighbours swapped, turns `a` into `b`.
fn one_slip(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let head = a.iter().zip(&b).take_while(|(x, y)| x == y).count();
    let (a, b) = (a.get(head..).unwrap_or_default(), b.get(head..).unwrap_or_default());
    let tail = a.iter().rev().zip(b.iter().rev()).take_while(|(x, y)| x == y).count();
    let (left, right) = (a.len() - tail.min(a.len()), b.len() - tail.min(b.len()));
    left.max(right) <= 1 || (left == 2 && right == 2 && a.first() == b.get(1) && a.get(1) == b.first())
}
