//! Slabs to pages.

use super::breaks::{CONTACT_GAP, NOTES_HEAD, fitting, gap, height, hold_text, take_notes};
use super::fonts;
use super::leading::base_line;
use super::letters::Letters;
use super::margin::{TopMargin, top_margin};
use super::mm;
use super::paragraph::{Maker, Setting};
use super::shaper;
use super::slab::{Item, Run, Slab, Spot, stack};
use super::tags::{Kind, Node, NodeId, Tags};
use crate::document::{Block, Document, Orientation, Paragraph, Part, Picture, Recipients, Role, SignatureBlock};
use crate::form::{Form, Ink, Word};
use std::collections::VecDeque;
use std::rc::Rc;

/// Everything that the pages show, and what it means.
#[derive(Debug)]
pub struct Pages {
    /// The pages in order.
    pub pages: Vec<Page>,
    /// Headings for the outline: page (from 0), place, level, words. Parts have level 0.
    pub headings: Vec<Heading>,
    tags: Tags,
}

impl Pages {
    /// The root of the logical structure.
    pub fn root(&self) -> NodeId {
        self.tags.root()
    }

    /// A node of the logical structure.
    pub fn node(&self, id: NodeId) -> Option<&Node> {
        self.tags.get(id)
    }
}

/// An entry of the outline.
#[derive(Debug, Clone, PartialEq)]
pub struct Heading {
    /// The page, from 0.
    pub page: usize,
    /// Where on it.
    pub at: Spot,
    /// 0 for a part, from 1 for headings.
    pub level: u8,
    /// Its words.
    pub text: String,
}

/// A page.
#[derive(Debug)]
pub struct Page {
    /// Points.
    pub width: f32,
    /// Points.
    pub height: f32,
    /// Its number in its part, from 1.
    pub number: usize,
    /// What it shows, from the upper left corner of the sheet.
    pub items: Vec<Item>,
}

/// The pages of `document` in `form`.
pub fn pages(document: &Document, form: &Form) -> Pages {
    set(document, Maker::new(form)).0
}

/// The pages that `maker` sets, and the letters that it was to follow.
pub(super) fn set(document: &Document, mut maker: Maker<'_>) -> (Pages, Option<Letters>) {
    let mut out = Vec::new();
    let mut headings = Vec::new();
    for part in &document.parts {
        let first = out.len();
        headings.push(Heading { page: first, at: Spot::default(), level: 0, text: part.name.clone() });
        maker.part(part, &mut out);
        for (page, one) in out.iter().enumerate().skip(first) {
            headings.extend(one.items.iter().filter_map(|item| match item {
                Item::Heading { at, level, text } => Some(Heading { page, at: *at, level: *level, text: text.clone() }),
                _ => None,
            }));
        }
    }
    (Pages { pages: out, headings, tags: maker.tags }, maker.traced)
}

/// The share of a page's text that Nơi nhận and signatures may take together.
const WHOLE: f32 = 0.85;

/// Whether Nơi nhận stands beside the signatures, or goes on below them for it is too long for a page; the text `width` wide and
/// `height` high, points.
pub fn signature_is_whole(block: &SignatureBlock, form: &Form, width: f32, height: f32) -> bool {
    let mut maker = Maker::bare(form);
    let root = maker.tags.root();
    maker.signature(block, width, root).height <= height * WHOLE
}

/// The text area of a part's pages, points.
#[derive(Debug, Clone, Copy)]
pub(super) struct Area {
    sheet: Spot,
    left: f32,
    top: f32,
    pub width: f32,
    pub height: f32,
}

impl Area {
    pub(super) fn new(form: &Form, orientation: Orientation) -> Self {
        let page = form.page;
        let (w, h) = (mm(page.width), mm(page.height));
        let (width, height) = if orientation == Orientation::Landscape { (h, w) } else { (w, h) };
        let (left, top) = (mm(page.left), mm(page.top));
        let sheet = Spot { x: width, y: height };
        Self { sheet, left, top, width: mm(page.text_width(orientation)), height: height - top - mm(page.bottom) }
    }

    /// The area of page 1 below what lowers its text and above its contact lines, and where these begin. They are a footer:
    /// what the bottom margin cannot hold of them is taken from the text.
    pub(super) fn first(self, form: &Form, margin: TopMargin, contact: Option<&Slab>) -> (Self, f32) {
        let foot = self.top + self.height + mm(form.page.bottom - form.page.number_from_top);
        let top = contact.map_or(foot, |slab| foot - slab.height);
        let reserved = (self.top + self.height + CONTACT_GAP - top).max(0.0);
        let first = Area { top: self.top + margin.lowered, height: self.height - margin.lowered - reserved, ..self };
        (first, top)
    }
}

