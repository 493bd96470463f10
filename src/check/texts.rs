//! A plan to the list of its printed texts, in the order of the file.
//!
//! Rules about words look at these and at nothing else: ids, keys and what is never printed are not words.

use crate::legal::{self, Citation};
use crate::plan::{
    Archive, BasisContent, Block, CellSpec, Deadline, Decision, Indicator, Item, LegalBasis, Plan, Reading, Recipient,
    RowSpec, Section, Signature, TableSpec, Task, TaskBudget, Unit,
};
use crate::prose::Prose;
use crate::yaml::Text;
use std::cell::OnceCell;

/// A text of the plan that is printed, what it is, and what is read in it: once, when the first rule asks.
#[derive(Debug)]
pub struct PlacedText<'a> {
    /// The text.
    pub text: &'a Text,
    /// What it is.
    pub kind: TextKind,
    /// What is printed where its author begins a line.
    pub breaks: Breaks,
    prose: OnceCell<Prose<'a>>,
    citations: OnceCell<Vec<Citation>>,
}

impl<'a> PlacedText<'a> {
    /// A text of this kind.
    fn new(text: &'a Text, kind: TextKind, breaks: Breaks) -> Self {
        Self { text, kind, breaks, prose: OnceCell::new(), citations: OnceCell::new() }
    }

    /// The text with its words.
    pub fn prose(&self) -> &Prose<'a> {
        self.prose.get_or_init(|| Prose::new(&self.text.value))
    }

    /// The documents that it cites; blank forms, codes and names of persons cite none.
    pub fn citations(&self) -> &[Citation] {
        self.citations.get_or_init(|| match self.kind {
            TextKind::Code | TextKind::BlankForm | TextKind::Person => Vec::new(),
            TextKind::Basis => legal::read_basis(&self.text.value),
            _ => legal::read(&self.text.value),
        })
    }
}

/// What a printed text is, as far as rules about words care.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextKind {
    /// The plan's title.
    Title,
    /// A heading, a task's title.
    Heading,
    /// Running prose: paragraphs, purposes, duties, closing.
    Prose,
    /// A legal basis.
    Basis,
    /// The name of a body, unit, recipient.
    Name,
    /// The name of a person.
    Person,
    /// A deadline.
    Deadline,
    /// A figure, a product, a source of money: words in a table.
    Cell,
    /// A cell of an annex's blank form, where dots are meant.
    BlankForm,
    /// A code or symbol.
    Code,
}

/// What is printed where the author begins a line inside one text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Breaks {
    /// A space: the text is one paragraph, or a part of one.
    None,
    /// A space, and a new paragraph behind an empty line.
    Paragraphs,
    /// A line: titles, names above and below the text, cells of the author's own tables.
    Lines,
}

/// Every text of `plan` that is printed, with what it is.
pub fn texts(plan: &Plan) -> Vec<PlacedText<'_>> {
    let mut all = Collector(Vec::new());
    all.head(plan);
    all.body(plan);
    all.foot(plan);
    let mut texts = all.0;
    texts.sort_by_key(|placed| placed.text.span);
    texts.dedup_by_key(|placed| placed.text.span);
    texts
}

struct Collector<'a>(Vec<PlacedText<'a>>);

/// Where blocks and sections stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sheet {
    /// The plan's own text.
    Text,
    /// An annex, which may hold blanks.
    Annex,
    /// A blank form, whose headings may hold them too.
    Form,
}

impl Sheet {
    /// What words of this kind are here.
    fn of(self, kind: TextKind) -> TextKind {
        if self == Sheet::Text { kind } else { TextKind::BlankForm }
    }
}

impl<'a> Collector<'a> {
    fn add(&mut self, text: &'a Text, kind: TextKind) {
        self.all([text], kind);
    }

    fn all(&mut self, texts: impl IntoIterator<Item = &'a Text>, kind: TextKind) {
        self.broken(texts, kind, Breaks::None);
    }

