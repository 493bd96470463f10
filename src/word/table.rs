//! Tables: cells in their columns and rows, whatever they cover.

use super::fault::Fault;
use super::model::{Cell, Row, Table};
use super::shelf::Shelf;
use super::xml::{Element, Xml};
use std::collections::BTreeMap;

/// Columns that Word allows in a table.
const MAX_COLUMNS: usize = 63;

/// How a cell belongs to those around it.
#[derive(Default)]
struct Merged {
    /// Goes on from above, or begins what goes on below.
    down: Option<bool>,
    /// Goes on from the left, as files before 2007 have it.
    across: bool,
}

/// A row while it is read.
#[derive(Default)]
struct Draft {
    row: Row,
    merged: Vec<Merged>,
    /// The next column.
    column: usize,
    /// Whether a tracked change took it away.
    gone: bool,
}

/// What a table says about its borders.
#[derive(Default)]
struct Borders {
    some: bool,
    none: bool,
}

impl Shelf {
    /// The table in the element that has just begun.
    pub fn table(&mut self, xml: &mut Xml<'_>) -> Result<Table, Fault> {
        let mut table = Table::default();
        let mut borders = Borders::default();
        let mut rows = Vec::new();
        xml.children(|xml, element| self.part(xml, &element, &mut table, &mut borders, &mut rows))?;
        table.borderless = !borders.some && (borders.none || table.style.is_none());
        table.rows = joined(rows);
        Ok(table)
    }

    fn part(
        &mut self,
        xml: &mut Xml<'_>,
        element: &Element,
        table: &mut Table,
        borders: &mut Borders,
        rows: &mut Vec<Draft>,
    ) -> Result<(), Fault> {
        match element.name.as_str() {
            "w:tblPr" => xml.children(|xml, property| match property.name.as_str() {
                "w:tblStyle" => {
                    table.style = property.val().and_then(|id| self.styles.named(id));
                    xml.skip()
                }
                "w:tblBorders" => borders.read(xml),
                _ => xml.skip(),
            }),
            "w:tblGrid" => xml.children(|xml, column| {
                if column.name == "w:gridCol" && table.columns.len() < MAX_COLUMNS {
                    table.columns.push(column.get("w:w").and_then(|wide| wide.parse().ok()).unwrap_or_default());
                }
                xml.skip()
            }),
            "w:tr" => {
                let row = self.row(xml, borders)?;
                rows.extend(Some(row).filter(|row| !row.gone && !row.row.cells.is_empty()));
                Ok(())
            }
            "w:sdt" | "w:sdtContent" | "w:customXml" | "w:ins" | "w:moveTo" => {
                xml.children(|xml, inner| self.part(xml, &inner, table, borders, rows))
            }
            _ => xml.skip(),
        }
    }

    fn row(&mut self, xml: &mut Xml<'_>, borders: &mut Borders) -> Result<Draft, Fault> {
        let mut draft = Draft::default();
        xml.children(|xml, element| self.in_row(xml, &element, &mut draft, borders))?;
        Ok(draft)
    }

    fn in_row(
        &mut self,
        xml: &mut Xml<'_>,
        element: &Element,
        draft: &mut Draft,
        borders: &mut Borders,
    ) -> Result<(), Fault> {
        match element.name.as_str() {
            "w:trPr" => xml.children(|xml, property| {
                match property.name.as_str() {
                    "w:tblHeader" => draft.row.header = property.is_on(),
                    "w:gridBefore" => draft.column = property.number().unwrap_or(0).min(MAX_COLUMNS),
                    "w:del" | "w:moveFrom" => draft.gone = true,
                    _ => {}
                }
                xml.skip()
            }),
            "w:tc" if draft.gone => xml.skip(),
            "w:tc" => self.cell(xml, draft, borders),
            "w:sdt" | "w:sdtContent" | "w:customXml" | "w:ins" | "w:moveTo" => {
                xml.children(|xml, inner| self.in_row(xml, &inner, draft, borders))
            }
            _ => xml.skip(),
        }
    }

    fn cell(&mut self, xml: &mut Xml<'_>, draft: &mut Draft, borders: &mut Borders) -> Result<(), Fault> {
        self.counts.piece()?;
        let mut cell = Cell { column: draft.column, span: 1, rows: 1, ..Cell::default() };
        let mut merged = Merged::default();
        let mut blocks = Vec::new();
        // What a cell holds is read as the blocks of a text are; its properties come first.
        let held = self.hold();
        xml.children(|xml, element| match element.name.as_str() {
            "w:tcPr" => properties(xml, &mut cell, &mut merged, borders),
            _ => self.block(xml, &element, &mut blocks),
        })?;
        self.release(held, &mut blocks);
        cell.blocks = blocks;
        draft.column = (draft.column + cell.span).min(MAX_COLUMNS);
        if merged.across
            && let Some(left) = draft.row.cells.last_mut()
        {
            left.span += cell.span;
            left.blocks.append(&mut cell.blocks);
            return Ok(());
        }
        draft.row.cells.push(cell);
        draft.merged.push(merged);
        Ok(())
    }
}

fn properties(xml: &mut Xml<'_>, cell: &mut Cell, merged: &mut Merged, borders: &mut Borders) -> Result<(), Fault> {
    xml.children(|xml, property| {
        match property.name.as_str() {
            "w:gridSpan" => cell.span = property.number().unwrap_or(1).clamp(1, MAX_COLUMNS),
            "w:vMerge" => merged.down = Some(property.val() == Some("restart")),
            "w:hMerge" => merged.across = property.val() != Some("restart"),
            "w:textDirection" => cell.turned = !matches!(property.val(), Some("lrTb" | "lrTbV")),
            "w:tcBorders" => return borders.read_cell(xml),
            _ => {}
        }
        xml.skip()
    })
}

impl Borders {
    fn read(&mut self, xml: &mut Xml<'_>) -> Result<(), Fault> {
        self.none = true;
        self.read_cell(xml)
    }

    fn read_cell(&mut self, xml: &mut Xml<'_>) -> Result<(), Fault> {
        xml.children(|xml, side| {
            self.some |= !matches!(side.val(), Some("none" | "nil") | None);
            xml.skip()
        })
    }
}

/// The rows, each cell that goes on below with the number of its rows.
fn joined(drafts: Vec<Draft>) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::with_capacity(drafts.len());
    // By column, the row and the place of the cell that may go on.
    let mut open: BTreeMap<usize, (usize, usize)> = BTreeMap::new();
    for draft in drafts {
        let mut row = draft.row;
        for (at, (cell, merged)) in row.cells.iter_mut().zip(&draft.merged).enumerate() {
            let above = open.get(&cell.column).copied().filter(|_| merged.down == Some(false));
            let origin = above.and_then(|(row, at)| rows.get_mut(row)?.cells.get_mut(at));
            match origin.filter(|origin| origin.span == cell.span) {
                Some(origin) => {
                    origin.rows += 1;
                    cell.rows = 0;
                }
                None if merged.down.is_some() => {
                    open.insert(cell.column, (rows.len(), at));
                }
                None => {
                    open.remove(&cell.column);
                }
            }
        }
        rows.push(row);
    }
    rows
}
