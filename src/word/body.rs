//! `document.xml` and the notes → blocks: paragraphs with their labels counted, sections, what tracked changes leave.

use super::collect::Draft;
use super::counting::Counts;
use super::fault::Fault;
use super::fields::Fields;
use super::model::{Block, Changes, Document, Label, Note, Paragraph};
use super::package::{Link, Package};
use super::properties::{self, Lay};
use super::shelf::{NoteKind, Shelf, part_of};
use super::xml::{Element, Next, Xml, elements};
use std::collections::BTreeMap;

/// The kinds of notes, and what Word calls the part and the element.
const NOTES: [(NoteKind, &str, &str); 2] =
    [(NoteKind::Foot, "/footnotes", "w:footnote"), (NoteKind::End, "/endnotes", "w:endnote")];

impl Shelf {
    /// The blocks of the document.
    pub fn document(&mut self, package: &mut Package<'_>) -> Result<Vec<Block>, Fault> {
        let bytes = package.part(&package.document.clone())?.ok_or(Fault::NotWord)?;
        let mut xml = Xml::new(&bytes, "document");
        let mut out = Vec::new();
        let mut known = false;
        xml.children(|xml, root| {
            known |= root.name == "w:document";
            xml.children(|xml, element| match element.name.as_str() {
                "w:body" => self.blocks(xml, &mut out),
                _ => xml.skip(),
            })
        })?;
        if matches!(xml.next()?, Next::End) && known { Ok(out) } else { Err(Fault::Damaged("document")) }
    }

    /// The document with its notes, pictures and what is known of it.
    pub fn finish(mut self, package: &mut Package<'_>, blocks: Vec<Block>) -> Result<Document, Fault> {
        let mut found: BTreeMap<(NoteKind, String), Note> = BTreeMap::new();
        for (kind, part, element) in NOTES {
            let Some(bytes) = part_of(package, &self.links, part)? else { continue };
            // A link in a note is one of that part, which no plan asks for.
            let mut xml = Xml::new(&bytes, "notes");
            self.fields = Fields::default();
            xml.children(|xml, _| {
                xml.children(|xml, one| {
                    if one.name != element {
                        return xml.skip();
                    }
                    let mut note = Note::default();
                    self.blocks(xml, &mut note.blocks)?;
                    found.insert((kind, one.get("w:id").unwrap_or_default().to_owned()), note);
                    Ok(())
                })
            })?;
        }
        let mut comments = 0;
        if let Some(bytes) = part_of(package, &self.links, "/comments")? {
            elements(&bytes, "comments", |element| comments += usize::from(element.name == "w:comment"))?;
        }
        let margins = self.margins(package)?;
        let mut pictures = std::mem::take(&mut self.pictures);
        for picture in pictures.iter_mut().filter(|picture| !picture.part.is_empty()) {
            picture.bytes = package.part(&picture.part)?.unwrap_or_default();
        }
        let mut marked: Vec<_> = self.notes.iter().collect();
        marked.sort_by_key(|(_, at)| **at);
        let notes = marked.into_iter().map(|(key, _)| found.remove(key).unwrap_or_default()).collect();
        Ok(Document { blocks, notes, pictures, margins, comments })
    }

    /// The blocks of headers and footers.
    fn margins(&mut self, package: &mut Package<'_>) -> Result<Vec<Block>, Fault> {
        let mut out = Vec::new();
        let is_margin =
            |link: &&Link| !link.outside && (link.kind.ends_with("/header") || link.kind.ends_with("/footer"));
        let parts: Vec<String> = self.links.values().filter(is_margin).map(|link| link.target.clone()).collect();
        let held = (std::mem::take(&mut self.pictures), std::mem::take(&mut self.notes));
        for part in parts {
            let Some(bytes) = package.part(&part)? else { continue };
            self.fields = Fields::default();
            Xml::new(&bytes, "margins").children(|xml, _| self.blocks(xml, &mut out))?;
        }
        // Pictures and marks in them are none of the text.
        (self.pictures, self.notes) = held;
        Ok(out)
    }

    /// The blocks in the element that has just begun.
    pub fn blocks(&mut self, xml: &mut Xml<'_>, out: &mut Vec<Block>) -> Result<(), Fault> {
        let held = self.hold();
        xml.children(|xml, element| self.block(xml, &element, out))?;
        self.release(held, out);
        Ok(())
    }

    /// Lays aside a paragraph that goes on outside, while what lies inside is read.
    pub fn hold(&mut self) -> Option<Box<Paragraph>> {
        self.carried.take()
    }

