//! Blocks to elements.

use super::words::{base64, class_of, escape, words};
use crate::document::{
    Block, Inline, Letterhead, Paragraph, Part, Picture, PictureKind, Role, SignatureBlock, is_outside, plain_text,
};
use crate::form::{Form, Line};
use crate::language::signs::has_leader;
use crate::layout::mm;
use std::fmt::Write;

/// Writes the elements of one part, and keeps its footnotes for the end.
pub(super) struct Writer<'a> {
    pub(super) out: &'a mut String,
    pub(super) form: &'a Form,
    /// The width of the text, points.
    pub(super) width: f32,
    /// How many tables the document has so far: each has a name of its own.
    pub(super) tables: usize,
    /// The level of the last heading of the part: none is more than one below it.
    heading: u8,
    /// The role of the paragraph that names the part.
    name: Role,
    notes: Vec<(usize, Vec<Inline>)>,
    /// The kinds of the lists that are open, outermost first.
    lists: Vec<Role>,
}

impl<'a> Writer<'a> {
    /// A writer for `part`; `tables` stand in the parts before it.
    pub(super) fn new(out: &'a mut String, form: &'a Form, part: &Part, tables: usize) -> Self {
        let width = mm(form.page.text_width(part.orientation));
        let has = |role| part.blocks.iter().any(|block| matches!(block, Block::Paragraph(one) if one.role == role));
        let name = [Role::Kind, Role::AnnexTitle].into_iter().find(|role| has(*role)).unwrap_or(Role::AnnexLabel);
        Self { out, form, width, tables, heading: 1, name, notes: Vec::new(), lists: Vec::new() }
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
                        Block::Picture(picture) => self.picture(picture),
                        Block::NewPage => self.raw("<hr class=\"new-page\">\n"),
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
        self.open("li", paragraph, self.rule_class(paragraph));
        self.words(paragraph);
        self.close_rule(paragraph);
    }

    fn close_lists(&mut self, keep: usize) {
        while self.lists.len() > keep {
            self.lists.pop();
            self.raw("</li>\n</ul>\n");
        }
    }

    /// A paragraph or, with an outline level, a heading. What names the part is the heading of all of it.
    pub(super) fn paragraph(&mut self, paragraph: &Paragraph) {
        let heading = match paragraph.outline {
            _ if paragraph.role == self.name => Some(1),
            Some(level) => Some(level.saturating_add(1).min(self.heading + 1).min(6)),
            None => None,
        };
        self.heading = heading.unwrap_or(self.heading);
        let tag = heading.map_or("p".to_owned(), |level| format!("h{level}"));
        self.open(&tag, paragraph, self.rule_class(paragraph));
        self.words(paragraph);
        self.close_rule(paragraph);
        let _ = writeln!(self.out, "</{tag}>");
    }

    /// A picture, its file inside the page.
    fn picture(&mut self, picture: &Picture) {
        let kind = match picture.kind {
            PictureKind::Png => "png",
            PictureKind::Jpeg => "jpeg",
        };
        let room = self.width / mm(1.0);
        let (width, _) = picture.fitted((room, f32::INFINITY), 1.0);
        let (name, data, alt) = (Role::Body.name(), base64(&picture.bytes), escape(&picture.alt));
        let _ = writeln!(
            self.out,
            "<p class=\"{name} to-center\"><img src=\"data:image/{kind};base64,{data}\" alt=\"{alt}\" style=\"width: {width:.1}mm; max-width: 100%\"></p>"
        );
    }

    fn ruled(&self, line: &Paragraph) -> bool {
        self.form.style(line.role).rule != Line::None && !line.unruled
    }

