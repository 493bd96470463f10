//! The timeline of an annex: tasks × months, quarters or weeks, a mark where a task is at work.

use super::matrix::numbered;
use crate::calendar::Date;
use crate::compose::numbering::roman;
use crate::compose::prose::{prose, trim_end, words};
use crate::compose::said::said;
use crate::language::letters::upper_first;
use crate::plan::{Annex, Plan, Step, StepKind};
use minijinja::{Value, context};

/// So many names of months still stand level above their columns.
const LEVEL_MONTHS: usize = 5;
/// And of quarters.
const LEVEL_QUARTERS: usize = 8;

/// The columns with the years above them, and the rows: a group's with its title, a task's with what each column holds.
pub(super) fn timeline(annex: &Annex, plan: &Plan) -> Value {
    let kind = annex.by.map_or_else(StepKind::default, |by| by.value);
    let steps = plan.steps(kind);
    let rows = numbered(plan).into_iter().map(|(number, _, task)| {
        let title = task.title.as_ref().map(|title| prose(said(title, trim_end(&title.value))));
        if task.is_group() {
            return context! { kind => "group", number => words(number), title };
        }
        let bar = task.bar(&steps);
        let shown = bar.filled.contains(&true);
        let due = task.deadline.as_ref().map(|due| due.text.span).unwrap_or_default();
        let said = (!bar.words.is_empty()).then(|| words(said(due, upper_first(&bar.words.join("; ")))));
        context! { kind => "body", number => words(number), title, shown, filled => bar.filled, said }
    });
    let upright = match kind {
        StepKind::Week => true,
        StepKind::Month => steps.len() > LEVEL_MONTHS,
        StepKind::Quarter => steps.len() > LEVEL_QUARTERS,
    };
    let columns = steps.iter().map(|step| {
        let number = if kind == StepKind::Quarter { roman(step.number) } else { step.number.to_string() };
        context! { number => words(number), from => day(step.first), to => day(step.last) }
    });
    context! {
        kind => match kind {
            StepKind::Week => "week",
            StepKind::Month => "month",
            StepKind::Quarter => "quarter",
        },
        years => years(&steps),
        columns => columns.collect::<Vec<_>>(),
        upright,
        rows => rows.collect::<Vec<_>>(),
    }
}

/// The years, each over so many columns; a week belongs to the year in which it begins.
fn years(steps: &[Step]) -> Vec<Value> {
    let years = steps.chunk_by(|one, next| one.first.year() == next.first.year());
    let one = |chunk: &[Step]| Some(context! { year => chunk.first()?.first.year(), count => chunk.len() });
    years.filter_map(one).collect()
}

/// `05/01`, `07/9`
fn day(date: Date) -> Value {
    words(format!("{:02}/{}", date.day(), Date::month_text(date.month())))
}
