//! D008: zeros in dates. nd30 (Phụ lục I, II.4.b) writes a zero before day 1–9 and month 1–2, and none before months 3–9.

use super::{Finding, Prose};
use crate::calendar::Date;
use crate::calendar::read::{self, Figure, Marks, Part, day_at, named_at};
use crate::language::signs::is_hidden;
use crate::language::words::Word;

/// Words before `tháng` that make it a stretch of time and not a date: "mỗi tháng 04 tin, bài".
const SPANS: [&str; 9] = ["mỗi", "hằng", "hàng", "một", "từng", "các", "mấy", "nửa", "vài"];

/// Dates of a text whose zeros stand wrong: the day or month as written, and with its zeros right.
pub fn zeros(prose: &Prose<'_>) -> Vec<Finding> {
    let text = prose.text;
    let mut found = Vec::new();
    let mut before: Option<&Word<'_>> = None;
    for word in &prose.words {
        if word.text.starts_with(|c: char| c.is_ascii_digit()) {
            if word.is_number() {
                day(before, word, text, &mut found);
            }
        } else if word.is_any(&["tháng"]) {
            month(before, word, text, &mut found);
        }
        before = Some(word);
    }
    // A character that nobody sees may stand inside the number, which is then another one: it goes first.
    let hides = |finding: &Finding| {
        let (before, behind) = (text.get(..finding.range.start), text.get(finding.range.end..));
        before.is_some_and(|head| head.ends_with(is_hidden)) || behind.is_some_and(|tail| tail.starts_with(is_hidden))
    };
    found.retain(|finding| !hides(finding));
    found.sort_by_key(|finding| finding.range.start);
    found.dedup();
    found
}

/// `6/3/2018`; behind "ngày" also `6/3` and `5 tháng 3`.
fn day(before: Option<&Word<'_>>, word: &Word<'_>, text: &str, found: &mut Vec<Finding>) {
    let Some(date) = day_at(text, word.start, Marks::Slash) else { return };
    if word.gap.ends_with(['/', '-', '.']) || (word.gap.is_empty() && before.is_some()) {
        return;
    }
    let Some((day, month)) = date.day_month() else { return };
    let named = before.is_some_and(|word| word.is_any(&["ngày"]));
    let short = text.get(date.day.range.end..).is_some_and(|rest| rest.starts_with('/'));
    let says = match &date.year {
        _ if !short => named && word.follows(),
        Some(year) => is_year(text, year),
        // Days that are names (8/3, 2/9) stand without zeros in the names of holidays.
        None => named && !is_holiday(day, month),
    };
    if !says || is_anniversary(text, &date.day.range, day, month) {
        return;
    }
    if day < 10 && date.day.range.len() == 1 {
        found.push(Finding::new(date.day.range, format!("0{day}")));
    }
    // "07/09/2015" is left alone: a short date often has two figures everywhere.
    if !short || month <= 2 && date.month.range.len() == 1 {
        month_zero(text, &date.month, found);
    }
}

/// The most bytes on either side of a date in which the other date of an anniversary stands.
const STRETCH: usize = 48;

/// Whether one day of two years stands at both ends of a stretch: "(2/9/1945 - 2/9/2025)" is how anniversaries are named.
fn is_anniversary(text: &str, range: &std::ops::Range<usize>, day: u32, month: u32) -> bool {
    let short = format!("{day}/{month}/");
    let stretch = |text: &str| {
        let sides = text.split_once(['-', '–'])?;
        let year = |side: &str| side.trim().strip_prefix(short.as_str()).and_then(read::year);
        Some(year(sides.0)? < year(sides.1)?)
    };
    // Two dates and a dash are short: what stands farther away is not looked at.
    let near = |at: usize, step: fn(usize) -> usize| {
        (0..4)
            .scan(at, |at, _| Some(std::mem::replace(at, step(*at))))
            .find(|at| text.is_char_boundary(*at))
            .unwrap_or(at)
    };
    let begin = near(range.start.saturating_sub(STRETCH), |at| at.saturating_sub(1));
    let end = near((range.end + STRETCH).min(text.len()), |at| at + 1);
    let from =
        text.get(begin..range.start).and_then(|head| head.rfind(['(', ';', ',', '“'])).map_or(begin, |at| begin + at);
    let tail = text.get(from..end).unwrap_or_default().trim_start_matches(['(', ';', ',', '“']);
    let whole = tail.get(..tail.find([')', ';', ',', '”']).unwrap_or(tail.len())).unwrap_or_default();
    stretch(whole).unwrap_or_default()
}

