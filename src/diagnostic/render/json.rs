//! JSON, schema 1.

use super::report::{FileReport, Report, ends};
use crate::diagnostic::{Diagnostic, Message, Safety};
use crate::invariant::held;
use crate::source::Span;
use serde::Serialize;

#[derive(Serialize)]
struct Output<'a> {
    schema: u32,
    files: Vec<&'a str>,
    errors: usize,
    warnings: usize,
    notes: usize,
    diagnostics: Vec<Finding<'a>>,
}

#[derive(Serialize)]
struct Finding<'a> {
    code: &'static str,
    name: &'static str,
    level: &'static str,
    message: String,
    label: String,
    reason: String,
    hint: String,
    #[serde(flatten)]
    place: Place<'a>,
    related: Vec<Related<'a>>,
    fix: Option<FixOut<'a>>,
    basis: &'static str,
    data: Option<&'a str>,
}

#[derive(Serialize)]
struct Place<'a> {
    file: &'a str,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    start_byte: usize,
    end_byte: usize,
}

#[derive(Serialize)]
struct Related<'a> {
    message: String,
    #[serde(flatten)]
    place: Place<'a>,
}

#[derive(Serialize)]
struct FixOut<'a> {
    safety: &'static str,
    edits: Vec<EditOut<'a>>,
}

#[derive(Serialize)]
struct EditOut<'a> {
    start_byte: usize,
    end_byte: usize,
    text: &'a str,
}

pub(super) fn render(report: &Report<'_>) -> String {
    let [errors, warnings, notes] = report.counts();
    let output = Output {
        schema: 1,
        files: report.files.iter().map(|file| file.name).collect(),
        errors,
        warnings,
        notes,
        diagnostics: report.each().map(|(file, found, message)| finding(report, file, found, message)).collect(),
    };
    let mut text = held(serde_json::to_string_pretty(&output).ok(), "JSON of our own");
    text.push('\n');
    text
}

fn finding<'a>(report: &Report<'_>, file: &FileReport<'a>, found: &'a Diagnostic, message: Message) -> Finding<'a> {
    let related = found.related.iter().zip(message.related);
    Finding {
        code: found.code.id(),
        name: found.code.name(),
        level: found.level.word(),
        message: message.title,
        label: message.label,
        reason: message.reason,
        hint: message.hint,
        place: place(file, found.span),
        related: related.map(|((span, _), message)| Related { message, place: place(file, *span) }).collect(),
        fix: found.fix.as_ref().map(|fix| FixOut {
            safety: match fix.safety {
                Safety::Safe => "safe",
                Safety::Suggested => "suggested",
            },
            edits: fix
                .edits
                .iter()
                .map(|edit| EditOut { start_byte: edit.span.start, end_byte: edit.span.end, text: &edit.text })
                .collect(),
        }),
        basis: report.basis(found.code),
        data: found.data.as_deref(),
    }
}

fn place<'a>(file: &FileReport<'a>, span: Span) -> Place<'a> {
    let (start, end) = ends(file.source, span);
    Place {
        file: file.name,
        line: start.line,
        column: start.column,
        end_line: end.line,
        end_column: end.column,
        start_byte: span.start,
        end_byte: span.end.max(span.start),
    }
}
