//! Which cells of a row are one that a comma cut.

use super::cell_columns::{Cell, Columns, Kind};

/// Cells that are one.
#[derive(Debug)]
pub(super) struct Run {
    /// The first of them.
    pub start: usize,
    /// The last.
    pub end: usize,
    /// What they say together.
    pub whole: String,
    /// How that is written.
    pub right: String,
    /// Whether nothing else can be meant.
    pub sure: bool,
    /// The sentence that tells it.
    pub variant: &'static str,
}

impl Run {
    /// The row with these cells in one; empty cells fill its end.
    pub fn joined<'a>(&self, row: &[Cell<'a>]) -> Vec<Cell<'a>> {
        joined(row, self.start, self.end)
    }
}

fn joined<'a>(row: &[Cell<'a>], start: usize, end: usize) -> Vec<Cell<'a>> {
    let kept = row.iter().enumerate().filter(|(at, _)| *at <= start || *at > end).map(|(_, cell)| *cell);
    let left = std::iter::repeat_n(Cell { text: None, kind: Kind::Blank, glued: false }, end - start);
    kept.chain(left).collect()
}

/// A figure that a comma cut: "48,6" without a space, or a bare "000" behind "72".
pub(super) fn figures(row: &[Cell<'_>], columns: &Columns) -> Option<Run> {
    decimals(row, columns).or_else(|| thousands(row, columns))
}

fn decimals(row: &[Cell<'_>], columns: &Columns) -> Option<Run> {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let opens = |cell: &Cell<'_>| cell.plain().split('.').all(digits);
    let goes_on = |cell: &Cell<'_>| cell.glued && digits(cell.plain().trim_end_matches('%'));
    // Who writes no space anywhere parts cells so.
    if !row.iter().skip(1).any(|cell| !cell.glued) {
        return None;
    }
    let start = (1..row.len()).find(|at| row.get(*at).is_some_and(goes_on) && row.get(at - 1).is_some_and(opens))? - 1;
    let behind = row.iter().skip(start + 1).take_while(|cell| goes_on(cell)).count();
    let end = start + behind;
    let pieces: Vec<&str> = row.get(start..=end)?.iter().map(Cell::plain).collect();
    let groups = pieces.iter().skip(1).all(|piece| piece.len() == 3);
    // A row that is as full as all others has lost no cell: a space was left out.
    if (behind > 1 && !groups) || columns.is_full(row) {
        return None;
    }
    let whole = pieces.join(",");
    let (right, sure) = match (groups, behind) {
        // "1,200,000" can be thousands only, "4,125" both.
        (true, 2..) => (pieces.join("."), true),
        (true, _) => (pieces.join("."), pieces.last().is_some_and(|last| *last == "000")),
        (false, _) => (whole.clone(), true),
    };
    let variant = if groups { "comma-thousands" } else { "comma-figure" };
    Some(Run { start, end, whole, right, sure, variant })
}

fn thousands(row: &[Cell<'_>], columns: &Columns) -> Option<Run> {
    // "000" is no figure of its own, "050" may be a code where others have one.
    let opens = |cell: &Cell<'_>| {
        let text = cell.plain();
        cell.kind == Kind::Figure && !text.starts_with('0') && text.split('.').all(|part| part.len() <= 3)
    };
    let cut = |at: &usize| {
        row.get(*at).is_some_and(Cell::is_group) && !columns.is_coded(row, *at) && row.get(at - 1).is_some_and(opens)
    };
    let at = (2..row.len()).find(cut)?;
    let behind = row.iter().skip(at + 1).take_while(|cell| cell.plain() == "000").count();
    let pieces: Vec<&str> = row.get(at - 1..=at + behind)?.iter().map(Cell::plain).collect();
    let (whole, right) = (pieces.join(", "), pieces.join("."));
    // "1, 200, 000": where the figure begins nobody knows.
    let bare = |text: &str| (1..=3).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    let sure = !(at > 2
        && pieces.first().is_some_and(|first| first.len() == 3)
        && row.get(at - 2).is_some_and(|cell| bare(cell.plain())));
    Some(Run { start: at - 1, end: at + behind, whole, right, sure, variant: "comma-thousands" })
}

/// Words that a comma cut: they stand where all other rows have figures, and without the cut every cell is in its column.
pub(super) fn words(row: &[Cell<'_>], columns: &Columns) -> Option<Run> {
    let is_words = |at: &usize| row.get(*at).is_some_and(|cell| cell.kind == Kind::Words && !cell.plain().is_empty());
    for end in (2..row.len()).filter(is_words) {
        for start in (1..end).rev().take_while(is_words) {
            let right = joined(row, start, end);
            if misfits(row, columns, start) && fits(&right, row, columns) {
                let pieces: Vec<&str> = row.get(start..=end)?.iter().map(Cell::plain).collect();
                let whole = pieces.join(", ");
                return Some(Run { start, end, right: whole.clone(), whole, sure: true, variant: "comma-cell" });
            }
        }
    }
    None
}

/// Words stand in a column of figures, and a figure at the end where nobody else has one.
fn misfits(row: &[Cell<'_>], columns: &Columns, start: usize) -> bool {
    let last = row.len().saturating_sub(1);
    let out = row.last().is_some_and(|cell| cell.kind == Kind::Figure) && columns.count(row, last, Kind::Figure) == 0;
    out && columns.is_stray(row, start + 1) && columns.others() > 1
}

/// Whether the row, with its cells joined, has figures where all others have them and words where none has.
fn fits(joined: &[Cell<'_>], row: &[Cell<'_>], columns: &Columns) -> bool {
    let all = columns.others();
    joined.iter().enumerate().all(|(at, cell)| match cell.kind {
        Kind::Figure => columns.count(row, at, Kind::Words) < all,
        Kind::Blank => columns.count(row, at, Kind::Figure) < all,
        Kind::Words => columns.count(row, at, Kind::Figure) == 0,
    })
}
