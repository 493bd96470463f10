//! A paragraph to slabs, one a line.

use super::breaks::LONGEST_KEPT;
use super::leading::measures;
use super::letters::{Letters, follow};
use super::lines;
use super::margin::{BOX_GAP, BOX_PADDING};
use super::measure::Measured;
use super::mm;
use super::slab::{self, Item, Slab, Spot, stack};
use super::tags::{Kind, NodeId, Tags};
use super::text::{Word, Words};
use crate::document::{Align, Inline, Paragraph, Role, plain_text};
use crate::form::{Alignment, Form, Line, Style};

/// A line that fills less than this share of its room is not stretched to both sides.
const SPARSE: f32 = 0.6;

/// What all parts of the layout share.
pub struct Maker<'f> {
    pub form: &'f Form,
    pub tags: Tags,
    /// The width of the footnotes of the part at hand, points.
    pub note_width: f32,
    /// The level of the last heading: tags skip none.
    pub heading: u8,
    /// The letters of the words that were set, where they are followed.
    pub traced: Option<Letters>,
    /// Whether only the heights of slabs are asked for: then the first word of a line, which says where its base line is, stands
    /// for all of them.
    bare: bool,
}

/// How a paragraph is set apart from what its role's style says.
#[derive(Debug, Clone, Copy, Default)]
pub struct Setting {
    /// Instead of the style's alignment.
    pub align: Option<Alignment>,
    /// Leaves out the rule: lines of one name that go on.
    pub no_rule: bool,
    /// No gaps above and below: cells, letterhead.
    pub tight: bool,
    /// The most that its type may measure, points, where a table needs a smaller one.
    pub size: Option<f32>,
}

/// An alignment of the tree as the form names it.
pub fn alignment(align: Align) -> Alignment {
    match align {
        Align::Left => Alignment::Left,
        Align::Center => Alignment::Center,
        Align::Right => Alignment::Right,
        Align::Justify => Alignment::Justify,
    }
}

impl<'f> Maker<'f> {
    pub fn new(form: &'f Form) -> Self {
        Self { form, tags: Tags::new(), note_width: 0.0, heading: 0, traced: None, bare: false }
    }

    /// One that says how high slabs are, and draws few words: half the work.
    pub fn bare(form: &'f Form) -> Self {
        Self { bare: true, ..Self::new(form) }
    }
}

