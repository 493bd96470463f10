//! One column of a table: which row's figure is the sum of others, and which ought to be and is not.

use super::lines::{Line, Role};
use crate::money::Number;
use std::collections::BTreeSet;

/// A head whose figure is not the sum of the rows below it.
#[derive(Debug, Clone)]
pub(super) struct Unequal {
    /// The row.
    pub head: usize,
    /// The rows with which it was compared.
    pub parts: Vec<usize>,
    /// Their sum.
    pub sum: Number,
}

/// What holds what in a column.
#[derive(Debug)]
pub(super) struct Column<'a> {
    lines: &'a [Line],
    figures: &'a [Option<Number>],
    /// The rows one level below each.
    below: Vec<Vec<usize>>,
    /// The row whose figure has that of this row in it.
    holder: Vec<Option<usize>>,
    /// The rows that hold others.
    holders: BTreeSet<usize>,
    /// Whether rows without labels below a head are its own.
    strict: bool,
    /// How many heads are the sums of their rows.
    equal: usize,
    /// How many of these rows have no labels.
    equal_loose: usize,
    unequal: Vec<Unequal>,
}

/// What is to be added up for a row and those below it.
#[derive(Default)]
struct Found {
    /// Rows with figures, none of them in another.
    rows: Vec<usize>,
    /// Rows without a label, which may belong further out.
    loose: Vec<usize>,
    /// Rows with figures that hold none.
    ends: Vec<usize>,
    /// A row at the end of a branch has no figure.
    open: bool,
}

impl<'a> Column<'a> {
    /// `figures` has the figure of each line.
    pub fn new(lines: &'a [Line], figures: &'a [Option<Number>]) -> Self {
        let mut below = vec![Vec::new(); lines.len()];
        for (at, line) in lines.iter().enumerate() {
            if let Some(rows) = line.above.and_then(|above| below.get_mut(above)) {
                rows.push(at);
            }
        }
        let first = Column::settled(lines, figures, &below, false);
        // Where one head is the sum of rows without labels, those below the others are theirs too.
        if first.equal_loose > 0 { Column::settled(lines, figures, &below, true) } else { first }
    }

    fn settled(lines: &'a [Line], figures: &'a [Option<Number>], below: &[Vec<usize>], strict: bool) -> Self {
        let (holder, below) = (vec![None; lines.len()], below.to_vec());
        let mut column = Column {
            lines,
            figures,
            below,
            holder,
            holders: BTreeSet::new(),
            strict,
            equal: 0,
            equal_loose: 0,
            unequal: Vec::new(),
        };
        for (root, _) in lines.iter().enumerate().filter(|(_, line)| line.above.is_none()) {
            column.settle(root);
        }
        column
    }

    /// Heads that are not the sum of their rows. Where none is, and each is more than its rows, the rows are but some of it.
    pub fn unequal(&self) -> &[Unequal] {
        let more = |one: &Unequal| self.figure(one.head).is_some_and(|stated| one.sum.is_below(stated));
        let some = self.equal == 0 && self.unequal.len() > 1 && self.unequal.iter().all(more);
        if some { &[] } else { &self.unequal }
    }

    /// Whether some head is the sum of its rows.
    pub fn has_equal(&self) -> bool {
        self.equal > 0
    }

    /// The rows from `start` up to `end` that no other of them holds.
    pub fn tops(&self, start: usize, end: usize) -> Vec<usize> {
        let free = |at: &usize| self.holder.get(*at).copied().flatten().is_none_or(|holder| holder < start);
        self.items(start, end).filter(free).collect()
    }

    /// The rows from `start` up to `end` that hold none.
    pub fn ends(&self, start: usize, end: usize) -> Vec<usize> {
        self.items(start, end).filter(|at| !self.holders.contains(at)).collect()
    }

    /// All rows from `start` up to `end` with a figure, one level or many.
    pub fn items(&self, start: usize, end: usize) -> impl Iterator<Item = usize> {
        (start..end).filter(|at| self.figure(*at).is_some() && self.line(*at).is_some_and(is_item))
    }

    /// The figures of rows, added up; nothing when there are none.
    pub fn add(&self, rows: &[usize]) -> Option<Number> {
        rows.iter().map(|at| self.figure(*at)).reduce(|sum, one| sum?.plus(one?)).flatten()
    }

