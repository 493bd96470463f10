//! A plan's tasks and reports as rows, for those who follow them up: terminal table, CSV, XLSX, ICS, JSON, and the matrix
//! of units.
//!
//! One fact once: nothing here is typed a second time. The number of a task is its place on the paper, in the paper's words.

mod coverage;
mod csv;
mod due;
mod ics;
mod json;
mod key;
mod matrix;
mod matrix_table;
mod sheet;
mod table;

pub use self::coverage::{COVERAGE_SCHEMA, coverage_csv, coverage_json, coverage_markdown, coverage_table};
pub use self::csv::{csv, matrix_csv};
pub use self::matrix::Matrix;
pub use due::{Due, Every};
pub use ics::ics;
pub use json::{TASKS_SCHEMA, json, matrix_json};
pub use matrix_table::matrix_table;
pub use sheet::{matrix_xlsx, xlsx};
pub use table::table;

use crate::calendar::Date;
use crate::document::Places;
use crate::plan::inline::{Piece, inlines};
use crate::plan::{Assigned, Assignee, Deadline, Plan, Report, Task, TaskBudget};
use due::dues;
use key::Keys;

/// What a row stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A task.
    Task,
    /// A group of tasks with a deadline, a product or money of its own.
    Group,
    /// A report to hand in.
    Report,
}

/// One obligation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// What it stands for.
    pub kind: Kind,
    /// Its name among all rows of all plans: the same on every run, whatever stands before it, with and without a unit.
    pub key: String,
    /// Its place on the paper: "điểm a khoản 1 Mục II"; empty where the paper does not print it.
    pub number: String,
    /// Its id, where it has one.
    pub id: Option<String>,
    /// Its title.
    pub title: String,
    /// The titles of the groups around it, outermost first.
    pub groups: Vec<String>,
    /// Who leads, short names; of a report who hands it in.
    pub lead: Vec<String>,
    /// Who supports, short names.
    pub support: Vec<String>,
    /// Its deadline as the paper says it; milestones as "when: what", one each.
    pub deadline: String,
    /// The deadlines to keep, in order: one for each milestone and each way of coming back.
    pub due: Vec<Due>,
    /// Its product.
    pub output: String,
    /// Its money in đồng; of a group only what its tasks do not name, so that no money is counted twice.
    pub budget: Option<u64>,
    /// Words that stand for the money where there is no figure; empty where there are none.
    pub budget_words: String,
}

impl Kind {
    /// Its name in the trackers.
    fn name(self) -> &'static str {
        match self {
            Kind::Task => "Nhiệm vụ",
            Kind::Group => "Nhóm nhiệm vụ",
            Kind::Report => "Báo cáo",
        }
    }

    /// Its name for other programs.
    fn id(self) -> &'static str {
        match self {
            Kind::Task => "task",
            Kind::Group => "group",
            Kind::Report => "report",
        }
    }
}

/// The group in which reports stand.
const REPORTS: &str = "Chế độ báo cáo";

/// The obligations of `plan` in the order of the paper: its tasks, its groups that have something of their own to keep, its
/// reports; only those in which `unit` takes part where one is given. `places` are those of the plan's document.
pub fn rows(plan: &Plan, places: &Places, unit: Option<&str>) -> Vec<Row> {
    let (mut rows, mut keys) = (Vec::new(), Keys::new(plan));
    let prose = Prose { plan, places };
    plan.each_marked(&mut |mark, around, task| {
        let number = prose.place(mark);
        let assigned = Plan::assigned(around, task);
        let row = Row { key: keys.task(around, task), number, ..prose.task(around, task, assigned) };
        let own =
            !row.deadline.is_empty() || !row.output.is_empty() || row.budget.is_some() || !row.budget_words.is_empty();
        if (!task.is_group() || own) && unit.is_none_or(|unit| assigned.part(unit).is_some()) {
            rows.push(row);
        }
    });
    for (mark, report) in plan.marked_reports() {
        let number = prose.place(&mark);
        let row = Row { key: keys.report(report), number, ..prose.report(report) };
        if unit.is_none_or(|unit| report.by.iter().chain(&report.via).any(|one| one.value == unit)) {
            rows.push(row);
        }
    }
    rows
}

/// A plan's prose as plain words.
struct Prose<'a> {
    plan: &'a Plan,
    places: &'a Places,
}

