//! Which tasks a unit leads or supports, said as briefly as a clerk says it: "khoản 10", not each of its twenty points.

use crate::plan::{Assigned, Assignee, Plan, Share, Task};

/// A task or a group where it stands.
pub(super) struct Placed<'p> {
    mark: String,
    task: &'p Task,
    /// How many groups are around it.
    depth: usize,
    assigned: Assigned<'p>,
}

/// All tasks and groups of a plan, groups before what they hold.
pub(super) fn tasks(plan: &Plan) -> Vec<Placed<'_>> {
    let mut out = Vec::new();
    plan.each_marked(&mut |mark, around, task| {
        let assigned = Plan::assigned(around, task);
        out.push(Placed { mark: mark.to_owned(), task, depth: around.len(), assigned });
    });
    out
}

/// The marks of the tasks in which a unit has this part, those included that it takes over from a group, and how many tasks they
/// stand for. A group stands for its tasks where the unit has the part in all of them, and for itself where every task of the
/// group is given to others.
pub(super) fn marks(unit: &str, part: Share, tasks: &[Placed<'_>]) -> (Vec<String>, usize) {
    let has = |one: &&Placed<'_>| one.assigned.part(unit) == Some(part);
    let (mut out, mut count) = (Vec::new(), 0);
    let mut rest = tasks;
    while let Some((one, behind)) = rest.split_first() {
        rest = behind;
        if !one.task.is_group() {
            if has(&one) {
                out.push(one.mark.clone());
                count += 1;
            }
            continue;
        }
        let (inside, after) = behind.split_at(behind.iter().take_while(|next| next.depth > one.depth).count());
        let all = inside.iter().filter(|next| !next.task.is_group()).count();
        let own = inside.iter().filter(|next| !next.task.is_group()).filter(has).count();
        if all > 1 && own == all {
            out.push(one.mark.clone());
            count += all;
            rest = after;
        } else if own == 0 && one.names(unit, part) {
            out.push(one.mark.clone());
            count += all;
        }
    }
    (out, count)
}

impl Placed<'_> {
    /// Whether it names the unit itself, with this part.
    fn names(&self, unit: &str, part: Share) -> bool {
        let among = |list: &[Assignee]| list.iter().any(|one| one.unit.value == unit);
        match part {
            Share::Lead => among(&self.task.lead),
            Share::Support => among(&self.task.support) && !among(&self.task.lead),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::load;

    /// The marks of the tasks that "a" leads, and of those it supports.
    fn of(tasks: &str) -> (String, String) {
        let text = format!("units: [{{id: a, name: Sở A}}, {{id: b, name: Sở B}}]\ntasks:\n{tasks}");
        let plan = load("plan.yaml", text.as_bytes()).unwrap().plan;
        let tasks = super::tasks(&plan);
        let marks = |part| marks("a", part, &tasks).0.join(" ");
        (marks(Share::Lead), marks(Share::Support))
    }

    fn pair(leads: &str, supports: &str) -> (String, String) {
        (leads.to_owned(), supports.to_owned())
    }

    #[test]
    fn what_is_taken_over_from_a_group_is_named_task_by_task() {
        let group = "  - {id: g, title: Nhóm, lead: a, support: b, tasks: [{id: x, title: X}, {id: y, title: Y, lead: a}, \
                     {id: z, title: Z, lead: b, support: a}]}\n";
        assert_eq!(of(group), pair("x y", "z"));
    }

    #[test]
    fn a_group_stands_for_its_tasks_where_the_unit_has_all_of_them() {
        let two = "  - {id: g, title: Nhóm, tasks: [{id: x, title: X, lead: a}, {id: y, title: Y, lead: [b, a]}]}\n";
        assert_eq!(of(two), pair("g", ""));
        let inner = "  - {id: g, title: Nhóm, tasks: [{id: h, title: Nhóm con, lead: b, support: a, tasks: [{id: x, title: X}, \
                     {id: y, title: Y}]}, {id: z, title: Z, lead: b}]}\n";
        assert_eq!(of(inner), pair("", "h"));
        let one = "  - {id: g, title: Nhóm, tasks: [{id: x, title: X, lead: a}]}\n";
        assert_eq!(of(one), pair("x", ""));
    }

    #[test]
    fn a_group_counts_as_many_tasks_as_it_holds() {
        let text = "units: [{id: a, name: Sở A}]\ntasks:\n  - {title: Nhóm, tasks: [{title: X, lead: a}, {title: Y, lead: a}]}\n";
        let plan = load("plan.yaml", text.as_bytes()).unwrap().plan;
        assert_eq!(marks("a", Share::Lead, &super::tasks(&plan)).1, 2);
    }

    #[test]
    fn who_leads_a_group_whose_tasks_all_have_others_still_leads_the_group() {
        let group = "  - {id: g, title: Nhóm, lead: a, tasks: [{id: x, title: X, lead: b}, {id: y, title: Y, lead: b, support: a}]}\n";
        assert_eq!(of(group), pair("g", "y"));
    }
}
