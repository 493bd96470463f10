//! Units × tasks: C for chủ trì, P for phối hợp.

use super::inherited;
use crate::plan::{Assignee, Plan};

/// The matrix of a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matrix {
    /// The units that take part in any task, in the order of the plan.
    pub units: Vec<MatrixUnit>,
    /// The tasks, in the order of the paper.
    pub rows: Vec<MatrixRow>,
}

/// A column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MatrixUnit {
    /// The unit's id.
    pub id: String,
    /// Its short name.
    pub name: String,
}

/// A row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MatrixRow {
    /// The printed number of the task.
    pub number: String,
    /// Its title.
    pub title: String,
    /// What each unit does in it, in the order of the columns.
    pub parts: Vec<Option<Part>>,
}

/// What a unit does in a task.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Chủ trì
    Lead,
    /// Phối hợp
    Support,
}

impl Part {
    /// C or P.
    pub fn letter(self) -> &'static str {
        match self {
            Part::Lead => "C",
            Part::Support => "P",
        }
    }
}

impl Matrix {
    /// The matrix of `plan`; `numbers` as for [`super::rows`].
    pub fn new(plan: &Plan, numbers: &[String]) -> Self {
        let has = |assignees: &[Assignee], id: &str| assignees.iter().any(|assignee| assignee.unit.value == id);
        let mut rows = Vec::new();
        let mut at = 0;
        plan.each_task(&mut |around, task| {
            let number = numbers.get(at).cloned().unwrap_or_default();
            at += 1;
            if !task.tasks.is_empty() {
                return;
            }
            let lead = inherited(around, task, |task| &task.lead);
            let support = inherited(around, task, |task| &task.support);
            let part = |id: &str| match (has(lead, id), has(support, id)) {
                (true, _) => Some(Part::Lead),
                (false, true) => Some(Part::Support),
                (false, false) => None,
            };
            let title = task.title.as_ref().map(|title| title.value.clone()).unwrap_or_default();
            rows.push(MatrixRow { number, title, parts: plan.units.iter().map(|unit| part(&unit.id.value)).collect() });
        });
        let used: Vec<bool> = (0..plan.units.len())
            .map(|column| rows.iter().any(|row| row.parts.get(column).is_some_and(Option::is_some)))
            .collect();
        for row in &mut rows {
            let mut keep = used.iter();
            row.parts.retain(|_| keep.next().copied().unwrap_or_default());
        }
        let unit =
            |unit: &crate::plan::Unit| MatrixUnit { id: unit.id.value.clone(), name: unit.label().value.clone() };
        let units = plan.units.iter().zip(&used).filter(|(_, used)| **used).map(|(one, _)| unit(one)).collect();
        Self { units, rows }
    }
}
