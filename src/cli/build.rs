//! `ttdn build`: check, print, write, plan by plan. Nothing is written for a plan with an error, nor with a mistake in the
//! office's settings that it would be printed with; what is not written is said.

use super::args::{Build, MessageFormat, Target};
use super::baseline::Baseline;
use super::carrying;
use super::files::{self, Found};
use super::office;
use super::outcome::Outcome;
use super::printing::{self, Done, Paper, Writer, is_standard, kind};
use super::report::Reporter;
use super::selection::Selection;
use super::session::{self, Judged, Queue};
use super::terminal::{self, Terminal};
use super::workers::Pace;
use crate::plan;
use crate::press;
use anyhow::{Result, anyhow, bail};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::time::Instant;

/// A plan, and what became of its files.
struct Made {
    judged: Judged,
    /// Whether what keeps it from being printed is silenced.
    silenced: bool,
    /// What is said of its file, which its papers do not carry.
    left_out: Option<String>,
    papers: Result<Papers>,
}

/// The files of a plan.
enum Papers {
    /// Written.
    Written(Vec<Done>),
    /// Held, for standard output or to be compared.
    Held(Vec<Paper>),
}

/// Runs `ttdn build`.
///
/// # Errors
/// A message cannot be written; two plans would write the same file.
pub fn run(args: &Build, terminal: Terminal) -> Result<Outcome> {
    let checking = &args.checking;
    finish(Queue::chosen(&checking.plans, &checking.within, &checking.choice, terminal)?, args, terminal)
}

/// How plans are read for the files that are asked for.
pub fn press(args: &Build) -> session::Press {
    if args.to.contains(&Target::Pdf) { press::compose } else { press::compose_without_pdf }
}

/// Judges plans, prints those in which nothing is wrong, and writes their files.
///
/// # Errors
/// As [`run`].
pub fn finish(queue: Queue, args: &Build, terminal: Terminal) -> Result<Outcome> {
    let selection = Selection::of(&args.checking.telling, terminal)?;
    let baseline = Baseline::of(&args.checking.telling, terminal)?;
    let mut queue = queue.narrowed(&selection);
    let (stamp, since) = (office::stamp(terminal)?, Instant::now());
    let strict = args.checking.strict;
    let standard = args.output.as_deref().is_some_and(is_standard);
    if standard && args.check {
        let words = terminal
            .say("không đi cùng --check: không có tệp nào để so", "not with --check: there is no file to compare");
        bail!("-o -: {words}");
    }
    let telling = &args.checking.telling;
    if standard && telling.message_format != MessageFormat::Text && telling.output_file.is_none() {
        let words = terminal.say(
            "văn bản và báo cáo không cùng ra đầu ra chuẩn được; ghi báo cáo vào tệp (--output-file)",
            "the document and the report cannot both go to standard output; write the report into a file (--output-file)",
        );
        bail!("-o -: {words}");
    }
    distinct(&queue, args, terminal)?;
    let plans: BTreeSet<PathBuf> =
        queue.plans.iter().filter_map(|(found, _)| found.path.as_deref()).map(files::real).collect();
    let mut reporter = Reporter::new(&args.checking.telling, strict, terminal)?.listing();
    let (overwrite, issuing) = (args.overwrite, args.issuing);
    let writer = Writer { plans: &plans, overwrite, issuing, listing: reporter.lists(), terminal };
    let work = |input, office: &_| {
        let mut judged = Judged::new(input, office, press(args));
        if let Some(baseline) = &baseline {
            baseline.hold_back(&mut judged, true);
        }
        let ready = !session::stops(&judged.checked, strict) && !session::unsettled(&judged.checked);
        let papers = if ready { printing::print(&judged, args, stamp, terminal) } else { Ok(Vec::new()) };
        let papers = papers.and_then(|papers| match standard || args.check {
            true => Ok(Papers::Held(papers)),
            false => writer.write(&judged, papers).map(Papers::Written),
        });
        let silenced = ready && judged.checked.document.is_none();
        let left_out = carrying::left_out(&judged, args, terminal).filter(|_| ready && !silenced);
        // What is told of a plan are its findings: the rest goes here, in parallel, and not while all wait for the telling.
        (judged.checked.plan, judged.checked.tree, judged.checked.document) = (None, None, None);
        Made { judged, silenced, left_out, papers }
    };
    let (mut outcome, mut held, mut written) = (Outcome::Clean, Vec::new(), 0);
    let told = |some: Vec<Made>| {
        reporter.take(some.iter().map(|made| &made.judged))?;
        for made in some {
            made.left_out.iter().try_for_each(|words| terminal.tell(words))?;
            match made.papers {
                Err(error) => {
                    terminal.complain(&error)?;
                    outcome = Outcome::Unread;
                }
                Ok(_) if made.silenced => {
                    let words = terminal.say(
                        "chưa ghi: có chỗ không đọc được mà thông báo đã bị tắt; bỏ chú giải `# ttdn: allow` rồi chạy lại",
                        "not written: there is what cannot be read, and its message is silenced; remove `# ttdn: allow` and run again",
                    );
                    terminal.tell(&format!("{}: {words}", made.judged.input.name))?;
                    outcome = outcome.max(Outcome::Problems);
                }
                Ok(Papers::Held(papers)) if args.check => outcome = outcome.max(printing::compare(&papers, terminal)?),
                Ok(Papers::Held(papers)) => held.extend(papers),
                Ok(Papers::Written(done)) => {
                    written += done.len();
                    name(&done, args, terminal)?;
                    reporter.wrote(done.into_iter().filter_map(|one| one.listed));
                }
            }
        }
        Ok(!args.fail_fast || !reporter.has_failed() && outcome == Outcome::Clean)
    };
    let pace = if args.fail_fast { Pace::OneByOne } else { Pace::Ahead };
    queue.each(pace, terminal, work, told)?;
    let known = baseline.as_ref().map(|baseline| baseline.sum(&selection));
    let mut outcome = reporter.end(&queue.failures, outcome, known)?;
    if let (Some(baseline), Some(known)) = (&baseline, known) {
        baseline.tell(known, terminal)?;
    }
    if standard {
        outcome = outcome.max(printing::print_only(&held, terminal)?);
    }
    if queue.many {
        let written = (!args.check && !standard).then(|| (written, since.elapsed().as_secs_f64()));
        reporter.sum(written)?;
    }
    Ok(outcome)
}

