//! What was found, told: findings, mistakes of the office's own files, what could not be read, and the sum.

use super::args::{MessageFormat, Telling};
use super::draft::Draft;
use super::outcome::Outcome;
use super::session::{self, Judged, stops, unsettled};
use super::statistics::Statistics;
use super::terminal::{self, Terminal};
use super::whole::Access;
use super::{failure, hosted, own, sums};
use crate::diagnostic::Diagnostic;
use crate::diagnostic::render::{Ended, FileReport, Format, Look, Stream, Voice, Written};
use crate::press::{self, Checked};
use anyhow::{Result, bail};
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::path::Path;

/// Tells what was found, plan by plan, and counts.
pub struct Reporter {
    format: Format,
    strict: bool,
    terminal: Terminal,
    stream: Stream,
    /// The file that the report is written into.
    file: Option<Draft>,
    /// What of a text that is shown is written into the file.
    plain: Option<Stream>,
    statistics: Option<Statistics>,
    /// The files that were written, where a format tells them.
    written: Option<Vec<Written>>,
    /// Mistakes of the office's own files that were told.
    problems: BTreeSet<String>,
    /// How many plans there were, and how many of them are not in order.
    pub plans: usize,
    /// How many of them have an error.
    pub wrong: usize,
}

impl Reporter {
    /// Nothing told yet.
    ///
    /// # Errors
    /// The file of the report cannot be written.
    pub fn new(telling: &Telling, strict: bool, terminal: Terminal) -> Result<Reporter> {
        let format = match telling.message_format {
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
        let file = telling.output_file.as_deref();
        let file = file.map(|path| Draft::begin("--output-file", path, terminal)).transpose()?;
        let plain =
            (format == Format::Text && file.is_some()).then(|| Voice { look: Look::default(), ..voice.clone() });
        let plain = plain.map(|voice| Stream::new(format, voice));
        let (stream, problems) = (Stream::new(format, voice), BTreeSet::new());
        Ok(Reporter {
            format,
            strict,
            terminal,
            stream,
            file,
            plain,
            statistics: None,
            written: None,
            problems,
            plans: 0,
            wrong: 0,
        })
    }

    /// Counts how often each code is found; people read that instead of each place.
    ///
    /// # Errors
    /// No format for it.
    pub fn counting(mut self) -> Result<Reporter> {
        if !matches!(self.format, Format::Text | Format::Json) {
            let words =
                self.terminal.say("chỉ đi cùng --message-format text, json", "goes with --message-format text, json");
            bail!("--statistics: {words}");
        }
        self.statistics = Some(Statistics::default());
        Ok(self)
    }

    /// Tells at the end what was written, where the format has words for it.
    #[must_use]
    pub fn listing(mut self) -> Reporter {
        self.written = (self.format == Format::Json).then(Vec::new);
        self
    }

    /// Whether it is told what was written.
    pub fn lists(&self) -> bool {
        self.written.is_some()
    }

    /// Takes what was written.
    pub fn wrote(&mut self, files: impl IntoIterator<Item = Written>) {
        if let Some(all) = &mut self.written {
            all.extend(files);
        }
    }

    /// Tells of some plans: text to standard error, machine formats to standard output or their file. Nothing of a plan is
    /// held.
    ///
    /// # Errors
    /// A message cannot be written.
    pub fn take<'j>(&mut self, judged: impl IntoIterator<Item = &'j Judged>) -> Result<()> {
        let (mut text, mut plain, mut told) = (String::new(), String::new(), Vec::new());
        for one in judged {
            self.plans += 1;
            if let Some(file) = &mut self.file {
                file.guard(Access::of(one.checked.is_secret()))?;
            }
            self.wrong += usize::from(stops(&one.checked, self.strict) || unsettled(&one.checked));
            told.extend(
                own::problems(one, self.terminal).into_iter().filter(|line| self.problems.insert(line.clone())),
            );
            let (name, Checked { source, diagnostics, .. }) = (name(one, self.format), &one.checked);
            let diagnostics = &renamed(diagnostics, self.format);
            let file = FileReport { name: &name, source, diagnostics };
            text.push_str(&self.stream.file(&file));
            plain.extend(self.plain.as_mut().map(|stream| stream.file(&file)));
            self.statistics.iter_mut().for_each(|statistics| statistics.add(diagnostics));
        }
        if self.statistics.is_none() || self.format != Format::Text {
            self.print(&text, &plain)?;
        }
        told.iter().try_for_each(|line| self.terminal.tell(line))
    }

    /// Prints a piece of the report, and what its file has of it where that is not the same.
    fn print(&mut self, text: &str, plain: &str) -> Result<()> {
        let is_text = self.format == Format::Text;
        if let Some(file) = &mut self.file {
            file.write(if is_text { plain } else { text })?;
        }
        match &self.file {
            _ if text.is_empty() => Ok(()),
            _ if is_text => self.terminal.show(text),
            Some(_) => Ok(()),
            None => terminal::report(text.as_bytes()),
        }
    }

    /// Tells the rest, with what could not be read and the sum of all; `so_far`: how the command ended but for that; `known`:
    /// what a baseline held back, and what of it no longer occurs.
    ///
    /// # Errors
    /// A message cannot be written.
    pub fn end(&mut self, failures: &[anyhow::Error], so_far: Outcome, known: Option<[usize; 2]>) -> Result<Outcome> {
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
        let statistics = self.statistics.as_ref().map(Statistics::sorted);
        let text = self.stream.end(&Ended {
            exit_code: outcome.code(),
            failures: sentences,
            statistics,
            baseline: known,
            written: self.written.take(),
        });
        self.print(&text, "")?;
        let table = self.statistics.as_ref().filter(|_| self.format == Format::Text);
        let table = table.map(|table| table.table(self.terminal)).unwrap_or_default();
        match &mut self.file {
            Some(file) => file.write(&table)?,
            None => terminal::print(table.as_bytes())?,
        }
        session::complain(failures, self.terminal)?;
        if counts != [0, 0, 0] {
            let words = sums::summary(counts, self.terminal.lang);
            match (self.format, &self.file) {
                (Format::Text, _) => self.terminal.tell(&words)?,
                (_, Some(_)) => self.terminal.mention(&words)?,
                (_, None) => {}
            }
        }
        self.file.take().map(Draft::put).transpose()?;
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
        let lang = self.terminal.lang;
        let register = press::register_day().map(|day| sums::register(day, lang)).unwrap_or_default();
        self.terminal.mention(&(sums::sum(self.plans, self.wrong, written, lang) + &register))
    }
}

/// Code hosts know a file by its place in the repository, people by what they typed.
fn name(judged: &Judged, format: Format) -> String {
    let path = judged.input.path.as_deref();
    path.and_then(|path| named(path, format)).unwrap_or_else(|| judged.input.name.clone())
}

/// The name by which the readers of a format know a file; nothing where they know it as it was typed.
fn named(path: &Path, format: Format) -> Option<String> {
    match format {
        Format::Sarif | Format::Junit | Format::Github | Format::Gitlab => Some(hosted::path(path)),
        // Programs split names at `/` on every system.
        Format::Json if cfg!(windows) => Some(hosted::slashed(path)),
        Format::Json | Format::Text | Format::Concise => None,
    }
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
    terminal.tell(&sums::sound(&one.input.name, press::pages(&composed), terminal.lang))
}
