//! The findings of several files, and what every format says of them.

use crate::diagnostic::{About, Code, Diagnostic, Lang, Level, Message};
use crate::invariant::held;
use crate::language::letters::upper_first;
use crate::source::{Position, Source, Span};

/// The findings of one file.
#[derive(Debug, Clone, Copy)]
pub struct FileReport<'a> {
    /// The name by which the format's readers know the file: as typed for people, its place in the repository for code
    /// hosts, with `/` between its parts.
    pub name: &'a str,
    /// The file.
    pub source: &'a Source,
    /// Its findings in order.
    pub diagnostics: &'a [Diagnostic],
}

/// All that a renderer needs.
#[derive(Debug, Clone, Copy)]
pub struct Report<'a> {
    /// The files in order.
    pub files: &'a [FileReport<'a>],
    /// The language of the sentences.
    pub lang: Lang,
    /// What is known about a code: its words among it.
    pub about: fn(Code) -> Option<About>,
}

impl Report<'_> {
    /// How many errors, warnings and notes there are.
    pub fn counts(&self) -> [usize; 3] {
        let count = |level| {
            self.files.iter().flat_map(|file| file.diagnostics).filter(|diagnostic| diagnostic.level == level).count()
        };
        [Level::Error, Level::Warning, Level::Note].map(count)
    }

    pub(super) fn each(&self) -> impl Iterator<Item = (&FileReport<'_>, &Diagnostic, Message)> {
        self.files.iter().flat_map(move |file| {
            let message = |found: &Diagnostic| Message::new(found, (self.about)(found.code), self.lang);
            file.diagnostics.iter().map(move |found| (file, found, message(found)))
        })
    }

    pub(super) fn basis(&self, code: Code) -> &'static str {
        held((self.about)(code).map(|about| about.basis.get(self.lang)), "a rule of every code")
    }
}

/// First and last place of a span; an empty span ends where it starts.
pub(super) fn ends(source: &Source, span: Span) -> (Position, Position) {
    (source.position(span.start), source.position(span.end.max(span.start)))
}

/// Title, reason and hint in one paragraph, for formats that show one text.
pub(super) fn paragraph(message: &Message) -> String {
    let mut out = message.title.clone();
    for part in [&message.reason, &message.hint] {
        if !part.is_empty() {
            out.push_str(". ");
            out.push_str(&upper_first(part));
        }
    }
    if !out.ends_with(['.', '?', '!']) {
        out.push('.');
    }
    out
}
