//! D004: a weekday that is not the weekday of the date beside it.

use crate::calendar::{Date, Weekday};
use crate::check::explain::{Explanation, Rule};
use crate::check::{Context, Sink, TextKind};
use crate::diagnostic::{Code, Diagnostic, Fix, Pair};
use std::ops::Range;

pub(super) const RULE: Rule = Rule {
    code: Code::D004,
    explanation: Explanation {
        finds: Pair::new(
            "Thứ trong tuần không khớp với ngày đi cùng: “thứ Ba ngày 06/11/2024” trong khi ngày đó là thứ Tư.",
            "A weekday that is not the weekday of the date beside it: “thứ Ba ngày 06/11/2024”, which was a Wednesday.",
        ),
        why: Pair::new(
            "Người nhận không biết phải theo thứ hay theo ngày; giấy mời, lịch họp dễ bị hiểu sai.",
            "The reader cannot tell whether the weekday or the date is meant.",
        ),
        wrong: "tasks:\n  - title: Họp báo định kỳ thứ Ba ngày 06/11/2024\n    lead: van-phong\n",
        right: "tasks:\n  - title: Họp báo định kỳ thứ Tư ngày 06/11/2024\n    lead: van-phong\n",
        basis: Pair::new("Dương lịch", "The civil calendar"),
    },
    check: Some(check),
};

const WEEKDAYS: [(&str, Weekday); 13] = [
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

/// Words before "thứ …" that make it a number: kỳ họp thứ Năm, hội nghị lần thứ ba.
const ORDINAL: [&str; 15] = [
    "lần", "họp", "hội", "nghị", "khóa", "khoá", "phiên", "hạng", "bậc", "cuộc", "cấp", "người", "chương", "giải",
    "đợt",
];

fn check(context: &Context<'_>, sink: &mut Sink) {
    for placed in context.texts() {
        if matches!(placed.kind, TextKind::Code | TextKind::Person) {
            continue;
        }
        for found in find(&placed.text.value) {
            let right = found.date.weekday();
            if right == found.said {
                continue;
            }
            let span = context.locate(placed.text, found.range.clone());
            let words = placed.text.value.get(found.range).unwrap_or_default();
            let right = capitalised_like(words, &right.to_string());
            sink.push(
                Diagnostic::new(Code::D004, span)
                    .fact("said", words)
                    .fact("right", &right)
                    .fact("date", found.date.short())
                    .fix(Fix::suggested(span, right)),
            );
        }
    }
}

/// A weekday beside a date: where the weekday stands, what it says, the date.
struct Found {
    range: Range<usize>,
    said: Weekday,
    date: Date,
}

/// A word of a text: its bytes and its letters in lower case, without punctuation around it.
struct Word {
    range: Range<usize>,
    lower: String,
}

fn find(text: &str) -> Vec<Found> {
    // Most texts name no weekday at all.
    if !text.contains("hứ ") && !text.contains("nhật") && !text.contains("HỨ ") {
        return Vec::new();
    }
    let words = words(text);
    let mut found = Vec::new();
    for at in 0..words.len() {
        let Some((said, length)) = weekday(&words, at) else { continue };
        let (Some(first), Some(last)) = (words.get(at), words.get(at + length - 1)) else { continue };
        let rest = words.get(at + length..).unwrap_or_default();
        let after = date(skip_day(rest)).map(|(date, _)| date);
        if after.is_some() && enumerates(text, first, last) {
            continue;
        }
        let range = first.range.start..last.range.end;
        if let Some(date) = after.or_else(|| date_before(&words, at)) {
            found.push(Found { range, said, date });
        }
    }
    found
}

fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut start = None;
    let letter = |c: char| c.is_alphanumeric() || matches!(c, '/');
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        match (letter(c), start) {
            (true, None) => start = Some(at),
            (false, Some(from)) => {
                let lower = text.get(from..at).unwrap_or_default().to_lowercase();
                words.push(Word { range: from..at, lower });
                start = None;
            }
            _ => {}
        }
    }
    words
}

/// The weekday that begins at word `at`, and how many words it has. An ordinal number is none.
fn weekday(words: &[Word], at: usize) -> Option<(Weekday, usize)> {
    let (first, second) = (words.get(at)?, words.get(at + 1)?);
    if first.lower == "chủ" && second.lower == "nhật" {
        return Some((Weekday::Sunday, 2));
    }
    if first.lower != "thứ" {
        return None;
    }
    let before = at.checked_sub(1).and_then(|at| words.get(at));
    if before.is_some_and(|word| ORDINAL.contains(&word.lower.as_str())) {
        return None;
    }
    WEEKDAYS.iter().find(|(name, _)| *name == second.lower).map(|(_, weekday)| (*weekday, 2))
}

