//! Deadlines: from the words of a plan to what they say, how they come back, and the days that they are judged by.
//!
//! Who prints, lists or judges a deadline asks here.

mod cycle;
mod frame;
mod impossible;
mod judged;
mod one;
mod opening;
mod read;
mod recurring;
mod said;
mod span;
#[cfg(test)]
mod tests;
mod words;

pub use cycle::{Cycle, Occurrence};
pub use frame::Frame;
pub use impossible::Impossible;
pub use read::read_deadline;

use crate::calendar::{Date, Stretch};
use crate::yaml::Text;

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
    /// `trước tháng 9/2026`: before the first day of a month, a quarter, a year. Nobody chose the day on which it ends.
    Before(Date),
    /// `thường xuyên`
    Ongoing,
    /// `hằng quý`, `trước ngày 10/12 hằng năm`; several for `ngày 15/6 và 15/12 hằng năm`. Its days depend on the period.
    Recurring(Vec<Cycle>),
    /// `từ … đến …`, `giai đoạn 2026-2028`: the readings of both ends.
    Range(Box<Reading>, Box<Reading>),
    /// `trước ngày 25/6/2026 và 25/12/2026`: days that do not follow each other, in the order of time.
    Days(Vec<Date>),
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
            Reading::Before(day) => Some(day.previous()),
            Reading::Range(from, _) => from.first(),
            Reading::Days(days) => days.first().copied(),
            Reading::Milestones(steps) => steps.iter().filter_map(|step| step.when.reading.first()).min(),
            Reading::Ongoing | Reading::Recurring(_) | Reading::Unread => None,
        }
    }

    /// The last day that it may mean.
    pub fn last(&self) -> Option<Date> {
        match self {
            Reading::By(stretch) => stretch.last(),
            Reading::Before(day) => Some(day.previous()),
            Reading::Range(_, to) => to.last(),
            Reading::Days(days) => days.last().copied(),
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
