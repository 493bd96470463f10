//! Deadlines that no calendar has: `31/9`, `tháng 13/2024`, `Quý V`.

use super::frame::Frame;
use super::one::month_of;
use super::opening::behind;
use super::read::LONGEST;
use super::recurring::{leap, yearly_days};
use super::words::words;
use crate::calendar::Date;
use crate::calendar::read::{self, DateText, Marks, day_at};
use crate::language::roman;

/// What about a deadline no calendar has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Impossible {
    /// A day: `31/02/2024`, `31/9`.
    Day,
    /// A month or a quarter: `tháng 13`, `Quý V/2024`.
    Part,
}

/// Words before a month or a quarter that make it a length or one of many: "mỗi quý 5 cuộc", "trong 6 tháng".
const COUNTS: [&str; 9] = ["mỗi", "hằng", "hàng", "một", "hai", "ba", "từng", "theo", "kỳ"];

impl Frame {
    /// What the words of a deadline name that the calendar does not have; nothing where they may mean something else ("khi
    /// có 40/50 xã").
    pub fn impossible(&self, text: &str) -> Option<Impossible> {
        let all = words(text);
        let words: Vec<&str> = all.iter().map(String::as_str).collect();
        if words.len() > LONGEST {
            return None;
        }
        if dated(&words) || self.yearless(&words) {
            return Some(Impossible::Day);
        }
        let month = month_of(&last(&words).join(" ")).is_some_and(|(month, _)| read::month(month).is_none());
        (month || (0..words.len()).any(|at| part_at(&words, at))).then_some(Impossible::Part)
    }

    /// Whether the number is the plan's year in two figures: "9/27" is a month.
    fn is_short_year(&self, number: u32) -> bool {
        self.only_year().is_some_and(|year| u32::try_from(year % 100).is_ok_and(|short| short == number && short > 12))
    }

    /// A day without its year: `31/9`, "trước ngày 30/02"; "29/02" where the plan is of a year that has none.
    fn yearless(&self, words: &[&str]) -> bool {
        let missing = |day: u32, month: u32| {
            leap(day, month).is_none() || self.only_year().is_some_and(|year| Date::new(year, month, day).is_none())
        };
        let whole = figures(&last(words).join(" ")).filter(|(_, month)| !self.is_short_year(*month));
        let behind_day = |at: usize| match *words.get(at..).unwrap_or_default() {
            // "ngày 24/25 tháng 8" names two days.
            ["ngày", _, "tháng", ..] => false,
            ["ngày", word, ..] => figures(word).is_some_and(|(day, month)| leap(day, month).is_none()),
            _ => false,
        };
        whole.is_some_and(|(day, month)| missing(day, month)) || (0..words.len()).any(behind_day)
    }
}

/// A date with its year: `31/02/2024`, `31.9.2027`, `31/02 hằng năm`.
fn dated(words: &[&str]) -> bool {
    let all = words.join(" ");
    let one = |word: &&str| {
        let word = word.trim_end_matches(['.', ';', ',', ')']);
        let marked = || day_at(word, 0, Marks::Any).filter(|day| day.year.is_some() && day.range().end == word.len());
        read::date(word) == DateText::Impossible || marked().is_some_and(|day| day.date().is_none())
    };
    let yearly = yearly_days(words).is_some_and(|days| days.iter().any(|(day, month)| leap(*day, *month).is_none()));
    read::date(&all) == DateText::Impossible || words.iter().any(one) || yearly
}

/// Day and month of a word that is nothing else, whatever the numbers: `31/9,`.
fn figures(word: &str) -> Option<(u32, u32)> {
    let word = word.trim_end_matches([',', ';', '.', ')']);
    let day = day_at(word, 0, Marks::Slash).filter(|day| day.year.is_none() && day.range().end == word.len())?;
    Some((day.day.value, day.month.value))
}