    /// Takes it up again; one that has no next inside ends there.
    pub fn release(&mut self, held: Option<Box<Paragraph>>, out: &mut Vec<Block>) {
        let left = std::mem::replace(&mut self.carried, held);
        out.extend(left.filter(|left| !left.is_empty()).map(Block::Paragraph));
    }

    /// A block among others.
    pub fn block(&mut self, xml: &mut Xml<'_>, element: &Element, out: &mut Vec<Block>) -> Result<(), Fault> {
        match element.name.as_str() {
            "w:p" => self.paragraph(xml, out),
            "w:tbl" => {
                let table = self.table(xml)?;
                out.push(Block::Table(table));
                Ok(())
            }
            "w:sectPr" => {
                out.push(Block::Section(properties::section(xml)?));
                Ok(())
            }
            "w:sdt"
            | "w:sdtContent"
            | "w:ins"
            | "w:moveTo"
            | "w:customXml"
            | "w:smartTag"
            | "mc:AlternateContent"
            | "mc:Choice" => xml.children(|xml, inner| self.block(xml, &inner, out)),
            "w:bookmarkStart" => {
                self.bookmarks.extend(element.get("w:name").map(str::to_owned));
                xml.skip()
            }
            _ => xml.skip(),
        }
    }

    fn paragraph(&mut self, xml: &mut Xml<'_>, out: &mut Vec<Block>) -> Result<(), Fault> {
        let mut lay = Lay::default();
        let mut paragraph = Paragraph { number: self.counts.paragraph()?, ..Paragraph::default() };
        paragraph.bookmarks = std::mem::take(&mut self.bookmarks);
        let mut draft = Draft::new(paragraph, self.styles.paragraph(None).1);
        xml.children(|xml, element| match element.name.as_str() {
            "w:pPr" => {
                lay.read(xml)?;
                draft.base = self.styles.paragraph(lay.style.as_deref()).1;
                Ok(())
            }
            _ => self.inline(xml, &element, &mut draft),
        })?;
        let section = lay.section;
        let paragraph = self.settled(draft.paragraph, lay);
        let letters = paragraph.iter().flat_map(Paragraph::words).map(|words| words.text.chars().count());
        Counts::letters(letters.sum())?;
        out.extend(paragraph.map(|paragraph| Block::Paragraph(Box::new(paragraph))));
        out.extend(section.map(Block::Section));
        Ok(())
    }

    /// The paragraph with what its style says; nothing when it goes on in the next.
    fn settled(&mut self, mut paragraph: Paragraph, lay: Lay) -> Option<Paragraph> {
        if let Some(before) = self.carried.take() {
            // Behind what is there already: of ten thousand that go on in the next none is moved twice.
            paragraph.pieces = joined(before.pieces, paragraph.pieces);
            paragraph.boxes = joined(before.boxes, paragraph.boxes);
            paragraph.bookmarks = joined(before.bookmarks, paragraph.bookmarks);
            paragraph.changes.add(before.changes);
        }
        paragraph.changes.inserted += usize::from(lay.added);
        if lay.joined {
            paragraph.changes.deleted += 1;
            self.carried = Some(Box::new(paragraph));
            return None;
        }
        let own = lay.over(&self.styles.paragraph(lay.style.as_deref()).0);
        paragraph.style = lay.style.as_deref().and_then(|id| self.styles.named(id));
        paragraph.outline = own.outline.filter(|level| *level < 9).map(|level| level + 1);
        paragraph.align = own.align.unwrap_or_default();
        paragraph.indent = own.indent.unwrap_or_default();
        paragraph.new_page = own.new_page.unwrap_or_default();
        paragraph.label = own.list.filter(|list| *list > 0).and_then(|list| self.label(list, &own));
        Some(paragraph)
    }

    fn label(&mut self, list: u32, lay: &Lay) -> Option<Label> {
        let styled = lay.style.as_deref().and_then(|style| self.lists.level_of(list, style));
        let level = lay.level.or(styled).unwrap_or_default();
        let (text, format) = self.lists.label(list, level)?;
        (!text.is_empty()).then_some(Label { text, level, list, format })
    }
}

impl Changes {
    /// With those of another stretch.
    pub(super) fn add(&mut self, other: Changes) {
        self.inserted += other.inserted;
        self.deleted += other.deleted;
    }
}

fn joined<T>(mut before: Vec<T>, behind: Vec<T>) -> Vec<T> {
    before.extend(behind);
    before
}
