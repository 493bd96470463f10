//! The options of the commands that stay and watch, or tell a shell about the program.

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