    /// The figure of a row.
    pub fn figure(&self, at: usize) -> Option<Number> {
        self.figures.get(at).copied().flatten()
    }

    fn line(&self, at: usize) -> Option<&'a Line> {
        self.lines.get(at)
    }

    /// A row and all below it, from the innermost out.
    fn settle(&mut self, at: usize) -> Found {
        let below = self.below.get_mut(at).map(std::mem::take).unwrap_or_default();
        let mut found = Found::default();
        let mut leaf = true;
        for row in below {
            let Some(line) = self.line(row).filter(|line| !line.part) else { continue };
            if line.loose {
                found.loose.extend(Some(row).filter(|row| self.figure(*row).is_some()));
                continue;
            }
            let inner = self.settle(row);
            found.rows.extend(inner.rows);
            found.ends.extend(inner.ends);
            found.loose.extend(inner.loose);
            found.open |= inner.open;
            leaf = false;
        }
        let Some((stated, line)) = self.figure(at).zip(self.line(at).filter(|line| is_item(line))) else {
            found.open |= leaf && found.loose.is_empty();
            return found;
        };
        let loose = self.weigh(at, stated, line, &found);
        let ends = if leaf { vec![at] } else { found.ends };
        Found { rows: vec![at], loose, ends, open: false }
    }

    /// Compares a figure with those below it; returns the rows without a label that do not belong to it.
    fn weigh(&mut self, at: usize, stated: Number, line: &Line, found: &Found) -> Vec<usize> {
        let all: Vec<usize> = found.rows.iter().chain(&found.loose).copied().collect();
        let is_sum = |rows: &[usize]| self.add(rows).is_some_and(|sum| stated.is_about(sum, rows.len()));
        if found.rows.is_empty() {
            return self.weigh_loose(at, stated, line, &found.loose);
        }
        let whole = is_sum(&found.rows);
        let with_loose = !whole && !found.loose.is_empty() && is_sum(&all);
        if whole || with_loose {
            self.equal += 1;
        } else {
            // What is not stated may be the rest; a wrong figure between the two is told by itself.
            let less = self.add(&found.rows).is_some_and(|sum| sum.is_below(stated));
            let some = (line.partial || found.open) && less;
            if !some && !is_sum(&found.ends) {
                self.tell(at, &found.rows);
            }
        }
        self.hold(at, if with_loose { &all } else { &found.rows });
        if with_loose { Vec::new() } else { found.loose.clone() }
    }

    /// The same where none of the rows below has a label. Behind the parts of a row others may stand: "Dự phòng".
    fn weigh_loose(&mut self, at: usize, stated: Number, line: &Line, loose: &[usize]) -> Vec<usize> {
        // "I" names what follows; one row with the same figure may be another, unless it is all that follows.
        let least = if line.heads && loose.len() == 1 { 1 } else { 2 };
        let is_sum = |rows: &[usize]| self.add(rows).is_some_and(|sum| stated.is_about(sum, rows.len()));
        let parts = (least..=loose.len()).rev().find(|count| is_sum(loose.get(..*count).unwrap_or_default()));
        if let Some((own, others)) = parts.and_then(|count| loose.split_at_checked(count)) {
            (self.equal, self.equal_loose) = (self.equal + 1, self.equal_loose + 1);
            self.hold(at, own);
            return others.to_vec();
        }
        let blank = loose.iter().all(|row| self.is_blank(*row));
        if self.strict && line.heads && blank && loose.len() > 1 && !line.partial {
            self.tell(at, loose);
            self.hold(at, loose);
            return Vec::new();
        }
        loose.to_vec()
    }

    fn is_blank(&self, at: usize) -> bool {
        self.line(at).is_some_and(|line| line.blank)
    }

    fn tell(&mut self, head: usize, parts: &[usize]) {
        let sum = self.add(parts).unwrap_or_default();
        self.unequal.push(Unequal { head, parts: parts.to_vec(), sum });
    }

    fn hold(&mut self, head: usize, rows: &[usize]) {
        self.holders.insert(head);
        for row in rows {
            if let Some(holder) = self.holder.get_mut(*row) {
                *holder = Some(head);
            }
        }
    }
}

fn is_item(line: &Line) -> bool {
    line.role == Role::Item && !line.part
}
