//! What was found, told: findings, mistakes of the office's own files, what could not be read, and the sum.

use super::args::MessageFormat;
use super::outcome::Outcome;
use super::session::{self, Judged, stops, unsettled};
use super::terminal::{self, Terminal};
use super::{failure, hosted, own};
use crate::diagnostic::render::{Ended, FileReport, Format, Look, Stream, Voice};
use crate::diagnostic::{Diagnostic, Lang};
use crate::press::{self, Checked};
use anyhow::Result;
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::path::Path;

/// Tells what was found, plan by plan, and counts.
pub struct Reporter {
    format: Format,
    strict: bool,
    terminal: Terminal,
    stream: Stream,
    /// Mistakes of the office's own files that were told.
    problems: BTreeSet<String>,
    /// How many plans there were, and how many of them are not in order.
    pub plans: usize,
    /// How many of them have an error.
    pub wrong: usize,
}

impl Reporter {
    /// Nothing told yet.
    pub fn new(format: MessageFormat, strict: bool, terminal: Terminal) -> Reporter {
        let format = match format {
            MessageFormat::Text => Format::Text,
            MessageFormat::Concise => Format::Concise,
            MessageFormat::Json => Format::Json,
            MessageFormat::Sarif => Format::Sarif,
            MessageFormat::Junit => Format::Junit,
            MessageFormat::Github => Format::Github,
            MessageFormat::Gitlab => Format::Gitlab,
        };
        let look = Look { colour: terminal.colour, unicode: false, width: terminal.width };
        let register = press::register_day().map(|day| day.to_string()).unwrap_or_default();
        let voice = Voice { lang: terminal.lang, about: press::about, look, strict, register };
        let (stream, problems) = (Stream::new(format, voice), BTreeSet::new());
        Reporter { format, strict, terminal, stream, problems, plans: 0, wrong: 0 }
    }

    /// Tells of some plans: text to standard error, machine formats to standard output. Nothing of a plan is held.
    ///
    /// # Errors
    /// A message cannot be written.
    pub fn take<'j>(&mut self, judged: impl IntoIterator<Item = &'j Judged>) -> Result<()> {
        let (mut text, mut told) = (String::new(), Vec::new());
        for one in judged {
            self.plans += 1;
            self.wrong += usize::from(stops(&one.checked, self.strict) || unsettled(&one.checked));
            told.extend(
                own::problems(one, self.terminal).into_iter().filter(|line| self.problems.insert(line.clone())),
            );
            let (name, Checked { source, diagnostics, .. }) = (name(one, self.format), &one.checked);
            let diagnostics = &renamed(diagnostics, self.format);
            text.push_str(&self.stream.file(&FileReport { name: &name, source, diagnostics }));
        }
        self.print(&text)?;
        told.iter().try_for_each(|line| self.terminal.tell(line))
    }

    fn print(&self, text: &str) -> Result<()> {
        match self.format {
            _ if text.is_empty() => Ok(()),
            Format::Text => self.terminal.show(text),
            _ => terminal::report(text.as_bytes()),
        }
    }

    /// Tells the rest, with what could not be read and the sum of all; `so_far`: how the command ended but for that.
    ///
    /// # Errors
    /// A message cannot be written.
    pub fn end(&mut self, failures: &[anyhow::Error], so_far: Outcome) -> Result<Outcome> {
        let counts = self.stream.counts();
        let [errors, warnings, _] = counts;
        let failed = errors > 0 || !self.problems.is_empty() || self.strict && warnings > 0;
        let mut outcome = so_far.max(if failed { Outcome::Problems } else { Outcome::Clean });
        if !failures.is_empty() {
            outcome = Outcome::Unread;
        }
        let mut sentences: Vec<String> = Vec::new();
        for sentence in failures.iter().map(|failure| failure::sentence(failure, self.terminal.lang)) {
            if !sentences.contains(&sentence) {
                sentences.push(sentence);
            }
        }
        let text = self.stream.end(&Ended { exit_code: outcome.code(), failures: sentences });
        self.print(&text)?;
        session::complain(failures, self.terminal)?;
        if self.format == Format::Text && counts != [0, 0, 0] {
            self.terminal.tell(&summary(counts, self.terminal.lang))?;
        }
        Ok(outcome)
    }

    /// Whether something was found that stops a build.
    pub fn has_failed(&self) -> bool {
        self.wrong > 0
    }

    /// Tells how many plans are sound, and how many files were written in how many seconds; where nothing is written, only a
    /// person who reads along.
    ///
    /// # Errors
    /// A message cannot be written.
    pub fn sum(&self, written: Option<(usize, f64)>) -> Result<()> {
        if self.format != Format::Text || written.is_none() && !self.terminal.is_watched() {
            return Ok(());
        }
        self.terminal.mention(&sum(self.plans, self.wrong, written, self.terminal.lang))
    }
}

