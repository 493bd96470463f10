//! Paragraphs: style, label, words, bookmarks, links, footnote marks, and the rule or box that the form asks for.

use super::address;
use super::look;
use super::names;
use super::pieces::{self, Hand, Place, Story, run};
use super::properties::{self, Border, Frame, Justify, Run};
use super::unit;
use super::writer::Writer;
use super::xml::Xml;
use crate::document::{Align, Inline, Paragraph, Role, is_outside, plain_text};
use crate::form::{Alignment, Line, Style};
use crate::layout::{BOX_GAP, BOX_PADDING, Measured, single_line};

/// Room left beside words that must stay on one line, points: Word and this crate may differ by a rounding.
const SLACK: f32 = 1.5;

/// Points from the indents of a paragraph to the sides of its box: as few as may be, since Word counts them outside a frame
/// and LibreOffice inside.
const BOX_EDGE: f32 = 1.0;

impl Writer<'_> {
    /// Writes paragraphs one below the other, all with the same direct properties.
    pub fn paragraphs(
        &mut self,
        xml: &mut Xml,
        paragraphs: &[Paragraph],
        place: Place,
        direct: &properties::Paragraph,
    ) {
        for (index, paragraph) in paragraphs.iter().enumerate() {
            self.paragraph(xml, paragraph, paragraphs.get(index + 1), place, direct.clone());
        }
    }

    /// Writes a paragraph and, when no paragraph of its role follows, the rule under it.
    pub fn paragraph(
        &mut self,
        xml: &mut Xml,
        paragraph: &Paragraph,
        next: Option<&Paragraph>,
        place: Place,
        mut direct: properties::Paragraph,
    ) {
        let own = *self.form.style(paragraph.role);
        let style = Style { size: direct.mark.size.map_or(own.size, |half| half as f32 / 2.0), ..own };
        let room = place.points() - unit::points_of_mm(style.left + style.right);
        let measured = Measured::new(paragraph, &style);
        let held = measured.longest() <= room;
        let ruled =
            style.rule != Line::None && !paragraph.unruled && next.is_none_or(|next| next.role != paragraph.role);
        let section = if ruled { direct.section.take() } else { None };
        let kept = direct.keep_next == Some(true);
        let keep =
            direct.keep_next.or((paragraph.keep_next || ruled).then_some(true)).filter(|keep| *keep != style.keep_next);
        direct.keep_next = keep;
        if let Some(align) = paragraph.align {
            direct.justify = Some(look::aligned(align)).filter(|own| *own != look::justify(style.align));
            direct.first_line = matches!(align, Align::Center | Align::Right).then_some(0);
        }
        let place_in_list = self.list(paragraph, &mut direct);
        self.outline(paragraph, &mut direct);
        direct.mark.spacing = Some(unit::pt(paragraph.spacing)).filter(|twips| *twips != 0);
        let own_box = style.boxed.then(|| self.form.box_size(&plain_text(&paragraph.content))).flatten();
        let own_box = own_box.map(|(width, height)| (unit::points_of_mm(width), unit::points_of_mm(height)));
        let last_line = fit(&measured, &style, own_box, place, &mut direct);
        direct.style = Some(names::id(paragraph.role));
        xml.nest("w:p", &[], |xml| {
            direct.write(xml);
            let bookmark = self.scan.bookmark(paragraph);
            let bookmark = bookmark.map(|number| self.open_bookmark(xml, &target_name(number)));
            if !place_in_list {
                let spacing = direct.mark.spacing;
                paragraph.label.iter().for_each(|label| typed_label(xml, paragraph.role, spacing, label));
            }
            let words = address::divided(paragraph, &style, room, unit::points_of_mm(style.first_line));
            self.inlines(xml, &words, Hand { style: &style, mark: &direct.mark, held }, place.story);
            bookmark.iter().for_each(|id| xml.leaf("w:bookmarkEnd", &[("w:id", id)]));
        });
        if ruled {
            let keep_next = (style.keep_next || paragraph.keep_next || kept).then_some(true);
            let after = Some(unit::pt(style.after));
            let direct = properties::Paragraph { keep_next, after, section, ..properties::Paragraph::default() };
            rule(xml, &style, last_line, place, direct);
        }
    }

    /// Puts the paragraph into Word's list; false when its label, if any, is typed.
    fn list(&mut self, paragraph: &Paragraph, direct: &mut properties::Paragraph) -> bool {
        let (role, label) = (paragraph.role, paragraph.label.as_deref());
        let numbering = paragraph.numbering.as_ref();
        let place = numbering.zip(label).and_then(|(numbering, label)| self.lists.place(role, numbering, label));
        match place {
            Some(place) if self.lists.ties().get(&role) == Some(&place) => {}
            Some(place) => {
                direct.list = Some(place);
                self.own_indents(role, place, direct);
            }
            // Number 0 takes a paragraph out of the list of its style.
            None if names::LISTED.contains(&role) => direct.list = Some((0, 0)),
            None => {}
        }
        place.is_some()
    }

    /// The indents of a direct list win over those of the style: where they differ, the style's are said again.
    fn own_indents(&self, role: Role, place: (u8, u32), direct: &mut properties::Paragraph) {
        let look = |role| look::look(self.form.style(role)).0;
        let own = look(role);
        let of_list = self.lists.indents(place).map(look);
        if of_list.is_none_or(|list| (list.left, list.first_line) != (own.left, own.first_line)) {
            (direct.left, direct.first_line) = (own.left, own.first_line);
        }
    }

    /// Writes the outline level where it is not the one of the role's style.
    fn outline(&self, paragraph: &Paragraph, direct: &mut properties::Paragraph) {
        if paragraph.role == Role::Point {
            return;
        }
        let styled = self.scan.levels.get(&paragraph.role).copied();
        if paragraph.outline != styled {
            direct.outline = Some(paragraph.outline.map_or(9, |level| level.clamp(1, 9) - 1));
        }
    }

    /// Writes the words.
    pub fn inlines(&mut self, xml: &mut Xml, inlines: &[Inline], hand: Hand, story: Story) {
        let Hand { style, mark, held } = hand;
        let run = |xml: &mut Xml, look: &Run, text: &str| pieces::lettered(xml, style, held, look, text);
        let added = |bold: bool, italic: bool| Run {
            bold: (bold && !style.bold).then_some(true),
            italic: (italic && !style.italic).then_some(true),
            size: mark.size,
            spacing: mark.spacing,
            ..Run::default()
        };
        for inline in inlines {
            match inline {
                Inline::Text { text, bold, italic } => run(xml, &added(*bold, *italic), text),
                Inline::Reference { text, target, bold, italic } => {
                    let look = added(*bold, *italic);
                    match self.scan.targets.get(target).map(|number| target_name(*number)) {
                        Some(anchor) => xml.nest("w:hyperlink", &[("w:anchor", &anchor), ("w:history", &1)], |xml| {
                            for (words, number) in self.scan.cut(text, target) {
                                counted(xml, number, |xml| run(xml, &look, words));
                            }
                        }),
                        None if is_outside(target) => self.outside(xml, target, story, |xml| run(xml, &look, text)),
                        None => run(xml, &look, text),
                    }
                }
                Inline::Footnote { number, content } => self.footnote(xml, *number, content.as_deref(), story),
                Inline::Break => xml.nest("w:r", &[], |xml| xml.leaf("w:br", &[])),
            }
        }
    }

    /// Writes words that lead out of the paper. The relationships of a header, a footer and the footnotes are not at hand: there a
    /// field does the same.
    fn outside(&mut self, xml: &mut Xml, target: &str, story: Story, words: impl FnOnce(&mut Xml)) {
        match story {
            Story::Body => {
                let id = self.stories.relationships.outside(target);
                xml.nest("w:hyperlink", &[("r:id", &id), ("w:history", &1)], words);
            }
            Story::Margin => {
                let instruction = format!(" HYPERLINK \"{target}\" ");
                xml.nest("w:fldSimple", &[("w:instr", &instruction)], words);
            }
        }
    }

    /// Writes a footnote's mark: Word's own at the first mention, a reference to it later.
    fn footnote(&mut self, xml: &mut Xml, number: usize, content: Option<&[Inline]>, story: Story) {
        let mark = Run { style: Some(names::FOOTNOTE_MARK), ..Run::default() };
        let known = self.notes.contains_key(&number);
        match content {
            Some(content) if story == Story::Body && !known => {
                self.notes.insert(number, content.to_vec());
                let repeated = self.scan.repeated.contains(&number);
                let bookmark = repeated.then(|| self.open_bookmark(xml, &note_name(number)));
                xml.nest("w:r", &[], |xml| {
                    mark.write(xml);
                    xml.leaf("w:footnoteReference", &[("w:id", &number)]);
                });
                bookmark.iter().for_each(|id| xml.leaf("w:bookmarkEnd", &[("w:id", id)]));
            }
            _ if known && self.scan.repeated.contains(&number) => {
                let instruction = format!(" NOTEREF {} \\f \\h ", note_name(number));
                xml.nest("w:fldSimple", &[("w:instr", &instruction)], |xml| run(xml, &mark, &number.to_string()));
            }
            _ => run(xml, &mark, &number.to_string()),
        }
    }

    fn open_bookmark(&mut self, xml: &mut Xml, name: &str) -> usize {
        self.bookmarks += 1;
        xml.leaf("w:bookmarkStart", &[("w:id", &self.bookmarks), ("w:name", &name)]);
        self.bookmarks
    }
}

