//! Lines → an outline: what stands under which label, told by kinds of labels and their numbers.

use super::label::Label;
use super::line::{Grid, Item, Line};
use super::note::{Note, What};
use crate::document::Scheme;
use crate::language::letters::is_shouted;

/// What stands at a place of an outline.
#[derive(Debug, Clone)]
pub(super) enum Entry {
    /// A labelled line with what stands under it.
    Node(Node),
    /// A line without a label.
    Line(Line),
    /// A table.
    Table(Grid),
    /// A picture.
    Picture(usize),
}

/// A labelled line and what stands under it.
#[derive(Debug, Clone)]
pub(super) struct Node {
    /// Its label.
    pub label: Label,
    /// The line.
    pub line: Line,
    /// What stands under it, in order.
    pub entries: Vec<Entry>,
}

/// What a labelled line is.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Shape {
    /// A heading on its own line.
    Heading,
    /// A heading that leads its paragraph: how many bytes it has.
    Lead(usize),
    /// A paragraph.
    Text,
}

impl Node {
    /// Its words.
    pub fn text(&self) -> String {
        self.line.text()
    }

    /// The labelled lines under it.
    pub fn nodes(&self) -> impl Iterator<Item = &Node> {
        self.entries.iter().filter_map(|entry| if let Entry::Node(node) = entry { Some(node) } else { None })
    }

    /// What it is: told by bold and label, as people type, and by headings of Word where they are used.
    pub fn shape(&self) -> Shape {
        let rich = &self.line.rich;
        let outer = matches!(self.label.scheme, Scheme::Roman | Scheme::Upper);
        let ends = rich.text().trim_end().ends_with(['.', ';', ',']);
        let styled = self.line.outline.is_some() && !self.line.style.is_empty();
        if rich.is_bold() || (styled && !ends) {
            return Shape::Heading;
        }
        let lead = rich.bold_front();
        let front = rich.front(lead).text();
        if lead > 0 && front.ends_with([':', '.']) && !rich.cut_front(lead).is_empty() {
            return Shape::Lead(lead);
        }
        if outer && lead == 0 && (is_shouted(&rich.text()) || (!ends && !self.entries.is_empty())) {
            return Shape::Heading;
        }
        Shape::Text
    }
}

/// The outline of items; slips of numbering are told.
pub(super) fn outline(items: Vec<Item>, notes: &mut Vec<Note>) -> Vec<Entry> {
    let mut builder = Builder { root: Vec::new(), open: Vec::new() };
    for item in items {
        match item {
            Item::Line(line) => match line.label.clone() {
                Some(label) => builder.labelled(label, line, notes),
                None => builder.plain(line),
            },
            Item::Table(grid) => {
                builder.leave_signs();
                builder.push(Entry::Table(grid));
            }
            Item::Picture(at, _) => {
                builder.leave_signs();
                builder.push(Entry::Picture(at));
            }
            Item::Section(_) => {}
        }
    }
    builder.close(0);
    builder.root
}

struct Builder {
    root: Vec<Entry>,
    open: Vec<Node>,
}

impl Builder {
    fn labelled(&mut self, label: Label, line: Line, notes: &mut Vec<Note>) {
        let at = self.place(&label);
        self.close(at);
        let siblings = self.open.last().map_or(&self.root, |parent| &parent.entries);
        slip(&label, siblings, &line, notes);
        self.open.push(Node { label, line, entries: Vec::new() });
    }

    /// How many of the open lines stay open around a line with this label.
    fn place(&self, label: &Label) -> usize {
        let same = |node: &Node| {
            node.label.scheme == label.scheme && (label.scheme != Scheme::Dotted || node.label.depth() == label.depth())
        };
        if let Some(at) = self.open.iter().rposition(same) {
            // "1." under "2." with points between them begins a list of its own below the point.
            let before = self.open.get(at).and_then(|node| node.label.value()).unwrap_or_default();
            let inner = self.open.get(at + 1..).unwrap_or_default().iter().any(|node| !node.label.is_sign());
            let anew = label.value() == Some(1) && before > 1 && inner && label.scheme == Scheme::Decimal;
            if !anew {
                return at;
            }
            return self.open.iter().rposition(|node| !node.label.is_sign()).map_or(0, |at| at + 1);
        }
        // "A." below "II." where no A. stood above it.
        let upper = label.scheme == Scheme::Upper && label.value() == Some(1);
        if upper && let Some(at) = self.open.iter().position(|node| node.label.scheme == Scheme::Roman) {
            return at + 1;
        }
        self.open.iter().rposition(|node| node.label.rank() < label.rank()).map_or(0, |at| at + 1)
    }

    fn plain(&mut self, line: Line) {
        // A line that goes on where the one above broke off is of it.
        if let Some(node) = self
            .open
            .last_mut()
            .filter(|node| node.label.is_sign() && node.entries.is_empty() && goes_on(&node.line, &line))
        {
            node.line.rich = std::mem::take(&mut node.line.rich).joined(line.rich);
            return;
        }
        self.leave_signs();
        self.push(Entry::Line(line));
    }

    /// What has no label stands under a heading or a numbered line, not under a dash.
    fn leave_signs(&mut self) {
        let stays = |node: &Node| !node.label.is_sign() && node.label.scheme != Scheme::Paren;
        let at = self.open.iter().rposition(stays).map_or(0, |at| at + 1);
        self.close(at);
    }

    fn push(&mut self, entry: Entry) {
        match self.open.last_mut() {
            Some(node) => node.entries.push(entry),
            None => self.root.push(entry),
        }
    }

    /// Closes the open lines behind the first `keep`.
    fn close(&mut self, keep: usize) {
        while self.open.len() > keep {
            let Some(node) = self.open.pop() else { break };
            self.push(Entry::Node(node));
        }
    }
}

/// Whether a line without a label is the rest of a sentence that was typed in two paragraphs.
fn goes_on(above: &Line, line: &Line) -> bool {
    let small = line.text().chars().next().is_some_and(char::is_lowercase);
    let ended = above.text().ends_with(['.', ';', ':', '!', '?', ',']);
    small && !ended && !line.gap
}

/// A number that does not follow: told, and counted anew by ttdn.
fn slip(label: &Label, siblings: &[Entry], line: &Line, notes: &mut Vec<Note>) {
    let Some(value) = label.value() else { return };
    let of = |entry: &Entry| match entry {
        Entry::Node(node) if node.label.scheme == label.scheme => node.label.value(),
        _ => None,
    };
    if siblings.iter().rev().find_map(of).map_or(value == 1, |last| value == last.saturating_add(1)) {
        return;
    }
    let place = siblings.iter().filter_map(of).count() + 1;
    if usize::try_from(value) == Ok(place) {
        return;
    }
    let words = format!("{} {}", label.text, line.text());
    notes.push(Note { place: Some(line.place), what: What::Slip, words });
}
