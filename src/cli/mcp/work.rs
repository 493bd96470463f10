//! What each tool does: the same work as the command of its name, told in words instead of printed.

use super::home::Home;
use super::words::{Words, report};
use crate::archive;
use crate::cascade::NoUpper;
use crate::cli::args::{Build, Target};
use crate::cli::failure::Failure;
use crate::cli::files::{self, Input};
use crate::cli::printing::{self, Writer};
use crate::cli::session::{Judged, Press, stops, unsettled};
use crate::cli::terminal::Terminal;
use crate::cli::whole::{self, Access};
use crate::cli::{above, build, check, explain, guide, legal, new, office, pictures, renewing, search};
use crate::diagnostic::render::Written;
use crate::press::{self, Office};
use crate::yaml::MAX_BYTES;
use anyhow::{Result, bail};
use similar::TextDiff;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

/// What a tool gives back.
pub struct Answer {
    /// For the assistant.
    pub text: String,
    /// The same for its program: findings and files as `--message-format json` tells them, and the digest of the plan.
    pub data: Option<serde_json::Value>,
    /// Whether it could not do what it was asked.
    pub failed: bool,
}

impl Answer {
    fn of(text: impl Into<String>) -> Answer {
        Answer { text: text.into(), data: None, failed: false }
    }
}

/// An assistant's desk: the folder that it works in, and how it is spoken to.
pub struct Work {
    /// The folder.
    pub home: Home,
    /// The language, and nothing of a screen.
    pub terminal: Terminal,
}

impl Work {
    /// Does what a tool is asked.
    ///
    /// # Errors
    /// It cannot be done; why is a sentence for the assistant.
    pub fn call(&self, tool: &str, asked: &Words) -> Result<Answer> {
        // Files may have changed since the last call.
        above::forget();
        match tool {
            "guide" => Ok(Answer::of(guide::compact(self.terminal))),
            "list" => self.list(),
            "read" => self.read(asked.needed("path")),
            "new" => self.new_plan(asked),
            "write" => self.write(asked),
            "check" => self.check(asked),
            "fix" => self.fix(asked),
            "explain" => Ok(Answer::of(explain::words(asked.needed("code"), self.terminal)?)),
            "legal" => self.legal(asked),
            "build" => self.build(asked),
            _ => bail!("{tool}"),
        }
    }

    fn list(&self) -> Result<Answer> {
        let found = search::plans(&[self.home.folder().to_path_buf()], &[], self.terminal.silenced())?;
        let names = found.plans.iter().filter_map(|(found, _)| found.path.as_deref()).map(|path| self.home.name(path));
        // A link that leads out is not read, so it is not offered.
        let names: Vec<String> = names.filter(|name| self.home.plan(name, self.terminal).is_ok()).collect();
        Ok(match names.is_empty() {
            true => Answer::of(self.terminal.say("Chưa có kế hoạch nào.", "There is no plan yet.")),
            false => Answer::of(names.join("\n")),
        })
    }

    fn read(&self, name: &str) -> Result<Answer> {
        let input = self.input(name)?;
        let text = String::from_utf8_lossy(&input.bytes);
        Ok(Answer { data: Some(digest(&input.bytes)), ..Answer::of(format!("{}\n{text}", self.digest(&input.bytes))) })
    }

    fn new_plan(&self, asked: &Words) -> Result<Answer> {
        let (name, terminal) = (asked.needed("path"), self.terminal);
        let path = self.home.plan(name, terminal)?;
        if path.symlink_metadata().is_ok() {
            bail!("{name}: {}", terminal.say("tệp đã có; không ghi đè", "the file exists; not overwritten"));
        }
        let (text, access, told) = match (asked.text("text"), asked.text("starter"), asked.text("from")) {
            (Some(text), None, None) => (text.to_owned(), Access::Usual, Vec::new()),
            (None, None, Some(old)) => {
                let old = self.home.inside(old, terminal)?;
                let draft = renewing::draft(&old, asked.number("year")?, terminal)?;
                let told = renewing::told(&draft.renewed, name, terminal);
                (draft.renewed.text, draft.access, told)
            }
            (None, Some(starter), None) => (new::starter(starter, terminal)?, Access::Usual, Vec::new()),
            _ => bail!("{}", terminal.say("chọn một: text, starter hoặc from", "choose one: text, starter or from")),
        };
        small(name, &text)?;
        whole::write(&path, text.as_bytes(), access)?;
        self.judged(name, text.into_bytes(), told)
    }