impl Prose<'_> {
    /// The printed place of what `mark` names; empty where the paper does not print it.
    fn place(&self, mark: &str) -> String {
        self.places.get(mark).cloned().unwrap_or_default()
    }

    /// Words without marks: references as they are printed, notes left out.
    fn plain(&self, prose: &str) -> String {
        let piece = |piece| match piece {
            Piece::Text { text, .. } => text,
            Piece::Footnote { .. } => String::new(),
            Piece::Reference { id, .. } => self.places.get(&id).cloned().unwrap_or(id),
        };
        let words: String = inlines(prose).into_iter().map(piece).collect();
        words.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    fn title(&self, task: &Task) -> String {
        task.title.as_ref().map(|title| self.plain(&title.value)).unwrap_or_default()
    }

    /// A unit's short name.
    fn unit(&self, id: &str) -> String {
        self.plan.unit(id).map_or(id, |unit| unit.label().value.trim()).to_owned()
    }

    fn names(&self, assignees: &[Assignee]) -> Vec<String> {
        let name = |assignee: &Assignee| match &assignee.scope {
            Some(scope) => format!("{} ({})", self.unit(&assignee.unit.value), self.plain(&scope.value)),
            None => self.unit(&assignee.unit.value),
        };
        assignees.iter().map(name).collect()
    }

    fn task(&self, around: &[&Task], task: &Task, assigned: Assigned<'_>) -> Row {
        Row {
            kind: if task.is_group() { Kind::Group } else { Kind::Task },
            key: String::new(),
            number: String::new(),
            id: task.id.as_ref().map(|id| id.value.clone()),
            title: self.title(task),
            groups: around.iter().map(|group| self.title(group)).collect(),
            lead: self.names(assigned.lead),
            support: self.names(assigned.support),
            deadline: task.deadline.as_ref().map(said).unwrap_or_default(),
            due: task.deadline.as_ref().map(|deadline| dues(self.plan, deadline)).unwrap_or_default(),
            output: task.output.as_ref().map(|output| self.plain(&output.value)).unwrap_or_default(),
            budget: task.budget.as_ref().filter(|_| !task.tasks.iter().any(has_money)).and_then(TaskBudget::total),
            budget_words: self.budget_words(task),
        }
    }

    /// The words that stand for a task's money.
    fn budget_words(&self, task: &Task) -> String {
        let words = task.budget.as_ref().and_then(|budget| budget.words.as_ref());
        words.map(|words| self.plain(&words.value)).unwrap_or_default()
    }

    fn report(&self, report: &Report) -> Row {
        let to = report.to.as_ref().map(|to| format!(" gửi {}", self.plain(&to.value))).unwrap_or_default();
        let via = report.via.as_ref().map(|via| format!(" (qua {})", self.unit(&via.value))).unwrap_or_default();
        Row {
            kind: Kind::Report,
            key: String::new(),
            number: String::new(),
            id: None,
            title: match &report.text {
                Some(text) => self.plain(&text.value),
                None => format!("Báo cáo kết quả thực hiện{to}{via}"),
            },
            groups: vec![REPORTS.to_owned()],
            lead: report.by.iter().map(|id| self.unit(&id.value)).collect(),
            support: Vec::new(),
            deadline: report.when.as_ref().map(said).unwrap_or_default(),
            due: report.when.as_ref().map(|when| dues(self.plan, when)).unwrap_or_default(),
            output: String::new(),
            budget: None,
            budget_words: String::new(),
        }
    }
}

/// A deadline in one line.
fn said(deadline: &Deadline) -> String {
    deadline.said().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a task, or one below it, names its money.
fn has_money(task: &Task) -> bool {
    task.budget.is_some() || task.tasks.iter().any(has_money)
}

impl Row {
    /// Its money as a reader wants it: the figure as `figure` writes it, or the words that stand for one.
    fn money(&self, figure: impl Fn(u64) -> String) -> String {
        self.budget.map_or_else(|| self.budget_words.clone(), figure)
    }

    /// First day of all its deadlines.
    fn first(&self) -> Option<Date> {
        self.due.iter().map(|due| due.from).min()
    }

    /// Last day of all its deadlines; of one that comes back the first time.
    fn last(&self) -> Option<Date> {
        self.due.iter().map(|due| due.to).max()
    }

    /// How it comes back: "hằng quý đến 31/12/2028"; several ways that are equally frequent are one.
    fn repeats(&self) -> String {
        let mut all: Vec<(String, Date)> = Vec::new();
        for every in self.due.iter().filter_map(|due| due.every) {
            match all.last_mut().filter(|(often, _)| *often == every.cycle.often()) {
                Some((_, until)) => *until = every.until.max(*until),
                None => all.push((every.cycle.often(), every.until)),
            }
        }
        let words: Vec<String> = all.iter().map(|(often, until)| format!("{often} đến {}", until.short())).collect();
        words.join("; ")
    }
}

/// Names in a row; `;` between them when one of them holds a comma, as the paper does.
fn names(names: &[String]) -> String {
    let comma = names.len() > 1 && names.iter().any(|name| name.contains(','));
    names.join(if comma { "; " } else { ", " })
}

/// Money with dots, and its unit: "120.000.000 đồng".
fn dong(amount: u64) -> String {
    format!("{} đồng", crate::money::dots(amount))
}

/// What the tracker's columns are called in Vietnamese.
const HEADS: [&str; 12] = [
    "Số",
    "Loại",
    "Nhiệm vụ",
    "Nhóm nhiệm vụ",
    "Chủ trì",
    "Phối hợp",
    "Thời hạn",
    "Từ ngày",
    "Đến ngày",
    "Lặp lại",
    "Sản phẩm",
    "Kinh phí (đồng)",
];

#[cfg(test)]
mod tests;
