//! What can be typed. English stands in the doc comments, Vietnamese in `help.rs`.

use clap::{Args, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

/// The program's version and the day of its register.
const VERSION: &str =
    concat!(env!("CARGO_PKG_VERSION"), " (sổ đăng ký văn bản/register: ", env!("TTDN_REGISTER_DAY"), ")");

/// The plan compiler for Vietnamese public offices: YAML in, Nghị định 30 documents out
#[derive(Debug, Parser)]
#[command(name = "ttdn", version = VERSION, disable_help_subcommand = true, arg_required_else_help = true)]
pub struct Cli {
    /// What to do
    #[command(subcommand)]
    pub command: Command,
    /// Language of messages: vi or en (else TTDN_LANG, else the locale)
    #[arg(long, global = true, value_name = "LANG")]
    pub lang: Option<LangArg>,
    /// When to colour messages
    #[arg(long, global = true, value_name = "WHEN", default_value = "auto")]
    pub color: ColorArg,
    /// Say only what is wrong
    #[arg(short, long, global = true)]
    pub quiet: bool,
    /// How many plans are worked on at once (else as many as the processor has cores)
    #[arg(short, long, global = true, value_name = "NUMBER", value_parser = clap::value_parser!(u16).range(1..))]
    pub jobs: Option<u16>,
}

/// The subcommands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Check plans and write their documents
    Build(Build),
    /// Find every mistake in plans; write nothing
    Check(Check),
    /// Write a commented starter plan that builds at once as a draft
    New(New),
    /// Make a plan of a Word file
    Import(Import),
    /// Give a signed plan its number and day, check it as final, and write its papers
    Issue(Issue),
    /// Take the plan out of a PDF or DOCX that carries it
    Extract(Extract),
    /// Tell whether a paper is what its plan prints; exit code 0: it is, 1: its words differ, 2: it cannot be told
    Verify(Verify),
    /// Tell what changed between two plans; exit code 0: nothing, 1: they differ, 2: one cannot be read
    Diff(Diff),
    /// Rewrite plans in canonical key order and style without touching a word
    Fmt(Fmt),
    /// Explain a code of a message
    Explain(Explain),
    /// List the tasks and reports of a plan as a table, CSV, XLSX, ICS, JSON, or the matrix of units
    Tasks(Tasks),
    /// Look a document up: canonical citation, status, source
    Legal(Legal),
    /// Print a JSON Schema: of plans, registers or messages
    Schema(Schema),
    /// Print the help of a command
    Help(HelpOf),
}

/// `ttdn help`
#[derive(Debug, Args)]
pub struct HelpOf {
    /// The command; without one, the list of commands
    #[arg(value_name = "COMMAND")]
    pub command: Option<String>,
}

/// Options of every command that checks.
#[derive(Debug, Args)]
pub struct Checking {
    /// Plan files or folders; `-` reads standard input
    #[arg(required = true, value_name = "PLAN")]
    pub plans: Vec<PathBuf>,
    /// Treat warnings as errors
    #[arg(long)]
    pub strict: bool,
    /// How findings are printed
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    pub message_format: MessageFormat,
    /// The office
    #[command(flatten)]
    pub within: Within,
}

/// Options of every command that judges plans: on which day, in which office.
#[derive(Debug, Clone, Args)]
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
}

/// `ttdn build`
#[derive(Debug, Args)]
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
    /// Write over papers that another program saved or that are signed, too
    #[arg(long)]
    pub overwrite: bool,
    /// Attach the plan's YAML, comments included, to the DOCX and the PDF
    #[arg(long)]
    pub attach_source: bool,
    /// Write nothing; exit with 1 unless the files that lie there are those that would be written
    #[arg(long)]
    pub check: bool,
}

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
    /// With --into: write nothing; print what would change
    #[arg(long, requires = "into")]
    pub diff: bool,
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
    #[arg(long)]
    pub diff: bool,
    /// Stop at the first plan that is not in order
    #[arg(long)]
    pub fail_fast: bool,
}

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

/// `ttdn schema`
#[derive(Debug, Args)]
pub struct Schema {
    /// Which schema
    #[arg(value_name = "WHICH", default_value = "plan")]
    pub which: SchemaArg,
}

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
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum MessageFormat {
    /// For people
    Text,
    /// JSON, schema 1
    Json,
    /// SARIF 2.1.0
    Sarif,
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
}
