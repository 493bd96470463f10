//! One day of the civil calendar, and a date of which only a part is known.

use std::fmt;

/// A real day of the Gregorian calendar, years 1900 to 2199.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: i16,
    month: i8,
    day: i8,
}

/// The day of the week, under its Vietnamese name when printed: "thứ Hai" … "Chủ nhật" (nd30, Phụ lục II, V.8.c).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weekday {
    /// thứ Hai
    Monday,
    /// thứ Ba
    Tuesday,
    /// thứ Tư
    Wednesday,
    /// thứ Năm
    Thursday,
    /// thứ Sáu
    Friday,
    /// thứ Bảy
    Saturday,
    /// Chủ nhật
    Sunday,
}

impl Date {
    /// The day, or nothing when the calendar has no such day (31/02) or the year is not between 1900 and 2199.
    pub fn new(year: i32, month: u32, day: u32) -> Option<Self> {
        let (year, month, day) = (i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?);
        if !(1900..2200).contains(&year) {
            return None;
        }
        jiff::civil::Date::new(year, month, day).ok().map(|_| Self { year, month, day })
    }

    /// 01/01/1970: the day of a file that bears no date.
    pub fn epoch() -> Self {
        Self { year: 1970, month: 1, day: 1 }
    }

    /// The day that lies `days` after 01/01/1970, as clocks count; nothing outside the years that can be written.
    pub fn from_unix_days(days: i64) -> Option<Self> {
        let days = jiff::Span::new().try_days(days).ok()?;
        let date = jiff::civil::date(1970, 1, 1).checked_add(days).ok()?;
        Self::new(date.year().into(), date.month().unsigned_abs().into(), date.day().unsigned_abs().into())
    }

    /// Days since 01/01/1970.
    pub fn unix_days(self) -> i64 {
        let since = self.civil().since(jiff::civil::date(1970, 1, 1));
        since.map(|span| i64::from(span.get_days())).unwrap_or_default()
    }

    /// Seconds from 01/01/1970 to the beginning of the day, UTC.
    pub fn unix_seconds(self) -> i64 {
        self.unix_days() * 86_400
    }

    /// The year, four digits.
    pub fn year(self) -> i32 {
        self.year.into()
    }

    /// The month, 1 to 12.
    pub fn month(self) -> u32 {
        self.month.unsigned_abs().into()
    }

    /// The day of the month, 1 to 31.
    pub fn day(self) -> u32 {
        self.day.unsigned_abs().into()
    }

    /// The day of the week.
    pub fn weekday(self) -> Weekday {
        use jiff::civil::Weekday as W;
        match self.civil().weekday() {
            W::Monday => Weekday::Monday,
            W::Tuesday => Weekday::Tuesday,
            W::Wednesday => Weekday::Wednesday,
            W::Thursday => Weekday::Thursday,
            W::Friday => Weekday::Friday,
            W::Saturday => Weekday::Saturday,
            W::Sunday => Weekday::Sunday,
        }
    }

    /// The day after, staying on the last day that can be written.
    pub fn next(self) -> Self {
        self.civil()
            .tomorrow()
            .ok()
            .and_then(|d| Self::new(d.year().into(), d.month().unsigned_abs().into(), d.day().unsigned_abs().into()))
            .unwrap_or(self)
    }

    /// The day before, staying on the first day that can be written.
    pub fn previous(self) -> Self {
        Self::from_unix_days(self.unix_days() - 1).unwrap_or(self)
    }

    /// The last day of a month.
    pub fn end_of_month(year: i32, month: u32) -> Option<Self> {
        (28..=31).rev().find_map(|day| Self::new(year, month, day))
    }

    /// `ngày 05 tháng 01 năm 2024`: a zero only before day 1–9 and month 1–2 (nd30, Phụ lục I, II.4.b).
    pub fn long(self) -> String {
        format!("ngày {:02} tháng {} năm {}", self.day, Self::month_text(self.month()), self.year)
    }

    /// `05/01/2024`, `07/9/2015`: the short form with the same zeros as the long one.
    pub fn short(self) -> String {
        format!("{:02}/{}/{}", self.day, Self::month_text(self.month()), self.year)
    }

    /// The month as a Vietnamese date writes it: `01`, `02`, `3` … `12`.
    pub fn month_text(month: u32) -> String {
        if month <= 2 { format!("{month:02}") } else { month.to_string() }
    }

    fn civil(self) -> jiff::civil::Date {
        jiff::civil::Date::new(self.year, self.month, self.day).unwrap_or_default()
    }
}

/// `2024-01-24`.
impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl fmt::Display for Weekday {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Weekday::Monday => "thứ Hai",
            Weekday::Tuesday => "thứ Ba",
            Weekday::Wednesday => "thứ Tư",
            Weekday::Thursday => "thứ Năm",
            Weekday::Friday => "thứ Sáu",
            Weekday::Saturday => "thứ Bảy",
            Weekday::Sunday => "Chủ nhật",
        })
    }
}

/// A date whose day, or day and month, may still be blank while a plan is drafted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum PartialDate {
    /// Only the year is known.
    Year(i32),
    /// Year and month are known.
    Month(i32, u32),
    /// The whole date is known.
    Day(Date),
}

impl PartialDate {
    /// The whole date, when it is known.
    pub fn full(self) -> Option<Date> {
        match self {
            PartialDate::Day(date) => Some(date),
            PartialDate::Month(..) | PartialDate::Year(_) => None,
        }
    }

    /// The year, which is always known.
    pub fn year(self) -> i32 {
        match self {
            PartialDate::Year(year) | PartialDate::Month(year, _) => year,
            PartialDate::Day(date) => date.year(),
        }
    }

    /// `24/01/2024`, `tháng 01/2024`, `năm 2024`
    pub fn short(self) -> String {
        match self {
            PartialDate::Day(date) => date.short(),
            PartialDate::Month(year, month) => format!("tháng {}/{year}", Date::month_text(month)),
            PartialDate::Year(year) => format!("năm {year}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_real_days_exist() {
        assert!(Date::new(2024, 2, 29).is_some());
        assert!(Date::new(2023, 2, 29).is_none());
        assert!(Date::new(2024, 13, 1).is_none());
        assert!(Date::new(26, 1, 1).is_none());
    }

    #[test]
    fn clocks_count_from_1970() {
        let date = Date::new(2024, 1, 24).unwrap();
        assert_eq!(date.unix_days(), 19746);
        assert_eq!(Date::from_unix_days(19746), Some(date));
        assert_eq!(Date::from_unix_days(i64::MAX), None);
        assert_eq!(Date::from_unix_days(1 << 30), None);
    }

    #[test]
    fn zeros_stand_where_the_decree_wants_them() {
        let day = |y, m, d| Date::new(y, m, d).unwrap();
        assert_eq!(day(2020, 1, 5).long(), "ngày 05 tháng 01 năm 2020");
        assert_eq!(day(2020, 6, 29).long(), "ngày 29 tháng 6 năm 2020");
        assert_eq!(day(2015, 9, 7).short(), "07/9/2015");
    }

    #[test]
    fn weekdays_have_vietnamese_names() {
        assert_eq!(Date::new(2020, 1, 1).unwrap().weekday().to_string(), "thứ Tư");
        assert_eq!(Date::end_of_month(2024, 2), Date::new(2024, 2, 29));
    }
}
