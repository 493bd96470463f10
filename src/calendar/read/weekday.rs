//! The days of the week by their names: "thứ Ba", "thứ 3", "Chủ nhật".

use super::behind;
use crate::calendar::Weekday;
use crate::language::letters::same;
use std::ops::Range;

/// What stands behind "thứ".
const NAMES: [(&str, Weekday); 13] = [
    ("hai", Weekday::Monday),
    ("ba", Weekday::Tuesday),
    ("tư", Weekday::Wednesday),
    ("năm", Weekday::Thursday),
    ("sáu", Weekday::Friday),
    ("bảy", Weekday::Saturday),
    ("bẩy", Weekday::Saturday),
    ("2", Weekday::Monday),
    ("3", Weekday::Tuesday),
    ("4", Weekday::Wednesday),
    ("5", Weekday::Thursday),
    ("6", Weekday::Friday),
    ("7", Weekday::Saturday),
];

/// The day whose name behind "thứ" is the whole text: "ba", "Ba", "3".
pub fn weekday_named(name: &str) -> Option<Weekday> {
    NAMES.iter().find(|(one, _)| same(name, one)).map(|(_, weekday)| *weekday)
}

/// The day of the week whose name begins at `at`, and its bytes. Whether "thứ ba" counts something its reader must judge.
pub fn weekday_at(text: &str, at: usize) -> Option<(Weekday, Range<usize>)> {
    let word_end = |start: usize| {
        let rest = text.get(start..)?;
        // "thứ 2/9" is no Monday.
        Some(start + rest.find(|c: char| !c.is_alphanumeric() && c != '/').unwrap_or(rest.len()))
    };
    let whole = |start: usize| Some(start..word_end(start)?);
    if let Some(second) = behind(text, at, "chủ") {
        let range = whole(second)?;
        let sunday = text.get(range.clone()).is_some_and(|word| same(word, "nhật"));
        return sunday.then_some((Weekday::Sunday, at..range.end));
    }
    let range = whole(behind(text, at, "thứ")?)?;
    let weekday = weekday_named(text.get(range.clone())?)?;
    Some((weekday, at..range.end))
}

/// The day of the week that is the whole text.
pub fn weekday(text: &str) -> Option<Weekday> {
    weekday_at(text, 0).filter(|(_, range)| range.end == text.len()).map(|(weekday, _)| weekday)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_days_of_the_week_have_names() {
        for (text, wanted) in [
            ("thứ Hai", Weekday::Monday),
            ("THỨ BA", Weekday::Tuesday),
            ("thứ 5", Weekday::Thursday),
            ("thứ bẩy", Weekday::Saturday),
            ("Chủ nhật", Weekday::Sunday),
        ] {
            assert_eq!(weekday(text), Some(wanted), "{text}");
        }
        for text in ["thứ Chín", "thứ 8", "thứ 2/9", "thứ ba,", "chủ tịch", "thứ", "ba", ""] {
            assert_eq!(weekday(text), None, "{text}");
        }
        let text = "Họp sáng thứ Ba, ngày 05/11/2024";
        let at = text.find("thứ").unwrap();
        assert_eq!(weekday_at(text, at).and_then(|(_, range)| text.get(range)), Some("thứ Ba"));
    }
}
