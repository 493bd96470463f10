//! JUnit XML, as pipelines show the results of tests: a suite for each plan, in it a case for each finding. What fails the run
//! is a failure, every other finding is skipped; a plan in which nothing is found passes.

use super::report::{FileReport, ends, paragraph};
use super::voice::{Body, Ended, Voice};
use crate::diagnostic::Diagnostic;
use crate::language::visible::visible_lines;
use std::collections::BTreeMap;
use std::fmt::Write;

pub(super) struct Junit;

impl Body for Junit {
    fn begin(&mut self, _: &Voice) -> String {
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"ttdn\">\n".to_owned()
    }

    fn file(&mut self, file: &FileReport<'_>, voice: &Voice) -> String {
        let failures = file.diagnostics.iter().filter(|found| voice.fails(found)).count();
        let all = file.diagnostics.len();
        let mut out = suite(file.name, all.max(1), [failures, 0, all - failures], voice);
        let name = escaped(file.name);
        if file.diagnostics.is_empty() {
            let _ = writeln!(out, "    <testcase name=\"{name}\" classname=\"{name}\" file=\"{name}\"/>");
        }
        let mut names: BTreeMap<String, usize> = BTreeMap::new();
        for found in file.diagnostics {
            case(file, found, voice, &mut names, &mut out);
        }
        out.push_str("  </testsuite>\n");
        out
    }

    fn end(&mut self, ended: &Ended, _: [usize; 3], voice: &Voice) -> String {
        let mut out = String::new();
        if !ended.failures.is_empty() {
            out = suite("ttdn", ended.failures.len(), [0, ended.failures.len(), 0], voice);
            for words in &ended.failures {
                let words = escaped(words);
                let _ = writeln!(out, "    <testcase name=\"{words}\" classname=\"ttdn\">");
                let _ = writeln!(out, "      <error message=\"{words}\"/>\n    </testcase>");
            }
            out.push_str("  </testsuite>\n");
        }
        out + "</testsuites>\n"
    }
}

/// The head of a suite.
fn suite(name: &str, tests: usize, [failures, errors, skipped]: [usize; 3], voice: &Voice) -> String {
    let counts = format!("tests=\"{tests}\" failures=\"{failures}\" errors=\"{errors}\" skipped=\"{skipped}\"");
    let mut out = format!("  <testsuite name=\"{}\" {counts} time=\"0\">\n", escaped(name));
    if !voice.register.is_empty() {
        let day = escaped(&voice.register);
        let _ = writeln!(
            out,
            "    <properties>\n      <property name=\"register_day\" value=\"{day}\"/>\n    </properties>"
        );
    }
    out
}

/// One finding. Its name has no line, so that a case is the same one in the next run.
fn case(
    file: &FileReport<'_>,
    found: &Diagnostic,
    voice: &Voice,
    names: &mut BTreeMap<String, usize>,
    out: &mut String,
) {
    let (start, _) = ends(file.source, found.span);
    let message = voice.message(found);
    let mut name = format!("{} {}", found.code, message.title);
    let nth = names.entry(name.clone()).or_default();
    *nth += 1;
    if *nth > 1 {
        let _ = write!(name, " ({nth})");
    }
    let (line, place) = (start.line, escaped(file.name));
    let (title, level) = (escaped(&message.title), found.level.word());
    let text = escaped(&format!("{}:{line}:{}\n{}", file.name, start.column, paragraph(&message)));
    let name = escaped(&name);
    let _ = writeln!(out, "    <testcase name=\"{name}\" classname=\"{place}\" file=\"{place}\" line=\"{line}\">");
    let _ = if voice.fails(found) {
        writeln!(out, "      <failure type=\"{level}\" message=\"{title}\">{text}</failure>")
    } else {
        writeln!(out, "      <skipped message=\"{level}: {title}\">{text}</skipped>")
    };
    out.push_str("    </testcase>\n");
}

/// Text for XML: what has a meaning there as an entity, what it cannot hold or a terminal would obey by its number.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in visible_lines(text).chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&apos;"),
            '\t' => out.push_str("&#9;"),
            '\n' => out.push_str("&#10;"),
            '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
    out
}
