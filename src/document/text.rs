//! The tree as stable, readable text: one line a paragraph. Tests compare every backend with it.

use super::{Block, Cell, Document, Inline, Letterhead, Paragraph, SignatureBlock, Table};
use std::fmt::Write;

/// One line a paragraph, `role: label words`, in reading order; parts and tables are set off by lines of their own.
pub fn dump(document: &Document) -> String {
    let mut out = String::new();
    for part in &document.parts {
        let _ = writeln!(out, "== {:?} {:?} {}", part.kind, part.orientation, part.name);
        part.circulation.iter().for_each(|paragraph| line(&mut out, 0, paragraph));
        for block in &part.blocks {
            match block {
                Block::Letterhead(letterhead) => head(&mut out, letterhead),
                Block::Paragraph(paragraph) => line(&mut out, 0, paragraph),
                Block::Table(table) => rows(&mut out, table),
                Block::Picture(picture) => {
                    let _ = writeln!(
                        out,
                        "picture {:?} {}x{}: {}",
                        picture.kind, picture.size.0, picture.size.1, picture.alt
                    );
                }
                Block::NewPage => out.push_str("new page\n"),
                Block::Signature(signature) => signatures(&mut out, signature),
            }
        }
        part.contact.iter().for_each(|paragraph| line(&mut out, 0, paragraph));
    }
    out
}

fn head(out: &mut String, head: &Letterhead) {
    let _ = writeln!(out, "letterhead");
    head.paragraphs().for_each(|paragraph| line(out, 1, paragraph));
}

fn signatures(out: &mut String, block: &SignatureBlock) {
    let _ = writeln!(out, "signature");
    block.paragraphs().for_each(|paragraph| line(out, 1, paragraph));
}

fn rows(out: &mut String, table: &Table) {
    let lead = if table.lead > 0 { format!(", divided behind {}", table.lead) } else { String::new() };
    let _ = writeln!(out, "table of {} columns, {} header rows{lead}", table.columns.len(), table.header_rows);
    for row in &table.rows {
        let cells: Vec<_> = row.cells.iter().map(cell).collect();
        let _ = writeln!(out, "  {:?} | {}", row.kind, cells.join(" | "));
    }
}

fn cell(cell: &Cell) -> String {
    let words: Vec<_> = cell.content.iter().map(words).collect();
    let span = if cell.span > 1 { format!("<{}> ", cell.span) } else { String::new() };
    let rows = match cell.rows {
        0 => "^".to_owned(),
        1 => String::new(),
        rows => format!("<{rows} rows> "),
    };
    let filled = if cell.filled { "■ " } else { "" };
    format!("{span}{rows}{filled}{}", words.join(" ¶ "))
}

fn line(out: &mut String, indent: usize, paragraph: &Paragraph) {
    let id = paragraph.id.as_ref().map(|id| format!(" #{id}")).unwrap_or_default();
    let _ = writeln!(out, "{:indent$}{}{id}: {}", "", paragraph.role.name(), words(paragraph), indent = indent * 2);
}

/// Label and words of a paragraph, marks of bold `**`, italic `*`, footnotes `[^1: …]` and references `[[target|…]]`.
fn words(paragraph: &Paragraph) -> String {
    let label = paragraph.label.iter().map(|label| format!("{label} "));
    label.chain(paragraph.content.iter().map(inline)).collect()
}

fn inline(inline: &Inline) -> String {
    let mark = |text: &str, bold, italic| match (bold, italic) {
        (true, true) => format!("***{text}***"),
        (true, false) => format!("**{text}**"),
        (false, true) => format!("*{text}*"),
        (false, false) => text.to_owned(),
    };
    match inline {
        Inline::Text { text, bold, italic } => mark(text, *bold, *italic),
        Inline::Reference { text, target, bold, italic } => mark(&format!("[[{target}|{text}]]"), *bold, *italic),
        Inline::Footnote { number, content: Some(content) } => {
            let words: String = content.iter().map(self::inline).collect();
            format!("[^{number}: {words}]")
        }
        Inline::Footnote { number, content: None } => format!("[^{number}]"),
        Inline::Break => " ⏎ ".to_owned(),
    }
}
