//! A deadline's words to a row of years, months or quarters: "Quý II, III/2024", "giai đoạn 2026-2028".

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
