//! The text of a paper between the opening and the signature: typed parts where they print the same, else free sections.

use super::assign;
use super::bodies;
use super::note::{Note, What};
use super::outline::{Entry, Node, Shape};
use super::proof::Proof;
use super::sections::{Level, Writer};
use super::typed::{self, Units};
use super::write::Out;
use crate::document::Scheme;

/// Keys and their values.
pub(super) type Entries = Vec<(String, Out)>;

/// The body of the paper while its sections are read.
pub(super) struct Body<'w, 'p> {
    pub writer: &'w Writer<'w>,
    pub units: Units,
    pub parts: Entries,
    pub sections: Vec<Out>,
    pub notes: Vec<Note>,
    pub proof: &'p mut Proof,
    /// Paragraphs above the first heading, which go into the sentence that opens the text.
    pub joined: Vec<String>,
}

impl Body<'_, '_> {
    /// Reads what stands there.
    pub fn read(&mut self, entries: &[Entry], text_only: bool) {
        let level = Level::default();
        let first = entries.iter().position(|entry| matches!(entry, Entry::Node(node) if !node.label.is_sign()));
        let (before, entries) = entries.split_at_checked(first.unwrap_or(entries.len())).unwrap_or_default();
        if entries.is_empty() {
            return self.unlabelled(before);
        }
        // What a sentence cannot take stands under the first heading.
        let mut held: Vec<Entry> = Vec::new();
        for entry in before {
            let (line, words) = match entry {
                Entry::Line(line) => (line, line.rich.one_line()),
                Entry::Node(node) if node.entries.is_empty() => (&node.line, node.line.rich.one_line()),
                other => {
                    held.push(other.clone());
                    continue;
                }
            };
            self.notes.push(Note { place: Some(line.place), what: What::Joined, words: line.text() });
            self.joined.push(words);
        }
        for entry in entries {
            let Entry::Node(node) = entry else { continue };
            let mut node = node.clone();
            node.entries.splice(0..0, std::mem::take(&mut held));
            if self.writer.numbering.first().is_some_and(|top| *top != node.label.scheme) {
                self.notes.push(Note { place: Some(node.line.place), what: What::Slip, words: node.line.whole() });
            }
            let section = if text_only { self.written(&node, level, None) } else { self.section(&node, level) };
            self.sections.push(section);
        }
    }

    /// A text without any numbered line: one section without a label.
    fn unlabelled(&mut self, entries: &[Entry]) {
        let Some(Entry::Line(first)) = entries.first() else {
            let content = self.writer.content(entries, Level::default());
            let blocks = Out::List(content.blocks)
                .some()
                .map(|blocks| Out::map([("heading", Some(Out::text("Nội dung"))), ("blocks", Some(blocks))]));
            self.sections.extend(blocks);
            return;
        };
        let content = self.writer.content(entries.get(1..).unwrap_or_default(), Level::default());
        let text = Some(Out::text(first.rich.one_line()));
        self.sections.push(Out::map([("text", text), ("blocks", Out::List(content.blocks).some())]));
    }

    fn has(&self, key: &str) -> bool {
        self.parts.iter().any(|(own, _)| own == key)
    }

    /// A section of the top level: one that places a typed part, or free text.
    fn section(&mut self, node: &Node, level: Level) -> Out {
        let mut node = node.clone();
        let mut used = None;
        if !self.has("objectives")
            && let Some(objectives) = typed::objectives(self.writer, &node)
        {
            if node.nodes().any(|child| !child.entries.is_empty() && !child.label.is_sign()) {
                node.nodes().filter(|child| !child.label.is_sign()).for_each(|child| self.proof.own(&child.text()));
            }
            node.entries.clear();
            used = Some(("objectives", objectives));
        } else if !self.has("legal_bases")
            && let Some(bases) = typed::legal_bases(&node)
        {
            node.entries.clear();
            used = Some(("legal_bases", bases));
        } else if !self.has("budget")
            && let Some(budget) = typed::budget(&node)
        {
            node.entries.clear();
            used = Some(("budget", budget));
        } else if !self.has("reporting")
            && let Some(reporting) = typed::reporting(&node)
        {
            node.entries.clear();
            used = Some(("reporting", reporting));
        } else if !self.has("tasks")
            && let Some((before, tasks)) = self.tasks(&node)
        {
            node.entries = before;
            used = Some(("tasks", Out::List(tasks)));
        }
        if used.is_none() {
            let count = self.units.duties(self.writer, &node);
            if count > 0 {
                node.entries.drain(..count);
                return self.written(&node, level, Some("units"));
            }
            self.notes.push(Note { place: Some(node.line.place), what: What::Kept, words: node.line.whole() });
        }
        let name = used.as_ref().map(|(name, _)| *name);
        self.parts.extend(used.map(|(name, out)| (name.to_owned(), out)));
        self.written(&node, level, name)
    }

