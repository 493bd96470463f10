//! Civil dates: strict reading, Vietnamese printing, weekdays.
//!
//! The only importer of `jiff`, which knows the calendar but reads `1/1/26` as the year 26; the readers here are our own.

mod date;

pub use date::{Date, PartialDate, Weekday};
