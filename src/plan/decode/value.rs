//! Values that are more than text: dates, periods, money, and where a deadline stands.

use super::deadline::{impossible, read_deadline};
use super::read::Reader;
use crate::calendar::{Date, PartialDate};
use crate::diagnostic::{Code, Diagnostic};
use crate::plan::{Deadline, Milestone, Money, Period, PeriodKind, Reading, Spanned};
use crate::yaml::{Node, Text, Value};

/// A million billion đồng, more than any plan may spend: sums of such amounts cannot overflow.
const MOST_DONG: u64 = 1_000_000_000_000_000;

/// What a text says about a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum DateText {
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

/// A number of so many digits and nothing else.
pub(super) fn digits(text: &str, lengths: std::ops::RangeInclusive<usize>) -> Option<u32> {
    (lengths.contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())).then(|| text.parse().ok())?
}

fn day(year: Option<u32>, month: Option<u32>, day: Option<u32>) -> DateText {
    let (Some(year), Some(month), Some(day)) = (year, month, day) else { return DateText::Other };
    match Date::new(i32::try_from(year).unwrap_or_default(), month, day) {
        Some(date) => DateText::Real(PartialDate::Day(date)),
        None => DateText::Impossible,
    }
}

/// What a text says about a date.
pub(super) fn read_date(text: &str) -> DateText {
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
        if let Some(key) = ["from", "to", "vision"].into_iter().find(|key| map.get(key).is_some()) {
            self.either(&map, key, "event");
        }
        if let Some(event) = map.get("event") {
            let event_map = self.map(event, "event", &["from", "to"])?;
            let (from, to) = self.ends(event, &event_map)?;
            return Some(PeriodKind::Event(from, to));
        }
        let vision = map.get("vision").and_then(|node| self.number(node, 1900));
        let (from, to) = self.ends(node, &map)?;
        if let Some(year) = vision.filter(|year| i32::try_from(year.value).is_ok_and(|year| year <= to.year())) {
            let found = Diagnostic::new(Code::S003, year.span).variant("vision");
            self.push(found.fact("vision", year.value).fact("to", to.year()));
        }
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
            Some(dong) if dong > MOST_DONG => {
                self.push(Diagnostic::new(Code::B002, text.span).variant("large").fact("amount", &text.value));
                None
            }
            Some(dong) => Some(Money { dong, text }),
            None => {
                self.push(Diagnostic::new(Code::B002, text.span).fact("amount", &text.value));
                None
            }
        }
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
