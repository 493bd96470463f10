//! `ttdn check`: every finding, and the fixes that were asked for.

use super::args::{Check, Checking, MessageFormat};
use super::baseline::{Baseline, Writing};
use super::outcome::Outcome;
use super::report::{self, Reporter};
use super::selection::Selection;
use super::session::{self, Judged, Queue};
use super::terminal::{self, Terminal};
use super::threads::Watch;
use super::whole;
use super::workers::Pace;
use crate::check::fix;
use crate::language::visible::visible;
use crate::press;
use anyhow::{Result, bail};
use similar::TextDiff;
use std::path::Path;

/// Rounds of fixing before a plan is left as it is; each round ends in a fresh check.
const ROUNDS: usize = 10;

/// Runs `ttdn check`.
///
/// # Errors
/// A message cannot be written; a file cannot be written, or changed on disk while it was being fixed.
pub fn run(args: &Check, terminal: Terminal) -> Result<Outcome> {
    if args.suggested && !args.fix && !args.diff {
        bail!("{}", terminal.say("--suggested đi cùng --fix hoặc --diff", "--suggested goes with --fix or --diff"));
    }
    let Checking { plans, within, choice, telling, .. } = &args.checking;
    let selection = Selection::of(telling, terminal)?;
    let mut queue = Queue::chosen(plans, within, choice, terminal)?.narrowed(&selection);
    if args.fix
        && !args.diff
        && telling.message_format != MessageFormat::Text
        && telling.output_file.is_none()
        && queue.plans.iter().any(|(found, _)| found.path.is_none())
    {
        let words = terminal.say(
            "kế hoạch đã sửa và thông báo không cùng ra đầu ra chuẩn được; bỏ --message-format",
            "the mended plan and the findings cannot both go to standard output; leave out --message-format",
        );
        bail!("--fix -: {words}");
    }
    let baseline = Baseline::of(telling, terminal)?;
    if let Some(path) = &args.write_baseline {
        return write_baseline(path, queue, terminal);
    }
    let alone = !queue.many && baseline.is_none();
    let mut reporter = Reporter::new(telling, args.checking.strict, terminal)?;
    if args.statistics {
        reporter = reporter.counting()?;
    }
    let mut unmended = Vec::new();
    let work = |input, office: &_| Judged::new(input, office, press::check);
    let told = |mut some: Vec<Judged>| {
        if args.fix || args.diff {
            for one in &mut some {
                mend(one, args, terminal).unwrap_or_else(|error| unmended.push(error));
            }
        }
        if let Some(baseline) = &baseline {
            some.iter_mut().for_each(|one| baseline.hold_back(one, false));
        }
        if !args.diff {
            reporter.take(&some)?;
        }
        if let ([one], true, false) = (&some[..], alone, args.diff) {
            report::praise(one, terminal)?;
        }
        Ok(!args.fail_fast || !reporter.has_failed())
    };
    // Plans name plans above them: those of a step all see them mended, or none does.
    let pace = match (args.fail_fast, args.fix) {
        (true, _) => Pace::OneByOne,
        (false, true) => Pace::InSteps,
        (false, false) => Pace::Ahead,
    };
    queue.each(pace, terminal, work, told)?;
    queue.failures.append(&mut unmended);
    if args.diff {
        return session::complain(&queue.failures, terminal);
    }
    let known = baseline.as_ref().map(|baseline| baseline.sum(&selection));
    let outcome = reporter.end(&queue.failures, Outcome::Clean, known)?;
    if let (Some(baseline), Some(known)) = (&baseline, known) {
        baseline.tell(known, terminal)?;
    }
    if queue.many {
        reporter.sum(None)?;
    }
    Ok(outcome)
}

/// Writes what is found into a baseline. One that lacks the plans that could not be read is not written.
fn write_baseline(path: &Path, mut queue: Queue, terminal: Terminal) -> Result<Outcome> {
    let mut writing = Writing::begin(path, terminal)?;
    let work = |input, office: &_| Judged::new(input, office, press::check);
    let take = |some: Vec<Judged>| some.iter().try_for_each(|one| writing.take(one, terminal)).map(|()| true);
    queue.each(Pace::Ahead, terminal, work, take)?;
    let outcome = session::complain(&queue.failures, terminal)?;
    if outcome == Outcome::Clean {
        writing.end(terminal)?;
    }
    Ok(outcome)
}

/// Mends a plan round by round, each of which ends in a fresh check; how many fixes that took.
pub fn rounds(judged: &mut Judged, suggested: bool) -> usize {
    let mut fixed = 0;
    for _ in 0..ROUNDS {
        let Some((text, count)) = fix::apply(&judged.checked.source, &judged.checked.diagnostics, suggested) else {
            break;
        };
        fixed += count;
        judged.checked = press::check(&judged.input.name, text.as_bytes(), &judged.office);
    }
    fixed
}

fn mend(judged: &mut Judged, args: &Check, terminal: Terminal) -> Result<()> {
    let before = judged.checked.source.text().to_owned();
    let watch = Watch::over(std::iter::once(&judged.office), terminal);
    let fixed = rounds(judged, args.suggested);
    drop(watch);
    let after = judged.checked.source.text();
    if args.diff {
        let name = visible(&judged.input.name);
        let diff = TextDiff::from_lines(before.as_str(), after);
        return terminal::print(diff.unified_diff().header(&name, &name).to_string().as_bytes());
    }
    let Some(path) = &judged.input.path else {
        // A filter gives back what it was given, mended or not.
        return terminal::print(if fixed == 0 { &judged.input.bytes } else { after.as_bytes() });
    };
    if fixed == 0 {
        return Ok(());
    }
    whole::rewrite(path, &judged.input.bytes, after.as_bytes())?;
    terminal.mention(&format!("{}: {} {fixed}", judged.input.name, terminal.say("đã sửa", "fixed")))
}
