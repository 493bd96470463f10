//! A day, or a stretch of days that the calendar has a name for.

use super::date::{Date, PartialDate};

/// A day, or a third of a month, a month, quarter, half or whole year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stretch {
    /// One day.
    Day(Date),
    /// Year, month 1–12, ten days of it: 1 thượng tuần, 2 trung tuần, 3 hạ tuần, which goes to its end.
    Third(i32, u32, u32),
    /// Year, month 1–12.
    Month(i32, u32),
    /// Year, quarter 1–4.
    Quarter(i32, u32),
    /// Year, half 1 or 2.
    Half(i32, u32),
    /// A whole year.
    Year(i32),
}

impl Stretch {
    /// Its first day.
    pub fn first(self) -> Option<Date> {
        match self {
            Stretch::Day(date) => Some(date),
            Stretch::Third(year, month, third) => Date::new(year, month, third.checked_sub(1)? * 10 + 1),
            Stretch::Month(year, month) => Date::new(year, month, 1),
            Stretch::Quarter(year, quarter) => Date::new(year, quarter.checked_sub(1)? * 3 + 1, 1),
            Stretch::Half(year, half) => Date::new(year, half.checked_sub(1)? * 6 + 1, 1),
            Stretch::Year(year) => Date::new(year, 1, 1),
        }
    }

    /// Its last day.
    pub fn last(self) -> Option<Date> {
        match self {
            Stretch::Day(date) => Some(date),
            Stretch::Third(year, month, third @ 1..=2) => Date::new(year, month, third * 10),
            Stretch::Third(year, month, _) | Stretch::Month(year, month) => Date::end_of_month(year, month),
            Stretch::Quarter(year, quarter) => Date::end_of_month(year, quarter * 3),
            Stretch::Half(year, half) => Date::end_of_month(year, half * 6),
            Stretch::Year(year) => Date::new(year, 12, 31),
        }
    }
}

impl From<PartialDate> for Stretch {
    fn from(date: PartialDate) -> Self {
        match date {
            PartialDate::Year(year) => Stretch::Year(year),
            PartialDate::Month(year, month) => Stretch::Month(year, month),
            PartialDate::Day(date) => Stretch::Day(date),
        }
    }
}

impl PartialDate {
    /// The first day that the date may mean.
    pub fn earliest(self) -> Option<Date> {
        Stretch::from(self).first()
    }

    /// The last day that the date may mean: rules judge an unfinished plan by it.
    pub fn latest(self) -> Option<Date> {
        Stretch::from(self).last()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stretch_has_two_ends() {
        let ends = |stretch: Stretch| {
            let text = |day: Option<Date>| day.unwrap().to_string();
            format!("{} {}", text(stretch.first()), text(stretch.last()))
        };
        assert_eq!(ends(Stretch::Month(2024, 2)), "2024-02-01 2024-02-29");
        assert_eq!(ends(Stretch::Third(2024, 2, 1)), "2024-02-01 2024-02-10");
        assert_eq!(ends(Stretch::Third(2024, 2, 3)), "2024-02-21 2024-02-29");
        assert_eq!(ends(Stretch::Quarter(2024, 3)), "2024-07-01 2024-09-30");
        assert_eq!(ends(Stretch::Half(2024, 2)), "2024-07-01 2024-12-31");
        assert_eq!(ends(PartialDate::Year(2024).into()), "2024-01-01 2024-12-31");
    }
}
