//! The matrix of an annex: units × tasks, C where a unit leads (chủ trì), P where it supports (phối hợp).

use crate::compose::numbering::roman;
use crate::compose::prose::{prose, trim_end, words};
use crate::compose::said::said;
use crate::plan::{Plan, Share, Task};
use minijinja::{Value, context};

/// The units that take part in any task, and the rows: a group's with its title, a task's with one letter a unit.
pub(super) fn matrix(plan: &Plan) -> Value {
    let units = plan.working_units();
    let row = |(number, around, task): (String, Vec<&Task>, &Task)| {
        let title = task.title.as_ref().map(|title| prose(said(title, trim_end(&title.value))));
        if task.is_group() {
            return context! { kind => "group", number => words(number), title };
        }
        let assigned = Plan::assigned(&around, task);
        let letter = |id: &str| assigned.part(id).map(Share::letter).unwrap_or_default();
        let letters = units.iter().map(|unit| letter(&unit.id.value)).collect::<Vec<_>>();
        context! { kind => "body", number => words(number), title, letters }
    };
    let rows: Vec<Value> = numbered(plan).into_iter().map(row).collect();
    context! { units => units.iter().map(|unit| words(said(unit.label(), unit.label().value.trim()))).collect::<Vec<_>>(), rows }
}

/// Every task with its number in a table and the groups around it: outermost groups have Roman numerals, those inside none,
/// tasks are counted through.
pub(super) fn numbered(plan: &Plan) -> Vec<(String, Vec<&Task>, &Task)> {
    let mut out = Vec::new();
    let (mut count, mut groups) = (0, 0);
    plan.each_task(&mut |around, task| {
        let number = match (task.is_group(), around.is_empty()) {
            (true, true) => {
                groups += 1;
                roman(groups)
            }
            (true, false) => String::new(),
            (false, _) => {
                count += 1;
                count.to_string()
            }
        };
        out.push((number, around.to_vec(), task));
    });
    out
}
