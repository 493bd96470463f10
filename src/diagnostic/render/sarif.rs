//! SARIF 2.1.0, for code scanning.

use super::report::{Report, ends, paragraph};
use crate::diagnostic::{Code, Diagnostic, Lang, Message};
use crate::invariant::held;
use crate::language::letters::upper_first;
use crate::source::{Source, Span};
use serde_json::{Value, json};
use std::collections::BTreeSet;

pub(super) fn render(report: &Report<'_>) -> String {
    let used: BTreeSet<Code> = report.each().map(|(_, found, _)| found.code).collect();
    let order: Vec<Code> = used.into_iter().collect();
    let rules: Vec<Value> = order.iter().map(|code| rule(report, *code)).collect();
    let results: Vec<Value> =
        report.each().map(|(source, found, message)| result(&order, source, found, &message)).collect();
    let log = json!({
        "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": {"driver": {
                "name": "ttdn",
                "semanticVersion": env!("CARGO_PKG_VERSION"),
                "language": match report.lang { Lang::Vi => "vi-VN", Lang::En => "en-US" },
                "rules": rules,
            }},
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    let mut text = held(serde_json::to_string_pretty(&log).ok(), "JSON of our own");
    text.push('\n');
    text
}

fn rule(report: &Report<'_>, code: Code) -> Value {
    let about = (report.about)(code);
    let finds = held(about.map(|about| about.finds.get(report.lang)), "a rule of every code");
    let mut rule = json!({
        "id": code.id(),
        "name": pascal(code.name()),
        "defaultConfiguration": {"level": code.level().word()},
    });
    if !finds.is_empty() {
        set(&mut rule, "shortDescription", json!({"text": finds}));
        set(&mut rule, "fullDescription", json!({"text": format!("{finds} {}", report.basis(code))}));
    }
    rule
}

fn set(object: &mut Value, key: &str, value: Value) {
    if let Some(object) = object.as_object_mut() {
        object.insert(key.to_owned(), value);
    }
}

fn pascal(name: &str) -> String {
    name.split('-').map(upper_first).collect()
}

fn result(order: &[Code], source: &Source, found: &Diagnostic, message: &Message) -> Value {
    let related: Vec<Value> = found
        .related
        .iter()
        .zip(&message.related)
        .enumerate()
        .map(|(id, ((span, _), words))| {
            let mut place = location(source, *span);
            set(&mut place, "id", json!(id + 1));
            set(&mut place, "message", json!({"text": words}));
            place
        })
        .collect();
    let mut result = json!({
        "ruleId": found.code.id(),
        "ruleIndex": order.iter().position(|code| *code == found.code),
        "level": found.level.word(),
        "message": {"text": paragraph(message)},
        "locations": [location(source, found.span)],
    });
    if !related.is_empty() {
        set(&mut result, "relatedLocations", json!(related));
    }
    result
}

/// SARIF counts columns in code points here, and wants a region of at least one letter.
fn location(source: &Source, span: Span) -> Value {
    let (start, end) = ends(source, span);
    let column = |offset: usize, line: usize| {
        let from = source.line_start(line);
        source.slice(Span::new(from, offset.max(from))).chars().count() + 1
    };
    json!({"physicalLocation": {
        "artifactLocation": {"uri": uri(source.name())},
        "region": {
            "startLine": start.line,
            "startColumn": column(span.start, start.line),
            "endLine": end.line,
            "endColumn": column(span.end.max(span.start), end.line),
        },
    }})
}

/// A path as a URI: a whole path as `file://`, everything but unreserved characters and `/` in percent form.
fn uri(name: &str) -> String {
    let scheme = if name.starts_with('/') { "file://" } else { "" };
    let path: String = name
        .replace('\\', "/")
        .bytes()
        .map(|byte| match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => char::from(byte).to_string(),
            _ => format!("%{byte:02X}"),
        })
        .collect();
    format!("{scheme}{path}")
}