    fn rule_class(&self, line: &Paragraph) -> &'static str {
        if self.ruled(line) { " ruled" } else { "" }
    }

    fn close_rule(&mut self, line: &Paragraph) {
        if self.ruled(line) {
            self.raw("</span>");
        }
    }

    /// The opening tag with the classes that the paragraph asks for beside its role, `rule` among them; a rule is drawn
    /// below a span inside.
    pub(super) fn open(&mut self, tag: &str, paragraph: &Paragraph, rule: &str) {
        let style = self.form.style(paragraph.role);
        let id = paragraph.id.as_ref().map(|id| format!(" id=\"{}\"", escape(id))).unwrap_or_default();
        let boxed = if style.boxed { " boxed" } else { "" };
        let keep = if paragraph.keep_next && !style.keep_next { " keep" } else { "" };
        let leader = if has_leader(&plain_text(&paragraph.content)) { " leader" } else { "" };
        let align = paragraph.align.map(|align| format!(" to-{}", class_of(align))).unwrap_or_default();
        let span = if rule.is_empty() { "" } else { "<span>" };
        let size = self.form.box_size(&plain_text(&paragraph.content)).filter(|_| style.boxed);
        let size = size.map(|(width, height)| format!(" style=\"min-width: {width}mm; min-height: {height}mm\""));
        let size = size.unwrap_or_default();
        let name = paragraph.role.name();
        let _ = write!(self.out, "<{tag} class=\"{name}{rule}{boxed}{keep}{leader}{align}\"{id}{size}>{span}");
    }

    /// Label and words. "Điều 1." is bold before words that are not.
    pub(super) fn words(&mut self, paragraph: &Paragraph) {
        if let Some(label) = &paragraph.label {
            self.marked(&escape(label), paragraph.role == Role::Article, false);
            self.raw(" ");
        }
        self.inlines(&paragraph.content);
    }

    fn inlines(&mut self, inlines: &[Inline]) {
        for inline in inlines {
            match inline {
                Inline::Text { text, bold, italic } => self.marked(&words(text), *bold, *italic),
                Inline::Reference { text, target, bold, italic } => {
                    let inside = if is_outside(target) { "" } else { "#" };
                    let link = format!("<a href=\"{inside}{}\">{}</a>", escape(target), words(text));
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
        let mut rows: Vec<[Vec<&Paragraph>; 2]> = Vec::new();
        for (at, row) in head.rows.iter().enumerate() {
            // A row without a gap above goes on in the cells of the one before it.
            match rows.last_mut().filter(|_| self.form.letterhead_row(at).gap == 0.0) {
                Some(cells) => cells.iter_mut().zip(row).for_each(|(cell, lines)| cell.extend(lines)),
                None => rows.push(row.each_ref().map(|lines| lines.iter().collect())),
            }
        }
        self.raw("<header class=\"letterhead\">\n");
        for cell in rows.iter().flatten() {
            self.raw("<div>\n");
            self.lines(cell);
            self.raw("</div>\n");
        }
        self.raw("</header>\n");
    }

    /// Lines of one name: the rule stands only below the last.
    fn lines(&mut self, lines: &[&Paragraph]) {
        for (at, line) in lines.iter().enumerate() {
            let goes_on = lines.iter().skip(at + 1).any(|next| next.role == line.role);
            if goes_on && self.ruled(line) {
                self.open("p", line, "");
                self.words(line);
                self.raw("</p>\n");
            } else {
                self.paragraph(line);
            }
        }
    }

    /// Nơi nhận beside one signature; several stand side by side above it.
    fn signature(&mut self, block: &SignatureBlock) {
        let joint = block.signatures.len() > 1;
        self.raw(if joint { "<footer class=\"signature joint\">\n" } else { "<footer class=\"signature\">\n" });
        if joint {
            self.signers(block);
        }
        if !joint || block.recipients.paragraphs().next().is_some() {
            self.raw("<div>\n");
            block.recipients.paragraphs().for_each(|line| self.paragraph(line));
            self.raw("</div>\n");
        }
        if !joint {
            self.signers(block);
        }
        self.raw("</footer>\n");
    }

    fn signers(&mut self, block: &SignatureBlock) {
        let order = if block.from_left { " from-left" } else { "" };
        let _ = writeln!(self.out, "<div class=\"signers{order}\">");
        for signature in &block.signatures {
            self.raw("<div>\n<div>\n");
            signature.capacity.iter().chain(&signature.note).for_each(|line| self.paragraph(line));
            self.raw("</div>\n");
            self.raw(if signature.field {
                "<div class=\"hand\"><div class=\"blank\" aria-hidden=\"true\"></div></div>\n"
            } else {
                "<div class=\"hand\"></div>\n"
            });
            signature.office.iter().chain(&signature.name).for_each(|line| self.paragraph(line));
            self.raw("</div>\n");
        }
        self.raw("</div>\n");
    }
}

fn is_item(role: Role) -> bool {
    matches!(role, Role::Dash | Role::Plus)
}
