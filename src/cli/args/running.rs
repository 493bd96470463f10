//! The options of the commands that stay and watch or serve, or tell a shell about the program.

use super::judging::Build;
use super::values::ShellArg;
use clap::Args;
use std::path::PathBuf;

/// `ttdn watch`
#[derive(Debug, Args)]
pub struct Watch {
    /// What to build
    #[command(flatten)]
    pub build: Build,
}

/// `ttdn mcp`
#[derive(Debug, Args)]
pub struct Mcp {
    /// The folder of the plans: no file outside it is shown to the assistant or written; else the current one
    #[arg(value_name = "DIR")]
    pub folder: Option<PathBuf>,
}

/// `ttdn edit`
#[derive(Debug, Args)]
pub struct Edit {
    /// The plan to write, a file
    #[arg(value_name = "PLAN")]
    pub plan: PathBuf,
    /// The port of the page; where it is taken, another one (else any free one)
    #[arg(long, value_name = "PORT", value_parser = clap::value_parser!(u16).range(1..))]
    pub port: Option<u16>,
    /// Print the address only; open no browser
    #[arg(long)]
    pub no_browser: bool,
    /// Show the plan; nothing can be changed
    #[arg(long)]
    pub view: bool,
}

/// `ttdn completions`
#[derive(Debug, Args)]
pub struct Completions {
    /// The shell
    #[arg(value_name = "SHELL")]
    pub shell: ShellArg,
}

/// `ttdn man`
#[derive(Debug, Args)]
pub struct Man {
    /// The folder to write the pages into (made when missing)
    #[arg(value_name = "DIR")]
    pub folder: PathBuf,
}
