//! The options of the commands that write a new plan, rewrite one, or tell something of plans and their language.

use super::judging::Within;
use super::values::{CoverageFormat, SchemaArg, TaskFormat, TextOrJson};
use clap::Args;
use std::path::PathBuf;

/// `ttdn new`
#[derive(Debug, Args)]
pub struct New {
    /// The file to write, which must not exist; `-` prints the starter
    #[arg(value_name = "FILE", required_unless_present = "list")]
    pub file: Option<PathBuf>,
    /// Which starter: a name of `--list`
    #[arg(long, value_name = "STARTER", default_value = "tinh")]
    pub starter: String,
    /// Make it of this plan, for its next period: a plan file, or a paper that carries one
    #[arg(long, value_name = "PLAN", conflicts_with_all = ["starter", "list"])]
    pub from: Option<PathBuf>,
    /// With --from: the first year of the new plan, else the one in which the old one is over
    #[arg(long, value_name = "YEAR", requires = "from", value_parser = clap::value_parser!(i32).range(1900..2200))]
    pub year: Option<i32>,
    /// List the starters
    #[arg(long, conflicts_with = "file")]
    pub list: bool,
}

/// `ttdn fmt`
#[derive(Debug, Args)]
pub struct Fmt {
    /// Plan files or folders; `-` formats standard input to standard output
    #[arg(required = true, value_name = "PLAN")]
    pub plans: Vec<PathBuf>,
    /// Write nothing; exit 1 when a file is not in canonical form
    #[arg(long)]
    pub check: bool,
    /// Write nothing; print what would change
    #[arg(long)]
    pub diff: bool,
}

/// `ttdn explain`
#[derive(Debug, Args)]
pub struct Explain {
    /// A code or name: S002, unknown-key; without one, the list of codes
    #[arg(value_name = "CODE")]
    pub code: Option<String>,
    /// List every code
    #[arg(long, conflicts_with = "code")]
    pub list: bool,
    /// text or json
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    pub to: TextOrJson,
}

/// `ttdn tasks`
#[derive(Debug, Args)]
pub struct Tasks {
    /// The plan; `-` reads standard input
    #[arg(value_name = "PLAN")]
    pub plan: PathBuf,
    /// The office
    #[command(flatten)]
    pub within: Within,
    /// Only the tasks that this unit leads or supports, and its reports: its id, name or short name
    #[arg(long, value_name = "UNIT")]
    pub unit: Option<String>,
    /// Format to write (else by the ending of --output, else table); matrix: units × tasks, as a table, or by the ending
    #[arg(long, value_name = "FORMAT")]
    pub to: Option<TaskFormat>,
    /// Write into this file instead of standard output (`-`); the matrix into .xlsx, .csv, .json or .txt
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
}

/// `ttdn coverage`
#[derive(Debug, Args)]
pub struct Coverage {
    /// The plan above
    #[arg(value_name = "PLAN")]
    pub parent: PathBuf,
    /// The plans below it: files, or folders, of which those count whose `parent` it is
    #[arg(required = true, value_name = "PLAN")]
    pub plans: Vec<PathBuf>,
    /// Format to write (else by the ending of --output, else table)
    #[arg(long, value_name = "FORMAT")]
    pub to: Option<CoverageFormat>,
    /// Write into this file instead of standard output (`-`): .csv, .json, .md or .txt
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
}

/// `ttdn legal`
#[derive(Debug, Args)]
pub struct Legal {
    /// Number, words of the title, or a whole citation
    #[arg(value_name = "QUERY")]
    pub query: Vec<String>,
    /// The status on this day instead of today (YYYY-MM-DD)
    #[arg(long, value_name = "DATE")]
    pub on: Option<String>,
    /// text or json
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    pub to: TextOrJson,
    /// Show every source of a row and the day on which it was read, not only the best one
    #[arg(long)]
    pub sources: bool,
    /// List rows whose source is older than a year
    #[arg(long)]
    pub stale: bool,
}

/// `ttdn schema`
#[derive(Debug, Args)]
pub struct Schema {
    /// Which schema
    #[arg(value_name = "WHICH", default_value = "plan")]
    pub which: SchemaArg,
    /// Write into this file instead of standard output (`-`)
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
}

/// `ttdn guide`
#[derive(Debug, Args)]
pub struct Guide {
    /// In brief, for a writing assistant: enough to write a right plan without anything else
    #[arg(long)]
    pub compact: bool,
}

/// `ttdn help`
#[derive(Debug, Args)]
pub struct HelpOf {
    /// The command; without one, the list of commands
    #[arg(value_name = "COMMAND")]
    pub command: Option<String>,
}
