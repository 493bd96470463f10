//! The command line: the only room with files, environment, clock and terminal.

#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::disallowed_macros,
    reason = "the doors of the house are here"
)]

mod args;
mod build;
mod check;
mod config;
mod explain;
mod failure;
mod files;
mod fmt;
mod help;
mod legal;
mod new;
mod outcome;
mod schema;
mod session;
mod tasks;

use crate::diagnostic::Lang;
use args::{Cli, ColorArg, Command, LangArg};
use clap::FromArgMatches;
use outcome::Outcome;
use std::io::IsTerminal;
use std::process::ExitCode;

/// Runs the command that was typed. Exit codes: 0 no errors, 1 problems in a plan, 2 the command could not run.
pub fn run() -> ExitCode {
    let lang = spoken_lang();
    let command = help::localised(lang);
    let matches = match command.try_get_matches() {
        Ok(matches) => matches,
        Err(error) => {
            let _ = error.print();
            return ExitCode::from(if error.use_stderr() { 2 } else { 0 });
        }
    };
    let result = Cli::from_arg_matches(&matches).map_err(anyhow::Error::from).and_then(|cli| dispatch(cli, lang));
    match result {
        Ok(Outcome::Clean) => ExitCode::SUCCESS,
        Ok(Outcome::Problems) => ExitCode::from(1),
        Err(error) => {
            let word = match lang {
                Lang::Vi => "lỗi",
                Lang::En => "error",
            };
            eprintln!("ttdn: {word}: {}", failure::sentence(&error, lang));
            ExitCode::from(2)
        }
    }
}

fn dispatch(cli: Cli, lang: Lang) -> anyhow::Result<Outcome> {
    let terminal = session::Terminal { lang, colour: colour(cli.color) };
    match cli.command {
        Command::Build(args) => build::run(&args, terminal),
        Command::Check(args) => check::run(&args, terminal),
        Command::New(args) => new::run(&args, terminal),
        Command::Fmt(args) => fmt::run(&args, terminal),
        Command::Explain(args) => explain::run(&args, terminal),
        Command::Tasks(args) => tasks::run(&args, terminal),
        Command::Legal(args) => legal::run(&args, terminal),
        Command::Schema(args) => schema::run(&args),
    }
}

fn colour(choice: ColorArg) -> bool {
    match choice {
        ColorArg::Always => true,
        ColorArg::Never => false,
        ColorArg::Auto => std::io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|v| v.is_empty()),
    }
}

/// `--lang`, else `TTDN_LANG`, else the locale; Vietnamese when the locale says nothing. Read before the arguments are
/// parsed, because help and usage errors speak it too.
fn spoken_lang() -> Lang {
    let mut args = std::env::args().skip(1);
    let mut typed = None;
    while let Some(arg) = args.next() {
        match arg.strip_prefix("--lang") {
            Some("") => typed = args.next(),
            Some(rest) => typed = rest.strip_prefix('=').map(str::to_owned),
            None => {}
        }
    }
    let variable = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
    let locale = || variable("LC_ALL").or_else(|| variable("LC_MESSAGES")).or_else(|| variable("LANG"));
    lang_of(&typed.or_else(|| variable("TTDN_LANG")).or_else(locale).unwrap_or_default())
}

/// `vi…`, `C`, `POSIX` and nothing are Vietnamese, every other locale English.
fn lang_of(locale: &str) -> Lang {
    let name = locale.split(['.', '@', '_', '-']).next().unwrap_or_default().to_ascii_lowercase();
    if matches!(name.as_str(), "" | "vi" | "c" | "posix") { Lang::Vi } else { Lang::En }
}

impl From<LangArg> for Lang {
    fn from(arg: LangArg) -> Lang {
        match arg {
            LangArg::Vi => Lang::Vi,
            LangArg::En => Lang::En,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_locale_that_says_nothing_is_vietnamese() {
        for locale in ["", "C", "C.UTF-8", "POSIX", "vi", "vi_VN.UTF-8"] {
            assert_eq!(lang_of(locale), Lang::Vi, "{locale}");
        }
        for locale in ["en", "en_US.UTF-8", "fr_FR"] {
            assert_eq!(lang_of(locale), Lang::En, "{locale}");
        }
    }
}
