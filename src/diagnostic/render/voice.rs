//! What is the same for every file of a report: how it is said, and what a format has to say.

use super::report::FileReport;
use crate::diagnostic::{About, Code, Diagnostic, Lang, Level, Message};
use crate::invariant::held;
use serde::Serialize;

/// How the terminal looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Look {
    /// With colours.
    pub colour: bool,
    /// With lines drawn in Unicode.
    pub unicode: bool,
    /// Letters that a line may have; without end when a program reads.
    pub width: Option<usize>,
}

/// How a report is said, the same for all of its files.
#[derive(Debug, Clone)]
pub struct Voice {
    /// The language of the sentences.
    pub lang: Lang,
    /// What is known about a code: its words among it.
    pub about: fn(Code) -> Option<About>,
    /// How the terminal looks; of no meaning to a program.
    pub look: Look,
    /// Whether warnings fail a run as errors do.
    pub strict: bool,
    /// The day of the register that the plans were judged with, as 2026-07-31; empty where none is told.
    pub register: String,
}

/// How often a code was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Count {
    /// Its code.
    pub code: &'static str,
    /// Its name.
    pub name: &'static str,
    /// How often.
    pub count: usize,
    /// How many of them have a safe fix.
    pub safe_fixes: usize,
    /// How many of them have a suggested one.
    pub suggested_fixes: usize,
}

impl Count {
    /// None yet.
    pub fn of(code: Code) -> Count {
        Count { code: code.id(), name: code.name(), count: 0, safe_fixes: 0, suggested_fixes: 0 }
    }
}

/// A file that was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Written {
    /// Where it is, as it was asked for.
    pub path: String,
    /// What it is, by the ending of its kind: docx, pdf, html, txt.
    pub role: &'static str,
    /// The plan of which it was made, as it was typed.
    pub plan: String,
    /// The unit whose extract it is.
    pub unit: Option<String>,
    /// How many bytes it has.
    pub bytes: usize,
    /// The SHA-256 of them, hexadecimal.
    pub sha256: String,
}

/// How a run ended.
#[derive(Debug, Clone, Default)]
pub struct Ended {
    /// Its exit code.
    pub exit_code: u8,
    /// What could not be read or written, a sentence each.
    pub failures: Vec<String>,
    /// How often each code was found, where that was asked for.
    pub statistics: Option<Vec<Count>>,
    /// How many findings a baseline held back, and how many of its entries no longer occur; where there is one.
    pub baseline: Option<[usize; 2]>,
    /// The files that were written, where the command writes some.
    pub written: Option<Vec<Written>>,
}

/// A format: what it says before the first file, of each file, and behind the last.
pub(super) trait Body {
    /// Before the first file.
    fn begin(&mut self, _: &Voice) -> String {
        String::new()
    }

    /// Of a file.
    fn file(&mut self, file: &FileReport<'_>, voice: &Voice) -> String;

    /// Behind the last.
    fn end(&mut self, _: &Ended, _: [usize; 3], _: &Voice) -> String {
        String::new()
    }
}

impl Voice {
    /// The words of a finding.
    pub(super) fn message(&self, found: &Diagnostic) -> Message {
        Message::new(found, (self.about)(found.code), self.lang)
    }

    /// The clause that a code rests on.
    pub(super) fn basis(&self, code: Code) -> &'static str {
        held((self.about)(code).map(|about| about.basis.get(self.lang)), "a rule of every code")
    }

    /// The clause that a finding rests on.
    pub(super) fn clause<'a>(&self, found: &'a Diagnostic) -> &'a str {
        match (found.clause.as_deref(), self.lang) {
            (Some(clause), Lang::Vi) => &clause.vi,
            (Some(clause), Lang::En) => &clause.en,
            (None, _) => self.basis(found.code),
        }
    }

    /// Whether a finding makes the run end with 1.
    pub(super) fn fails(&self, found: &Diagnostic) -> bool {
        found.level == Level::Error || self.strict && found.level == Level::Warning
    }
}
