//! `ttdn guide`: the language of plans, for people and writing assistants, as the documents have it.

use super::args::Guide;
use super::outcome::Outcome;
use super::terminal::{self, Terminal};
use anyhow::Result;

/// The guides, whole and in brief.
const WHOLE: [&str; 2] = [include_str!("../../docs/ngon-ngu-ke-hoach.md"), include_str!("../../docs/plan-language.md")];
const COMPACT: [&str; 2] =
    [include_str!("../../docs/ngon-ngu-gon.md"), include_str!("../../docs/plan-language-compact.md")];

/// The guide in brief.
pub fn compact(terminal: Terminal) -> &'static str {
    let [vi, en] = COMPACT;
    terminal.say(vi, en)
}

/// Runs `ttdn guide`.
///
/// # Errors
/// Standard output cannot be written.
pub fn run(args: &Guide, terminal: Terminal) -> Result<Outcome> {
    let [vi, en] = if args.compact { COMPACT } else { WHOLE };
    terminal::print(terminal.say(vi, en).as_bytes())?;
    Ok(Outcome::Clean)
}
