//! JSON, schema 1. What is known at the end only stands at its end: no finding waits for it.

use super::pieces::{List, pretty};
use super::report::{FileReport, ends};
use super::voice::{Body, Ended, Voice};
use crate::diagnostic::{Diagnostic, Safety};
use crate::source::{Source, Span};
use serde::Serialize;
use std::fmt::Write;

#[derive(Default)]
pub(super) struct Json {
    files: Vec<String>,
    diagnostics: List,
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
    basis: &'a str,
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

impl Body for Json {
    fn begin(&mut self, voice: &Voice) -> String {
        let mut out = "{\n  \"schema\": 1,\n".to_owned();
        if !voice.register.is_empty() {
            let _ = writeln!(out, "  \"register_day\": {},", pretty(&voice.register, 2));
        }
        out.push_str("  \"diagnostics\": [");
        out
    }

    fn file(&mut self, file: &FileReport<'_>, voice: &Voice) -> String {
        self.files.push(file.name.to_owned());
        let each = file.diagnostics.iter().map(|found| self.diagnostics.item(&finding(file, found, voice), 4));
        each.collect()
    }

    fn end(&mut self, ended: &Ended, [errors, warnings, notes]: [usize; 3], _: &Voice) -> String {
        let mut out = self.diagnostics.end(2);
        if let Some(statistics) = &ended.statistics {
            let _ = write!(out, ",\n  \"statistics\": {}", pretty(statistics, 2));
        }
        if let Some([held, gone]) = ended.baseline {
            let _ = write!(out, ",\n  \"baseline\": {{ \"held_back\": {held}, \"gone\": {gone} }}");
        }
        if let Some(written) = &ended.written {
            let _ = write!(out, ",\n  \"written\": {}", pretty(written, 2));
        }
        let _ = write!(out, ",\n  \"files\": {}", pretty(&self.files, 2));
        let _ = write!(out, ",\n  \"errors\": {errors},\n  \"warnings\": {warnings},\n  \"notes\": {notes}\n}}\n");
        out
    }
}

fn finding<'a>(file: &FileReport<'a>, found: &'a Diagnostic, voice: &Voice) -> Finding<'a> {
    let message = voice.message(found);
    let here = found.related.iter().map(|(span, _)| place(file.name, file.source, *span)).zip(message.related);
    let there = found.elsewhere.iter().map(|other| place(&other.name, &other.source, other.span));
    let related = here.chain(there.zip(message.elsewhere));
    Finding {
        code: found.code.id(),
        name: found.code.name(),
        level: found.level.word(),
        message: message.title,
        label: message.label,
        reason: message.reason,
        hint: message.hint,
        place: place(file.name, file.source, found.span),
        related: related.map(|(place, message)| Related { message, place }).collect(),
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
        basis: voice.clause(found),
        data: found.data.as_deref(),
    }
}

fn place<'a>(file: &'a str, source: &Source, span: Span) -> Place<'a> {
    let (start, end) = ends(source, span);
    Place {
        file,
        line: start.line,
        column: start.column,
        end_line: end.line,
        end_column: end.column,
        start_byte: span.start,
        end_byte: span.end.max(span.start),
    }
}