/// What stands behind all openings: "hoàn thành trước ngày".
fn last<'a, 'b>(words: &'a [&'b str]) -> &'a [&'b str] {
    let rest = behind(words);
    if rest.len() < words.len() { last(rest) } else { rest }
}

/// Whether the words at `at` name a month or a quarter that no year has: "tháng 13/2024", "Quý V".
fn part_at(words: &[&str], at: usize) -> bool {
    let (Some(unit), Some(number)) = (words.get(at), words.get(at + 1)) else { return false };
    let before = at.checked_sub(1).and_then(|before| words.get(before)).copied().unwrap_or_default();
    if COUNTS.contains(&before) || before.starts_with(|c: char| c.is_ascii_digit()) {
        return false;
    }
    let (number, year) = number.split_once('/').map_or((*number, None), |(number, year)| (number, Some(year)));
    let bare = number.trim_end_matches([',', ';', '.', ')']);
    let ends = match (year, words.get(at + 2)) {
        (Some(year), _) => read::year(year.trim_end_matches([',', ';', '.', ')'])).is_some(),
        (None, None) => true,
        (None, Some(next)) => bare.len() < number.len() || matches!(*next, "năm" | "và" | "đến" | "-" | "–"),
    };
    let figures = (1..=2).contains(&bare.len()) && bare.bytes().all(|byte| byte.is_ascii_digit());
    ends && match *unit {
        "tháng" => figures && read::month(bare).is_none(),
        "quý" => {
            let numeral = bare.bytes().all(|byte| matches!(byte, b'i' | b'v' | b'x')) && roman::read(bare).is_some();
            (figures || numeral) && read::quarter(bare).is_none() && bare.trim_start_matches('0') != "1"
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{Reading, read_deadline};

    fn found(text: &str) -> Option<Impossible> {
        Frame::year(2027).impossible(text)
    }

    #[test]
    fn a_day_that_no_year_has_is_impossible() {
        for text in [
            "31/02/2024",
            "trước ngày 31/11/2024",
            "trước ngày 31/4 hằng năm",
            "ngày 15/6 và 31/6 hằng năm",
            "31/9",
            "15/9/2027-31/9/2027",
            "10/13",
            "32/9",
            "Hoàn thành trước ngày 31/9",
            "trước ngày 30/02, sau khi nghiệm thu",
            "ngày 01/13",
            "31.9.2027",
            "trước 31-9-2027",
            "29/02",
        ] {
            assert_eq!(found(text), Some(Impossible::Day), "{text}");
            assert_eq!(Frame::year(2027).read(text), Reading::Unread, "{text}");
        }
        assert_eq!(Frame::year(2028).impossible("29/02"), None);
        assert_eq!(Frame::default().impossible("29/02"), None);
    }

    #[test]
    fn a_year_has_twelve_months_and_four_quarters() {
        for text in [
            "tháng 13/2024",
            "Tháng 13",
            "trong tháng 00/2027",
            "13/2027",
            "Quý V",
            "Quý V/2024",
            "quý 5 năm 2027",
            "Quý I, quý VI",
        ] {
            assert_eq!(found(text), Some(Impossible::Part), "{text}");
            assert_eq!(read_deadline(text), Reading::Unread, "{text}");
        }
    }

    #[test]
    fn what_may_mean_something_else_is_not_impossible() {
        for text in [
            "29/02 hằng năm",
            "khi có 40/50 xã đạt chuẩn",
            "hằng năm, sau kỳ họp",
            "15/11/2024",
            "mỗi quý 5 cuộc",
            "hằng tháng 15 tin, bài",
            "trong 6 tháng 15 ngày",
            "6 tháng 20 ngày",
            "mỗi tháng 20",
            "quý vị",
            "Quý 5 cuộc",
            "Đợt 13/2027 của Bộ",
            "ngày 24/25 tháng 8",
            "9/27",
        ] {
            assert_eq!(found(text), None, "{text}");
        }
    }
}
