//! `src/calendar/holidays.yaml` as an expression of type `calendar::holidays::Calendar`.

use super::Value;
use std::collections::BTreeMap;

/// The days of every notice, and the holidays that the law fixes.
pub fn calendar(root: &Value) -> Result<String, String> {
    let sources = root.get("sources").ok_or("no sources")?;
    let mut days: BTreeMap<u32, String> = BTreeMap::new();
    for year in root.items("years") {
        let first = year.texts("sources").first().map_or("", |key| sources.text(key));
        let source = if year.get("notice").is_some() { year.text("notice") } else { first };
        for day in year.items("days") {
            let confirmed = day.text("confirmed") == "true";
            let row = match day.text("kind") {
                "working_saturday" => "Row::Worked".to_owned(),
                kind => format!("Row::Free({})", holiday(day.text("name"), named(kind)?, confirmed, source)),
            };
            days.insert(day.day("date"), row);
        }
    }
    let days: Vec<String> = days.iter().map(|(day, row)| format!("({day}, {row})")).collect();
    let fixed = |row: &Value| {
        let (day, month) = (row.text("day"), row.text("month"));
        let since = if row.text("since").is_empty() { "i32::MIN" } else { row.text("since") };
        let holiday = holiday(row.text("name"), "Day", true, sources.text(row.text("source")));
        format!("Fixed {{ day: {day}, month: {month}, since: {since}, holiday: {holiday} }}")
    };
    let fixed: Vec<String> = root.items("every_year").iter().map(fixed).collect();
    Ok(format!("Calendar {{ days: &[{}], fixed: &[{}] }}", days.join(", "), fixed.join(", ")))
}

fn holiday(name: &str, kind: &str, confirmed: bool, source: &str) -> String {
    format!("Holiday {{ name: {name:?}, kind: HolidayKind::{kind}, confirmed: {confirmed}, source: {source:?} }}")
}

fn named(kind: &str) -> Result<&'static str, String> {
    match kind {
        "holiday" => Ok("Day"),
        "substitute" => Ok("Substitute"),
        "swapped_off" => Ok("Swapped"),
        other => Err(format!("{other}: no kind of a day")),
    }
}
