//! `ttdn build`: check, print, write, plan by plan. Nothing is written for a plan with an error, nor with a mistake in the
//! office's settings that it would be printed with; what is not written is said.

use super::args::{Build, MessageFormat, Target};
use super::carrying;
use super::files::{self, Found};
use super::office;
use super::outcome::Outcome;
use super::report::Reporter;
use super::selection::Selection;
use super::session::{self, Judged, Queue};
use super::standing;
use super::terminal::{self, Terminal};
use super::units;
use super::whole::{self, Access};
use crate::document::Document;
use crate::plan;
use crate::press::{self, Output};
use anyhow::{Result, anyhow, bail};
use rayon::prelude::*;
use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsString;
use std::io::IsTerminal;
use std::path::{Path, PathBuf};
use std::time::Instant;

/// One file to write.
struct Paper {
    path: PathBuf,
    bytes: Vec<u8>,
    access: Access,
    /// Whether it carries the plan.
    carries: bool,
}

/// A plan, and what became of its files.
struct Made {
    judged: Judged,
    /// Whether nothing keeps it from being printed.
    ready: bool,
    papers: Result<Papers>,
}

/// The files of a plan.
enum Papers {
    /// Written: their paths, each with whether it carries the plan.
    Written(Vec<(PathBuf, bool)>),
    /// Held, for standard output or to be compared.
    Held(Vec<Paper>),
}

/// Runs `ttdn build`.
///
/// # Errors
/// A message cannot be written; two plans would write the same file.
pub fn run(args: &Build, terminal: Terminal) -> Result<Outcome> {
    let checking = &args.checking;
    let selection = Selection::of(&checking.telling, terminal)?;
    let queue = Queue::chosen(&checking.plans, &checking.within, &checking.choice, terminal)?;
    finish(queue.narrowed(&selection), args, terminal)
}

/// How plans are read for the files that are asked for.
pub fn press(args: &Build) -> session::Press {
    if args.to.contains(&Target::Pdf) { press::compose } else { press::compose_without_pdf }
}

/// Judges plans, prints those in which nothing is wrong, and writes their files.
///
/// # Errors
/// As [`run`].
pub fn finish(mut queue: Queue, args: &Build, terminal: Terminal) -> Result<Outcome> {
    let (stamp, since) = (office::stamp(terminal)?, Instant::now());
    let strict = args.checking.strict;
    let standard = args.output.as_deref().is_some_and(is_standard);
    if standard && args.check {
        let words = terminal
            .say("không đi cùng --check: không có tệp nào để so", "not with --check: there is no file to compare");
        bail!("-o -: {words}");
    }
    distinct(&queue, args, terminal)?;
    let plans: BTreeSet<PathBuf> =
        queue.plans.iter().filter_map(|(found, _)| found.path.as_deref()).map(files::real).collect();
    let work = |input, office: &_| {
        let judged = Judged::new(input, office, press(args));
        let ready = !session::stops(&judged.checked, strict) && !session::unsettled(&judged.checked);
        let papers = if ready { print(&judged, args, stamp, terminal) } else { Ok(Vec::new()) };
        let papers = papers.and_then(|papers| match standard || args.check {
            true => Ok(Papers::Held(papers)),
            false => write(papers, &plans, args.overwrite, terminal).map(Papers::Written),
        });
        Made { judged, ready, papers }
    };
    let mut reporter = Reporter::new(&args.checking.telling, strict, terminal)?;
    let (mut outcome, mut held, mut written) = (Outcome::Clean, Vec::new(), 0);
    let told = |some: Vec<Made>| {
        reporter.take(some.iter().map(|made| &made.judged))?;
        for made in some {
            let silenced = made.ready && made.judged.checked.document.is_none();
            let left_out = carrying::left_out(&made.judged, args, terminal).filter(|_| made.ready && !silenced);
            left_out.iter().try_for_each(|words| terminal.tell(words))?;
            match made.papers {
                Err(error) => {
                    terminal.complain(&error)?;
                    outcome = Outcome::Unread;
                }
                Ok(_) if silenced => {
                    let words = terminal.say(
                        "chưa ghi: có chỗ không đọc được mà thông báo đã bị tắt; bỏ chú giải `# ttdn: allow` rồi chạy lại",
                        "not written: there is what cannot be read, and its message is silenced; remove `# ttdn: allow` and run again",
                    );
                    terminal.tell(&format!("{}: {words}", made.judged.input.name))?;
                    outcome = outcome.max(Outcome::Problems);
                }
                Ok(Papers::Held(papers)) if args.check => outcome = outcome.max(compare(&papers, terminal)?),
                Ok(Papers::Held(papers)) => held.extend(papers),
                Ok(Papers::Written(paths)) => {
                    written += paths.len();
                    name(&paths, args, terminal)?;
                }
            }
        }
        Ok(!args.fail_fast || !reporter.has_failed() && outcome == Outcome::Clean)
    };
    queue.each(args.fail_fast.then_some(1), terminal, work, told)?;
    let mut outcome = reporter.end(&queue.failures, outcome)?;
    if standard {
        outcome = outcome.max(print_only(&held, terminal)?);
    }
    if queue.many {
        let written = (!args.check && !standard).then(|| (written, since.elapsed().as_secs_f64()));
        reporter.sum(written)?;
    }
    Ok(outcome)
}

