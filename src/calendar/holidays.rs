//! Which days are worked: weekends, public holidays, days moved by the Government's yearly notices.
//!
//! `holidays.yaml` holds the days of 2018 to 2027, each with its source; for other years only the days that the law fixes
//! are known. The week is that of civil servants: Saturday and Sunday are free.

use super::{Date, Weekday};

static CALENDAR: Calendar = include!(concat!(env!("OUT_DIR"), "/holidays.rs"));

/// Why a day is free.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayOff {
    /// A Saturday or Sunday that no notice makes a working day.
    Weekend,
    /// A public holiday, or a day off in its place.
    Holiday(Holiday),
}

/// A public holiday on one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Holiday {
    /// "Tết Nguyên đán"
    pub name: &'static str,
    /// Why the day is free.
    pub kind: HolidayKind,
    /// Whether a notice of the Government, or the law itself, names the day.
    pub confirmed: bool,
    /// Where the day was read.
    pub source: &'static str,
}

/// Why a day of a holiday is free.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HolidayKind {
    /// The day itself.
    Day,
    /// Nghỉ bù: the day itself fell on a weekend.
    Substitute,
    /// Hoán đổi: a working day made free, a Saturday is worked instead.
    Swapped,
}

/// Why `date` is free; nothing when it is worked.
pub fn day_off(date: Date) -> Option<DayOff> {
    match CALENDAR.row(date) {
        Some(Row::Worked) => return None,
        Some(Row::Free(holiday)) => return Some(DayOff::Holiday(*holiday)),
        None => {}
    }
    let listed = CALENDAR.lists(date.year());
    let fixed = CALENDAR
        .fixed
        .iter()
        .find(|fixed| !listed && fixed.month == date.month() && fixed.day == date.day() && date.year() >= fixed.since);
    match fixed {
        Some(fixed) => Some(DayOff::Holiday(fixed.holiday)),
        None if matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday) => Some(DayOff::Weekend),
        None => None,
    }
}

/// Whether offices work on `date`.
pub fn is_working_day(date: Date) -> bool {
    day_off(date).is_none()
}

/// The public holiday that makes `date` free: "Quốc khánh".
pub fn holiday_name(date: Date) -> Option<&'static str> {
    match day_off(date)? {
        DayOff::Holiday(holiday) => Some(holiday.name),
        DayOff::Weekend => None,
    }
}

struct Calendar {
    /// The days that notices name, in their order, as 20240131.
    days: &'static [(u32, Row)],
    fixed: &'static [Fixed],
}

enum Row {
    Free(Holiday),
    Worked,
}

struct Fixed {
    day: u32,
    month: u32,
    since: i32,
    holiday: Holiday,
}

impl Calendar {
    fn row(&self, date: Date) -> Option<&Row> {
        let wanted = date.year().unsigned_abs() * 10_000 + date.month() * 100 + date.day();
        let at = self.days.binary_search_by_key(&wanted, |(day, _)| *day).ok()?;
        self.days.get(at).map(|(_, row)| row)
    }

    /// Whether a notice says which days of the year are free.
    fn lists(&self, year: i32) -> bool {
        self.days.iter().any(|(day, _)| day / 10_000 == year.unsigned_abs())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(y: i32, m: u32, d: u32) -> Date {
        Date::new(y, m, d).unwrap()
    }

    #[test]
    fn the_file_is_read_whole() {
        let rows =
            include_str!("holidays.yaml").lines().filter(|line| line.trim_start().starts_with("- {date:")).count();
        assert_eq!(CALENDAR.days.len(), rows);
        assert_eq!(CALENDAR.fixed.len(), 5);
        assert!(rows > 140, "{rows}");
        assert!(
            CALENDAR
                .days
                .iter()
                .all(|(day, _)| Date::new((day / 10_000).cast_signed(), day / 100 % 100, day % 100).is_some())
        );
    }

    #[test]
    fn holidays_have_names_and_weekends_are_free() {
        assert_eq!(holiday_name(day(2024, 9, 2)), Some("Quốc khánh"));
        assert_eq!(day_off(day(2024, 11, 9)), Some(DayOff::Weekend));
        assert!(is_working_day(day(2024, 11, 5)));
    }

    #[test]
    fn a_swapped_day_is_free_and_its_saturday_is_worked() {
        assert_eq!(holiday_name(day(2024, 4, 29)), Some("Ngày Chiến thắng"));
        assert!(is_working_day(day(2024, 5, 4)));
    }

    #[test]
    fn other_years_know_the_days_that_the_law_fixes() {
        assert_eq!(holiday_name(day(2030, 4, 30)), Some("Ngày Chiến thắng"));
        assert_eq!(holiday_name(day(2031, 11, 24)), Some("Ngày Văn hóa Việt Nam"));
        assert_eq!(holiday_name(day(2016, 11, 24)), None);
        assert!(is_working_day(day(2016, 11, 24)));
    }

    #[test]
    fn a_day_that_no_notice_has_settled_is_not_called_free() {
        assert!(is_working_day(day(2027, 9, 3)));
        assert!(is_working_day(day(2027, 2, 4)));
    }
}
