//! The rows that say "Cộng" in one column: which rows each may add up, and whether it does.
//!
//! Such a row may begin to count at the head of its part, behind the last such row, at the top of the table: it is right where
//! any of them gives its figure.

use super::column::Column;
use super::lines::{Line, Role};
use crate::money::Number;

/// A figure that is not the sum of its rows.
#[derive(Debug)]
pub(super) struct Verdict {
    /// The row of the figure.
    pub row: usize,
    /// What its rows add up to.
    pub sum: Number,
    /// Its rows.
    pub parts: Vec<usize>,
    /// They stand below it.
    pub below: bool,
}

/// How many places where a sum may begin are tried, the nearest; the top of the table besides.
const MOST_STARTS: usize = 64;

/// What a row that says "Cộng" turns out to be.
enum Sum {
    Right,
    Wrong(Verdict),
    /// Nothing stands there that it could add up: it is a figure as others.
    Standing,
}

/// The rows of a column that say that they add up others.
pub(super) struct Rows<'a> {
    lines: &'a [Line],
    column: &'a Column<'a>,
    standing: Vec<usize>,
    wrong: Vec<Verdict>,
    /// The table is added up as it stands, heads and all.
    flat: bool,
}

impl<'a> Rows<'a> {
    /// Judges them from the top.
    pub fn new(lines: &'a [Line], column: &'a Column<'a>) -> Self {
        let mut rows = Rows { lines, column, standing: Vec::new(), wrong: Vec::new(), flat: false };
        for (at, _) in lines.iter().enumerate().filter(|(_, line)| line.role == Role::Sum) {
            let Some(stated) = column.figure(at) else { continue };
            let sum = if rows.is_first(at) { rows.first(at, stated) } else { rows.last(at, stated) };
            match sum {
                Sum::Right => {}
                Sum::Wrong(verdict) => rows.wrong.push(verdict),
                Sum::Standing => rows.standing.push(at),
            }
        }
        rows
    }

    /// The rows that the sum of the column is made of.
    pub fn whole(&self) -> Vec<usize> {
        if self.flat {
            return self.column.items(0, self.lines.len()).collect();
        }
        self.counted(0, self.lines.len())
    }

    /// All that is wrong, heads too.
    pub fn judged(self) -> Vec<Verdict> {
        let head = |one: &super::column::Unequal| Verdict {
            row: one.head,
            sum: one.sum,
            parts: one.parts.clone(),
            below: true,
        };
        let heads = self.column.unequal().iter().filter(|_| !self.flat).map(head);
        let mut all: Vec<Verdict> = heads.collect();
        all.extend(self.wrong);
        all.sort_by_key(|verdict| verdict.row);
        all
    }

    /// The row that is right for the whole table and says so.
    pub fn whole_by_hand(&self) -> Option<usize> {
        let sum = self.column.add(&self.whole())?;
        let right = |at: &usize| self.column.figure(*at).is_some_and(|stated| stated.equals(sum));
        let mut whole = (0..self.lines.len()).filter(|at| self.lines.get(*at).is_some_and(|line| line.whole));
        whole.find(|at| right(at) && !self.standing.contains(at))
    }

    /// Nothing stands above it in its group.
    fn is_first(&self, at: usize) -> bool {
        let group = (0..at).rev().find(|row| self.role(*row) == Role::Group);
        let start = group.map_or(0, |group| group + 1);
        let sums = (start..at).any(|row| self.role(row) == Role::Sum && self.column.figure(row).is_some());
        !sums && self.column.items(start, at).next().is_none()
    }

    fn first(&self, at: usize, stated: Number) -> Sum {
        if self.adds_up_below(at, stated) {
            return Sum::Right;
        }
        let whole = self.lines.get(at).is_some_and(|line| line.whole);
        let group = (0..at).any(|row| self.role(row) == Role::Group);
        let ends = self.ends_below(at);
        let end = if whole && !group { ends.last() } else { ends.first() };
        let parts = self.column.tops(at + 1, end.copied().unwrap_or(at));
        let Some(sum) = self.column.add(&parts) else { return Sum::Standing };
        if self.lines.get(at).is_some_and(|line| line.partial) && sum.is_below(stated) {
            return Sum::Right;
        }
        Sum::Wrong(Verdict { row: at, sum, parts, below: true })
    }

