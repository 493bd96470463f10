//! Dates as machines write them, `2024-01-24`, and how Vietnamese says them.

use super::figure::Figure;
use super::said::DateText;
use super::year;
use crate::calendar::{Date, PartialDate};
use crate::invariant::slice;
use std::ops::Range;

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

/// A text with its machine dates as Vietnamese says them: the date that is the whole text ("tháng 6/2024", "năm 2024"), else
/// every day inside it. `2024-06` inside a text may be something else.
pub fn spoken(text: &str) -> String {
    say(text, |date| date.full().is_some())
}

/// As [`spoken`], also the months inside a text that is known to speak of dates only.
pub fn spoken_throughout(text: &str) -> String {
    say(text, |date| !matches!(date, PartialDate::Year(_)))
}

fn say(text: &str, says: impl Fn(PartialDate) -> bool) -> String {
    if let DateText::Real(date) = machine(text) {
        return date.short();
    }
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    for (range, date) in inside(text).into_iter().filter(|(_, date)| says(*date)) {
        out.push_str(slice(text, from..range.start));
        out.push_str(&date.short());
        from = range.end;
    }
    out + slice(text, from..)
}

/// The machine dates inside a text, each with its bytes. What is part of a longer number or of a symbol is none.
fn inside(text: &str) -> Vec<(Range<usize>, PartialDate)> {
    let of_date = |c: char| c.is_ascii_digit() || c == '-';
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(rest) = text.get(at..) {
        let Some(skip) = rest.find(|c: char| c.is_ascii_digit()) else { break };
        let start = at + skip;
        let end =
            text.get(start..).and_then(|rest| rest.find(|c| !of_date(c))).map_or(text.len(), |length| start + length);
        let alone = stands_alone(text, start..end);
        if let (DateText::Real(date), true) = (text.get(start..end).map_or(DateText::Other, machine), alone) {
            found.push((start..end, date));
        }
        at = end;
    }
    found
}

/// Whether no letter or figure touches, nor a mark that goes on with one: "2024-06-28/KH" is a symbol, "2024-06-28." a date.
fn stands_alone(text: &str, range: Range<usize>) -> bool {
    let joined = |c: char| c.is_alphanumeric() || matches!(c, '/' | '.' | '-');
    let mut tail = slice(text, range.end..).chars();
    let goes_on = match tail.next() {
        Some('/' | '.') => tail.next().is_some_and(char::is_alphanumeric),
        Some(next) => next.is_alphanumeric(),
        None => false,
    };
    !goes_on && !slice(text, ..range.start).ends_with(joined)
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

    #[test]
    fn machine_dates_are_spoken_as_vietnamese_says_them() {
        for (text, said) in [
            ("2024-06-28", "28/6/2024"),
            ("2024-01", "tháng 01/2024"),
            ("2024", "năm 2024"),
            ("đến 2024-06-28.", "đến 28/6/2024."),
            ("(2024-06-28), 2024-07-01", "(28/6/2024), 01/7/2024"),
            ("đến 2024-06, năm 2024", "đến 2024-06, năm 2024"),
            (
                "số 2024-06-28/KH, 1.2024-06-28, 2024-06-31, a2024-06-28",
                "số 2024-06-28/KH, 1.2024-06-28, 2024-06-31, a2024-06-28",
            ),
        ] {
            assert_eq!(spoken(text), said, "{text}");
        }
        assert_eq!(spoken_throughout("đến 2024-06, năm 2024"), "đến tháng 6/2024, năm 2024");
    }
}
