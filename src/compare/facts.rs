//! A plan into the things that can change: each with what it is known by and its parts in words.

use super::called::{Called, title};
use super::change::{Field, What};
use crate::check::printed;
use crate::plan::{
    Assignee, BasisContent, Decision, Indicator, Item, LegalBasis, Loaded, Money, Plan, Reading, Recipient, Signature,
    Spanned, Task, TaskBudget,
};
use crate::source::Span;
use crate::yaml::Text;
use std::collections::BTreeMap;

/// Something of a plan.
#[derive(Debug, Clone)]
pub(super) struct Fact {
    pub what: What,
    /// The author's id.
    pub id: Option<String>,
    /// How a reader calls it.
    pub name: String,
    /// By what it is found again where it has no id.
    pub key: String,
    pub span: Span,
    pub fields: Vec<Part>,
}

/// A part of it: what, in words, where.
#[derive(Debug, Clone)]
pub(super) struct Part {
    pub field: Field,
    pub text: String,
    pub span: Span,
    /// What counts when the words differ: two ways to write one sum are no change.
    pub value: Option<u64>,
}

/// Every thing of a plan, in its order.
pub(super) fn facts(loaded: &Loaded, called: Called) -> Vec<Fact> {
    let plan = &loaded.plan;
    let mut all = Facts { plan, called, bodies: called.bodies(plan), out: Vec::new() };
    all.paper(loaded);
    all.bases(&plan.legal_bases);
    if let Some(decision) = &plan.decision {
        all.decision(loaded, decision);
    }
    all.objectives();
    plan.each_task(&mut |around, task| all.task(around, task));
    all.units();
    all.budget();
    all.reports();
    all.recipients(&plan.recipients);
    plan.signatures.iter().for_each(|signature| all.signer(signature));
    all.texts(loaded);
    all.out
}

struct Facts<'p> {
    plan: &'p Plan,
    called: Called,
    bodies: BTreeMap<&'p str, &'p str>,
    out: Vec<Fact>,
}

/// The parts of a thing as they are gathered.
#[derive(Default)]
struct Parts(Vec<Part>);

impl Parts {
    fn add(&mut self, field: Field, text: impl Into<String>, span: Span) {
        let text = text.into();
        if !text.trim().is_empty() {
            self.0.push(Part { field, text: plain(&text), span, value: None });
        }
    }

    fn text(&mut self, field: Field, text: Option<&Text>) {
        text.iter().for_each(|text| self.add(field, text.value.as_str(), text.span));
    }

    fn texts<'t>(&mut self, field: Field, texts: impl IntoIterator<Item = &'t Text>) {
        let texts: Vec<&Text> = texts.into_iter().collect();
        let Some(first) = texts.first() else { return };
        let words: Vec<String> = texts.iter().map(|text| plain(&text.value)).collect();
        self.add(field, words.join("\n"), first.span);
    }

    /// As the file writes it.
    fn written<T>(&mut self, field: Field, loaded: &Loaded, value: Option<&Spanned<T>>) {
        value
            .iter()
            .for_each(|value| self.add(field, loaded.source.slice(value.span).trim_matches(['"', '\'']), value.span));
    }

    fn money(&mut self, field: Field, money: &Money) {
        self.add(field, money.text.value.as_str(), money.text.span);
        self.0.iter_mut().rev().take(1).for_each(|part| part.value = Some(money.dong));
    }
}

/// Words with their blanks as one; lines stay.
fn plain(text: &str) -> String {
    let lines: Vec<String> = text.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
    lines.join("\n").trim().to_owned()
}

impl<'p> Facts<'p> {
    fn push(&mut self, what: What, (id, name): (Option<&Text>, &str), span: Span, parts: Parts) {
        let id = id.map(|id| id.value.clone());
        let name = plain(name).replace('\n', " ");
        self.out.push(Fact { what, id, key: name.clone(), name, span, fields: parts.0 });
    }

    fn paper(&mut self, loaded: &Loaded) {
        let plan = self.plan;
        let mut parts = Parts::default();
        parts.written(Field::Kind, loaded, Some(&plan.kind).filter(|kind| !kind.span.is_empty()));
        parts.written(Field::Status, loaded, Some(&plan.status).filter(|status| !status.span.is_empty()));
        for issuer in &plan.issuers {
            let names = [&issuer.parent, &issuer.name, &issuer.full_name, &issuer.code, &issuer.place];
            parts.texts(Field::Issuer, names.into_iter().flatten());
        }
        parts.written(Field::Number, loaded, plan.number.as_ref());
        parts.written(Field::Date, loaded, plan.date.as_ref());
        parts.text(Field::Title, plan.title.as_ref());
        if let Some(period) = &plan.period {
            parts.add(Field::Period, loaded.source.slice(period.span), period.span);
        }
        parts.written(Field::Urgency, loaded, plan.urgency.as_ref());
        parts.written(Field::Secrecy, loaded, plan.secrecy.as_ref());
        parts.text(Field::Enacting, plan.preamble.enacting.as_ref());
        parts.text(Field::Closing, plan.closing.as_ref());
        if let Some(archive) = &plan.archive {
            parts.texts(Field::Archive, archive.codes.iter().chain(&archive.drafter));
        }
        self.push(What::Paper, (None, ""), plan.span, parts);
    }

