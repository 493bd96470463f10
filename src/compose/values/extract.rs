//! One unit's share of a plan: its duties, the tasks it leads and supports, its reports.

use super::body::{inside, items, join_names, labels, named, named_figure, names};
use super::budget;
use super::facts::Facts;
use super::task_table::deadline_lines;
use crate::compose::numbering;
use crate::compose::prose::{paragraphs, prose, trim_end, words};
use crate::compose::said::{Said, said};
use crate::document::{Places, Scheme};
use crate::form::Form;
use crate::language::letters::upper_first;
use crate::money;
use crate::plan::{Assigned, Assignee, Item, Plan, Share, Task, TaskBudget, Unit};
use minijinja::{Value, context};

/// The values of the plan with those of `unit`; `places` says where each task stands in the plan.
pub(in crate::compose) fn extract(facts: &Facts<'_>, unit: &Unit, places: &Places) -> Value {
    let plan = facts.plan;
    let (mut leading, mut supporting) = (Rows::default(), Rows::default());
    let (money_unit, unit_name) = money_unit(plan);
    plan.each_marked(&mut |mark, around, task| {
        let assigned = Plan::assigned(around, task);
        let Some((part, own)) = assigned.find(&unit.id.value).filter(|_| !task.is_group()) else { return };
        let place = places.get(mark).map(String::as_str).unwrap_or_default();
        let (rows, others) = match part {
            Share::Lead => (&mut leading, others(assigned, unit, plan)),
            Share::Support => (&mut supporting, names(assigned.lead, plan, true)),
        };
        rows.push(around.first().copied(), Row { task, own, place, others, money_unit, form: facts.form });
    });
    let concerns = |id: &crate::yaml::Text| id.value == unit.id.value;
    let reports =
        plan.marked_reports().filter(|(_, one)| one.by.iter().any(concerns) || one.via.as_ref().is_some_and(concerns));
    let own = context! {
        unit => context! {
            name => words(&unit.name),
            name_inner => words(said(&unit.name, inside(unit.name.value.trim()))),
            money_unit => unit_name,
            duties => items(&unit.duties),
            numbering => labels(unit.numbering),
            leading => leading.rows,
            supporting => supporting.rows,
            reports => reports.map(|(mark, one)| budget::report(&mark, one, plan)).collect::<Vec<_>>(),
        },
    };
    context! { ..own, ..super::values(facts) }
}

/// Who works with a leading unit: the other leads with their share, then those who support.
fn others<'a>(assigned: Assigned<'a>, unit: &Unit, plan: &'a Plan) -> Said<'a> {
    let name = |one: &'a Assignee, note: &'a str| {
        let scope = one.scope.as_ref().map(|scope| said(scope, trim_end(&scope.value)));
        let notes: Vec<Said<'a>> = (!note.is_empty()).then(|| note.into()).into_iter().chain(scope).collect();
        let unit = plan.unit(&one.unit.value);
        let mut out = named(&one.unit, unit, unit.map_or(&one.unit, Unit::label).value.trim());
        if !notes.is_empty() {
            out.push(" (");
            out.push(Said::joined(notes, ", "));
            out.push(")");
        }
        out
    };
    let leads = assigned.lead.iter().filter(|one| one.unit.value != unit.id.value).map(|one| name(one, "cùng chủ trì"));
    let supports = assigned.support.iter().map(|one| name(one, ""));
    join_names(leads.chain(supports).collect())
}

/// Million đồng where no task's money loses by it more than three figures behind the comma, else đồng.
fn money_unit(plan: &Plan) -> (u64, &'static str) {
    let mut round = true;
    plan.each_task(&mut |_, task| {
        let money = task.budget.as_ref().and_then(TaskBudget::total).unwrap_or_default();
        round &= money % 1000 == 0;
    });
    if round { (1_000_000, "triệu đồng") } else { (1, "đồng") }
}

/// The rows of one table.
#[derive(Default)]
struct Rows {
    rows: Vec<Value>,
    /// Where the group of the last row begins in the plan.
    group: Option<crate::source::Span>,
}

impl Rows {
    /// Adds a task, and the name of its group when it is another than the last one's.
    fn push(&mut self, group: Option<&Task>, row: Row<'_>) {
        let now = group.map(|group| group.span);
        let name = group.filter(|_| now != self.group).and_then(|group| group.title.as_ref());
        self.group = now;
        self.rows.push(row.value(name.map(|title| prose(said(title, trim_end(&title.value))))));
    }
}

/// A task of the unit.
struct Row<'a> {
    task: &'a Task,
    /// The unit's own entry, with its share of the task.
    own: &'a Assignee,
    place: &'a str,
    others: Said<'a>,
    /// What its money is counted in, đồng.
    money_unit: u64,
    form: &'a Form,
}

impl Row<'_> {
    fn value(&self, group: Option<Value>) -> Value {
        let task = self.task;
        let money = task.budget.as_ref().and_then(TaskBudget::total);
        context! {
            group,
            place => words(upper_first(self.place)),
            title => task.title.as_ref().map(|title| prose(said(title, trim_end(&title.value)))),
            scope => self.own.scope.as_ref().map(|scope| prose(said(scope, trim_end(&scope.value)))),
            lines => lines(task, self.form),
            others => words(self.others.clone()),
            deadline => deadline_lines(task),
            output => task.output.as_ref().map(|output| prose(said(output, trim_end(&output.value)))),
            indicator => task.indicator.as_ref().and_then(named_figure),
            money => money.map(|dong| money::in_unit(dong, self.money_unit)),
            money_words => task.budget.as_ref().and_then(|budget| budget.words.as_ref()).map(|own| prose(said(own, trim_end(&own.value)))),
        }
    }
}

/// The task's further text and the lines of its list, one line each.
fn lines(task: &Task, form: &Form) -> Vec<Value> {
    let mut out: Vec<Value> = task.text.iter().flat_map(paragraphs).collect();
    list(&task.items, Scheme::Dash, form, &mut out);
    out
}

/// The lines of a list, each behind its label.
pub(super) fn list(items: &[Item], scheme: Scheme, form: &Form, out: &mut Vec<Value>) {
    for (item, value) in items.iter().zip(1..) {
        let label = numbering::label(scheme, value, "", form).map(|label| format!("{label} ")).unwrap_or_default();
        out.push(prose(said(&item.text, format!("{label}{}", item.text.value))));
        let below = item.numbering.map_or(scheme.below(), |own| own.value);
        list(&item.items, below, form, out);
    }
}
