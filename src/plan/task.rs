//! Tasks: a tree in which a task with tasks is a group.

use super::{Deadline, Indicator, Item, Money, Spanned};
use crate::source::Span;
use crate::yaml::Text;

/// One of `tasks`
#[derive(Debug, Clone, Default)]
pub struct Task {
    /// The mapping's first key.
    pub span: Span,
    /// `id`
    pub id: Option<Text>,
    /// `parent_task`: ids of tasks of the plan above that it carries out.
    pub parent_task: Vec<Text>,
    /// `title`
    pub title: Option<Text>,
    /// `text`: further paragraphs.
    pub text: Vec<Text>,
    /// `items`: dash lines.
    pub items: Vec<Item>,
    /// `lead`: chủ trì.
    pub lead: Vec<Assignee>,
    /// `support`: phối hợp.
    pub support: Vec<Assignee>,
    /// `deadline`
    pub deadline: Option<Deadline>,
    /// `output`: sản phẩm.
    pub output: Option<Text>,
    /// `budget`
    pub budget: Option<TaskBudget>,
    /// `indicator`
    pub indicator: Option<Indicator>,
    /// `tasks`: not empty makes it a group.
    pub tasks: Vec<Task>,
}

/// A unit that leads or supports.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assignee {
    /// The unit's id.
    pub unit: Text,
    /// `scope`: which share of the task.
    pub scope: Option<Text>,
}

/// What a unit does in a task.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Share {
    /// Chủ trì
    Lead,
    /// Phối hợp
    Support,
}

impl Share {
    /// C or P.
    pub fn letter(self) -> &'static str {
        match self {
            Share::Lead => "C",
            Share::Support => "P",
        }
    }
}

/// Who does a task: its own units, or those of the nearest group around it that names any.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Assigned<'a> {
    /// Chủ trì.
    pub lead: &'a [Assignee],
    /// Phối hợp; taken over from a group only together with its leads.
    pub support: &'a [Assignee],
}

impl<'a> Assigned<'a> {
    /// What holds for `task` below a group for whose tasks `self` holds.
    pub fn below(self, task: &'a Task) -> Assigned<'a> {
        match (task.lead.as_slice(), task.support.as_slice()) {
            ([], []) => self,
            ([], support) => Assigned { lead: self.lead, support },
            (lead, support) => Assigned { lead, support },
        }
    }

    /// The entry of a unit, and whether it leads.
    pub fn find(self, unit: &str) -> Option<(Share, &'a Assignee)> {
        let among = |list: &'a [Assignee]| list.iter().find(|one| one.unit.value == unit);
        let lead = among(self.lead).map(|one| (Share::Lead, one));
        lead.or_else(|| among(self.support).map(|one| (Share::Support, one)))
    }

    /// What a unit does in the task.
    pub fn part(self, unit: &str) -> Option<Share> {
        self.find(unit).map(|(part, _)| part)
    }
}

/// A task's money.
#[derive(Debug, Clone, Default)]
pub struct TaskBudget {
    /// Its place.
    pub span: Span,
    /// Words instead of a figure, "Lồng ghép trong kinh phí thường xuyên": printed, and counted as no amount.
    pub words: Option<Text>,
    /// The amount; absent when only `by_year` or `by_source` are given.
    pub amount: Option<Money>,
    /// Where it comes from.
    pub source: Option<Text>,
    /// Shares by year.
    pub by_year: Vec<(Spanned<i32>, Money)>,
    /// Shares by source.
    pub by_source: Vec<(Text, Money)>,
}

impl Task {
    /// Whether it is a group of tasks.
    pub fn is_group(&self) -> bool {
        !self.tasks.is_empty()
    }

    /// Whether it says who does it, by when, with what result, measure or money.
    pub fn is_assigned(&self) -> bool {
        !self.lead.is_empty()
            || !self.support.is_empty()
            || self.deadline.is_some()
            || self.output.is_some()
            || self.indicator.is_some()
            || self.budget.is_some()
    }

    /// Its id; a task without one is known by its place in [`super::Plan::each_task`], from 1, which no author's id can be.
    pub fn mark(&self, count: usize) -> String {
        self.id.as_ref().map_or_else(|| format!("viec.{count}"), |id| id.value.clone())
    }
}

impl TaskBudget {
    /// The amount in đồng: as stated, else the sum of the shares by year, else of those by source.
    pub fn total(&self) -> Option<u64> {
        let sum =
            |amounts: Vec<u64>| (!amounts.is_empty()).then(|| amounts.iter().fold(0u64, |a, b| a.saturating_add(*b)));
        self.amount
            .as_ref()
            .map(|money| money.dong)
            .or_else(|| sum(self.by_year.iter().map(|(_, money)| money.dong).collect()))
            .or_else(|| sum(self.by_source.iter().map(|(_, money)| money.dong).collect()))
    }
}

/// `show_assignments`
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ShowAssignments {
    /// Under each task, as one paragraph.
    #[default]
    Inline,
    /// Under each task, a dash line each.
    Lines,
    /// Only in the annex.
    Annex,
    /// Both.
    Both,
    /// Nowhere.
    None,
}
