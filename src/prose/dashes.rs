//! T007: the dash between two years: `2021-2025`, `2021 - 2025`, `2021 – 2030`.

use crate::calendar::read;
use crate::language::signs::is_space;
use std::ops::Range;

/// Two years with a dash between them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YearRange {
    /// The bytes of the whole range.
    pub range: Range<usize>,
    /// The first year as written.
    pub from: String,
    /// The dash with its spaces, no-break spaces taken for spaces.
    pub dash: String,
    /// The second year as written.
    pub to: String,
}

/// The year ranges of `text`, but for those in quotation marks: a name that is quoted is copied as it stands.
pub fn year_ranges(text: &str) -> Vec<YearRange> {
    let mut found = Vec::new();
    for (at, _) in text.match_indices(['-', '–', '—']) {
        let Some(range) = around(text, at).filter(|_| !is_quoted(text, at)) else { continue };
        found.push(range);
    }
    found
}

/// Whether `at` stands between a mark that opens a quotation and the one that closes it.
fn is_quoted(text: &str, at: usize) -> bool {
    let Some((before, behind)) = text.split_at_checked(at) else { return false };
    let curly = before.rfind('“').is_some_and(|open| before.rfind('”').is_none_or(|close| close < open));
    let straight = before.matches('"').count() % 2 == 1;
    curly && behind.contains('”') || straight && behind.contains('"')
}

fn around(text: &str, at: usize) -> Option<YearRange> {
    let before = text.get(..at)?.trim_end_matches(is_space);
    let rest = text.get(at..)?;
    let dash = rest.chars().next()?;
    let after = rest.get(dash.len_utf8()..)?.trim_start_matches(is_space);
    let from = before.get(before.len().checked_sub(4)?..)?;
    let to = after.get(..4)?;
    let head = before.get(..before.len() - 4)?.chars().next_back();
    let mut behind = after.get(4..)?.chars();
    let (tail, next) = (behind.next(), behind.next());
    let joins = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || matches!(c, '/' | '-' | '.'));
    let figures =
        |c: Option<char>, next: Option<char>| joins(c) && !(c == Some('.') && next.is_none_or(|c| !c.is_ascii_digit()));
    if read::year(from).is_none() || read::year(to).is_none() || joins(head) || figures(tail, next) {
        return None;
    }
    let start = before.len() - 4;
    let end = text.len() - after.len() + 4;
    let dash = text.get(before.len()..text.len() - after.len())?;
    let dash = dash.chars().map(|c| if is_space(c) { ' ' } else { c }).collect();
    Some(YearRange { range: start..end, from: from.into(), dash, to: to.into() })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(&str, String)> {
        year_ranges(text).into_iter().map(|r| (text.get(r.range).unwrap(), r.dash)).collect()
    }

    #[test]
    fn ranges_of_years_are_found() {
        assert_eq!(
            found("giai đoạn 2021-2025, giai đoạn 2021\u{a0}– 2030."),
            [("2021-2025", "-".into()), ("2021\u{a0}– 2030", " – ".into())]
        );
    }

    #[test]
    fn a_range_may_end_its_text() {
        assert_eq!(found("giai đoạn 2021-2025, định hướng 2026 – 2030").len(), 2);
    }

    #[test]
    fn numbers_and_dates_are_none() {
        assert!(found("ngày 12-9-2019, 0269-3824404, số 72-2015/NĐ-CP, năm 2020 - một năm").is_empty());
        assert!(found("Đề án “Nhà ở giai đoạn 2021 - 2030” và \"Chương trình 2021-2030\" tiếp tục").is_empty());
        assert_eq!(found("Đề án “Nhà ở” giai đoạn 2021 - 2030 theo “quy định").len(), 1);
        assert!(found("2023-12-31 đến 1500 - 2000 người").is_empty());
    }
}
