//! The document as plain text: one paragraph a line, blank lines where the paper has air, notes under their part.

use crate::document::{
    Block, Document, Inline, Letterhead, Paragraph, Part, PartKind, Role, SignatureBlock, Table, plain_text,
};

/// The whole text in reading order, with ordinary spaces and a line break at its end.
pub fn write(document: &Document) -> String {
    let parts: Vec<String> = document.parts.iter().map(part).collect();
    let mut out = parts.join("\n\n\n");
    out.push('\n');
    out.replace('\u{a0}', " ")
}

fn part(part: &Part) -> String {
    let mut lines = Lines::default();
    part.circulation.iter().for_each(|paragraph| lines.paragraph(paragraph));
    for block in &part.blocks {
        match block {
            Block::Letterhead(head) => letterhead(head, &mut lines),
            Block::Paragraph(paragraph) => {
                if has_air(paragraph.role, part.kind) {
                    lines.gap();
                }
                lines.paragraph(paragraph);
            }
            Block::Table(table) => self::table(table, &mut lines),
            Block::Signature(block) => signatures(block, &mut lines),
        }
    }
    if !part.contact.is_empty() {
        lines.gap();
        part.contact.iter().for_each(|paragraph| lines.paragraph(paragraph));
    }
    lines.finish()
}

/// Lines so far, and the notes that stand under them.
#[derive(Default)]
struct Lines {
    lines: Vec<String>,
    notes: Vec<String>,
}

impl Lines {
    fn paragraph(&mut self, paragraph: &Paragraph) {
        let text = self.words(paragraph);
        self.lines.push(text);
    }

    /// Label and words; a footnote's mark is its number in brackets.
    fn words(&mut self, paragraph: &Paragraph) -> String {
        let mut out = paragraph.label.iter().map(|label| format!("{label} ")).collect::<String>();
        for inline in &paragraph.content {
            match inline {
                Inline::Text { text, .. } | Inline::Reference { text, .. } => out.push_str(text),
                Inline::Break => out.push(' '),
                Inline::Footnote { number, content } => {
                    out.push_str(&format!("[{number}]"));
                    self.notes.extend(content.iter().map(|note| format!("[{number}] {}", plain_text(note))));
                }
            }
        }
        out
    }

    fn gap(&mut self) {
        if self.lines.last().is_some_and(|line| !line.is_empty()) {
            self.lines.push(String::new());
        }
    }

    fn finish(mut self) -> String {
        if !self.notes.is_empty() {
            self.gap();
            self.lines.append(&mut self.notes);
        }
        self.lines.join("\n")
    }
}

/// Whether a blank line stands above.
fn has_air(role: Role, kind: PartKind) -> bool {
    match role {
        Role::AnnexLabel => kind != PartKind::Annex,
        Role::Kind | Role::SectionUpper | Role::SectionRoman | Role::DecisionWord | Role::TableUnit => true,
        _ => false,
    }
}

fn letterhead(head: &Letterhead, lines: &mut Lines) {
    head.left.iter().for_each(|line| lines.paragraph(line));
    lines.gap();
    head.right.iter().for_each(|line| lines.paragraph(line));
    lines.gap();
    head.number.iter().chain(&head.date).chain(&head.marks).for_each(|line| lines.paragraph(line));
    lines.gap();
}

/// A row a line, cells parted by ` | `; the lines of a cell by `; `.
fn table(table: &Table, lines: &mut Lines) {
    if lines.lines.last().is_some_and(|line| !line.starts_with("Đơn vị tính")) {
        lines.gap();
    }
    for row in &table.rows {
        let mut cells = Vec::new();
        for cell in &row.cells {
            let words: Vec<String> = cell.content.iter().map(|paragraph| lines.words(paragraph)).collect();
            cells.push(words.join("; "));
        }
        lines.lines.push(cells.join(" | ").trim_end().to_owned());
    }
    lines.gap();
}

fn signatures(block: &SignatureBlock, lines: &mut Lines) {
    for signature in &block.signatures {
        lines.gap();
        signature.capacity.iter().for_each(|line| lines.paragraph(line));
        lines.gap();
        signature.name.iter().for_each(|line| lines.paragraph(line));
    }
    lines.gap();
    block.recipients.lines.iter().chain(&block.recipients.drafter).for_each(|line| lines.paragraph(line));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Cell, Column, Orientation, Row, RowKind};

    #[test]
    fn paragraphs_notes_and_tables_are_lines() {
        let note = Inline::Footnote { number: 1, content: Some(vec![Inline::text("Chú thích.")]) };
        let body = Paragraph::new(Role::Body, vec![Inline::text("ngày\u{a0}05"), note]);
        let heading = Paragraph {
            label: Some("I.".to_owned()),
            ..Paragraph::new(Role::SectionRoman, vec![Inline::text("MỤC ĐÍCH")])
        };
        let cell = |words: &str| Cell {
            content: vec![Paragraph::new(Role::TableCell, vec![Inline::text(words)])],
            ..Cell::empty(1)
        };
        let column = Column { weight: None, align: crate::document::Align::Left };
        let table = Table {
            columns: vec![column, column],
            header_rows: 0,
            rows: vec![Row { kind: RowKind::Body, cells: vec![cell("a"), cell("b")] }],
            borderless: false,
            summary: String::new(),
        };
        let part = Part {
            kind: PartKind::Plan,
            orientation: Orientation::Portrait,
            name: String::new(),
            blocks: vec![Block::Paragraph(body), Block::Paragraph(heading), Block::Table(table)],
            circulation: None,
            contact: Vec::new(),
            agency_signature: false,
        };
        let document = Document { parts: vec![part], ..Document::default() };
        assert_eq!(write(&document), "ngày 05[1]\n\nI. MỤC ĐÍCH\n\na | b\n\n[1] Chú thích.\n");
    }
}
