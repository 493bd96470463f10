//! JSON for other programs.

use super::{Due, Every, Matrix, Row};
use crate::invariant::held;
use serde_json::{Value, json};

/// What [`json()`] writes, as JSON Schema.
pub const TASKS_SCHEMA: &str = include_str!("../../schemas/tasks.schema.json");

/// `{"schema": 1, "tasks": […]}`
pub fn json(rows: &[Row]) -> String {
    let tasks: Vec<Value> = rows.iter().map(task).collect();
    pretty(&json!({"schema": 1, "tasks": tasks}))
}

/// `{"schema": 1, "units": […], "tasks": [{kind, number, title, parts: {unit: "C" | "P"}}]}`
pub fn matrix_json(matrix: &Matrix) -> String {
    let tasks: Vec<Value> = matrix
        .rows
        .iter()
        .map(|row| {
            let parts: serde_json::Map<String, Value> = matrix
                .units
                .iter()
                .zip(&row.parts)
                .filter_map(|(unit, part)| Some((unit.id.clone(), json!((*part)?.letter()))))
                .collect();
            json!({"kind": row.kind.id(), "number": row.number, "title": row.title, "parts": parts})
        })
        .collect();
    let units: Vec<Value> = matrix.units.iter().map(|unit| json!({"id": unit.id, "name": unit.name})).collect();
    pretty(&json!({"schema": 1, "units": units, "tasks": tasks}))
}

pub(super) fn pretty(value: &Value) -> String {
    let mut text = held(serde_json::to_string_pretty(value).ok(), "JSON of our own");
    text.push('\n');
    text
}

fn task(row: &Row) -> Value {
    json!({
        "kind": row.kind.id(),
        "key": row.key,
        "number": row.number,
        "id": row.id,
        "title": row.title,
        "groups": row.groups,
        "lead": row.lead,
        "support": row.support,
        "deadline": row.deadline,
        "repeats": Some(row.repeats()).filter(|words| !words.is_empty()),
        "due": row.due.iter().map(due).collect::<Vec<_>>(),
        "output": row.output,
        "budget_dong": row.budget,
        "budget_words": row.budget_words,
    })
}

fn due(due: &Due) -> Value {
    json!({
        "what": due.what,
        "from": due.from.to_string(),
        "to": due.to.to_string(),
        "every_months": due.every.and_then(Every::months),
        "until": due.every.map(|every| every.until.to_string()),
        "rrule": due.every.map(Every::rule),
    })
}
