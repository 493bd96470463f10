//! `ttdn fmt`: plans in canonical key order and style.

use super::args::Fmt;
use super::files;
use super::outcome::Outcome;
use super::session::Terminal;
use crate::plan::{self, Loaded, load};
use anyhow::{Result, bail};
use similar::TextDiff;

/// Runs `ttdn fmt`. A file that is not YAML is left alone and named.
///
/// # Errors
/// A file cannot be read or written, or changed on disk meanwhile.
pub fn run(args: &Fmt, terminal: Terminal) -> Result<Outcome> {
    let mut outcome = Outcome::Clean;
    for input in files::read_plans(&args.plans, &[])? {
        let Some(loaded) = load(&input.name, &input.bytes).ok().filter(Loaded::is_as_typed) else {
            let words = terminal.say("không đọc được; xem `ttdn check`", "cannot be read; see `ttdn check`");
            eprintln!("{}: {words}", input.name);
            outcome = Outcome::Problems;
            continue;
        };
        let (before, after) = (loaded.source.text(), plan::format(&loaded.source, &loaded.tree));
        if args.diff {
            let diff = TextDiff::from_lines(before, after.as_str());
            files::print(diff.unified_diff().header(&input.name, &input.name).to_string().as_bytes())?;
        }
        match &input.path {
            _ if args.check && before != after => {
                eprintln!("{}: {}", input.name, terminal.say("chưa theo dạng chuẩn", "not in canonical form"));
                outcome = Outcome::Problems;
            }
            _ if args.check || args.diff => {}
            None => files::print(after.as_bytes())?,
            Some(path) if before != after => {
                if std::fs::read(path).ok().as_deref() != Some(input.bytes.as_slice()) {
                    bail!(
                        "{}: {}",
                        path.display(),
                        terminal.say("tệp vừa thay đổi; không ghi đè", "the file has just changed; not overwritten")
                    );
                }
                files::write(path, after.as_bytes())?;
                eprintln!("{}: {}", input.name, terminal.say("đã sắp lại", "formatted"));
            }
            Some(_) => {}
        }
    }
    Ok(outcome)
}
