//! The document as plain text: one paragraph a line, blank lines where the paper has air, notes under their part.

use crate::document::{
    Align, Block, Cell, Document, Inline, Letterhead, Paragraph, Part, PartKind, Role, Row, SignatureBlock, Table,
    plain_text,
};
use crate::language::signs::NO_BREAK;

/// What stands before the words for a picture.
const PICTURE: &str = "Ảnh";

/// The whole text in reading order, with ordinary spaces and a line break at its end.
pub fn write(document: &Document) -> String {
    let parts: Vec<String> = document.parts.iter().map(part).collect();
    let mut out = parts.join("\n\n\n");
    out.push('\n');
    out.replace(NO_BREAK, " ")
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
            Block::Picture(picture) => lines.lines.push(format!("[{PICTURE}: {}]", picture.alt)),
            Block::NewPage => {
                lines.gap();
                lines.lines.push(String::new());
            }
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

    /// Lines behind a blank one, where there are any.
    fn apart<'p>(&mut self, paragraphs: impl Iterator<Item = &'p Paragraph>) {
        for (at, line) in paragraphs.enumerate() {
            if at == 0 {
                self.gap();
            }
            self.paragraph(line);
        }
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
        Role::Kind
        | Role::FormTitle
        | Role::SectionUpper
        | Role::SectionRoman
        | Role::DecisionWord
        | Role::TableUnit => true,
        _ => false,
    }
}

fn letterhead(head: &Letterhead, lines: &mut Lines) {
    for (at, row) in head.rows.iter().enumerate() {
        for cell in row {
            cell.iter().for_each(|line| lines.paragraph(line));
            // The names at the top stand apart.
            if at == 0 {
                lines.gap();
            }
        }
    }
    lines.gap();
}

/// A row a line, cells parted by ` | `, the lines of a cell by `; `, a rule under the header. Columns stand under each other
/// where the table is no wider than a terminal; in a wider one each column that a cell covers has a place of its own.
fn table(table: &Table, lines: &mut Lines) {
    if lines.lines.last().is_some_and(|line| !line.starts_with("Đơn vị tính")) {
        lines.gap();
    }
    let rows: Vec<Vec<(String, usize)>> = table.rows.iter().map(|row| cells(row, lines)).collect();
    let widths = widths(table, &rows);
    let narrow = widths.iter().sum::<usize>() + BAR.len() * widths.len().saturating_sub(1) <= TERMINAL;
    let printed = rows.iter().map(|row| if narrow { level(table, row, &widths) } else { apart(row) });
    let mut printed: Vec<String> = printed.collect();
    let body = printed.split_off(table.header_rows.min(printed.len()));
    let header = printed.iter().filter(|line| line.contains('|')).max_by_key(|line| line.chars().count());
    let rule = header.map(|line| line.chars().map(|letter| if letter == '|' { '+' } else { '-' }).collect::<String>());
    lines.lines.extend(printed.into_iter().chain(rule).chain(body));
    lines.gap();
}

/// Columns of letters that a table may take to be set in columns.
const TERMINAL: usize = 120;

/// What stands between two cells.
const BAR: &str = " | ";

/// The words of each cell, and how many columns it covers.
fn cells(row: &Row, lines: &mut Lines) -> Vec<(String, usize)> {
    let words = |cell: &Cell, lines: &mut Lines| {
        let words: Vec<String> = cell.content.iter().map(|paragraph| lines.words(paragraph)).collect();
        words.join("; ")
    };
    row.cells.iter().map(|cell| (words(cell, lines), cell.span.max(1))).collect()
}

/// The letters of the longest cell of each column; the last column of a cell over several takes what these lack.
fn widths(table: &Table, rows: &[Vec<(String, usize)>]) -> Vec<usize> {
    let mut widths = vec![0; table.columns.len()];
    for wide in [false, true] {
        for row in rows {
            let mut column = 0;
            for (words, span) in row.iter() {
                let before: usize = widths.iter().skip(column).take(span - 1).map(|width| width + BAR.len()).sum();
                let last = widths.iter_mut().skip(column + span - 1).take(1).filter(|_| (*span > 1) == wide);
                last.for_each(|width| *width = (*width).max(words.chars().count().saturating_sub(before)));
                column += span;
            }
        }
    }
    widths
}

