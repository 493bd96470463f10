//! Units × tasks: C for chủ trì, P for phối hợp.

use crate::plan::{Part, Plan, Unit};

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

impl Matrix {
    /// The matrix of `plan`; `numbers` as for [`super::rows`].
    pub fn new(plan: &Plan, numbers: &[String]) -> Self {
        let working = plan.working_units();
        let mut rows = Vec::new();
        let mut at = 0;
        plan.each_task(&mut |around, task| {
            let number = numbers.get(at).cloned().unwrap_or_default();
            at += 1;
            if task.is_group() {
                return;
            }
            let assigned = Plan::assigned(around, task);
            let title = task.title.as_ref().map(|title| title.value.clone()).unwrap_or_default();
            let parts = working.iter().map(|unit| assigned.part(&unit.id.value)).collect();
            rows.push(MatrixRow { number, title, parts });
        });
        let unit = |unit: &&Unit| MatrixUnit { id: unit.id.value.clone(), name: unit.label().value.clone() };
        Self { units: working.iter().map(unit).collect(), rows }
    }
}
