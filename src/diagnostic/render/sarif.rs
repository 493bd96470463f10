//! SARIF 2.1.0, for code scanning. Results are told as they come; the tool and its rules stand behind them.

use super::fingerprint::fingerprints;
use super::pieces::{List, pretty};
use super::report::{FileReport, ends, paragraph};
use super::sarif_rule::{HOME, rule, set};
use super::voice::{Body, Ended, Voice};
use crate::diagnostic::{Code, Diagnostic, Edit, Fix, Lang, Safety};
use crate::source::{Source, Span};
use serde_json::{Value, json};
use std::fmt::Write;

/// The schema that the log follows.
const SCHEMA: &str = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

/// The folder from which relative names of files are told. Where it lies is the reader's matter: a report of another machine
/// is the same.
const ROOT: &str = "%SRCROOT%";

#[derive(Default)]
pub(super) struct Sarif {
    results: List,
    /// The codes of the results so far, in the order in which they came: the index of a rule stands in its results.
    rules: Vec<Code>,
}

impl Body for Sarif {
    fn begin(&mut self, _: &Voice) -> String {
        let head = format!("{{\n  \"$schema\": \"{SCHEMA}\",\n  \"version\": \"2.1.0\",\n  \"runs\": [\n    {{\n");
        head + "      \"columnKind\": \"unicodeCodePoints\",\n      \"results\": ["
    }

    fn file(&mut self, file: &FileReport<'_>, voice: &Voice) -> String {
        let mut out = String::new();
        for (found, fingerprint) in file.diagnostics.iter().zip(fingerprints(file.source, file.diagnostics)) {
            let index = self.rules.iter().position(|code| *code == found.code).unwrap_or(self.rules.len());
            if index == self.rules.len() {
                self.rules.push(found.code);
            }
            let mut result = result(file, found, voice);
            set(&mut result, "ruleIndex", json!(index));
            set(&mut result, "partialFingerprints", json!({"ttdn/v1": fingerprint}));
            out.push_str(&self.results.item(&result, 8));
        }
        out
    }

    fn end(&mut self, ended: &Ended, _: [usize; 3], voice: &Voice) -> String {
        let mut out = self.results.end(6);
        for (key, value) in self.tail(ended, voice) {
            let _ = write!(out, ",\n      \"{key}\": {}", pretty(&value, 6));
        }
        out + "\n    }\n  ]\n}\n"
    }
}

impl Sarif {
    /// What the log says behind its results.
    fn tail(&self, ended: &Ended, voice: &Voice) -> Vec<(&'static str, Value)> {
        let rules: Vec<Value> = self.rules.iter().map(|code| rule(*code, voice)).collect();
        let driver = json!({
            "name": "ttdn",
            "version": env!("CARGO_PKG_VERSION"),
            "semanticVersion": env!("CARGO_PKG_VERSION"),
            "informationUri": HOME,
            "language": match voice.lang { Lang::Vi => "vi-VN", Lang::En => "en-US" },
            "rules": rules,
        });
        let notification = |words: &String| json!({"level": "error", "message": {"text": words}});
        let invocation = json!({
            "executionSuccessful": ended.exit_code < 2,
            "exitCode": ended.exit_code,
            "toolExecutionNotifications": ended.failures.iter().map(notification).collect::<Vec<_>>(),
        });
        let root = match voice.lang {
            Lang::Vi => "Thư mục gốc của kho, hoặc thư mục mà ttdn được chạy.",
            Lang::En => "The root of the repository, or the folder in which ttdn was run.",
        };
        let mut tail = vec![
            ("tool", json!({"driver": driver})),
            ("invocations", json!([invocation])),
            ("originalUriBaseIds", json!({ROOT: {"description": {"text": root}}})),
        ];
        if !voice.register.is_empty() {
            tail.push(("properties", json!({"registerDay": voice.register})));
        }
        tail
    }
}

fn result(file: &FileReport<'_>, found: &Diagnostic, voice: &Voice) -> Value {
    let message = voice.message(found);
    let here = found.related.iter().map(|(span, _)| location(file.name, file.source, *span)).zip(&message.related);
    let there = found.elsewhere.iter().map(|other| location(&other.name, &other.source, other.span));
    let related: Vec<Value> = here
        .chain(there.zip(&message.elsewhere))
        .enumerate()
        .map(|(id, (mut place, words))| {
            set(&mut place, "id", json!(id + 1));
            set(&mut place, "message", json!({"text": words}));
            place
        })
        .collect();
    let mut result = json!({
        "ruleId": found.code.id(),
        "level": found.level.word(),
        "message": {"text": paragraph(&message)},
        "locations": [location(file.name, file.source, found.span)],
    });
    if !related.is_empty() {
        set(&mut result, "relatedLocations", json!(related));
    }
    if let Some(fix) = &found.fix {
        let words = if message.hint.is_empty() { message.title } else { message.hint };
        set(&mut result, "fixes", json!([mending(file, fix, &words)]));
    }
    result
}

fn mending(file: &FileReport<'_>, fix: &Fix, words: &str) -> Value {
    let replacement = |edit: &Edit| {
        json!({
            "deletedRegion": region(file.source, edit.span),
            "insertedContent": {"text": edit.text},
        })
    };
    json!({
        "description": {"text": words},
        "artifactChanges": [{
            "artifactLocation": artifact(file.name),
            "replacements": fix.edits.iter().map(replacement).collect::<Vec<_>>(),
        }],
        "properties": {"safety": match fix.safety {
            Safety::Safe => "safe",
            Safety::Suggested => "suggested",
        }},
    })
}

fn location(name: &str, source: &Source, span: Span) -> Value {
    json!({"physicalLocation": {
        "artifactLocation": artifact(name),
        "region": region(source, span),
    }})
}

/// SARIF counts columns in code points here.
fn region(source: &Source, span: Span) -> Value {
    let (start, end) = ends(source, span);
    let column = |offset: usize, line: usize| {
        let from = source.line_start(line);
        source.slice(Span::new(from, offset.max(from))).chars().count() + 1
    };
    json!({
        "startLine": start.line,
        "startColumn": column(span.start, start.line),
        "endLine": end.line,
        "endColumn": column(span.end.max(span.start), end.line),
    })
}

/// A file by its address: from the root where its name is relative.
fn artifact(name: &str) -> Value {
    let uri = uri(name);
    if uri.starts_with("file:") { json!({"uri": uri}) } else { json!({"uri": uri, "uriBaseId": ROOT}) }
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
