//! One day as Vietnamese writes it, short or long: `24/01/2024`, `24 tháng 01 năm 2024`.

use super::figure::Figure;
use super::machine::machine;
use super::said::DateText;
use super::{behind, goes_on};
use crate::calendar::Date;
use std::ops::Range;

/// What may part the figures of a short date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Marks {
    /// `24/01/2024`
    Slash,
    /// Also `24-01-2024`, `24.01.2024`.
    Any,
}

/// A day as a text writes it; the calendar need not have it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// The day of the month: one or two figures.
    pub day: Figure,
    /// The month: one or two figures.
    pub month: Figure,
    /// The year: four figures. Absent in `24/01`, `24 tháng 01`.
    pub year: Option<Figure>,
}

impl Written {
    /// The bytes that say it, from the day on.
    pub fn range(&self) -> Range<usize> {
        self.day.range.start..self.year.as_ref().unwrap_or(&self.month).range.end
    }

    /// Day and month, 1 to 31 and 1 to 12, whether or not any year has them together.
    pub fn day_month(&self) -> Option<(u32, u32)> {
        let (day, month) = (self.day.value, self.month.value);
        ((1..=31).contains(&day) && (1..=12).contains(&month)).then_some((day, month))
    }

    /// The day; nothing without a year, or when the calendar has no such day.
    pub fn date(&self) -> Option<Date> {
        Date::new(i32::try_from(self.year.as_ref()?.value).ok()?, self.month.value, self.day.value)
    }
}

/// The day whose figures begin at `at`, without the word "ngày" before it. Nothing where its figures are parts of a longer
/// number or word: `1/2/24`, `6/3a`.
pub fn day_at(text: &str, at: usize, marks: Marks) -> Option<Written> {
    let day = Figure::at(text, at, 1..=2)?;
    let month = match marked(text, day.range.end, marks) {
        Some(at) => Figure::at(text, at, 1..=2)?,
        None => Figure::at(text, behind(text, day.range.end, "tháng")?, 1..=2)?,
    };
    let year = year_behind(text, month.range.end, marks)?;
    Some(Written { day, month, year })
}

/// The year of a date behind `at`, where its month ends: `/2024`, ` năm 2024`. Nothing at all when what stands there makes
/// the figures before it no date.
pub(super) fn year_behind(text: &str, at: usize, marks: Marks) -> Option<Option<Figure>> {
    match marked(text, at, marks) {
        Some(next) if goes_on(text, next) => Figure::at(text, next, 4..=4).map(Some),
        _ => match behind(text, at, "năm").and_then(|at| Figure::at(text, at, 4..=4)) {
            None if goes_on(text, at) => None,
            year => Some(year),
        },
    }
}

/// Where the text goes on behind a mark between two figures.
fn marked(text: &str, at: usize, marks: Marks) -> Option<usize> {
    let is_mark = |c: char| c == '/' || marks == Marks::Any && matches!(c, '-' | '.');
    text.get(at..).is_some_and(|rest| rest.starts_with(is_mark)).then_some(at + 1)
}

/// What a whole text says about a date: `2024-01-24`, `24/01/2024`, `ngày 24 tháng 01 năm 2024`; `2024-01`, `2024`.
pub fn date(text: &str) -> DateText {
    let text = text.trim();
    match machine(text) {
        DateText::Other => {}
        read => return read,
    }
    let at = text.strip_prefix("ngày ").map_or(0, |rest| text.len() - rest.trim_start().len());
    match day_at(text, at, Marks::Slash) {
        Some(day) if day.year.is_some() && day.range().end == text.len() => DateText::from(day.date()),
        _ => DateText::Other,
    }
}

/// A whole text that parts the figures of a day by points or hyphens: `05-01-2027`, `5.1.2027`.
pub fn with_marks(text: &str) -> Option<Date> {
    let text = text.trim();
    day_at(text, 0, Marks::Any).filter(|day| day.year.is_some() && day.range().end == text.len())?.date()
}

