//! A calendar: one all-day event a deadline, recurring ones as recurrences. The only importer of the calendar writer.

use super::{Due, Row};
use crate::calendar::Date;
use icalendar::{Calendar, Component, Event, Property};

/// The deadlines of `rows` as iCalendar (RFC 5545), under the plan's `name`. `stamp` dates every event, so that the same
/// plan gives the same bytes. Tasks without a date that a calendar can hold are left out.
pub fn ics(rows: &[Row], name: &str, stamp: Date) -> String {
    let mut calendar = Calendar::empty();
    let head = [("VERSION", "2.0"), ("PRODID", "-//ttdn//ttdn//VI"), ("CALSCALE", "GREGORIAN"), ("X-WR-CALNAME", name)];
    for (key, value) in head {
        calendar.append_property(Property::new(key, value));
    }
    for (at, row) in rows.iter().enumerate() {
        for (step, due) in row.due.iter().enumerate() {
            calendar.push(event(row, due, &format!("{}-{}", at + 1, step + 1), stamp));
        }
    }
    calendar.to_string()
}

fn event(row: &Row, due: &Due, place: &str, stamp: Date) -> Event {
    let title = match &due.what {
        Some(what) => format!("{}: {what}", row.title),
        None => row.title.clone(),
    };
    let task = row.id.as_deref().unwrap_or("nhiem-vu");
    let mut event = Event::new();
    event
        .uid(&format!("{task}.{place}.{}@ttdn", compact(stamp)))
        .summary(&title)
        .description(&description(row))
        .add_property("DTSTAMP", format!("{}T000000Z", compact(stamp)))
        .append_property(day("DTSTART", due.to))
        .append_property(day("DTEND", due.to.next()))
        .add_property("TRANSP", "TRANSPARENT");
    if let Some(every) = due.every {
        let rule = match every.months {
            months if months % 12 == 0 => format!("FREQ=YEARLY;INTERVAL={}", months / 12),
            // The last day of the month, whatever its number.
            months => format!("FREQ=MONTHLY;INTERVAL={months};BYMONTHDAY=-1"),
        };
        event.add_property("RRULE", format!("{rule};UNTIL={}", compact(every.until)));
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

fn description(row: &Row) -> String {
    let lines = [
        ("", row.number.clone()),
        ("Chủ trì: ", row.lead.join(", ")),
        ("Phối hợp: ", row.support.join(", ")),
        ("Thời hạn: ", row.deadline.clone()),
        ("Sản phẩm: ", row.output.clone()),
    ];
    let lines: Vec<String> = lines
        .into_iter()
        .filter(|(_, words)| !words.is_empty())
        .map(|(head, words)| format!("{head}{words}"))
        .collect();
    lines.join("\n")
}
