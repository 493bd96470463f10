//! What other programs build on: the bytes of a plan into its findings in words, or into its papers.
//!
//! The crate root hands these out; `lib.rs` says what is promised of them.

use crate::check::message;
use crate::diagnostic::{About, Code, Diagnostic, Lang, Level, Safety};
use crate::press::{self, Checked, Office, Output};
use crate::source::{Source, Span};
use std::fmt;
use std::ops::Range;

/// A place in a file: lines and columns from 1, columns in what a reader sees as one letter.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Place {
    /// The name of the file, as it was handed in.
    pub file: String,
    /// The line of the first byte.
    pub line: usize,
    /// Its column.
    pub column: usize,
    /// The line behind the last byte.
    pub end_line: usize,
    /// Its column.
    pub end_column: usize,
    /// The bytes of the file.
    pub bytes: Range<usize>,
}

/// A finding in words.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Finding {
    /// Its code.
    pub code: Code,
    /// How grave it is here: an error keeps papers from being made.
    pub level: Level,
    /// Where it is.
    pub place: Place,
    /// What is wrong.
    pub title: String,
    /// Why the rule exists; may be empty.
    pub reason: String,
    /// What to write instead; may be empty.
    pub hint: String,
    /// Other places, some in other files, each with its words.
    pub related: Vec<(Place, String)>,
    /// How to mend it.
    pub mend: Option<Mend>,
}

/// Edits that mend a finding, together.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Mend {
    /// Whether it may be done unasked: [`Safety::Safe`] changes no number, date, name, figure or legal basis.
    pub safety: Safety,
    /// New text for ranges of bytes, none of which overlaps another, in the order of the file.
    pub edits: Vec<(Range<usize>, String)>,
}

/// Papers of a plan.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Built {
    /// The bytes of each paper, in the order in which they were asked for.
    pub papers: Vec<Vec<u8>>,
    /// What was found all the same: warnings and notes.
    pub findings: Vec<Finding>,
}

/// Why there is no paper.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Unbuilt {
    /// The plan has errors: all that was found.
    Plan(Vec<Finding>),
    /// The office's own form, templates or registers have mistakes.
    Office,
    /// A paper could not be written, in words.
    Paper(String),
}

/// Everything that is found in a plan; `name` stands in its places.
pub fn findings(name: &str, bytes: &[u8], office: &Office, lang: Lang) -> Vec<Finding> {
    told(&press::check(name, bytes, office), lang)
}

/// The papers of a plan; same input, same bytes.
///
/// # Errors
/// The plan has an error, the office's own files have mistakes, or a paper cannot be written.
pub fn build(name: &str, bytes: &[u8], office: &Office, outputs: &[Output], lang: Lang) -> Result<Built, Unbuilt> {
    let compose = if outputs.contains(&Output::Pdf) { press::compose } else { press::compose_without_pdf };
    let checked = compose(name, bytes, office);
    let findings = told(&checked, lang);
    if findings.iter().any(|found| found.level == Level::Error) {
        return Err(Unbuilt::Plan(findings));
    }
    let sound = checked.form_problems.is_empty()
        && checked.template_problems.is_empty()
        && checked.register_problems.is_empty();
    let Some(document) = checked.document.as_ref().filter(|_| sound) else { return Err(Unbuilt::Office) };
    let paper = |output: &Output| {
        let origin = press::origin(name, bytes, office.attach_source);
        press::print_with(document, &checked.form, *output, None, Some(origin)).map_err(Unbuilt::Paper)
    };
    let papers = outputs.iter().map(paper).collect::<Result<Vec<_>, _>>()?;
    Ok(Built { papers, findings })
}

/// What is known about a code, by its id or name: what it finds, why, wrong, right, its basis.
pub fn explain(code: &str) -> Option<About> {
    Code::find(code).and_then(press::about)
}

fn told(checked: &Checked, lang: Lang) -> Vec<Finding> {
    checked.diagnostics.iter().map(|found| finding(&checked.source, found, lang)).collect()
}

fn finding(source: &Source, found: &Diagnostic, lang: Lang) -> Finding {
    let message = message(found, lang);
    let here = found.related.iter().map(|(span, _)| place(source, *span)).zip(message.related);
    let there = found.elsewhere.iter().map(|other| place(&other.source, other.span)).zip(message.elsewhere);
    let mend = found.fix.as_ref().map(|fix| {
        let mut edits: Vec<_> = fix.edits.iter().map(|edit| (edit.span.range(), edit.text.clone())).collect();
        edits.sort_by_key(|(range, _)| range.start);
        Mend { safety: fix.safety, edits }
    });
    Finding {
        code: found.code,
        level: found.level,
        place: place(source, found.span),
        title: message.title,
        reason: message.reason,
        hint: message.hint,
        related: here.chain(there).collect(),
        mend,
    }
}

fn place(source: &Source, span: Span) -> Place {
    let (start, end) = (source.position(span.start), source.position(span.end.max(span.start)));
    Place {
        file: source.name().to_owned(),
        line: start.line,
        column: start.column,
        end_line: end.line,
        end_column: end.column,
        bytes: span.range(),
    }
}

/// `so.yaml:12:5: S002 …`
impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Place { file, line, column, .. } = &self.place;
        write!(f, "{file}:{line}:{column}: {} {}", self.code, self.title)
    }
}

impl fmt::Display for Unbuilt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Unbuilt::Plan(findings) => match findings.iter().find(|found| found.level == Level::Error) {
                Some(first) => write!(f, "{first}"),
                None => f.write_str("the plan has errors"),
            },
            Unbuilt::Office => f.write_str("the form, a template or a register of the office has mistakes"),
            Unbuilt::Paper(words) => f.write_str(words),
        }
    }
}

impl std::error::Error for Unbuilt {}
