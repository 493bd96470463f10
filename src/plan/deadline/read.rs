//! A deadline's words to what they say: a day, a month, a quarter, a span of them.

use super::Reading;
use super::frame::Frame;
use super::one::stretch;
use super::opening::behind;
use super::recurring::recurring;
use super::span::{days, days_apart, span};
use super::words::{behind_hour, words};
use crate::calendar::read;
use crate::calendar::{Date, Stretch};

/// How many words a deadline has at most; a longer text is a paragraph.
pub(super) const LONGEST: usize = 40;

/// What a deadline says that names its year.
pub fn read_deadline(text: &str) -> Reading {
    Frame::default().read(text)
}

impl Frame {
    /// What a deadline says. A year that it does not name is that of the plan.
    pub fn read(&self, text: &str) -> Reading {
        let all = words(text);
        let words: Vec<&str> = all.iter().map(String::as_str).collect();
        if words.len() > LONGEST {
            return Reading::Unread;
        }
        let explicit = || reading(&words, &Frame::default());
        let cycles = || recurring(&words).map(Reading::Recurring);
        let supplied = || reading(&words, self).filter(|read| self.allows(read.first(), read.last()));
        explicit().or_else(cycles).or_else(supplied).unwrap_or(Reading::Unread)
    }
}

pub(super) fn reading(words: &[&str], frame: &Frame) -> Option<Reading> {
    if let Some(stretch) = stretch(words, frame) {
        return Some(Reading::By(stretch));
    }
    if let Some(read) = from_to(words, frame).or_else(|| day_before(words, frame)).or_else(|| latest(words, frame)) {
        return Some(read);
    }
    let rest = behind(words);
    if rest.len() < words.len() {
        return reading(rest, frame);
    }
    match *words {
        ["thường", "xuyên" | "xuyên,", ref rest @ ..] | ["liên", "tục" | "tục,", ref rest @ ..]
            if rest.iter().all(goes_on) =>
        {
            Some(Reading::Ongoing)
        }
        ["thường", "xuyên", "trong", ref year @ ..] => year_of(year),
        // Whether the weekday is that of the date is another question (D004).
        ["thứ", _, "ngày", ref day @ ..] | ["chủ", "nhật" | "nhật,", "ngày", ref day @ ..] => {
            reading(day, frame)
        }
        _ => None,
    }
    .or_else(|| behind_hour(words).and_then(|rest| reading(rest, frame)))
    .or_else(|| span(words, frame))
    .or_else(|| days(words, frame))
    .or_else(|| both(words, frame))
    .or_else(|| days_apart(words, frame))
}

/// `từ tháng 3 đến tháng 9/2024`, `tháng 11/2025 đến tháng 4/2026`, `từ nay đến hết năm 2024`
fn from_to(words: &[&str], frame: &Frame) -> Option<Reading> {
    let rest = words.strip_prefix(&["từ"]).unwrap_or(words);
    let until = |word: &&str| matches!(*word, "đến" | "tới" | "-" | "–");
    let at = rest.iter().position(until)?;
    let (from, to) = (rest.get(..at).filter(|from| !from.is_empty())?, rest.get(at + 1..)?);
    // A span within a span is none, and each would be read twice as often as the one around it.
    if to.iter().any(until) {
        return None;
    }
    let named = reading(to, &Frame::default());
    let in_year = named.as_ref().and_then(|to| reading_in_year(from, to));
    let to = named.or_else(|| reading(to, frame))?;
    if from == ["nay"] {
        return Some(to);
    }
    let supplied = || reading(from, frame).or_else(|| reading_in_year(from, &to));
    let from = reading(from, &Frame::default()).or(in_year).or_else(supplied)?;
    let is_day = |read: &Reading| !matches!(read, Reading::Range(..) | Reading::Days(_) | Reading::Ongoing);
    (is_day(&from) && is_day(&to)).then(|| Reading::Range(Box::new(from), Box::new(to)))
}

