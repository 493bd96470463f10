//! Markup to document tree: elements become parts, blocks and inlines; labels, footnote numbers and references are made
//! here, so that a template may move anything anywhere.

mod body;
mod inline;
mod letterhead;
mod reference;
mod table;

use super::numbering;
use super::problem::{Problem, ProblemKind};
use super::template::{PLACE, place};
use crate::document::{Document, Inline, Orientation, Part, PartKind, Places, Scheme};
use crate::form::Form;
use crate::invariant::slice;
use reference::{Step, Target};
use roxmltree::Node;
use std::collections::BTreeMap;

/// What the markup is read with.
pub(super) struct Setting<'a> {
    /// The form: which roles are in capitals, and the words of references.
    pub form: &'a Form,
    /// Labels by depth.
    pub numbering: Vec<Scheme>,
    /// The plan's footnotes as markup, by id.
    pub footnotes: BTreeMap<String, String>,
    /// Words of references to what this paper does not hold, by id: an extract names places of the whole plan.
    pub known: Places,
    /// Names the entry template in problems that have no place.
    pub entry: &'a str,
}

/// Reads what a template printed.
pub(super) fn read(markup: &str, setting: &Setting<'_>) -> Result<Document, Vec<Problem>> {
    let tree = roxmltree::Document::parse(markup).map_err(|error| vec![ill_formed(markup, &error, setting.entry)])?;
    let mut reader = Reader::new(setting);
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

/// The reader's state: what has been counted and named so far.
struct Reader<'a> {
    setting: &'a Setting<'a>,
    problems: Vec<Problem>,
    /// Ids of footnotes in the order of first mention; a note of the template itself has an empty one.
    mentioned: Vec<String>,
    targets: BTreeMap<String, Target>,
    /// What is known by a mark: its place is asked for, but no reference leads there.
    marks: BTreeMap<String, Target>,
    /// Where each reference was written, for the problem when nothing has its id.
    asked: BTreeMap<String, (String, usize)>,
    part: usize,
    part_label: String,
    lists: u32,
}

impl<'a> Reader<'a> {
    fn new(setting: &'a Setting<'a>) -> Self {
        Self {
            setting,
            problems: Vec::new(),
            mentioned: Vec::new(),
            targets: BTreeMap::new(),
            marks: BTreeMap::new(),
            asked: BTreeMap::new(),
            part: 0,
            part_label: String::new(),
            lists: 0,
        }
    }

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

    /// The elements inside; words between them are a problem.
    fn elements<'n, 'i>(&mut self, node: Node<'n, 'i>) -> Vec<Node<'n, 'i>> {
        for child in node.children().filter(Node::is_text) {
            let text = child.text().unwrap_or_default().trim();
            if !text.is_empty() {
                self.problem(node, ProblemKind::StrayText(text.chars().take(40).collect()));
            }
        }
        node.children().filter(Node::is_element).collect()
    }

    fn unknown(&mut self, node: Node<'_, '_>) {
        self.problem(node, ProblemKind::Element(node.tag_name().name().to_owned()));
    }

    fn problem(&mut self, node: Node<'_, '_>, kind: ProblemKind) {
        let (file, line) = self.place(node);
        self.problems.push(Problem { file, line, kind });
    }

    /// Where the element, or the nearest around it, was written.
    fn place(&self, node: Node<'_, '_>) -> (String, usize) {
        let mark = node.ancestors().find_map(|node| node.attribute(PLACE));
        mark.map_or_else(|| (self.setting.entry.to_owned(), 0), place)
    }

    /// Remembers what an id names; says no when another element has it already, which then stays the one referred to.
    fn target(&mut self, id: &str, target: Target) -> bool {
        let free = !self.targets.contains_key(id);
        if free {
            self.targets.insert(id.to_owned(), target);
        }
        free
    }

    /// Remembers where an element with a `mark` stands: at the end of `path`; the first of several counts.
    fn mark(&mut self, node: Node<'_, '_>, path: &[Step]) {
        if let Some(mark) = node.attribute("mark").filter(|mark| !mark.is_empty()) {
            let target = Target::at(self.part, &self.part_label, path.to_vec());
            self.marks.entry(mark.to_owned()).or_insert(target);
        }
    }

    /// The value of an attribute with fixed words.
    fn choice<T: Copy>(&mut self, node: Node<'_, '_>, name: &str, default: T, values: &[(&str, T)]) -> T {
        let Some(written) = node.attribute(name).filter(|written| !written.is_empty()) else { return default };
        match values.iter().find(|(word, _)| *word == written) {
            Some((_, value)) => *value,
            None => {
                self.problem(node, ProblemKind::Value(name.to_owned(), written.to_owned()));
                default
            }
        }
    }

    fn flag(&mut self, node: Node<'_, '_>, name: &str) -> bool {
        self.choice(node, name, false, &[("yes", true), ("no", false), ("true", true), ("false", false)])
    }

    fn scheme(&mut self, node: Node<'_, '_>) -> Option<Scheme> {
        let written = node.attribute("numbering").filter(|written| !written.is_empty())?;
        let scheme = numbering::scheme(written);
        if scheme.is_none() {
            self.problem(node, ProblemKind::Value("numbering".to_owned(), written.to_owned()));
        }
        scheme
    }

    /// The plan's footnote with this id, as inlines; nothing when the plan has no such note.
    fn footnote(&mut self, id: &str) -> Option<Vec<Inline>> {
        let markup = self.setting.footnotes.get(id).map(|text| format!("<note>{text}</note>"))?;
        let tree = roxmltree::Document::parse(&markup).ok()?;
        Some(self.inlines(tree.root_element()))
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
    let mark = format!(" {PLACE}=\"");
    let written =
        before.rfind(&mark).and_then(|at| before.get(at + mark.len()..)).and_then(|rest| rest.split('"').next());
    let (file, line) = written.map_or_else(|| (entry.to_owned(), 0), place);
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

/// A step of the way to a target, see [`reference`].
fn step(scheme: Scheme, value: u32, number: String, heading: String) -> Step {
    Step { scheme, value, number, heading }
}
