//! Values that are more than text: dates, periods, money, and where a deadline stands.

use super::read::Reader;
use crate::calendar::read::{self, DateText};
use crate::calendar::{Date, PartialDate};
use crate::diagnostic::{Code, Diagnostic};
use crate::plan::deadline::{impossible, read_deadline};
use crate::plan::{Deadline, Milestone, Money, Period, PeriodKind, Reading, Spanned};
use crate::yaml::{Node, Text, Value};

/// A million billion đồng, more than any plan may spend: sums of such amounts cannot overflow.
const MOST_DONG: u64 = 1_000_000_000_000_000;

/// A number of so many digits and nothing else.
fn digits(text: &str, lengths: std::ops::RangeInclusive<usize>) -> Option<u32> {
    (lengths.contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit())).then(|| text.parse().ok())?
}

impl Reader {
    /// A date that may be partial. What is written as a date but is none is D001.
    pub fn date(&mut self, node: &Node) -> Option<Spanned<PartialDate>> {
        let text = self.text(node)?;
        match read::date(&text.value) {
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
                    text.value.split(['-', '–']).map(|part| read::year(part.trim())).collect::<Option<Vec<_>>>();
                match years.unwrap_or_default()[..] {
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
        let vision = map.get("vision").and_then(|node| self.year(node));
        let (from, to) = self.ends(node, &map)?;
        if let Some(year) = vision.filter(|year| year.value <= to.year()) {
            let found = Diagnostic::new(Code::S003, year.span).variant("vision");
            self.push(found.fact("vision", year.value).fact("to", to.year()));
        }
        Some(PeriodKind::Days(from, to, vision.map(|year| year.value)))
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
