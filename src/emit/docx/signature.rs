//! The signature block as a table without borders: Nơi nhận at the left, the signatures at the right, all on one page.

use super::grid::Margins;
use super::letterhead::{layout_cells, layout_table};
use super::measure;
use super::paragraph::{self, Place};
use super::properties::{Line, Paragraph as Direct};
use super::stories;
use super::unit;
use super::writer::Writer;
use super::xml::Xml;
use crate::document::{Paragraph, Recipients, Role, Signature, SignatureBlock};

/// Room at both sides of a visible blank for the seal, as a share of its column.
const BLANK_SIDE: f32 = 0.2;

impl Writer<'_> {
    /// Writes the block, `width` twips wide. Several signatures stand side by side, the first one's at the right, and
    /// Nơi nhận below them.
    pub fn signature(&mut self, xml: &mut Xml, block: &SignatureBlock, width: i32) {
        let margins = Margins { top: unit::pt(self.form.signature.gap_before), ..Margins::default() };
        let count = block.signatures.len();
        if count > 1 {
            let columns = even(width, count);
            xml.nest("w:tbl", &[], |xml| {
                layout_table(columns.clone()).write(xml);
                let cells: Vec<_> = columns.iter().map(|width| (*width, 1)).collect();
                layout_cells(xml, &cells, margins, &mut |xml, column, place| {
                    let at = count - 1 - column;
                    block.signatures.get(at).into_iter().for_each(|one| self.signer(xml, one, &[], place, true));
                });
                layout_cells(xml, &[(width, count)], margins, &mut |xml, _, place| {
                    self.recipients(xml, &block.recipients, &[], place);
                });
            });
            return;
        }
        let left = (width as f32 * self.form.signature.left) as i32;
        let columns = vec![left, width - left];
        let capacity = block.signatures.first().map_or(&[][..], |one| &one.capacity);
        xml.nest("w:tbl", &[], |xml| {
            layout_table(columns.clone()).write(xml);
            let cells: Vec<_> = columns.iter().map(|width| (*width, 1)).collect();
            layout_cells(xml, &cells, margins, &mut |xml, column, place| match (column, block.signatures.first()) {
                (0, _) => self.recipients(xml, &block.recipients, capacity, place),
                (_, Some(one)) => self.signer(xml, one, &block.recipients.lines, place, false),
                (_, None) => paragraph::spacer(xml, Direct::default()),
            });
        });
    }

    /// "Nơi nhận:" level with the first line of `beside`, the lines under it, the drafter.
    fn recipients(&mut self, xml: &mut Xml, recipients: &Recipients, beside: &[Paragraph], place: Place) {
        if recipients.lines.is_empty() && recipients.drafter.is_none() {
            return paragraph::spacer(xml, Direct::default());
        }
        let (first, rest) = recipients.lines.split_at(recipients.lines.len().min(1));
        self.level_lines(xml, first, beside.get(..1).unwrap_or_default(), place);
        self.paragraphs(xml, rest, place, &Direct::default());
        self.paragraphs(xml, recipients.drafter.as_slice(), place, &Direct::default());
    }

    /// Capacity, room to sign and seal, name. `keep` keeps them on the page of the next row.
    fn signer(&mut self, xml: &mut Xml, one: &Signature, beside: &[Paragraph], place: Place, keep: bool) {
        let keep_next = keep.then_some(true);
        let height = |line: &Paragraph| measure::line_height(self.form.style(line.role).size);
        for (index, line) in one.capacity.iter().enumerate() {
            let level = beside.get(index).filter(|_| index == 0).map(height).filter(|beside| *beside > height(line));
            let level = level.map(|height| Line::AtLeast(unit::pt(height)));
            let direct = Direct { line: level, keep_next, ..Direct::default() };
            self.paragraph(xml, line, one.capacity.get(index + 1), place, direct);
        }
        let space = unit::pt(self.form.signature.space);
        let before = if one.field {
            let (side, gap) = ((place.width as f32 * BLANK_SIDE) as i32, space / 10);
            stories::blank(xml, side, side, space - 2 * gap);
            gap
        } else {
            space
        };
        let empty = Paragraph::new(Role::SignerName, Vec::new());
        let name = one.name.as_ref().unwrap_or(&empty);
        self.paragraph(xml, name, None, place, Direct { before: Some(before), keep_next, ..Direct::default() });
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
