//! The options that say which findings are told, how and where.

use super::values::MessageFormat;
use clap::Args;
use std::path::PathBuf;

/// Options of every command that tells findings.
#[derive(Debug, Clone, Default, Args)]
pub struct Telling {
    /// How findings are printed
    // Linters call it `--format`.
    #[arg(long, alias = "format", value_name = "FORMAT", default_value = "text")]
    pub message_format: MessageFormat,
    /// Write the report into this file, whole or not at all; with text it is shown as well
    #[arg(long, value_name = "FILE")]
    pub output_file: Option<PathBuf>,
    /// Tell only these: codes, names or letters of families (L,D002,sum-mismatch), and what keeps a plan from being printed
    #[arg(long, value_name = "CODES", value_delimiter = ',')]
    pub select: Vec<String>,
    /// Leave these out: codes, names or letters of families
    #[arg(long, value_name = "CODES", value_delimiter = ',')]
    pub ignore: Vec<String>,
    /// Tell only what is not in this file, which --write-baseline wrote; a build stops at its errors all the same
    #[arg(long, value_name = "FILE")]
    pub baseline: Option<PathBuf>,
}
