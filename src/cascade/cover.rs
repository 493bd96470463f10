//! A plan and the plan above to what is given to its issuer, and what covers it.

use super::late::is_later;
use super::upper::{Upper, UpperTask, days, deadline_of, plain, title_key};
use super::who::Who;
use crate::calendar::Date;
use crate::plan::{Deadline, Plan, Reading, Task, nearest};
use crate::yaml::Text;
use std::collections::BTreeMap;

/// What the plan above gives to the issuer of a plan, and what becomes of it there.
#[derive(Debug, Clone)]
pub struct Cascade<'a> {
    /// The plan above.
    pub upper: &'a Upper,
    /// Who the issuer is there.
    pub who: Who,
    /// The tasks that the issuer leads, in the order of the plan above.
    pub given: Vec<Given<'a>>,
    /// What `parent_task` names and the plan above does not have.
    pub unknown: Vec<Unknown<'a>>,
}

/// A task of the plan above that the issuer leads.
#[derive(Debug, Clone)]
pub struct Given<'a> {
    /// The task.
    pub task: &'a UpperTask,
    /// The unit of the plan above to which it is given.
    pub unit: &'a str,
    /// Whether that unit is the issuer for sure, and not a group that may leave it out.
    pub sure: bool,
    /// Whether it falls into the days of the plan for sure.
    pub due: bool,
    /// What covers it.
    pub by: Vec<Cover<'a>>,
}

/// A task of the plan that covers one of the plan above.
#[derive(Debug, Clone)]
pub struct Cover<'a> {
    /// The task.
    pub task: &'a Task,
    /// Its title, without marks.
    pub title: String,
    /// The deadlines that bind it: its own, else its group's, of a group those of its tasks.
    pub deadlines: Vec<&'a Deadline>,
    /// The one among them that is later than the plan above wants, and what that wants.
    pub late: Option<(&'a Deadline, &'a Deadline)>,
}

/// An id that names no task of the plan above.
#[derive(Debug, Clone, Copy)]
pub struct Unknown<'a> {
    /// What was written.
    pub id: &'a Text,
    /// The nearest id that there is.
    pub near: Option<&'a str>,
}

/// A task of the plan with what it may cover.
struct Own<'a> {
    task: &'a Task,
    key: String,
    deadlines: Vec<&'a Deadline>,
}

impl<'a> Cascade<'a> {
    /// Compares `plan` with the plan above.
    pub fn new(upper: &'a Upper, plan: &'a Plan) -> Cascade<'a> {
        let who = Who::find(upper, plan);
        let ids = || upper.tasks.iter().filter_map(|task| task.id.as_deref());
        let (mut own, mut unknown) = (Vec::new(), Vec::new());
        plan.each_task(&mut |around, task| {
            let missing = task.parent_task.iter().filter(|id| !ids().any(|known| known == id.value));
            unknown.extend(missing.map(|id| Unknown { id, near: nearest(&id.value, ids()) }));
            let key = task.title.as_ref().map(title_key).unwrap_or_default();
            own.push(Own { task, key, deadlines: deadlines(around, task) });
        });
        let index = Index::new(&own);
        let period = days(plan);
        let mut given = Vec::new();
        for task in upper.tasks.iter().filter(|task| !task.is_group) {
            let leads = || task.lead.iter().filter(|id| who.has(id));
            let Some(unit) = leads().find(|id| who.surely(id)).or_else(|| leads().next()) else { continue };
            let by = index.covers(upper, task, &own, period);
            given.push(Given { task, unit, sure: who.surely(unit), due: is_due(task, upper, period), by });
        }
        Cascade { upper, who, given, unknown }
    }
}

/// The tasks of a plan by what they may cover.
#[derive(Default)]
struct Index<'a> {
    /// By the ids that they name.
    ids: BTreeMap<&'a str, Vec<usize>>,
    /// By their titles, where they name no id.
    titles: BTreeMap<String, Vec<usize>>,
}

