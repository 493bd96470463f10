//! `ttdn check`: every finding, and the fixes that were asked for.

use super::args::Check;
use super::files;
use super::outcome::Outcome;
use super::session::{self, Judged, Terminal};
use crate::check::fix;
use anyhow::{Result, bail};
use similar::TextDiff;

/// Rounds of fixing before a plan is left as it is; each round ends in a fresh check.
const ROUNDS: usize = 10;

/// Runs `ttdn check`.
///
/// # Errors
/// A file cannot be read or written, or changed on disk while it was being fixed.
pub fn run(args: &Check, terminal: Terminal) -> Result<Outcome> {
    if args.suggested && !args.fix && !args.diff {
        bail!("{}", terminal.say("--suggested đi cùng --fix hoặc --diff", "--suggested goes with --fix or --diff"));
    }
    let mut judged = session::judge(&args.checking, crate::press::check)?;
    if args.fix || args.diff {
        for one in &mut judged {
            mend(one, args, terminal)?;
        }
        if args.diff {
            return Ok(Outcome::Clean);
        }
    }
    session::report(&judged, &args.checking, terminal)
}

fn mend(judged: &mut Judged, args: &Check, terminal: Terminal) -> Result<()> {
    let before = judged.checked.source.text().to_owned();
    let mut fixed = 0;
    for _ in 0..ROUNDS {
        let Some((text, count)) = fix::apply(&judged.checked.source, &judged.checked.diagnostics, args.suggested)
        else {
            break;
        };
        fixed += count;
        judged.checked = crate::press::check(&judged.input.name, text.as_bytes(), &judged.office);
    }
    if fixed == 0 {
        return Ok(());
    }
    let after = judged.checked.source.text();
    if args.diff {
        let name = &judged.input.name;
        let diff = TextDiff::from_lines(before.as_str(), after);
        return files::print(diff.unified_diff().header(name, name).to_string().as_bytes());
    }
    let Some(path) = &judged.input.path else { return files::print(after.as_bytes()) };
    if std::fs::read(path).ok().as_deref() != Some(judged.input.bytes.as_slice()) {
        let words = terminal.say(
            "tệp đã thay đổi trong lúc sửa; không ghi đè",
            "the file changed while it was being fixed; not overwritten",
        );
        bail!("{}: {words}", path.display());
    }
    files::write(path, after.as_bytes())?;
    let words = terminal.say("đã sửa", "fixed");
    eprintln!("{}: {words} {fixed}", judged.input.name);
    Ok(())
}
