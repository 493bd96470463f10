//! The signature block as a table without borders: Nơi nhận at the left, the signatures at the right, all on one page.

use super::grid::Margins;
use super::letterhead::{layout_cells, layout_table};
use super::pieces::{self, Place, Story};
use super::properties::{Line, Paragraph as Direct};
use super::section::Section;
use super::unit;
use super::writer::Writer;
use super::xml::Xml;
use crate::document::{Paragraph, Recipients, Role, Signature, SignatureBlock};
use crate::layout::{BESIDE_SIGNATURE, FIELD_GAP, signature_is_whole, single_line};

impl Writer<'_> {
    /// Writes the block; Nơi nhận that is too long for a page goes on below the signatures, line by line.
    pub fn signatures(&mut self, xml: &mut Xml, block: &SignatureBlock, section: &Section) {
        let width = section.text_width();
        let points = |twips: i32| twips as f32 / 20.0;
        if signature_is_whole(block, self.form, points(width), points(section.text_height())) {
            return self.signature(xml, block, width);
        }
        let alone = SignatureBlock { recipients: Recipients::default(), ..block.clone() };
        self.signature(xml, &alone, width);
        let place = Place { width, story: Story::Body };
        let lines: Vec<Paragraph> = block.recipients.paragraphs().cloned().collect();
        self.paragraphs(xml, &lines, place, &Direct::default());
    }

    /// Writes the block, `width` twips wide. Several signatures stand side by side, and Nơi nhận below them.
    fn signature(&mut self, xml: &mut Xml, block: &SignatureBlock, width: i32) {
        let margins = Margins { top: unit::pt(self.form.signature.gap_before), ..Margins::default() };
        if block.signatures.len() > 1 {
            return self.side_by_side(xml, block, width, margins);
        }
        let left = (width as f32 * self.form.signature.left) as i32;
        let columns = vec![left, width - left];
        let capacity = block.signatures.first().map_or(&[][..], |one| &one.capacity);
        xml.nest("w:tbl", &[], |xml| {
            layout_table(columns.clone()).write(xml);
            let cells: Vec<_> = columns.iter().map(|width| (*width, 1)).collect();
            layout_cells(xml, &cells, margins, &mut |xml, column, place| match (column, block.signatures.first()) {
                (0, _) => self.recipients(xml, &block.recipients, capacity, place, unit::mm(BESIDE_SIGNATURE)),
                (_, Some(one)) => {
                    self.capacity(xml, one, &block.recipients.lines, place, None);
                    self.name(xml, one, place, None);
                }
                (_, None) => pieces::spacer(xml, Direct::default()),
            });
        });
    }

    /// Several signatures, their names level however many lines stand above; Nơi nhận below them.
    fn side_by_side(&mut self, xml: &mut Xml, block: &SignatureBlock, width: i32, margins: Margins) {
        let count = block.signatures.len();
        let columns = even(width, count);
        let cells: Vec<_> = columns.iter().map(|width| (*width, 1)).collect();
        let keep = Some(true);
        let closed = block.recipients.paragraphs().next().is_none();
        let below = if closed { None } else { keep };
        xml.nest("w:tbl", &[], |xml| {
            layout_table(columns).write(xml);
            let signers = block.level();
            layout_cells(xml, &cells, margins, &mut |xml, column, place| {
                signers.get(column).into_iter().for_each(|one| self.capacity(xml, one, &[], place, keep));
            });
            layout_cells(xml, &cells, Margins::default(), &mut |xml, column, place| {
                signers.get(column).into_iter().for_each(|one| self.name(xml, one, place, below));
            });
            if !closed {
                layout_cells(xml, &[(width, count)], margins, &mut |xml, _, place| {
                    self.recipients(xml, &block.recipients, &[], place, 0);
                });
            }
        });
    }

    /// "Nơi nhận:" level with the first line of `beside`, the lines under it `gap` twips from the right, the drafter.
    fn recipients(&mut self, xml: &mut Xml, recipients: &Recipients, beside: &[Paragraph], place: Place, gap: i32) {
        let direct = Direct { right: Some(gap).filter(|gap| *gap > 0), ..Direct::default() };
        if recipients.lines.is_empty() && recipients.drafter.is_none() {
            return pieces::spacer(xml, Direct::default());
        }
        let (first, rest) = recipients.lines.split_at(recipients.lines.len().min(1));
        self.level_lines(xml, first, beside.get(..1).unwrap_or_default(), place);
        self.paragraphs(xml, rest, place, &direct);
        self.paragraphs(xml, recipients.drafter.as_slice(), place, &direct);
    }

    /// Quyền hạn and chức vụ, the first line level with the first of `beside`.
    fn capacity(
        &mut self,
        xml: &mut Xml,
        one: &Signature,
        beside: &[Paragraph],
        place: Place,
        keep_next: Option<bool>,
    ) {
        if one.capacity.is_empty() {
            return pieces::spacer(xml, Direct { keep_next, ..Direct::default() });
        }
        let height = |line: &Paragraph| single_line(self.form.style(line.role).size);
        for (index, line) in one.capacity.iter().enumerate() {
            let level = beside.get(index).filter(|_| index == 0).map(height).filter(|beside| *beside > height(line));
            let level = level.map(|height| Line::AtLeast(unit::pt(height)));
            let direct = Direct { line: level, keep_next, ..Direct::default() };
            self.paragraph(xml, line, one.capacity.get(index + 1), place, direct);
        }
        self.paragraphs(xml, one.note.as_slice(), place, &Direct { keep_next, ..Direct::default() });
    }

    /// Room to sign and seal, then the name; the room stays where the name is not known yet.
    fn name(&mut self, xml: &mut Xml, one: &Signature, place: Place, keep_next: Option<bool>) {
        let note = one.note.as_ref().map_or(0, |note| unit::pt(single_line(self.form.style(note.role).size)));
        let space = (unit::pt(self.form.signature.space) - note).max(0);
        let before = if one.field {
            let side = (place.width as f32 * (1.0 - self.form.signature.field) / 2.0) as i32;
            let gap = unit::pt(FIELD_GAP);
            let (left, right, before) = (Some(side), Some(side), Some(gap));
            let line = Some(Line::Exact(space - 2 * gap));
            pieces::blank(xml, Direct { left, right, before, line, keep_next, ..Direct::default() });
            gap
        } else {
            space
        };
        let empty = Paragraph::new(Role::SignerName, Vec::new());
        let name = one.name.as_ref().unwrap_or(&empty);
        let mut before = Some(before);
        for line in one.office.iter().chain([name]) {
            self.paragraph(xml, line, None, place, Direct { before: before.take(), keep_next, ..Direct::default() });
        }
    }
}

/// `count` columns of the same width; the last takes what rounding leaves.
fn even(width: i32, count: usize) -> Vec<i32> {
    let each = width / i32::try_from(count).unwrap_or(1).max(1);
    let mut columns = vec![each; count];
    let rest = width - columns.iter().sum::<i32>();
    columns.last_mut().into_iter().for_each(|last| *last += rest);
    columns
}
