//! The findings of a file, and what several formats say of them.

use crate::diagnostic::{Diagnostic, Message};
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
