//! What a reader wants to know of the words under the cursor: a document and its standing, a unit and its work, how a
//! deadline was read, what a key takes, what a code means.

use super::flow::{Part, Step};
use super::name::Of;
use super::place::place;
use super::{Desk, holds, law};
use crate::calendar::Date;
use crate::check::{self, explanation};
use crate::diagnostic::{Code, Diagnostic, Lang, plural};
use crate::language::markdown::literal;
use crate::legal::{Act, Citation, address, read, read_basis};
use crate::plan::{BasisContent, Deadline, PeriodKind, Plan, Reading, Share, key_at, kind_in_words, words_of};
use crate::source::Span;
use crate::yaml::locate;
use std::fmt::Write;

/// What is shown, in Markdown, and the words that it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hover {
    /// The words.
    pub span: Span,
    /// Markdown; what comes from the plan stands in it as text.
    pub text: String,
}

impl Desk {
    /// What is to be said of byte `at`.
    pub fn hover(&self, at: usize) -> Option<Hover> {
        if self.plan().is_none() {
            let meant = self.meant()?;
            let hover = meant.desk.hover(meant.read(at))?;
            let span = meant.typed(hover.span);
            return holds(span, at).then_some(Hover { span, ..hover });
        }
        let found = self.code(at).or_else(|| self.unit(at)).or_else(|| self.deadline(at));
        found.or_else(|| self.citation(at)).or_else(|| self.document(at)).or_else(|| self.key(at))
    }

    /// A code of the checker, in a comment.
    fn code(&self, at: usize) -> Option<Hover> {
        let tree = self.checked.tree.as_ref()?;
        let comment = tree.comments.iter().find(|comment| holds(comment.span, at))?;
        let words = self.source.slice(comment.span);
        let part = |c: char| c.is_ascii_alphanumeric();
        let offset = at - comment.span.start;
        let start = words.get(..offset)?.rfind(|c| !part(c)).map_or(0, |before| before + 1);
        let end = words.get(offset..)?.find(|c| !part(c)).map_or(words.len(), |behind| offset + behind);
        let code = Code::find(words.get(start..end)?)?;
        let about = explanation(code)?.about();
        let text =
            format!("**{code}** {}\n\n{}\n\n{}", code.name(), about.finds.get(self.lang), about.why.get(self.lang));
        Some(Hover { span: Span::new(comment.span.start + start, comment.span.start + end), text })
    }

    fn unit(&self, at: usize) -> Option<Hover> {
        let (id, of, span) = self.name_at(at)?;
        let plan = self.plan()?;
        if of != Of::Unit {
            let name = self.names().into_iter().find(|name| name.id == id && name.of == of)?;
            let place = self.printed().document.as_ref().and_then(|document| document.places.get(&id).cloned());
            let place = place.map(|place| format!("**{place}**\n\n")).unwrap_or_default();
            return Some(Hover { span, text: place + &literal(&name.words) });
        }
        let unit = plan.unit(&id)?;
        let mut counts = [0, 0];
        plan.each_task(&mut |around, task| match Plan::assigned(around, task).part(&id).filter(|_| !task.is_group()) {
            Some(Share::Lead) => counts[0] += 1,
            Some(Share::Support) => counts[1] += 1,
            None => {}
        });
        let [leads, supports] = counts;
        let short = unit.short.as_ref().map(|short| format!(" ({})", literal(&short.value))).unwrap_or_default();
        let work = match self.lang {
            Lang::Vi => format!("Chủ trì {leads} nhiệm vụ, phối hợp {supports} nhiệm vụ"),
            Lang::En => format!("Leads {}, supports {supports}", plural(leads, "task")),
        };
        Some(Hover { span, text: format!("**{}**{short}\n\n{work}", literal(&unit.name.value)) })
    }

    fn deadline(&self, at: usize) -> Option<Hover> {
        let plan = self.plan()?;
        let mut all: Vec<&Deadline> = Vec::new();
        plan.each_task(&mut |_, task| all.extend(&task.deadline));
        all.extend(plan.reporting.iter().filter_map(|report| report.when.as_ref()));
        let steps = all.iter().filter_map(|deadline| match &deadline.reading {
            Reading::Milestones(steps) => Some(steps.iter().map(|step| &step.when)),
            _ => None,
        });
        let steps: Vec<&Deadline> = steps.flatten().collect();
        let single = |deadline: &&&Deadline| !matches!(deadline.reading, Reading::Milestones(_));
        let mut each = all.iter().filter(single).chain(&steps);
        let found = each.find(|deadline| holds(deadline.text.span, at))?;
        let impossible = |one: &&Diagnostic| one.code == Code::D001 && holds(found.text.span, one.span.start);
        if let Some(told) = self.diagnostics().iter().find(impossible) {
            let message = check::message(told, self.lang);
            return Some(Hover {
                span: found.text.span,
                text: literal(&format!("{}: {}", message.title, message.hint)),
            });
        }
        Some(Hover { span: found.text.span, text: self.read_as(&found.reading, plan) })
    }

