//! The tasks of a unit.

use crate::plan::{Plan, Task};

/// The first task that a unit leads or supports.
pub(super) fn task_of<'a>(plan: &'a Plan, unit: &str) -> Option<&'a Task> {
    let mut found = None;
    plan.each_task(&mut |_, task| {
        let has = task.lead.iter().chain(&task.support).any(|assignee| assignee.unit.value == unit);
        if found.is_none() && has {
            found = Some(task);
        }
    });
    found
}
