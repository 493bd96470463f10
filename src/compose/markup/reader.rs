//! The reader's state, and what every element is asked: its attributes, its children, where it was written.

use super::target::{Step, Target};
use super::traced::{Origins, Raw};
use crate::compose::problem::{Problem, ProblemKind};
use crate::compose::template::{PLACE, place};
use crate::document::{Pictures, Places, Scheme};
use crate::form::Form;
use roxmltree::Node;
use std::collections::BTreeMap;

/// What the markup is read with.
pub(in crate::compose) struct Setting<'a> {
    /// The form: which roles are in capitals, and the words of references.
    pub form: &'a Form,
    /// Labels by depth.
    pub numbering: Vec<Scheme>,
    /// The plan's footnotes as markup, by id.
    pub footnotes: BTreeMap<String, String>,
    /// Words of references to what this paper does not hold, by id: an extract names places of the whole plan.
    pub known: Places,
    /// The pictures that the plan names.
    pub pictures: &'a Pictures,
    /// Names the entry template in problems that have no place.
    pub entry: &'a str,
    /// What the marks of values stand for, where they are followed.
    pub origins: Option<Origins<'a>>,
}

/// The reader's state: what has been counted and named so far.
pub(super) struct Reader<'a> {
    pub(super) setting: &'a Setting<'a>,
    pub(super) problems: Vec<Problem>,
    /// Ids of footnotes in the order of first mention; a note of the template itself has an empty one.
    pub(super) mentioned: Vec<String>,
    pub(super) targets: BTreeMap<String, Target>,
    /// What is known by a mark: its place is asked for, but no reference leads there.
    pub(super) marks: BTreeMap<String, Target>,
    /// Where each reference was written, for the problem when nothing has its id.
    pub(super) asked: BTreeMap<String, (String, usize)>,
    pub(super) part: usize,
    pub(super) part_label: String,
    /// Labels by depth of the part at hand.
    pub(super) numbering: Vec<Scheme>,
    pub(super) lists: u32,
    /// The letters of the paragraph at hand, where values are followed.
    pub(super) raw: Option<Raw>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(setting: &'a Setting<'a>) -> Self {
        Self {
            setting,
            problems: Vec::new(),
            mentioned: Vec::new(),
            targets: BTreeMap::new(),
            marks: BTreeMap::new(),
            asked: BTreeMap::new(),
            part: 0,
            part_label: String::new(),
            numbering: setting.numbering.clone(),
            lists: 0,
            raw: setting.origins.as_ref().map(|_| Raw::default()),
        }
    }

    /// The elements inside; words between them are a problem.
    pub(super) fn elements<'n, 'i>(&mut self, node: Node<'n, 'i>) -> Vec<Node<'n, 'i>> {
        for child in node.children().filter(Node::is_text) {
            let text = child.text().unwrap_or_default().trim();
            if !text.is_empty() {
                self.problem(node, ProblemKind::StrayText(text.chars().take(40).collect()));
            }
        }
        node.children().filter(Node::is_element).collect()
    }

    pub(super) fn unknown(&mut self, node: Node<'_, '_>) {
        self.problem(node, ProblemKind::Element(node.tag_name().name().to_owned()));
    }

    pub(super) fn problem(&mut self, node: Node<'_, '_>, kind: ProblemKind) {
        let (file, line) = self.place(node);
        self.problems.push(Problem { file, line, kind });
    }

    /// Where the element, or the nearest around it, was written.
    pub(super) fn place(&self, node: Node<'_, '_>) -> (String, usize) {
        let mark = node.ancestors().find_map(|node| node.attribute(PLACE));
        mark.map_or_else(|| (self.setting.entry.to_owned(), 0), place)
    }

    /// Remembers what an id names; says no when another element has it already, which then stays the one referred to.
    pub(super) fn target(&mut self, id: &str, target: Target) -> bool {
        let free = !self.targets.contains_key(id);
        if free {
            self.targets.insert(id.to_owned(), target);
        }
        free
    }

    /// Remembers where an element with a `mark` stands: at the end of `path`; the first of several counts.
    pub(super) fn mark(&mut self, node: Node<'_, '_>, path: &[Step]) {
        if let Some(mark) = node.attribute("mark").filter(|mark| !mark.is_empty()) {
            let target = Target::at(self.part, &self.part_label, path.to_vec());
            self.marks.entry(mark.to_owned()).or_insert(target);
        }
    }

    /// The value of an attribute with fixed words.
    pub(super) fn choice<T: Copy>(&mut self, node: Node<'_, '_>, name: &str, default: T, values: &[(&str, T)]) -> T {
        let Some(written) = node.attribute(name).filter(|written| !written.is_empty()) else { return default };
        match values.iter().find(|(word, _)| *word == written) {
            Some((_, value)) => *value,
            None => {
                self.problem(node, ProblemKind::Value(name.to_owned(), written.to_owned()));
                default
            }
        }
    }

    pub(super) fn flag(&mut self, node: Node<'_, '_>, name: &str) -> bool {
        self.choice(node, name, false, &[("yes", true), ("no", false), ("true", true), ("false", false)])
    }

    pub(super) fn scheme(&mut self, node: Node<'_, '_>) -> Option<Scheme> {
        self.schemes(node).into_iter().next()
    }

    /// The labels of `numbering`, parted by spaces.
    pub(super) fn schemes(&mut self, node: Node<'_, '_>) -> Vec<Scheme> {
        let written = node.attribute("numbering").unwrap_or_default();
        let mut out = Vec::new();
        for word in written.split_whitespace() {
            match crate::document::Scheme::named(word) {
                Some(scheme) => out.push(scheme),
                None => self.problem(node, ProblemKind::Value("numbering".to_owned(), word.to_owned())),
            }
        }
        out
    }
}
