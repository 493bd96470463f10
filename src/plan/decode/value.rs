//! Values that are more than text: dates, periods, money, and where a deadline stands.

use super::read::Reader;
use crate::calendar::read::{self, DateText};
use crate::calendar::{Date, PartialDate};
use crate::diagnostic::{Code, Diagnostic, Fix};
use crate::money;
use crate::plan::{Deadline, Impossible, Milestone, Money, Period, PeriodKind, Reading, Spanned};
use crate::yaml::{Node, Text, Value};

/// A million billion đồng, more than any plan may spend: sums of such amounts cannot overflow.
const MOST_DONG: u64 = 1_000_000_000_000_000;

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
            DateText::Other => match read::with_marks(&text.value) {
                Some(date) => {
                    let right = date.short();
                    let found = Diagnostic::new(Code::S003, text.span).variant("date-marks").fact("right", &right);
                    self.push(found.fix(Fix::suggested(text.span, right)));
                    Some(Spanned { value: PartialDate::Day(date), span: text.span })
                }
                None => {
                    self.wrong(node, "date", "");
                    None
                }
            },
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
                years(&text.value).or_else(|| self.years_in_words(&text)).or_else(|| {
                    self.wrong(node, "period", "");
                    None
                })?
            }
        };
        Some(Period { span: node.span, kind })
    }

    /// "Năm 2027", "từ năm 2026 đến năm 2030": read as meant, and told.
    fn years_in_words(&mut self, text: &Text) -> Option<PeriodKind> {
        let said = text.value.to_lowercase().replace(" đến ", "-");
        let figures = said
            .split([' ', '.'])
            .filter(|word| !matches!(*word, "năm" | "cả" | "trong" | "giai" | "đoạn" | "từ" | ""));
        let figures = figures.collect::<String>().replace("-năm", "-").replace('–', "-");
        let kind = years(&figures)?;
        let found = Diagnostic::new(Code::S003, text.span).variant("period-words").fact("right", &figures);
        self.push(found.fix(Fix::suggested(text.span, figures)));
        Some(kind)
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

    /// A deadline: a text, or a list of milestones. Its year, where it names none, is that of the plan's period.
    pub fn deadline(&mut self, node: &Node) -> Option<Deadline> {
        if let Value::Sequence { .. } = &node.value {
            let items: Vec<Node> = self.list(node).to_vec();
            let steps = items.iter().filter_map(|item| self.milestone(item)).collect();
            let text = Text { span: node.span, ..Text::default() };
            return Some(Deadline { text, reading: Reading::Milestones(steps) });
        }
        let text = self.text(node)?;
        let reading = self.frame.read(&text.value);
        if reading == Reading::Unread
            && let Some(impossible) = self.frame.impossible(&text.value)
        {
            let found = Diagnostic::new(Code::D001, text.span).fact("date", &text.value);
            self.push(if impossible == Impossible::Part { found.variant("part") } else { found });
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

    /// An amount of money; B002 when it cannot be read. What can mean one thing only is read so, and told.
    pub fn money(&mut self, node: &Node) -> Option<Money> {
        let text = self.text(node)?;
        let found = Diagnostic::new(Code::B002, text.span).fact("amount", &text.value);
        if let Some(dong) = money::read(&text.value) {
            if dong <= MOST_DONG {
                return Some(Money { dong, text });
            }
            self.push(found.variant("large"));
            return None;
        }
        let meant = money::meant(&text.value).or_else(|| money::with_commas(&text.value));
        let Some((dong, right)) = meant.filter(|(dong, _)| *dong <= MOST_DONG) else {
            self.push(found);
            return None;
        };
        self.push(found.variant("meant").fact("right", &right).fix(Fix::suggested(text.span, right)));
        Some(Money { dong, text })
    }
}

/// `2024`, `2019-2020`
fn years(text: &str) -> Option<PeriodKind> {
    let years = text.split(['-', '–']).map(|part| read::year(part.trim())).collect::<Option<Vec<_>>>()?;
    match years[..] {
        [year] => Some(PeriodKind::Years(year, year)),
        [first, last] if first <= last => Some(PeriodKind::Years(first, last)),
        _ => None,
    }
}
