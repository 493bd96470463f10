//! The bytes of the plan above to what plans below it are compared with, made once for all of them.

use crate::calendar::Date;
use crate::diagnostic::Code;
use crate::language::bodies::{contains_words, normal, without_place};
use crate::language::collectives::{body_of, groups};
use crate::language::names::key;
use crate::language::sentence::trim_end;
use crate::plan::inline::{Piece, inlines};
use crate::plan::{Deadline, Plan, Task, is_plan, load};
use crate::source::{Source, Span};
use crate::yaml::Text;
use std::sync::Arc;

/// Codes of a file of which some part could not be read: who does a task may be in it.
const UNREAD: [Code; 4] = [Code::S001, Code::S002, Code::S003, Code::S004];

/// The plan above, or why there is none; shared by all plans that name it.
pub type Above = Result<Arc<Upper>, NoUpper>;

/// Why there is no plan above to compare with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoUpper {
    /// No such file.
    Missing,
    /// The path leads out of the folder that plans may look into.
    Outside,
    /// The file is larger than a plan may be.
    Large,
    /// It holds no plan.
    NoPlan,
    /// It has mistakes that keep some of it from being read.
    Wrong,
    /// It is the plan itself.
    Itself,
    /// Its own `parent` leads back to the plan.
    Circle,
}

/// The plan above as the plans below it are compared with it.
#[derive(Debug)]
pub struct Upper {
    /// Its file.
    pub source: Arc<Source>,
    /// Its units.
    pub units: Vec<UpperUnit>,
    /// Its tasks and groups, each group before what it holds.
    pub tasks: Vec<UpperTask>,
    /// Its first and last day, where it says them.
    pub days: Option<(Date, Date)>,
    /// Whether it is secret.
    pub secret: bool,
    /// Normalised names of who issues it.
    pub(super) issuers: Vec<String>,
    /// The normalised name of its place.
    pub(super) place: String,
}

/// A unit of the plan above.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UpperUnit {
    /// Its id.
    pub id: String,
    /// How tables call it.
    pub label: String,
    /// Normalised names of the bodies and groups of bodies that it stands for.
    pub(super) names: Vec<String>,
}

/// A task or a group of the plan above.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UpperTask {
    /// Its id.
    pub id: Option<String>,
    /// Its title, without marks.
    pub title: String,
    /// By what its title compares.
    pub(super) key: String,
    /// Where its title stands.
    pub span: Span,
    /// Whether it holds tasks.
    pub is_group: bool,
    /// Its deadline, else that of the nearest group around it.
    pub deadline: Option<Deadline>,
    /// Its product, as written.
    pub output: Option<String>,
    /// Ids of the units that lead it.
    pub lead: Vec<String>,
    /// The places in [`Upper::tasks`] of the groups around it.
    pub(super) groups: Vec<usize>,
}

impl Upper {
    /// The plan above in a file that messages call `name`.
    ///
    /// # Errors
    /// It is no plan, or has mistakes that keep some of it from being read.
    pub fn read(name: &str, bytes: &[u8]) -> Result<Upper, NoUpper> {
        if !is_plan(bytes) {
            return Err(NoUpper::NoPlan);
        }
        let loaded = load(name, bytes).map_err(|_| NoUpper::Wrong)?;
        if !loaded.is_as_typed() || loaded.found.iter().any(|found| UNREAD.contains(&found.code)) {
            return Err(NoUpper::Wrong);
        }
        Ok(Upper::new(&loaded.plan, loaded.typed))
    }

    fn new(plan: &Plan, source: Source) -> Upper {
        let issuers = plan.issuers.iter().flat_map(|issuer| [&issuer.name, &issuer.full_name]).flatten();
        let place = plan.issuers.first().and_then(|issuer| issuer.place.as_ref());
        let mut tasks: Vec<UpperTask> = Vec::new();
        let mut spans: Vec<(Span, usize)> = Vec::new();
        plan.each_task(&mut |around, task| {
            let at = |group: &&Task| spans.iter().find(|(span, _)| *span == group.span).map(|(_, at)| *at);
            let groups = around.iter().filter_map(at).collect();
            spans.push((task.span, tasks.len()));
            tasks.push(upper_task(around, task, groups));
        });
        Upper {
            source: Arc::new(source),
            units: plan.units.iter().map(upper_unit).collect(),
            tasks,
            days: days(plan),
            secret: plan.secrecy.is_some(),
            issuers: issuers.map(|name| normal(&name.value)).collect(),
            place: place.map(|place| normal(&place.value)).unwrap_or_default(),
        }
    }

    /// The unit of this id.
    pub fn unit(&self, id: &str) -> Option<&UpperUnit> {
        self.units.iter().find(|unit| unit.id == id)
    }

    /// A normalised name without the level and place that are this plan's own: "sở nội vụ tỉnh an bình" → "sở nội vụ" in a plan
    /// of that province, but "công an xã" stays whole there.
    pub(super) fn bare(&self, name: &str) -> String {
        let cut = without_place(name, &self.place);
        let tail = name.get(cut.len()..).unwrap_or_default().trim();
        let own = tail.is_empty() || self.issuers.iter().any(|issuer| contains_words(issuer, tail));
        if own { cut } else { name.to_owned() }
    }
}

/// The first and the last day of a plan.
pub(super) fn days(plan: &Plan) -> Option<(Date, Date)> {
    let kind = plan.period.as_ref()?.kind;
    kind.first().zip(kind.last())
}

/// By what titles of tasks compare: letters, without marks, blanks and what ends a sentence.
pub(super) fn title_key(title: &Text) -> String {
    key(trim_end(&plain(title)))
}

/// The words of a title.
pub(super) fn plain(title: &Text) -> String {
    let pieces = inlines(&title.value).into_iter().map(|piece| match piece {
        Piece::Text { text, .. } => text,
        Piece::Footnote { .. } | Piece::Reference { .. } => String::new(),
    });
    pieces.collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The deadline that binds a task: its own, else that of the nearest group around it.
pub(super) fn deadline_of<'p>(around: &[&'p Task], task: &'p Task) -> Option<&'p Deadline> {
    std::iter::once(task).chain(around.iter().rev().copied()).find_map(|task| task.deadline.as_ref())
}

fn upper_task(around: &[&Task], task: &Task, groups: Vec<usize>) -> UpperTask {
    let assigned = Plan::assigned(around, task);
    UpperTask {
        id: task.id.as_ref().map(|id| id.value.clone()),
        title: task.title.as_ref().map(plain).unwrap_or_default(),
        key: task.title.as_ref().map(title_key).unwrap_or_default(),
        span: task.title.as_ref().map_or(task.span, |title| title.span),
        is_group: task.is_group(),
        deadline: deadline_of(around, task).cloned(),
        output: task.output.as_ref().map(plain),
        lead: assigned.lead.iter().map(|one| one.unit.value.clone()).collect(),
        groups,
    }
}

fn upper_unit(unit: &crate::plan::Unit) -> UpperUnit {
    let mut names = Vec::new();
    for name in std::iter::once(&unit.name).chain(&unit.short).map(|name| normal(&name.value)) {
        let several = groups(&name);
        names.extend(body_of(&name));
        names.extend(several.into_iter().filter(|group| *group != name));
        names.push(name);
    }
    UpperUnit { id: unit.id.value.clone(), label: unit.label().value.trim().to_owned(), names }
}