/// Indents that balance the lines or draw the box, whose width and height may be `fixed`, points; returns the length of the last line in points.
fn fit(
    words: &Measured,
    style: &Style,
    fixed: Option<(f32, f32)>,
    place: Place,
    direct: &mut properties::Paragraph,
) -> f32 {
    if !(style.boxed || style.balance || style.rule != Line::None) {
        if style.align == Alignment::Justify && words.tears(place.points()) {
            direct.justify = Some(Justify::Left);
        }
        return 0.0;
    }
    let available = (place.points() - unit::points_of_mm(style.left + style.right)).max(1.0);
    let inside = available - words.spare() - if style.boxed { 2.0 * BOX_PADDING } else { 0.0 };
    let width = if style.boxed || style.balance { words.balanced(inside) } else { available };
    let last = words.lines(width).last().copied().unwrap_or_default().min(available);
    let words_width = width + words.spare();
    let own = match (style.boxed, fixed) {
        (false, _) => words_width + 2.0 * SLACK,
        // The sides of a box stand outside the paragraph's own.
        (true, None) => words_width + 2.0 * (BOX_PADDING - BOX_EDGE),
        (true, Some((fixed, _))) => words_width.max(fixed - 2.0 * BOX_EDGE),
    };
    if style.boxed {
        let border = |space: f32| Border { ink: style.ink, ..Border::solid(6, space.round() as i32) };
        let line = words.count(width) as f32 * single_line(style.size);
        let gap = fixed.map_or(BOX_GAP, |(_, height)| ((height - line) / 2.0).max(BOX_GAP));
        direct.frame = Some(Frame::Box([border(gap), border(BOX_EDGE)]));
    }
    let room = available - own;
    if room > 0.0 && (style.boxed || words.lines(available - words.spare()).len() > 1) {
        direct.left = Some(unit::mm(style.left) + unit::pt(room / 2.0));
        direct.right = Some(unit::mm(style.right) + unit::pt(room / 2.0));
    }
    last
}