/// Code hosts know a file by its place in the repository, people by what they typed.
fn name(judged: &Judged, format: Format) -> String {
    let path = judged.input.path.as_deref();
    path.and_then(|path| named(path, format)).unwrap_or_else(|| judged.input.name.clone())
}

/// The name by which the readers of a format know a file; nothing where they know it as it was typed.
fn named(path: &Path, format: Format) -> Option<String> {
    let hosted = matches!(format, Format::Sarif | Format::Junit | Format::Github | Format::Gitlab);
    hosted.then(|| hosted::path(path))
}

/// The findings, with the names that other files have for the readers of the format.
fn renamed(diagnostics: &[Diagnostic], format: Format) -> Cow<'_, [Diagnostic]> {
    if diagnostics.iter().all(|found| found.elsewhere.is_empty()) {
        return Cow::Borrowed(diagnostics);
    }
    let mut own = diagnostics.to_vec();
    for other in own.iter_mut().flat_map(|found| &mut found.elsewhere) {
        other.name = named(Path::new(&other.name), format).unwrap_or(std::mem::take(&mut other.name));
    }
    Cow::Owned(own)
}

/// Tells a person who reads along that the only plan is sound, and how many pages it has.
///
/// # Errors
/// A message cannot be written.
pub fn praise(one: &Judged, terminal: Terminal) -> Result<()> {
    if !terminal.is_watched() || !one.checked.diagnostics.is_empty() || unsettled(&one.checked) {
        return Ok(());
    }
    let composed = press::compose(&one.input.name, &one.input.bytes, &one.office);
    terminal.tell(&sound(&one.input.name, press::pages(&composed), terminal.lang))
}

/// "hv.yaml: không có lỗi · 6 trang"
fn sound(name: &str, pages: Option<usize>, lang: Lang) -> String {
    let pages = pages.map(|pages| match lang {
        Lang::Vi => format!(" · {pages} trang"),
        Lang::En => format!(" · {}", plural(pages, "page")),
    });
    let words = match lang {
        Lang::Vi => "không có lỗi",
        Lang::En => "no mistakes",
    };
    format!("{name}: {words}{}", pages.unwrap_or_default())
}

/// "40 kế hoạch: 38 không có lỗi, 2 có lỗi; 80 tệp trong 0,6 giây"
fn sum(all: usize, wrong: usize, written: Option<(usize, f64)>, lang: Lang) -> String {
    let right = all - wrong;
    let seconds = |seconds: f64| format!("{seconds:.1}");
    let written = written.map(|(files, time)| match lang {
        Lang::Vi => format!("; {files} tệp trong {} giây", seconds(time).replace('.', ",")),
        Lang::En => format!("; {} in {} s", plural(files, "file"), seconds(time)),
    });
    let plans = match lang {
        Lang::Vi => format!("{all} kế hoạch: {right} không có lỗi, {wrong} có lỗi"),
        Lang::En => format!("{}: {right} without errors, {wrong} with errors", plural(all, "plan")),
    };
    plans + &written.unwrap_or_default()
}

fn summary([errors, warnings, notes]: [usize; 3], lang: Lang) -> String {
    match lang {
        Lang::Vi => format!("{errors} lỗi, {warnings} cảnh báo, {notes} lưu ý"),
        Lang::En => {
            format!("{}, {}, {}", plural(errors, "error"), plural(warnings, "warning"), plural(notes, "note"))
        }
    }
}

fn plural(count: usize, word: &str) -> String {
    format!("{count} {word}{}", if count == 1 { "" } else { "s" })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_is_well_in_words() {
        assert_eq!(sound("hv.yaml", Some(6), Lang::Vi), "hv.yaml: không có lỗi · 6 trang");
        assert_eq!(sound("hv.yaml", None, Lang::Vi), "hv.yaml: không có lỗi");
        assert_eq!(sound("hv.yaml", Some(1), Lang::En), "hv.yaml: no mistakes · 1 page");
        assert_eq!(sum(40, 2, None, Lang::Vi), "40 kế hoạch: 38 không có lỗi, 2 có lỗi");
        let written = Some((80, 0.62));
        assert_eq!(sum(40, 2, written, Lang::Vi), "40 kế hoạch: 38 không có lỗi, 2 có lỗi; 80 tệp trong 0,6 giây");
        assert_eq!(sum(1, 0, written, Lang::En), "1 plan: 1 without errors, 0 with errors; 80 files in 0.6 s");
        assert_eq!(summary([1, 2, 0], Lang::En), "1 error, 2 warnings, 0 notes");
    }
}
