//! Which days are worked: weekends, public holidays, days moved by the Government's yearly notices.
//!
//! `holidays.yaml` holds the days of 2018 to 2027, each with its source; for other years only the days that the law fixes
//! are known. The week is that of civil servants: Saturday and Sunday are free.

use super::{Date, Weekday, read};
use crate::yaml::{Node, embedded};
use std::collections::BTreeMap;
use std::sync::LazyLock;

static CALENDAR: LazyLock<Calendar> = LazyLock::new(|| Calendar::read(embedded!("holidays").node()));

/// Why a day is free.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayOff {
    /// A Saturday or Sunday that no notice makes a working day.
    Weekend,
    /// A public holiday, or a day off in its place.
    Holiday(Holiday),
}

/// A public holiday on one day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Holiday {
    /// "Tết Nguyên đán"
    pub name: &'static str,
    /// Why the day is free.
    pub kind: HolidayKind,
    /// Whether a notice of the Government, or the law itself, names the day.
    pub confirmed: bool,
    /// Where the day was read.
    pub source: &'static str,
}

/// Why a day of a holiday is free.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HolidayKind {
    /// The day itself.
    Day,
    /// Nghỉ bù: the day itself fell on a weekend.
    Substitute,
    /// Hoán đổi: a working day made free, a Saturday is worked instead.
    Swapped,
}

/// Why `date` is free; nothing when it is worked.
pub fn day_off(date: Date) -> Option<DayOff> {
    match CALENDAR.days.get(&date) {
        Some(Row::Worked) => return None,
        Some(Row::Free(holiday)) => return Some(DayOff::Holiday(*holiday)),
        None => {}
    }
    let listed = CALENDAR.days.keys().any(|day| day.year() == date.year());
    let fixed = CALENDAR
        .fixed
        .iter()
        .find(|fixed| !listed && fixed.month == date.month() && fixed.day == date.day() && date.year() >= fixed.since);
    match fixed {
        Some(fixed) => Some(DayOff::Holiday(fixed.holiday)),
        None if matches!(date.weekday(), Weekday::Saturday | Weekday::Sunday) => Some(DayOff::Weekend),
        None => None,
    }
}

/// Whether offices work on `date`.
pub fn is_working_day(date: Date) -> bool {
    day_off(date).is_none()
}

/// The public holiday that makes `date` free: "Quốc khánh".
pub fn holiday_name(date: Date) -> Option<&'static str> {
    match day_off(date)? {
        DayOff::Holiday(holiday) => Some(holiday.name),
        DayOff::Weekend => None,
    }
}

struct Calendar {
    days: BTreeMap<Date, Row>,
    fixed: Vec<Fixed>,
}

enum Row {
    Free(Holiday),
    Worked,
}

struct Fixed {
    day: u32,
    month: u32,
    since: i32,
    holiday: Holiday,
}

impl Calendar {
    /// The file is part of the program: the tree is kept for good, so that names need no copies.
    fn read(root: Node) -> Calendar {
        let root: &'static Node = Box::leak(Box::new(root));
        let mut days = BTreeMap::new();
        for year in items(root, "years") {
            let source = items(year, "sources").first().and_then(Node::text).map(|text| text.value.as_str());
            let source = text(year, "notice").or(source.and_then(|key| text(root.get("sources")?, key)));
            for day in items(year, "days") {
                if let Some((date, row)) = row(day, source.unwrap_or_default()) {
                    days.insert(date, row);
                }
            }
        }
        let fixed = items(root, "every_year").iter().filter_map(|node| fixed(root, node)).collect();
        Calendar { days, fixed }
    }
}

fn row(node: &'static Node, source: &'static str) -> Option<(Date, Row)> {
    let date = read::iso(text(node, "date")?)?;
    let kind = match text(node, "kind")? {
        "holiday" => HolidayKind::Day,
        "substitute" => HolidayKind::Substitute,
        "swapped_off" => HolidayKind::Swapped,
        "working_saturday" => return Some((date, Row::Worked)),
        _ => return None,
    };
    let confirmed = text(node, "confirmed") == Some("true");
    Some((date, Row::Free(Holiday { name: text(node, "name")?, kind, confirmed, source })))
}

fn fixed(root: &'static Node, node: &'static Node) -> Option<Fixed> {
    let source = text(root.get("sources")?, text(node, "source")?)?;
    let since = text(node, "since").and_then(read::year).unwrap_or(i32::MIN);
    let holiday = Holiday { name: text(node, "name")?, kind: HolidayKind::Day, confirmed: true, source };
    let (day, month) = (read::day(text(node, "day")?)?, read::month(text(node, "month")?)?);
    Some(Fixed { day, month, since, holiday })
}

fn items(node: &'static Node, key: &str) -> &'static [Node] {
    node.get(key).map(Node::items).unwrap_or_default()
}

fn text(node: &'static Node, key: &str) -> Option<&'static str> {
    node.get(key)?.text().map(|text| text.value.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(y: i32, m: u32, d: u32) -> Date {
        Date::new(y, m, d).unwrap()
    }

    #[test]
    fn the_file_is_read_whole() {
        let rows =
            include_str!("holidays.yaml").lines().filter(|line| line.trim_start().starts_with("- {date:")).count();
        assert_eq!(CALENDAR.days.len(), rows);
        assert_eq!(CALENDAR.fixed.len(), 5);
        assert!(rows > 140, "{rows}");
    }

    #[test]
    fn holidays_have_names_and_weekends_are_free() {
        assert_eq!(holiday_name(day(2024, 9, 2)), Some("Quốc khánh"));
        assert_eq!(day_off(day(2024, 11, 9)), Some(DayOff::Weekend));
        assert!(is_working_day(day(2024, 11, 5)));
    }

    #[test]
    fn a_swapped_day_is_free_and_its_saturday_is_worked() {
        assert_eq!(holiday_name(day(2024, 4, 29)), Some("Ngày Chiến thắng"));
        assert!(is_working_day(day(2024, 5, 4)));
    }

    #[test]
    fn other_years_know_the_days_that_the_law_fixes() {
        assert_eq!(holiday_name(day(2030, 4, 30)), Some("Ngày Chiến thắng"));
        assert_eq!(holiday_name(day(2031, 11, 24)), Some("Ngày Văn hóa Việt Nam"));
        assert_eq!(holiday_name(day(2016, 11, 24)), None);
        assert!(is_working_day(day(2016, 11, 24)));
    }

    #[test]
    fn a_day_that_no_notice_has_settled_is_not_called_free() {
        assert!(is_working_day(day(2027, 9, 3)));
        assert!(is_working_day(day(2027, 2, 4)));
    }
}
