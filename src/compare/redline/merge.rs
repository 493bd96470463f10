//! Two packages into one: the body and the footnotes of the new one, with marks.

use super::marks::{Marks, Reviewer};
use super::notes::Notes;
use super::properties;
use super::state::Redline;
use super::xml::{child, inside};
use crate::emit::docx;
use roxmltree::Document;

/// The new file with what differs from the old one as tracked changes of `reviewer`; nothing when either is none of ours.
pub fn redline(old: &[u8], new: &[u8], reviewer: &Reviewer) -> Option<Vec<u8>> {
    const BODY: &str = "word/document.xml";
    const NOTES: &str = "word/footnotes.xml";
    let (old_body, new_body) = (docx::part_of(old, BODY)?, docx::part_of(new, BODY)?);
    let (old_notes, new_notes) = (docx::part_of(old, NOTES)?, docx::part_of(new, NOTES)?);
    let (old_tree, new_tree) = (Document::parse(&old_body).ok()?, Document::parse(&new_body).ok()?);
    let (old_note_tree, new_note_tree) = (Document::parse(&old_notes).ok()?, Document::parse(&new_notes).ok()?);
    let before = child(old_tree.root_element(), "body")?;
    let after = child(new_tree.root_element(), "body")?;
    let mut redline = Redline {
        marks: Marks::new(reviewer),
        notes: Notes::new(&old_note_tree, &new_note_tree),
        lists: properties::lists(before, after),
    };
    let content = redline.container(before, after);
    let body = inside(&new_body, after, &content)?;
    let notes = redline.notes.finish(&new_notes)?;
    docx::with_parts(new, &[(BODY, body), (NOTES, notes)])
}
