//! A deadline's words to a row of years, months, quarters or days: "Quý II, III/2024", "giai đoạn 2026-2028", "ngày 24 và
//! 25/8/2026"; days that do not follow each other one by one: "25/6/2026 và 25/12/2026".
//!
//! Offices write a row in many ways: the unit once or before each number ("tháng 9 và tháng 10"), the year once behind the
//! whole row or led by "năm", joined by a comma, "và" or any dash. All of them are brought to one shape first, numbers in a
//! row and the year behind a stroke ("9-10/2024", "2,3/2024"), which is then read in one way. A dash goes from its first
//! number to its last. Commas say single numbers, and a stretch may stand for them only where none is left out: "Quý II,
//! III" is April to September, but "Quý I, III" says nothing of the second quarter, so it is not read, for a deadline read
//! wrongly is worse than one that is shown as it was typed.

use super::Reading;
use super::frame::Frame;
use super::one::stretch;
use super::opening::behind;
use crate::calendar::{Date, Stretch, read};

/// Years, months or quarters in a row: `giai đoạn 2026-2028`, `năm 2026 và 2027`, `Quý II, III/2024`, `tháng 9-10/2024`.
pub(super) fn span(words: &[&str], frame: &Frame) -> Option<Reading> {
    let (unit, rest) = match words {
        ["giai", "đoạn", rest @ ..] | ["các", "năm", rest @ ..] | ["năm", rest @ ..] => ("năm", rest),
        [unit @ ("tháng" | "quý"), rest @ ..] => (*unit, rest),
        ["các", unit @ ("tháng" | "quý"), rest @ ..] => (*unit, rest),
        rest => ("năm", rest),
    };
    let text = listed(rest, &["năm", "quý", "tháng"]).replace(" năm ", "/");
    let text = text.trim();
    let (list, year) = match unit {
        "năm" => (text, None),
        _ => match text.split_once('/') {
            Some((list, year)) => (list, Some(read::year(year)?)),
            None => (text, Some(frame.only_year()?)),
        },
    };
    let number = |text: &str| match unit {
        "năm" => read::year(text),
        "tháng" => read::month(text).and_then(|month| i32::try_from(month).ok()),
        _ => read::quarter(text).and_then(|quarter| i32::try_from(quarter).ok()),
    };
    let (first, last) = match list.split_once('-') {
        Some((first, last)) => (number(first)?, number(last)?),
        None => row(&list.split(',').map(number).collect::<Option<Vec<_>>>()?)?,
    };
    let one = |value: i32| match (year, u32::try_from(value).ok()?) {
        (None, _) => Some(Reading::By(Stretch::Year(value))),
        (Some(year), month) if unit == "tháng" => Some(Reading::By(Stretch::Month(year, month))),
        (Some(year), quarter) => Some(Reading::By(Stretch::Quarter(year, quarter))),
    };
    Some(Reading::Range(Box::new(one(first)?), Box::new(one(last)?)))
}

/// The words as a list without spaces around its marks: "24, 25 và 26/8" as "24,25,26/8 ", "I – II" as "I-II ". A unit may
/// be said again behind "và".
fn listed(words: &[&str], units: &[&str]) -> String {
    let mut text = format!("{} ", words.join(" "));
    for unit in units {
        text = text.replace(&format!(" và {unit} "), ",").replace(&format!(", {unit} "), ",");
    }
    text.replace(" và ", ",").replace(", ", ",").replace('–', "-").replace(" - ", "-")
}

/// Days that follow each other: `ngày 24, 25 và 26/8/2026`, `24-26/8/2026`.
pub(super) fn days(words: &[&str], frame: &Frame) -> Option<Reading> {
    let words = words.strip_prefix(&["các"]).unwrap_or(words);
    let words = words.strip_prefix(&["ngày"]).unwrap_or(words);
    let text = listed(words, &["ngày"]);
    let text = text.trim();
    let (list, last) = text.rsplit_once([',', '-'])?;
    let Stretch::Day(end) = stretch(&last.split(' ').collect::<Vec<_>>(), frame)? else { return None };
    let day = |text: &str| match read::day_month(text) {
        Some((day, month)) => Date::new(end.year(), month, day),
        None => read::day(text).and_then(|day| Date::new(end.year(), end.month(), day)),
    };
    let ends_list = text.as_bytes().get(list.len()) == Some(&b',');
    let start = match (ends_list, list.contains([',', '-'])) {
        (false, true) => return None,
        (false, false) => day(list).filter(|start| *start < end)?,
        (true, _) => {
            let mut all = list.split(',').map(day).collect::<Option<Vec<_>>>()?;
            all.push(end);
            all.is_sorted_by(|one, next| one.next() == *next).then(|| all.first().copied()).flatten()?
        }
    };
    Some(Reading::Range(Box::new(Reading::By(Stretch::Day(start))), Box::new(Reading::By(Stretch::Day(end)))))
}

/// Days that do not follow each other: `25/6/2026 và 25/12/2026`, `15/6, 15/9 và trước ngày 15/12/2026`. A day takes its year
/// from the last one, and its month where it has none: `05, 12 và 19/9/2026`.
pub(super) fn days_apart(words: &[&str], frame: &Frame) -> Option<Reading> {
    let parts: Vec<Vec<&str>> = words
        .split_inclusive(|word| *word == "và" || word.ends_with(','))
        .map(|part| part.iter().filter(|word| **word != "và").map(|word| word.trim_end_matches(',')).collect())
        .collect();
    let (last, before) = parts.split_last().filter(|(_, before)| !before.is_empty())?;
    let Stretch::Day(end) = stretch(behind(last), frame)? else { return None };
    let day = |part: &Vec<&str>| {
        let text = behind(part).join(" ");
        match (stretch(behind(part), &Frame::default()), read::day_month(&text)) {
            (Some(Stretch::Day(day)), _) => Some(day),
            (_, Some((day, month))) => Date::new(end.year(), month, day),
            _ => Date::new(end.year(), end.month(), read::day(&text)?),
        }
    };
    let mut all = before.iter().map(day).collect::<Option<Vec<_>>>()?;
    all.push(end);
    // Out of order the year of one is not that of the last, or a figure is wrong.
    all.is_sorted_by(|one, next| one < next).then_some(Reading::Days(all))
}

/// First and last of numbers that follow each other without a gap; what lies between others nobody says.
fn row(numbers: &[i32]) -> Option<(i32, i32)> {
    let ([first, .., last], true) = (numbers, numbers.is_sorted_by(|one, next| one + 1 == *next)) else { return None };
    Some((*first, *last))
}