    fn last(&mut self, at: usize, stated: Number) -> Sum {
        let starts: Vec<usize> = self.starts(at);
        let added = |start: &usize| {
            self.adds_up(&self.counted(*start, at), stated) || self.adds_up(&self.column.ends(*start, at), stated)
        };
        if starts.iter().rev().any(added) || self.adds_up(&self.sums(at), stated) || self.adds_up_more(at, stated) {
            return Sum::Right;
        }
        if !self.column.has_equal() && self.adds_up(&self.column.items(0, at).collect::<Vec<_>>(), stated) {
            self.flat = true;
            return Sum::Right;
        }
        if self.adds_up_below(at, stated) {
            return Sum::Right;
        }
        let whole = self.counted(0, at);
        let last = (at + 1..self.lines.len()).all(|row| self.role(row) != Role::Sum);
        if whole.iter().all(|row| self.role(*row) == Role::Sum) && !last {
            return Sum::Standing;
        }
        let near = starts.iter().rev().map(|start| self.counted(*start, at)).find(|rows| !rows.is_empty());
        let parts = if last { whole } else { near.unwrap_or_default() };
        let Some(sum) = self.column.add(&parts) else { return Sum::Standing };
        Sum::Wrong(Verdict { row: at, sum, parts, below: false })
    }

    /// Where the rows that a sum above them adds up may end, the nearest first.
    fn ends_below(&self, at: usize) -> Vec<usize> {
        let next = |role: Role| (at + 1..self.lines.len()).find(|row| self.role(*row) == role);
        let mut ends: Vec<usize> = [next(Role::Sum), next(Role::Group)].into_iter().flatten().collect();
        ends.push(self.lines.len());
        ends.sort_unstable();
        ends
    }

    fn adds_up_below(&self, at: usize, stated: Number) -> bool {
        let added = |end: &usize| {
            self.adds_up(&self.column.tops(at + 1, *end), stated)
                || self.adds_up(&self.column.ends(at + 1, *end), stated)
        };
        self.ends_below(at).iter().any(added)
    }

    /// Where a sum may begin to count, the top of the table first.
    fn starts(&self, end: usize) -> Vec<usize> {
        let mut starts = Vec::new();
        for at in (0..end).rev() {
            match self.role(at) {
                Role::Sum | Role::Group => starts.push(at + 1),
                Role::Item if self.lines.get(at).is_some_and(|line| line.heads) || self.has_below(at) => {
                    starts.extend([at + 1, at]);
                }
                Role::Item | Role::Aside => {}
            }
            if starts.len() >= MOST_STARTS {
                break;
            }
        }
        starts.push(0);
        starts.reverse();
        starts
    }

    /// Whether rows behind those that are some of a row are more than that: "Dự phòng" behind "Trong đó: …".
    fn adds_up_more(&self, end: usize, stated: Number) -> bool {
        let more =
            |at: &usize| self.lines.get(*at).is_some_and(|line| line.follows) && self.column.figure(*at).is_some();
        let more: Vec<usize> = (0..end).filter(more).collect();
        !more.is_empty() && self.adds_up(&[self.counted(0, end), more].concat(), stated)
    }

    fn has_below(&self, at: usize) -> bool {
        self.lines.get(at + 1).is_some_and(|next| next.above == Some(at) && !next.loose)
    }

    /// The sums that stand above, each of a part.
    fn sums(&self, end: usize) -> Vec<usize> {
        (0..end).filter(|at| self.role(*at) == Role::Sum && self.column.figure(*at).is_some()).collect()
    }

    /// The rows that count from `start` up to `end`.
    fn counted(&self, start: usize, end: usize) -> Vec<usize> {
        let mut rows = self.column.tops(start, end);
        rows.extend(self.standing.iter().filter(|at| (start..end).contains(at)));
        rows.sort_unstable();
        rows
    }

    fn adds_up(&self, rows: &[usize], stated: Number) -> bool {
        self.column.add(rows).is_some_and(|sum| stated.is_about(sum, rows.len()))
    }

    fn role(&self, at: usize) -> Role {
        self.lines.get(at).map(|line| line.role).unwrap_or_default()
    }
}
