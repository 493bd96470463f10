//! D008: zeros in dates. nd30 (Phụ lục I, II.4.b) writes a zero before day 1–9 and month 1–2, and none before months 3–9.

use super::Finding;
use crate::language::words::{Word, words};

/// Words before `tháng` that make it a stretch of time and not a date: "mỗi tháng 04 tin, bài".
const SPANS: [&str; 9] = ["mỗi", "hằng", "hàng", "một", "từng", "các", "mấy", "nửa", "vài"];

/// Dates of `text` whose zeros stand wrong: the day or month as written, and with its zeros right.
pub fn zeros(text: &str) -> Vec<Finding> {
    let all: Vec<Word<'_>> = words(text).collect();
    let mut found = Vec::new();
    for i in 0..all.len() {
        let Some(tail) = all.get(i..) else { continue };
        let before = i.checked_sub(1).and_then(|i| all.get(i));
        short(before, tail, &mut found);
        long(tail, &mut found);
        month(before, tail, text, &mut found);
    }
    found.sort_by_key(|finding| finding.range.start);
    found.dedup();
    found
}

/// `6/3/2018`, and `ngày 6/3` without a year.
fn short(before: Option<&Word<'_>>, tail: &[Word<'_>], found: &mut Vec<Finding>) {
    let [day, month, rest @ ..] = tail else { return };
    let (Some(d), Some(m)) = (number(day, 31), number(month, 12)) else { return };
    if month.gap != "/" || day.gap.ends_with(['/', '-', '.']) || (day.gap.is_empty() && before.is_some()) {
        return;
    }
    let year = rest.first().filter(|year| year.gap == "/");
    match year {
        Some(year) if is_year(year.text) => {}
        Some(_) => return,
        // Days that are names (8/3, 2/9) stand without zeros in the names of holidays.
        None if !before.is_some_and(|word| word.is_any(&["ngày"])) || is_holiday(d, m) => return,
        None => {}
    }
    day_zero(day, d, found);
    if m <= 2 && month.text.len() == 1 {
        found.push(Finding::new(month.range(), format!("0{m}")));
    }
}

/// `ngày 5 tháng 3`, `ngày 05 tháng 03`.
fn long(tail: &[Word<'_>], found: &mut Vec<Finding>) {
    let [word, day, month, value, ..] = tail else { return };
    if !word.is_any(&["ngày"]) || month.text != "tháng" || !month.follows() || !value.follows() {
        return;
    }
    let (Some(d), Some(m)) = (number(day, 31), number(value, 12)) else { return };
    if !day.follows() {
        return;
    }
    day_zero(day, d, found);
    month_zero(value, m, found);
}

/// `tháng 03 năm 2024`, `tháng 1/2024`, `trong tháng 03.`
fn month(before: Option<&Word<'_>>, tail: &[Word<'_>], text: &str, found: &mut Vec<Finding>) {
    let [word, value, rest @ ..] = tail else { return };
    let Some(m) = number(value, 12).filter(|_| word.is_any(&["tháng"]) && value.follows()) else { return };
    let spans = before.filter(|_| word.follows()).is_some_and(|before| before.is_number() || before.is_any(&SPANS));
    if spans {
        return;
    }
    let year = match rest {
        [slash, ..] if slash.gap == "/" => is_year(slash.text),
        [year, figure, ..] if year.text == "năm" && year.follows() => is_year(figure.text),
        _ => false,
    };
    let ends =
        text.get(value.end..).is_some_and(|tail| tail.is_empty() || tail.starts_with(['.', ',', ';', ')', '\n']));
    if year || ends && m > 2 {
        month_zero(value, m, found);
    }
}

fn day_zero(day: &Word<'_>, value: u32, found: &mut Vec<Finding>) {
    if value < 10 && day.text.len() == 1 {
        found.push(Finding::new(day.range(), format!("0{value}")));
    }
}

fn month_zero(month: &Word<'_>, value: u32, found: &mut Vec<Finding>) {
    let right = if value <= 2 { format!("0{value}") } else { value.to_string() };
    if month.text != right {
        found.push(Finding::new(month.range(), right));
    }
}

fn number(word: &Word<'_>, most: u32) -> Option<u32> {
    let value: u32 = word.text.parse().ok().filter(|_| word.text.len() <= 2 && word.is_number())?;
    (1..=most).contains(&value).then_some(value)
}

fn is_year(text: &str) -> bool {
    text.len() == 4 && (text.starts_with("19") || text.starts_with("20")) && text.bytes().all(|b| b.is_ascii_digit())
}

fn is_holiday(day: u32, month: u32) -> bool {
    matches!((day, month), (8, 3) | (1, 5) | (1, 6) | (2, 9) | (3, 2) | (7, 5) | (9, 1) | (1, 1) | (5, 6) | (1, 12))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mended(text: &str) -> String {
        let mut out = text.to_owned();
        for finding in zeros(text).iter().rev() {
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
        assert_eq!(mended("Hoàn thành trong tháng 03."), "Hoàn thành trong tháng 3.");
        assert_eq!(mended("tháng 04/2024, tháng 1 năm 2024"), "tháng 4/2024, tháng 01 năm 2024");
    }

    #[test]
    fn what_is_no_date_or_right_is_silent() {
        for text in [
            "mỗi tháng 04 tin, bài; hằng tháng 05 phóng sự; trong 06 tháng 03 lần; 6 tháng đầu năm",
            "ngày 07/9/2015, ngày 07/09/2015, 24/01/2024, ngày 29 tháng 6 năm 2020, tháng 9/2024",
            "Quốc khánh 2/9, ngày Quốc tế Phụ nữ 8/3, ngày 2/9, tỷ lệ 3/4, khoản 1/2, 24/7",
            "trước ngày 10/12 hằng năm; tháng 1, tháng 2; 273/QĐ-TTg; Nghị quyết số 1/2/2024x",
        ] {
            assert!(zeros(text).is_empty(), "{text}: {:?}", zeros(text));
        }
    }
}
