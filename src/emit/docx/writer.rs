//! The document part: the parts of the paper as sections, their blocks one below the other.

use super::numbering::Lists;
use super::part::NAMESPACES;
use super::pieces::{self, Place, Story};
use super::properties::{Line, Paragraph as Direct};
use super::scan::Scan;
use super::section::Section;
use super::stories::Stories;
use super::unit;
use super::xml::Xml;
use crate::document::{Block, Document, Inline, Paragraph, Part, Role};
use crate::form::Form;
use crate::layout::{Measured, top_margin};
use std::collections::BTreeMap;

/// What grows while the document is written.
#[derive(Debug)]
pub(super) struct Writer<'a> {
    /// How every role looks.
    pub form: &'a Form,
    /// Facts of the whole document.
    pub scan: Scan,
    /// Lists so far.
    pub lists: Lists,
    /// Footnotes so far, by number.
    pub notes: BTreeMap<usize, Vec<Inline>>,
    /// The last bookmark's id.
    pub bookmarks: usize,
    /// Pictures so far.
    pub places: usize,
    /// Headers and footers so far.
    pub stories: Stories,
}

/// A block among its neighbours.
#[derive(Debug, Clone, Copy)]
struct Among<'a> {
    blocks: &'a [Block],
    index: usize,
}

impl<'a> Among<'a> {
    fn next(self) -> Option<&'a Block> {
        self.blocks.get(self.index + 1)
    }

    fn previous(self) -> Option<&'a Block> {
        self.blocks.get(self.index.checked_sub(1)?)
    }
}

impl<'a> Writer<'a> {
    /// A writer at the start of `document`.
    pub fn new(document: &Document, form: &'a Form) -> Self {
        let scan = Scan::new(document);
        let (lists, notes, stories) = (Lists::default(), BTreeMap::new(), Stories::default());
        Writer { form, scan, lists, notes, bookmarks: 0, places: 0, stories }
    }

    /// `word/document.xml`.
    pub fn document(&mut self, document: &Document) -> String {
        Xml::document("w:document", NAMESPACES, |xml| {
            xml.nest("w:body", &[], |xml| {
                for (index, part) in document.parts.iter().enumerate() {
                    let last = index + 1 == document.parts.len();
                    let before = index.checked_sub(1).and_then(|before| document.parts.get(before));
                    self.part(xml, part, before, last);
                }
                if document.parts.is_empty() {
                    xml.leaf("w:p", &[]);
                }
            });
        })
    }

    /// A part as a section; the last one's properties close the body, another's stand in its last paragraph.
    fn part(&mut self, xml: &mut Xml, part: &Part, before: Option<&Part>, last: bool) {
        self.lists.start_part();
        let references = self.references(part);
        let section = Section::new(&self.form.page, part.orientation, references);
        let opens_with_table = !matches!(part.blocks.first(), Some(Block::Paragraph(_) | Block::Picture(_)));
        if opens_with_table && before.map_or(self.scan.notes, |before| before.orientation != part.orientation) {
            // LibreOffice takes the sheet of a section from its first paragraph and overlooks a table; above a table that
            // opens a file with footnotes it leaves an empty line. Where nothing asks for it, no such line stands on a page:
            // below it LibreOffice loses headings at the foot.
            pieces::spacer(xml, Direct::default());
        }
        let lowered = top_margin(part, self.form).lowered;
        if lowered > 0.0 {
            pieces::spacer(xml, Direct { line: Some(Line::Exact(unit::pt(lowered))), ..Direct::default() });
        }
        let closing = (!last).then(|| section.clone());
        let rests = self.blocks(xml, &part.blocks, &section, closing);
        if let Some(section) = rests {
            pieces::spacer(xml, Direct { section, ..Direct::default() });
        }
        if last {
            section.write(xml);
        }
    }

