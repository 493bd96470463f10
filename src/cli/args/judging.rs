//! The options of the commands that judge plans and print them.

use super::choice::Choice;
use super::telling::Telling;
use super::values::Target;
use clap::Args;
use std::path::PathBuf;

/// Options of every command that checks.
#[derive(Debug, Default, Args)]
pub struct Checking {
    /// Plan files or folders; `-` reads standard input
    #[arg(required = true, value_name = "PLAN")]
    pub plans: Vec<PathBuf>,
    /// Treat warnings as errors
    #[arg(long)]
    pub strict: bool,
    /// What is told
    #[command(flatten)]
    pub telling: Telling,
    /// Which of the plans
    #[command(flatten)]
    pub choice: Choice,
    /// The office
    #[command(flatten)]
    pub within: Within,
}

/// Options of every command that judges plans: on which day, in which office.
#[derive(Debug, Clone, Default, Args)]
pub struct Within {
    /// Judge undated plans on this day instead of today (YYYY-MM-DD)
    #[arg(long, value_name = "DATE")]
    pub on: Option<String>,
    /// An office's own form: choices within the legal ranges
    #[arg(long, value_name = "FILE")]
    pub form: Option<PathBuf>,
    /// A folder of templates that replace the built-in ones file by file
    #[arg(long, value_name = "DIR")]
    pub template: Option<PathBuf>,
    /// Run only with the register of this day (YYYY-MM-DD; with an office's own: YYYY-MM-DD+DIGITS)
    #[arg(long, value_name = "REGISTER")]
    pub locked_register: Option<String>,
}

/// `ttdn check`
#[derive(Debug, Args)]
pub struct Check {
    /// What to check
    #[command(flatten)]
    pub checking: Checking,
    /// Apply safe fixes to the files
    #[arg(long)]
    pub fix: bool,
    /// With --fix or --diff: apply suggested fixes too
    #[arg(long)]
    pub suggested: bool,
    /// Print the fixes as a diff instead of writing them
    #[arg(long, conflicts_with = "output_file")]
    pub diff: bool,
    /// Tell how often each code was found, instead of each place
    #[arg(long, conflicts_with_all = ["fix", "diff"])]
    pub statistics: bool,
    /// Write what is found into this file, for --baseline, instead of telling it
    #[arg(long, value_name = "FILE", conflicts_with_all = ["baseline", "output_file", "statistics", "fix", "diff", "fail_fast", "shard", "changed_since"])]
    pub write_baseline: Option<PathBuf>,
    /// Stop at the first plan that is not in order
    #[arg(long)]
    pub fail_fast: bool,
}

/// `ttdn build`
#[derive(Debug, Default, Args)]
pub struct Build {
    /// What to check
    #[command(flatten)]
    pub checking: Checking,
    /// Write into this folder (made when missing) instead of beside each plan; `-` prints the one document
    #[arg(short, long, value_name = "DIR")]
    pub output: Option<PathBuf>,
    /// Formats to write
    #[arg(long, value_name = "FORMATS", value_delimiter = ',', default_value = "docx,pdf")]
    pub to: Vec<Target>,
    /// Write the extract of one unit instead of the whole plan: its id, name or short name; may be repeated
    #[arg(long, value_name = "UNIT")]
    pub unit: Vec<String>,
    /// Write the extract of every unit
    #[arg(long, conflicts_with = "unit")]
    pub each_unit: bool,
    /// With -o: keep the folders below the one that was named
    #[arg(long, requires = "output")]
    pub tree: bool,
    /// Stop at the first plan that is not in order
    #[arg(long)]
    pub fail_fast: bool,
    /// Write over papers that were issued, signed, sent from elsewhere or saved by another program, too
    #[arg(long)]
    pub overwrite: bool,
    /// Attach the plan's YAML, comments included, to the DOCX and the PDF
    #[arg(long)]
    pub attach_source: bool,
    /// Write nothing; exit with 1 unless the files that lie there are those that would be written
    #[arg(long)]
    pub check: bool,
    /// Whether the plan gets its number by it: what bears one already stays
    #[arg(skip)]
    pub issuing: bool,
}

/// `ttdn issue`
#[derive(Debug, Args)]
pub struct Issue {
    /// The signed plan, a file
    #[arg(value_name = "PLAN")]
    pub plan: PathBuf,
    /// The number that the clerk gave it
    #[arg(long, value_name = "NUMBER", value_parser = clap::value_parser!(u32).range(1..))]
    pub number: u32,
    /// The day on which it was signed: 05/01/2027
    #[arg(long, value_name = "DATE")]
    pub date: String,
    /// Who signed, if the plan does not say so yet
    #[arg(long, value_name = "NAME")]
    pub signer: Option<String>,
    /// Write the papers into this folder (made when missing) instead of beside the plan
    #[arg(short, long, value_name = "DIR")]
    pub output: Option<PathBuf>,
    /// Formats to write
    #[arg(long, value_name = "FORMATS", value_delimiter = ',', default_value = "docx,pdf")]
    pub to: Vec<Target>,
    /// Treat warnings as errors
    #[arg(long)]
    pub strict: bool,
    /// The office
    #[command(flatten)]
    pub within: Within,
}
