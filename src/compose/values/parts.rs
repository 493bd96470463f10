//! Where a plan puts its parts: under sections of its own, beside the tasks, in annexes.

use crate::plan::{Annex, Plan, Section, Use};

/// The first annex with the task table, and its place among the annexes.
pub(super) fn table_annex(plan: &Plan) -> Option<(usize, &Annex)> {
    plan.annexes.iter().enumerate().find(|(_, annex)| annex.task_table().is_some())
}

/// The ids of the annexes that show the tasks as one of `parts`: what the body refers to.
pub(super) fn annexes_with(plan: &Plan, parts: &[Use]) -> String {
    let shows = |annex: &Annex| annex.part.is_some_and(|part| parts.contains(&part.value));
    let ids = plan.annexes.iter().enumerate().filter(|(_, annex)| shows(annex)).map(annex_id);
    ids.collect::<Vec<_>>().join(" ")
}

/// The id of an annex; one without gets its number.
pub(super) fn annex_id((at, annex): (usize, &Annex)) -> String {
    annex.id.as_ref().map_or_else(|| format!("phu-luc-{}", at + 1), |id| id.value.clone())
}

/// Whether a section of the plan places `part`.
pub(super) fn places(sections: &[Section], part: Use) -> bool {
    Section::all(sections).any(|section| section.part.is_some_and(|one| one.value == part))
}