/// The start of a range may leave out the year that its end gives: `từ 15/3 đến 20/4/2024`, `từ tháng 3 đến tháng 9/2024`.
fn reading_in_year(words: &[&str], to: &Reading) -> Option<Reading> {
    let end = to.last()?;
    let year = end.year();
    if let Some(part) = read::part(&words.join(" ")) {
        return Some(Reading::By(part.of(year)));
    }
    let day = words.strip_prefix(&["ngày"]).unwrap_or(words).join(" ");
    let from = match read::day_month(&day) {
        Some((day, month)) => Date::new(year, month, day),
        // Only a day shares its month: "từ ngày 01 đến ngày 15/9/2026".
        None if matches!(to, Reading::By(Stretch::Day(_)) | Reading::Before(_)) => {
            Date::new(year, end.month(), read::day(&day)?).filter(|from| *from <= end)
        }
        None => None,
    };
    from.map(|from| Reading::By(Stretch::Day(from)))
}

/// `Quý IV/2025 và Quý I/2026`: two that follow each other without a gap.
fn both(words: &[&str], frame: &Frame) -> Option<Reading> {
    let at = words.iter().position(|word| *word == "và")?;
    let one = |words: &[&str]| stretch(words, frame).map(Reading::By);
    let (from, to) = (one(words.get(..at)?)?, one(words.get(at + 1..)?)?);
    (from.last()?.next() == to.first()?).then(|| Reading::Range(Box::new(from), Box::new(to)))
}

/// `dự kiến tháng 9/2024 (chậm nhất ngày 05/10/2024)`: what stands in the brackets is the day to keep; a remark without a
/// condition leaves the words before it as they are.
fn latest(words: &[&str], frame: &Frame) -> Option<Reading> {
    let at = words.iter().position(|word| word.starts_with('('))?;
    let inner = words.get(at..)?.join(" ");
    // Brackets within brackets would be read again for every word before them.
    let inner = inner.strip_prefix('(')?.strip_suffix(')').filter(|inner| !inner.contains('('))?;
    let inner: Vec<&str> = inner.split(' ').collect();
    if matches!(*inner, ["chậm" | "muộn", "nhất", ..]) {
        return reading(&inner, frame);
    }
    let turns = ["sau", "khi", "nếu", "hoặc", "tùy", "theo", "từ", "đến", "trước", "hằng", "hàng", "mỗi"];
    let figure = |word: &&str| word.contains(|c: char| c.is_ascii_digit());
    let remark = !inner.iter().any(|word| turns.contains(word) || figure(word));
    remark.then(|| reading(words.get(..at)?, frame)).flatten()
}

/// Words behind "thường xuyên" that say no more.
fn goes_on(word: &&str) -> bool {
    let all = ["thường", "xuyên", "liên", "tục", "trong", "cả", "suốt", "hằng", "hàng", "năm", "và"];
    all.contains(&word.trim_end_matches(','))
}

fn year_of(words: &[&str]) -> Option<Reading> {
    read::stretch(&words.join(" ")).filter(|stretch| matches!(stretch, Stretch::Year(_))).map(Reading::By)
}

