//! `ttdn build`: check, print, write. Nothing is written for a plan with an error, nor with a mistake in the office's
//! settings that it would be printed with; what is not written is said.

use super::args::{Build, MessageFormat, Target};
use super::carrying;
use super::files;
use super::office;
use super::outcome::Outcome;
use super::report::report;
use super::session::{self, Judged, Session};
use super::standing;
use super::terminal::{self, Terminal};
use super::threads::Watch;
use super::units;
use super::whole::{self, Access};
use crate::document::Document;
use crate::press::{self, Output};
use anyhow::{Result, bail};
use rayon::prelude::*;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::ffi::OsString;
use std::io::IsTerminal;
use std::path::{Path, PathBuf};

/// One file to write.
struct Paper {
    path: PathBuf,
    bytes: Vec<u8>,
    /// The plan that it comes from.
    plan: String,
    access: Access,
    /// Whether it carries the plan.
    carries: bool,
}

/// Runs `ttdn build`.
///
/// # Errors
/// A message cannot be written; two plans would write the same file, or one would write over a plan.
pub fn run(args: &Build, terminal: Terminal) -> Result<Outcome> {
    let session = session::judge(&args.checking.plans, &args.checking.within, press(args), terminal)?;
    finish(&session, args, terminal)
}

/// How plans are read for the files that are asked for.
pub fn press(args: &Build) -> session::Press {
    if args.to.contains(&Target::Pdf) { press::compose } else { press::compose_without_pdf }
}

/// Reports on plans that were judged, prints those in which nothing is wrong, and writes their files.
///
/// # Errors
/// As [`run`].
pub fn finish(session: &Session, args: &Build, terminal: Terminal) -> Result<Outcome> {
    let stamp = office::stamp(terminal)?;
    let strict = args.checking.strict;
    let ready = |one: &&Judged| !session::stops(&one.checked, strict) && !session::unsettled(&one.checked);
    let watch = Watch::over(session.plans.iter().map(|judged| &judged.office), terminal);
    let print = |judged| {
        let papers = print(judged, args, stamp, terminal);
        watch.seen();
        papers
    };
    let printed: Vec<Result<Vec<Paper>>> = session.plans.par_iter().filter(ready).map(print).collect();
    drop(watch);
    let mut outcome = report(session, args.checking.message_format, strict, terminal)?;
    let mut papers = Vec::new();
    for printed in printed {
        match printed {
            Ok(printed) => papers.extend(printed),
            Err(error) => {
                terminal.complain(&error)?;
                outcome = Outcome::Unread;
            }
        }
    }
    for judged in session.plans.iter().filter(ready).filter(|judged| judged.checked.document.is_none()) {
        let words = terminal.say(
            "chưa ghi: có chỗ không đọc được mà thông báo đã bị tắt; bỏ chú giải `# ttdn: allow` rồi chạy lại",
            "not written: there is what cannot be read, and its message is silenced; remove `# ttdn: allow` and run again",
        );
        terminal.tell(&format!("{}: {words}", judged.input.name))?;
        outcome = outcome.max(Outcome::Problems);
    }
    distinct(&papers, session, terminal)?;
    Ok(outcome.max(write(&papers, args, terminal)?))
}

/// The documents of one plan, in memory.
fn print(judged: &Judged, args: &Build, stamp: Option<i64>, terminal: Terminal) -> Result<Vec<Paper>> {
    let folder = args.output.clone().filter(|folder| !is_standard(folder)).unwrap_or_else(|| judged.input.folder());
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
        let (ending, format) = match target {
            Target::Docx => ("docx", Output::Docx),
            Target::Pdf => ("pdf", Output::Pdf),
            Target::Html => ("html", Output::Html),
            Target::Text => ("txt", Output::Text),
        };
        let mut name: OsString = judged.input.stem();
        name.push(format!("{suffix}.{ending}"));
        // A unit's copy holds its share only: the whole plan is not attached to it.
        let carries = attached && suffix.is_empty() && matches!(format, Output::Docx | Output::Pdf);
        let origin = press::origin(&carrying::name(&judged.input), &judged.input.bytes, carries);
        match press::print_with(document, &judged.checked.form, format, stamp, Some(origin)) {
            Ok(bytes) => {
                let (path, plan, access) = (folder.join(name), judged.input.name.clone(), Access::of(secret));
                Ok(Paper { path, bytes, plan, access, carries })
            }
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

/// No two plans write one file, and none is written over a plan that was read.
fn distinct(papers: &[Paper], session: &Session, terminal: Terminal) -> Result<()> {
    let plans: Vec<PathBuf> =
        session.plans.iter().filter_map(|one| one.input.path.as_deref()).map(files::real).collect();
    let mut seen: BTreeMap<&Path, &str> = BTreeMap::new();
    for paper in papers {
        let shown = paper.path.display();
        if paper.path.exists() && plans.contains(&files::real(&paper.path)) {
            let words = terminal.say(
                "là chính tệp kế hoạch; hãy xuất vào thư mục khác (-o)",
                "is the plan itself; write into another folder (-o)",
            );
            bail!("{shown}: {words}");
        }
        if let Some(other) = seen.insert(&paper.path, &paper.plan) {
            let words = terminal.say(
                "hai kế hoạch cùng ghi vào tệp này; hãy xuất vào hai thư mục",
                "two plans would write this file; write them into two folders",
            );
            bail!("{shown}: {words}: {other}, {}", paper.plan);
        }
    }
    Ok(())
}

fn is_standard(path: &Path) -> bool {
    path.as_os_str() == "-"
}

/// Into files, each named on standard output; with `-o -` the only one to standard output itself.
fn write(papers: &[Paper], args: &Build, terminal: Terminal) -> Result<Outcome> {
    let standard = args.output.as_deref().is_some_and(is_standard);
    if args.check {
        if standard {
            let words = terminal
                .say("không đi cùng --check: không có tệp nào để so", "not with --check: there is no file to compare");
            bail!("-o -: {words}");
        }
        let files: Vec<(&Path, &[u8])> = papers.iter().map(|paper| (paper.path.as_path(), &*paper.bytes)).collect();
        return standing::compare(&files, terminal);
    }
    if standard {
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
        return terminal::print(&paper.bytes).map(|()| Outcome::Clean);
    }
    let mut outcome = Outcome::Clean;
    for papers in papers.chunk_by(|one, next| one.plan == next.plan) {
        let files: Vec<(&Path, &[u8])> = papers.iter().map(|paper| (paper.path.as_path(), &*paper.bytes)).collect();
        let access = papers.first().map_or(Access::Usual, |paper| paper.access);
        if let Err(error) = whole::write_all(&files, access) {
            terminal.complain(&error)?;
            outcome = Outcome::Unread;
            continue;
        }
        for (path, _) in files.iter().filter(|_| args.checking.message_format == MessageFormat::Text && !terminal.quiet)
        {
            terminal::name(&path.display().to_string())?;
        }
        let carrying = papers.iter().filter(|paper| paper.carries).map(|paper| paper.path.as_path());
        carrying::mention(carrying, terminal)?;
    }
    Ok(outcome)
}
