//! The words that options take.

use clap::ValueEnum;

/// `--lang`
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum LangArg {
    /// Tiếng Việt
    Vi,
    /// English
    En,
}

/// `--color`
#[derive(Debug, Clone, Copy, ValueEnum)]
pub enum ColorArg {
    /// When standard error is a terminal and NO_COLOR is not set
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

/// `--message-format`
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum MessageFormat {
    /// For people
    #[default]
    Text,
    /// A line for each finding: file:line:column: CODE message
    Concise,
    /// JSON, schema 1
    Json,
    /// SARIF 2.1.0
    Sarif,
    /// JUnit XML
    Junit,
    /// GitHub Actions
    Github,
    /// GitLab Code Quality
    Gitlab,
}

/// `build --to`
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Target {
    /// Word
    Docx,
    /// PDF/A-3a, PDF/UA-1
    Pdf,
    /// One self-contained page
    Html,
    /// Plain text
    Text,
}

/// `--to` of `explain` and `legal`
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum TextOrJson {
    /// For people
    Text,
    /// For programs
    Json,
}

/// `diff --to`
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum DiffFormat {
    /// For people
    Text,
    /// For programs, schema 1
    Json,
    /// For a pull request
    Markdown,
    /// Word, with tracked changes
    Docx,
}

/// `tasks --to`
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum TaskFormat {
    /// A table for the terminal
    Table,
    /// CSV with a byte order mark, for Excel
    Csv,
    /// An Excel workbook
    Xlsx,
    /// A calendar
    Ics,
    /// JSON
    Json,
    /// The matrix of units and tasks
    Matrix,
}

/// `coverage --to`
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum CoverageFormat {
    /// A table for the terminal
    Table,
    /// CSV with a byte order mark, for Excel
    Csv,
    /// For programs, schema 1
    Json,
    /// For a pull request
    Markdown,
}

/// `schema`
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum SchemaArg {
    /// A plan file
    Plan,
    /// The JSON form of messages
    Diagnostics,
    /// An office's own documents and bodies
    Register,
    /// The JSON form of what changed
    Diff,
    /// The settings of an office, `ttdn.toml`
    Config,
    /// The JSON form of `ttdn tasks`
    Tasks,
    /// The JSON form of `ttdn coverage`
    Coverage,
}

/// `ttdn completions SHELL`
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum ShellArg {
    /// bash
    Bash,
    /// zsh
    Zsh,
    /// fish
    Fish,
    /// PowerShell
    Powershell,
    /// elvish
    Elvish,
}
