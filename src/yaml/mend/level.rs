//! The levels of a block that are open at a line, and where a line belongs that stands in none of their columns.

/// What stands at a level.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Keys.
    Map,
    /// Dashes.
    Seq,
}

/// An open mapping or list and its column, from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Level {
    pub column: usize,
    pub kind: Kind,
}

/// Where a line stands among the open levels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fit {
    /// In its column.
    Level,
    /// In no column of its kind; the nearest one.
    Nearest(usize),
    /// There is no level of its kind.
    Stray,
}

/// The open levels, the outermost first.
#[derive(Debug, Default)]
pub(super) struct Levels(Vec<Level>);

impl Levels {
    pub fn top(&self) -> Option<Level> {
        self.0.last().copied()
    }

    pub fn columns(&self) -> impl DoubleEndedIterator<Item = usize> {
        self.0.iter().map(|level| level.column)
    }

    pub fn push(&mut self, column: usize, kind: Kind) {
        self.0.push(Level { column, kind });
    }

    /// Whether a mapping is open in `column`.
    pub fn has_map(&self, column: usize) -> bool {
        self.0.contains(&Level { column, kind: Kind::Map })
    }

    /// The innermost mapping's column.
    pub fn map(&self) -> Option<usize> {
        self.0.iter().rev().find(|level| level.kind == Kind::Map).map(|level| level.column)
    }

    /// Closes all levels but the mapping in `column`, which is the outermost.
    pub fn close_to(&mut self, column: usize) {
        self.0.clear();
        self.push(column, Kind::Map);
    }

    /// Closes what ends at a line of `kind` in `column`. `below` is the column of the key or dash that still waits for its
    /// value, under which a new level may open.
    pub fn settle(&mut self, column: usize, kind: Kind, below: Option<usize>) -> Fit {
        let waits = below.is_some_and(|of| column > of || (kind == Kind::Seq && column == of));
        if self.0.is_empty() || waits {
            self.0.retain(|level| level.column <= column);
            // A list may stand in the column of its key, not a mapping in that of a list.
            if self.top().is_none_or(|top| top.column < column || top.kind != kind) {
                self.push(column, kind);
            }
            return Fit::Level;
        }
        let fits = |level: &Level| level.column == column && level.kind == kind;
        let nearest = self.0.iter().rev().filter(|level| level.kind == kind);
        let target = if self.0.iter().any(fits) {
            column
        } else {
            match nearest.min_by_key(|level| level.column.abs_diff(column)) {
                Some(level) => level.column,
                None => return Fit::Stray,
            }
        };
        while self.top().is_some_and(|top| top.column > target || (top.column == target && top.kind != kind)) {
            self.0.pop();
        }
        if target == column { Fit::Level } else { Fit::Nearest(target) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_between_two_columns_belongs_to_the_nearer_one() {
        let mut levels = Levels::default();
        assert_eq!(levels.settle(0, Kind::Map, None), Fit::Level);
        assert_eq!(levels.settle(2, Kind::Seq, Some(0)), Fit::Level);
        levels.push(4, Kind::Map);
        assert_eq!(levels.settle(5, Kind::Map, None), Fit::Nearest(4));
        assert_eq!(levels.settle(3, Kind::Seq, None), Fit::Nearest(2));
        assert_eq!(levels.settle(0, Kind::Map, None), Fit::Level);
        assert_eq!(levels.settle(0, Kind::Seq, Some(0)), Fit::Level, "a list in the column of its key");
        assert_eq!(levels.settle(0, Kind::Map, None), Fit::Level);
    }
}
