//! A line for each finding, as editors and `grep` read it: `file:line:column: CODE message`.

use super::report::{FileReport, ends};
use super::voice::{Body, Voice};
use crate::language::visible::visible;
use std::fmt::Write;

pub(super) struct Concise;

impl Body for Concise {
    fn file(&mut self, file: &FileReport<'_>, voice: &Voice) -> String {
        let mut out = String::new();
        let name = visible(file.name);
        // The log of a code host obeys a line that begins so; from the current folder the file is the same.
        let here = if ["::", "##"].iter().any(|order| name.trim_start().starts_with(order)) { "./" } else { "" };
        for found in file.diagnostics {
            let (start, _) = ends(file.source, found.span);
            let title = voice.message(found).title;
            let _ = writeln!(out, "{here}{name}:{}:{}: {} {}", start.line, start.column, found.code, visible(&title));
        }
        out
    }
}
