//! The command line: the only room with files, environment, clock and terminal.

#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    reason = "the doors of the house are here; what is printed goes through `terminal` alone"
)]

mod above;
mod args;
mod baseline;
mod build;
mod carrying;
mod changed;
mod check;
mod choice;
mod config;
mod config_keys;
mod config_reader;
mod config_schema;
mod corrected;
mod corrections;
mod coverage;
mod diff;
mod draft;
mod dropped;
mod edit;
mod explain;
mod extract;
mod failure;
mod files;
mod fmt;
mod foreign;
mod git;
mod guide;
mod help;
mod help_examples;
mod help_words;
mod hosted;
mod import;
mod inode;
mod interrupt;
mod issue;
mod legal;
mod locked;
mod lsp;
mod mcp;
mod modeline;
mod new;
mod office;
mod outcome;
mod own;
mod patterns;
mod pictures;
mod printing;
mod progress;
mod renewing;
mod report;
mod revision;
mod schema;
mod search;
mod selection;
mod session;
mod settings;
mod shard;
mod shell;
mod standing;
mod statistics;
mod sums;
mod tasks;
mod terminal;
mod threads;
mod toml_words;
mod units;
mod usage;
mod verify;
mod version;
mod watch;
mod whole;
mod workers;

use args::{Cli, ColorArg, Command};
use clap::{CommandFactory, FromArgMatches};
use outcome::Outcome;
use std::process::ExitCode;
use terminal::Terminal;

/// Runs the command that was typed. Exit codes: 0 no errors, 1 problems in a plan, 2 the command could not run.
pub fn run() -> ExitCode {
    let lang = terminal::spoken_lang();
    let spoken = Terminal::new(lang, ColorArg::Auto, false);
    let mut command = Cli::command();
    let typed: Vec<std::ffi::OsString> = std::env::args_os().collect();
    let dropped = dropped::meant(&typed, |word| command.find_subcommand(word).is_some());
    // Without any argument it was opened by a double click there.
    let lingers = dropped.is_some() || typed.len() < 2;
    let words = dropped.unwrap_or(typed);
    // What help and refusals say is put together only where one of them is said.
    let understood = command.try_get_matches_from_mut(&words).or_else(|_| {
        command = help::localised(lang, spoken.width);
        command.try_get_matches_from_mut(&words)
    });
    let result = match understood {
        Ok(matches) => Cli::from_arg_matches(&matches).map_err(anyhow::Error::from).and_then(|cli| {
            let terminal = Terminal::new(lang, cli.color, cli.quiet);
            threads::work(cli.jobs, || dispatch(cli, terminal))
        }),
        Err(error) => usage::tell(error, &command, spoken),
    };
    let outcome = result.unwrap_or_else(|error| {
        // Where even this cannot be said, the exit code says it.
        let _ = spoken.complain(&error);
        Outcome::Unread
    });
    if lingers {
        dropped::linger(spoken);
    }
    ExitCode::from(outcome.code())
}

fn dispatch(cli: Cli, terminal: Terminal) -> anyhow::Result<Outcome> {
    match cli.command {
        Command::Build(args) => build::run(&args, terminal),
        Command::Check(args) => check::run(&args, terminal),
        Command::New(args) => new::run(&args, terminal),
        Command::Import(args) => import::run(&args, terminal),
        Command::Issue(args) => issue::run(&args, terminal),
        Command::Extract(args) => extract::run(&args, terminal),
        Command::Verify(args) => verify::run(&args, terminal),
        Command::Diff(args) => diff::run(&args, terminal),
        Command::Fmt(args) => fmt::run(&args, terminal),
        Command::Explain(args) => explain::run(&args, terminal),
        Command::Tasks(args) => tasks::run(&args, terminal),
        Command::Coverage(args) => coverage::run(&args, terminal),
        Command::Legal(args) => legal::run(&args, terminal),
        Command::Schema(args) => schema::run(&args, terminal),
        Command::Guide(args) => guide::run(&args, terminal),
        Command::Lsp => lsp::run(terminal),
        Command::Mcp(args) => mcp::run(&args, terminal),
        Command::Edit(args) => edit::run(&args, cli.jobs, terminal),
        Command::Watch(args) => watch::run(&args, terminal),
        Command::Completions(args) => shell::completions(&args, terminal),
        Command::Man(args) => shell::man(&args, terminal),
        Command::Help(args) => help::run(&args, terminal),
    }
}
