//! The task table of an annex.

use super::body::{budget_span, due_lines, named_figure, names, share};
use crate::compose::numbering::roman;
use crate::compose::prose::{prose, trim_end, words};
use crate::compose::said::{Of, Said, said};
use crate::language::letters::upper_first;
use crate::money;
use crate::plan::{Assigned, MoneyUnit, Plan, RowNumbering, Task, TaskBudget, TaskColumn, TaskTable, Totals};
use crate::source::Span;
use crate::yaml::Text;
use minijinja::{Value, context};

/// One column: a column of the language, or the money of one year.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Column {
    Of(TaskColumn),
    Year(i32),
}

/// The table being written.
struct Writer<'a> {
    table: &'a TaskTable,
    plan: &'a Plan,
    columns: Vec<Column>,
    unit: u64,
    rows: Vec<Value>,
    /// Tasks counted so far, through all groups or in this one.
    count: u32,
}

/// Columns, rows, totals. A task without subtasks is a row; groups have rows of their own.
pub(super) fn table(table: &TaskTable, plan: &Plan) -> Value {
    let unit = unit(table);
    let mut writer =
        Writer { table, plan, columns: columns(table, plan), unit: unit.map_or(1, size), rows: Vec::new(), count: 0 };
    let mut groups = 0;
    for task in &plan.tasks {
        writer.task(task, Assigned::default(), 0, &mut groups);
    }
    if table.totals != Totals::None {
        writer.total();
    }
    let columns: Vec<_> = writer.columns.iter().map(|column| self::column(*column)).collect();
    context! {
        columns,
        rows => writer.rows,
        unit => unit.map(unit_name),
        numbers => table.column_numbers,
    }
}

/// The chosen columns; a money column gives way to one column a year where years are chosen.
fn columns(table: &TaskTable, plan: &Plan) -> Vec<Column> {
    use TaskColumn::{Deadline, Lead, No, Output, Support, Task};
    let mut columns: Vec<TaskColumn> = table.columns.iter().map(|column| column.value).collect();
    if columns.is_empty() {
        columns = vec![No, Task, Lead, Support, Deadline, Output];
        // What any task says has a column of its own.
        columns.extend(filled(plan).into_iter().filter_map(|(said, column)| said.then_some(column)));
    }
    if !table.years.is_empty() && !columns.contains(&TaskColumn::Budget) {
        columns.push(TaskColumn::Budget);
    }
    let mut out = Vec::new();
    for column in columns {
        if column == TaskColumn::Budget {
            out.extend(table.years.iter().map(|year| Column::Year(year.value)));
        }
        out.push(Column::Of(column));
    }
    out
}

/// Whether any task has a figure, money, a source of money.
fn filled(plan: &Plan) -> [(bool, TaskColumn); 3] {
    let mut said = [(false, TaskColumn::Indicator), (false, TaskColumn::Budget), (false, TaskColumn::Source)];
    plan.each_task(&mut |_, task| {
        let budget = task.budget.as_ref();
        let source = budget.is_some_and(|budget| budget.source.is_some() || !budget.by_source.is_empty());
        let money = budget.is_some_and(|budget| budget.words.is_some() || budget.total().is_some());
        let here = [task.indicator.is_some(), money, source];
        said.iter_mut().zip(here).for_each(|((said, _), here)| *said |= here);
    });
    said
}

fn column(column: Column) -> Value {
    match column {
        Column::Year(year) => context! { key => "year", year },
        Column::Of(column) => {
            context! { key => column.name() }
        }
    }
}

/// The unit of money that the table names above itself; đồng when the author chose none but the table has money.
fn unit(table: &TaskTable) -> Option<MoneyUnit> {
    let money = !table.years.is_empty() || table.columns.iter().any(|column| column.value == TaskColumn::Budget);
    money.then(|| table.money_unit.map_or(MoneyUnit::Dong, |unit| unit.value))
}

fn size(unit: MoneyUnit) -> u64 {
    match unit {
        MoneyUnit::Dong => 1,
        MoneyUnit::Thousand => 1000,
        MoneyUnit::Million => 1_000_000,
        MoneyUnit::Billion => 1_000_000_000,
    }
}

fn unit_name(unit: MoneyUnit) -> &'static str {
    match unit {
        MoneyUnit::Dong => "đồng",
        MoneyUnit::Thousand => "nghìn đồng",
        MoneyUnit::Million => "triệu đồng",
        MoneyUnit::Billion => "tỷ đồng",
    }
}