impl Maker<'_> {
    fn part(&mut self, part: &Part, out: &mut Vec<Page>) {
        let area = Area::new(self.form, part.orientation);
        self.note_width = area.width;
        let root = self.tags.root();
        let node = self.tags.add(root, Kind::Part);
        let margin = top_margin(part, self.form);
        let above = self.above(part, margin, node);
        let slabs = self.slabs(&part.blocks, area, node);
        let contact = self.contact(&part.contact, area, node);
        let (first, top) = area.first(self.form, margin, contact.as_ref());
        let mut pages = self.fill(&slabs, area, first);
        if let Some(first) = pages.first_mut() {
            if let Some(slab) = contact {
                let at = Spot { x: area.left, y: top };
                first.items.extend(slab.items.iter().map(|item| item.moved(at)));
            }
            first.items.extend(above);
        }
        out.extend(pages);
    }

    /// What stands in the top margin of page 1.
    fn above(&mut self, part: &Part, margin: TopMargin, node: NodeId) -> Vec<Item> {
        let mut items = Vec::new();
        if let Some(blank) = margin.blank {
            let label = self.form.word(Word::AgencyField).to_owned();
            items.push(Item::Field { at: blank.at, size: blank.size, label, tag: self.tags.add(node, Kind::Field) });
        }
        if let Some((line, place)) = part.circulation.as_ref().zip(margin.note) {
            let setting = Setting { tight: true, ..Setting::default() };
            // A rounding makes no line more.
            let slab = stack(&self.paragraph(line, place.size.x + 1.0, node, setting));
            items.extend(slab.items.iter().map(|item| item.moved(Spot { x: place.at.x - 0.5, y: place.at.y })));
        }
        items
    }

    pub(super) fn slabs(&mut self, blocks: &[Block], area: Area, node: NodeId) -> Vec<Slab> {
        let mut slabs: Vec<Slab> = Vec::new();
        let mut lists: Vec<(Role, NodeId, NodeId)> = Vec::new();
        // Where pages begin.
        let mut new_pages = Vec::new();
        for (at, block) in blocks.iter().enumerate() {
            match block {
                Block::Paragraph(paragraph) if matches!(paragraph.role, Role::Dash | Role::Plus) => {
                    slabs.extend(self.item(paragraph, area.width, node, &mut lists));
                    continue;
                }
                Block::Paragraph(paragraph) => {
                    slabs.extend(self.paragraph(paragraph, area.width, node, Setting::default()));
                }
                Block::NewPage => new_pages.push(slabs.len()),
                Block::Picture(picture) => slabs.push(self.picture(picture, area, node)),
                Block::Letterhead(head) => slabs.push(self.letterhead(head, area.width, node)),
                Block::Table(table) => {
                    slabs.extend(self.table(table, area.width, area.height, node));
                    let next = blocks.get(at + 1);
                    let noted = matches!(next, Some(Block::Paragraph(next)) if next.role == Role::TableNote);
                    slabs.last_mut().into_iter().for_each(|last| last.keep_next |= noted);
                }
                Block::Signature(block) => {
                    hold_text(&mut slabs, self.form.signature.lines_above);
                    slabs.extend(self.signature_slabs(block, area, node));
                }
            }
            lists.clear();
        }
        for at in new_pages {
            slabs.get_mut(at).into_iter().for_each(|slab| slab.new_page = true);
        }
        slabs
    }

    /// A picture in the middle of the text, whole.
    fn picture(&mut self, picture: &Picture, area: Area, node: NodeId) -> Slab {
        let style = *self.form.style(Role::Body);
        let (width, height) = picture.fitted((area.width, area.height * Picture::HIGHEST), mm(1.0));
        let tag = self.tags.add(node, Kind::Figure(picture.alt.clone()));
        let (at, size) = (Spot { x: (area.width - width) / 2.0, y: 0.0 }, Spot { x: width, y: height });
        let items = vec![Item::Picture { at, size, picture: picture.clone(), tag }];
        let keep_next = picture.keep_next;
        Slab { height, before: style.before, after: style.after, items, keep_next, ..Slab::default() }
    }

    /// The signature block whole; Nơi nhận too long for a page goes on below the signatures, line by line.
    fn signature_slabs(&mut self, block: &SignatureBlock, area: Area, node: NodeId) -> Vec<Slab> {
        let whole = self.signature(block, area.width, node);
        if whole.height <= area.height * WHOLE {
            return vec![whole];
        }
        let alone = SignatureBlock { recipients: Recipients::default(), ..block.clone() };
        let mut slabs = vec![self.signature(&alone, area.width, node)];
        let setting = Setting { tight: true, ..Setting::default() };
        for line in block.recipients.paragraphs() {
            slabs.extend(self.paragraph(line, area.width, node, setting));
        }
        slabs
    }

    /// A dash line as an item of a list; a plus line opens a list inside the item before it.
    fn item(
        &mut self,
        paragraph: &Paragraph,
        width: f32,
        node: NodeId,
        lists: &mut Vec<(Role, NodeId, NodeId)>,
    ) -> Vec<Slab> {
        match lists.iter().position(|(role, ..)| *role == paragraph.role) {
            Some(at) => lists.truncate(at + 1),
            None => {
                let parent = lists.last().map_or(node, |(_, _, item)| *item);
                let list = self.tags.add(parent, Kind::List);
                lists.push((paragraph.role, list, list));
            }
        }
        let Some((_, list, current)) = lists.last_mut() else { return Vec::new() };
        let item = self.tags.add(*list, Kind::Item);
        let label = self.tags.add(item, Kind::Label);
        let body = self.tags.add(item, Kind::Body);
        *current = body;
        let style = *self.form.style(paragraph.role);
        self.set(paragraph, &style, width, (label, body), Setting::default())
    }

    pub(super) fn contact(&mut self, lines: &[Paragraph], area: Area, node: NodeId) -> Option<Slab> {
        if lines.is_empty() {
            return None;
        }
        let setting = Setting { tight: true, ..Setting::default() };
        let slabs: Vec<Slab> = lines.iter().flat_map(|line| self.paragraph(line, area.width, node, setting)).collect();
        let text = stack(&slabs);
        let mut out = Slab { height: text.height + 4.0, ..Slab::default() };
        let (from, to) = (Spot::default(), Spot { x: area.width, y: 0.0 });
        out.items.push(Item::Rule { from, to, width: self.form.rule.width, ink: Ink::Black });
        out.put(&text, Spot { x: 0.0, y: 4.0 });
        Some(out)
    }

    /// Pages of `later`, the first one of `first`. What a page cannot hold of its footnotes stands at the foot of the next.
    fn fill(&mut self, slabs: &[Slab], later: Area, first: Area) -> Vec<Page> {
        let mut pages = Vec::new();
        let mut rest = slabs;
        let mut notes: VecDeque<Slab> = VecDeque::new();
        while !rest.is_empty() || !notes.is_empty() || pages.is_empty() {
            let area = if pages.is_empty() { first } else { later };
            let room = area.height;
            let count = fitting(rest, room, &notes, !pages.is_empty());
            let (now, others) = rest.split_at(count.min(rest.len()));
            rest = others;
            let (mut page, foot) = self.page(now, area, pages.len() + 1);
            let below = others.first().into_iter().flat_map(|slab| &slab.seam);
            page.items.extend(below.map(|item| item.moved(Spot { x: area.left, y: foot })));
            notes.extend(now.iter().flat_map(|slab| slab.notes.iter().cloned()));
            let free = area.top + room - foot - NOTES_HEAD;
            let lines = take_notes(&mut notes, free, now.is_empty());
            self.notes(&lines, area, room, &mut page);
            pages.push(page);
        }
        pages
    }

    /// A page with its text, and where that ends.
    fn page(&mut self, slabs: &[Slab], area: Area, number: usize) -> (Page, f32) {
        let mut page = Page { width: area.sheet.x, height: area.sheet.y, number, items: Vec::new() };
        let mut y = area.top;
        if number > 1 || self.form.page.number_on_first {
            page.items.extend(self.number(number, area));
        }
        if let Some(header) = slabs.first().and_then(|slab| slab.header.clone()).filter(|_| number > 1) {
            for slab in header.iter() {
                let at = Spot { x: area.left, y };
                page.items.extend(slab.items.iter().filter_map(Item::artifact).map(|item| item.moved(at)));
                y += slab.height;
            }
        }
        let above = slabs.first().into_iter().flat_map(|slab| &slab.seam);
        page.items.extend(above.map(|item| item.moved(Spot { x: area.left, y })));
        let mut after = 0.0;
        for (at, slab) in slabs.iter().enumerate() {
            if at > 0 {
                y += gap(after, slab);
            }
            page.items.extend(slab.items.iter().map(|item| item.moved(Spot { x: area.left, y })));
            y += slab.height;
            after = slab.after;
        }
        (page, y)
    }

    /// The lines of footnotes at the foot of the text, below a short line.
    fn notes(&self, notes: &[Slab], area: Area, room: f32, page: &mut Page) {
        if notes.is_empty() {
            return;
        }
        let mut y = area.top + room - height(notes);
        let line = y - NOTES_HEAD / 3.0;
        page.items.push(Item::Rule {
            from: Spot { x: area.left, y: line },
            to: Spot { x: area.left + mm(self.form.footnote.rule), y: line },
            width: self.form.table.border,
            ink: Ink::Black,
        });
        for note in notes {
            page.items.extend(note.items.iter().map(|item| item.moved(Spot { x: area.left, y })));
            y += note.height;
        }
    }

    /// The page number in the top margin, centred on the text.
    fn number(&mut self, number: usize, area: Area) -> Option<Item> {
        let style = *self.form.style(Role::PageNumber);
        let face = fonts::Face::of(&style);
        let word = shaper::shaped(&number.to_string(), face);
        let run = Run { face, size: style.size, ink: style.ink, word, space: None, apart: 0.0, wider: 0.0 };
        let x = area.left + (area.width - run.width()) / 2.0;
        let y = mm(self.form.page.number_from_top) + base_line(&style);
        Some(Item::Text { at: Spot { x, y }, run: Rc::new(run), tag: None, turned: false })
    }
}
