//! Changes of values in a file: each at its bytes, with a remark above what must be looked at. What comes out is read again,
//! and is given only when every value that was not to change is as before.

use super::draft::{Note, Renewed, Told};
use super::places::{around, changed, collect, each, header, item_start, last};
use crate::check::TO_CONFIRM;
use crate::invariant::slice;
use crate::source::{Source, Span};
use crate::yaml::{self, Node, Places, Style, Text, Tree, Value};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// One remark shows so many places of the text below it: who looks at them sees the others.
const MOST_WORDS: usize = 8;

/// Changes of one file.
pub(super) struct Patch<'f> {
    source: &'f Source,
    tree: &'f Tree,
    edits: Vec<(Range<usize>, String)>,
    /// What the scalars that change shall say, by the place where they begin.
    meant: BTreeMap<usize, Vec<(Range<usize>, String)>>,
    notes: Vec<Note>,
    /// Words of remarks by the line, its first byte, above which they go.
    marks: BTreeMap<usize, Vec<String>>,
    /// What the remarks of each line say already.
    said: BTreeSet<(usize, String)>,
    /// The scalars of the file by the byte where they begin, and whether they stand in brackets.
    scalars: BTreeMap<usize, (&'f Text, bool)>,
    /// Of a line the one that a remark about it goes above: the last that was asked for.
    above: Option<(usize, usize)>,
    /// The places of the last text that changed: one with a thousand years is not read a thousand times.
    places: Option<(Span, Places)>,
}

impl<'f> Patch<'f> {
    pub fn new(source: &'f Source, tree: &'f Tree) -> Self {
        let mut scalars = BTreeMap::new();
        collect(&tree.root, false, &mut scalars);
        Self {
            source,
            tree,
            edits: Vec::new(),
            meant: BTreeMap::new(),
            notes: Vec::new(),
            marks: BTreeMap::new(),
            said: BTreeSet::new(),
            scalars,
            above: None,
            places: None,
        }
    }

    /// The bytes of the file that say `range` of `text`.
    fn locate(&mut self, text: &Text, range: Range<usize>) -> Span {
        match self.places.as_ref().filter(|(span, _)| *span == text.span) {
            Some((_, places)) => places.find(range),
            None => self.places.insert((text.span, Places::new(self.source, text))).1.find(range),
        }
    }

    /// Other words for a part of what a scalar says.
    pub fn change(&mut self, text: &Text, range: Range<usize>, words: String) {
        let span = self.locate(text, range.clone());
        self.note(span.start, Told::Moved(around(&text.value, range.clone()), words.clone()));
        self.edits.push((span.range(), words.clone()));
        self.meant.entry(text.span.start).or_default().push((range, words));
    }

    /// Other words for the whole of a scalar, written so that they read back.
    pub fn rewrite(&mut self, text: &Text, words: &str, note: Told) {
        self.note(text.span.start, note);
        let written = match text.style {
            Style::Literal | Style::Folded => words.to_owned(),
            _ => yaml::written(words, self.scalars.get(&text.span.start).is_some_and(|(_, in_flow)| *in_flow)),
        };
        self.edits.push((text.span.range(), written));
        self.meant.entry(text.span.start).or_default().push((0..text.value.len(), words.to_owned()));
    }

    /// A plain word in the place of a scalar.
    pub fn replace(&mut self, span: Span, words: &str) {
        let Some(text) = self.scalar(span.start) else { return };
        self.rewrite(text, words, Told::Moved(text.value.clone(), words.to_owned()));
    }

    /// Nothing in the place of a scalar.
    pub fn empty(&mut self, span: Span) {
        let Some(text) = self.scalar(span.start).filter(|text| !text.is_null()) else { return };
        self.note(text.span.start, Told::Emptied(text.value.clone()));
        let header = header(self.source.text(), text);
        self.edits.push((header..text.span.end, "~".to_owned()));
        self.meant.entry(text.span.start).or_default().push((0..text.value.len(), "~".to_owned()));
    }

