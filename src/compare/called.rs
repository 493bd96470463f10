//! Two plans to how what stands in one place is called in others: a body at its tasks and reports, a group at its tasks.

use crate::plan::{Assignee, Plan, Task, Unit};
use std::collections::BTreeMap;

/// Bytes of names, written out wherever they are called, up to which a comparison writes them out. A file of two megabytes may
/// call a long name a hundred thousand times.
const MOST: usize = 4 << 20;

/// Letters of a group's title by which it is called in a plan with more.
const TITLE: usize = 80;

/// How what has a name is called, in both plans alike: otherwise the same body would seem to be another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Called {
    /// By its name.
    Named,
    /// Bodies by their ids, groups by the first words of their titles.
    Brief,
}

/// Whether the names of bodies and groups are so long and called so often that a comparison of these plans is brief about them.
pub fn is_brief(old: &Plan, new: &Plan) -> bool {
    Called::of([old, new]) == Called::Brief
}

impl Called {
    /// How the plans call what has a name.
    pub fn of(plans: [&Plan; 2]) -> Called {
        if plans.into_iter().any(|plan| weight(plan) > MOST) { Called::Brief } else { Called::Named }
    }

    /// The bodies of a plan by their ids as they are called.
    pub fn bodies(self, plan: &Plan) -> BTreeMap<&str, &str> {
        let units = plan.units.iter().rev();
        units.map(|unit| (unit.id.value.as_str(), self.body(unit))).collect()
    }

    fn body(self, unit: &Unit) -> &str {
        match self {
            Called::Named => &unit.label().value,
            Called::Brief => &unit.id.value,
        }
    }

    /// A group by its title.
    pub fn group(self, group: &Task) -> &str {
        let title = title(group);
        match self {
            Called::Named => title,
            Called::Brief => title.char_indices().nth(TITLE).and_then(|(end, _)| title.get(..end)).unwrap_or(title),
        }
    }
}

/// The words that a task is known by.
pub(super) fn title(task: &Task) -> &str {
    task.title.as_ref().or(task.text.first()).map_or("", |text| &text.value)
}

/// How many bytes the names of a plan take where each is written out at every place that calls it.
fn weight(plan: &Plan) -> usize {
    let bodies = Called::Named.bodies(plan);
    let name = |id: &str| bodies.get(id).map_or(0, |name| name.len());
    let all = |assigned: &[Assignee]| assigned.iter().map(|one| name(&one.unit.value)).sum::<usize>();
    let mut sum = 0_usize;
    plan.each_task(&mut |around, task| {
        let group = around.last().map_or(0, |group| title(group).len());
        sum = sum.saturating_add(all(&task.lead)).saturating_add(all(&task.support)).saturating_add(group);
    });
    let reports = plan.reporting.iter().flat_map(|report| report.by.iter().chain(&report.via));
    reports.fold(sum, |sum, id| sum.saturating_add(name(&id.value)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::plans;
    use crate::plan::load;
    use std::fmt::Write;

    /// A plan in which so many tasks, below one group, call a body whose name has so many words.
    fn plan(tasks: usize, words: usize) -> String {
        let name = "văn hóa ".repeat(words);
        let mut text =
            format!("title: T\nunits:\n  a: {{name: Sở {name}}}\ntasks:\n  - title: Nhóm {name}\n    tasks:\n");
        for at in 0..tasks {
            let _ = writeln!(text, "      - {{id: v{at}, title: Việc {at}, lead: a}}");
        }
        text
    }

    #[test]
    fn what_a_comparison_holds_follows_the_files_however_often_a_long_name_is_called() {
        let empty = load("a.yaml", b"title: T\n").unwrap();
        let held = |tasks: usize, words: usize| {
            let text = plan(tasks, words);
            let loaded = load("b.yaml", text.as_bytes()).unwrap();
            let sides: usize = plans(&empty, &loaded).iter().flat_map(|one| &one.new).map(|side| side.text.len()).sum();
            (sides, text.len())
        };
        let (few, many) = (held(50, 20), held(5_000, 20_000));
        assert!(few.0 > 50 * 20 * "văn hóa ".len(), "short names are written out: {few:?}");
        assert!(many.0 < 2 * many.1, "long ones are not: {many:?}");
    }

    #[test]
    fn another_body_and_another_group_are_told_whatever_they_are_called_by() {
        let before = plan(2_000, 2_000);
        let after = before.replacen("Việc 7, lead: a", "Việc 7, lead: b", 1) + "      - {title: Thêm}\n";
        let after = after.replacen("units:\n", "units:\n  b: {name: Sở khác}\n", 1);
        let (old, new) = (load("a", before.as_bytes()).unwrap(), load("b", after.as_bytes()).unwrap());
        assert!(is_brief(&old.plan, &new.plan));
        let told: Vec<_> = plans(&old, &new).into_iter().map(|one| (one.name, one.new.map(|side| side.text))).collect();
        assert!(told.contains(&("Việc 7".to_owned(), Some("b".to_owned()))), "{told:?}");
        assert_eq!(told.len(), 3, "{told:?}");
    }
}