/// "Thứ hai, ngày …" at the start of a sentence may count reasons: a weekday is written "Thứ Hai".
fn enumerates(text: &str, first: &Word, last: &Word) -> bool {
    let capital = text.get(first.range.clone()).is_some_and(|word| word.starts_with('T'));
    let small = text.get(last.range.clone()).is_some_and(|word| word.starts_with(char::is_lowercase));
    let comma = text.get(last.range.end..).is_some_and(|rest| rest.starts_with(','));
    capital && small && comma
}

fn skip_day(words: &[Word]) -> &[Word] {
    match words.split_first() {
        Some((word, rest)) if word.lower == "ngày" => rest,
        _ => words,
    }
}

/// The date at the start of `words`: `05/11/2024` or `05 tháng 11 năm 2024`, and how many words it has.
fn date(words: &[Word]) -> Option<(Date, usize)> {
    let word = |at: usize| words.get(at).map(|word| word.lower.as_str());
    let number = |text: &str| text.parse::<u32>().ok();
    let first = word(0)?;
    if let Some((day, rest)) = first.split_once('/') {
        let (month, year) = rest.split_once('/')?;
        let year = year.parse().ok()?;
        return Some((Date::new(year, number(month)?, number(day)?)?, 1));
    }
    if word(1) != Some("tháng") || word(3) != Some("năm") {
        return None;
    }
    let year = word(4)?.parse().ok()?;
    Some((Date::new(year, number(word(2)?)?, number(first)?)?, 5))
}

/// The date that ends right before word `at`: "ngày 05/11/2024 (thứ Ba)".
fn date_before(words: &[Word], at: usize) -> Option<Date> {
    [1, 5].into_iter().find_map(|length| {
        let (date, found) = date(words.get(at.checked_sub(length)?..at)?)?;
        (found == length).then_some(date)
    })
}

fn capitalised_like(model: &str, text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) if model.starts_with(char::is_uppercase) => first.to_uppercase().chain(letters).collect(),
        _ => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::testing::{diagnostics, only, with};

    const TITLE: &str = "Sản xuất phim giới thiệu về tỉnh";

    fn titled(title: &str) -> String {
        only(Code::D004, &with(TITLE, title))
    }

    #[test]
    fn weekday_and_date_agree() {
        let found = titled("Họp báo thứ Ba ngày 06/11/2024 tại thành phố An Bình");
        assert!(found.contains("\"thứ Ba\": ngày 06/11/2024 là thứ Tư, không phải thứ Ba"), "{found}");
        for wrong in [
            "Họp báo vào thứ Ba, ngày 06 tháng 11 năm 2024",
            "Họp báo ngày 06/11/2024 (thứ Ba)",
            "Họp báo ngày 06 tháng 11 năm 2024 (thứ 3)",
            "Khai mạc 8 giờ Chủ nhật ngày 06/11/2024",
        ] {
            assert_eq!(titled(wrong).lines().count(), 1, "{wrong}");
        }
        for right in [
            "Họp báo thứ Ba ngày 05/11/2024",
            "Họp báo thứ Ba, ngày 05 tháng 11 năm 2024",
            "Họp báo chủ nhật ngày 10/11/2024",
            "Họp báo thứ Ba hằng tuần, từ ngày 06/11/2024",
        ] {
            assert_eq!(titled(right), "", "{right}");
        }
    }

    #[test]
    fn an_ordinal_number_is_no_weekday() {
        for text in [
            "Phục vụ Kỳ họp thứ Năm ngày 21/5/2024 của Hội đồng nhân dân",
            "Hội nghị lần thứ ba ngày 21/6/2024",
            "\"Thứ hai, ngày 05/11/2024 là hạn cuối\"",
            "Ngày làm việc thứ Hai sau khi nhận văn bản ngày 05/11/2024",
        ] {
            assert_eq!(titled(text), "", "{text}");
        }
    }

    #[test]
    fn the_fix_writes_the_weekday_of_the_date() {
        let (source, found) = diagnostics(&with(TITLE, "Họp báo thứ Ba ngày 06/11/2024"));
        let fix = found.iter().find(|found| found.code == Code::D004).unwrap().fix.clone().unwrap();
        let mut text = source.text().to_owned();
        text.replace_range(fix.edits[0].span.range(), &fix.edits[0].text);
        assert!(text.contains("Họp báo thứ Tư ngày 06/11/2024"));
        assert_eq!(only(Code::D004, &text), "");
    }

    #[test]
    fn a_comment_silences_it() {
        assert_eq!(titled("Họp báo thứ Ba ngày 06/11/2024 # ttdn: allow D004 -- trích nguyên văn"), "");
    }
}