/// No two plans write one file: which files they write, their names say before the first is read.
fn distinct(queue: &Queue, args: &Build, terminal: Terminal) -> Result<()> {
    let output = args.output.as_deref().filter(|folder| !is_standard(folder));
    if args.output.as_deref().is_some_and(is_standard) {
        return Ok(());
    }
    let goal = |found: &Found| {
        let mut name = found.stem();
        name.push(args.to.first().map(|target| format!(".{}", kind(*target).0)).unwrap_or_default());
        found.folder(output, args.tree).join(name)
    };
    let clash = |path: &Path, one: &str, other: &str| {
        let words = terminal.say(
            "hai kế hoạch cùng ghi vào tệp này; hãy xuất vào hai thư mục, hoặc giữ thư mục con (--tree)",
            "two plans would write this file; write them into two folders, or keep their folders (--tree)",
        );
        anyhow!("{}: {words}: {one}, {other}", path.display())
    };
    let mut seen: BTreeMap<PathBuf, &str> = BTreeMap::new();
    for (found, _) in &queue.plans {
        let path = goal(found);
        if let Some(other) = seen.insert(path.clone(), &found.name) {
            bail!(clash(&path, other, &found.name));
        }
    }
    // What another machine writes, or an earlier run wrote, must not be written over either.
    for found in &queue.beside {
        let path = goal(found);
        let Some(other) = seen.get(&path) else { continue };
        let is_plan = found.root.is_none() || found.clone().read().is_ok_and(|input| plan::is_plan(&input.bytes));
        if is_plan {
            bail!(clash(&path, other, &found.name));
        }
    }
    Ok(())
}

/// Names what was written on standard output, and says what carries the plan.
fn name(done: &[Done], args: &Build, terminal: Terminal) -> Result<()> {
    let telling = &args.checking.telling;
    let free = telling.message_format == MessageFormat::Text || telling.output_file.is_some();
    if free && !terminal.quiet {
        done.iter().try_for_each(|one| terminal::name(&one.path.display().to_string()))?;
    }
    let carrying = done.iter().filter(|one| one.carries).map(|one| one.path.as_path());
    carrying::mention(carrying, terminal)
}