/// `trước tháng 9/2026`, `hoàn thành trước Quý I/2027`: by the day before the period begins. "Trước ngày" names its own day.
fn day_before(words: &[&str], frame: &Frame) -> Option<Reading> {
    let at = words.iter().position(|word| *word == "trước")?;
    let (done, rest) = (words.get(..at)?, words.get(at + 1..)?);
    let by = matches!(done, [] | ["hoàn", "thành"] | ["xong"] | ["đến"] | ["chậm", "nhất"]);
    if !by || matches!(rest, ["ngày" | "hết" | "cuối", ..]) || rest.contains(&"trước") {
        return None;
    }
    let period = reading(rest, frame)?;
    match period {
        Reading::By(Stretch::Day(_)) | Reading::Before(_) | Reading::Days(_) | Reading::Ongoing => None,
        period => period.first().map(Reading::Before),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn d(year: i32, month: u32, day: u32) -> Date {
        Date::new(year, month, day).unwrap()
    }

    #[test]
    fn deadlines_are_read_where_they_can_be() {
        let cases = [
            ("15/11/2024", Reading::By(Stretch::Day(d(2024, 11, 15)))),
            ("trước ngày 15/11/2024", Reading::By(Stretch::Day(d(2024, 11, 15)))),
            ("Trước ngày 05 tháng 3 năm 2024", Reading::By(Stretch::Day(d(2024, 3, 5)))),
            ("Chậm nhất ngày 15/11/2024", Reading::By(Stretch::Day(d(2024, 11, 15)))),
            ("tháng 9/2024", Reading::By(Stretch::Month(2024, 9))),
            ("Tháng 9 năm 2024", Reading::By(Stretch::Month(2024, 9))),
            ("Quý III/2024", Reading::By(Stretch::Quarter(2024, 3))),
            ("Quý IV năm 2024", Reading::By(Stretch::Quarter(2024, 4))),
            ("năm 2024", Reading::By(Stretch::Year(2024))),
            ("Trong năm 2024", Reading::By(Stretch::Year(2024))),
            ("đến hết năm 2024", Reading::By(Stretch::Year(2024))),
            ("6 tháng đầu năm 2024", Reading::By(Stretch::Half(2024, 1))),
            ("Thường xuyên", Reading::Ongoing),
            ("Thường xuyên hằng năm", Reading::Ongoing),
        ];
        for (text, reading) in cases {
            assert_eq!(read_deadline(text), reading, "{text}");
        }
        for text in ["theo chỉ đạo của cấp trên", "tháng 13/2024", "Quý V/2024", "năm 24", "trước ngày", ""]
        {
            assert_eq!(read_deadline(text), Reading::Unread, "{text}");
        }
    }

    #[test]
    fn a_span_has_two_ends() {
        let ends = |text: &str| {
            let reading = read_deadline(text);
            (reading.first(), reading.last())
        };
        let cases = [
            ("từ tháng 3 đến tháng 9/2024", d(2024, 3, 1), d(2024, 9, 30)),
            ("2026-2028", d(2026, 1, 1), d(2028, 12, 31)),
            ("Giai đoạn 2026 - 2028", d(2026, 1, 1), d(2028, 12, 31)),
            ("trong giai đoạn 2026–2030", d(2026, 1, 1), d(2030, 12, 31)),
            ("năm 2026 và 2027", d(2026, 1, 1), d(2027, 12, 31)),
            ("năm 2026 và năm 2027", d(2026, 1, 1), d(2027, 12, 31)),
            ("các năm 2026, 2027, 2028", d(2026, 1, 1), d(2028, 12, 31)),
            ("Quý II, III/2024", d(2024, 4, 1), d(2024, 9, 30)),
            ("Quý I - II năm 2024", d(2024, 1, 1), d(2024, 6, 30)),
            ("tháng 9 và 10/2024", d(2024, 9, 1), d(2024, 10, 31)),
            ("Tháng 9-11/2024", d(2024, 9, 1), d(2024, 11, 30)),
        ];
        for (text, first, last) in cases {
            assert_eq!(ends(text), (Some(first), Some(last)), "{text}");
        }
    }

    #[test]
    fn days_that_do_not_follow_each_other_are_read_one_by_one() {
        let june_december = Reading::Days(vec![d(2026, 6, 15), d(2026, 12, 15)]);
        for text in [
            "trước ngày 15/6/2026 và 15/12/2026",
            "trước ngày 15/6 và 15/12/2026",
            "trước 15/6 và 15/12/2026",
            "15/6, 15/12/2026",
            "Trước ngày 15/6/2026 và trước ngày 15/12/2026",
            "trước ngày 15 tháng 6 và ngày 15 tháng 12 năm 2026",
            "trước 17 giờ 00 ngày 15/6/2026 và 15/12/2026",
        ] {
            assert_eq!(read_deadline(text), june_december, "{text}");
        }
        assert_eq!(Frame::year(2026).read("trước ngày 15/6 và 15/12"), june_december);
        let week = Reading::Days(vec![d(2026, 9, 5), d(2026, 9, 12), d(2026, 9, 19)]);
        assert_eq!(read_deadline("ngày 05, 12 và 19/9/2026"), week);
        // Out of order, without a year, more than days.
        for text in [
            "15/12 và 15/6/2026",
            "trước ngày 15/6 và 15/12",
            "15/6/2026 và sau khi nghiệm thu",
            "từ 15/6 và 15/9 đến 15/12/2026",
            "15/6/2026 và Quý IV/2026",
        ] {
            assert_eq!(read_deadline(text), Reading::Unread, "{text}");
        }
    }

    #[test]
    fn before_a_period_is_by_the_day_before_it_begins() {
        let cases = [
            ("Trước tháng 01/2027", d(2026, 12, 31)),
            ("Trước Quý I/2027", d(2026, 12, 31)),
            ("trước năm 2027", d(2026, 12, 31)),
            ("Trước tháng 9/2026", d(2026, 8, 31)),
            ("trước tháng 3 năm 2028", d(2028, 2, 29)),
            ("Hoàn thành trước tháng 9/2026", d(2026, 8, 31)),
            ("trước 15/9/2026", d(2026, 9, 15)),
            ("trước ngày 01/9/2026", d(2026, 9, 1)),
        ];
        for (text, day) in cases {
            let read = read_deadline(text);
            assert_eq!((read.first(), read.last()), (Some(day), Some(day)), "{text}");
        }
        assert_eq!(read_deadline("Trước Quý I/2027"), Reading::Before(d(2027, 1, 1)));
        assert_eq!(read_deadline("trước 15/9/2026"), Reading::By(Stretch::Day(d(2026, 9, 15))));
        let range = read_deadline("từ tháng 9 đến trước tháng 01/2027");
        assert_eq!((range.first(), range.last()), (Some(d(2026, 9, 1)), Some(d(2026, 12, 31))));
    }

    #[test]
    fn usual_words_around_a_period_are_read() {
        let ends = |text: &str| {
            let reading = read_deadline(text);
            (reading.first(), reading.last())
        };
        let year = (d(2026, 1, 1), d(2026, 12, 31));
        let cases = [
            ("Cả năm 2026", year),
            ("Thường xuyên trong năm 2026", year),
            ("Đến 31/12/2026", (d(2026, 12, 31), d(2026, 12, 31))),
            ("Đến hết ngày 31/12/2026", (d(2026, 12, 31), d(2026, 12, 31))),
            ("đến năm 2030", (d(2030, 1, 1), d(2030, 12, 31))),
            ("Hết Quý III/2026", (d(2026, 7, 1), d(2026, 9, 30))),
            ("hết tháng 9/2026", (d(2026, 9, 1), d(2026, 9, 30))),
            ("Cuối tháng 9/2026", (d(2026, 9, 1), d(2026, 9, 30))),
            ("Quý II-IV/2026", (d(2026, 4, 1), d(2026, 12, 31))),
            ("năm 2026-2027", (d(2026, 1, 1), d(2027, 12, 31))),
            ("trước cuối tháng 9/2026", (d(2026, 9, 1), d(2026, 9, 30))),
            ("Quý II và Quý III/2026", (d(2026, 4, 1), d(2026, 9, 30))),
            ("Tháng 9 và tháng 10/2026", (d(2026, 9, 1), d(2026, 10, 31))),
            ("Hoàn thành trong Quý II/2026", (d(2026, 4, 1), d(2026, 6, 30))),
            ("Dự kiến tháng 11/2026", (d(2026, 11, 1), d(2026, 11, 30))),
            ("Từ tháng 4/2026 đến hết năm 2026", (d(2026, 4, 1), d(2026, 12, 31))),
            ("từ ngày 01 đến ngày 15/9/2026", (d(2026, 9, 1), d(2026, 9, 15))),
            ("thứ Năm, ngày 16/4/2026", (d(2026, 4, 16), d(2026, 4, 16))),
            ("Chủ nhật, ngày 19/4/2026", (d(2026, 4, 19), d(2026, 4, 19))),
        ];
        for (text, (first, last)) in cases {
            assert_eq!(ends(text), (Some(first), Some(last)), "{text}");
        }
        for text in [
            "từ ngày 20 đến ngày 15/9/2026",
            "từ ngày 01 đến tháng 9/2026",
            "Quý II và Quý IV/2026",
            "cuối năm",
            "đến nay",
        ] {
            assert_eq!(read_deadline(text), Reading::Unread, "{text}");
        }
    }

    #[test]
    fn what_lies_between_is_not_guessed() {
        for text in ["năm 2026 và 2028", "tháng 3, 9/2024", "Quý I và III/2024", "2026-28", "tháng 0-3/2024"] {
            assert_eq!(read_deadline(text), Reading::Unread, "{text}");
        }
    }

    #[test]
    fn words_without_sense_are_given_up_at_once() {
        for text in
            ["2024 - ".repeat(20), "từ quý I đến ".repeat(10), "chậm nhất (".repeat(13) + "2024" + &")".repeat(13)]
        {
            assert_eq!(read_deadline(&text), Reading::Unread, "{text}");
        }
    }
}
