//! Family D: deadlines and the period.

mod before_issue;
mod date_lists;
mod impossible_date;
mod milestones_out_of_order;
mod non_working_day;
mod outside_period;
mod unread_deadline;
mod wrong_weekday;

use super::super::explain::Rule;
use crate::check::Context;
use crate::plan::{Deadline, Reading, Task};
use crate::yaml::Text;

pub(super) const RULES: &[&Rule] = &[
    &impossible_date::RULE,
    &before_issue::RULE,
    &outside_period::RULE,
    &wrong_weekday::RULE,
    &non_working_day::RULE,
    &milestones_out_of_order::RULE,
    &unread_deadline::RULE,
];

/// Whose deadline it is.
#[derive(Clone, Copy)]
enum Owner<'a> {
    Task(&'a Task),
    Report,
}

/// A deadline without milestones: a task's or a report's own, or one step of a chain.
struct Step<'a> {
    owner: Owner<'a>,
    text: &'a Text,
    reading: &'a Reading,
    /// What is done by then; of a milestone only.
    what: Option<&'a Text>,
}

/// Every deadline of the plan, milestones one by one.
fn each_step<'a>(context: &Context<'a>, visit: &mut dyn FnMut(&Step<'a>)) {
    each_deadline(context, &mut |owner, deadline| match &deadline.reading {
        Reading::Milestones(steps) => {
            for step in steps {
                visit(&Step { owner, text: &step.when.text, reading: &step.when.reading, what: Some(&step.what) });
            }
        }
        reading => visit(&Step { owner, text: &deadline.text, reading, what: None }),
    });
}

/// Every deadline of the plan, as the author gave it.
fn each_deadline<'a>(context: &Context<'a>, visit: &mut dyn FnMut(Owner<'a>, &'a Deadline)) {
    context.plan.each_task(&mut |_, task| {
        if let Some(deadline) = &task.deadline {
            visit(Owner::Task(task), deadline);
        }
    });
    for report in &context.plan.reporting {
        if let Some(deadline) = &report.when {
            visit(Owner::Report, deadline);
        }
    }
}