/// Day and month of a whole text without a year, whether or not any year has them: `24/01`, `24 tháng 01`.
pub fn day_month(text: &str) -> Option<(u32, u32)> {
    day_at(text, 0, Marks::Slash).filter(|day| day.year.is_none() && day.range().end == text.len())?.day_month()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::PartialDate;

    fn real(year: i32, month: u32, day: u32) -> DateText {
        DateText::Real(PartialDate::Day(Date::new(year, month, day).unwrap()))
    }

    #[test]
    fn a_whole_text_is_a_date_or_none() {
        for text in ["2024-01-24", "24/01/2024", "24/1/2024", "ngày 24 tháng 01 năm 2024", " 24 tháng 1 năm 2024 "]
        {
            assert_eq!(date(text), real(2024, 1, 24), "{text}");
        }
        assert_eq!(date("2024-01"), DateText::Real(PartialDate::Month(2024, 1)));
        assert_eq!(date("2024"), DateText::Real(PartialDate::Year(2024)));
        for text in ["31/02/2024", "2024-13-40", "2024-13", "32/01/2024", "ngày 29 tháng 02 năm 2023"] {
            assert_eq!(date(text), DateText::Impossible, "{text}");
        }
        for text in [
            "1/1/26",
            "24-01-2024",
            "24.01.2024",
            "2024-1-4",
            "2024-1",
            "1899",
            "hôm nay",
            "24/01",
            "24/01/2024a",
            "",
            "24/01/2024 và",
            "trước 24/01/2024",
            "24 / 01 / 2024",
            "24/012/2024",
            "24/01/02024",
        ] {
            assert_eq!(date(text), DateText::Other, "{text}");
        }
    }

    #[test]
    fn figures_know_where_they_stand() {
        let text = "Quyết định ngày **07** tháng 9 năm 2015 của";
        let read = day_at(text, text.find("07").unwrap(), Marks::Slash).unwrap();
        let part = |range: Range<usize>| text.get(range).unwrap();
        assert_eq!(part(read.range()), "07** tháng 9 năm 2015");
        assert_eq!((part(read.day.range.clone()), part(read.month.range.clone())), ("07", "9"));
        assert_eq!(read.date(), Date::new(2015, 9, 7));
        let read = day_at("6/3 hoặc 7/3", 0, Marks::Slash).unwrap();
        assert_eq!((read.year, read.month.value), (None, 3));
    }

    #[test]
    fn the_marks_are_those_that_a_place_accepts() {
        for text in ["24-01-2024", "24.01.2024"] {
            assert_eq!(day_at(text, 0, Marks::Any).unwrap().date(), Date::new(2024, 1, 24), "{text}");
            assert_eq!(day_at(text, 0, Marks::Slash), None, "{text}");
        }
        for text in ["24/01/2024", "24 tháng 01/2024", "24/01 năm 2024"] {
            assert_eq!(day_at(text, 0, Marks::Slash).unwrap().date(), Date::new(2024, 1, 24), "{text}");
        }
    }

    #[test]
    fn parts_of_longer_numbers_are_no_dates() {
        for text in ["1/2/24", "6/3a", "6/123", "123/4", "1/2/20245", "6"] {
            assert_eq!(day_at(text, 0, Marks::Any), None, "{text}");
        }
        let sentence = day_at("24/01/2024. Sau", 0, Marks::Any).unwrap();
        assert_eq!(sentence.range(), 0..10);
        assert_eq!(day_at("ngày 6/3.", 6, Marks::Any).unwrap().range(), 6..9);
    }

    #[test]
    fn day_and_month_need_no_year() {
        assert_eq!((day_month("15/6"), day_month("10 tháng 12")), (Some((15, 6)), Some((10, 12))));
        assert_eq!(day_month("31/4"), Some((31, 4)));
        for text in ["40/50", "15", "15/6/2024", "15/13"] {
            assert_eq!(day_month(text), None, "{text}");
        }
    }
}
