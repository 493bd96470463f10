//! SARIF 2.1.0, for code scanning.

use super::report::{FileReport, Report, ends, paragraph};
use crate::diagnostic::{About, Code, Diagnostic, Lang, Message};
use crate::invariant::held;
use crate::language::letters::upper_first;
use crate::source::Span;
use serde_json::{Value, json};
use std::collections::BTreeSet;

pub(super) fn render(report: &Report<'_>) -> String {
    let used: BTreeSet<Code> = report.each().map(|(_, found, _)| found.code).collect();
    let order: Vec<Code> = used.into_iter().collect();
    let rules: Vec<Value> = order.iter().map(|code| rule(report, *code)).collect();
    let results: Vec<Value> =
        report.each().map(|(file, found, message)| result(&order, file, found, &message)).collect();
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
    if let Some(about) = about {
        let (text, markdown) = help(&about, report.lang);
        set(&mut rule, "help", json!({"text": text, "markdown": markdown}));
    }
    rule
}

/// What to do about it, as text and as Markdown: why the rule exists, wrong and right, the clause.
fn help(about: &About, lang: Lang) -> (String, String) {
    let [wrong, right, basis] = match lang {
        Lang::Vi => ["Sai", "Đúng", "Căn cứ"],
        Lang::En => ["Wrong", "Right", "Basis"],
    };
    let why = format!("{} {}", about.finds.get(lang), about.why.get(lang));
    let ground = about.basis.get(lang);
    let (bad, good) = (about.wrong.trim_end(), about.right.trim_end());
    let text = format!("{why}\n\n{wrong}:\n{bad}\n\n{right}:\n{good}\n\n{basis}: {ground}");
    let fenced = |sample: &str| format!("```yaml\n{sample}\n```");
    let (bad, good) = (fenced(bad), fenced(good));
    (text, format!("{why}\n\n{wrong}:\n\n{bad}\n\n{right}:\n\n{good}\n\n**{basis}.** {ground}"))
}

fn set(object: &mut Value, key: &str, value: Value) {
    if let Some(object) = object.as_object_mut() {
        object.insert(key.to_owned(), value);
    }
}

fn pascal(name: &str) -> String {
    name.split('-').map(upper_first).collect()
}

fn result(order: &[Code], file: &FileReport<'_>, found: &Diagnostic, message: &Message) -> Value {
    let related: Vec<Value> = found
        .related
        .iter()
        .zip(&message.related)
        .enumerate()
        .map(|(id, ((span, _), words))| {
            let mut place = location(file, *span);
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
        "locations": [location(file, found.span)],
    });
    if !related.is_empty() {
        set(&mut result, "relatedLocations", json!(related));
    }
    result
}

/// SARIF counts columns in code points here, and wants a region of at least one letter.
fn location(file: &FileReport<'_>, span: Span) -> Value {
    let source = file.source;
    let (start, end) = ends(source, span);
    let column = |offset: usize, line: usize| {
        let from = source.line_start(line);
        source.slice(Span::new(from, offset.max(from))).chars().count() + 1
    };
    json!({"physicalLocation": {
        "artifactLocation": {"uri": uri(file.name)},
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
    let drive = name.get(1..3) == Some(":/");
    let scheme = if drive {
        "file:///"
    } else if name.starts_with('/') {
        "file://"
    } else {
        ""
    };
    let (drive, name) = name.split_at_checked(2).filter(|_| drive).unwrap_or(("", name));
    let path: String = name
        .bytes()
        .map(|byte| match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => char::from(byte).to_string(),
            _ => format!("%{byte:02X}"),
        })
        .collect();
    format!("{scheme}{drive}{path}")
}
