//! Blocks to elements.

use super::escape;
use crate::document::{
    Align, Block, Cell, Inline, Letterhead, Orientation, Paragraph, Role, Row, RowKind, SignatureBlock, Table,
};
use crate::form::{Form, Rule};
use crate::layout::{columns, mm};
use std::fmt::Write;

/// Writes the elements of one part, and keeps its footnotes for the end.
pub(super) struct Writer<'a> {
    out: &'a mut String,
    form: &'a Form,
    /// The width of the text, points.
    width: f32,
    notes: Vec<(usize, Vec<Inline>)>,
    /// The kinds of the lists that are open, outermost first.
    lists: Vec<Role>,
}

impl<'a> Writer<'a> {
    pub(super) fn new(out: &'a mut String, form: &'a Form, orientation: Orientation) -> Self {
        let width = mm(form.page.text_width(orientation));
        Self { out, form, width, notes: Vec::new(), lists: Vec::new() }
    }

    pub(super) fn raw(&mut self, text: &str) {
        self.out.push_str(text);
    }

    pub(super) fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            match block {
                Block::Paragraph(paragraph) if is_item(paragraph.role) => self.item(paragraph),
                other => {
                    self.close_lists(0);
                    match other {
                        Block::Paragraph(paragraph) => self.paragraph(paragraph),
                        Block::Letterhead(head) => self.letterhead(head),
                        Block::Table(table) => self.table(table),
                        Block::Signature(signature) => self.signature(signature),
                    }
                }
            }
        }
        self.close_lists(0);
    }

    /// A dash line is an item of a list; a plus line below it opens a list inside the item.
    fn item(&mut self, paragraph: &Paragraph) {
        match self.lists.iter().position(|role| *role == paragraph.role) {
            Some(depth) => {
                self.close_lists(depth + 1);
                self.raw("</li>\n");
            }
            None => {
                self.raw("<ul>\n");
                self.lists.push(paragraph.role);
            }
        }
        self.open("li", paragraph);
        self.words(paragraph);
        if self.ruled(paragraph.role) {
            self.raw("</span>");
        }
    }

    fn close_lists(&mut self, keep: usize) {
        while self.lists.len() > keep {
            self.lists.pop();
            self.raw("</li>\n</ul>\n");
        }
    }

    /// A paragraph or, with an outline level, a heading. Tên loại is the heading of the whole part.
    pub(super) fn paragraph(&mut self, paragraph: &Paragraph) {
        let heading = match (paragraph.role, paragraph.outline) {
            (Role::Kind | Role::AnnexTitle, _) => Some(1),
            (_, Some(level)) => Some((level + 1).min(6)),
            _ => None,
        };
        let tag = heading.map_or("p".to_owned(), |level| format!("h{level}"));
        self.open(&tag, paragraph);
        self.words(paragraph);
        let close = if self.ruled(paragraph.role) { "</span>" } else { "" };
        let _ = writeln!(self.out, "{close}</{tag}>");
    }

    fn ruled(&self, role: Role) -> bool {
        self.form.style(role).rule != Rule::None
    }

    fn open(&mut self, tag: &str, paragraph: &Paragraph) {
        let id = paragraph.id.as_ref().map(|id| format!(" id=\"{}\"", escape(id))).unwrap_or_default();
        let (class, span) = if self.ruled(paragraph.role) { (" ruled", "<span>") } else { ("", "") };
        let _ = write!(self.out, "<{tag} class=\"{}{class}\"{id}>{span}", paragraph.role.name());
    }

    fn words(&mut self, paragraph: &Paragraph) {
        if let Some(label) = &paragraph.label {
            let _ = write!(self.out, "{} ", escape(label));
        }
        self.inlines(&paragraph.content);
    }

    fn inlines(&mut self, inlines: &[Inline]) {
        for inline in inlines {
            match inline {
                Inline::Text { text, bold, italic } => self.marked(&escape(text), *bold, *italic),
                Inline::Reference { text, target, bold, italic } => {
                    let link = format!("<a href=\"#{}\">{}</a>", escape(target), escape(text));
                    self.marked(&link, *bold, *italic);
                }
                Inline::Footnote { number, content } => self.note(*number, content.as_ref()),
                Inline::Break => self.raw("<br>"),
            }
        }
    }

    fn marked(&mut self, text: &str, bold: bool, italic: bool) {
        let (open, close) = match (bold, italic) {
            (true, true) => ("<strong><em>", "</em></strong>"),
            (true, false) => ("<strong>", "</strong>"),
            (false, true) => ("<em>", "</em>"),
            (false, false) => ("", ""),
        };
        let _ = write!(self.out, "{open}{text}{close}");
    }

    fn note(&mut self, number: usize, content: Option<&Vec<Inline>>) {
        let id = content.map(|_| format!(" id=\"chu-thich-goc-{number}\"")).unwrap_or_default();
        let _ = write!(self.out, "<sup><a{id} href=\"#chu-thich-{number}\" role=\"doc-noteref\">{number}</a></sup>");
        if let Some(content) = content {
            self.notes.push((number, content.clone()));
        }
    }

    /// The footnotes of the part, each with a link back.
    pub(super) fn notes(&mut self) {
        let notes = std::mem::take(&mut self.notes);
        if notes.is_empty() {
            return;
        }
        self.raw("<section class=\"notes\" role=\"doc-endnotes\">\n");
        for (number, content) in notes {
            let _ = write!(
                self.out,
                "<p class=\"{}\" id=\"chu-thich-{number}\"><a href=\"#chu-thich-goc-{number}\"><sup>{number}</sup></a> ",
                Role::Footnote.name()
            );
            self.inlines(&content);
            self.raw("</p>\n");
        }
        self.raw("</section>\n");
    }

    fn letterhead(&mut self, head: &Letterhead) {
        self.raw("<header class=\"letterhead\">\n");
        for column in [&head.left, &head.right] {
            self.raw("<div>\n");
            self.lines(column);
            self.raw("</div>\n");
        }
        self.raw("<div>\n");
        head.number.iter().chain(&head.marks).for_each(|line| self.paragraph(line));
        self.raw("</div>\n<div>\n");
        head.date.iter().for_each(|line| self.paragraph(line));
        self.raw("</div>\n</header>\n");
    }

    /// Lines of one name: the rule stands only below the last.
    fn lines(&mut self, lines: &[Paragraph]) {
        for (at, line) in lines.iter().enumerate() {
            let goes_on = lines.get(at + 1).is_some_and(|next| next.role == line.role);
            if goes_on && self.ruled(line.role) {
                let _ = write!(self.out, "<p class=\"{}\">", line.role.name());
                self.words(line);
                self.raw("</p>\n");
            } else {
                self.paragraph(line);
            }
        }
    }

    fn signature(&mut self, block: &SignatureBlock) {
        self.raw("<footer class=\"signature\">\n<div>\n");
        block.recipients.lines.iter().chain(&block.recipients.drafter).for_each(|line| self.paragraph(line));
        self.raw("</div>\n<div class=\"signers\">\n");
        for signature in &block.signatures {
            self.raw("<div>\n");
            signature.capacity.iter().for_each(|line| self.paragraph(line));
            self.raw("<div class=\"hand\"></div>\n");
            signature.name.iter().for_each(|line| self.paragraph(line));
            self.raw("</div>\n");
        }
        self.raw("</div>\n</footer>\n");
    }

    fn table(&mut self, table: &Table) {
        let class = if table.borderless { " class=\"plain\"" } else { "" };
        let _ = writeln!(self.out, "<table{class}>");
        if !table.summary.is_empty() {
            let _ = writeln!(self.out, "<caption>{}</caption>", escape(&table.summary));
        }
        // As wide as on paper.
        self.raw("<colgroup>");
        for width in columns(table, self.form, self.width) {
            let _ = write!(self.out, "<col style=\"width: {:.2}%\">", width / self.width * 100.0);
        }
        self.raw("</colgroup>\n");
        let (head, body) = table.rows.split_at(table.header_rows.min(table.rows.len()));
        for (tag, rows) in [("thead", head), ("tbody", body)] {
            if !rows.is_empty() {
                let _ = writeln!(self.out, "<{tag}>");
                rows.iter().for_each(|row| self.row(table, row, tag == "thead"));
                let _ = writeln!(self.out, "</{tag}>");
            }
        }
        self.raw("</table>\n");
    }

    fn row(&mut self, table: &Table, row: &Row, header: bool) {
        self.raw("<tr>");
        let mut column = 0;
        for cell in &row.cells {
            let align = cell.align.or_else(|| table.columns.get(column).map(|column| column.align)).unwrap_or_default();
            let align = if header { Align::Center } else { align };
            self.cell(row, cell, align, header);
            column += cell.span;
        }
        self.raw("</tr>\n");
    }

    fn cell(&mut self, row: &Row, cell: &Cell, align: Align, header: bool) {
        let scope = match row.kind {
            _ if header => Some("col"),
            RowKind::Header => Some("col"),
            RowKind::Group if cell.span > 1 => Some("row"),
            _ => None,
        };
        let tag = if scope.is_some() { "th" } else { "td" };
        let scope = scope.map(|scope| format!(" scope=\"{scope}\"")).unwrap_or_default();
        let span = if cell.span > 1 { format!(" colspan=\"{}\"", cell.span) } else { String::new() };
        let class = match align {
            Align::Left => "left",
            Align::Center => "center",
            Align::Right => "right",
            Align::Justify => "justify",
        };
        let upward = if cell.vertical { " upward" } else { "" };
        let _ = write!(self.out, "<{tag}{scope}{span} class=\"{class}{upward}\">");
        for line in &cell.content {
            let _ = write!(self.out, "<p class=\"{} {class}\">", line.role.name());
            self.words(line);
            self.raw("</p>");
        }
        let _ = write!(self.out, "</{tag}>");
    }
}

fn is_item(role: Role) -> bool {
    matches!(role, Role::Dash | Role::Plus)
}
