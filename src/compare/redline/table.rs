//! A table that became another, row by row and cell by cell; and one that came in or went out.

use super::marks::Change;
use super::state::Redline;
use super::xml::{child, closing, is, opening, text, xml};
use crate::compare::pairs::{Pair, pairs};
use roxmltree::Node;

/// Whether one table can become the other: they have the same columns.
pub(super) fn fit(old: Node<'_, '_>, new: Node<'_, '_>) -> bool {
    columns(old) == columns(new)
}

fn columns(table: Node<'_, '_>) -> usize {
    child(table, "tblGrid").map_or(0, |grid| grid.children().filter(|node| is(*node, "gridCol")).count())
}

fn of<'x>(node: Node<'x, 'x>, name: &str) -> Vec<Node<'x, 'x>> {
    node.children().filter(|child| is(*child, name)).collect()
}

impl<'x> Redline<'x> {
    /// `after` with what differs from `before` marked.
    pub(super) fn table(&mut self, before: Node<'x, 'x>, after: Node<'x, 'x>) -> String {
        let (old, new) = (of(before, "tr"), of(after, "tr"));
        let keys =
            |rows: &[Node<'x, 'x>]| rows.iter().map(|row| text(*row).replace('\u{1F}', " \u{1F} ")).collect::<Vec<_>>();
        let cells = |row: Option<&Node<'x, 'x>>| row.map_or(0, |row| of(*row, "tc").len());
        let may = |row: usize, column: usize| cells(old.get(row)) == cells(new.get(column));
        let mut rows = String::new();
        for pair in pairs(&keys(&old), &keys(&new), &may) {
            rows.push_str(&match pair {
                Pair::Same(from, to) | Pair::Changed(from, to) => match (old.get(from), new.get(to)) {
                    (Some(before), Some(after)) => self.row(*before, *after),
                    _ => String::new(),
                },
                Pair::Old(at) => old.get(at).map(|row| self.whole_row(*row, Change::Deleted)).unwrap_or_default(),
                Pair::New(at) => new.get(at).map(|row| self.whole_row(*row, Change::Inserted)).unwrap_or_default(),
            });
        }
        format!("{}{}{rows}{}", opening(after), head(after), closing(after))
    }

    fn row(&mut self, before: Node<'x, 'x>, after: Node<'x, 'x>) -> String {
        let (old, new) = (of(before, "tc"), of(after, "tc"));
        if old.len() != new.len() {
            return xml(after).to_owned();
        }
        let cells: String = old
            .iter()
            .zip(&new)
            .map(|(before, after)| format!("{}{}{}", opening(*after), self.container(*before, *after), closing(*after)))
            .collect();
        let head: String = after.children().filter(|node| node.is_element() && !is(*node, "tc")).map(xml).collect();
        format!("{}{head}{cells}{}", opening(after), closing(after))
    }

    fn whole_row(&mut self, row: Node<'x, 'x>, change: Change) -> String {
        let mark = self.marks.alone(change);
        let own: String =
            child(row, "trPr").into_iter().flat_map(|own| own.children()).filter(Node::is_element).map(xml).collect();
        let exceptions = child(row, "tblPrEx").map_or("", xml);
        let cells: String = of(row, "tc").into_iter().map(|cell| self.whole_cell(cell, change)).collect();
        format!("{}{exceptions}<w:trPr>{own}{mark}</w:trPr>{cells}{}", opening(row), closing(row))
    }

    /// The last paragraph of a cell has no end that could go: its row goes.
    fn whole_cell(&mut self, cell: Node<'x, 'x>, change: Change) -> String {
        let blocks: Vec<_> = cell.children().filter(|node| is(*node, "p") || is(*node, "tbl")).collect();
        let mut out = opening(cell) + child(cell, "tcPr").map_or("", xml);
        for (at, block) in blocks.iter().enumerate() {
            out.push_str(&match is(*block, "tbl") {
                true => self.whole_table(*block, change),
                false => self.whole(*block, change, at + 1 < blocks.len()),
            });
        }
        out + &closing(cell)
    }

    pub(super) fn whole_table(&mut self, table: Node<'x, 'x>, change: Change) -> String {
        let rows: String = of(table, "tr").into_iter().map(|row| self.whole_row(row, change)).collect();
        format!("{}{}{rows}{}", opening(table), head(table), closing(table))
    }
}

/// What stands before the rows of a table.
fn head(table: Node<'_, '_>) -> String {
    table.children().filter(|node| node.is_element() && !is(*node, "tr")).map(xml).collect()
}
