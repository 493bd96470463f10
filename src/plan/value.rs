//! Values that are more than text: periods, money.

use crate::calendar::Date;
use crate::money::in_unit;
use crate::source::Span;
use crate::yaml::Text;

/// A value and the bytes that say it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Spanned<T> {
    /// The value.
    pub value: T,
    /// Its place; empty for a default that the file does not write.
    pub span: Span,
}

/// `period`
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Period {
    /// Its place.
    pub span: Span,
    /// What it covers.
    pub kind: PeriodKind,
}

/// What a period covers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PeriodKind {
    /// `2024`, `2019-2020`: first and last year.
    Years(i32, i32),
    /// `{from, to, vision}`: first and last day, and the year of the outlook.
    Days(Date, Date, Option<i32>),
    /// `{event: {from, to}}`: first and last day of the event; preparations lie before it.
    Event(Date, Date),
}

impl PeriodKind {
    /// First day; of an event the first day of its year, since preparing it belongs to the plan.
    pub fn first(self) -> Option<Date> {
        match self {
            PeriodKind::Years(first, _) => Date::new(first, 1, 1),
            PeriodKind::Days(from, ..) => Some(from),
            PeriodKind::Event(from, _) => Date::new(from.year(), 1, 1),
        }
    }

    /// Last day; of an event the last day of its year, since summing it up belongs to the plan.
    pub fn last(self) -> Option<Date> {
        match self {
            PeriodKind::Years(_, last) => Date::new(last, 12, 31),
            PeriodKind::Days(_, to, vision) => vision.and_then(|year| Date::new(year, 12, 31)).or(Some(to)),
            PeriodKind::Event(_, to) => Date::new(to.year(), 12, 31),
        }
    }
}

/// An amount of money.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Money {
    /// Whole đồng.
    pub dong: u64,
    /// As written.
    pub text: Text,
}

impl Money {
    /// The amount as the language writes it in millions: `300 triệu đồng`.
    pub fn in_millions(&self) -> String {
        format!("{} triệu đồng", in_unit(self.dong, 1_000_000))
    }
}
