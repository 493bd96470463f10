//! A deadline's words to a row of years, months or quarters: "Quý II, III/2024", "giai đoạn 2026-2028".
//!
//! Offices write a row in many ways: the unit once or before each number ("tháng 9 và tháng 10"), the year once behind the
//! whole row or led by "năm", joined by a comma, "và" or any dash. All of them are brought to one shape first, numbers in a
//! row and the year behind a stroke ("9-10/2024", "2,3/2024"), which is then read in one way. A dash goes from its first
//! number to its last. Commas say single numbers, and a stretch may stand for them only where none is left out: "Quý II,
//! III" is April to September, but "Quý I, III" says nothing of the second quarter, so it is not read, for a deadline read
//! wrongly is worse than one that is shown as it was typed.

use super::Reading;
use crate::calendar::{Stretch, read};

/// Years, months or quarters in a row: `giai đoạn 2026-2028`, `năm 2026 và 2027`, `Quý II, III/2024`, `tháng 9-10/2024`.
pub(super) fn span(words: &[&str]) -> Option<Reading> {
    let (unit, rest) = match words {
        ["giai", "đoạn", rest @ ..] | ["các", "năm", rest @ ..] | ["năm", rest @ ..] => ("năm", rest),
        [unit @ ("tháng" | "quý"), rest @ ..] => (*unit, rest),
        rest => ("năm", rest),
    };
    let text = format!("{} ", rest.join(" "))
        .replace(" và năm ", ",")
        .replace(" và quý ", ",")
        .replace(" và tháng ", ",")
        .replace(" và ", ",")
        .replace(", ", ",");
    let text = text.replace('–', "-").replace(" - ", "-").replace(" năm ", "/").trim().to_owned();
    let (list, year) = match unit {
        "năm" => (text.as_str(), None),
        _ => text.split_once('/').and_then(|(list, year)| Some((list, Some(read::year(year)?))))?,
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

/// First and last of numbers that follow each other without a gap; what lies between others nobody says.
fn row(numbers: &[i32]) -> Option<(i32, i32)> {
    let ([first, .., last], true) = (numbers, numbers.is_sorted_by(|one, next| one + 1 == *next)) else { return None };
    Some((*first, *last))
}