    fn broken(&mut self, texts: impl IntoIterator<Item = &'a Text>, kind: TextKind, breaks: Breaks) {
        let said = texts.into_iter().filter(|text| !text.value.trim().is_empty() && !text.span.is_empty());
        self.0.extend(said.map(|text| PlacedText::new(text, kind, breaks)));
    }

    fn head(&mut self, plan: &'a Plan) {
        for issuer in &plan.issuers {
            self.broken([&issuer.name, &issuer.parent].into_iter().flatten(), TextKind::Name, Breaks::Lines);
            self.all(&issuer.full_name, TextKind::Name);
            self.all(&issuer.place, TextKind::Name);
            self.all(&issuer.code, TextKind::Code);
        }
        self.broken(&plan.title, TextKind::Title, Breaks::Lines);
        self.bases(&plan.legal_bases);
        self.all(&plan.preamble.enacting, TextKind::Prose);
        self.all(&plan.circulation, TextKind::Name);
        if let Some(contact) = &plan.contact {
            self.all(&contact.address, TextKind::Name);
            let codes = [&contact.email, &contact.phone, &contact.fax, &contact.website];
            self.all(codes.into_iter().flatten(), TextKind::Code);
        }
        if let Some(decision) = &plan.decision {
            self.decision(decision);
        }
    }

    fn body(&mut self, plan: &'a Plan) {
        if let Some(objectives) = &plan.objectives {
            self.items(&objectives.purposes, TextKind::Prose);
            self.items(&objectives.requirements, TextKind::Prose);
            self.indicators(&objectives.indicators);
        }
        for task in &plan.tasks {
            self.task(task);
        }
        for unit in &plan.units {
            self.unit(unit);
        }
        if let Some(budget) = &plan.budget {
            self.broken(&budget.text, TextKind::Prose, Breaks::Paragraphs);
            self.all(budget.by_source.iter().map(|(source, _)| source), TextKind::Cell);
        }
        for report in &plan.reporting {
            self.all(&report.to, TextKind::Name);
            self.all(&report.text, TextKind::Prose);
            self.deadline(report.when.as_ref());
        }
        self.sections(plan.sections.as_deref().unwrap_or_default(), Sheet::Text);
        self.broken(&plan.closing, TextKind::Prose, Breaks::Paragraphs);
        self.all(plan.footnotes.iter().map(|(_, content)| content), TextKind::Prose);
    }

    fn foot(&mut self, plan: &'a Plan) {
        plan.signatures.iter().for_each(|signature| self.signature(signature));
        self.recipients(&plan.recipients);
        self.all(plan.archive.iter().flat_map(Archive::codes), TextKind::Code);
        for annex in &plan.annexes {
            self.broken(&annex.title, TextKind::Heading, Breaks::Lines);
            annex.blocks.iter().for_each(|block| self.block(block, Sheet::Annex));
            self.sections(&annex.sections, Sheet::Annex);
            for form in &annex.forms {
                self.broken(form.texts(), TextKind::BlankForm, Breaks::Lines);
                form.blocks.iter().for_each(|block| self.block(block, Sheet::Form));
            }
        }
    }

    fn bases(&mut self, bases: &'a [LegalBasis]) {
        for basis in bases {
            if let BasisContent::Text(text) = &basis.content {
                self.add(text, TextKind::Basis);
            }
            self.all([&basis.verb, &basis.alias].into_iter().flatten(), TextKind::Cell);
        }
    }

    fn decision(&mut self, decision: &'a Decision) {
        self.broken(&decision.title, TextKind::Title, Breaks::Lines);
        self.all(&decision.authority, TextKind::Name);
        self.bases(&decision.legal_bases);
        self.all(&decision.proposal, TextKind::Prose);
        for article in &decision.articles {
            self.add(&article.text, TextKind::Prose);
            self.items(&article.items, TextKind::Prose);
        }
        decision.signature.iter().for_each(|signature| self.signature(signature));
        self.recipients(&decision.recipients);
        self.all(decision.archive.iter().flat_map(Archive::codes), TextKind::Code);
    }

