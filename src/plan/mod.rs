//! The typed plan: what a plan file says, every value with its place.
//!
//! Decoding collects every mistake and still returns all that it could read, so that one run reports them all. Parts that
//! the file does not have are absent here: nothing is ever completed.

mod abbreviation;
mod annex;
mod basis;
mod blank_form;
mod deadline;
mod decode;
mod ids;
pub mod inline;
mod objective;
mod order;
mod paper;
mod parent;
mod schema;
mod section;
mod stamp;
mod starters;
mod sums;
mod tables;
mod task;
mod timeline;
mod unit;
mod value;

pub use abbreviation::Abbreviation;
pub use annex::{Annex, MoneyUnit, RowNumbering, StepKind, TaskColumn, TaskTable, Totals};
pub use basis::{BasisContent, LegalBasis, Preamble, PreambleLayout};
pub use blank_form::{BlankForm, FormHead, Signer};
pub use deadline::{Cycle, Deadline, Frame, Impossible, Milestone, Occurrence, Reading, read_deadline};
pub use decode::{Loaded, decode, is_id, is_plan, load, nearest};
pub use objective::{Indicator, Objectives};
pub use order::{format, is_key, is_outer, leader};
pub use paper::{
    Archive, Article, Contact, Decision, Issuer, Kind, Metadata, Recipient, Secrecy, Signature, Status, Urgency,
};
pub use parent::Parent;
pub use schema::{Key, Mapping, Word, key_at, keys_of, keys_page, kind_at, kind_in_words, mappings, schema, words_of};
pub use section::{Block, CellSpec, ColumnSpec, Figure, ImageSpec, Item, RowSpec, Section, TableSpec, TotalSpec, Use};
pub use stamp::{Stamp, Unstamped, stamped};
pub use starters::{STARTERS, Starter, starter};
pub use sums::{Compared, DoubtfulPoint, WrongSum};
pub use tables::Held;
pub use task::{Assigned, Assignee, Share, ShowAssignments, Task, TaskBudget};
pub use timeline::{Bar, MOST_STEPS, Step};
pub use unit::{Budget, Report, Unit};
pub use value::{Money, Period, PeriodKind, Spanned};

use crate::calendar::PartialDate;
use crate::document::Scheme;
use crate::language::forms::bare;
use crate::source::Span;
use crate::yaml::Text;
use std::collections::BTreeMap;

/// A whole plan file.
#[derive(Debug, Clone, Default)]
pub struct Plan {
    /// The first key of the file: where a missing part is reported.
    pub span: Span,
    /// Where each top-level key of the file stands.
    pub keys: BTreeMap<String, Span>,
    /// `form`: the name of a built-in form; that of State papers on the plan's day when absent.
    pub form: Option<Spanned<&'static str>>,
    /// `kind`; Kế hoạch when absent.
    pub kind: Spanned<Kind>,
    /// `status`; draft when absent.
    pub status: Spanned<Status>,
    /// `parent`: the plan above, whose tasks it carries out.
    pub parent: Option<Parent>,
    /// `issuer`, or `issuers` of a joint plan; empty when missing.
    pub issuers: Vec<Issuer>,
    /// `number`
    pub number: Option<Spanned<u32>>,
    /// `date`
    pub date: Option<Spanned<PartialDate>>,
    /// `title`
    pub title: Option<Text>,
    /// `period`
    pub period: Option<Period>,
    /// `abbreviations`: short form and full words.
    pub abbreviations: Vec<(Text, Text)>,
    /// `legal_bases`
    pub legal_bases: Vec<LegalBasis>,
    /// `preamble`
    pub preamble: Preamble,
    /// `objectives`
    pub objectives: Option<Objectives>,
    /// `tasks`
    pub tasks: Vec<Task>,
    /// `show_assignments`; inline, or annex when an annex holds the task table.
    pub show_assignments: Option<Spanned<ShowAssignments>>,
    /// `units` in the order of the file.
    pub units: Vec<Unit>,
    /// `budget`
    pub budget: Option<Budget>,
    /// `reporting`
    pub reporting: Vec<Report>,
    /// `closing`
    pub closing: Option<Text>,
    /// `signature`, or `signatures` in the order of `issuers`.
    pub signatures: Vec<Signature>,
    /// `recipients`
    pub recipients: Vec<Recipient>,
    /// `archive`
    pub archive: Option<Archive>,
    /// `annexes`
    pub annexes: Vec<Annex>,
    /// `sections`: replaces the default order.
    pub sections: Option<Vec<Section>>,
    /// `numbering`: labels by depth; the form's own when absent.
    pub numbering: Option<Vec<Spanned<Scheme>>>,
    /// `footnotes`: id and content.
    pub footnotes: Vec<(Text, Text)>,
    /// `urgency`
    pub urgency: Option<Spanned<Urgency>>,
    /// `secrecy`
    pub secrecy: Option<Spanned<Secrecy>>,
    /// `circulation`, printed in capitals.
    pub circulation: Option<Text>,
    /// `contact`
    pub contact: Option<Contact>,
    /// `decision`: the Quyết định that issues this plan.
    pub decision: Option<Box<Decision>>,
    /// `metadata`
    pub metadata: Metadata,
}

