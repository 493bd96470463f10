//! Workflow commands: the findings show up beside the lines of a pull request.

use super::report::{Report, ends, paragraph};
use crate::diagnostic::Level;
use crate::language::visible::visible;
use std::fmt::Write;

pub(super) fn render(report: &Report<'_>) -> String {
    let mut out = String::new();
    for (file, found, message) in report.each() {
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
            data(&paragraph(&message))
        );
    }
    out
}

fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
