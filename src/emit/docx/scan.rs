//! What must be known of the whole document before its first word is written.

use crate::document::{Block, Document, Inline, Paragraph, Role};
use std::collections::{BTreeMap, BTreeSet};

/// Facts of the whole document.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Scan {
    /// The heading level of each role that is a heading: the one that its first heading has.
    pub levels: BTreeMap<Role, u8>,
    /// Ids that a reference points to and a paragraph has, each with its bookmark's number.
    pub targets: BTreeMap<String, usize>,
    /// Whether there is a footnote.
    pub notes: bool,
    /// Footnotes that are mentioned again.
    pub repeated: BTreeSet<usize>,
}

impl Scan {
    /// Reads the document once.
    pub fn new(document: &Document) -> Scan {
        let mut scan = Scan::default();
        let (mut ids, mut wanted) = (Vec::new(), BTreeSet::new());
        each_paragraph(document, &mut |paragraph| {
            if let Some(level) = paragraph.outline {
                scan.levels.entry(paragraph.role).or_insert(level.clamp(1, 9));
            }
            ids.extend(paragraph.id.as_deref());
            each_inline(&paragraph.content, &mut |inline| match inline {
                Inline::Reference { target, .. } => {
                    wanted.insert(target.as_str());
                }
                Inline::Footnote { content: Some(_), .. } => scan.notes = true,
                Inline::Footnote { number, content: None } => {
                    scan.repeated.insert(*number);
                }
                _ => {}
            });
        });
        for id in ids.into_iter().filter(|id| wanted.contains(id)) {
            let next = scan.targets.len() + 1;
            scan.targets.entry(id.to_owned()).or_insert(next);
        }
        scan
    }
}

/// Calls `visit` for every inline, those of footnotes included.
fn each_inline<'a>(inlines: &'a [Inline], visit: &mut dyn FnMut(&'a Inline)) {
    for inline in inlines {
        visit(inline);
        if let Inline::Footnote { content: Some(content), .. } = inline {
            each_inline(content, visit);
        }
    }
}

/// Calls `visit` for every paragraph of the document.
fn each_paragraph<'a>(document: &'a Document, visit: &mut dyn FnMut(&'a Paragraph)) {
    for part in &document.parts {
        part.circulation.iter().for_each(&mut *visit);
        for block in &part.blocks {
            match block {
                Block::Paragraph(paragraph) => visit(paragraph),
                Block::Letterhead(head) => {
                    let rows = head.left.iter().chain(&head.right).chain(&head.number).chain(&head.date);
                    rows.chain(&head.marks).for_each(&mut *visit);
                }
                Block::Table(table) => {
                    let cells = table.rows.iter().flat_map(|row| &row.cells);
                    cells.flat_map(|cell| &cell.content).for_each(&mut *visit);
                }
                Block::Signature(block) => {
                    let recipients = block.recipients.lines.iter().chain(&block.recipients.drafter);
                    let signers = block.signatures.iter().flat_map(|one| one.capacity.iter().chain(&one.name));
                    recipients.chain(signers).for_each(&mut *visit);
                }
            }
        }
        part.contact.iter().for_each(&mut *visit);
    }
}
