//! What the commands that check share: reading plans, the office's settings, printing the report.

use super::args::{Checking, MessageFormat};
use super::config::Config;
use super::failure::Failure;
use super::files::{self, Input};
use super::outcome::Outcome;
use crate::calendar::{self, Date};
use crate::diagnostic::Lang;
use crate::diagnostic::render::{FileReport, Format, Look, Report};
use crate::form::{Allowed, Problem, ProblemKind};
use crate::press::{self, Checked, Office};
use crate::source::Source;
use anyhow::{Context, Result, bail};
use rayon::prelude::*;
use std::io::Write;
use std::path::{Path, PathBuf};

/// Language and colours.
#[derive(Debug, Clone, Copy)]
pub struct Terminal {
    /// The language of everything that is printed.
    pub lang: Lang,
    /// Whether messages are coloured.
    pub colour: bool,
}

impl Terminal {
    /// The words in the user's language.
    pub fn say<'a>(&self, vi: &'a str, en: &'a str) -> &'a str {
        match self.lang {
            Lang::Vi => vi,
            Lang::En => en,
        }
    }
}

/// A plan with what was found in it and the office it was judged in.
pub struct Judged {
    /// The file.
    pub input: Input,
    /// What was read and found.
    pub checked: Checked,
    /// The settings that applied.
    pub office: Office,
}

/// What is done with each plan: [`press::check`] or [`press::compose`].
pub type Press = fn(&str, &[u8], &Office) -> Checked;

/// Reads and checks every plan, in parallel, in the order given.
///
/// # Errors
/// A plan, a `ttdn.toml` or a file that it names cannot be read.
pub fn judge(args: &Checking, press: Press) -> Result<Vec<Judged>> {
    let skip = args.plans.iter().filter(|path| path.is_dir()).map(|folder| Config::nearest(folder));
    let skip: Vec<PathBuf> = skip.collect::<Result<Vec<_>>>()?.iter().flat_map(Config::own_files).collect();
    let inputs = files::read_plans(&args.plans, &skip)?;
    inputs
        .into_par_iter()
        .map(|input| {
            let settings = office_of(&Config::nearest(&input.folder())?, args)?;
            let checked = press(&input.name, &input.bytes, &settings);
            Ok(Judged { input, checked, office: settings })
        })
        .collect()
}

/// The office of one plan: the office's settings, today.
fn office_of(config: &Config, args: &Checking) -> Result<Office> {
    let mut office = Office::new(today(args.on.as_deref())?);
    office.levels = config.levels.clone();
    for path in &config.registers {
        office.registers.push(text(path)?);
    }
    if let Some(path) = args.form.as_ref().or(config.form.as_ref()) {
        office.form = Some(text(path)?);
    }
    if let Some(folder) = args.template.as_ref().or(config.template.as_ref()) {
        office.templates = templates(folder)?;
    }
    Ok(office)
}

fn text(path: &Path) -> Result<Source> {
    let text = std::fs::read_to_string(path).with_context(|| Failure::Read(path.to_path_buf()))?;
    Ok(Source::new(path.display().to_string(), text))
}

fn templates(folder: &Path) -> Result<Vec<(String, Vec<u8>)>> {
    let entries = std::fs::read_dir(folder).with_context(|| Failure::Read(folder.to_path_buf()))?;
    let mut paths: Vec<PathBuf> = entries.filter_map(|entry| entry.ok().map(|entry| entry.path())).collect();
    paths.sort();
    let read = |path: &PathBuf| {
        let bytes = std::fs::read(path).with_context(|| Failure::Read(path.to_path_buf()))?;
        Ok((path.file_name().unwrap_or_default().to_string_lossy().into_owned(), bytes))
    };
    paths.iter().filter(|path| path.is_file()).map(read).collect()
}

/// `--on`, else today.
///
/// # Errors
/// `--on` is not a date.
pub fn today(on: Option<&str>) -> Result<Date> {
    let Some(on) = on else { return clock() };
    match calendar::read::iso(on) {
        Some(date) => Ok(date),
        None => bail!(Failure::NoDate(on.to_owned())),
    }
}

/// The day on the clock, UTC+7: the legal time of Việt Nam everywhere.
fn clock() -> Result<Date> {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).context(Failure::Clock)?;
    let seconds = i64::try_from(since.as_secs()).unwrap_or_default() + 7 * 3600;
    Date::from_unix_days(seconds / 86_400).context(Failure::Clock)
}

/// `SOURCE_DATE_EPOCH`: the time stamp of all files, seconds since 1970; else the plan's date.
///
/// # Errors
/// It is not a number.
pub fn stamp(terminal: Terminal) -> Result<Option<i64>> {
    let Some(value) = std::env::var_os("SOURCE_DATE_EPOCH").filter(|value| !value.is_empty()) else { return Ok(None) };
    match value.to_str().and_then(|value| value.parse().ok()) {
        Some(stamp) => Ok(Some(stamp)),
        None => {
            bail!("SOURCE_DATE_EPOCH: {}", terminal.say("phải là số giây từ năm 1970", "seconds since 1970 are wanted"))
        }
    }
}

