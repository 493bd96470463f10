//! Every paragraph of a document in reading order.

use crate::document::{Block, Document, Paragraph, Part};

/// Calls `visit` for every paragraph of the document.
pub(super) fn document(document: &mut Document, visit: &mut dyn FnMut(&mut Paragraph)) {
    document.parts.iter_mut().for_each(|part| self::part(part, visit));
}

/// Calls `visit` for every paragraph of a part.
pub(super) fn part(part: &mut Part, visit: &mut dyn FnMut(&mut Paragraph)) {
    part.circulation.iter_mut().for_each(&mut *visit);
    for block in &mut part.blocks {
        match block {
            Block::Letterhead(head) => {
                let lines = head.left.iter_mut().chain(&mut head.right).chain(&mut head.number).chain(&mut head.date);
                lines.chain(&mut head.marks).for_each(&mut *visit);
            }
            Block::Paragraph(paragraph) => visit(paragraph),
            Block::Table(table) => {
                let cells = table.rows.iter_mut().flat_map(|row| &mut row.cells);
                cells.flat_map(|cell| &mut cell.content).for_each(&mut *visit);
            }
            Block::Signature(block) => {
                block.recipients.lines.iter_mut().chain(&mut block.recipients.drafter).for_each(&mut *visit);
                for signature in &mut block.signatures {
                    signature.capacity.iter_mut().chain(&mut signature.name).for_each(&mut *visit);
                }
            }
        }
    }
    part.contact.iter_mut().for_each(visit);
}