impl Writer<'_> {
    /// A group's row with its tasks, or a task's row; `above` do the tasks that name nobody.
    fn task(&mut self, task: &Task, above: Assigned<'_>, depth: usize, groups: &mut u32) {
        let assigned = above.below(task);
        if !task.is_group() {
            self.count += 1;
            let number = self.count.to_string();
            let cells = self.columns.iter().map(|column| self.cell(*column, task, assigned, &number)).collect();
            self.row("body", cells);
            return;
        }
        *groups += 1;
        if self.table.row_numbering == RowNumbering::Restart {
            self.count = 0;
        }
        let number = if depth == 0 { roman(*groups) } else { String::new() };
        self.group(task, &number);
        let mut inner = 0;
        task.tasks.iter().for_each(|task| self.task(task, assigned, depth + 1, &mut inner));
    }

    /// A group's row: its number under TT, its title over all columns up to the first that says something of the group
    /// itself: its deadline, product or figure, or the sum of its money.
    fn group(&mut self, task: &Task, number: &str) {
        let title = task.title.as_ref().map(prose);
        let numbered = self.columns.first() == Some(&Column::Of(TaskColumn::No));
        let mut cells = Vec::new();
        let mut rest = self.columns.as_slice();
        if let (true, Some((_, others))) = (numbered, rest.split_first()) {
            cells.push(cell(words(number), 1, "center"));
            rest = others;
        }
        let covered = rest.iter().take_while(|column| !self.speaks(**column, task)).count();
        if covered > 0 {
            cells.push(cell(Value::from(title), covered, "left"));
        }
        for column in rest.iter().skip(covered) {
            let sum = self.table.totals == Totals::Groups && is_money(*column) && money_words(task).is_none();
            cells.push(match (sum, self.speaks(*column, task)) {
                (true, _) => self.sum_cell(*column, std::slice::from_ref(task)),
                (false, true) => self.cell(*column, task, Assigned::default(), ""),
                (false, false) => cell(words(""), 1, "left"),
            });
        }
        self.row("group", cells);
    }

    /// Whether the row of a group has words under `column`. Who does the group's tasks stands in their own rows.
    fn speaks(&self, column: Column, task: &Task) -> bool {
        match column {
            _ if is_money(column) => {
                let said = column == Column::Of(TaskColumn::Budget) && money_words(task).is_some();
                self.table.totals == Totals::Groups || said || money_of(column, task).is_some()
            }
            Column::Of(TaskColumn::Deadline) => task.deadline.is_some(),
            Column::Of(TaskColumn::Output) => task.output.is_some(),
            Column::Of(TaskColumn::Indicator) => task.indicator.is_some(),
            Column::Of(TaskColumn::Source) => task.budget.as_ref().is_some_and(|budget| budget.source.is_some()),
            Column::Of(_) | Column::Year(_) => false,
        }
    }

    /// The total of the whole table; no row when no column holds money or no task has any.
    fn total(&mut self) {
        let first = self.columns.iter().position(|column| is_money(*column));
        let Some(first) = first.filter(|_| self.columns.iter().any(|column| self.sum(*column, &self.plan.tasks) > 0))
        else {
            return;
        };
        let mut cells = Vec::new();
        if first > 0 {
            cells.push(context! { kind => "total", total => true, span => first, align => "center", rows => 1 });
        }
        for column in self.columns.iter().skip(first) {
            cells.push(self.sum_cell(*column, &self.plan.tasks));
        }
        self.row("total", cells);
    }

    fn sum_cell(&self, column: Column, tasks: &[Task]) -> Value {
        let sum = if is_money(column) { self.sum(column, tasks) } else { 0 };
        // A sum of several tasks comes from all of them, that of one from its own words.
        let of = match tasks {
            [task] => budget_span(task),
            _ => Of::Span(Span::default()),
        };
        let text = if sum > 0 { self.amount(sum) } else { String::new() };
        cell(words(said(of, text)), 1, "right")
    }

    /// The money of tasks in đồng: each its own, else that of the tasks in it.
    fn sum(&self, column: Column, tasks: &[Task]) -> u64 {
        let one = |task: &Task| money_of(column, task).unwrap_or_else(|| self.sum(column, &task.tasks));
        tasks.iter().map(one).fold(0, u64::saturating_add)
    }

    fn amount(&self, dong: u64) -> String {
        money::in_unit(dong, self.unit)
    }

    fn cell(&self, column: Column, task: &Task, assigned: Assigned<'_>, number: &str) -> Value {
        let of = match column {
            Column::Year(_) => return cell(words(self.money_text(column, task)), 1, "right"),
            Column::Of(of) => of,
        };
        let text = match of {
            TaskColumn::No => words(number),
            TaskColumn::Task => Value::from(task.title.as_ref().map(began)),
            TaskColumn::Lead => words(names(assigned.lead, self.plan, true).begun(upper_first)),
            TaskColumn::Support => words(names(assigned.support, self.plan, true).begun(upper_first)),
            TaskColumn::Deadline => return deadline_cell(task),
            TaskColumn::Output => Value::from(task.output.as_ref().map(began)),
            TaskColumn::Indicator => Value::from(task.indicator.as_ref().and_then(named_figure)),
            TaskColumn::Budget => return self.budget_cell(column, task),
            TaskColumn::Source => return self.source_cell(task.budget.as_ref()),
            TaskColumn::Note => words(""),
        };
        plain(text)
    }

    /// The source of a task's money, or its shares in the table's unit, one source a line.
    fn source_cell(&self, budget: Option<&TaskBudget>) -> Value {
        let figures = |dong: u64| self.amount(dong);
        let lines: Vec<Said<'_>> = match budget {
            Some(budget) if !budget.by_source.is_empty() => {
                let shares = budget.by_source.iter();
                shares.map(|(name, amount)| share(said(name, name.value.trim()), amount, &figures)).collect()
            }
            Some(budget) => budget.source.iter().map(|source| said(source, trim_end(&source.value))).collect(),
            None => Vec::new(),
        };
        several(lines.into_iter().map(|line| words(line.begun(upper_first))).collect())
    }

    /// A task's money, or the words that stand for it.
    fn budget_cell(&self, column: Column, task: &Task) -> Value {
        match money_words(task) {
            Some(said) => cell(began(said), 1, "left"),
            None => plain(words(self.money_text(column, task))),
        }
    }

    fn money_text<'t>(&self, column: Column, task: &'t Task) -> Said<'t> {
        let budget = task.budget.as_ref();
        let of = match column {
            Column::Year(year) => budget.and_then(|budget| budget.by_year.iter().find(|(of, _)| of.value == year)),
            Column::Of(_) => None,
        };
        let of = of.map_or_else(|| budget_span(task), |(_, amount)| (&amount.text).into());
        said(of, money_of(column, task).map(|dong| self.amount(dong)).unwrap_or_default())
    }

    fn row(&mut self, kind: &str, cells: Vec<Value>) {
        self.rows.push(context! { kind, cells });
    }
}

