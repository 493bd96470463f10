//! A calendar: one all-day event a deadline, recurring ones as recurrences. The only importer of the calendar writer.

use super::key::hash;
use super::{Due, Row, dong, names};
use crate::calendar::Date;
use icalendar::{Calendar, Component, Event, Property};

/// The deadlines of `rows` as iCalendar (RFC 5545), under the plan's `name`. `stamp` dates every event, in seconds since
/// 1970, so that the same plan gives the same bytes. Rows without a date that a calendar can hold are left out.
pub fn ics(rows: &[Row], name: &str, stamp: i64) -> String {
    let mut calendar = Calendar::empty();
    let head = [("VERSION", "2.0"), ("PRODID", "-//ttdn//ttdn//VI"), ("CALSCALE", "GREGORIAN"), ("X-WR-CALNAME", name)];
    for (key, value) in head {
        calendar.append_property(Property::new(key, value));
    }
    for row in rows {
        let mut same = 0;
        for (at, due) in row.due.iter().enumerate() {
            let before = row.due.get(at.wrapping_sub(1)).map(|due| &due.what);
            same = if before == Some(&due.what) { same + 1 } else { 1 };
            let parts = [row.key.clone(), due.what.clone().unwrap_or_default(), same.to_string()];
            calendar.push(event(row, due, &hash(&parts), stamp));
        }
    }
    folded(&calendar.to_string())
}

/// The most octets of a line, its end not counted (RFC 5545, 3.1).
const LONGEST: usize = 75;

/// The calendar with its lines folded between letters, a space that opens the next line counted: the writer's own folds
/// leave lines of 76 octets.
fn folded(calendar: &str) -> String {
    let whole = calendar.replace("\r\n ", "");
    let mut out = String::with_capacity(calendar.len());
    for line in whole.split_terminator("\r\n") {
        let mut length = 0;
        for letter in line.chars() {
            if length + letter.len_utf8() > LONGEST {
                out.push_str("\r\n ");
                length = 1;
            }
            length += letter.len_utf8();
            out.push(letter);
        }
        out.push_str("\r\n");
    }
    out
}

fn event(row: &Row, due: &Due, name: &str, stamp: i64) -> Event {
    let title = match &due.what {
        Some(what) => format!("{}: {what}", row.title),
        None => row.title.clone(),
    };
    let mut event = Event::new();
    event
        .uid(&format!("{name}@ttdn"))
        .summary(&title)
        .description(&description(row))
        .add_property("DTSTAMP", moment(stamp))
        .append_property(day("DTSTART", due.to))
        .append_property(day("DTEND", due.to.next()))
        .add_property("CATEGORIES", row.kind.name())
        .add_property("TRANSP", "TRANSPARENT");
    if let Some(every) = due.every {
        event.add_property("RRULE", every.rule());
    }
    event.done()
}

fn day(name: &str, date: Date) -> Property {
    let mut property = Property::new(name, compact(date));
    property.add_parameter("VALUE", "DATE");
    property.done()
}

fn compact(date: Date) -> String {
    format!("{:04}{:02}{:02}", date.year(), date.month(), date.day())
}

fn moment(stamp: i64) -> String {
    let (days, second) = (stamp.div_euclid(86_400), stamp.rem_euclid(86_400));
    let date = Date::from_unix_days(days).unwrap_or_else(Date::epoch);
    format!("{}T{:02}{:02}{:02}Z", compact(date), second / 3600, second / 60 % 60, second % 60)
}

fn description(row: &Row) -> String {
    let lines = [
        ("", row.number.clone()),
        ("Chủ trì: ", names(&row.lead)),
        ("Phối hợp: ", names(&row.support)),
        ("Thời hạn: ", row.deadline.clone()),
        ("Lặp lại: ", row.repeats()),
        ("Sản phẩm: ", row.output.clone()),
        ("Kinh phí: ", row.money(dong)),
    ];
    let lines: Vec<String> = lines
        .into_iter()
        .filter(|(_, words)| !words.is_empty())
        .map(|(head, words)| format!("{head}{words}"))
        .collect();
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_line_is_longer_than_the_standard_allows() {
        for length in 1..200 {
            let line = format!("SUMMARY:{}ế, ệ", "a".repeat(length));
            let folded = folded(&format!("{line}\r\nEND:X\r\n"));
            assert!(folded.split("\r\n").all(|line| line.len() <= LONGEST), "{folded}");
            assert_eq!(folded.replace("\r\n ", ""), format!("{line}\r\nEND:X\r\n"));
        }
    }
}