    fn signature(&mut self, signature: &'a Signature) {
        self.broken(signature.capacity.iter().chain(&signature.office), TextKind::Name, Breaks::Lines);
        self.all(&signature.name, TextKind::Person);
    }

    fn recipients(&mut self, recipients: &'a [Recipient]) {
        for recipient in recipients {
            self.add(&recipient.to, TextKind::Name);
            self.all(&recipient.note, TextKind::Cell);
        }
    }

    fn unit(&mut self, unit: &'a Unit) {
        self.add(&unit.name, TextKind::Name);
        self.all(&unit.short, TextKind::Name);
        self.items(&unit.duties, TextKind::Prose);
    }

    fn task(&mut self, task: &'a Task) {
        self.all(&task.title, TextKind::Heading);
        self.broken(&task.text, TextKind::Prose, Breaks::Paragraphs);
        self.items(&task.items, TextKind::Prose);
        self.all(task.lead.iter().chain(&task.support).filter_map(|assignee| assignee.scope.as_ref()), TextKind::Cell);
        self.deadline(task.deadline.as_ref());
        self.all(&task.output, TextKind::Cell);
        if let Some(TaskBudget { words, source, by_source, .. }) = &task.budget {
            self.all(words, TextKind::Cell);
            self.all(source, TextKind::Cell);
            self.all(by_source.iter().map(|(source, _)| source), TextKind::Cell);
        }
        self.indicators(task.indicator.as_slice());
        task.tasks.iter().for_each(|task| self.task(task));
    }

    fn deadline(&mut self, deadline: Option<&'a Deadline>) {
        let Some(deadline) = deadline else { return };
        if let Reading::Milestones(steps) = &deadline.reading {
            for step in steps {
                self.deadline(Some(&step.when));
                self.add(&step.what, TextKind::Cell);
            }
        } else {
            self.add(&deadline.text, TextKind::Deadline);
        }
    }

    fn indicators(&mut self, indicators: &'a [Indicator]) {
        for indicator in indicators {
            let parts = [&indicator.name, &indicator.target, &indicator.measure];
            self.all(parts.into_iter().flatten(), TextKind::Cell);
            self.all(&indicator.by, TextKind::Code);
        }
    }

    fn items(&mut self, items: &'a [Item], kind: TextKind) {
        for item in items {
            self.add(&item.text, kind);
            self.items(&item.items, kind);
        }
    }

    fn sections(&mut self, sections: &'a [Section], sheet: Sheet) {
        for section in sections {
            self.all(&section.heading, if sheet == Sheet::Form { TextKind::BlankForm } else { TextKind::Heading });
            self.broken(&section.text, sheet.of(TextKind::Prose), Breaks::Paragraphs);
            section.blocks.iter().for_each(|block| self.block(block, sheet));
            self.sections(&section.sections, sheet);
        }
    }

    fn block(&mut self, block: &'a Block, sheet: Sheet) {
        let kind = sheet.of(TextKind::Prose);
        match block {
            Block::Paragraph(text, _) => self.broken([text], kind, Breaks::Paragraphs),
            Block::Items(items, _) => self.items(items, kind),
            Block::Table(table) => self.table(table, sheet.of(TextKind::Cell)),
            Block::Image(image) => self.all(image.alt.iter().chain(&image.caption), sheet.of(TextKind::Cell)),
            Block::Sections(sections) => self.sections(sections, sheet),
        }
    }

    fn table(&mut self, table: &'a TableSpec, kind: TextKind) {
        self.all(table.caption.iter().chain(&table.note), kind);
        self.broken(table.columns.iter().filter_map(|column| column.title.as_ref()), kind, Breaks::Lines);
        for row in &table.rows {
            match row {
                RowSpec::Cells(cells) => {
                    self.broken(cells.iter().flat_map(CellSpec::texts), kind, Breaks::Lines);
                    cells.iter().for_each(|cell| self.items(&cell.items, kind));
                }
                RowSpec::Group(text, _) => self.broken([text], kind, Breaks::Lines),
            }
        }
        self.broken(table.total.iter().map(|total| &total.label), kind, Breaks::Lines);
    }
}