fn cell(text: Value, span: usize, align: &str) -> Value {
    context! { kind => "text", text, span, align, rows => 1 }
}

/// A cell aligned as its column is.
fn plain(text: Value) -> Value {
    cell(text, 1, "none")
}

/// A cell of several lines.
fn several(lines: Vec<Value>) -> Value {
    context! { kind => "lines", lines, span => 1, align => "none", rows => 1 }
}

/// The words of a cell as it begins: with a capital letter, like every line (nd30, Phụ lục II, I).
fn began(text: &Text) -> Value {
    prose(said(text, upper_first(trim_end(&text.value))))
}

fn is_money(column: Column) -> bool {
    matches!(column, Column::Year(_) | Column::Of(TaskColumn::Budget))
}

fn money_words(task: &Task) -> Option<&Text> {
    task.budget.as_ref().and_then(|budget| budget.words.as_ref())
}

/// A task's money in đồng: of one year, or all of it.
fn money_of(column: Column, task: &Task) -> Option<u64> {
    let budget = task.budget.as_ref()?;
    match column {
        Column::Year(year) => budget.by_year.iter().find(|(of, _)| of.value == year).map(|(_, amount)| amount.dong),
        Column::Of(_) => TaskBudget::total(budget),
    }
}

/// A deadline; milestones one a line.
fn deadline_cell(task: &Task) -> Value {
    several(deadline_lines(task))
}

/// The lines of a deadline, each with a capital letter as every line begins (nd30, Phụ lục II, I): one, or one a milestone.
pub(super) fn deadline_lines(task: &Task) -> Vec<Value> {
    let lines = task.deadline.as_ref().map(due_lines).unwrap_or_default();
    lines.into_iter().map(|line| words(line.begun(upper_first))).collect()
}