impl Maker<'_> {
    /// The lines of a paragraph in a column of `width` points, under the node `parent`.
    pub fn paragraph(&mut self, paragraph: &Paragraph, width: f32, parent: NodeId, setting: Setting) -> Vec<Slab> {
        let own = *self.form.style(paragraph.role);
        let style = Style { size: setting.size.map_or(own.size, |size| size.min(own.size)), ..own };
        let kind = self.kind(paragraph);
        let node = self.tags.add(parent, kind);
        self.set(paragraph, &style, width, (node, node), setting)
    }

    /// The same under nodes that exist: one for the label, one for the words.
    pub fn set(
        &mut self,
        paragraph: &Paragraph,
        style: &Style,
        width: f32,
        (label, body): (NodeId, NodeId),
        setting: Setting,
    ) -> Vec<Slab> {
        let typed = paragraph.label.as_ref().map(|label| format!("{label} "));
        let words = self.words(paragraph, typed.as_deref(), style, (label, body));
        let (left, right) = (mm(style.left), mm(style.right));
        let room = (width - left - right).max(style.size);
        let align = setting.align.or(paragraph.align.map(alignment)).unwrap_or(style.align);
        let indent = if matches!(align, Alignment::Left | Alignment::Justify) { mm(style.first_line) } else { 0.0 };
        let torn = align == Alignment::Justify && Measured::new(paragraph, style).tears(width);
        let align = if torn { Alignment::Left } else { align };
        let narrow = if style.balance || style.boxed {
            // As narrow as for a program that draws no-break spaces wider, so that all papers break alike.
            let spare = Measured::new(paragraph, style).spare();
            let inside = room - if style.boxed { 2.0 * BOX_PADDING } else { 0.0 };
            lines::balanced(&words, inside - spare)
        } else {
            room
        };
        let lines = lines::lines(words, narrow - indent, narrow);
        let mut slabs = self.lines(paragraph, style, &lines, Frame { left, room, indent, align, node: body });
        self.finish(paragraph, style, &mut slabs, setting);
        if paragraph.unruled {
            slabs.last_mut().into_iter().for_each(|last| last.after = 0.0);
        } else if !setting.no_rule {
            self.rule(style, &lines, left + room / 2.0, &mut slabs);
        }
        if style.boxed {
            return vec![self.boxed(paragraph, style, &lines, left + room / 2.0, &slabs)];
        }
        slabs
    }

    /// A heading is at most one level below the last one (PDF/UA-1, 7.4.2).
    fn kind(&mut self, paragraph: &Paragraph) -> Kind {
        let Some(level) = paragraph.outline else { return Kind::Paragraph };
        self.heading = level.clamp(1, self.heading.saturating_add(1));
        Kind::Heading(self.heading, plain_text(&paragraph.content))
    }

    /// Its words, the label as it is `typed` before them.
    fn words<'p>(
        &mut self,
        paragraph: &'p Paragraph,
        typed: Option<&'p str>,
        style: &Style,
        (label, body): (NodeId, NodeId),
    ) -> Vec<Word<'p>> {
        let mut links: Vec<(usize, NodeId)> = Vec::new();
        let mut tags: Vec<NodeId> = Vec::new();
        let label_tag = paragraph.label.as_ref().map(|_| self.tags.add(label, Kind::Words));
        for (at, inline) in paragraph.content.iter().enumerate() {
            let parent = match inline {
                Inline::Reference { .. } => {
                    let link = self.tags.add(body, Kind::Link);
                    links.push((at, link));
                    link
                }
                _ => body,
            };
            tags.push(self.tags.add(parent, Kind::Words));
        }
        if let Some(known) = &mut self.traced {
            follow(known, paragraph, label_tag, &tags);
        }
        let mut words = Words::new(style, paragraph.spacing);
        if let Some(label) = typed {
            let bold = paragraph.role == Role::Article;
            words.text(label, (bold, false), label_tag, None);
        }
        for (at, (inline, tag)) in paragraph.content.iter().zip(&tags).enumerate() {
            let link = links.iter().find(|(index, _)| *index == at).map(|(_, node)| *node);
            match inline {
                Inline::Text { text, bold, italic } => words.text(text, (*bold, *italic), Some(*tag), None),
                Inline::Reference { text, target, bold, italic } => {
                    let link = link.map(|node| (target.as_str(), node));
                    words.text(text, (*bold, *italic), Some(*tag), link);
                }
                Inline::Footnote { number, content } => words.mark(*number, content.is_some(), Some(*tag)),
                Inline::Break => words.close(true),
            }
        }
        words.close(false);
        words.words
    }

    fn lines(&mut self, paragraph: &Paragraph, style: &Style, lines: &[Vec<Word<'_>>], frame: Frame) -> Vec<Slab> {
        let count = lines.len();
        let mut slabs = Vec::with_capacity(count);
        for (at, line) in lines.iter().enumerate() {
            let (height, base) = measures(style, line);
            let indent = if at == 0 { frame.indent } else { 0.0 };
            let length = lines::length(line);
            let room = frame.room - indent;
            let gaps = if frame.align == Alignment::Justify { lines::gaps(line) } else { 0 };
            let last = at + 1 == count || line.last().is_some_and(|word| word.end);
            let (x, stretch) = match frame.align {
                Alignment::Left => (0.0, 0.0),
                Alignment::Justify if last || gaps == 0 => (0.0, ((room - length) / gaps.max(1) as f32).min(0.0)),
                // What a long leader of dots leaves behind is not drawn apart.
                Alignment::Justify if length < room * SPARSE => (0.0, 0.0),
                Alignment::Justify => (0.0, (room - length) / gaps as f32),
                Alignment::Center => ((room - length) / 2.0, 0.0),
                Alignment::Right => (room - length, 0.0),
            };
            let mut slab = Slab { height, ..Slab::default() };
            let x = frame.left + indent + x;
            let shown = if self.bare { line.get(..1).unwrap_or_default() } else { line };
            lines::items(shown, x, base, height, stretch, &mut slab.items);
            if style.underline {
                let y = base + style.size * 0.1;
                let rule = Item::Rule {
                    from: Spot { x, y },
                    to: Spot { x: x + length, y },
                    width: style.size * 0.05,
                    ink: style.ink,
                };
                slab.items.push(rule);
            }
            for note in line.iter().flat_map(|word| &word.pieces).filter_map(|piece| piece.note) {
                slab.notes.extend(self.note(paragraph, note, frame.node));
            }
            slabs.push(slab);
        }
        slabs
    }

    /// The lines of the footnote that the paragraph cites first, as wide as the page's text; its tag stands in `parent`.
    fn note(&mut self, paragraph: &Paragraph, number: usize, parent: NodeId) -> Vec<Slab> {
        let content = paragraph.content.iter().find_map(|inline| match inline {
            Inline::Footnote { number: one, content: Some(content) } if *one == number => Some(content.clone()),
            _ => None,
        });
        let Some(content) = content else { return Vec::new() };
        let node = self.tags.add(parent, Kind::Note);
        let mut note =
            Paragraph::new(Role::Footnote, vec![Inline::Footnote { number, content: None }, Inline::text(" ")]);
        note.content.extend(content);
        note.trace = paragraph.trace.as_ref().and_then(|trace| trace.note(number)).cloned();
        let style = *self.form.style(Role::Footnote);
        let setting = Setting { tight: true, ..Setting::default() };
        self.set(&note, &style, self.note_width, (node, node), setting)
    }

    /// Gaps, what must stay together, and the targets of links.
    fn finish(&self, paragraph: &Paragraph, style: &Style, slabs: &mut [Slab], setting: Setting) {
        let count = slabs.len();
        let keep = paragraph.keep_next || style.keep_next;
        // A short paragraph goes with what follows as a whole, as word processors have it.
        let whole = count <= LONGEST_KEPT;
        for (at, slab) in slabs.iter_mut().enumerate() {
            // No line of a paragraph stands alone at the foot or head of a page.
            slab.keep_next = (at + 1 < count && (at == 0 || at + 2 == count)) || (keep && (whole || at + 1 == count));
            slab.goes_on = at > 0;
        }
        if let Some(first) = slabs.first_mut() {
            first.before = if setting.tight { 0.0 } else { style.before };
            if let Some(id) = &paragraph.id {
                first.items.push(Item::Anchor { at: Spot::default(), id: id.clone() });
            }
            if let Some(level) = paragraph.outline {
                let label = paragraph.label.iter().map(|label| format!("{label} "));
                let words: String = label.chain([plain_text(&paragraph.content)]).collect();
                first.items.push(Item::Heading { at: Spot::default(), level, text: words });
            }
        }
        if let Some(last) = slabs.last_mut() {
            last.after = if setting.tight { 0.0 } else { style.after };
        }
    }

    /// The rule below the words, as long as the style says, centred under the last line.
    fn rule(&self, style: &Style, lines: &[Vec<Word<'_>>], centre: f32, slabs: &mut [Slab]) {
        let length = lines.last().map(|line| lines::length(line)).unwrap_or_default();
        let length = match style.rule {
            Line::None => return,
            Line::Text => length,
            Line::Share(share) => length * share,
        };
        if let Some(last) = slabs.last_mut() {
            let y = last.height + self.form.rule.gap;
            last.items.push(Item::Rule {
                from: Spot { x: centre - length / 2.0, y },
                to: Spot { x: centre + length / 2.0, y },
                width: self.form.rule.width,
                ink: style.ink,
            });
            last.height = y + self.form.rule.width;
        }
    }

    /// The words in a single-line box: as large as the regulation says, else as they are.
    fn boxed(
        &self,
        paragraph: &Paragraph,
        style: &Style,
        lines: &[Vec<Word<'_>>],
        centre: f32,
        slabs: &[Slab],
    ) -> Slab {
        let words = stack(slabs);
        let longest = lines.iter().map(|line| lines::length(line)).fold(0.0, f32::max);
        let own = (longest + 2.0 * BOX_PADDING, words.height + 2.0 * BOX_GAP);
        // In a box with sides of its own the words stand as close to them as they must.
        let fixed = self.form.box_size(&plain_text(&paragraph.content));
        let (width, height) = fixed.map_or(own, |(width, height)| (mm(width).max(longest), mm(height).max(own.1)));
        let at = Spot { x: centre - width / 2.0, y: 0.0 };
        let items = slab::sides(at, Spot { x: width, y: height }, self.form.rule.width, style.ink);
        let first = slabs.first();
        let keep_next = slabs.last().is_some_and(|slab| slab.keep_next);
        let (before, after) = (first.map_or(0.0, |slab| slab.before), slabs.last().map_or(0.0, |slab| slab.after));
        let mut out = Slab { height, before, after, items, keep_next, ..Slab::default() };
        out.put(&words, Spot { x: 0.0, y: (height - words.height) / 2.0 });
        out
    }
}

/// The column that lines stand in, points.
#[derive(Debug, Clone, Copy)]
struct Frame {
    left: f32,
    room: f32,
    indent: f32,
    align: Alignment,
    /// The node that footnotes stand in.
    node: NodeId,
}
