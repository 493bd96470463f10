//! A plan's tasks as rows, for those who follow them up: terminal table, CSV, XLSX, ICS, JSON, and the matrix of units.
//!
//! One fact once: nothing here is typed a second time. The number of a task is the one that the paper prints.

mod csv;
mod ics;
mod json;
mod matrix;
mod sheet;
mod table;

pub use self::matrix::Matrix;
pub use csv::csv;
pub use ics::ics;
pub use json::{json, matrix_json};
pub use sheet::{matrix_xlsx, xlsx};
pub use table::{matrix_table, table};

use crate::calendar::Date;
use crate::plan::{Assigned, Assignee, Deadline, Plan, Reading, Task};

/// One task.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// As the paper numbers it: "điểm a khoản 1 Mục II".
    pub number: String,
    /// Its id, where it has one.
    pub id: Option<String>,
    /// Its title.
    pub title: String,
    /// The titles of the groups around it, outermost first.
    pub groups: Vec<String>,
    /// Who leads, short names.
    pub lead: Vec<String>,
    /// Who supports, short names.
    pub support: Vec<String>,
    /// Its deadline as written; milestones as "when: what", one each.
    pub deadline: String,
    /// The deadlines to keep, in order: one for each milestone.
    pub due: Vec<Due>,
    /// Its product.
    pub output: String,
    /// Its money in đồng.
    pub budget: Option<u64>,
}

/// A deadline that a calendar can hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// What is due, for a milestone.
    pub what: Option<String>,
    /// First day that it may mean.
    pub from: Date,
    /// Last day that it may mean: the day to keep.
    pub to: Date,
    /// The period after which it comes back.
    pub every: Option<Every>,
}

/// How a deadline comes back, up to the end of the plan's period.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Every {
    /// After so many months.
    pub months: u32,
    /// The last day on which it may come back.
    pub until: Date,
}

/// What the tracker's columns are called in Vietnamese.
const HEADS: [&str; 10] = [
    "Số",
    "Nhiệm vụ",
    "Nhóm nhiệm vụ",
    "Chủ trì",
    "Phối hợp",
    "Thời hạn",
    "Từ ngày",
    "Đến ngày",
    "Sản phẩm",
    "Kinh phí (đồng)",
];

/// The rows of `plan`, tasks without groups' own lines, in the order of the paper; only those that `unit` leads or
/// supports where one is given. `numbers` are the printed numbers of all tasks and groups in the order of
/// [`Plan::each_task`].
pub fn rows(plan: &Plan, numbers: &[String], unit: Option<&str>) -> Vec<Row> {
    let mut rows = Vec::new();
    let mut at = 0;
    plan.each_task(&mut |around, task| {
        let number = numbers.get(at).cloned().unwrap_or_default();
        at += 1;
        let assigned = Plan::assigned(around, task);
        if !task.is_group() && unit.is_none_or(|unit| assigned.part(unit).is_some()) {
            rows.push(row(plan, number, around, task, assigned));
        }
    });
    rows
}

fn row(plan: &Plan, number: String, around: &[&Task], task: &Task, assigned: Assigned<'_>) -> Row {
    let title = |task: &Task| task.title.as_ref().map(|title| title.value.clone()).unwrap_or_default();
    let names = |assignees: &[Assignee]| {
        let name = |assignee: &Assignee| {
            let unit = plan.unit(&assignee.unit.value).map_or(&assignee.unit, |unit| unit.label());
            match &assignee.scope {
                Some(scope) => format!("{} ({})", unit.value, scope.value),
                None => unit.value.clone(),
            }
        };
        assignees.iter().map(name).collect::<Vec<_>>()
    };
    Row {
        number,
        id: task.id.as_ref().map(|id| id.value.clone()),
        title: title(task),
        groups: around.iter().map(|group| title(group)).collect(),
        lead: names(assigned.lead),
        support: names(assigned.support),
        deadline: task.deadline.as_ref().map(written).unwrap_or_default(),
        due: task.deadline.as_ref().map(|deadline| dues(plan, deadline)).unwrap_or_default(),
        output: task.output.as_ref().map(|output| output.value.clone()).unwrap_or_default(),
        budget: task.budget.as_ref().and_then(crate::plan::TaskBudget::total),
    }
}

fn written(deadline: &Deadline) -> String {
    match &deadline.reading {
        Reading::Milestones(steps) => {
            let step = |step: &crate::plan::Milestone| format!("{}: {}", written(&step.when), step.what.value);
            steps.iter().map(step).collect::<Vec<_>>().join("; ")
        }
        // `2024-06-28` is for the file; people read 28/6/2024.
        Reading::Day(date) if deadline.text.value.trim() == date.to_string() => date.short(),
        _ => deadline.text.value.clone(),
    }
}

fn dues(plan: &Plan, deadline: &Deadline) -> Vec<Due> {
    match &deadline.reading {
        Reading::Milestones(steps) => {
            let step = |step: &crate::plan::Milestone| {
                let mut due = due(plan, &step.when.reading)?;
                due.what = Some(step.what.value.clone());
                Some(due)
            };
            steps.iter().filter_map(step).collect()
        }
        reading => due(plan, reading).into_iter().collect(),
    }
}

fn due(plan: &Plan, reading: &Reading) -> Option<Due> {
    let period = plan.period.as_ref()?.kind;
    let (start, until) = (period.first()?, period.last()?);
    match reading {
        Reading::Yearly(Some((day, month))) => {
            let first =
                (start.year()..=until.year()).filter_map(|year| Date::new(year, *month, *day)).find(|d| *d >= start)?;
            Some(Due { what: None, from: first, to: first, every: Some(Every { months: 12, until }) })
        }
        Reading::Every(months) => {
            let month = (start.month() + months - 1).clamp(1, 12);
            let first = Date::end_of_month(start.year(), month)?;
            Some(Due { what: None, from: start, to: first, every: Some(Every { months: *months, until }) })
        }
        reading => Some(Due { what: None, from: reading.first()?, to: reading.last()?, every: None }),
    }
}

#[cfg(test)]
mod tests;
