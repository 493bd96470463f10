//! Values that are more than text: dates, periods, deadlines, money.

use super::read::Reader;
use crate::calendar::{Date, PartialDate};
use crate::diagnostic::{Code, Diagnostic};
use crate::plan::{Deadline, Milestone, Money, Period, PeriodKind, Reading, Spanned};
use crate::yaml::{Node, Text, Value};

/// What a text says about a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum DateText {
    /// A real date, or a part of one.
    Real(PartialDate),
    /// Written as a date, but the calendar has no such day.
    Impossible,
    /// Not written as a date.
    Other,
}

/// A whole date in one of the three spellings: `2024-01-24`, `24/01/2024`, `ngày 24 tháng 01 năm 2024`.
pub fn date_text(text: &str) -> Option<Date> {
    match read_date(text) {
        DateText::Real(PartialDate::Day(date)) => Some(date),
        _ => None,
    }
}

fn digits(text: &str, lengths: std::ops::RangeInclusive<usize>) -> Option<u32> {
    (lengths.contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())).then(|| text.parse().ok())?
}

fn day(year: Option<u32>, month: Option<u32>, day: Option<u32>) -> DateText {
    let (Some(year), Some(month), Some(day)) = (year, month, day) else { return DateText::Other };
    match Date::new(i32::try_from(year).unwrap_or_default(), month, day) {
        Some(date) => DateText::Real(PartialDate::Day(date)),
        None => DateText::Impossible,
    }
}

