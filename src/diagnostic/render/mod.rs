//! Findings in the five output formats, one file each.

mod github;
mod gitlab;
mod json;
mod report;
mod sarif;
mod text;

pub use report::{FileReport, Report};
pub use text::Look;

use crate::language::visible::visible_json;

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

impl Report<'_> {
    /// The report in `format`, with a line break at its end unless it is empty. Whatever names and plans hold, nothing in it
    /// is obeyed by a terminal or a log.
    pub fn render(&self, format: Format, look: Look) -> String {
        match format {
            Format::Text => text::render(self, look),
            Format::Github => github::render(self),
            Format::Json => visible_json(&json::render(self)),
            Format::Sarif => visible_json(&sarif::render(self)),
            Format::Gitlab => visible_json(&gitlab::render(self)),
        }
    }
}

#[cfg(test)]
mod tests;
