//! A plan and the plans below it to who has which task, by when, and what is missing.

use super::cover::{Cascade, Given};
use super::upper::{Upper, UpperTask};
use super::who::Who;
use crate::plan::Plan;

/// A plan below, and the name by which people know its file.
#[derive(Debug, Clone, Copy)]
pub struct UnitPlan<'a> {
    /// The name of the file.
    pub file: &'a str,
    /// The plan.
    pub plan: &'a Plan,
}

/// Who has which task of the plan above.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coverage {
    /// Each task with each body that leads it, in the order of the plan above.
    pub rows: Vec<Row>,
    /// Files of plans whose issuers the plan above does not name.
    pub strangers: Vec<String>,
}

/// A task of the plan above at one body that leads it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// The id of the task.
    pub task_id: Option<String>,
    /// Its title.
    pub task: String,
    /// Its deadline as people read it; empty where it has none.
    pub deadline: String,
    /// Who leads it: the issuer of the plan below, or the unit whose plan is not there.
    pub unit: String,
    /// The file of the plan below.
    pub file: Option<String>,
    /// What becomes of the task there.
    pub state: State,
    /// The title of the task that covers it.
    pub own: String,
    /// The deadline of that task.
    pub own_deadline: String,
}

/// What becomes of a task in the plan of the body that leads it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// It stands there, no later.
    Covered,
    /// It stands there, later.
    Late,
    /// It does not stand there.
    Missing,
    /// It does not stand there, and need not: its days are not those of the plan, or the group may leave the body out.
    Open,
    /// The plan is not there.
    NoPlan,
}

impl Coverage {
    /// Compares the plan above with the plans below it.
    pub fn new(upper: &Upper, plans: &[UnitPlan<'_>]) -> Coverage {
        let all: Vec<(UnitPlan<'_>, Cascade<'_>)> =
            plans.iter().map(|plan| (*plan, Cascade::new(upper, plan.plan))).collect();
        let mut rows = Vec::new();
        for task in upper.tasks.iter().filter(|task| !task.is_group) {
            for (plan, cascade) in &all {
                let own = cascade.given.iter().find(|given| std::ptr::eq(given.task, task));
                rows.extend(own.map(|given| row(plan, given)));
            }
            let there = |id: &String| all.iter().any(|(_, cascade)| cascade.who.has(id));
            let absent = task.lead.iter().filter(|id| !there(id)).filter_map(|id| upper.unit(id));
            rows.extend(absent.map(|unit| Row { unit: unit.label.clone(), ..bare(task) }));
        }
        let strangers = all.iter().filter(|(_, cascade)| !Who::is_known(&cascade.who));
        Coverage { rows, strangers: strangers.map(|(plan, _)| plan.file.to_owned()).collect() }
    }

    /// Whether every task stands in the plan of each body that leads it, no later.
    pub fn is_whole(&self) -> bool {
        self.strangers.is_empty() && self.rows.iter().all(|row| matches!(row.state, State::Covered | State::Open))
    }

    /// How many rows are in this state.
    pub fn count(&self, state: State) -> usize {
        self.rows.iter().filter(|row| row.state == state).count()
    }
}

/// A task whose leader has no plan.
fn bare(task: &UpperTask) -> Row {
    Row {
        task_id: task.id.clone(),
        task: task.title.clone(),
        deadline: task.deadline.as_ref().map(|deadline| deadline.said()).unwrap_or_default(),
        unit: String::new(),
        file: None,
        state: State::NoPlan,
        own: String::new(),
        own_deadline: String::new(),
    }
}

fn row(plan: &UnitPlan<'_>, given: &Given<'_>) -> Row {
    let state = match given.by.as_slice() {
        [] if given.due && given.sure => State::Missing,
        [] => State::Open,
        covers if covers.iter().any(|cover| cover.late.is_some()) => State::Late,
        _ => State::Covered,
    };
    let issuer = plan.plan.issuers.first().and_then(|issuer| issuer.name.as_ref());
    // Of several the late one is shown: it is what somebody looks for.
    let shown = given.by.iter().find(|cover| cover.late.is_some()).or_else(|| given.by.first());
    let deadline = shown.and_then(|cover| cover.late.map(|(own, _)| own).or_else(|| cover.deadlines.first().copied()));
    Row {
        unit: issuer.map_or_else(|| plan.file.to_owned(), |name| name.value.trim().to_owned()),
        file: Some(plan.file.to_owned()),
        state,
        own: shown.map(|cover| cover.title.clone()).unwrap_or_default(),
        own_deadline: deadline.map(|deadline| deadline.said()).unwrap_or_default(),
        ..bare(given.task)
    }
}
