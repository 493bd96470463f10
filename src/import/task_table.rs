//! An annex that is one table of tasks, known by the heads of its columns → tasks, and the table that the plan makes of them.

use super::assign::{self, Part};
use super::line::{Field, Grid};
use super::proof::Proof;
use super::rich::Rich;
use super::typed::Units;
use super::write::Out;
use crate::language::names::folded;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    No,
    Task,
    Part(Part),
}

/// Heads of the columns that are no part of an assignment, in small letters.
const NUMBERS: [&str; 4] = ["tt", "stt", "số tt", "số thứ tự"];
const TASKS: [&str; 9] = [
    "nội dung nhiệm vụ",
    "nội dung, nhiệm vụ",
    "nhiệm vụ",
    "nội dung",
    "nội dung công việc",
    "tên nhiệm vụ",
    "công việc",
    "nội dung thực hiện",
    "nhiệm vụ cụ thể",
];

/// A table of tasks.
pub(super) struct TaskTable {
    /// The names of its columns in the language.
    pub columns: Vec<&'static str>,
    pub tasks: Vec<Out>,
}

fn column(head: &str) -> Option<Column> {
    let key = folded(head);
    if NUMBERS.contains(&key.as_str()) {
        return Some(Column::No);
    }
    if TASKS.contains(&key.as_str()) {
        return Some(Column::Task);
    }
    assign::head(&key).filter(|part| *part != Part::Budget).map(Column::Part)
}

fn name(column: Column) -> &'static str {
    match column {
        Column::No => "no",
        Column::Task => "task",
        Column::Part(Part::Lead) => "lead",
        Column::Part(Part::Support) => "support",
        Column::Part(Part::Deadline) => "deadline",
        Column::Part(Part::Output) => "output",
        Column::Part(Part::Budget) => "budget",
    }
}

/// The tasks of a table, where all of its columns are known and each row is a task or the name of a group.
pub(super) fn read(grid: &Grid, units: &mut Units, proof: &mut Proof) -> Option<TaskTable> {
    let (_, heads) = grid.rows.first()?;
    let columns: Vec<Column> = heads.iter().map(|field| column(&field.text())).collect::<Option<_>>()?;
    let names: Vec<&'static str> = columns.iter().map(|column| name(*column)).collect();
    let once = names.iter().all(|name| names.iter().filter(|other| *other == name).count() == 1);
    if !once || !names.contains(&"task") || !names.contains(&"lead") {
        return None;
    }
    let before = units.clone();
    let made = rows(grid, &columns, units);
    let Some((tasks, own)) = made else {
        *units = before;
        return None;
    };
    // Heads and numbers are printed by the plan, names from the units.
    heads.iter().for_each(|field| proof.own(&field.text()));
    own.iter().for_each(|text| proof.own(text));
    Some(TaskTable { columns: names, tasks })
}

fn rows(grid: &Grid, columns: &[Column], units: &mut Units) -> Option<(Vec<Out>, Vec<String>)> {
    let mut own = Vec::new();
    let mut out: Vec<(Option<Out>, Vec<Out>)> = Vec::new();
    for (_, fields) in grid.rows.iter().skip(1) {
        if let Some(title) = group(fields, columns, &mut own) {
            out.push((Some(title), Vec::new()));
            continue;
        }
        let task = task(fields, columns, units, &mut own)?;
        match out.last_mut() {
            Some((Some(_), tasks)) => tasks.push(task),
            _ => out.push((None, vec![task])),
        }
    }
    let mut tasks = Vec::new();
    for (title, inner) in out {
        match title {
            Some(_) if inner.is_empty() => return None,
            Some(title) => tasks.push(Out::map([("title", Some(title)), ("tasks", Some(Out::List(inner)))])),
            None => tasks.extend(inner),
        }
    }
    (!tasks.is_empty()).then_some((tasks, own))
}

/// The name of a group: a row of one cell, or one with nothing but a numeral and a name in bold.
fn group(fields: &[Field], columns: &[Column], own: &mut Vec<String>) -> Option<Out> {
    if let [field] = fields {
        return Some(Out::text(plain(field)));
    }
    let mut title = None;
    for (field, column) in fields.iter().zip(columns) {
        match column {
            Column::Task if field.lines.iter().all(|line| line.rich.is_bold()) => title = Some(Out::text(plain(field))),
            Column::No => {}
            _ if field.lines.is_empty() => {}
            _ => return None,
        }
    }
    let number = fields.iter().zip(columns).find(|(_, column)| **column == Column::No).map(|(field, _)| field.text());
    own.extend(number.filter(|_| title.is_some()));
    title
}

fn plain(field: &Field) -> String {
    let all = field.lines.iter().fold(Rich::default(), |all, line| all.joined(line.rich.clone()));
    all.unmarked(true, true).one_line()
}

fn task(fields: &[Field], columns: &[Column], units: &mut Units, own: &mut Vec<String>) -> Option<Out> {
    if fields.len() != columns.len() || fields.iter().any(|field| (field.span, field.rows) != (1, 1)) {
        return None;
    }
    let mut entries = Vec::new();
    for (field, column) in fields.iter().zip(columns) {
        let text = field.text();
        match column {
            Column::No => own.push(text),
            Column::Task if text.is_empty() => return None,
            Column::Task => entries.push(("title".to_owned(), Out::text(plain(field)))),
            Column::Part(_) if text.is_empty() => {}
            Column::Part(part @ (Part::Lead | Part::Support)) => {
                let names: Vec<String> = field.lines.iter().flat_map(|line| units.names(&line.text())).collect();
                let mut ids: Vec<Out> = names.iter().map(|name| Out::raw(units.id(name))).collect();
                own.push(text);
                let value = if ids.len() == 1 { ids.pop()? } else { Out::List(ids) };
                entries.push((name(Column::Part(*part)).to_owned(), value));
            }
            Column::Part(part) => entries.push((name(Column::Part(*part)).to_owned(), Out::text(plain(field)))),
        }
    }
    Some(Out::Map(entries))
}
