//! Findings in the five output formats, one file each.

mod github;
mod gitlab;
mod json;
mod sarif;
mod text;

pub use text::Look;

use super::{About, Code, Diagnostic, Lang, Level, Message};
use crate::language::letters::upper_first;
use crate::source::{Position, Source, Span};

/// The JSON Schema of [`Format::Json`].
pub const SCHEMA: &str = include_str!("../../../schemas/diagnostics.schema.json");

/// The output formats of `--message-format`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Format {
    /// For people: the source line, a caret, reason and hint.
    #[default]
    Text,
    /// `"schema": 1`, described by `schemas/diagnostics.schema.json`.
    Json,
    /// SARIF 2.1.0
    Sarif,
    /// Workflow commands of GitHub Actions.
    Github,
    /// GitLab Code Quality.
    Gitlab,
}

/// The findings of one file.
#[derive(Debug, Clone, Copy)]
pub struct FileReport<'a> {
    /// The file.
    pub source: &'a Source,
    /// Its findings in order.
    pub diagnostics: &'a [Diagnostic],
}

/// All that a renderer needs.
#[derive(Debug, Clone, Copy)]
pub struct Report<'a> {
    /// The files in order.
    pub files: &'a [FileReport<'a>],
    /// The language of the sentences.
    pub lang: Lang,
    /// What is known about a code: its words among it.
    pub about: fn(Code) -> Option<About>,
}

impl Report<'_> {
    /// The report in `format`, with a line break at its end unless it is empty.
    pub fn render(&self, format: Format, look: Look) -> String {
        match format {
            Format::Text => text::render(self, look),
            Format::Json => json::render(self),
            Format::Sarif => sarif::render(self),
            Format::Github => github::render(self),
            Format::Gitlab => gitlab::render(self),
        }
    }

    /// How many errors, warnings and notes there are.
    pub fn counts(&self) -> [usize; 3] {
        let count = |level| {
            self.files.iter().flat_map(|file| file.diagnostics).filter(|diagnostic| diagnostic.level == level).count()
        };
        [Level::Error, Level::Warning, Level::Note].map(count)
    }

    fn each(&self) -> impl Iterator<Item = (&Source, &Diagnostic, Message)> {
        self.files.iter().flat_map(move |file| {
            file.diagnostics
                .iter()
                .map(move |found| (file.source, found, Message::new(found, (self.about)(found.code), self.lang)))
        })
    }

    fn basis(&self, code: Code) -> &'static str {
        (self.about)(code).map(|about| about.basis.get(self.lang)).unwrap_or_default()
    }
}

/// First and last place of a span; an empty span ends where it starts.
fn ends(source: &Source, span: Span) -> (Position, Position) {
    (source.position(span.start), source.position(span.end.max(span.start)))
}

/// Title, reason and hint in one paragraph, for formats that show one text.
fn paragraph(message: &Message) -> String {
    let mut out = message.title.clone();
    for part in [&message.reason, &message.hint] {
        if !part.is_empty() {
            out.push_str(". ");
            out.push_str(&upper_first(part));
        }
    }
    if !out.ends_with(['.', '?', '!']) {
        out.push('.');
    }
    out
}

#[cfg(test)]
mod tests;
