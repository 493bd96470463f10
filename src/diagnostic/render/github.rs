//! Workflow commands: the findings show up beside the lines of a pull request.

use super::report::{FileReport, ends, paragraph};
use super::voice::{Body, Voice};
use crate::diagnostic::Level;
use crate::language::visible::visible;
use std::fmt::Write;

pub(super) struct Github;

impl Body for Github {
    fn file(&mut self, file: &FileReport<'_>, voice: &Voice) -> String {
        let mut out = String::new();
        for found in file.diagnostics {
            let (start, end) = ends(file.source, found.span);
            let command = match found.level {
                Level::Error => "error",
                Level::Warning => "warning",
                Level::Note => "notice",
            };
            let title = property(&format!("{} {}", found.code.id(), found.code.name()));
            let file = property(&visible(file.name));
            let _ = writeln!(
                out,
                "::{command} file={file},line={},col={},endLine={},endColumn={},title={title}::{}",
                start.line,
                start.column,
                end.line,
                end.column,
                data(&paragraph(&voice.message(found)))
            );
        }
        out
    }
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
