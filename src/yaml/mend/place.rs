//! Where a line belongs among the levels that are open, and what is missing or deeper than it should be.

use super::cut;
use super::level::{Fit, Kind};
use super::quote;
use super::scan::{Scan, Tail};
use super::shift::Edit;
use crate::invariant::slice;
use crate::language::lines;
use crate::source::Span;
use crate::yaml::fault::{Cure, FaultKind};

impl Scan<'_> {
    /// Puts a line that begins with a key or a dash to its level; one that stands in no column is told and moved. What stands
    /// below the line is measured by the column that is given back.
    pub(super) fn place(&mut self, kind: Kind, at: usize, column: usize, behind: &str) -> usize {
        let below = match &self.tail {
            Tail::Waits(of) => Some(*of),
            _ => None,
        };
        if kind == Kind::Seq && self.fused(at, column, behind) {
            return column;
        }
        if kind == Kind::Map {
            self.led(column, behind);
        }
        self.end_scalar();
        if let Some(length) = self.out_of_place(kind, column, behind) {
            let edit = Edit::replace(self.line_start(at), at, " ".repeat(self.outermost));
            self.tell(FaultKind::OuterKey, Span::new(at, at + length), Cure::Suggested, vec![edit]);
            self.levels.close_to(self.outermost);
            return self.outermost;
        }
        let target = match self.levels.settle(column, kind, below) {
            Fit::Nearest(target) => target,
            Fit::Level | Fit::Stray => {
                self.last = None;
                return column;
            }
        };
        let start = at - column.min(at);
        let edit = Edit::replace(self.line_start(at), at, " ".repeat(target));
        let moved = self.last.replace((column, target)) == Some((column, target));
        match self.faults.last_mut().filter(|fault| moved && fault.kind == FaultKind::Indentation) {
            // Lines that were moved together are one slip.
            Some(fault) => fault.mend.push(edit),
            None => self.tell(
                FaultKind::Indentation,
                Span::new(start.max(self.line_start(at)), at),
                Cure::Suggested,
                vec![edit],
            ),
        }
        column
    }

    /// `- Sản xuất phim` with `lead: …` below it becomes `- title: Sản xuất phim`.
    fn led(&mut self, column: usize, body: &str) {
        let Tail::Plain(scalar) = &self.tail else { return };
        let item = self.levels.top().is_some_and(|top| top.kind == Kind::Seq && top.column == scalar.column);
        if !item || column <= scalar.column {
            return;
        }
        let key = cut::key(body, self.keys.is_key).filter(|key| key.spaced);
        let Some(leader) = key.and_then(|key| (self.keys.leader)(key.word)) else { return };
        let Tail::Plain(scalar) = std::mem::replace(&mut self.tail, Tail::Nothing) else { return };
        let mut edits = match scalar.fault {
            Some(_) => quote::around(self.text, scalar.start, scalar.end),
            None => vec![Edit::insert(scalar.start, "")],
        };
        if let Some(open) = edits.first_mut() {
            open.text.insert_str(0, &format!("{leader}: "));
        }
        self.tell(FaultKind::MissingKey, Span::new(scalar.start, scalar.end), Cure::Suggested, edits);
        let start = scalar.start - self.line_start(scalar.start);
        self.levels.push(start, Kind::Map);
    }

    /// The length of a key of the outermost level that stands further in than the others.
    fn out_of_place(&self, kind: Kind, column: usize, body: &str) -> Option<usize> {
        if kind != Kind::Map || column <= self.outermost {
            return None;
        }
        let key = cut::key(body, self.keys.is_key).filter(|key| key.known && (self.keys.is_outer)(key.word))?;
        Some(key.colon)
    }

    /// Puts a line that begins with a key to its level.
    pub(super) fn place_key(&mut self, at: usize, column: usize, body: &str) {
        self.place(Kind::Map, at, column, body);
    }

    pub(super) fn line_start(&self, at: usize) -> usize {
        self.text.get(..at).and_then(|text| text.rfind('\n')).map_or(0, |at| at + 1)
    }

    /// A dash deeper than the sentence above it, which YAML takes for more of that sentence.
    fn fused(&mut self, at: usize, column: usize, behind: &str) -> bool {
        let Tail::Plain(scalar) = &self.tail else { return false };
        let (above, end) = (scalar.column, scalar.end);
        let child = cut::key(behind, self.keys.is_key).is_some_and(|key| key.known);
        if column < above || (column == above && !(child && self.levels.map() == Some(above))) {
            return false;
        }
        let start = self.line_start(at);
        let above_line = slice(self.text, self.line_start(end)..end);
        if !child && lines::is_wrapped(above_line, behind) {
            return false;
        }
        if let (false, Some(edits)) = (child, self.undashed(column)) {
            let first = edits.first().map_or(start, |edit| edit.span.start);
            let words = slice(self.text, first..).lines().next().unwrap_or_default().trim_end().len();
            self.end_scalar();
            self.tell(FaultKind::MissingDash, Span::new(first, first + words), Cure::Suggested, edits);
            self.levels.push(column, Kind::Seq);
            return true;
        }
        let map = self.levels.map().filter(|map| *map <= column);
        let list = self.levels.top().filter(|top| top.kind == Kind::Seq && top.column == above);
        if let (true, Some(map)) = (child, map) {
            self.end_scalar();
            let edit = Edit::insert(start, format!("{}tasks:\n", " ".repeat(map)));
            self.tell(FaultKind::MissingTasks, Span::new(at, at + 1), Cure::Suggested, vec![edit]);
        } else if let Some(list) = list {
            let colon = self.text.get(..end).is_some_and(|text| text.trim_end().ends_with(':'));
            if colon {
                // "… sau:" and dashes below it: an item with items of its own.
                self.parent_item(above, end);
            } else {
                self.end_scalar();
                let edit = Edit::replace(start, at, " ".repeat(list.column));
                self.tell(FaultKind::FusedDash, Span::new(at, at + 1), Cure::Suggested, vec![edit]);
                return true;
            }
        } else if let Some(map) = map {
            self.end_scalar();
            let edit = Edit::insert(start, format!("{}items:\n", " ".repeat(map)));
            self.tell(FaultKind::FusedDash, Span::new(at, at + 1), Cure::Suggested, vec![edit]);
        } else {
            return false;
        }
        self.levels.push(column, Kind::Seq);
        true
    }

    /// A dash for each line of a sentence that stands below its key, in the column of the dashes that follow: they are items too.
    fn undashed(&self, column: usize) -> Option<Vec<Edit>> {
        let Tail::Plain(scalar) = &self.tail else { return None };
        let mut at = self.line_start(scalar.start);
        let mut edits = Vec::new();
        for line in slice(self.text, at..scalar.end).split_inclusive('\n') {
            let blank = line.len() - line.trim_start_matches(' ').len();
            if blank != column || scalar.start > at + column {
                return None;
            }
            edits.push(Edit::insert(at + column, "- ".to_owned()));
            at += line.len();
        }
        Some(edits)
    }

    /// `- Các việc sau:` with dashes below becomes `- text: "Các việc sau:"` with `items:`.
    fn parent_item(&mut self, dash: usize, end: usize) {
        let Tail::Plain(scalar) = std::mem::replace(&mut self.tail, Tail::Nothing) else { return };
        let span = scalar.fault.map_or(Span::new(scalar.start, end), |(_, span)| span);
        let mut edits = quote::around(self.text, scalar.start, end);
        if let [open, .., close] = edits.as_mut_slice() {
            open.text.insert_str(0, "text: ");
            close.text.push_str(&format!("\n{}items:", " ".repeat(dash + 2)));
        }
        self.tell(FaultKind::ColonInItem, span, Cure::Suggested, edits);
    }
}
