//! The rows of a table to lines: what each is for a sum, and the row that it stands below.
//!
//! Nothing says how deep a row is but its label, and tables nest their labels as they like. So the order in which the kinds
//! of labels first stand in each other is the order of this table: "A" below "I" where "I" came first.

use super::levels::{Levels, Place};
use super::ordinal::Ordinal;
use super::says::{leads_to_parts, says_part, says_rounded, says_sum, says_whole};
use crate::plan::{CellSpec, Figure, RowSpec, TableSpec};

/// What a row is for the sums of its table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Role {
    /// The header, a row that numbers the columns, a sum once more.
    #[default]
    Aside,
    /// It names a group and has no figures.
    Group,
    /// It says that it adds up others.
    Sum,
    /// What is added up.
    Item,
}

/// A row.
#[derive(Debug, Clone, Default)]
pub(super) struct Line {
    pub role: Role,
    /// The row one level up.
    pub above: Option<usize>,
    /// What the row is called: its label, else its words.
    pub name: String,
    /// Whether a capital letter or a Roman numeral heads it.
    pub heads: bool,
    /// It has no label: nothing but the figures says where it belongs.
    pub loose: bool,
    /// Its first cell is empty.
    pub blank: bool,
    /// It is one of some of the row above, of which there may be more.
    pub part: bool,
    /// Only because it stands behind such a row: it may be more.
    pub follows: bool,
    /// Some of it follows, maybe not all.
    pub partial: bool,
    /// A sum that is that of the whole table by its words.
    pub whole: bool,
}

/// The lines of a table, one for each of its rows.
pub(super) fn lines(table: &TableSpec) -> Vec<Line> {
    let ordinals: Vec<Option<Ordinal>> = table.rows.iter().map(ordinal).collect();
    let mut reader = Reader { lines: Vec::new(), levels: Levels::default(), owner: None, parts: false };
    for (at, (row, own)) in table.rows.iter().zip(&ordinals).enumerate() {
        let behind = ordinals.get(at + 1..).unwrap_or_default();
        let aside = at < table.header_rows || (at == table.header_rows && numbers_columns(row));
        let line = if aside { Line::default() } else { reader.read(at, row, own.as_ref(), behind) };
        reader.lines.push(line);
    }
    reader.lines
}

struct Reader {
    lines: Vec<Line>,
    levels: Levels,
    /// The row to which rows without a label may belong.
    owner: Option<usize>,
    /// Whether the rows without a label are some of the owner.
    parts: bool,
}

impl Reader {
    fn read(&mut self, at: usize, row: &RowSpec, own: Option<&Ordinal>, behind: &[Option<Ordinal>]) -> Line {
        let RowSpec::Cells(cells) = row else { return self.group(at, own, behind) };
        let words = words(cells);
        let blank = cells.first().is_some_and(|cell| cell.figure() == Figure::Blank && cell.rows > 0);
        let last = self.lines.last().map(|line| line.role);
        if says_rounded(&words) && last == Some(Role::Sum) {
            return Line::default();
        }
        if says_sum(&words) && !own.is_some_and(|own| self.levels.opens(own, behind)) {
            let whole = says_whole(&words);
            if whole {
                self.levels.clear();
            }
            (self.owner, self.parts) = (None, false);
            return Line { role: Role::Sum, name: words, whole, ..Line::default() };
        }
        let part = says_part(&words);
        let next = if own.is_some() || part { behind } else { &[] };
        if let Some(place) = own.and_then(|own| self.levels.place(own, at, next)) {
            self.partial(part.then_some(place.above).flatten());
            (self.owner, self.parts) = (Some(at), false);
            return Line { partial: leads_to_parts(&words) && !part, ..labelled(place, words) };
        }
        if part {
            let above = self.owner.or_else(|| self.lines.len().checked_sub(1));
            self.partial(above);
            self.parts = true;
        }
        let (part, follows) = (self.parts, self.parts && !part);
        Line { role: Role::Item, above: self.owner, name: words, loose: true, blank, part, follows, ..Line::default() }
    }

    fn group(&mut self, at: usize, own: Option<&Ordinal>, behind: &[Option<Ordinal>]) -> Line {
        (self.owner, self.parts) = (None, false);
        let place = own.and_then(|own| self.levels.place(own, at, behind));
        if place.is_none() {
            self.levels.clear();
        }
        Line { role: Role::Group, above: place.and_then(|place| place.above), ..Line::default() }
    }

    fn partial(&mut self, at: Option<usize>) {
        if let Some(line) = at.and_then(|at| self.lines.get_mut(at)) {
            line.partial = true;
        }
    }
}

fn labelled(place: Place, words: String) -> Line {
    let name = if place.bullet { words } else { place.name };
    Line { role: Role::Item, above: place.above, name, heads: place.heads, ..Line::default() }
}

/// The label of a row: its first cell, or what is typed before the words of it; where that cell is empty, before those of
/// the next.
fn ordinal(row: &RowSpec) -> Option<Ordinal> {
    let typed = |words: &str| Ordinal::typed(words).map(|(ordinal, _)| ordinal);
    let cells = match row {
        RowSpec::Group(name, _) => return typed(&name.value),
        RowSpec::Cells(cells) => cells,
    };
    let first = cells.first().filter(|first| first.rows > 0)?;
    let own = first.words();
    let next = || cells.get(1).filter(|_| own.is_empty()).and_then(|next| typed(&next.words()));
    Ordinal::read(&own).or_else(|| typed(&own)).or_else(next)
}

/// The first words of a row, without a label before them.
fn words(cells: &[CellSpec]) -> String {
    let labels = usize::from(cells.first().is_some_and(|first| Ordinal::read(&first.words()).is_some()));
    let cell = cells.iter().skip(labels).find(|cell| cell.figure() == Figure::Words);
    let words = cell.map(CellSpec::words).unwrap_or_default();
    match Ordinal::typed(&words) {
        Some((_, bare)) => bare.to_owned(),
        None => words,
    }
}

/// A row below the header that numbers the columns: "A | B | 1 | 2 | 3=1+2".
fn numbers_columns(row: &RowSpec) -> bool {
    let RowSpec::Cells(cells) = row else { return false };
    let texts: Vec<String> = cells.iter().map(CellSpec::words).collect();
    let (mut number, mut letter) = (1_u32, b'a');
    let counts = |text: &String| {
        let bare = text.split('=').next().unwrap_or_default().trim();
        let bare = bare.trim_matches(['(', ')', '[', ']']);
        if bare.parse() == Ok(number) {
            number += 1;
            return true;
        }
        let right = number == 1 && bare.eq_ignore_ascii_case(&char::from(letter).to_string());
        letter += u8::from(right);
        right
    };
    texts.len() > 2 && texts.iter().all(counts)
}
