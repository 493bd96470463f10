//! Changes of values in a file: each at its bytes, with a remark above what must be looked at. What comes out is read again,
//! and is given only when every value that was not to change is as before.

use super::draft::{Note, Renewed, Told};
use crate::check::TO_CONFIRM;
use crate::invariant::slice;
use crate::language::phrases;
use crate::source::{Source, Span};
use crate::yaml::{self, Node, Style, Text, Tree, Value};
use std::collections::BTreeMap;
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
}

impl<'f> Patch<'f> {
    pub fn new(source: &'f Source, tree: &'f Tree) -> Self {
        Self { source, tree, edits: Vec::new(), meant: BTreeMap::new(), notes: Vec::new(), marks: BTreeMap::new() }
    }

    /// Other words for a part of what a scalar says.
    pub fn change(&mut self, text: &Text, range: Range<usize>, words: String) {
        let span = yaml::locate(self.source, text, range.clone());
        self.note(span.start, Told::Moved(around(&text.value, range.clone()), words.clone()));
        self.edits.push((span.range(), words.clone()));
        self.meant.entry(text.span.start).or_default().push((range, words));
    }

    /// Other words for the whole of a scalar, written so that they read back.
    pub fn rewrite(&mut self, text: &Text, words: &str, note: Told) {
        self.note(text.span.start, note);
        let written = match text.style {
            Style::Literal | Style::Folded => words.to_owned(),
            _ => yaml::written(words, in_flow(&self.tree.root, text.span.start)),
        };
        self.edits.push((text.span.range(), written));
        self.meant.entry(text.span.start).or_default().push((0..text.value.len(), words.to_owned()));
    }

    /// A plain word in the place of a scalar.
    pub fn replace(&mut self, span: Span, words: &str) {
        let Some(text) = scalar(&self.tree.root, span.start).cloned() else { return };
        self.rewrite(&text, words, Told::Moved(text.value.clone(), words.to_owned()));
    }

    /// Nothing in the place of a scalar.
    pub fn empty(&mut self, span: Span) {
        let Some(text) = scalar(&self.tree.root, span.start).filter(|text| !text.is_null()).cloned() else { return };
        self.note(text.span.start, Told::Emptied(text.value.clone()));
        let header = header(self.source.text(), &text);
        self.edits.push((header..text.span.end, "~".to_owned()));
        self.meant.entry(text.span.start).or_default().push((0..text.value.len(), "~".to_owned()));
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
        let all = self.marks.entry(line).or_default();
        if !all.contains(&words) {
            all.push(words.clone());
            self.note(line, Told::ToConfirm(words));
        }
    }

    /// A remark that shows a part of a text with the words around it.
    pub fn mark_words(&mut self, text: &Text, range: Range<usize>) {
        let span = yaml::locate(self.source, text, range.clone());
        let line = self.line_above(span.start);
        let words = around(&text.value, range);
        let all = self.marks.entry(line).or_default();
        if !all.contains(&words) && all.len() < MOST_WORDS {
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
    fn line_above(&self, at: usize) -> usize {
        let text = self.source.text();
        let start = |at: usize| slice(text, ..at).rfind('\n').map_or(0, |end| end + 1);
        let mut best = 0;
        let mut node = Some(&self.tree.root);
        while let Some(here) = node.take() {
            match &here.value {
                Value::Mapping { entries, flow: false } => {
                    let entry = entries.iter().rev().find(|entry| entry.key.span.start <= at);
                    best = entry.map_or(best, |entry| start(entry.key.span.start));
                    node = entry.map(|entry| &entry.value);
                }
                Value::Sequence { items, flow: false } => {
                    let item = items.iter().rev().find(|item| item_start(text, item) <= at);
                    best = item.map_or(best, |item| start(item_start(text, item)));
                    node = item;
                }
                _ => {}
            }
        }
        while let Some(before) = best.checked_sub(1).map(start) {
            let line = slice(text, before..best).trim();
            if !(line.starts_with('#') && line.contains("ttdn:")) {
                break;
            }
            best = before;
        }
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
            let mut value = text.value.clone();
            let mut changes = self.meant.get(&text.span.start).cloned().unwrap_or_default();
            changes.sort_by_key(|(range, _)| std::cmp::Reverse(range.start));
            for (range, words) in changes {
                if value.get(range.clone()).is_some() {
                    value.replace_range(range, &words);
                }
            }
            wanted.push(value);
        });
        let mut found = Vec::new();
        each(&tree.root, &mut |text| found.push(text.value.clone()));
        wanted == found && tree.comments.len() == self.tree.comments.len() + self.marks.len()
    }
}

/// How many words more than wanted are quoted so that none is cut.
const LONGEST: usize = 6;

/// The words around a part of a text: enough to find it again, none of them cut in the middle.
fn around(text: &str, range: Range<usize>) -> String {
    let starts = |(at, c): (usize, char)| c.is_whitespace().then(|| at + c.len_utf8());
    let before = slice(text, ..range.start).char_indices().rev();
    let mut from: Vec<usize> = before.filter_map(starts).skip(2).take(LONGEST).collect();
    from.push(0);
    let word = |at: usize| slice(text, at..range.start).split_whitespace().next().unwrap_or_default();
    let whole = |pair: &&[usize]| match pair {
        [here, left] => !phrases::held(word(*left), word(*here), false),
        _ => true,
    };
    let from = from.windows(2).find(whole).and_then(|pair| pair.first()).or(from.last()).copied().unwrap_or(0);
    let words = slice(text, from..range.end).split_whitespace().collect::<Vec<_>>().join(" ");
    format!("“{words}”")
}

/// Where the dash of an item stands; of one on the line of another collection its own start.
fn item_start(text: &str, item: &Node) -> usize {
    let before = slice(text, ..item.span.start);
    before.rfind('-').unwrap_or(item.span.start)
}

/// Where the header of a block scalar begins (">-"); of any other the scalar.
fn header(text: &str, scalar: &Text) -> usize {
    match scalar.style {
        Style::Literal | Style::Folded => {
            slice(text, ..scalar.span.start).rfind(['|', '>']).unwrap_or(scalar.span.start)
        }
        _ => scalar.span.start,
    }
}

fn each(node: &Node, visit: &mut dyn FnMut(&Text)) {
    match &node.value {
        Value::Scalar(text) => visit(text),
        Value::Sequence { items, .. } => items.iter().for_each(|item| each(item, visit)),
        Value::Mapping { entries, .. } => {
            for entry in entries {
                visit(&entry.key);
                each(&entry.value, visit);
            }
        }
    }
}

/// The scalar that begins at a place.
fn scalar(node: &Node, at: usize) -> Option<&Text> {
    match &node.value {
        Value::Scalar(text) => Some(text).filter(|text| text.span.start == at),
        Value::Sequence { items, .. } => items.iter().find_map(|item| scalar(item, at)),
        Value::Mapping { entries, .. } => entries.iter().find_map(|entry| scalar(&entry.value, at)),
    }
}

/// Whether a place lies in brackets.
fn in_flow(node: &Node, at: usize) -> bool {
    let holds = |node: &Node| node.span.start <= at && at < node.span.end.max(node.span.start + 1);
    match &node.value {
        Value::Scalar(_) => false,
        Value::Sequence { flow, items } => *flow && holds(node) || items.iter().any(|item| in_flow(item, at)),
        Value::Mapping { flow, entries } => {
            *flow && holds(node) || entries.iter().any(|entry| in_flow(&entry.value, at))
        }
    }
}
