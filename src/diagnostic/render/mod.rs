//! Findings in the output formats, one file each.

mod concise;
mod fingerprint;
mod github;
mod gitlab;
mod json;
mod junit;
mod pieces;
mod report;
mod sarif;
mod sarif_rule;
mod stream;
mod text;
mod voice;

pub use fingerprint::fingerprints;
pub use report::FileReport;
pub use stream::{Report, Stream};
pub use voice::{Count, Ended, Look, Voice, Written};

/// The JSON Schema of [`Format::Json`].
pub const SCHEMA: &str = include_str!("../../../schemas/diagnostics.schema.json");

/// The output formats of `--message-format`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Format {
    /// For people: the source line, a caret, reason and hint.
    #[default]
    Text,
    /// A line for each finding: place, code, what is wrong.
    Concise,
    /// `"schema": 1`, described by `schemas/diagnostics.schema.json`.
    Json,
    /// SARIF 2.1.0
    Sarif,
    /// JUnit XML.
    Junit,
    /// Workflow commands of GitHub Actions.
    Github,
    /// GitLab Code Quality.
    Gitlab,
}

#[cfg(test)]
mod tests;
