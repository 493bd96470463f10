//! What comes back: from "trước ngày 25 hằng tháng" to the days of a period on which it is due.

use crate::calendar::{Date, Weekday};

/// How a deadline comes back. Months and quarters are those of the calendar, whenever the plan begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cycle {
    /// `hằng tuần`, `thứ Năm hằng tuần`: on that day of the week, else on Friday, when the week's work ends.
    Weekly(Option<Weekday>),
    /// `hằng tháng`, `hằng quý`, `định kỳ 6 tháng`, `hằng năm`, `ngày 20 hằng tháng`.
    Months {
        /// After so many months: a divisor of 12, counted from January.
        every: u32,
        /// The day of the last of them, the month's own last day where it is shorter; the last day when absent.
        day: Option<u32>,
    },
    /// `tháng 10 hằng năm`, `Quý III hằng năm`: first and last month.
    YearMonths(u32, u32),
    /// `trước ngày 10/12 hằng năm`: day, month.
    YearDay(u32, u32),
}

/// One time that a deadline falls due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Occurrence {
    /// First day that it may mean.
    pub from: Date,
    /// Last day that it may mean: the day to keep.
    pub to: Date,
}

impl Cycle {
    /// How often it comes back: "hằng quý".
    pub fn often(self) -> String {
        match self {
            Cycle::Weekly(_) => "hằng tuần".to_owned(),
            Cycle::Months { every: 1, .. } => "hằng tháng".to_owned(),
            Cycle::Months { every: 3, .. } => "hằng quý".to_owned(),
            Cycle::Months { every: 12, .. } | Cycle::YearMonths(..) | Cycle::YearDay(..) => "hằng năm".to_owned(),
            Cycle::Months { every, .. } => format!("{every} tháng một lần"),
        }
    }

    /// Whether it means the whole of what it names, not only the day on which that ends.
    pub fn is_stretch(self) -> bool {
        matches!(self, Cycle::YearMonths(..))
    }

    /// Every time that it falls due from `first` to `last`, in order.
    pub fn between(self, first: Date, last: Date) -> Vec<Occurrence> {
        let years = first.year()..=last.year();
        let all: Vec<Occurrence> = match self {
            Cycle::Weekly(day) => weeks(day.unwrap_or(Weekday::Friday), first, last),
            Cycle::Months { every, day } => {
                let ends = move |year| (1..=12).filter(move |month| month % every.max(1) == 0).map(move |m| (year, m));
                years.flat_map(ends).filter_map(|(year, month)| in_month(year, month, every, day)).collect()
            }
            Cycle::YearMonths(from, to) => years
                .filter_map(|year| {
                    Some(Occurrence { from: Date::new(year, from, 1)?, to: Date::end_of_month(year, to)? })
                })
                .collect(),
            Cycle::YearDay(day, month) => years.filter_map(|year| Date::new(year, month, day)).map(on).collect(),
        };
        all.into_iter().filter(|one| (first..=last).contains(&one.to)).collect()
    }
}

fn on(day: Date) -> Occurrence {
    Occurrence { from: day, to: day }
}

/// The end of `every` months of which `month` is the last, or the day that is named in it.
fn in_month(year: i32, month: u32, every: u32, day: Option<u32>) -> Option<Occurrence> {
    let end = Date::end_of_month(year, month)?;
    match day {
        Some(day) => Date::new(year, month, day.min(end.day())).map(on),
        None => Some(Occurrence { from: Date::new(year, (month + 1).checked_sub(every)?, 1)?, to: end }),
    }
}

fn weeks(weekday: Weekday, first: Date, last: Date) -> Vec<Occurrence> {
    let start = (0..7).filter_map(|days| Date::from_unix_days(first.unix_days() + days));
    let Some(start) = start.into_iter().find(|day| day.weekday() == weekday) else { return Vec::new() };
    (start.unix_days()..=last.unix_days()).step_by(7).filter_map(Date::from_unix_days).map(on).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn due(cycle: Cycle, first: (i32, u32, u32), last: (i32, u32, u32)) -> String {
        let day = |(y, m, d)| Date::new(y, m, d).unwrap();
        let days = cycle.between(day(first), day(last));
        days.iter().map(|one| one.to.to_string()).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn quarters_are_those_of_the_calendar() {
        let quarterly = Cycle::Months { every: 3, day: None };
        assert_eq!(due(quarterly, (2024, 2, 1), (2024, 12, 31)), "2024-03-31 2024-06-30 2024-09-30 2024-12-31");
        assert_eq!(due(quarterly, (2024, 4, 1), (2024, 5, 31)), "");
        let yearly = Cycle::Months { every: 12, day: None };
        assert_eq!(due(yearly, (2024, 3, 1), (2026, 6, 30)), "2024-12-31 2025-12-31");
        let first = quarterly.between(Date::new(2024, 2, 1).unwrap(), Date::new(2024, 12, 31).unwrap())[0];
        assert_eq!(first.from, Date::new(2024, 1, 1).unwrap());
    }

    #[test]
    fn a_short_month_ends_on_its_own_last_day() {
        let monthly = Cycle::Months { every: 1, day: Some(30) };
        assert_eq!(due(monthly, (2024, 1, 1), (2024, 4, 29)), "2024-01-30 2024-02-29 2024-03-30");
    }

    #[test]
    fn a_year_has_its_day_its_month_its_quarter() {
        assert_eq!(due(Cycle::YearDay(10, 12), (2024, 1, 1), (2025, 12, 31)), "2024-12-10 2025-12-10");
        assert_eq!(due(Cycle::YearDay(10, 12), (2024, 12, 11), (2025, 12, 9)), "");
        assert_eq!(due(Cycle::YearMonths(7, 9), (2024, 1, 1), (2024, 12, 31)), "2024-09-30");
    }

    #[test]
    fn a_week_ends_on_friday_unless_its_day_is_named() {
        assert_eq!(due(Cycle::Weekly(None), (2024, 1, 1), (2024, 1, 14)), "2024-01-05 2024-01-12");
        assert_eq!(due(Cycle::Weekly(Some(Weekday::Monday)), (2024, 1, 1), (2024, 1, 14)), "2024-01-01 2024-01-08");
    }
}
