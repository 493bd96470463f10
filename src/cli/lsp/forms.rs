//! The form of a plan in JSON, and what was done in it to edits. Places are units of UTF-16 from the beginning of the text.

use super::places::Units;
use crate::desk::{Change, Column, Desk, Field, FieldKind, List, Named, NoChange, Rest, Row};
use crate::diagnostic::Lang;
use crate::source::Span;
use serde_json::{Map, Value, json};

/// The request that changes a text.
pub const EDIT: &str = "ttdn/formEdit";

/// `ttdn/form`: groups of fields, and lists.
///
/// # Errors
/// The text is no YAML, in words.
pub fn form(desk: &Desk, version: Option<i64>) -> Result<Value, String> {
    let Some(form) = desk.form() else { return Err(NoChange::Unread.words(desk.lang()).to_owned()) };
    let units = Units::new(desk.source().text());
    let group = |group: &crate::desk::Group| {
        let fields: Vec<Value> = group.fields.iter().map(|one| field(one, &units)).collect();
        json!({ "id": group.id, "label": group.label, "rare": group.rare, "fields": fields })
    };
    let groups: Vec<Value> = form.groups.iter().map(group).collect();
    let lists: Vec<Value> = form.lists.iter().map(|one| list(one, &units)).collect();
    let rest: Vec<Value> = form.rest.iter().map(|one| left(one, &units)).collect();
    Ok(json!({ "version": version, "groups": groups, "lists": lists, "order": form.order, "rest": rest }))
}

/// `ttdn/formEdit`: the edits of a change, of this version of the text.
///
/// # Errors
/// Why the change is not made, in words.
pub fn edit(desk: &Desk, version: Option<i64>, params: &Value) -> Result<Value, String> {
    let say = |vi: &str, en: &str| if desk.lang() == Lang::Vi { vi } else { en }.to_owned();
    if params.get("version").is_some_and(|asked| asked.as_i64() != version) {
        return Err(say("văn bản vừa đổi, xin làm lại", "the text has just changed; do it again"));
    }
    let change = change(params).ok_or_else(|| say("không hiểu thay đổi này", "this change is not understood"))?;
    let edit = desk.fill(&change).map_err(|why| why.words(desk.lang()).to_owned())?;
    let source = desk.source();
    let units = Units::new(source.text());
    let edits = edit.iter().map(|edit| {
        let insert = edit.text.replace("\r\n", "\n").replace('\n', source.line_break());
        json!({ "from": units.at(edit.span.start), "to": units.at(edit.span.end), "insert": insert })
    });
    Ok(json!({ "version": version, "edits": edits.collect::<Vec<_>>() }))
}

fn change(params: &Value) -> Option<Change> {
    let path = params.get("path")?.as_str()?.to_owned();
    let number = |key: &str| params.get(key).and_then(Value::as_u64).and_then(|at| usize::try_from(at).ok());
    Some(match params.get("op")?.as_str()? {
        "set" => Change::Set { path, value: typed(params.get("value")?)? },
        "insert" => {
            let cells = params.get("cells").and_then(Value::as_object).cloned().unwrap_or_default();
            let cells = cells.iter().map(|(key, value)| Some((key.clone(), typed(value)?))).collect::<Option<_>>()?;
            Change::Insert { path, at: number("at")?, cells }
        }
        "remove" => Change::Remove { path },
        "move" => Change::Move { path, at: number("at")? },
        _ => return None,
    })
}

/// What was typed, as text.
fn typed(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(flag) => Some(flag.to_string()),
        Value::Null => Some(String::new()),
        Value::Array(_) | Value::Object(_) => None,
    }
}

fn field(field: &Field, units: &Units) -> Value {
    let mut out = object(json!({
        "path": field.path, "label": field.label, "help": field.help, "kind": kind(field.kind), "value": field.value,
        "lines": field.lines, "fixed": field.fixed, "example": field.example, "unset": field.unset,
    }));
    out.extend((!field.options.is_empty()).then(|| ("options".to_owned(), options(&field.options))));
    out.extend(field.span.map(|span| ("span".to_owned(), place(span, units))));
    out.into()
}

fn list(list: &List, units: &Units) -> Value {
    let column = |column: &Column| {
        json!({
            "key": column.key, "label": column.label, "help": column.help, "kind": kind(column.kind),
            "options": options(&column.options), "lines": column.lines, "example": column.example, "unset": column.unset,
        })
    };
    let columns: Vec<Value> = list.columns.iter().map(column).collect();
    let rows: Vec<Value> = list.rows.iter().map(|one| row(one, units)).collect();
    let mut out = object(json!({
        "path": list.path, "label": list.label, "columns": columns, "rows": rows, "below": list.below, "rare": list.rare,
    }));
    out.extend(list.fixed.map(|span| ("fixed".to_owned(), place(span, units))));
    out.into()
}

fn left(rest: &Rest, units: &Units) -> Value {
    let mut out = object(json!({ "label": rest.label, "help": rest.help }));
    out.extend(rest.span.map(|span| ("span".to_owned(), place(span, units))));
    out.into()
}

fn row(row: &Row, units: &Units) -> Value {
    let cells: Map<String, Value> =
        row.cells.iter().map(|(key, text)| ((*key).to_owned(), text.as_str().into())).collect();
    let spans: Map<String, Value> =
        row.spans.iter().map(|(key, span)| ((*key).to_owned(), place(*span, units))).collect();
    let mut out = object(json!({
        "path": row.path, "depth": row.depth, "label": row.label, "cells": cells, "fixed": row.fixed, "spans": spans,
    }));
    out.extend(row.span.map(|span| ("span".to_owned(), place(span, units))));
    out.into()
}

fn object(value: Value) -> Map<String, Value> {
    if let Value::Object(map) = value { map } else { Map::new() }
}

fn options(options: &[Named]) -> Value {
    options.iter().map(|one| json!({ "value": one.value, "label": one.label })).collect()
}

fn place(span: Span, units: &Units) -> Value {
    json!([units.at(span.start), units.at(span.end)])
}

fn kind(kind: FieldKind) -> &'static str {
    match kind {
        FieldKind::Text => "text",
        FieldKind::Long => "long",
        FieldKind::Date => "date",
        FieldKind::Number => "number",
        FieldKind::Choice => "choice",
        FieldKind::Choices => "choices",
        FieldKind::Flag => "flag",
        FieldKind::Document => "document",
    }
}
