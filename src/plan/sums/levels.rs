//! The labels of rows, one after the other, to the levels that they open and close.

use super::ordinal::{Ordinal, Reading};
use std::collections::BTreeSet;

/// Where a label stands.
#[derive(Debug, Clone, Default)]
pub(super) struct Place {
    /// The row one level up.
    pub above: Option<usize>,
    /// The label.
    pub name: String,
    /// Whether it is a capital letter or a Roman numeral.
    pub heads: bool,
    /// Whether it is a dash, a plus or another sign.
    pub bullet: bool,
}

/// The levels that are open, the outermost first, and what is known of their order.
#[derive(Debug, Clone, Default)]
pub(super) struct Levels {
    open: Vec<Level>,
    /// Kinds of labels that stood in each other: the outer and the inner.
    nested: BTreeSet<(String, String)>,
}

#[derive(Debug, Clone)]
struct Level {
    reading: Reading,
    name: String,
    row: usize,
}

impl Levels {
    /// Closes all levels: what follows begins anew.
    pub fn clear(&mut self) {
        self.open.clear();
    }

    /// Whether the row behind this label stands below it.
    pub fn opens(&self, own: &Ordinal, behind: &[Option<Ordinal>]) -> bool {
        let mut levels = self.clone();
        let next = behind.first().and_then(Option::as_ref);
        levels.place(own, 0, behind);
        let depth = levels.open.len();
        next.and_then(|next| levels.place(next, 1, behind.get(1..).unwrap_or_default())).is_some()
            && levels.open.len() > depth
    }

    /// Puts the label of a row into its level; nothing for what is rather the beginning of a name.
    pub fn place(&mut self, own: &Ordinal, row: usize, behind: &[Option<Ordinal>]) -> Option<Place> {
        let reading = self.reading(own, behind)?.clone();
        let same = self.open.iter().position(|level| level.reading.kind == reading.kind);
        self.open.truncate(same.unwrap_or_else(|| self.below(own, &reading.kind)));
        let above = self.open.last().map(|level| level.row);
        let inner = |level: &Level| (level.reading.kind.clone(), reading.kind.clone());
        self.nested.extend(self.open.iter().map(inner));
        let heads = rank(&reading.kind) == 0 && !reading.kind.contains('.');
        self.open.push(Level { reading, name: own.name.clone(), row });
        Some(Place { above, name: own.name.clone(), heads, bullet: own.is_bullet() })
    }

    /// How many levels stay open above a label of a kind that none of them has.
    fn below(&self, own: &Ordinal, kind: &str) -> usize {
        let above = own.name.rsplit_once('.').map(|(above, _)| above);
        if let Some(at) = self.open.iter().position(|level| Some(level.name.as_str()) == above) {
            return at + 1;
        }
        // Nobody numbers "I" below "1", or anything below a dash but dashes.
        let inside = |level: &Level| {
            let nested = self.nested.contains(&(kind.to_owned(), level.reading.kind.clone()));
            nested || rank(&level.reading.kind) > rank(kind)
        };
        self.open.iter().position(inside).unwrap_or(self.open.len())
    }

    /// What the label counts here: the next of an open level, else the first of a new one, else any of a known kind.
    fn reading<'a>(&self, own: &'a Ordinal, behind: &[Option<Ordinal>]) -> Option<&'a Reading> {
        let level = |reading: &Reading| self.open.iter().rev().find(|level| level.reading.kind == reading.kind);
        let first = own.readings.iter().find(|reading| reading.place <= 1);
        let goes_on = |reading: &&Reading| level(reading).is_some_and(|level| level.reading.place + 1 == reading.place);
        if let Some(next) = own.readings.iter().find(goes_on) {
            // "I" behind "H": the letter, unless "II" comes.
            let numeral = first.filter(|first| first.place == 1 && self.is_numeral(first, next, behind));
            return numeral.or(Some(next));
        }
        if let Some(first) = first {
            return Some(first);
        }
        if own.doubtful {
            return None;
        }
        let known = |reading: &&Reading| self.nested.iter().any(|(_, inner)| *inner == reading.kind);
        let open = own.readings.iter().find(|reading| level(reading).is_some());
        open.or_else(|| own.readings.iter().find(known)).or(own.readings.first())
    }

    /// Whether the first of a new level is rather meant than the next of an open one.
    fn is_numeral(&self, first: &Reading, next: &Reading, behind: &[Option<Ordinal>]) -> bool {
        let follows = |own: &Ordinal| {
            own.readings.iter().find(|one| one.kind == first.kind).map(|one| one.place == 2 && own.name.len() > 1)
        };
        first.kind != next.kind
            && (self.nested.contains(&(next.kind.clone(), first.kind.clone()))
                || behind.iter().flatten().find_map(follows) == Some(true))
    }
}

/// How far in a kind usually stands.
fn rank(kind: &str) -> u8 {
    match kind.chars().next() {
        Some('0' | 'A' | 'I' | 'x') => 0,
        Some('1') => 1,
        Some('a' | 'i') => 2,
        Some('(') => 3,
        _ => 4,
    }
}
