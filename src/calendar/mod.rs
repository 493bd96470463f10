//! Civil dates: strict reading ([`read`], the one place that knows how dates are written), Vietnamese printing, weekdays,
//! public holidays.
//!
//! The only importer of `jiff`, which knows the calendar but reads `1/1/26` as the year 26; the readers here are our own.

mod date;
mod holidays;
pub mod read;
mod stretch;

pub use date::{Date, PartialDate, Weekday};
pub use holidays::{DayOff, Holiday, HolidayKind, day_off, holiday_name, is_working_day};
pub use stretch::Stretch;