/// `tháng 03 năm 2024`, `tháng 1/2024`, `trong tháng 03.`
fn month(before: Option<&Word<'_>>, word: &Word<'_>, text: &str, found: &mut Vec<Finding>) {
    let Some(named) = named_at(text, word.start) else { return };
    let Part::Month(value) = named.part else { return };
    let spans = before.filter(|_| word.follows()).is_some_and(|before| before.is_number() || before.is_any(&SPANS));
    if spans {
        return;
    }
    let year = named.year.as_ref().is_some_and(|year| is_year(text, year));
    // "tháng 04/2025": a short date often has two figures everywhere.
    let short = text.get(named.figure.end..).is_some_and(|tail| tail.starts_with('/'));
    if short && value > 2 {
        return;
    }
    let ends = text
        .get(named.figure.end..)
        .is_some_and(|tail| tail.is_empty() || tail.starts_with(['.', ',', ';', ')', '\n']));
    if year || ends && value > 2 {
        month_zero(text, &Figure { value, range: named.figure }, found);
    }
}

fn month_zero(text: &str, month: &Figure, found: &mut Vec<Finding>) {
    let right = Date::month_text(month.value);
    if text.get(month.range.clone()) != Some(right.as_str()) {
        found.push(Finding::new(month.range.clone(), right));
    }
}

/// Whether a year of a date is one of our time, and no part of a longer word.
fn is_year(text: &str, year: &Figure) -> bool {
    let whole = !text.get(year.range.end..).is_some_and(|rest| rest.starts_with(char::is_alphanumeric));
    whole && text.get(year.range.clone()).and_then(read::year).is_some()
}

fn is_holiday(day: u32, month: u32) -> bool {
    matches!((day, month), (8, 3) | (1, 5) | (1, 6) | (2, 9) | (3, 2) | (7, 5) | (9, 1) | (1, 1) | (5, 6) | (1, 12))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mended(text: &str) -> String {
        let mut out = text.to_owned();
        for finding in zeros(&Prose::new(text)).iter().rev() {
            out.replace_range(finding.range.clone(), finding.right.as_deref().unwrap());
        }
        out
    }

    #[test]
    fn zeros_are_put_where_the_decree_wants_them() {
        assert_eq!(mended("ngày 5 tháng 3 năm 2024"), "ngày 05 tháng 3 năm 2024");
        assert_eq!(mended("ngày 05 tháng 03 năm 2024"), "ngày 05 tháng 3 năm 2024");
        assert_eq!(mended("ngày 15 tháng 1 năm 2024"), "ngày 15 tháng 01 năm 2024");
        assert_eq!(mended("Quyết định số 273/QĐ-TTg ngày 6/3/2018"), "Quyết định số 273/QĐ-TTg ngày 06/3/2018");
        assert_eq!(mended("ngày 9/02/2017; ngày 12/1/2024; ngày 6/3"), "ngày 09/02/2017; ngày 12/01/2024; ngày 06/3");
        assert_eq!(mended("từ 2/9/2024 - 5/9/2025"), "từ 02/9/2024 - 05/9/2025", "two days, no anniversary");
        assert_eq!(mended("Hoàn thành trong tháng 03."), "Hoàn thành trong tháng 3.");
        assert_eq!(mended("tháng 04 năm 2024, tháng 1 năm 2024"), "tháng 4 năm 2024, tháng 01 năm 2024");
    }

    #[test]
    fn what_is_no_date_or_right_is_silent() {
        for text in [
            "ngày 1\u{ad}3/11/2024, ngày 5\u{200b}0 tháng 1, ngày 15/1\u{200b}1/2024, tháng 1\u{200b}1 năm 2024",
            "mỗi tháng 04 tin, bài; hằng tháng 05 phóng sự; trong 06 tháng 03 lần; 6 tháng đầu năm",
            "ngày 07/9/2015, ngày 07/09/2015, 24/01/2024, ngày 29 tháng 6 năm 2020, tháng 9/2024",
            "Quốc khánh 2/9, ngày Quốc tế Phụ nữ 8/3, ngày 2/9, tỷ lệ 3/4, khoản 1/2, 24/7",
            "So với tháng 04/2025, lượng tin tăng; tháng 9/2025",
            "kỷ niệm 80 năm Quốc khánh (2/9/1945 - 2/9/2025); Ngày Tổng tuyển cử (6/1/1946–6/1/2026)",
            "trước ngày 10/12 hằng năm; tháng 1, tháng 2; 273/QĐ-TTg; Nghị quyết số 1/2/2024x",
        ] {
            let found = zeros(&Prose::new(text));
            assert!(found.is_empty(), "{text}: {found:?}");
        }
    }
}
