//! Cells that cover several rows: each row's cells put where those from above leave room.

use crate::plan::CellSpec;

/// What goes on from above, by column: rows still covered and columns of the cell, at its first column.
pub(super) struct Merges(Vec<(usize, usize)>);

impl Merges {
    /// No cell goes on yet.
    pub fn new(columns: usize) -> Self {
        Self(vec![(0, 0); columns])
    }

    /// The cells of the next row with those that go on from above between them.
    pub fn place(&mut self, own: Vec<CellSpec>) -> Vec<CellSpec> {
        let mut out: Vec<CellSpec> = Vec::new();
        let mut own = own.into_iter();
        let mut below = vec![(0, 0); self.0.len()];
        let mut column = 0;
        loop {
            if let Some((rows, span)) = self.0.get(column).copied().filter(|(rows, _)| *rows > 0) {
                below.iter_mut().skip(column).take(1).for_each(|slot| *slot = (rows - 1, span));
                out.push(CellSpec { rows: 0, ..CellSpec::new(None, span) });
                column += span;
                continue;
            }
            let Some(cell) = own.next() else { break };
            let rows = cell.rows.saturating_sub(1);
            below.iter_mut().skip(column).take(1).for_each(|slot| *slot = (rows, cell.span));
            column += cell.span;
            out.push(cell);
        }
        self.0 = below;
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The cells as `rows x columns`, a cell that goes on as `.`.
    fn placed(merges: &mut Merges, cells: &[(usize, usize)]) -> String {
        let own = cells.iter().map(|(rows, span)| CellSpec { rows: *rows, ..CellSpec::new(None, *span) });
        let cells = merges.place(own.collect());
        let one = |cell: &CellSpec| {
            if cell.rows == 0 { ".".repeat(cell.span) } else { format!("{}x{}", cell.rows, cell.span) }
        };
        cells.iter().map(one).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn cells_stand_where_those_from_above_leave_room() {
        let mut merges = Merges::new(4);
        assert_eq!(placed(&mut merges, &[(3, 1), (1, 1), (2, 2)]), "3x1 1x1 2x2");
        assert_eq!(placed(&mut merges, &[(1, 1)]), ". 1x1 ..");
        assert_eq!(placed(&mut merges, &[(1, 3)]), ". 1x3");
        assert_eq!(placed(&mut merges, &[(1, 4)]), "1x4");
    }
}