/// The documents of one plan, in memory.
fn print(judged: &Judged, args: &Build, stamp: Option<i64>, terminal: Terminal) -> Result<Vec<Paper>> {
    let output = args.output.as_deref().filter(|folder| !is_standard(folder));
    let folder = Found::place(&judged.input).folder(output, args.tree);
    let secret = judged.checked.plan.as_ref().is_some_and(|plan| plan.secrecy.is_some());
    let attached = carrying::wanted(judged, args, terminal)?;
    let mut wanted: Vec<Target> = Vec::new();
    args.to.iter().for_each(|target| {
        if !wanted.contains(target) {
            wanted.push(*target);
        }
    });
    let documents = documents(judged, args, terminal)?;
    let each = documents.iter().flat_map(|(suffix, document)| wanted.iter().map(move |to| (suffix, document, *to)));
    // Word beside PDF: neither needs the other.
    let papers = each.collect::<Vec<_>>().into_par_iter().map(|(suffix, document, target)| {
        let (ending, format) = kind(target);
        let mut name: OsString = judged.input.stem();
        name.push(format!("{suffix}.{ending}"));
        // A unit's copy holds its share only: the whole plan is not attached to it.
        let carries = attached && suffix.is_empty() && matches!(format, Output::Docx | Output::Pdf);
        let origin = press::origin(&carrying::name(&judged.input), &judged.input.bytes, carries);
        match press::print_with(document, &judged.checked.form, format, stamp, Some(origin)) {
            Ok(bytes) => Ok(Paper { path: folder.join(name), bytes, access: Access::of(secret), carries }),
            Err(problem) => bail!("{}: {problem}", judged.input.name),
        }
    });
    papers.collect()
}

