//! One unit's share of a plan: its duties, the tasks it leads and supports, its reports.

use super::body::{items, join_names, mark, names};
use super::task_table::deadline_lines;
use super::{Facts, budget};
use crate::compose::prose::{prose, trim_end, words};
use crate::plan::{Assigned, Assignee, Part, Plan, Task, Unit};
use minijinja::{Value, context};
use std::collections::BTreeMap;

/// The values of the plan with those of `unit`; `places` says where each task stands in the plan.
pub(in crate::compose) fn extract(facts: &Facts<'_>, unit: &Unit, places: &BTreeMap<String, String>) -> Value {
    let plan = facts.plan;
    let (mut leading, mut supporting, mut count) = (Vec::new(), Vec::new(), 0);
    plan.each_task(&mut |around, task| {
        count += 1;
        let assigned = Plan::assigned(around, task);
        let Some((part, own)) = assigned.find(&unit.id.value).filter(|_| !task.is_group()) else { return };
        let place = places.get(&mark(task, count)).map(String::as_str).unwrap_or_default();
        match part {
            Part::Lead => leading.push(row(task, own, place, &others(assigned, unit, plan))),
            Part::Support => supporting.push(row(task, own, place, &names(assigned.lead, plan, true))),
        }
    });
    let concerns = |id: &crate::yaml::Text| id.value == unit.id.value;
    let reports =
        plan.reporting.iter().filter(|one| one.by.iter().any(concerns) || one.via.as_ref().is_some_and(concerns));
    let own = context! {
        unit => context! {
            name => words(&unit.name.value),
            duties => items(&unit.duties),
            leading,
            supporting,
            reports => reports.map(|one| budget::report(one, plan)).collect::<Vec<_>>(),
        },
    };
    context! { ..own, ..super::values(facts) }
}

/// Who works with a leading unit: the other leads with their share, then those who support.
fn others(assigned: Assigned<'_>, unit: &Unit, plan: &Plan) -> String {
    let name = |one: &Assignee, note: &str| {
        let scope = one.scope.as_ref().map(|scope| trim_end(&scope.value));
        let notes: Vec<&str> = [(!note.is_empty()).then_some(note), scope].into_iter().flatten().collect();
        let unit = plan.unit(&one.unit.value).map_or(&one.unit, Unit::label).value.trim();
        if notes.is_empty() { unit.to_owned() } else { format!("{unit} ({})", notes.join(", ")) }
    };
    let leads = assigned.lead.iter().filter(|one| one.unit.value != unit.id.value).map(|one| name(one, "cùng chủ trì"));
    let supports = assigned.support.iter().map(|one| name(one, ""));
    join_names(&leads.chain(supports).collect::<Vec<_>>())
}

fn row(task: &Task, own: &Assignee, place: &str, others: &str) -> Value {
    context! {
        place => words(&super::super::prose::upper_first(place)),
        title => task.title.as_ref().map(|title| prose(trim_end(&title.value))),
        scope => own.scope.as_ref().map(|scope| prose(trim_end(&scope.value))),
        others => words(others),
        deadline => deadline_lines(task),
        output => task.output.as_ref().map(|output| prose(trim_end(&output.value))),
    }
}
