//! A deadline's words to a span: "từ tháng 3 đến tháng 9/2024", "Quý II, III/2024", "giai đoạn 2026-2028".

use super::Reading;
use super::read::reading;
use crate::calendar::{Date, Stretch, read};

/// `từ tháng 3 đến tháng 9/2024`
pub(super) fn from_to(words: &[&str]) -> Option<Reading> {
    let rest = words.strip_prefix(&["từ"])?;
    let at = rest.iter().position(|word| *word == "đến")?;
    let (from, to) = (rest.get(..at)?, rest.get(at + 1..)?);
    let to = reading(to)?;
    let from = reading(from).or_else(|| reading_in_year(from, &to))?;
    Some(Reading::Range(Box::new(from), Box::new(to)))
}

/// The start of a range may leave out the year that its end gives: `từ 15/3 đến 20/4/2024`, `từ tháng 3 đến tháng 9/2024`.
fn reading_in_year(words: &[&str], to: &Reading) -> Option<Reading> {
    let end = to.last()?;
    let year = end.year();
    if let Some(part) = read::part(&words.join(" ")) {
        return Some(Reading::By(part.of(year)));
    }
    let day = words.strip_prefix(&["ngày"]).unwrap_or(words).join(" ");
    let from = match read::day_month(&day) {
        Some((day, month)) => Date::new(year, month, day),
        // Only a day shares its month: "từ ngày 01 đến ngày 15/9/2026".
        None if matches!(to, Reading::By(Stretch::Day(_)) | Reading::Before(_)) => {
            Date::new(year, end.month(), read::day(&day)?).filter(|from| *from <= end)
        }
        None => None,
    };
    from.map(|from| Reading::By(Stretch::Day(from)))
}

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
