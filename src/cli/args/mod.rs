//! What can be typed. English stands in the doc comments, Vietnamese in `help.rs`.

mod asking;
mod choice;
mod judging;
mod papers;
mod running;
mod telling;
mod values;

pub use asking::{Coverage, Explain, Fmt, Guide, HelpOf, Legal, New, Schema, Tasks};
pub use choice::Choice;
pub use judging::{Build, Check, Checking, Issue, Within};
pub use papers::{Diff, Extract, Import, Verify};
pub use running::{Completions, Edit, Man, Mcp, Watch};
pub use telling::Telling;
pub use values::{
    ColorArg, CoverageFormat, DiffFormat, LangArg, MessageFormat, SchemaArg, ShellArg, Target, TaskFormat, TextOrJson,
};

use clap::{Parser, Subcommand};

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
    /// Tell which tasks of a plan stand in the plans below it; exit code 0: all, in time, 1: not all, 2: one cannot be read
    Coverage(Coverage),
    /// Look a document up: canonical citation, status, source
    Legal(Legal),
    /// Print a JSON Schema: of plans, settings, registers or what the commands print
    Schema(Schema),
    /// Print how plans are written
    Guide(Guide),
    /// Speak the Language Server Protocol with an editor, over standard input and output
    Lsp,
    /// Speak the Model Context Protocol with a writing assistant, over standard input and output
    Mcp(Mcp),
    /// Write a plan in the browser, its page beside it; served to this machine alone
    Edit(Edit),
    /// Build plans again each time that they, their pictures or their office's files are saved
    Watch(Watch),
    /// Print the completions of a shell
    Completions(Completions),
    /// Write pages for `man` into a folder
    Man(Man),
    /// Print the help of a command
    Help(HelpOf),
}
