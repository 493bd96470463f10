//! Text to dates: days, months, quarters, years and weekdays as plans write them, each with the bytes that say it.
//!
//! Strict: a year has four figures, a machine date two for the month and two for the day, and what no calendar has is
//! never bent to the day nearest to it. Nobody else reads the figures of a date.

mod day;
mod figure;
mod machine;
mod said;
mod stretch;
mod weekday;

use crate::language::letters::strip_start;

pub use day::{Marks, Written, date, day_at, day_month, with_marks};
pub use figure::{Figure, day, month, quarter, up_to, year, years};
pub use machine::{iso, spoken, spoken_throughout};
pub use said::DateText;
pub use stretch::{Named, Part, named_at, part, stretch};
pub use weekday::{weekday, weekday_at, weekday_named};

/// Where the word behind the white space at `at` begins, when it is `word` in whatever case; the marks of emphasis may stand
/// between ("ngày **05** tháng"). Gives where the text goes on behind `word` and the white space after it.
fn behind(text: &str, at: usize, word: &str) -> Option<usize> {
    let rest = strip_start(text.get(skip(text, at)?..)?, word)?;
    skip(text, text.len() - rest.len())
}

/// Where the white space and marks of emphasis at `at` end.
fn skip(text: &str, at: usize) -> Option<usize> {
    let rest = text.get(at..)?;
    Some(text.len() - rest.trim_start_matches(|c: char| c.is_whitespace() || c == '*').len())
}

/// Whether a word goes on at `at`.
fn goes_on(text: &str, at: usize) -> bool {
    text.get(at..).is_some_and(|rest| rest.starts_with(char::is_alphanumeric))
}
