//! What of a plan must be composed before it can be judged: long papers, and tables that may be too wide.

use crate::document::Orientation;
use crate::form::Form;
use crate::layout;
use crate::plan::{Held, Plan};
use std::collections::BTreeMap;

/// Names of units that a plan prints before it is composed for the check too: fewer are no paper that cannot be printed.
const NAMED: usize = 60_000;
/// Letters of these names.
const LETTERS: usize = 2_000_000;

/// Whether the paper of a plan may be longer than any paper can be: what the tasks say is printed with each of them, and again
/// in each table that is made of them.
pub(super) fn is_long(plan: &Plan) -> bool {
    let made = plan.annexes.iter().filter(|annex| annex.part.is_some_and(|part| part.value.is_made_of_tasks())).count();
    let lengths: BTreeMap<&str, usize> =
        plan.units.iter().map(|unit| (unit.id.value.as_str(), unit.name.value.len())).collect();
    let (mut named, mut letters) = (0, 0);
    plan.each_task(&mut |_, task| {
        for unit in task.lead.iter().chain(&task.support) {
            named += 1 + made;
            letters += lengths.get(unit.unit.value.as_str()).copied().unwrap_or_default() * (1 + made);
        }
    });
    named > NAMED || letters > LETTERS
}

/// Whether a table fits however its words stand in it, so that no document is needed to judge it.
pub(super) fn is_roomy(table: &Held<'_>, form: &Form) -> bool {
    let sheet = if table.in_annex { Orientation::Landscape } else { Orientation::Portrait };
    layout::roomy(table.columns, table.is_matrix, sheet, table.texts.iter().map(AsRef::as_ref), form)
}
