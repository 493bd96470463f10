//! What a whole text says about a date.

use crate::calendar::{Date, PartialDate};

/// What a text says about a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateText {
    /// A real date, or a part of one.
    Real(PartialDate),
    /// Written as a date, but the calendar has no such day.
    Impossible,
    /// Not written as a date.
    Other,
}

impl From<Option<Date>> for DateText {
    fn from(date: Option<Date>) -> Self {
        date.map_or(DateText::Impossible, |date| DateText::Real(PartialDate::Day(date)))
    }
}
