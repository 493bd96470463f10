//! Units × tasks: C for chủ trì, P for phối hợp.

use super::{Kind, Prose};
use crate::document::Places;
use crate::plan::{Plan, Share, Task, Unit};

/// The matrix of a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matrix {
    /// The units that take part in any task, in the order of the plan.
    pub units: Vec<MatrixUnit>,
    /// The tasks under their groups, in the order of the paper.
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
    /// A task, or the group that the tasks below belong to.
    pub kind: Kind,
    /// The printed number.
    pub number: String,
    /// Its title.
    pub title: String,
    /// What each unit does in it, in the order of the columns; of a group nothing.
    pub parts: Vec<Option<Share>>,
}

impl Matrix {
    /// The matrix of `plan`; of the tasks that `unit` takes part in where one is given. `places` are those of the plan's
    /// document.
    pub fn new(plan: &Plan, places: &Places, unit: Option<&str>) -> Self {
        let prose = Prose { plan, places };
        let wanted = |around: &[&Task], task: &Task| {
            !task.is_group() && unit.is_none_or(|unit| Plan::assigned(around, task).part(unit).is_some())
        };
        let units = units(plan, &wanted);
        let (mut rows, mut groups) = (Vec::new(), Vec::new());
        plan.each_marked(&mut |mark, around, task| {
            let number = prose.place(mark);
            let row = |kind, parts| MatrixRow { kind, number, title: prose.title(task), parts };
            groups.truncate(around.len());
            if task.is_group() {
                groups.push(Some(row(Kind::Group, vec![None; units.len()])));
            } else if wanted(around, task) {
                // A group stands above its first task that is wanted.
                rows.extend(groups.iter_mut().filter_map(Option::take));
                let assigned = Plan::assigned(around, task);
                rows.push(row(Kind::Task, units.iter().map(|unit| assigned.part(&unit.id.value)).collect()));
            }
        });
        let column = |unit: &&Unit| MatrixUnit { id: unit.id.value.clone(), name: prose.unit(&unit.id.value) };
        Self { units: units.iter().map(column).collect(), rows }
    }
}

/// The units that take part in any wanted task, in the order of the plan.
fn units<'a>(plan: &'a Plan, wanted: &dyn Fn(&[&Task], &Task) -> bool) -> Vec<&'a Unit> {
    let works = |unit: &&Unit| {
        let mut found = false;
        plan.each_task(&mut |around, task| {
            found |= wanted(around, task) && Plan::assigned(around, task).part(&unit.id.value).is_some();
        });
        found
    };
    plan.units.iter().filter(works).collect()
}
