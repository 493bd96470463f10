//! Dates as machines write them, `2024-01-24`.

use super::day::DateText;
use super::figure::Figure;
use super::year;
use crate::calendar::{Date, PartialDate};

/// The day that a whole text writes as `2024-01-24`; nothing for another way of writing, or a day that does not exist.
pub fn iso(text: &str) -> Option<Date> {
    match machine(text) {
        DateText::Real(date) => date.full(),
        DateText::Impossible | DateText::Other => None,
    }
}

/// `2024-01-24`, `2024-01`, `2024`.
pub(super) fn machine(text: &str) -> DateText {
    let number = |part: &str, length| Figure::whole(part, length..=length);
    match text.split('-').collect::<Vec<_>>()[..] {
        [y] => year(y).map_or(DateText::Other, |year| DateText::Real(PartialDate::Year(year))),
        [y, m] => match (number(y, 4), number(m, 2)) {
            (Some(_), Some(month)) => match year(y).filter(|_| (1..=12).contains(&month)) {
                Some(year) => DateText::Real(PartialDate::Month(year, month)),
                None => DateText::Impossible,
            },
            _ => DateText::Other,
        },
        [y, m, d] => match (number(y, 4), number(m, 2), number(d, 2)) {
            (Some(_), Some(month), Some(day)) => DateText::from(year(y).and_then(|year| Date::new(year, month, day))),
            _ => DateText::Other,
        },
        _ => DateText::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn machine_dates_are_read_as_they_are_printed() {
        let date = Date::new(2024, 2, 29).unwrap();
        assert_eq!(iso(&date.to_string()), Some(date));
        for text in ["2023-02-29", "2024-2-29", "24-02-29", "2024-02", "2024-02-29-1", "2024-02-2x", "2024-02-29 ", ""]
        {
            assert_eq!(iso(text), None, "{text}");
        }
    }
}