    /// The scalar that begins at a place.
    fn scalar(&self, at: usize) -> Option<&'f Text> {
        self.scalars.get(&at).map(|(text, _)| *text)
    }

    /// A year that is a key.
    pub fn replace_key(&mut self, span: Span, before: i32, after: i32) {
        let (before, after) = (before.to_string(), after.to_string());
        let written = self.source.slice(span);
        let Some(at) = written.find(&before) else { return };
        let start = span.start + at;
        self.note(start, Told::Moved(before.clone(), after.clone()));
        self.edits.push((start..start + before.len(), after.clone()));
        self.meant.entry(span.start).or_default().push((0..before.len(), after));
    }

    /// A remark above what stands at `span`.
    pub fn mark(&mut self, span: Span, words: &str) {
        let line = self.line_above(span.start);
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        if self.said.insert((line, words.clone())) {
            self.marks.entry(line).or_default().push(words.clone());
            self.note(line, Told::ToConfirm(words));
        }
    }

    /// A remark that shows a part of a text with the words around it.
    pub fn mark_words(&mut self, text: &Text, range: Range<usize>) {
        let span = self.locate(text, range.clone());
        let line = self.line_above(span.start);
        let words = around(&text.value, range);
        let all = self.marks.entry(line).or_default();
        if all.len() < MOST_WORDS && self.said.insert((line, words.clone())) {
            all.push(words.clone());
            self.note(span.start, Told::ToConfirm(words));
        }
    }

    fn note(&mut self, at: usize, what: Told) {
        self.notes.push(Note { at, what });
    }

    /// The scalars below a key of the top level, those of one key aside.
    pub fn scalars_in(&self, key: &str, aside: &str) -> Vec<Text> {
        fn walk(node: &Node, aside: &str, out: &mut Vec<Text>) {
            match &node.value {
                Value::Scalar(text) => out.push(text.clone()),
                Value::Sequence { items, .. } => items.iter().for_each(|item| walk(item, aside, out)),
                Value::Mapping { entries, .. } => {
                    let inside = entries.iter().filter(|entry| entry.key.value != aside);
                    inside.for_each(|entry| walk(&entry.value, aside, out));
                }
            }
        }
        let mut out = Vec::new();
        self.tree.root.get(key).iter().for_each(|node| walk(node, aside, &mut out));
        out
    }

    /// The first byte of the line above which a remark about `at` can stand: that of the innermost entry or item with a line
    /// of its own, and of the remarks for ttdn right above it.
    fn line_above(&mut self, at: usize) -> usize {
        let text = self.source.text();
        let start = |at: usize| slice(text, ..at).rfind('\n').map_or(0, |end| end + 1);
        let mut best = 0;
        let mut node = Some(&self.tree.root);
        while let Some(here) = node.take() {
            match &here.value {
                Value::Mapping { entries, flow: false } => {
                    let entry = last(entries, |entry| entry.key.span.start <= at);
                    best = entry.map_or(best, |entry| start(entry.key.span.start));
                    node = entry.map(|entry| &entry.value);
                }
                Value::Sequence { items, flow: false } => {
                    let item = last(items, |item| item_start(text, item) <= at);
                    best = item.map_or(best, |item| start(item_start(text, item)));
                    node = item;
                }
                _ => {}
            }
        }
        if let Some((_, above)) = self.above.filter(|(line, _)| *line == best) {
            return above;
        }
        let line = best;
        while let Some(before) = best.checked_sub(1).map(start) {
            let line = slice(text, before..best).trim();
            if !(line.starts_with('#') && line.contains("ttdn:")) {
                break;
            }
            best = before;
        }
        self.above = Some((line, best));
        best
    }

    /// The file with all changes; nothing when it would not read as it was meant.
    pub fn finish(self) -> Option<Renewed> {
        let text = self.source.text();
        let line_break = self.source.line_break();
        let mut edits = self.edits.clone();
        for (line, words) in &self.marks {
            let rest = slice(text, *line..);
            let indent = slice(rest, ..rest.len() - rest.trim_start_matches(' ').len());
            edits.push((*line..*line, format!("{indent}# {TO_CONFIRM} {}{line_break}", words.join("; "))));
        }
        edits.sort_by_key(|(range, _)| (range.start, range.end));
        let (mut out, mut from) = (String::with_capacity(text.len() + 1024), 0);
        let mut notes = self.notes.clone();
        notes.sort_by_key(|note| note.at);
        let mut shifted = notes.iter_mut().peekable();
        for (range, words) in &edits {
            // What overlaps was not meant by anybody.
            out.push_str(text.get(from..range.start)?);
            while let Some(note) = shifted.next_if(|note| note.at < range.start) {
                note.at = out.len() - (range.start - note.at).min(out.len());
            }
            let is_mark = range.is_empty();
            if !is_mark {
                while let Some(note) = shifted.next_if(|note| note.at < range.end) {
                    note.at = out.len();
                }
            }
            out.push_str(words);
            from = range.end;
        }
        for note in shifted {
            note.at = out.len() + (note.at - from);
        }
        out.push_str(text.get(from..)?);
        self.is_meant(&out).then_some(Renewed { text: out, notes })
    }

    /// Whether every scalar and key is as it was, or as it was meant to become.
    fn is_meant(&self, after: &str) -> bool {
        let Ok(tree) = yaml::parse(&Source::new("", after.to_owned())) else { return false };
        let mut wanted = Vec::new();
        each(&self.tree.root, &mut |text| {
            let changes = self.meant.get(&text.span.start).map(Vec::as_slice).unwrap_or_default();
            wanted.push(changed(&text.value, changes));
        });
        let mut found = Vec::new();
        each(&tree.root, &mut |text| found.push(text.value.clone()));
        wanted == found && tree.comments.len() == self.tree.comments.len() + self.marks.len()
    }
}