    /// How a deadline was read.
    pub(super) fn read_as(&self, reading: &Reading, plan: &Plan) -> String {
        let day = |date: Option<Date>| date.map(|date| date.short()).unwrap_or_default();
        match reading {
            Reading::Ongoing => self.say("Làm thường xuyên, không có hạn", "All the time, without an end").to_owned(),
            Reading::Unread => self
                .say(
                    "Không đọc được thành ngày: in đúng như viết, không kiểm tra và không vào lịch",
                    "Not read as a day: printed as written; no check and no calendar uses it",
                )
                .to_owned(),
            Reading::Recurring(_) => {
                let (first, last) = plan.period.as_ref().map_or((None, None), |period| ends(period.kind));
                let days = match (first, last) {
                    (Some(first), Some(last)) => reading.occurrences(first, last),
                    _ => Vec::new(),
                };
                let shown: Vec<String> = days.iter().take(8).map(|one| one.to.short()).collect();
                let more = if days.len() > shown.len() { ", …" } else { "" };
                format!("{}: {}{more}", self.say("Hạn trong kỳ", "Falls due in the period"), shown.join(", "))
            }
            Reading::Days(days) => {
                let days: Vec<String> = days.iter().map(|day| day.short()).collect();
                format!("{} {}", self.say("Hạn: các ngày", "Due on"), days.join(", "))
            }
            _ => match (reading.first(), reading.last()) {
                (first, last) if first == last => format!("{} {}", self.say("Hạn: ngày", "Due on"), day(last)),
                (first, last) => {
                    let (from, to) = (self.say("Từ", "From"), self.say("đến hết", "to the end of"));
                    format!("{from} {} {to} {}", day(first), day(last))
                }
            },
        }
    }

    fn citation(&self, at: usize) -> Option<Hover> {
        let plan = self.plan()?;
        let texts = check::printed(plan);
        let placed = texts.iter().find(|placed| holds(placed.text.span, at))?;
        let words = &placed.text.value;
        let cited: Vec<Citation> = if placed.kind == check::TextKind::Basis { read_basis(words) } else { read(words) };
        let place_of = |cited: &Citation| locate(&self.source, placed.text, cited.range.clone());
        let cited = cited.into_iter().find(|cited| holds(place_of(cited), at))?;
        let span = place_of(&cited);
        let symbol = cited.symbol.as_ref().map(|symbol| symbol.text.as_str()).unwrap_or_default();
        let exact = self.register.with_symbol(symbol).find(|act| cited.day().is_none() || act.day() == cited.day());
        let title = cited.title(words).unwrap_or_default();
        let act = exact.or_else(|| self.register.law(title, cited.day(), self.day()))?;
        Some(Hover { span, text: self.about_act(act) })
    }

    /// A document that is named by its symbol alone, in `{doc: …}`.
    fn document(&self, at: usize) -> Option<Hover> {
        let plan = self.plan()?;
        let decision = plan.decision.iter().flat_map(|decision| &decision.legal_bases);
        let mut named = plan.legal_bases.iter().chain(decision).filter_map(|basis| match &basis.content {
            BasisContent::Document(text) => Some(text),
            BasisContent::Text(_) => None,
        });
        let text = named.find(|text| holds(text.span, at))?;
        let act = self.register.by_symbol(text.value.trim())?;
        Some(Hover { span: text.span, text: self.about_act(act) })
    }

    /// A document as it is cited, its standing on the plan's day, where that is to be read.
    fn about_act(&self, act: &Act) -> String {
        let on = self.day();
        let mut text = format!(
            "**{}**\n\n{} {}: {}",
            literal(&act.citation()),
            self.say("Ngày", "On"),
            on.short(),
            literal(&law::status(&self.register, act, on, self.lang))
        );
        if let Some(address) = act.sources_by_weight().into_iter().find_map(address) {
            let _ = write!(text, "\n\n{}: <{address}>", self.say("Nguồn", "Source"));
        }
        text
    }

    /// A key of the language: what it takes.
    fn key(&self, at: usize) -> Option<Hover> {
        let tree = self.checked.tree.as_ref()?;
        let span = key_span(&tree.root, at)?;
        let found = place(&self.source, span.start)?;
        let key = self.source.slice(span).trim_matches(['"', '\'']);
        let steps = found.path.iter().filter(|_| found.part == Part::Key || found.path.last() == Some(&Step::Item));
        let way = steps.map(|step| match step {
            Step::Key(key) => Some(key.as_str()),
            Step::Item => None,
        });
        let key = key_at(&way.chain([Some(key)]).collect::<Vec<_>>())?;
        let takes = kind_in_words(key.kind).get(self.lang);
        let mut text = format!("**{}** ({takes})\n\n{}", key.name, key.about.get(self.lang));
        for (at, word) in words_of(key.kind).iter().enumerate() {
            let gap = if at == 0 { "\n" } else { "" };
            let _ = write!(text, "{gap}\n- `{}`: {}", word.name, word.about.get(self.lang));
        }
        let _ = write!(text, "\n\n{} `{}`", self.say("Ví dụ:", "For instance:"), key.written());
        Some(Hover { span, text })
    }
}

/// The key whose bytes hold `at`.
fn key_span(node: &crate::yaml::Node, at: usize) -> Option<Span> {
    let entries = node.entries().iter();
    let own = entries.clone().find(|entry| holds(entry.key.span, at)).map(|entry| entry.key.span);
    let below = || {
        let values = entries.map(|entry| &entry.value).chain(node.items());
        values.filter(|value| holds(value.span, at)).find_map(|value| key_span(value, at))
    };
    own.or_else(below)
}

fn ends(period: PeriodKind) -> (Option<Date>, Option<Date>) {
    (period.first(), period.last())
}