impl Plan {
    /// The unit with this id.
    pub fn unit(&self, id: &str) -> Option<&Unit> {
        self.units.iter().find(|unit| unit.id.value == id)
    }

    /// Whether assignments print under their tasks: `show_assignments`, else unless an annex has the table of tasks.
    pub fn shows_assignments_inline(&self) -> bool {
        match self.show_assignments.map(|show| show.value) {
            Some(ShowAssignments::Inline | ShowAssignments::Lines | ShowAssignments::Both) => true,
            Some(ShowAssignments::Annex | ShowAssignments::None) => false,
            None => self.annexes.iter().all(|annex| annex.task_table().is_none()),
        }
    }

    /// The units that a person means by `name`: the one of this id, else those of this name or short name, with its marks
    /// and capitals or without them.
    pub fn units_named(&self, name: &str) -> Vec<&Unit> {
        if let Some(unit) = self.unit(name) {
            return vec![unit];
        }
        let wanted = bare(name);
        let same = |text: &Text| !wanted.is_empty() && bare(&text.value) == wanted;
        self.units.iter().filter(|unit| [&unit.id, &unit.name].into_iter().chain(&unit.short).any(same)).collect()
    }

    /// The built-in form that the plan names.
    pub fn form_name(&self) -> Option<&'static str> {
        self.form.map(|form| form.value)
    }

    /// Whether blanks are allowed.
    pub fn is_draft(&self) -> bool {
        self.status.value == Status::Draft
    }

    /// Who does a task that stands in the chain of groups `around` (outermost first).
    pub fn assigned<'a>(around: &[&'a Task], task: &'a Task) -> Assigned<'a> {
        around.iter().copied().chain([task]).fold(Assigned::default(), Assigned::below)
    }

    /// Whether the plan gives a unit anything to do: a duty, a task, a report.
    pub fn concerns(&self, unit: &Unit) -> bool {
        let named = |id: &Text| id.value == unit.id.value;
        let reports = |one: &Report| one.by.iter().any(named) || one.via.as_ref().is_some_and(named);
        let works = || self.working_units().iter().any(|one| one.id.value == unit.id.value);
        !unit.duties.is_empty() || self.reporting.iter().any(reports) || works()
    }

    /// The units that lead or support any task, in the order of the file.
    pub fn working_units(&self) -> Vec<&Unit> {
        let works = |unit: &&Unit| {
            let mut found = false;
            self.each_task(&mut |around, task| {
                found |= !task.is_group() && Self::assigned(around, task).part(&unit.id.value).is_some();
            });
            found
        };
        self.units.iter().filter(works).collect()
    }

    /// The author's own sections and those of the annexes, each before those it holds.
    pub fn all_sections(&self) -> impl Iterator<Item = &Section> {
        let own = self.sections.iter().flat_map(|sections| Section::all(sections));
        own.chain(self.annexes.iter().flat_map(Annex::all_sections))
    }

    /// The blocks of the author's own sections and of the annexes.
    pub fn all_blocks(&self) -> impl Iterator<Item = &Block> {
        let sections = self.all_sections().map(|section| &section.blocks);
        sections.chain(self.annexes.iter().flat_map(Annex::block_lists)).flatten()
    }

    /// The pictures that the plan holds, in the order of the paper.
    pub fn images(&self) -> impl Iterator<Item = &ImageSpec> {
        self.all_blocks().filter_map(|block| match block {
            Block::Image(image) => Some(image),
            _ => None,
        })
    }

    /// Calls `visit` for every task, groups before their tasks, with the chain of groups around it (outermost first).
    pub fn each_task<'a>(&'a self, visit: &mut dyn FnMut(&[&'a Task], &'a Task)) {
        fn walk<'a>(tasks: &'a [Task], around: &mut Vec<&'a Task>, visit: &mut dyn FnMut(&[&'a Task], &'a Task)) {
            for task in tasks {
                visit(around, task);
                around.push(task);
                walk(&task.tasks, around, visit);
                around.pop();
            }
        }
        walk(&self.tasks, &mut Vec::new(), visit);
    }

    /// [`Plan::each_task`] with the mark by which the paper and all who follow it up know the task.
    pub fn each_marked<'a>(&'a self, visit: &mut dyn FnMut(&str, &[&'a Task], &'a Task)) {
        let mut count = 0;
        self.each_task(&mut |around, task| {
            count += 1;
            visit(&task.mark(count), around, task);
        });
    }

    /// The reports in the order of the file, each with its mark.
    pub fn marked_reports(&self) -> impl Iterator<Item = (String, &Report)> {
        self.reporting.iter().enumerate().map(|(at, report)| (format!("bao-cao.{}", at + 1), report))
    }
}
