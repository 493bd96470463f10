//! Months, quarters, halves and years by their names: `tháng 9/2024`, `Quý III năm 2024`, `6 tháng đầu năm 2024`, `năm 2024`.

use super::day::{Marks, date, year_behind};
use super::figure::Figure;
use super::said::DateText;
use super::{behind, month, quarter, year};
use crate::calendar::Stretch;
use std::ops::Range;

/// A part of a year that has a name, whatever the year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// `tháng 9`: 1 to 12.
    Month(u32),
    /// `Quý III`: 1 to 4.
    Quarter(u32),
    /// `6 tháng đầu`, `6 tháng cuối`: 1 or 2.
    Half(u32),
}

impl Part {
    /// The part of that year.
    pub fn of(self, year: i32) -> Stretch {
        match self {
            Part::Month(month) => Stretch::Month(year, month),
            Part::Quarter(quarter) => Stretch::Quarter(year, quarter),
            Part::Half(half) => Stretch::Half(year, half),
        }
    }

    /// Its first and last month.
    pub fn months(self) -> (u32, u32) {
        let of = |number: u32, length: u32| (number.saturating_sub(1) * length + 1, number * length);
        match self {
            Part::Month(month) => of(month, 1),
            Part::Quarter(quarter) => of(quarter, 3),
            Part::Half(half) => of(half, 6),
        }
    }
}

/// A part of a year as a text writes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// Which part.
    pub part: Part,
    /// The bytes of its number ("03" of "tháng 03"), of a half "6 tháng đầu".
    pub figure: Range<usize>,
    /// The year: four figures, absent when the text does not say it.
    pub year: Option<Figure>,
    /// The bytes of all of it.
    pub range: Range<usize>,
}

/// The part of a year whose name begins at `at`, with its year where one follows.
pub fn named_at(text: &str, at: usize) -> Option<Named> {
    let (part, figure) = month_at(text, at).or_else(|| quarter_at(text, at)).or_else(|| half_at(text, at))?;
    let year = year_behind(text, figure.end, Marks::Slash)?;
    let end = year.as_ref().map_or(figure.end, |year| year.range.end);
    Some(Named { part, figure, year, range: at..end })
}

fn month_at(text: &str, at: usize) -> Option<(Part, Range<usize>)> {
    let figure = Figure::at(text, behind(text, at, "tháng")?, 1..=2)?;
    Some((Part::Month(month(text.get(figure.range.clone())?)?), figure.range))
}

fn quarter_at(text: &str, at: usize) -> Option<(Part, Range<usize>)> {
    let start = behind(text, at, "quý")?;
    let rest = text.get(start..)?;
    let length = rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len());
    Some((Part::Quarter(quarter(rest.get(..length)?)?), start..start + length))
}

fn half_at(text: &str, at: usize) -> Option<(Part, Range<usize>)> {
    let months = ["6", "06", "sáu"].into_iter().find_map(|six| behind(text, at, six))?;
    let start = behind(text, months, "tháng")?;
    let (half, word) = [(1, "đầu"), (2, "cuối")].into_iter().find(|(_, word)| behind(text, start, word).is_some())?;
    Some((Part::Half(half), at..start + word.len()))
}

/// The part of a year that is the whole text, without its year: `tháng 9`, `Quý III`, `6 tháng đầu`.
pub fn part(text: &str) -> Option<Part> {
    named_at(text, 0).filter(|named| named.year.is_none() && named.range.end == text.len()).map(|named| named.part)
}

/// The day, or the stretch of days, that is the whole text: any whole date, `tháng 9/2024`, `Quý III/2024`, `năm 2024`.
pub fn stretch(text: &str) -> Option<Stretch> {
    if let DateText::Real(date) = date(text) {
        return Some(date.into());
    }
    if let Some(named) = named_at(text, 0).filter(|named| named.range.end == text.len()) {
        return named.year.and_then(|at| year(text.get(at.range)?)).map(|year| named.part.of(year));
    }
    behind(text, 0, "năm").and_then(|at| year(text.get(at..)?)).map(Stretch::Year)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::Date;

    #[test]
    fn stretches_have_names() {
        let cases = [
            ("15/11/2024", Stretch::Day(Date::new(2024, 11, 15).unwrap())),
            ("2024-11", Stretch::Month(2024, 11)),
            ("tháng 9/2024", Stretch::Month(2024, 9)),
            ("Tháng 09 năm 2024", Stretch::Month(2024, 9)),
            ("Quý III/2024", Stretch::Quarter(2024, 3)),
            ("quý 3 năm 2024", Stretch::Quarter(2024, 3)),
            ("6 tháng đầu năm 2024", Stretch::Half(2024, 1)),
            ("sáu tháng cuối năm 2024", Stretch::Half(2024, 2)),
            ("năm 2024", Stretch::Year(2024)),
            ("2024", Stretch::Year(2024)),
        ];
        for (text, wanted) in cases {
            assert_eq!(stretch(text), Some(wanted), "{text}");
        }
        for text in
            ["tháng 13/2024", "tháng 0/2024", "Quý V/2024", "năm 24", "tháng 9", "tháng 9/24", "9/2024", "quý", ""]
        {
            assert_eq!(stretch(text), None, "{text}");
        }
    }

    #[test]
    fn a_part_of_a_year_waits_for_its_year() {
        assert_eq!((part("tháng 9"), part("Quý III")), (Some(Part::Month(9)), Some(Part::Quarter(3))));
        assert_eq!((part("6 tháng cuối"), part("tháng 9/2024")), (Some(Part::Half(2)), None));
        assert_eq!(
            (Part::Quarter(3).months(), Part::Half(2).months(), Part::Month(5).months()),
            ((7, 9), (7, 12), (5, 5))
        );
    }

    #[test]
    fn a_name_in_a_sentence_knows_its_bytes() {
        let text = "hoàn thành trong tháng 03 năm 2024.";
        let at = text.find("tháng").unwrap();
        let named = named_at(text, at).unwrap();
        assert_eq!((text.get(named.figure), text.get(named.range)), (Some("03"), Some("tháng 03 năm 2024")));
        assert_eq!(named_at("tháng 9/x", 0), None);
    }
}
