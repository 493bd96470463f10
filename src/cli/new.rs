//! `ttdn new`: a commented starter.

use super::args::New;
use super::office;
use super::outcome::Outcome;
use super::terminal::{self, Terminal};
use super::whole;
use anyhow::{Result, bail};
use std::path::Path;

/// Endings of files that are no YAML: whoever gives one waits for another program to open the file.
const FOREIGN: [&str; 9] = ["doc", "docx", "pdf", "odt", "rtf", "txt", "html", "xls", "xlsx"];

/// Runs `ttdn new`.
///
/// # Errors
/// The file exists already, is called as what it is not, or cannot be written.
pub fn run(args: &New, terminal: Terminal) -> Result<Outcome> {
    let year = office::today(None)?.year().to_string();
    let starter = crate::plan::STARTER.replace("{year}", &year);
    if args.file.as_os_str() == "-" {
        terminal::print(starter.as_bytes())?;
        return Ok(Outcome::Clean);
    }
    let shown = args.file.display();
    if args.file.symlink_metadata().is_ok() {
        bail!("{shown}: {}", terminal.say("tệp đã có; không ghi đè", "the file exists; not overwritten"));
    }
    if ending(&args.file).is_some_and(|ending| FOREIGN.contains(&ending.as_str())) {
        let plan = args.file.with_extension("yaml");
        let words = terminal.say(
            "kế hoạch là tệp YAML; tệp Word, PDF do `ttdn build` ghi ra. Hãy chạy",
            "a plan is a YAML file; `ttdn build` writes the Word file and the PDF. Run",
        );
        bail!("{shown}: {words} `ttdn new {}`", plan.display());
    }
    whole::write(&args.file, starter.as_bytes(), whole::Access::Usual)?;
    let next = terminal.say("viết tiếp rồi chạy", "go on writing, then run");
    terminal::name(&format!("{shown}: {next} `ttdn build {shown}`"))?;
    Ok(Outcome::Clean)
}

fn ending(path: &Path) -> Option<String> {
    path.extension().map(|ending| ending.to_string_lossy().to_lowercase())
}
