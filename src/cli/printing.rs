//! The files of a plan: printed in memory, written all or none, compared, or told to standard output.

use super::args::{Build, Target};
use super::carrying;
use super::files::{self, Found};
use super::hosted;
use super::outcome::Outcome;
use super::session::Judged;
use super::standing::{self, Wanted};
use super::terminal::{self, Terminal};
use super::units;
use super::whole::{self, Access};
use crate::archive;
use crate::diagnostic::render::Written;
use crate::document::Document;
use crate::press::{self, Output};
use anyhow::{Result, bail};
use rayon::prelude::*;
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::ffi::OsString;
use std::io::IsTerminal;
use std::path::{Path, PathBuf};

/// One file to write.
pub struct Paper {
    path: PathBuf,
    bytes: Vec<u8>,
    access: Access,
    /// The ending of its kind.
    role: &'static str,
    /// The unit whose extract it is.
    unit: Option<String>,
    /// Whether it carries the plan.
    carries: bool,
}

/// A file that was written.
pub struct Done {
    /// Where it is.
    pub path: PathBuf,
    /// Whether it carries the plan.
    pub carries: bool,
    /// What a report tells of it, where one does.
    pub listed: Option<Written>,
}

/// How the files of a plan are written.
pub struct Writer<'w> {
    /// The plans that are read: no file goes over one.
    pub plans: &'w BTreeSet<PathBuf>,
    /// Whether what another program saved or signed is written over.
    pub overwrite: bool,
    /// Whether the plans get their numbers by it.
    pub issuing: bool,
    /// Whether a report tells of them.
    pub listing: bool,
    /// Who reads along.
    pub terminal: Terminal,
}

/// The documents of one plan, in memory.
///
/// # Errors
/// An extract that was asked for is none; a document cannot be written in a format; the plan may not be attached.
pub fn print(judged: &Judged, args: &Build, stamp: Option<i64>, terminal: Terminal) -> Result<Vec<Paper>> {
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
    let origin = press::origin(&carrying::name(&judged.input), &judged.input.bytes, attached);
    let each = documents.iter().flat_map(|(unit, document)| wanted.iter().map(move |to| (unit, document, *to)));
    // Word beside PDF: neither needs the other.
    let papers = each.collect::<Vec<_>>().into_par_iter().map(|(unit, document, target)| {
        let (ending, format) = kind(target);
        let mut name: OsString = judged.input.stem();
        let suffix = unit.map(|unit| format!(".{unit}")).unwrap_or_default();
        name.push(format!("{suffix}.{ending}"));
        // A unit's copy holds its share only: the whole plan is not attached to it.
        let carries = attached && unit.is_none() && matches!(format, Output::Docx | Output::Pdf);
        match press::print_with(document, &judged.checked.form, format, stamp, Some(origin.of_paper(carries))) {
            Ok(bytes) => {
                let (path, access, unit) = (folder.join(name), Access::of(secret), unit.map(str::to_owned));
                Ok(Paper { path, bytes, access, role: ending, unit, carries })
            }
            Err(problem) => bail!("{}: {problem}", judged.input.name),
        }
    });
    papers.collect()
}

/// The plan's document, or the extracts that were asked for, each with its unit.
fn documents<'j>(
    judged: &'j Judged,
    args: &Build,
    terminal: Terminal,
) -> Result<Vec<(Option<&'j str>, Cow<'j, Document>)>> {
    let checked = &judged.checked;
    let Some(plan) = checked.plan.as_ref().filter(|_| args.each_unit || !args.unit.is_empty()) else {
        return Ok(checked.document.iter().map(|document| (None, Cow::Borrowed(document))).collect());
    };
    let mut ids: Vec<&'j str> = Vec::new();
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
            Some(document) => out.push((Some(id), Cow::Owned(document))),
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
pub fn kind(target: Target) -> (&'static str, Output) {
    match target {
        Target::Docx => ("docx", Output::Docx),
        Target::Pdf => ("pdf", Output::Pdf),
        Target::Html => ("html", Output::Html),
        Target::Text => ("txt", Output::Text),
    }
}

/// Whether a document goes to standard output.
pub fn is_standard(path: &Path) -> bool {
    path.as_os_str() == "-"
}

impl Writer<'_> {
    /// Writes the files of a plan, all or none, and none over a plan that is read.
    ///
    /// # Errors
    /// One of them would go over a plan, or over what somebody worked at; one cannot be written.
    pub fn write(&self, judged: &Judged, papers: Vec<Paper>) -> Result<Vec<Done>> {
        let plan = &judged.input;
        let decided = judged.checked.plan.as_ref().is_some_and(|plan| plan.decision.is_some());
        for Paper { path, bytes, .. } in &papers {
            if path.exists() && self.plans.contains(&files::real(path)) {
                let words = self.terminal.say(
                    "là chính tệp kế hoạch; hãy xuất vào thư mục khác (-o)",
                    "is the plan itself; write into another folder (-o)",
                );
                bail!("{}: {words}", path.display());
            }
            let (says, plan, issuing) = (&*plan.bytes, plan.path.as_deref(), self.issuing);
            let wanted = Wanted { path, bytes, plan, says, decided, issuing };
            let taken = || wanted.taken(self.terminal);
            if let Some(words) = (!self.overwrite).then(taken).flatten() {
                bail!("{}: {words}", path.display());
            }
        }
        let access = papers.first().map_or(Access::Usual, |paper| paper.access);
        let files: Vec<(&Path, &[u8])> = papers.iter().map(|paper| (paper.path.as_path(), &*paper.bytes)).collect();
        whole::write_all(&files, access)?;
        let done = |paper: Paper| {
            let listed = self.listing.then(|| paper.listed(&plan.name));
            Done { path: paper.path, carries: paper.carries, listed }
        };
        Ok(papers.into_iter().map(done).collect())
    }
}

impl Paper {
    /// Its name without folders, and what it holds.
    pub fn held(&self) -> (String, &[u8]) {
        (self.path.file_name().unwrap_or_default().to_string_lossy().into_owned(), &self.bytes)
    }

    fn listed(&self, plan: &str) -> Written {
        Written {
            path: if cfg!(windows) { hosted::slashed(&self.path) } else { self.path.display().to_string() },
            role: self.role,
            plan: plan.to_owned(),
            unit: self.unit.clone(),
            bytes: self.bytes.len(),
            sha256: archive::digest(&self.bytes),
        }
    }
}

/// Whether what would be written lies there.
///
/// # Errors
/// A message cannot be written.
pub fn compare(papers: &[Paper], terminal: Terminal) -> Result<Outcome> {
    let files: Vec<(&Path, &[u8])> = papers.iter().map(|paper| (paper.path.as_path(), &*paper.bytes)).collect();
    standing::compare(&files, terminal)
}

/// The only document to standard output.
///
/// # Errors
/// There are several; a screen reads; it cannot be written.
pub fn print_only(papers: &[Paper], terminal: Terminal) -> Result<Outcome> {
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