    fn write(&self, asked: &Words) -> Result<Answer> {
        let (name, text) = (asked.needed("path"), asked.needed("text"));
        small(name, text)?;
        let input = self.input(name)?;
        if archive::digest(&input.bytes) != asked.needed("digest").trim() {
            let words = self.terminal.say(
                "tệp trên đĩa không phải là bản có `digest` này (ai đó vừa sửa?); không ghi. Hãy read lại",
                "what lies on the disk does not have this `digest` (did somebody change it?); nothing written. Read it again",
            );
            bail!("{name}: {words}");
        }
        whole::rewrite(&self.home.plan(name, self.terminal)?, &input.bytes, text.as_bytes())?;
        self.judged(name, text.as_bytes().to_vec(), Vec::new())
    }

    fn check(&self, asked: &Words) -> Result<Answer> {
        let name = asked.needed("path");
        let bytes = match asked.text("text") {
            Some(text) => text.as_bytes().to_vec(),
            None => self.input(name)?.bytes,
        };
        let judged = self.judge(name, bytes, asked.text("on"), press::check)?;
        Ok(self.told(&judged, Vec::new(), Vec::new()))
    }

    fn fix(&self, asked: &Words) -> Result<Answer> {
        let (name, preview) = (asked.needed("path"), asked.flag("preview"));
        let input = self.input(name)?;
        let mut judged = self.judge(name, input.bytes.clone(), None, press::check)?;
        let before = judged.checked.source.text().to_owned();
        let fixed = check::rounds(&mut judged, asked.flag("suggested"));
        let after = judged.checked.source.text().to_owned();
        let diff = TextDiff::from_lines(before.as_str(), &after).unified_diff().header(name, name).to_string();
        let done = match (fixed, preview) {
            (0, _) => self.terminal.say("Không có chỗ nào sửa được.", "There is nothing to mend.").to_owned(),
            (_, true) => format!("{}\n{diff}", self.terminal.say("Chưa ghi; sẽ sửa:", "Not written; would change:")),
            (_, false) => format!("{}\n{diff}", self.terminal.say("Đã sửa:", "Mended:")),
        };
        if fixed > 0 && !preview {
            whole::rewrite(&self.home.plan(name, self.terminal)?, &input.bytes, after.as_bytes())?;
        }
        judged.input.bytes = if preview { input.bytes } else { after.into_bytes() };
        Ok(self.told(&judged, vec![done], Vec::new()))
    }

    fn legal(&self, asked: &Words) -> Result<Answer> {
        let found = legal::words(asked.needed("query"), asked.text("on"), self.home.folder(), self.terminal)?;
        Ok(Answer::of(found.unwrap_or_else(|| legal::nothing(self.terminal).to_owned())))
    }