fn read_date(text: &str) -> DateText {
    let text = text.trim();
    let parts: Vec<&str> = text.split('-').collect();
    let year = |part: &str| digits(part, 4..=4);
    match parts[..] {
        [y] if year(y).is_some_and(|year| (1900..2200).contains(&year)) => {
            return DateText::Real(PartialDate::Year(i32::try_from(year(y).unwrap_or_default()).unwrap_or_default()));
        }
        [y, m] => {
            return match (year(y), digits(m, 2..=2)) {
                (Some(year), Some(month @ 1..=12)) => {
                    DateText::Real(PartialDate::Month(i32::try_from(year).unwrap_or_default(), month))
                }
                (Some(_), Some(_)) => DateText::Impossible,
                _ => DateText::Other,
            };
        }
        [y, m, d] => return day(year(y), digits(m, 2..=2), digits(d, 2..=2)),
        _ => {}
    }
    let parts: Vec<&str> = text.split('/').collect();
    if let [d, m, y] = parts[..] {
        return day(year(y), digits(m, 1..=2), digits(d, 1..=2));
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    let words = words.strip_prefix(&["ngày"]).unwrap_or(&words);
    match *words {
        [d, "tháng", m, "năm", y] => day(year(y), digits(m, 1..=2), digits(d, 1..=2)),
        _ => DateText::Other,
    }
}

impl Reader {
    /// A date that may be partial. What is written as a date but is none is D001.
    pub fn date(&mut self, node: &Node) -> Option<Spanned<PartialDate>> {
        let text = self.text(node)?;
        match read_date(&text.value) {
            DateText::Real(value) => Some(Spanned { value, span: text.span }),
            DateText::Impossible => {
                self.push(Diagnostic::new(Code::D001, text.span).fact("date", &text.value));
                None
            }
            DateText::Other => {
                self.wrong(node, "date", "");
                None
            }
        }
    }

    fn whole_date(&mut self, node: &Node) -> Option<Date> {
        let date = self.date(node)?;
        if date.value.full().is_none() {
            self.wrong(node, "date", "");
        }
        date.value.full()
    }

    /// `2024`, `2019-2020`, `{from, to, vision}`, `{event: {from, to}}`.
    pub fn period(&mut self, node: &Node) -> Option<Period> {
        let kind = match &node.value {
            Value::Mapping { .. } => self.period_map(node)?,
            _ => {
                let text = self.text(node)?;
                let years =
                    text.value.split(['-', '–']).map(|part| digits(part.trim(), 4..=4)).collect::<Option<Vec<_>>>();
                let years: Vec<i32> =
                    years.unwrap_or_default().into_iter().filter_map(|y| i32::try_from(y).ok()).collect();
                match years[..] {
                    [year] => PeriodKind::Years(year, year),
                    [first, last] if first <= last => PeriodKind::Years(first, last),
                    _ => {
                        self.wrong(node, "period", "");
                        return None;
                    }
                }
            }
        };
        Some(Period { span: node.span, kind })
    }

    fn period_map(&mut self, node: &Node) -> Option<PeriodKind> {
        let map = self.map(node, "period", &["from", "to", "vision", "event"])?;
        if let Some(event) = map.get("event") {
            let event_map = self.map(event, "event", &["from", "to"])?;
            let (from, to) = self.ends(event, &event_map)?;
            return Some(PeriodKind::Event(from, to));
        }
        let vision = map.get("vision").and_then(|node| self.number(node, 1900));
        let (from, to) = self.ends(node, &map)?;
        Some(PeriodKind::Days(from, to, vision.and_then(|year| i32::try_from(year.value).ok())))
    }

    fn ends(&mut self, node: &Node, map: &super::read::Map<'_>) -> Option<(Date, Date)> {
        let from = map.get("from").and_then(|node| self.whole_date(node));
        let to = map.get("to").and_then(|node| self.whole_date(node));
        match (from, to) {
            (Some(from), Some(to)) if from <= to => Some((from, to)),
            (Some(_), Some(_)) => {
                self.wrong(node, "period", "");
                None
            }
            _ => {
                if map.get("from").is_none() || map.get("to").is_none() {
                    self.wrong(node, "period", "");
                }
                None
            }
        }
    }

    /// A deadline: a text, or a list of milestones.
    pub fn deadline(&mut self, node: &Node) -> Option<Deadline> {
        if let Value::Sequence { .. } = &node.value {
            let items: Vec<Node> = self.list(node).to_vec();
            let steps = items.iter().filter_map(|item| self.milestone(item)).collect();
            let text = Text { span: node.span, ..Text::default() };
            return Some(Deadline { text, reading: Reading::Milestones(steps) });
        }
        let text = self.text(node)?;
        let reading = read_deadline(&text.value);
        if reading == Reading::Unread && impossible(&text.value) {
            self.push(Diagnostic::new(Code::D001, text.span).fact("date", &text.value));
        }
        Some(Deadline { text, reading })
    }

    fn milestone(&mut self, node: &Node) -> Option<Milestone> {
        let map = self.map(node, "deadline", &["when", "what"])?;
        let what = self.text_of(&map, "what");
        let when = map.get("when").and_then(|node| self.deadline(node));
        if map.get("when").is_none() || map.get("what").is_none() {
            self.push(Diagnostic::new(Code::S003, map.span).variant("milestone").fact("known", ""));
        }
        Some(Milestone { when: when?, what: what? })
    }

    /// An amount of money; B002 when it cannot be read.
    pub fn money(&mut self, node: &Node) -> Option<Money> {
        let text = self.text(node)?;
        match read_money(&text.value) {
            Some(dong) => Some(Money { dong, text }),
            None => {
                self.push(Diagnostic::new(Code::B002, text.span).fact("amount", &text.value));
                None
            }
        }
    }
}

/// Whether a word of a deadline is a date that the calendar does not have: `31/02/2024`.
fn impossible(text: &str) -> bool {
    read_date(text) == DateText::Impossible
        || text
            .split_whitespace()
            .any(|word| word.contains('/') && read_date(word.trim_end_matches(['.', ';', ','])) == DateText::Impossible)
}

/// What a deadline says.
pub fn read_deadline(text: &str) -> Reading {
    let lower = text.trim().trim_end_matches(['.', ';']).to_lowercase();
    let words: Vec<&str> = lower.split_whitespace().collect();
    reading(&words).unwrap_or(Reading::Unread)
}

fn reading(words: &[&str]) -> Option<Reading> {
    let joined = words.join(" ");
    if let Some(rest) = words.strip_prefix(&["từ"])
        && let Some(at) = rest.iter().position(|word| *word == "đến")
    {
        let (from, to) = (rest.get(..at)?, rest.get(at + 1..)?);
        let to = reading(to)?;
        let from = reading(from).or_else(|| reading_in_year(from, to.last()?.year()))?;
        return Some(Reading::Range(Box::new(from), Box::new(to)));
    }
    if let DateText::Real(date) = read_date(&joined) {
        return match date {
            PartialDate::Day(date) => Some(Reading::Day(date)),
            PartialDate::Month(year, month) => Some(Reading::Month(year, month)),
            PartialDate::Year(year) => Some(Reading::Year(year)),
        };
    }
    for prefix in [
        &["trước", "ngày"][..],
        &["chậm", "nhất", "ngày"],
        &["chậm", "nhất", "là", "ngày"],
        &["trước"],
        &["trong"],
        &["ngày"],
        &["xong", "trước", "ngày"],
        &["hoàn", "thành", "trước", "ngày"],
        &["đến", "ngày"],
    ] {
        if let Some(rest) = words.strip_prefix(prefix)
            && !rest.is_empty()
        {
            return reading(rest);
        }
    }
    match *words {
        ["thường", "xuyên"]
        | ["liên", "tục"]
        | ["thường", "xuyên,", "liên", "tục"]
        | ["thường", "xuyên", "trong", "năm"] => Some(Reading::Ongoing),
        ["hằng" | "hàng", "năm"] => Some(Reading::Yearly(None)),
        ["hằng" | "hàng", "quý"] => Some(Reading::Every(3)),
        ["hằng" | "hàng", "tháng"] => Some(Reading::Every(1)),
        ["năm", year] => Some(Reading::Year(four(year)?)),
        ["tháng", month] => month_year(month),
        ["tháng", month, "năm", year] => Some(Reading::Month(four(year)?, in_range(month, 12)?)),
        ["quý", quarter] => {
            let (quarter, year) = quarter.split_once('/')?;
            Some(Reading::Quarter(four(year)?, roman(quarter)?))
        }
        ["quý", quarter, "năm", year] => Some(Reading::Quarter(four(year)?, roman(quarter)?)),
        ["6" | "06" | "sáu", "tháng", half @ ("đầu" | "cuối"), "năm", year] => {
            Some(Reading::Half(four(year)?, if half == "đầu" { 1 } else { 2 }))
        }
        [day, "hằng" | "hàng", "năm"] => {
            let (day, month) = day.split_once('/')?;
            let (day, month) = (in_range(day, 31)?, in_range(month, 12)?);
            Date::new(2024, month, day).map(|_| Reading::Yearly(Some((day, month))))
        }
        [day, "tháng", month, "hằng" | "hàng", "năm"] => {
            let (day, month) = (in_range(day, 31)?, in_range(month, 12)?);
            Date::new(2024, month, day).map(|_| Reading::Yearly(Some((day, month))))
        }
        _ => None,
    }
}

/// The start of a range may leave out the year that its end gives: `từ 15/3 đến 20/4/2024`, `từ tháng 3 đến tháng 9/2024`.
fn reading_in_year(words: &[&str], year: i32) -> Option<Reading> {
    match *words {
        ["tháng", month] => Some(Reading::Month(year, in_range(month, 12)?)),
        ["quý", quarter] => Some(Reading::Quarter(year, roman(quarter)?)),
        [day] | ["ngày", day] => {
            let (day, month) = day.split_once('/')?;
            Date::new(year, in_range(month, 12)?, in_range(day, 31)?).map(Reading::Day)
        }
        _ => None,
    }
}

fn month_year(text: &str) -> Option<Reading> {
    let (month, year) = text.split_once('/')?;
    Some(Reading::Month(four(year)?, in_range(month, 12)?))
}

fn four(text: &str) -> Option<i32> {
    digits(text, 4..=4).filter(|year| (1900..2200).contains(year)).and_then(|year| i32::try_from(year).ok())
}

fn in_range(text: &str, high: u32) -> Option<u32> {
    digits(text, 1..=2).filter(|number| (1..=high).contains(number))
}

fn roman(text: &str) -> Option<u32> {
    match text {
        "i" | "1" => Some(1),
        "ii" | "2" => Some(2),
        "iii" | "3" => Some(3),
        "iv" | "4" => Some(4),
        _ => None,
    }
}

/// Whole đồng: `120000000`, `120.000.000 đồng`, `120 triệu đồng`, `1,5 tỷ đồng`.
pub fn read_money(text: &str) -> Option<u64> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let words = match words.split_last() {
        Some((&("đồng" | "đ" | "VNĐ" | "VND"), rest)) => rest,
        _ => &words,
    };
    match *words {
        [amount] => {
            let plain = digits(amount, 1..=9).map(u64::from);
            plain
                .or_else(|| amount.bytes().all(|b| b.is_ascii_digit()).then(|| amount.parse().ok())?)
                .or_else(|| grouped(amount))
        }
        [amount, unit] => {
            let zeros = match unit.to_lowercase().as_str() {
                "nghìn" | "ngàn" => 3,
                "triệu" => 6,
                "tỷ" | "tỉ" => 9,
                _ => return None,
            };
            scaled(amount, zeros)
        }
        _ => None,
    }
}