/// The plan's document, or the extracts that were asked for, each with the suffix of its file name.
fn documents<'j>(judged: &'j Judged, args: &Build, terminal: Terminal) -> Result<Vec<(String, Cow<'j, Document>)>> {
    let checked = &judged.checked;
    let Some(plan) = checked.plan.as_ref().filter(|_| args.each_unit || !args.unit.is_empty()) else {
        return Ok(checked.document.iter().map(|document| (String::new(), Cow::Borrowed(document))).collect());
    };
    let mut ids: Vec<&str> = Vec::new();
    if args.each_unit {
        ids.extend(plan.units.iter().filter(|unit| plan.concerns(unit)).map(|unit| unit.id.value.as_str()));
    }
    for name in &args.unit {
        let id = units::find(plan, name, &judged.input.name, terminal)?.id.value.as_str();
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    let mut out = Vec::new();
    for id in ids {
        match press::extract(checked, &judged.office, id) {
            Some(document) => out.push((format!(".{id}"), Cow::Owned(document))),
            None => {
                let words = terminal
                    .say("kế hoạch không giao việc gì cho đơn vị này", "the plan has nothing for this unit to do");
                bail!("{}: --unit {id}: {words}", judged.input.name)
            }
        }
    }
    Ok(out)
}

/// The ending of a file's name, and what is printed into it.
fn kind(target: Target) -> (&'static str, Output) {
    match target {
        Target::Docx => ("docx", Output::Docx),
        Target::Pdf => ("pdf", Output::Pdf),
        Target::Html => ("html", Output::Html),
        Target::Text => ("txt", Output::Text),
    }
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

fn is_standard(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// Writes the files of a plan, all or none, and none over a plan that is read.
fn write(
    papers: Vec<Paper>,
    plans: &BTreeSet<PathBuf>,
    overwrite: bool,
    terminal: Terminal,
) -> Result<Vec<(PathBuf, bool)>> {
    for Paper { path, .. } in &papers {
        if path.exists() && plans.contains(&files::real(path)) {
            let words = terminal.say(
                "là chính tệp kế hoạch; hãy xuất vào thư mục khác (-o)",
                "is the plan itself; write into another folder (-o)",
            );
            bail!("{}: {words}", path.display());
        }
        if let Some(words) = Some(path).filter(|_| !overwrite).and_then(|path| standing::taken(path, terminal)) {
            bail!("{}: {words}", path.display());
        }
    }
    let access = papers.first().map_or(Access::Usual, |paper| paper.access);
    let files: Vec<(&Path, &[u8])> = papers.iter().map(|paper| (paper.path.as_path(), &*paper.bytes)).collect();
    whole::write_all(&files, access)?;
    Ok(papers.into_iter().map(|paper| (paper.path, paper.carries)).collect())
}

/// Names what was written on standard output, and says what carries the plan.
fn name(paths: &[(PathBuf, bool)], args: &Build, terminal: Terminal) -> Result<()> {
    let telling = &args.checking.telling;
    let free = telling.message_format == MessageFormat::Text || telling.output_file.is_some();
    if free && !terminal.quiet {
        paths.iter().try_for_each(|(path, _)| terminal::name(&path.display().to_string()))?;
    }
    let carrying = paths.iter().filter(|(_, carries)| *carries).map(|(path, _)| path.as_path());
    carrying::mention(carrying, terminal)
}

/// Whether what would be written lies there.
fn compare(papers: &[Paper], terminal: Terminal) -> Result<Outcome> {
    let files: Vec<(&Path, &[u8])> = papers.iter().map(|paper| (paper.path.as_path(), &*paper.bytes)).collect();
    standing::compare(&files, terminal)
}

/// The only document to standard output.
fn print_only(papers: &[Paper], terminal: Terminal) -> Result<Outcome> {
    let [paper] = papers else {
        let words = terminal.say(
            "chỉ in được một văn bản ra đầu ra chuẩn; chọn một kế hoạch và một định dạng (--to)",
            "one document only goes to standard output; choose one plan and one format (--to)",
        );
        return if papers.is_empty() { Ok(Outcome::Clean) } else { Err(anyhow::anyhow!("-o -: {words}")) };
    };
    let binary = paper.path.extension().is_some_and(|ending| ending == "docx" || ending == "pdf");
    if binary && std::io::stdout().is_terminal() {
        let words = terminal.say("không in tệp nhị phân ra màn hình", "a binary file is not printed on the screen");
        bail!("-o -: {words}");
    }
    terminal::print(&paper.bytes).map(|()| Outcome::Clean)
}
