//! Family A: who does what, and who is told.

mod defunct_body;
mod idle_unit;
mod lead_also_supports;
mod no_lead;
mod recipients;
mod unit_not_recipient;

use super::super::explain::Rule;
use crate::plan::{Plan, Task};

pub(super) const RULES: &[&Rule] =
    &[&no_lead::RULE, &lead_also_supports::RULE, &idle_unit::RULE, &unit_not_recipient::RULE, &defunct_body::RULE];

/// The first task that a unit leads or supports.
fn task_of<'a>(plan: &'a Plan, unit: &str) -> Option<&'a Task> {
    let mut found = None;
    plan.each_task(&mut |_, task| {
        let has = task.lead.iter().chain(&task.support).any(|assignee| assignee.unit.value == unit);
        if found.is_none() && has {
            found = Some(task);
        }
    });
    found
}
