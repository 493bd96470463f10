//! The document as one self-contained page that looks like the paper, for a portal.
//!
//! The sheet, its sizes and rules come from the form as CSS; lines and pages are the browser's. Everything has a place in
//! the accessibility tree: headings, lists, table headers, notes, language.

mod blocks;
mod letterhead;
mod print;
mod screen;
mod style;
mod table;
mod words;

use crate::document::{Document, Orientation, Part};
use crate::form::Form;
use std::fmt::Write;
use words::escape;

/// The whole page.
pub fn write(document: &Document, form: &Form) -> String {
    let meta = &document.metadata;
    let mut out = String::from("<!DOCTYPE html>\n<html lang=\"vi\">\n<head>\n<meta charset=\"utf-8\">\n");
    out.push_str("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    let _ = writeln!(out, "<title>{}</title>", escape(&meta.title));
    let named = [
        ("author", meta.creator.clone()),
        ("description", meta.subject.clone()),
        ("keywords", meta.keywords.join(", ")),
        ("dcterms.created", meta.date.map(|date| date.to_string()).unwrap_or_default()),
    ];
    for (name, content) in named.iter().filter(|(_, content)| !content.is_empty()) {
        let _ = writeln!(out, "<meta name=\"{name}\" content=\"{}\">", escape(content));
    }
    let style =
        [style::sheet(form), letterhead::sheet(form), screen::sheet(form), print::sheet(document, form)].concat();
    let _ = writeln!(out, "<style>\n{style}</style>\n</head>\n<body>\n<main>");
    let mut tables = 0;
    for (at, part) in document.parts.iter().enumerate() {
        tables = write_part(&mut out, (at, part), form, tables);
    }
    out.push_str("</main>\n</body>\n</html>\n");
    out
}

/// Writes a part; `tables` stand before it, so many then stand behind it.
fn write_part(out: &mut String, (at, part): (usize, &Part), form: &Form, tables: usize) -> usize {
    let shape = match part.orientation {
        Orientation::Portrait => "portrait",
        Orientation::Landscape => "landscape",
    };
    let (name, label) = (print::name(at), escape(&part.name));
    let _ = writeln!(out, "<article class=\"sheet {shape} {name}\" aria-label=\"{label}\">");
    let mut writer = blocks::Writer::new(out, form, part, tables);
    margin(&mut writer, part);
    writer.blocks(&part.blocks);
    writer.notes();
    if !part.contact.is_empty() {
        writer.raw("<footer class=\"contact\">\n");
        part.contact.iter().for_each(|line| writer.paragraph(line));
        writer.raw("</footer>\n");
    }
    let tables = writer.tables;
    out.push_str("</article>\n");
    tables
}

/// What stands in the top margin of page 1: the circulation note and the blank for the agency's signature.
fn margin(writer: &mut blocks::Writer<'_>, part: &Part) {
    if !print::has_margin(part) {
        return;
    }
    writer.raw("<div class=\"margin\">\n");
    part.circulation.iter().for_each(|line| writer.paragraph(line));
    if part.agency_signature {
        writer.raw("<div class=\"blank agency\" aria-hidden=\"true\"></div>\n");
    }
    writer.raw("</div>\n");
}

#[cfg(test)]
mod tests;