/// Prints what was found: text to standard error, machine formats to standard output.
///
/// # Errors
/// Standard output cannot be written.
pub fn report(judged: &[Judged], args: &Checking, terminal: Terminal) -> Result<Outcome> {
    let files: Vec<FileReport<'_>> = judged
        .iter()
        .map(|judged| FileReport { source: &judged.checked.source, diagnostics: &judged.checked.diagnostics })
        .collect();
    let report = Report { files: &files, lang: terminal.lang, about: press::about };
    let look = Look { colour: terminal.colour, unicode: false };
    let format = match args.message_format {
        MessageFormat::Text => Format::Text,
        MessageFormat::Json => Format::Json,
        MessageFormat::Sarif => Format::Sarif,
        MessageFormat::Github => Format::Github,
        MessageFormat::Gitlab => Format::Gitlab,
    };
    let text = report.render(format, look);
    let counts = report.counts();
    let own = own_problems(judged, terminal);
    if format == Format::Text {
        let mut stderr = std::io::stderr().lock();
        let _ = stderr.write_all(text.as_bytes());
        if counts != [0, 0, 0] {
            let _ = writeln!(stderr, "{}", summary(counts, terminal));
        }
    } else {
        files::print(text.as_bytes())?;
    }
    let [errors, warnings, _] = counts;
    own.iter().for_each(|problem| eprintln!("{problem}"));
    let failed = errors > 0 || !own.is_empty() || args.strict && warnings > 0;
    Ok(if failed { Outcome::Problems } else { Outcome::Clean })
}

/// Mistakes in the office's own form and templates: not in a plan, but they keep it from being printed as wanted.
fn own_problems(judged: &[Judged], terminal: Terminal) -> Vec<String> {
    let mut lines = Vec::new();
    let word = terminal.say("lỗi", "error");
    for one in judged {
        // What a finding already says is not said again as a mistake of the template.
        let silent = stops(&one.checked, false);
        for problem in one.checked.template_problems.iter().filter(|_| !silent) {
            let sentence = terminal.say(&problem.vi(), &problem.en()).to_owned();
            lines.push(format!("{word}: {}:{}: {sentence}", problem.file, problem.line));
        }
        for (at, problem) in &one.checked.register_problems {
            if let Some(file) = one.office.registers.get(*at) {
                let place = file.position(problem.span.start);
                let sentence = terminal.say(&problem.vi, &problem.en);
                lines.push(format!("{word}: {}:{}:{}: {sentence}", file.name(), place.line, place.column));
            }
        }
        if let Some(office) = &one.office.form {
            for problem in &one.checked.form_problems {
                let place = office.position(problem.span.start);
                let (vi, en) = form_problem(problem);
                let sentence = terminal.say(&vi, &en).to_owned();
                lines.push(format!("{word}: {}:{}:{}: {sentence}", office.name(), place.line, place.column));
            }
        }
    }
    let mut seen = std::collections::BTreeSet::new();
    lines.retain(|line| seen.insert(line.clone()));
    lines
}

fn form_problem(problem: &Problem) -> (String, String) {
    let path = &problem.path;
    match &problem.kind {
        ProblemKind::Syntax => ("không đọc được tệp thể thức".into(), "the form file cannot be read".into()),
        ProblemKind::Unknown => (format!("thể thức không có mục `{path}`"), format!("the form has no entry `{path}`")),
        ProblemKind::NoSuchForm(names) => {
            let names = names.join(", ");
            (
                format!("`{path}`: không có thể thức này; có {names}"),
                format!("`{path}`: no such form; there are {names}"),
            )
        }
        ProblemKind::OtherForm(name) => (
            format!("tệp này đặt trên một thể thức khác (`{path}`), còn kế hoạch theo thể thức {name}"),
            format!("this file is laid over another form (`{path}`); the plan is in {name}"),
        ),
        ProblemKind::NotANumber => (format!("`{path}` phải là một số"), format!("`{path}` must be a number")),
        ProblemKind::NotAllowed(entry) => {
            let allowed = match &entry.allowed {
                Allowed::Range(low, high) => format!("{low}–{high}"),
                Allowed::OneOf(values) => values.join(", "),
                Allowed::Any => String::new(),
            };
            let (allowed_vi, allowed_en) = match allowed.as_str() {
                "" => ("để trống", "nothing"),
                allowed => (allowed, allowed),
            };
            match entry.clause.as_str() {
                "" => (format!("`{path}` chỉ nhận {allowed_vi}"), format!("`{path}` takes only {allowed_en}")),
                clause => (
                    format!("`{path}`: quy định chỉ cho phép {allowed_vi} ({clause})"),
                    format!("`{path}`: the regulation allows only {allowed_en} ({clause})"),
                ),
            }
        }
    }
}

fn summary([errors, warnings, notes]: [usize; 3], terminal: Terminal) -> String {
    match terminal.lang {
        Lang::Vi => format!("{errors} lỗi, {warnings} cảnh báo, {notes} lưu ý"),
        Lang::En => {
            let plural = |n: usize, word: &str| format!("{n} {word}{}", if n == 1 { "" } else { "s" });
            format!("{}, {}, {}", plural(errors, "error"), plural(warnings, "warning"), plural(notes, "note"))
        }
    }
}

/// Whether a mistake in the office's own form, templates or registers keeps a plan from being printed as the office
/// wants it.
pub fn unsettled(checked: &Checked) -> bool {
    !checked.form_problems.is_empty() || !checked.template_problems.is_empty() || !checked.register_problems.is_empty()
}

/// Whether a plan has a finding that stops its build.
pub fn stops(checked: &Checked, strict: bool) -> bool {
    use crate::diagnostic::Level;
    checked.diagnostics.iter().any(|found| found.level == Level::Error || strict && found.level == Level::Warning)
}