    /// Writes the blocks. What comes back must still be closed by an empty paragraph, with these section properties.
    fn blocks(
        &mut self,
        xml: &mut Xml,
        blocks: &[Block],
        section: &Section,
        closing: Option<Section>,
    ) -> Option<Option<Section>> {
        let mut rests = Some(closing);
        let kept = self.kept_above_signature(blocks, section.text_width());
        for index in 0..blocks.len() {
            let among = Among { blocks, index };
            match blocks.get(index) {
                Some(Block::Paragraph(paragraph)) => {
                    let mut direct = self.neighbours(paragraph, among);
                    if kept.contains(&index) {
                        direct.keep_next = Some(true);
                    }
                    if among.next().is_none() {
                        direct.section = rests.take().flatten();
                    }
                    let next = match among.next() {
                        Some(Block::Paragraph(next)) => Some(next),
                        _ => None,
                    };
                    self.paragraph(
                        xml,
                        paragraph,
                        next,
                        Place { width: section.text_width(), story: Story::Body },
                        direct,
                    );
                }
                Some(Block::Table(table)) => {
                    self.between_tables(xml, among, self.form.table.gap_before);
                    let noted = matches!(among.next(), Some(Block::Paragraph(next)) if next.role == Role::TableNote);
                    self.table(xml, table, section, noted || kept.contains(&index));
                }
                Some(Block::Picture(picture)) => {
                    let closing = among.next().is_none();
                    let section_end = if closing { rests.take().flatten() } else { None };
                    self.picture(xml, picture, section, Direct { section: section_end, ..Direct::default() });
                }
                // A paragraph begins the page itself.
                Some(Block::NewPage) if matches!(among.next(), Some(Block::Paragraph(_))) => {}
                Some(Block::NewPage) => pieces::spacer(xml, Direct { new_page: true, ..Direct::default() }),
                Some(Block::Letterhead(letterhead)) => {
                    self.between_tables(xml, among, 0.0);
                    self.letterhead(xml, letterhead, section.text_width());
                }
                Some(Block::Signature(signature)) => {
                    self.between_tables(xml, among, 0.0);
                    self.signatures(xml, signature, section);
                }
                None => {}
            }
        }
        rests
    }

    /// Two tables that touch would become one.
    fn between_tables(&self, xml: &mut Xml, among: Among, gap: f32) {
        if among
            .previous()
            .is_some_and(|block| !matches!(block, Block::Paragraph(_) | Block::Picture(_) | Block::NewPage))
        {
            let keep_next = matches!(among.blocks.get(among.index), Some(Block::Signature(_))).then_some(true);
            pieces::spacer(xml, Direct { before: Some(unit::pt(gap)), keep_next, ..Direct::default() });
        }
    }

    /// The gaps above and below a table, which has none of its own, stand at the paragraphs beside it.
    fn neighbours(&self, paragraph: &Paragraph, among: Among) -> Direct {
        let style = self.form.style(paragraph.role);
        let table = &self.form.table;
        let above = match among.previous() {
            Some(Block::Table(_)) => table.gap_after,
            Some(Block::Letterhead(_)) => self.form.letterhead.gap_after,
            _ => 0.0,
        };
        let captions = style.keep_next && style.after > 0.0;
        let below = match among.next() {
            Some(Block::Table(_)) if !captions => table.gap_before,
            _ => 0.0,
        };
        let larger = |gap: f32, own: f32| (gap > own).then(|| unit::pt(gap));
        let new_page = matches!(among.previous(), Some(Block::NewPage));
        Direct { before: larger(above, style.before), after: larger(below, style.after), new_page, ..Direct::default() }
    }

    /// The blocks right above a signature block that must stay on its page, so that it never stands alone.
    fn kept_above_signature(&self, blocks: &[Block], width: i32) -> Vec<usize> {
        let mut kept = Vec::new();
        for (at, _) in blocks.iter().enumerate().filter(|(_, block)| matches!(block, Block::Signature(_))) {
            let mut lines = 0;
            for (index, block) in blocks.iter().enumerate().take(at).rev() {
                if lines >= self.form.signature.lines_above {
                    break;
                }
                kept.push(index);
                lines += match block {
                    Block::Paragraph(paragraph) => {
                        let style = self.form.style(paragraph.role);
                        Measured::new(paragraph, style).lines(width as f32 / 20.0).len()
                    }
                    _ => self.form.signature.lines_above,
                };
            }
        }
        kept
    }
}