/// `120.000.000`: dots between groups of three.
fn grouped(text: &str) -> Option<u64> {
    let mut groups = text.split('.');
    let first = groups.next().filter(|group| (1..=3).contains(&group.len()))?;
    let rest: Vec<&str> = groups.collect();
    let whole = !rest.is_empty() && rest.iter().all(|group| group.len() == 3);
    let joined = format!("{first}{}", rest.concat());
    (whole && joined.bytes().all(|byte| byte.is_ascii_digit())).then(|| joined.parse().ok())?
}

/// `1,5` with nine zeros: the comma is the decimal mark; no fraction of a đồng.
fn scaled(text: &str, zeros: usize) -> Option<u64> {
    let (whole, fraction) = text.split_once(',').unwrap_or((text, ""));
    let whole = if whole.contains('.') { grouped(whole)? } else { u64::from(digits(whole, 1..=9)?) };
    let fits = fraction.len() <= zeros && fraction.bytes().all(|byte| byte.is_ascii_digit());
    if !fits || text.ends_with(',') {
        return None;
    }
    let fraction = format!("{fraction:0<zeros$}").parse::<u64>().ok()?;
    whole.checked_mul(10u64.checked_pow(u32::try_from(zeros).ok()?)?)?.checked_add(fraction)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn d(year: i32, month: u32, day: u32) -> Date {
        Date::new(year, month, day).unwrap()
    }

    #[test]
    fn dates_are_read_strictly() {
        for text in ["2024-01-24", "24/01/2024", "24/1/2024", "ngày 24 tháng 01 năm 2024"] {
            assert_eq!(date_text(text), Some(d(2024, 1, 24)), "{text}");
        }
        for text in ["1/1/26", "31/02/2024", "2024-13-40", "24-01-2024", "hôm nay", "2024", ""] {
            assert_eq!(date_text(text), None, "{text}");
        }
        assert_eq!(read_date("31/02/2024"), DateText::Impossible);
        assert_eq!(read_date("2024-13"), DateText::Impossible);
        assert_eq!(read_date("1/1/26"), DateText::Other);
    }

    #[test]
    fn deadlines_are_read_where_they_can_be() {
        let cases = [
            ("15/11/2024", Reading::Day(d(2024, 11, 15))),
            ("trước ngày 15/11/2024", Reading::Day(d(2024, 11, 15))),
            ("Trước ngày 05 tháng 3 năm 2024", Reading::Day(d(2024, 3, 5))),
            ("tháng 9/2024", Reading::Month(2024, 9)),
            ("Tháng 9 năm 2024", Reading::Month(2024, 9)),
            ("Quý III/2024", Reading::Quarter(2024, 3)),
            ("Quý IV năm 2024", Reading::Quarter(2024, 4)),
            ("năm 2024", Reading::Year(2024)),
            ("6 tháng đầu năm 2024", Reading::Half(2024, 1)),
            ("Thường xuyên", Reading::Ongoing),
            ("hằng năm", Reading::Yearly(None)),
            ("trước ngày 10/12 hằng năm", Reading::Yearly(Some((10, 12)))),
            ("Hằng quý", Reading::Every(3)),
        ];
        for (text, reading) in cases {
            assert_eq!(read_deadline(text), reading, "{text}");
        }
        let range = read_deadline("từ tháng 3 đến tháng 9/2024");
        assert_eq!((range.first(), range.last()), (Some(d(2024, 3, 1)), Some(d(2024, 9, 30))));
        assert_eq!(read_deadline("theo chỉ đạo của cấp trên"), Reading::Unread);
    }

    #[test]
    fn money_is_whole_dong_or_not_money() {
        let cases = [
            ("120000000", 120_000_000),
            ("120 triệu đồng", 120_000_000),
            ("1,5 tỷ đồng", 1_500_000_000),
            ("120.000.000 đồng", 120_000_000),
            ("1.250,5 triệu đồng", 1_250_500_000),
            ("500 nghìn đồng", 500_000),
            ("9007199254740993", 9_007_199_254_740_993),
        ];
        for (text, dong) in cases {
            assert_eq!(read_money(text), Some(dong), "{text}");
        }
        for text in ["mười lăm", "1.5.3", "1,5", "12.34 triệu", "-5", "1,5555 nghìn", "99999999999999999999", "1, tỷ"]
        {
            assert_eq!(read_money(text), None, "{text}");
        }
    }
}