/// A row whose cells stand in their columns, figures at the right.
fn level(table: &Table, row: &[(String, usize)], widths: &[usize]) -> String {
    let mut column = 0;
    let mut out = Vec::new();
    for (words, span) in row {
        let width = widths.iter().skip(column).take(*span).sum::<usize>() + BAR.len() * (span - 1);
        let align = table.columns.get(column).filter(|_| *span == 1).map(|column| column.align);
        out.push(match align {
            Some(Align::Right) => format!("{words:>width$}"),
            Some(Align::Center) => format!("{words:^width$}"),
            _ => format!("{words:<width$}"),
        });
        column += span;
    }
    out.join(BAR).trim_end().to_owned()
}

/// A row with an empty cell for each further column that a cell covers.
fn apart(row: &[(String, usize)]) -> String {
    let empty = |span: &usize| std::iter::repeat_n("", span - 1);
    let cells: Vec<&str> =
        row.iter().flat_map(|(words, span)| [words.as_str()].into_iter().chain(empty(span))).collect();
    cells.join(BAR).trim_end().to_owned()
}

fn signatures(block: &SignatureBlock, lines: &mut Lines) {
    for signature in &block.signatures {
        lines.gap();
        signature.capacity.iter().chain(&signature.note).for_each(|line| lines.paragraph(line));
        lines.apart(signature.office.iter().chain(&signature.name));
    }
    lines.apart(block.recipients.paragraphs());
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Column, Orientation, RowKind};

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
            ..Table::default()
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

    fn printed(columns: &[Align], header_rows: usize, rows: &[&[(&str, usize)]]) -> String {
        let cell = |(words, span): &(&str, usize)| Cell {
            content: vec![Paragraph::new(Role::TableCell, vec![Inline::text(*words)])],
            ..Cell::empty(*span)
        };
        let row = |cells: &&[(&str, usize)]| Row { kind: RowKind::Body, cells: cells.iter().map(cell).collect() };
        let table = Table {
            columns: columns.iter().map(|align| Column { weight: None, align: *align }).collect(),
            header_rows,
            rows: rows.iter().map(row).collect(),
            ..Table::default()
        };
        let mut lines = Lines::default();
        self::table(&table, &mut lines);
        lines.finish()
    }

    #[test]
    fn columns_stand_under_each_other_whatever_a_cell_covers() {
        let columns = [Align::Center, Align::Left, Align::Right];
        let rows: &[&[(&str, usize)]] = &[
            &[("TT", 1), ("Nội dung", 1), ("Kinh phí", 1)],
            &[("A. Thông tin, truyền thông", 3)],
            &[("1", 1), ("Tập huấn", 1), ("120", 1)],
            &[("2", 1), ("Xây dựng quy chế", 1), ("", 1)],
            &[("Tổng cộng", 2), ("1.220", 1)],
        ];
        assert_eq!(
            printed(&columns, 1, rows),
            "\
TT | Nội dung         | Kinh phí
---+------------------+---------
A. Thông tin, truyền thông
1  | Tập huấn         |      120
2  | Xây dựng quy chế |
Tổng cộng             |    1.220
"
        );
    }

    #[test]
    fn a_table_wider_than_a_terminal_keeps_the_places_of_its_columns() {
        let long = "Tuyên truyền chủ trương, chính sách ".repeat(4);
        let rows: &[&[(&str, usize)]] =
            &[&[("TT", 1), ("Nội dung", 1), ("Kinh phí", 1)], &[(&long, 2), ("60", 1)], &[("Nhóm", 3)]];
        let out = printed(&[Align::Left; 3], 1, rows);
        assert_eq!(out, format!("TT | Nội dung | Kinh phí\n---+----------+---------\n{long} |  | 60\nNhóm |  |\n"));
    }
}
