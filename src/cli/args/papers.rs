//! The options of the commands that take a paper, or two plans.

use super::judging::Within;
use super::values::DiffFormat;
use clap::Args;
use std::path::PathBuf;

/// `ttdn import`
#[derive(Debug, Args)]
pub struct Import {
    /// The Word file (.docx)
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    /// The plan to write, which must not exist (else beside the Word file); `-` prints it
    #[arg(short, long, value_name = "PLAN")]
    pub output: Option<PathBuf>,
    /// Take the text alone, as sections, without recognising purposes, tasks, units
    #[arg(long)]
    pub to_sections: bool,
    /// Bring what was corrected by hand on the paper of this plan into its file
    #[arg(long, value_name = "PLAN", conflicts_with_all = ["output", "to_sections"])]
    pub into: Option<PathBuf>,
    /// With --into, for a paper of an older state of the plan: that state, a file or `plan.yaml@REV`, where the paper does not carry it
    #[arg(long, value_name = "OLD", requires = "into")]
    pub base: Option<PathBuf>,
    /// With --into: write nothing; print what would change
    #[arg(long, requires = "into")]
    pub diff: bool,
}

/// `ttdn extract`
#[derive(Debug, Args)]
pub struct Extract {
    /// The paper, made with --attach-source: a PDF, signed or not, or a DOCX
    #[arg(value_name = "PAPER")]
    pub paper: PathBuf,
    /// Write the plan into this file or folder instead of beside the paper; `-` prints it
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
}

/// `ttdn verify`
#[derive(Debug, Args)]
pub struct Verify {
    /// The paper: a PDF, signed or not, or a DOCX
    #[arg(value_name = "PAPER")]
    pub paper: PathBuf,
    /// The plan that it should be of, instead of the one that it carries
    #[arg(long, value_name = "PLAN")]
    pub source: Option<PathBuf>,
    /// The office
    #[command(flatten)]
    pub within: Within,
}

/// `ttdn diff`
#[derive(Debug, Args)]
pub struct Diff {
    /// The old plan: a file, `plan.yaml@REV` as git keeps it, a paper that carries one, or `-`
    #[arg(value_name = "OLD")]
    pub old: PathBuf,
    /// The new plan, named likewise
    #[arg(value_name = "NEW")]
    pub new: PathBuf,
    /// text, json, markdown for a pull request, or docx: the new paper with tracked changes
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    pub to: DiffFormat,
    /// Write into this file instead of standard output (`-`); docx wants one
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
    /// The office
    #[command(flatten)]
    pub within: Within,
}
