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
    let rest = text.get(at..)?.trim_start();
    let start = text.len() - rest.strip_prefix("ngày").unwrap_or(rest).trim_start().len();
    let written = day_at(text, start, Marks::Any)?;
    let year = year(text.get(written.year.as_ref()?.range.clone())?)?;
    Some(CitedDate { range: written.range(), day: written.date(), year })
}
