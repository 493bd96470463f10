//! The numbers of a date, one by one.

use crate::language::roman;
use std::ops::Range;

/// A number of a date, where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// The number.
    pub value: u32,
    /// The bytes that say it, zeros included.
    pub range: Range<usize>,
}

impl Figure {
    /// The digits at `at`, when there are so many of them and no more.
    pub fn at(text: &str, at: usize, lengths: std::ops::RangeInclusive<usize>) -> Option<Self> {
        let rest = text.get(at..)?;
        let length = rest.bytes().take_while(u8::is_ascii_digit).count();
        let value = lengths.contains(&length).then(|| rest.get(..length)?.parse().ok()).flatten()?;
        Some(Self { value, range: at..at + length })
    }

    /// A number that is the whole text.
    pub(super) fn whole(text: &str, lengths: std::ops::RangeInclusive<usize>) -> Option<u32> {
        Self::at(text, 0, lengths).filter(|figure| figure.range.end == text.len()).map(|figure| figure.value)
    }
}

/// A number of one or two figures from 1 to `most`, and nothing else.
pub fn up_to(most: u32, text: &str) -> Option<u32> {
    Figure::whole(text, 1..=2).filter(|number| (1..=most).contains(number))
}

/// A day of a month: 1 to 31, one or two figures.
pub fn day(text: &str) -> Option<u32> {
    up_to(31, text)
}

/// A month: 1 to 12, one or two figures.
pub fn month(text: &str) -> Option<u32> {
    up_to(12, text)
}

/// A year: four figures, 1900 to 2199.
pub fn year(text: &str) -> Option<i32> {
    Figure::whole(text, 4..=4).and_then(|year| i32::try_from(year).ok()).filter(|year| (1900..2200).contains(year))
}

/// Every year of a text, four figures that are part of no longer number, with its bytes.
pub fn years(text: &str) -> Vec<(Range<usize>, i32)> {
    let mut out = Vec::new();
    let mut from = 0;
    while let Some(at) = text.get(from..).and_then(|rest| rest.find(|c: char| c.is_ascii_digit())) {
        let start = from + at;
        let length = text.bytes().skip(start).take_while(u8::is_ascii_digit).count();
        from = start + length;
        out.extend(text.get(start..from).and_then(year).map(|year| (start..from, year)));
    }
    out
}

/// A quarter: I to IV in whatever case, or 1 to 4.
pub fn quarter(text: &str) -> Option<u32> {
    roman::read(text).or_else(|| Figure::whole(text, 1..=1)).filter(|number| (1..=4).contains(number))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_read_whole_or_not_at_all() {
        assert_eq!((day("5"), day("05"), day("31")), (Some(5), Some(5), Some(31)));
        for text in ["0", "32", "005", "5.", " 5", "năm", ""] {
            assert_eq!(day(text), None, "{text}");
        }
        assert_eq!((month("12"), month("13")), (Some(12), None));
        assert_eq!((year("2024"), year("2199")), (Some(2024), Some(2199)));
        for text in ["24", "1899", "2200", "02024", "2024.", "+2024"] {
            assert_eq!(year(text), None, "{text}");
        }
        assert_eq!((quarter("III"), quarter("iv"), quarter("2")), (Some(3), Some(4), Some(2)));
        assert_eq!((quarter("V"), quarter("02")), (None, None));
    }
}