/// An empty line whose upper border is the rule: as long as the words, or a share of them.
fn rule(xml: &mut Xml, style: &Style, words: f32, place: Place, direct: properties::Paragraph) {
    let length = match style.rule {
        Line::Share(share) => words * share,
        Line::Text | Line::None => words,
    };
    let side = unit::pt((place.points() - length).max(0.0) / 2.0);
    let style = Some(names::RULE);
    let direct = properties::Paragraph { style, left: Some(side), right: Some(side), ..direct };
    xml.nest("w:p", &[], |xml| direct.write(xml));
}

/// A label that Word cannot count; that of an article stands out (nd30, Phụ lục III, mẫu 1.2).
fn typed_label(xml: &mut Xml, role: Role, spacing: Option<i32>, label: &str) {
    let bold = (role == Role::Article).then_some(true);
    run(xml, &Run { bold, spacing, ..Run::default() }, &format!("{label} "));
}

/// Words as they are, or as a field that prints the number of the paragraph at a bookmark.
fn counted(xml: &mut Xml, bookmark: Option<usize>, words: impl FnOnce(&mut Xml)) {
    match bookmark {
        Some(number) => {
            let instruction = format!(" REF {} \\n \\h ", target_name(number));
            xml.nest("w:fldSimple", &[("w:instr", &instruction)], words);
        }
        None => words(xml),
    }
}

fn target_name(number: usize) -> String {
    format!("tham_chieu_{number}")
}

fn note_name(number: usize) -> String {
    format!("chu_thich_{number}")
}
