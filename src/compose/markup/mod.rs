//! Markup to document tree: elements become parts, blocks and inlines; labels, footnote numbers and references are made
//! here, so that a template may move anything anywhere.

mod body;
mod bounds;
mod inline;
mod letterhead;
mod reader;
mod reference;
mod table;
mod target;
mod traced;

pub(super) use reader::Setting;
pub(super) use traced::Origins;

use super::problem::{Problem, ProblemKind};
use super::template::last_place;
use crate::document::{Document, Orientation, Part, PartKind};
use crate::invariant::slice;
use reader::Reader;
use roxmltree::Node;
use target::Target;

/// Reads what a template printed.
pub(super) fn read(markup: &str, setting: &Setting<'_>) -> Result<Document, Vec<Problem>> {
    if let Some(problem) = bounds::tags(markup, setting.entry) {
        return Err(vec![problem]);
    }
    let tree = roxmltree::Document::parse(markup).map_err(|error| vec![ill_formed(markup, &error, setting.entry)])?;
    let mut reader = Reader::new(setting);
    if bounds::exceeded(&tree, &mut reader) {
        return Err(reader.problems);
    }
    let root = tree.root_element();
    if root.tag_name().name() != "document" {
        reader.problem(root, ProblemKind::Element(root.tag_name().name().to_owned()));
    }
    let mut document = Document::default();
    for (index, node) in reader.elements(root).into_iter().enumerate() {
        reader.part = index;
        if node.tag_name().name() == "part" {
            let part = reader.read_part(node);
            document.parts.push(part);
        } else {
            reader.unknown(node);
        }
    }
    if document.parts.is_empty() && reader.problems.is_empty() {
        reader.problem(root, ProblemKind::Missing("document".to_owned(), "<part>".to_owned()));
    }
    reference::resolve(&mut document, &mut reader);
    if reader.problems.is_empty() { Ok(document) } else { Err(reader.problems) }
}

impl Reader<'_> {
    fn read_part(&mut self, node: Node<'_, '_>) -> Part {
        self.part_label = node.attribute("label").unwrap_or_default().to_owned();
        let kind = self.choice(
            node,
            "kind",
            PartKind::Plan,
            &[
                ("plan", PartKind::Plan),
                ("decision", PartKind::Decision),
                ("attachment", PartKind::Attachment),
                ("annex", PartKind::Annex),
                ("extract", PartKind::Extract),
            ],
        );
        let orientation = self.choice(
            node,
            "orientation",
            Orientation::Portrait,
            &[("portrait", Orientation::Portrait), ("landscape", Orientation::Landscape)],
        );
        let own = self.schemes(node);
        self.numbering = if own.is_empty() { self.setting.numbering.clone() } else { own };
        if let Some(id) = node.attribute("id") {
            let target = Target::part(self.part, &self.part_label);
            self.target(id, target);
        }
        let mut part = Part {
            kind,
            orientation,
            name: node.attribute("name").unwrap_or_default().to_owned(),
            blocks: Vec::new(),
            circulation: None,
            contact: Vec::new(),
            agency_signature: self.flag(node, "agency-signature"),
        };
        part.blocks =
            self.blocks(node, &body::Level::default(), &mut |reader, child, _| match child.tag_name().name() {
                "circulation" => {
                    part.circulation = Some(reader.paragraph(child, crate::document::Role::Circulation));
                    true
                }
                "contact" => {
                    part.contact.push(reader.paragraph(child, crate::document::Role::Contact));
                    true
                }
                _ => false,
            });
        letterhead::anchor(&mut part, node.attribute("id"));
        part
    }
}

/// The problem of markup that does not even close its tags, at the last element that was written before it.
fn ill_formed(markup: &str, error: &roxmltree::Error, entry: &str) -> Problem {
    let at = error.pos();
    let row = usize::try_from(at.row).unwrap_or(1).saturating_sub(1);
    let column = usize::try_from(at.col).unwrap_or(1).saturating_sub(1);
    let start: usize = markup.split_inclusive('\n').take(row).map(str::len).sum();
    let inside: usize = slice(markup, start..).chars().take(column).map(char::len_utf8).sum();
    let before = slice(markup, ..start + inside);
    let (file, line) = last_place(before).unwrap_or((entry.to_owned(), 0));
    let detail = match error {
        roxmltree::Error::UnexpectedCloseTag(expected, actual, _) => format!("<{expected}> … </{actual}>"),
        roxmltree::Error::UnclosedRootNode => "</document>".to_owned(),
        other => strip_position(&other.to_string()),
    };
    Problem { file, line, kind: ProblemKind::Markup(detail) }
}

/// The position counts the printed markup, not the template: it would mislead.
fn strip_position(text: &str) -> String {
    text.split(" at ").next().unwrap_or(text).to_owned()
}
