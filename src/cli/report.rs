//! What was found, told: findings, mistakes of the office's own files, what could not be read, and the sum.

use super::args::MessageFormat;
use super::outcome::Outcome;
use super::session::{Judged, Session, stops, unsettled};
use super::terminal::{self, Terminal};
use super::{hosted, own};
use crate::diagnostic::Lang;
use crate::diagnostic::render::{FileReport, Format, Look, Report};
use crate::press;
use anyhow::Result;

/// Prints what was found: text to standard error, machine formats to standard output.
///
/// # Errors
/// A message cannot be written.
pub fn report(session: &Session, format: MessageFormat, strict: bool, terminal: Terminal) -> Result<Outcome> {
    let format = match format {
        MessageFormat::Text => Format::Text,
        MessageFormat::Json => Format::Json,
        MessageFormat::Sarif => Format::Sarif,
        MessageFormat::Github => Format::Github,
        MessageFormat::Gitlab => Format::Gitlab,
    };
    let names: Vec<String> = session.plans.iter().map(|judged| name(judged, format)).collect();
    let files: Vec<FileReport<'_>> = std::iter::zip(&session.plans, &names)
        .map(|(judged, name)| {
            let Judged { checked, .. } = judged;
            FileReport { name, source: &checked.source, diagnostics: &checked.diagnostics }
        })
        .collect();
    let report = Report { files: &files, lang: terminal.lang, about: press::about };
    let text = report.render(format, Look { colour: terminal.colour, unicode: false, width: terminal.width });
    if format == Format::Text {
        terminal.show(&text)?
    } else {
        terminal::report(text.as_bytes())?
    }
    let problems = own::problems(&session.plans, terminal);
    for problem in &problems {
        terminal.tell(problem)?;
    }
    let unread = session.complain(terminal)?;
    let counts = report.counts();
    if format == Format::Text && counts != [0, 0, 0] {
        terminal.tell(&summary(counts, terminal.lang))?;
    }
    let [errors, warnings, _] = counts;
    let failed = errors > 0 || !problems.is_empty() || strict && warnings > 0;
    Ok(unread.max(if failed { Outcome::Problems } else { Outcome::Clean }))
}

/// Code hosts know a file by its place in the repository, people by what they typed.
fn name(judged: &Judged, format: Format) -> String {
    match (&judged.input.path, format) {
        (Some(path), Format::Sarif | Format::Github | Format::Gitlab) => hosted::path(path),
        _ => judged.input.name.clone(),
    }
}

/// Tells a person who reads along how many plans are sound; of a single sound one, how many pages it has.
///
/// # Errors
/// A message cannot be written.
pub fn praise(session: &Session, strict: bool, terminal: Terminal) -> Result<()> {
    if !terminal.is_watched() {
        return Ok(());
    }
    match &session.plans[..] {
        [one] if !session.many => {
            if one.checked.diagnostics.is_empty() && !unsettled(&one.checked) {
                let composed = press::compose(&one.input.name, &one.input.bytes, &one.office);
                terminal.tell(&sound(&one.input.name, press::pages(&composed), terminal.lang))?;
            }
        }
        [] => {}
        plans => {
            let wrong = plans.iter().filter(|one| stops(&one.checked, strict) || unsettled(&one.checked)).count();
            terminal.tell(&sum(plans.len(), wrong, terminal.lang))?;
        }
    }
    Ok(())
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

/// "40 kế hoạch, 38 không có lỗi, 2 có lỗi"
fn sum(all: usize, wrong: usize, lang: Lang) -> String {
    let right = all - wrong;
    match lang {
        Lang::Vi => format!("{all} kế hoạch, {right} không có lỗi, {wrong} có lỗi"),
        Lang::En => format!("{}, {right} without errors, {wrong} with errors", plural(all, "plan")),
    }
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
        assert_eq!(sum(40, 2, Lang::Vi), "40 kế hoạch, 38 không có lỗi, 2 có lỗi");
        assert_eq!(sum(1, 0, Lang::En), "1 plan, 1 without errors, 0 with errors");
        assert_eq!(summary([1, 2, 0], Lang::En), "1 error, 2 warnings, 0 notes");
    }
}
