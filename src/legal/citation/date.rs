//! The date of a citation, long or short.

use crate::calendar::Date;
use crate::calendar::read::{Marks, day_at, year};
use std::ops::Range;

/// A date as a citation writes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CitedDate {
    /// The bytes that say it, without "ngày".
    pub range: Range<usize>,
    /// The day; absent when the calendar has no such day.
    pub day: Option<Date>,
    /// The year as written.
    pub year: i32,
}

/// The date at `at`, with or without "ngày" before it.
pub(super) fn read(text: &str, at: usize) -> Option<CitedDate> {
    let mut rest = text.get(at..)?.trim_start();
    // "ngày ngày 08 tháng 6" is a word too many, which a rule about words says.
    while let Some(behind) = rest.strip_prefix("ngày") {
        rest = behind.trim_start();
    }
    let start = text.len() - rest.len();
    let written = day_at(text, start, Marks::Any)?;
    let year = year(text.get(written.year.as_ref()?.range.clone())?)?;
    Some(CitedDate { range: written.range(), day: written.date(), year })
}

/// How long words are that should be a date and cannot be read as one: "ngày 27 năm 12 năm 2019" before "của".
pub(super) fn unread(rest: &str) -> usize {
    let figures = rest
        .strip_prefix("ngày")
        .map(str::trim_start)
        .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    rest.find(" của ").filter(|at| figures && *at <= 48).unwrap_or(0)
}