    fn tasks(&mut self, node: &Node) -> Option<(Vec<Entry>, Vec<Out>)> {
        let made = typed::tasks(self.writer, node, &mut self.units, &mut self.notes)?;
        // Names in assignments are printed from the units; heads of lines are the plan's own words.
        let mut said = Vec::new();
        assign::words_of(&node.entries, &mut said);
        said.iter().for_each(|text| self.proof.own(text));
        Some(made)
    }

    fn written(&self, node: &Node, level: Level, part: Option<&str>) -> Out {
        let section = self.writer.section_of(node, level, part.is_some());
        let Out::Map(mut entries) = section else { return section };
        let at = entries
            .iter()
            .position(|(key, _)| matches!(key.as_str(), "sections" | "numbering"))
            .unwrap_or(entries.len());
        entries.splice(at..at, part.map(|part| ("use".to_owned(), Out::raw(part))));
        Out::Map(entries)
    }
}

/// Names of bodies that head a part of the paper.
pub(super) fn headings(entries: &[Entry]) -> Vec<String> {
    let mut out = Vec::new();
    for entry in entries {
        let Entry::Node(node) = entry else { continue };
        for child in node.nodes().filter(|child| child.shape() == Shape::Heading) {
            let name = child.text().trim_end_matches([':', ' ']).to_owned();
            out.extend(Some(name).filter(|name| bodies::begins_body(name)));
        }
    }
    out
}

/// The labels of the plan by depth: those of its outermost lines, dotted numbers where the paper has more of them than points.
pub(super) fn numbering(entries: &[Entry]) -> Vec<Scheme> {
    let top =
        entries.iter().find_map(|entry| if let Entry::Node(node) = entry { Some(node.label.scheme) } else { None });
    let mut out = match top {
        Some(Scheme::Upper) => {
            vec![Scheme::Upper, Scheme::Roman, Scheme::Decimal, Scheme::Letter, Scheme::Dash, Scheme::Plus]
        }
        Some(Scheme::Decimal) => vec![Scheme::Decimal, Scheme::Letter, Scheme::Dash, Scheme::Plus],
        None | Some(Scheme::Dash | Scheme::Plus | Scheme::Star) => {
            vec![Scheme::None, Scheme::Decimal, Scheme::Letter, Scheme::Dash, Scheme::Plus]
        }
        _ => Scheme::USUAL.to_vec(),
    };
    let mut below = [0_usize; 2];
    under_decimal(entries, false, &mut below);
    let [letters, dotted] = below;
    if dotted > letters
        && let Some(at) = out.iter().position(|scheme| *scheme == Scheme::Decimal)
    {
        out.insert(at + 1, Scheme::Dotted);
    }
    out
}

/// How many points and how many dotted numbers stand under plain numbers.
fn under_decimal(entries: &[Entry], under: bool, counts: &mut [usize; 2]) {
    for entry in entries {
        let Entry::Node(node) = entry else { continue };
        let [letters, dotted] = counts;
        match node.label.scheme {
            Scheme::Letter if under => *letters += 1,
            Scheme::Dotted if under => *dotted += 1,
            _ => {}
        }
        under_decimal(&node.entries, node.label.scheme == Scheme::Decimal, counts);
    }
}
