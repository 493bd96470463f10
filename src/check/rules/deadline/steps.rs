//! The deadlines of a plan one by one, and the days that they are judged by.

use crate::calendar::Date;
use crate::check::Context;
use crate::plan::{Deadline, Reading, Task};
use crate::yaml::Text;

/// Whose deadline it is.
#[derive(Clone, Copy)]
pub(super) enum Owner<'a> {
    Task(&'a Task),
    Report,
}

/// A deadline without milestones: a task's or a report's own, or one step of a chain.
pub(super) struct Step<'a> {
    pub owner: Owner<'a>,
    pub text: &'a Text,
    pub reading: &'a Reading,
    /// What is done by then; of a milestone only.
    pub what: Option<&'a Text>,
}

/// Every deadline of the plan, milestones one by one.
pub(super) fn each_step<'a>(context: &Context<'a>, visit: &mut dyn FnMut(&Step<'a>)) {
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
pub(super) fn each_deadline<'a>(context: &Context<'a>, visit: &mut dyn FnMut(Owner<'a>, &'a Deadline)) {
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

/// The last day of the quarter after the one that holds `day`.
pub(super) fn end_of_next_quarter(day: Date) -> Date {
    let quarter = (day.month() - 1) / 3;
    let (year, month) = if quarter == 3 { (day.year() + 1, 3) } else { (day.year(), (quarter + 2) * 3) };
    Date::end_of_month(year, month).unwrap_or(day)
}