    fn build(&self, asked: &Words) -> Result<Answer> {
        let (name, terminal) = (asked.needed("path"), self.terminal);
        let output = asked.text("output").map(|folder| self.home.inside(folder, terminal)).transpose()?;
        let to = asked.text("to").unwrap_or("docx,pdf").split(',').map(|word| target(word.trim(), terminal));
        let args = Build { to: to.collect::<Result<_>>()?, output, ..Build::default() };
        let judged = self.judge(name, self.input(name)?.bytes, None, build::press(&args))?;
        if stops(&judged.checked, false) || unsettled(&judged.checked) || judged.checked.document.is_none() {
            let words = terminal.say("Chưa ghi gì: kế hoạch còn lỗi.", "Nothing written: the plan has errors.");
            return Ok(Answer { failed: true, ..self.told(&judged, vec![words.to_owned()], Vec::new()) });
        }
        let papers = printing::print(&judged, &args, office::stamp(terminal)?, terminal)?;
        let plans = BTreeSet::from([files::real(&self.home.plan(name, terminal)?)]);
        let writer = Writer { plans: &plans, overwrite: false, issuing: false, listing: true, terminal };
        let done = writer.write(&judged, papers)?;
        let names: Vec<String> = done.iter().map(|one| self.home.name(&one.path)).collect();
        let words = format!("{}: {}", terminal.say("Đã ghi", "Written"), names.join(", "));
        let listed = done.into_iter().zip(names).filter_map(|(one, path)| one.listed.map(|one| renamed(one, path)));
        Ok(self.told(&judged, vec![words], listed.collect()))
    }

    /// The plan in a file.
    fn input(&self, name: &str) -> Result<Input> {
        let path = self.home.plan(name, self.terminal)?;
        Ok(Input { name: name.to_owned(), bytes: files::bounded(&path)?, path: Some(path), root: None })
    }

    fn judge(&self, name: &str, bytes: Vec<u8>, on: Option<&str>, press: Press) -> Result<Judged> {
        let path = self.home.plan(name, self.terminal)?;
        let office = office::of_file(&path, office::today(on)?)?;
        let input = Input { name: name.to_owned(), path: Some(path), root: None, bytes };
        // What a plan above says may lie outside the folder, where nobody is to look.
        if above::file(&input).is_none_or(|file| file.starts_with(self.home.folder())) {
            return Ok(Judged::new(input, &office, press));
        }
        let office = Office { pictures: pictures::of(&input), above: Some(Err(NoUpper::Outside)), ..office };
        let checked = press(&input.name, &input.bytes, &office);
        Ok(Judged { input, checked, office })
    }

    fn judged(&self, name: &str, bytes: Vec<u8>, told: Vec<String>) -> Result<Answer> {
        let judged = self.judge(name, bytes, None, press::check)?;
        Ok(self.told(&judged, told, Vec::new()))
    }

    /// What was done, then what is found, then the digest.
    fn told(&self, judged: &Judged, mut lines: Vec<String>, written: Vec<Written>) -> Answer {
        let report = report(judged, written, self.terminal);
        lines.push(report.text);
        lines.push(self.digest(&judged.input.bytes));
        let mut data = report.data;
        if let (Some(data), serde_json::Value::Object(more)) = (data.as_object_mut(), digest(&judged.input.bytes)) {
            data.extend(more);
        }
        Answer { text: lines.join("\n"), data: Some(data), failed: false }
    }

    fn digest(&self, bytes: &[u8]) -> String {
        format!("digest: {}", archive::digest(bytes))
    }
}

/// A text that no plan may be as large as would be written and never read again.
fn small(name: &str, text: &str) -> Result<()> {
    if text.len() > MAX_BYTES {
        bail!(Failure::Large(PathBuf::from(name), (MAX_BYTES >> 20) as u64));
    }
    Ok(())
}

fn digest(bytes: &[u8]) -> serde_json::Value {
    serde_json::json!({ "digest": archive::digest(bytes) })
}

/// The file as it is called in the folder.
fn renamed(one: Written, path: String) -> Written {
    Written { path, ..one }
}

fn target(word: &str, terminal: Terminal) -> Result<Target> {
    match <Target as clap::ValueEnum>::from_str(word, true) {
        Ok(target) => Ok(target),
        Err(_) => bail!(
            "{word}: {}",
            terminal.say("định dạng là docx, pdf, html hoặc text", "formats are docx, pdf, html, text")
        ),
    }
}

/// Whether a folder can be worked in: there must be one.
pub fn desk(folder: Option<&Path>, terminal: Terminal) -> Result<Work> {
    let home = Home::at(folder.unwrap_or(Path::new(".")), terminal)?;
    Ok(Work { home, terminal: Terminal { colour: false, quiet: true, width: None, ..terminal } })
}
