//! Findings in the five output formats, one file each.

mod github;
mod gitlab;
mod json;
mod report;
mod sarif;
mod text;

pub use report::{FileReport, Report};
pub use text::Look;

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
}

#[cfg(test)]
mod tests;