    fn bases(&mut self, bases: &[LegalBasis]) {
        for basis in bases {
            let mut parts = Parts::default();
            let (BasisContent::Text(text) | BasisContent::Document(text)) = &basis.content;
            parts.text(Field::Text, Some(text));
            parts.text(Field::Verb, basis.verb.as_ref());
            parts.text(Field::Short, basis.alias.as_ref());
            self.push(What::Basis, (None, &text.value), text.span, parts);
        }
    }

    fn decision(&mut self, loaded: &Loaded, decision: &Decision) {
        let mut parts = Parts::default();
        parts.written(Field::Number, loaded, decision.number.as_ref());
        parts.written(Field::Date, loaded, decision.date.as_ref());
        parts.text(Field::Title, decision.title.as_ref());
        parts.text(Field::Authority, decision.authority.as_ref());
        parts.text(Field::Text, decision.proposal.as_ref());
        let articles =
            decision.articles.iter().flat_map(|article| std::iter::once(&article.text).chain(lines(&article.items)));
        parts.texts(Field::Articles, articles);
        if let Some(archive) = &decision.archive {
            parts.texts(Field::Archive, archive.codes.iter().chain(&archive.drafter));
        }
        self.push(What::Decision, (None, ""), decision.span, parts);
        self.bases(&decision.legal_bases);
        decision.signature.iter().for_each(|signature| self.signer(signature));
        self.recipients(&decision.recipients);
    }

    fn objectives(&mut self) {
        let Some(objectives) = &self.plan.objectives else { return };
        for (what, items) in [(What::Purpose, &objectives.purposes), (What::Requirement, &objectives.requirements)] {
            for text in lines(items) {
                let mut parts = Parts::default();
                parts.text(Field::Text, Some(text));
                self.push(what, (None, &text.value), text.span, parts);
            }
        }
        for one in &objectives.indicators {
            let mut parts = Parts::default();
            parts.text(Field::Name, one.name.as_ref());
            parts.texts(Field::Target, one.target.iter().chain(&one.measure));
            parts.text(Field::By, one.by.as_ref());
            self.push(What::Indicator, (None, one.name.as_ref().map_or("", |name| &name.value)), one.span, parts);
        }
    }

    fn task(&mut self, around: &[&Task], task: &Task) {
        let mut parts = Parts::default();
        parts.text(Field::Title, task.title.as_ref());
        parts.texts(Field::Text, &task.text);
        parts.texts(Field::Items, lines(&task.items));
        self.bodies(Field::Lead, &task.lead, &mut parts);
        self.bodies(Field::Support, &task.support, &mut parts);
        parts.texts(Field::ParentTask, &task.parent_task);
        if let Some(deadline) = &task.deadline {
            parts.add(Field::Deadline, said(&deadline.reading, &deadline.text), deadline.text.span);
        }
        parts.text(Field::Output, task.output.as_ref());
        task.budget.iter().for_each(|budget| money(budget, &mut parts));
        if let Some(indicator) = &task.indicator {
            let Indicator { name, target, measure, by, .. } = indicator;
            parts.texts(Field::Indicator, name.iter().chain(target).chain(measure).chain(by));
        }
        let group = around.last().map(|group| self.called.group(group)).unwrap_or_default();
        let span = task.title.as_ref().or(task.text.first()).map_or(task.span, |text| text.span);
        parts.add(Field::Group, group, span);
        self.push(What::Task, (task.id.as_ref(), title(task)), span, parts);
    }

    /// The body with this id as it is called.
    fn body<'a>(&'a self, id: &'a Text) -> &'a str {
        self.bodies.get(id.value.as_str()).copied().unwrap_or(&id.value)
    }

    /// Units as they are called, with their shares.
    fn bodies(&self, field: Field, bodies: &[Assignee], parts: &mut Parts) {
        let Some(first) = bodies.first() else { return };
        let name = |one: &Assignee| {
            let unit = self.body(&one.unit);
            let scope = one.scope.as_ref().map(|scope| format!(" ({})", scope.value)).unwrap_or_default();
            format!("{unit}{scope}")
        };
        parts.add(field, bodies.iter().map(name).collect::<Vec<_>>().join("; "), first.unit.span);
    }

