//! The matrix of an annex: units × tasks, C where a unit leads (chủ trì), P where it supports (phối hợp).

use crate::compose::numbering::roman;
use crate::compose::prose::{prose, trim_end, words};
use crate::plan::{Plan, Share};
use minijinja::{Value, context};

/// The units that take part in any task, and the rows: a group's with its title, a task's with one letter a unit.
pub(super) fn matrix(plan: &Plan) -> Value {
    let units = plan.working_units();
    let mut rows = Vec::new();
    let (mut count, mut groups) = (0, 0);
    plan.each_task(&mut |around, task| {
        let title = task.title.as_ref().map(|title| prose(trim_end(&title.value)));
        if task.is_group() {
            groups += u32::from(around.is_empty());
            let number = if around.is_empty() { roman(groups) } else { String::new() };
            rows.push(context! { kind => "group", number => words(&number), title });
            return;
        }
        count += 1;
        let assigned = Plan::assigned(around, task);
        let letter = |id: &str| assigned.part(id).map(Share::letter).unwrap_or_default();
        let letters = units.iter().map(|unit| letter(&unit.id.value)).collect::<Vec<_>>();
        rows.push(context! { kind => "body", number => count, title, letters });
    });
    context! { units => units.iter().map(|unit| words(unit.label().value.trim())).collect::<Vec<_>>(), rows }
}
