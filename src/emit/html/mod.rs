//! The document as one self-contained page that looks like the paper, for a portal.
//!
//! The sheet, its sizes and rules come from the form as CSS; lines and pages are the browser's. Everything has a place in
//! the accessibility tree: headings, lists, table headers, notes, language.

mod blocks;
mod style;

use crate::document::{Document, Orientation, Paragraph, Part};
use crate::form::Form;
use std::fmt::Write;

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
    let _ = writeln!(out, "<style>\n{}</style>\n</head>\n<body>\n<main>", style::sheet(form));
    for part in &document.parts {
        write_part(&mut out, part, form);
    }
    out.push_str("</main>\n</body>\n</html>\n");
    out
}

fn write_part(out: &mut String, part: &Part, form: &Form) {
    let shape = match part.orientation {
        Orientation::Portrait => "portrait",
        Orientation::Landscape => "landscape",
    };
    let _ = writeln!(out, "<article class=\"sheet {shape}\" aria-label=\"{}\">", escape(&part.name));
    let mut writer = blocks::Writer::new(out, form, part.orientation);
    if let Some(circulation) = &part.circulation {
        writer.paragraph(circulation);
    }
    writer.blocks(&part.blocks);
    writer.notes();
    contact(&mut writer, &part.contact);
    out.push_str("</article>\n");
}

fn contact(writer: &mut blocks::Writer<'_>, lines: &[Paragraph]) {
    if !lines.is_empty() {
        writer.raw("<footer class=\"contact\">\n");
        lines.iter().for_each(|line| writer.paragraph(line));
        writer.raw("</footer>\n");
    }
}

/// Text for element content and attribute values.
fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\u{a0}' => out.push_str("&nbsp;"),
            c if c.is_control() && !matches!(c, '\t' | '\n') => {}
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests;
