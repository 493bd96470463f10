//! The cells of a table's rows in brackets, and what its columns hold.

use crate::plan::{CellSpec, Figure};
use crate::yaml::{Node, Style, Text, Value};

/// A cell of a row in brackets.
#[derive(Debug, Clone, Copy)]
pub(super) struct Cell<'a> {
    /// Its text; nothing for a cell that was left out.
    pub text: Option<&'a Text>,
    /// What it holds.
    pub kind: Kind,
    /// A comma without a space parts it from the cell before it.
    pub glued: bool,
}

/// What a cell holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Blank,
    Figure,
    Words,
}

impl<'a> Cell<'a> {
    /// The cells of a row; nothing where one is more than a text.
    pub fn row(items: &'a [Node], source: &str) -> Option<Vec<Cell<'a>>> {
        let mut end = None;
        let one = |node: &'a Node| {
            let Value::Scalar(text) = &node.value else { return None };
            let before = end.replace(text.span.end).and_then(|end| source.get(end..text.span.start));
            Some(Cell { text: Some(text), kind: kind(text), glued: before == Some(",") })
        };
        items.iter().map(one).collect()
    }

    /// Its words, where no quotation marks hold them together.
    pub fn plain(&self) -> &'a str {
        self.text.filter(|text| text.style == Style::Plain).map(|text| text.value.as_str()).unwrap_or_default()
    }

    /// A bare "000" or "050": the rest of a figure, or a code.
    pub fn is_group(&self) -> bool {
        let text = self.plain();
        text.len() == 3 && text.starts_with('0') && text.bytes().all(|byte| byte.is_ascii_digit())
    }
}

/// What the columns of a table hold: a row is judged by all others, whose number is that of all rows less one.
#[derive(Debug, Default)]
pub(super) struct Columns {
    rows: usize,
    /// How many cells of each kind a column has.
    kinds: Vec<[usize; 3]>,
    /// How many of its cells are codes such as "050".
    codes: Vec<usize>,
    /// How many rows that no comma cut end in a cell of each kind.
    ends: [usize; 3],
}

impl Columns {
    /// Those of rows that are as wide as their table.
    pub fn of(rows: &[Vec<Cell<'_>>]) -> Self {
        let width = rows.first().map_or(0, Vec::len);
        let mut columns = Columns { rows: rows.len(), kinds: vec![[0; 3]; width], codes: vec![0; width], ends: [0; 3] };
        for row in rows {
            for ((cell, kinds), codes) in row.iter().zip(&mut columns.kinds).zip(&mut columns.codes) {
                kinds.iter_mut().skip(cell.kind as usize).take(1).for_each(|count| *count += 1);
                *codes += usize::from(cell.is_group() && cell.plain() != "000");
            }
        }
        let cut = |row: &[Cell<'_>]| {
            let split = |cell: &Cell<'_>| cell.is_group() || (cell.glued && cell.kind == Kind::Figure);
            row.iter().any(split) || columns.is_stray(row, 2)
        };
        let whole = rows.iter().filter(|row| !cut(row)).filter_map(|row| row.last());
        let ends = whole.fold([0; 3], |mut ends, last| {
            ends.iter_mut().skip(last.kind as usize).take(1).for_each(|count| *count += 1);
            ends
        });
        Columns { ends, ..columns }
    }

    /// How many other rows there are.
    pub fn others(&self) -> usize {
        self.rows.saturating_sub(1)
    }

    /// How many rows beside `own` have a cell of this kind in a column.
    pub fn count(&self, own: &[Cell<'_>], at: usize, kind: Kind) -> usize {
        let all = self.kinds.get(at).and_then(|kinds| kinds.get(kind as usize)).copied().unwrap_or_default();
        all.saturating_sub(usize::from(own.get(at).is_some_and(|cell| cell.kind == kind)))
    }

    /// Whether another row has a code in a column.
    pub fn is_coded(&self, own: &[Cell<'_>], at: usize) -> bool {
        let is_code = own.get(at).is_some_and(|cell| cell.is_group() && cell.plain() != "000");
        self.codes.get(at).is_some_and(|codes| *codes > usize::from(is_code))
    }

    /// Whether words stand in a row, from a column on, where all others have figures.
    pub fn is_stray(&self, own: &[Cell<'_>], from: usize) -> bool {
        let all = |at: &usize| self.count(own, *at, Kind::Figure) == self.others();
        (from..own.len()).filter(all).any(|at| own.get(at).is_some_and(|cell| cell.kind == Kind::Words))
    }

    /// Whether all rows that no comma cut end in a cell of the kind in which `own`, which may be cut, ends.
    pub fn is_full(&self, own: &[Cell<'_>]) -> bool {
        let kind = own.last().map_or(Kind::Blank, |cell| cell.kind);
        let same = self.ends.get(kind as usize).copied().unwrap_or_default();
        same > 0 && same == self.ends.iter().sum::<usize>()
    }
}

fn kind(text: &Text) -> Kind {
    let bare = text.value.trim().trim_end_matches('%');
    let cell = CellSpec::new(Some(Text { value: bare.to_owned(), ..text.clone() }), 1);
    match cell.figure() {
        _ if text.is_null() => Kind::Blank,
        Figure::Blank => Kind::Blank,
        Figure::Number(_) => Kind::Figure,
        Figure::Words => Kind::Words,
    }
}
