//! Who has which task of the plan above, for people, spreadsheets, pull requests and programs.

use super::csv::{safe, write};
use super::json::pretty;
use super::table::{Column, fitted};
use crate::cascade::{Coverage, Row, State};
use crate::language::lines::hanging;
use crate::language::markdown::literal;
use serde_json::{Value, json};

/// What [`coverage_json`] writes, as JSON Schema.
pub const COVERAGE_SCHEMA: &str = include_str!("../../schemas/coverage.schema.json");

/// What the columns are called in Vietnamese.
const HEADS: [&str; 7] = [
    "Nhiệm vụ cấp trên giao",
    "Thời hạn cấp trên giao",
    "Đơn vị",
    "Kết quả",
    "Nhiệm vụ của đơn vị",
    "Thời hạn của đơn vị",
    "Tệp",
];

/// What becomes of a task, in words.
fn said(state: State) -> &'static str {
    match state {
        State::Covered => "đã có",
        State::Late => "muộn hạn",
        State::Missing => "chưa có",
        State::Open => "không bắt buộc",
        State::NoPlan => "chưa có kế hoạch",
    }
}

/// What becomes of a task, for programs.
fn name(state: State) -> &'static str {
    match state {
        State::Covered => "covered",
        State::Late => "late",
        State::Missing => "missing",
        State::Open => "open",
        State::NoPlan => "no_plan",
    }
}

fn cells(row: &Row) -> [String; HEADS.len()] {
    [
        row.task.clone(),
        row.deadline.clone(),
        row.unit.clone(),
        said(row.state).to_owned(),
        row.own.clone(),
        row.own_deadline.clone(),
        row.file.clone().unwrap_or_default(),
    ]
}

/// The rows as a table of at most `columns` letters a line, and the titles of the columns that did not fit; one row below the
/// other where no table does.
pub fn coverage_table(coverage: &Coverage, columns: usize) -> (String, Vec<&'static str>) {
    let rows: Vec<[String; HEADS.len()]> = coverage.rows.iter().map(cells).collect();
    let [task, wanted, unit, state, own, deadline, file] = HEADS;
    let all =
        [(task, 0, 20), (wanted, 0, 12), (unit, 0, 14), (state, 0, 8), (own, 3, 16), (deadline, 2, 12), (file, 1, 10)];
    let column = |(at, (head, yields, floor)): (usize, (&'static str, usize, usize))| {
        Column::new(head, yields, floor, rows.iter().filter_map(|row| row.get(at).cloned()).collect())
    };
    let all: Vec<Column> = all.into_iter().enumerate().map(column).collect();
    fitted(all, rows.len(), columns).unwrap_or_else(|| (records(&rows, columns), Vec::new()))
}

fn records(rows: &[[String; HEADS.len()]], columns: usize) -> String {
    let record = |row: &[String; HEADS.len()]| {
        let lines = HEADS.iter().zip(row).enumerate().map(|(at, (head, cell))| match at {
            0 => hanging("", cell, columns),
            _ => hanging(&format!("  {head}: "), cell, columns),
        });
        lines.collect::<String>()
    };
    rows.iter().map(record).collect::<Vec<_>>().join("\n")
}

/// The rows as CSV, as the other trackers write it.
pub fn coverage_csv(coverage: &Coverage) -> Vec<u8> {
    write(&HEADS.map(String::from), coverage.rows.iter().map(|row| cells(row).map(|cell| safe(&cell)).to_vec()))
}

/// The rows as a table of Markdown in which nothing of a plan is obeyed.
pub fn coverage_markdown(coverage: &Coverage) -> String {
    let line = |cells: &[String]| format!("| {} |\n", cells.join(" | "));
    let heads = line(&HEADS.map(String::from)) + &line(&HEADS.map(|_| "---".to_owned()));
    let row = |row: &Row| {
        let shown = cells(row).map(|cell| literal(&cell));
        let [task, wanted, unit, state, own, deadline, file] = shown;
        let state = if matches!(row.state, State::Covered | State::Open) { state } else { format!("**{state}**") };
        line(&[task, wanted, unit, state, own, deadline, file])
    };
    heads + &coverage.rows.iter().map(row).collect::<String>()
}

/// `{"schema": 1, "covered": true, "counts": {…}, "rows": […], "strangers": […]}`
pub fn coverage_json(coverage: &Coverage) -> String {
    let states = [State::Covered, State::Late, State::Missing, State::Open, State::NoPlan];
    let counts: serde_json::Map<String, Value> =
        states.iter().map(|state| (name(*state).to_owned(), json!(coverage.count(*state)))).collect();
    let row = |row: &Row| {
        json!({
            "task_id": row.task_id,
            "task": row.task,
            "deadline": row.deadline,
            "unit": row.unit,
            "file": row.file,
            "state": name(row.state),
            "own_task": row.own,
            "own_deadline": row.own_deadline,
        })
    };
    pretty(&json!({
        "schema": 1,
        "covered": coverage.is_whole(),
        "counts": counts,
        "rows": coverage.rows.iter().map(row).collect::<Vec<_>>(),
        "strangers": coverage.strangers,
    }))
}
