//! What must be known of the whole document before its first word is written.

use crate::document::{Document, Inline, Role};
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
        for paragraph in document.paragraphs() {
            if let Some(level) = paragraph.outline {
                scan.levels.entry(paragraph.role).or_insert(level.clamp(1, 9));
            }
            ids.extend(paragraph.id.as_deref());
            for inline in paragraph.inlines() {
                match inline {
                    Inline::Reference { target, .. } => {
                        wanted.insert(target.as_str());
                    }
                    Inline::Footnote { content: Some(_), .. } => scan.notes = true,
                    Inline::Footnote { number, content: None } => {
                        scan.repeated.insert(*number);
                    }
                    _ => {}
                }
            }
        }
        for id in ids.into_iter().filter(|id| wanted.contains(id)) {
            let next = scan.targets.len() + 1;
            scan.targets.entry(id.to_owned()).or_insert(next);
        }
        scan
    }
}
