//! Values that are more than text: periods, deadlines, money.

use super::{Cycle, Occurrence};
use crate::calendar::{Date, Stretch};
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

/// A deadline: printed as written, read where it can be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deadline {
    /// As written; of milestones the whole list's place with an empty value.
    pub text: Text,
    /// What it says.
    pub reading: Reading,
}

/// What a deadline says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reading {
    /// By the end of a day, a month, a quarter, a half, a year: `trước ngày 15/11/2024`, `Quý III/2024`.
    By(Stretch),
    /// `thường xuyên`
    Ongoing,
    /// `hằng quý`, `trước ngày 10/12 hằng năm`; several for `ngày 15/6 và 15/12 hằng năm`. Its days depend on the period.
    Recurring(Vec<Cycle>),
    /// `từ … đến …`, `giai đoạn 2026-2028`: the readings of both ends.
    Range(Box<Reading>, Box<Reading>),
    /// A list of milestones in the order of the file.
    Milestones(Vec<Milestone>),
    /// Printed as written; no check or calendar can use it.
    Unread,
}

/// One step of a chain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Milestone {
    /// Its deadline.
    pub when: Deadline,
    /// What is done by then.
    pub what: Text,
}

impl Reading {
    /// The first day that it may mean.
    pub fn first(&self) -> Option<Date> {
        match self {
            Reading::By(stretch) => stretch.first(),
            Reading::Range(from, _) => from.first(),
            Reading::Milestones(steps) => steps.iter().filter_map(|step| step.when.reading.first()).min(),
            Reading::Ongoing | Reading::Recurring(_) | Reading::Unread => None,
        }
    }

    /// The last day that it may mean.
    pub fn last(&self) -> Option<Date> {
        match self {
            Reading::By(stretch) => stretch.last(),
            Reading::Range(_, to) => to.last(),
            Reading::Milestones(steps) => steps.iter().filter_map(|step| step.when.reading.last()).max(),
            Reading::Ongoing | Reading::Recurring(_) | Reading::Unread => None,
        }
    }

    /// Every time that a recurring deadline falls due from `first` to `last`, in the order of time; nothing of others.
    pub fn occurrences(&self, first: Date, last: Date) -> Vec<Occurrence> {
        let Reading::Recurring(cycles) = self else { return Vec::new() };
        let mut all: Vec<Occurrence> = cycles.iter().flat_map(|cycle| cycle.between(first, last)).collect();
        all.sort_by_key(|one| one.to);
        all
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
