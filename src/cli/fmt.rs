//! `ttdn fmt`: plans in canonical key order and style.

use super::args::Fmt;
use super::files::Input;
use super::outcome::Outcome;
use super::search;
use super::session;
use super::terminal::{self, Terminal};
use super::whole;
use crate::language::visible::visible;
use crate::plan::{self, Loaded, load};
use anyhow::Result;
use similar::TextDiff;

/// Runs `ttdn fmt`. A file that is not YAML is left alone and named.
///
/// # Errors
/// A message or a file cannot be written; a file changed on disk meanwhile.
pub fn run(args: &Fmt, terminal: Terminal) -> Result<Outcome> {
    let found = search::plans(&args.plans, &[], terminal)?;
    let mut outcome = Outcome::Clean;
    let mut failures = found.failures;
    for (found, _) in found.plans {
        match found.read().and_then(|input| one(&input, args, terminal)) {
            Ok(one) => outcome = outcome.max(one),
            Err(error) => failures.push(error),
        }
    }
    Ok(outcome.max(session::complain(&failures, terminal)?))
}

fn one(input: &Input, args: &Fmt, terminal: Terminal) -> Result<Outcome> {
    let Some(loaded) = load(&input.name, &input.bytes).ok().filter(Loaded::is_as_typed) else {
        let words = terminal.say("không đọc được; xem `ttdn check`", "cannot be read; see `ttdn check`");
        terminal.tell(&format!("{}: {words}", input.name))?;
        return Ok(Outcome::Problems);
    };
    let (before, after) = (loaded.source.text(), plan::format(&loaded.source, &loaded.tree));
    if args.diff {
        let (diff, name) = (TextDiff::from_lines(before, after.as_str()), visible(&input.name));
        terminal::print(diff.unified_diff().header(&name, &name).to_string().as_bytes())?;
    }
    match &input.path {
        _ if args.check && before != after => {
            let words = terminal.say("chưa theo dạng chuẩn", "not in canonical form");
            terminal.tell(&format!("{}: {words}", input.name))?;
            return Ok(Outcome::Problems);
        }
        _ if args.check || args.diff => {}
        None => terminal::print(after.as_bytes())?,
        Some(path) if before != after => {
            whole::rewrite(path, &input.bytes, after.as_bytes())?;
            terminal.mention(&format!("{}: {}", input.name, terminal.say("đã sắp lại", "formatted")))?;
        }
        Some(_) => {}
    }
    Ok(Outcome::Clean)
}
