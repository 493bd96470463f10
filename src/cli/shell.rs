//! What a shell wants to know of the command: completions, and pages for `man`.

use super::args::{Completions, Man, ShellArg};
use super::help::{localised, spoken};
use super::outcome::Outcome;
use super::terminal::{self, Terminal};
use super::whole;
use anyhow::{Context, Result};
use clap::{Arg, Command};
use clap_complete::Shell;
use clap_mangen::Man as Page;
use std::any::TypeId;
use std::path::{Path, PathBuf};

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
    let (mut script, mut command) = (Vec::new(), localised(terminal.lang, None));
    clap_complete::generate(shell, &mut command, "ttdn", &mut script);
    if shell == Shell::Bash {
        script = bash(&String::from_utf8_lossy(&script), &command).into_bytes();
    }
    terminal::print(&script)?;
    Ok(Outcome::Clean)
}

/// The script for bash as people use it: behind a command that takes files stand files and not its options, and `--lang=v` is
/// completed as `--lang v` is.
fn bash(script: &str, command: &Command) -> String {
    let takes_files = |name: &str| {
        let paths = |arg: &Arg| arg.is_positional() && arg.get_value_parser().type_id() == TypeId::of::<PathBuf>();
        command.find_subcommand(name).is_some_and(|one| one.get_arguments().any(paths))
    };
    let mut out = String::with_capacity(script.len());
    let mut of_files = false;
    for line in script.lines() {
        if let Some(name) = line.trim().strip_prefix("ttdn__subcmd__").and_then(|rest| rest.strip_suffix(')')) {
            of_files = takes_files(name);
        }
        match line {
            // At the end of all cases: bash looks for files where nothing is offered.
            OPTIONS if of_files => out.push_str("            COMPREPLY=()"),
            line if of_files => out.push_str(&line.replace(" || ${COMP_CWORD} -eq 2 ]]", " ]]")),
            line => out.push_str(line),
        }
        out.push('\n');
        if line.trim() == "prev=\"$3\"" {
            out.push_str(WORDS);
        }
    }
    out
}

/// The line that offers the options whatever was typed before.
const OPTIONS: &str = "            COMPREPLY=( $(compgen -W \"${opts}\" -- \"${cur}\") )";

/// What bash parts at `=` is one word to the user.
const WORDS: &str = "    if [[ \"${prev}\" == \"=\" ]] ; then
        prev=\"${COMP_WORDS[COMP_CWORD-2]}\"
    fi
";

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
