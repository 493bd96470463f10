//! A deadline's words to one day, month, quarter or year that the calendar has a name for; the year may be the plan's.

use super::frame::Frame;
use crate::calendar::read::{self, Marks, day_at};
use crate::calendar::{Date, Stretch};

/// A day, a month, a quarter, a half, a year that is all the words; its year is the one that they name, else that of `frame`.
pub(super) fn stretch(words: &[&str], frame: &Frame) -> Option<Stretch> {
    let text = words.join(" ");
    let marked = || day_at(&text, 0, Marks::Any).filter(|day| day.range().end == text.len())?.date().map(Stretch::Day);
    let month = || month_of(&text).and_then(|(month, year)| Some(Stretch::Month(year, read::month(month)?)));
    let named = read::stretch(&text).or_else(marked).or_else(month);
    named.or_else(|| edge(words, frame)).or_else(|| without_year(&text, frame))
}

/// `tháng 9`, `6 tháng đầu năm`, `30/9`, `năm` in the year that `frame` supplies.
fn without_year(text: &str, frame: &Frame) -> Option<Stretch> {
    let part = read::part(text).or_else(|| read::part(text.strip_suffix(" năm")?));
    if let Some(part) = part {
        return frame.supply(|year| Some(part.of(year)));
    }
    if matches!(text, "năm" | "năm nay") {
        return frame.supply(|year| Some(Stretch::Year(year)));
    }
    let (day, month) = read::day_month(text).or_else(|| pointed(text))?;
    frame.supply(|year| Date::new(year, month, day).map(Stretch::Day))
}

/// `30.9`, `30-9`: a day above the number of any month, so that it is no row of months and no decimal figure.
fn pointed(text: &str) -> Option<(u32, u32)> {
    let day = day_at(text, 0, Marks::Any).filter(|day| day.year.is_none() && day.range().end == text.len())?;
    day.day_month().filter(|(day, _)| *day > 12)
}

/// The beginning or the middle of a month, a quarter, a year: `đầu tháng 9/2024`, `trung tuần tháng 9`, `giữa quý II`.
fn edge(words: &[&str], frame: &Frame) -> Option<Stretch> {
    let (part, rest) = match words {
        ["đầu", rest @ ..] | ["thượng", "tuần", rest @ ..] => (1, rest),
        ["giữa", rest @ ..] | ["trung", "tuần", rest @ ..] => (2, rest),
        ["hạ", "tuần", rest @ ..] => (3, rest),
        _ => return None,
    };
    match stretch(rest, frame)? {
        Stretch::Month(year, month) => Some(Stretch::Third(year, month, part)),
        Stretch::Quarter(year, quarter) if part < 3 => Some(Stretch::Month(year, quarter.checked_sub(1)? * 3 + part)),
        Stretch::Year(year) if part == 1 => Some(Stretch::Quarter(year, 1)),
        _ => None,
    }
}

/// The month, one or two figures of whatever number, and the year that are the whole text: `9/2027`.
pub(super) fn month_of(text: &str) -> Option<(&str, i32)> {
    let (month, year) = text.split_once('/')?;
    let figures = (1..=2).contains(&month.len()) && month.bytes().all(|byte| byte.is_ascii_digit());
    Some((month, read::year(year).filter(|_| figures)?))
}