impl<'a> Index<'a> {
    fn new(own: &[Own<'a>]) -> Index<'a> {
        let mut index = Index::default();
        for (at, one) in own.iter().enumerate() {
            for id in &one.task.parent_task {
                index.ids.entry(id.value.as_str()).or_default().push(at);
            }
            if one.task.parent_task.is_empty() && !one.key.is_empty() {
                index.titles.entry(one.key.clone()).or_default().push(at);
            }
        }
        index
    }

    /// What covers `task`: tasks that name it or have its title, and those that stand for a whole group around it.
    fn covers(
        &self,
        upper: &'a Upper,
        task: &'a UpperTask,
        own: &[Own<'a>],
        period: Option<(Date, Date)>,
    ) -> Vec<Cover<'a>> {
        let mut found: Vec<(usize, &'a UpperTask)> = Vec::new();
        let groups = task.groups.iter().filter_map(|at| upper.tasks.get(*at));
        for (wanted, group) in std::iter::once((task, false)).chain(groups.map(|group| (group, true))) {
            let named = wanted.id.as_deref().and_then(|id| self.ids.get(id)).into_iter().flatten();
            let titled = self.titles.get(&wanted.key).into_iter().flatten();
            // A group of the same title may hold other tasks; one task of that title stands for all of them.
            let titled = titled.filter(|at| !group || own.get(**at).is_some_and(|one| !one.task.is_group()));
            for at in named.chain(titled) {
                if found.iter().all(|(known, _)| known != at) {
                    found.push((*at, wanted));
                }
            }
        }
        found.into_iter().filter_map(|(at, wanted)| Some(cover(own.get(at)?, wanted, period))).collect()
    }
}

fn cover<'a>(own: &Own<'a>, wanted: &'a UpperTask, period: Option<(Date, Date)>) -> Cover<'a> {
    let late = wanted.deadline.as_ref().and_then(|upper| {
        let later = own.deadlines.iter().find(|own| is_later(&own.reading, &upper.reading, period));
        later.map(|own| (*own, upper))
    });
    let title = own.task.title.as_ref().map(plain).unwrap_or_default();
    Cover { task: own.task, title, deadlines: own.deadlines.clone(), late }
}

/// The deadlines that bind a task: of a group without one those of its tasks.
fn deadlines<'a>(around: &[&'a Task], task: &'a Task) -> Vec<&'a Deadline> {
    if task.deadline.is_some() || !task.is_group() {
        return deadline_of(around, task).into_iter().collect();
    }
    let around: Vec<&Task> = around.iter().copied().chain([task]).collect();
    task.tasks.iter().flat_map(|task| deadlines(&around, task)).collect()
}

/// Whether a task of the plan above falls into the days of the plan for sure: one of another year is for another plan, and one
/// that says no days may be for the next as long as the plan above goes on.
fn is_due(task: &UpperTask, upper: &Upper, period: Option<(Date, Date)>) -> bool {
    let Some((first, last)) = period else { return true };
    let meets = |from: Date, to: Date| from <= last && to >= first;
    // The plan above goes no farther than this one: there is no later plan that could take it.
    let ends_here = || upper.days.is_none_or(|(_, to)| to <= last && to >= first);
    let reading = task.deadline.as_ref().map(|deadline| &deadline.reading);
    match reading {
        Some(Reading::Ongoing) => upper.days.is_none_or(|(from, to)| meets(from, to)),
        Some(comes_back @ Reading::Recurring(_)) => {
            let (from, to) = upper.days.map_or((first, last), |(from, to)| (from.max(first), to.min(last)));
            !comes_back.occurrences(from, to).is_empty()
        }
        _ => match reading.and_then(|reading| reading.first().zip(reading.last())) {
            Some((from, to)) => meets(from, to),
            None => ends_here(),
        },
    }
}
