//! The date of a citation, long or short.

use crate::calendar::Date;
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
    let rest = text.get(at..)?;
    let trimmed = rest.trim_start();
    let trimmed = match trimmed.strip_prefix("ngày") {
        Some(tail) => tail.trim_start(),
        None => trimmed,
    };
    let start = text.len() - trimmed.len();
    let (day, tail) = digits(trimmed, 2)?;
    let (month, tail) = match tail.strip_prefix(['/', '-', '.']) {
        Some(tail) => digits(tail, 2)?,
        None => digits(tail.trim_start().strip_prefix("tháng")?.trim_start(), 2)?,
    };
    let (year, tail) = match tail.strip_prefix(['/', '-', '.']) {
        Some(tail) => digits(tail, 4)?,
        None => digits(tail.trim_start().strip_prefix("năm")?.trim_start(), 4)?,
    };
    let end = text.len() - tail.len();
    let year = i32::try_from(year).ok().filter(|year| (1900..2200).contains(year))?;
    Some(CitedDate { range: start..end, day: Date::new(year, month, day), year })
}

fn digits(text: &str, most: usize) -> Option<(u32, &str)> {
    let length = text.bytes().take_while(u8::is_ascii_digit).count();
    let number = (1..=most).contains(&length).then(|| text.get(..length)).flatten()?;
    Some((number.parse().ok()?, text.get(length..)?))
}
