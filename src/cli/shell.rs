//! What a shell wants to know of the command: completions, and pages for `man`.

use super::args::{Completions, Man, ShellArg};
use super::help::{localised, spoken};
use super::outcome::Outcome;
use super::terminal::{self, Terminal};
use super::whole;
use anyhow::{Context, Result};
use clap::Command;
use clap_complete::Shell;
use clap_mangen::Man as Page;
use std::path::Path;

/// Runs `ttdn completions`.
///
/// # Errors
/// Standard output cannot be written.
pub fn completions(args: &Completions, terminal: Terminal) -> Result<Outcome> {
    let shell = match args.shell {
        ShellArg::Bash => Shell::Bash,
        ShellArg::Zsh => Shell::Zsh,
        ShellArg::Fish => Shell::Fish,
        ShellArg::Powershell => Shell::PowerShell,
        ShellArg::Elvish => Shell::Elvish,
    };
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut localised(terminal.lang, None), "ttdn", &mut script);
    terminal::print(&script)?;
    Ok(Outcome::Clean)
}

/// Runs `ttdn man`: a page for the program and one for each command.
///
/// # Errors
/// The folder cannot be made or written.
pub fn man(args: &Man, terminal: Terminal) -> Result<Outcome> {
    std::fs::create_dir_all(&args.folder).with_context(|| super::failure::Failure::Write(args.folder.clone()))?;
    let mut command = localised(terminal.lang, None);
    command.build();
    page(&command, "ttdn", &args.folder, terminal)?;
    for one in command.get_subcommands() {
        page(one, &format!("ttdn-{}", one.get_name()), &args.folder, terminal)?;
    }
    Ok(Outcome::Clean)
}

fn page(command: &Command, name: &str, folder: &Path, terminal: Terminal) -> Result<()> {
    let mut text = Vec::new();
    Page::new(command.clone()).title(name.to_uppercase()).render(&mut text)?;
    let text = spoken(&String::from_utf8_lossy(&text), terminal.lang);
    let path = folder.join(format!("{name}.1"));
    whole::write(&path, text.as_bytes(), whole::Access::Usual)?;
    terminal::name(&path.display().to_string())
}
