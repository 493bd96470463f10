//! A symbol, a date and a title to the document that they mean.

use super::{Act, Register, titles};
use crate::calendar::Date;
use crate::language::names::key;

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
}

impl Register {
    /// Looks a symbol up; with a date when the citation has one.
    pub fn find(&self, symbol: &str, date: Option<Date>) -> Found<'_> {
        let mut candidates = self.documents().filter(|document| document.symbol == symbol).peekable();
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
        let same_day = self.documents().filter(|document| document.day() == Some(date) && document.symbol != symbol);
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
        self.documents().filter(|document| document.symbol == symbol).max_by(latest)
    }

    /// The law of that name; of several the one of the date, else the last before `on`.
    pub fn law(&self, name: &str, date: Option<Date>, on: Date) -> Option<&Act> {
        let wanted = key(name);
        let named = || {
            self.documents().filter(|document| {
                matches!(&*document.kind, "Luật" | "Bộ luật" | "Pháp lệnh") && key(&document.title) == wanted
            })
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