    fn units(&mut self) {
        for unit in &self.plan.units {
            let mut parts = Parts::default();
            parts.text(Field::Name, Some(&unit.name));
            parts.text(Field::Short, unit.short.as_ref());
            parts.texts(Field::Duties, lines(&unit.duties));
            self.push(What::Unit, (Some(&unit.id), &unit.name.value), unit.name.span, parts);
        }
    }

    fn budget(&mut self) {
        let Some(budget) = &self.plan.budget else { return };
        let mut parts = Parts::default();
        parts.texts(Field::Text, &budget.text);
        budget.total.iter().for_each(|total| parts.money(Field::Money, total));
        by_year(&budget.by_year, &mut parts);
        by_source(&budget.by_source, &mut parts);
        self.push(What::Budget, (None, ""), budget.span, parts);
    }

    fn reports(&mut self) {
        for report in &self.plan.reporting {
            let mut parts = Parts::default();
            let by = report.by.iter().map(|id| self.body(id)).collect::<Vec<_>>().join("; ");
            parts.add(Field::Reporters, by.as_str(), report.by.first().map_or(report.span, |id| id.span));
            parts.text(Field::To, report.to.as_ref());
            report.via.iter().for_each(|via| parts.add(Field::Via, self.body(via), via.span));
            if let Some(when) = &report.when {
                parts.add(Field::Deadline, said(&when.reading, &when.text), when.text.span);
            }
            parts.text(Field::Text, report.text.as_ref());
            let to = report.to.as_ref().or(report.text.as_ref()).map_or("", |to| &to.value);
            let name = if by.is_empty() { to.to_owned() } else { format!("{by} → {to}") };
            self.push(What::Report, (None, &name), report.span, parts);
        }
    }

    fn recipients(&mut self, recipients: &[Recipient]) {
        for one in recipients {
            let mut parts = Parts::default();
            parts.text(Field::Name, Some(&one.to));
            parts.text(Field::Note, one.note.as_ref());
            self.push(What::Recipient, (None, &one.to.value), one.to.span, parts);
        }
    }

    fn signer(&mut self, signature: &Signature) {
        let mut parts = Parts::default();
        parts.texts(Field::Capacity, signature.capacity.iter().chain(&signature.office));
        parts.text(Field::Name, signature.name.as_ref());
        self.push(What::Signer, (None, ""), signature.span, parts);
    }

    /// What stands in the author's own sections, annexes and footnotes.
    fn texts(&mut self, loaded: &Loaded) {
        let own = ["sections", "annexes", "footnotes"];
        let entries = loaded.tree.root.entries().iter().filter(|entry| own.contains(&entry.key.value.as_str()));
        let spans: Vec<Span> = entries.map(|entry| entry.value.span).collect();
        let inside = |text: &Text| spans.iter().any(|span| span.start <= text.span.start && text.span.end <= span.end);
        for placed in printed(self.plan).into_iter().filter(|placed| inside(placed.text)) {
            let mut parts = Parts::default();
            parts.text(Field::Text, Some(placed.text));
            self.push(What::Text, (None, &placed.text.value), placed.text.span, parts);
        }
    }
}

fn lines(items: &[Item]) -> Vec<&Text> {
    let mut out = Vec::new();
    for item in items {
        out.push(&item.text);
        out.extend(lines(&item.items));
    }
    out
}

/// A deadline as written; of milestones each with its work.
fn said(reading: &Reading, text: &Text) -> String {
    match reading {
        Reading::Milestones(steps) => {
            let steps =
                steps.iter().map(|step| format!("{}: {}", said(&step.when.reading, &step.when.text), step.what.value));
            steps.collect::<Vec<_>>().join("; ")
        }
        _ => text.value.clone(),
    }
}

fn money(budget: &TaskBudget, parts: &mut Parts) {
    parts.text(Field::Money, budget.words.as_ref());
    budget.amount.iter().for_each(|amount| parts.money(Field::Money, amount));
    parts.text(Field::BySource, budget.source.as_ref());
    by_year(&budget.by_year, parts);
    by_source(&budget.by_source, parts);
}

fn by_year(all: &[(Spanned<i32>, Money)], parts: &mut Parts) {
    let Some((first, _)) = all.first() else { return };
    let words = all.iter().map(|(year, money)| format!("{}: {}", year.value, money.text.value));
    parts.add(Field::ByYear, words.collect::<Vec<_>>().join("; "), first.span);
}

fn by_source(all: &[(Text, Money)], parts: &mut Parts) {
    let Some((first, _)) = all.first() else { return };
    let words = all.iter().map(|(source, money)| format!("{}: {}", source.value, money.text.value));
    parts.add(Field::BySource, words.collect::<Vec<_>>().join("; "), first.span);
}
