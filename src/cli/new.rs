//! `ttdn new`: a commented starter, of the kind that was asked for.

use super::args::New;
use super::modeline;
use super::office;
use super::outcome::Outcome;
use super::renewing;
use super::terminal::{self, Terminal};
use super::whole;
use crate::calendar::Date;
use crate::plan::{self, STARTERS};
use anyhow::{Result, bail};
use std::path::Path;

/// Endings of files that are no YAML: whoever gives one waits for another program to open the file.
const FOREIGN: [&str; 9] = ["doc", "docx", "pdf", "odt", "rtf", "txt", "html", "xls", "xlsx"];

/// Runs `ttdn new`.
///
/// # Errors
/// The file exists already, is called as what it is not, or cannot be written.
pub fn run(args: &New, terminal: Terminal) -> Result<Outcome> {
    if args.list {
        let rows = STARTERS.iter().map(|starter| format!("{:<12}{}\n", starter.name, starter.whose.get(terminal.lang)));
        terminal::print(rows.collect::<String>().as_bytes())?;
        return Ok(Outcome::Clean);
    }
    let file = args.file.as_deref().filter(|file| file.as_os_str() != "-");
    file.map_or(Ok(()), |file| is_free(file, args.from.as_deref(), terminal))?;
    if let Some(old) = &args.from {
        return renewing::run(file, old, args, terminal);
    }
    let text = starter(&args.starter, terminal)?;
    let Some(file) = file else {
        terminal::print(text.as_bytes())?;
        return Ok(Outcome::Clean);
    };
    let shown = file.display();
    modeline::write(file, &text, whole::Access::Usual, terminal)?;
    let next = terminal.say("viết tiếp rồi chạy", "go on writing, then run");
    terminal::name(&format!("{shown}: {next} `ttdn build {shown}`"))?;
    Ok(Outcome::Clean)
}

/// The starter of this name, for the year that is planned now.
///
/// # Errors
/// There is none.
pub fn starter(name: &str, terminal: Terminal) -> Result<String> {
    let Some(chosen) = plan::starter(name) else {
        let names: Vec<&str> = STARTERS.iter().map(|starter| starter.name).collect();
        let words = terminal.say("không có mẫu này; có:", "there is no such starter; there are:");
        bail!("--starter {name}: {words} {}", names.join(", "));
    };
    Ok(chosen.text.replace("{year}", &year_of(office::today(None)?).to_string()))
}

/// Nothing is written over, and nothing under the name of what it is not.
fn is_free(file: &Path, from: Option<&Path>, terminal: Terminal) -> Result<()> {
    let shown = file.display();
    if file.symlink_metadata().is_ok() {
        bail!("{shown}: {}", terminal.say("tệp đã có; không ghi đè", "the file exists; not overwritten"));
    }
    if ending(file).is_some_and(|ending| FOREIGN.contains(&ending.as_str())) {
        let plan = file.with_extension("yaml");
        let words = terminal.say(
            "kế hoạch là tệp YAML; tệp Word, PDF do `ttdn build` ghi ra. Hãy chạy",
            "a plan is a YAML file; `ttdn build` writes the Word file and the PDF. Run",
        );
        let from = from.map_or(String::new(), |old| format!(" --from {}", old.display()));
        bail!("{shown}: {words} `ttdn new {}{from}`", plan.display());
    }
    Ok(())
}

/// The year that a plan written on this day is for: from November on the coming one.
fn year_of(day: Date) -> i32 {
    day.year() + i32::from(day.month() > 10)
}

fn ending(path: &Path) -> Option<String> {
    path.extension().map(|ending| ending.to_string_lossy().to_lowercase())
}
