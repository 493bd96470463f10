//! `ttdn new`: a commented starter.

use super::args::New;
use super::files;
use super::outcome::Outcome;
use super::session::{self, Terminal};
use anyhow::{Result, bail};

/// Runs `ttdn new`.
///
/// # Errors
/// The file exists already or cannot be written.
pub fn run(args: &New, terminal: Terminal) -> Result<Outcome> {
    if args.file.exists() {
        bail!(
            "{}: {}",
            args.file.display(),
            terminal.say("tệp đã có; không ghi đè", "the file exists; not overwritten")
        );
    }
    let year = session::today(None)?.year().to_string();
    files::write(&args.file, crate::plan::STARTER.replace("{year}", &year).as_bytes())?;
    let next = terminal.say("viết tiếp rồi chạy", "go on writing, then run");
    files::print(format!("{}: {next} `ttdn build {}`\n", args.file.display(), args.file.display()).as_bytes())?;
    Ok(Outcome::Clean)
}
