//! Tables: column widths, rows as slabs, header rows to repeat.

use super::columns::{columns, vertical_height};
use super::mm;
use super::paragraph::{Maker, Setting, line_height};
use super::slab::{Item, Slab, Spot, stack};
use super::tags::{Kind, NodeId};
use crate::document::{Align, Cell, Row, RowKind, Table};
use crate::form::{Alignment, Ink};
use std::rc::Rc;

impl Maker<'_> {
    /// The rows of a table; a row that no page of `height` points can hold is cut between its lines.
    pub fn table(&mut self, table: &Table, width: f32, height: f32, parent: NodeId) -> Vec<Slab> {
        let widths = columns(table, self.form, width);
        let node = self.tags.add(parent, Kind::Table(table.summary.clone()));
        let (head, body) = table.rows.split_at(table.header_rows.min(table.rows.len()));
        let mut header = Vec::new();
        if !head.is_empty() {
            let node = self.tags.add(node, Kind::TableHead);
            for row in head {
                header.extend(self.row(table, row, &widths, node, height));
            }
        }
        let body_node = self.tags.add(node, Kind::TableBody);
        let mut slabs = header.clone();
        slabs.iter_mut().for_each(|slab| slab.keep_next = true);
        let shared = Rc::new(header);
        for (at, row) in body.iter().enumerate() {
            let mut rows = self.row(table, row, &widths, body_node, height);
            let total_next = body.get(at + 1).is_some_and(|next| next.kind == RowKind::Total);
            for slab in &mut rows {
                slab.header = Some(Rc::clone(&shared));
            }
            if let Some(last) = rows.last_mut() {
                last.keep_next = (row.kind == RowKind::Group && at + 1 < body.len()) || total_next;
            }
            slabs.extend(rows);
        }
        let form = self.form.table;
        if let Some(first) = slabs.first_mut() {
            first.before = form.gap_before;
        }
        if let Some(last) = slabs.last_mut() {
            last.after = form.gap_after;
        }
        slabs
    }

    fn row(&mut self, table: &Table, row: &Row, widths: &[f32], parent: NodeId, page: f32) -> Vec<Slab> {
        let node = self.tags.add(parent, Kind::Row);
        let form = self.form.table;
        let (pad_x, pad_y) = (mm(form.padding), form.padding_vertical);
        let mut cells: Vec<(f32, f32, Vec<Slab>)> = Vec::new();
        let (mut column, mut x) = (0, 0.0);
        for cell in &row.cells {
            let span = cell.span.max(1);
            let width: f32 = widths.iter().skip(column).take(span).sum();
            let lines = self.cell(table, row, cell, column, (width - 2.0 * pad_x).max(4.0), node);
            cells.push((x, width, lines));
            column += span;
            x += width;
        }
        let tall = cells
            .iter()
            .map(|(_, _, lines)| stack(lines).height)
            .fold(line_height(self.form.style(crate::document::Role::TableCell)), f32::max);
        let border = if table.borderless { 0.0 } else { form.border };
        if tall + 2.0 * pad_y <= page {
            return vec![boxed(&cells, tall, (pad_x, pad_y), border, true)];
        }
        cut(cells, page - 2.0 * pad_y)
            .iter()
            .map(|(cells, tall)| boxed(cells, *tall, (pad_x, pad_y), border, false))
            .collect()
    }

    fn cell(&mut self, table: &Table, row: &Row, cell: &Cell, column: usize, width: f32, parent: NodeId) -> Vec<Slab> {
        let kind = match row.kind {
            RowKind::Header => Kind::ColumnHead(cell.span),
            RowKind::Group if cell.span > 1 => Kind::GroupHead(cell.span),
            _ => Kind::Cell(cell.span),
        };
        let node = self.tags.add(parent, kind);
        // Header and group rows are set as their roles say, rows of figures as their columns.
        let of_column = match row.kind {
            RowKind::Body | RowKind::Total => table.columns.get(column).map(|column| column.align),
            RowKind::Header | RowKind::Group => None,
        };
        let align = cell.align.or(of_column).map(|align| match align {
            Align::Left => Alignment::Left,
            Align::Center => Alignment::Center,
            Align::Right => Alignment::Right,
            Align::Justify => Alignment::Justify,
        });
        let setting = Setting { align, tight: true, ..Setting::default() };
        if cell.vertical {
            return vec![self.upward(cell, width, node, setting)];
        }
        cell.content.iter().flat_map(|paragraph| self.paragraph(paragraph, width, node, setting)).collect()
    }
}

impl Maker<'_> {
    /// The words of a cell running upward, in the middle of its `width`.
    fn upward(&mut self, cell: &Cell, width: f32, node: NodeId, setting: Setting) -> Slab {
        let height = vertical_height(cell, self.form);
        let lines = cell.content.iter().flat_map(|line| self.paragraph(line, height, node, setting));
        let level = stack(&lines.collect::<Vec<_>>());
        let middle = Spot { x: (width - level.height) / 2.0, y: 0.0 };
        let items = level.items.iter().filter_map(|item| item.turned(height)).map(|item| item.moved(middle));
        Slab { height, items: items.collect(), ..Slab::default() }
    }
}

/// One slab with borders around its cells.
fn boxed(cells: &[(f32, f32, Vec<Slab>)], tall: f32, (pad_x, pad_y): (f32, f32), border: f32, centred: bool) -> Slab {
    // Word and LibreOffice count one border a row.
    let mut out = Slab { height: tall + 2.0 * pad_y + border, ..Slab::default() };
    let bottom = out.height;
    for (x, width, lines) in cells {
        let content = stack(lines);
        let shift = if centred { (tall - content.height) / 2.0 } else { 0.0 };
        out.put(&content, Spot { x: x + pad_x, y: pad_y + shift });
        if border > 0.0 {
            let sides = [
                ((*x, 0.0), (x + width, 0.0)),
                ((*x, bottom), (x + width, bottom)),
                ((*x, 0.0), (*x, bottom)),
                ((x + width, 0.0), (x + width, bottom)),
            ];
            for (from, to) in sides {
                let rule = Item::Rule {
                    from: Spot { x: from.0, y: from.1 },
                    to: Spot { x: to.0, y: to.1 },
                    width: border,
                    ink: Ink::Black,
                };
                if !out.items.contains(&rule) {
                    out.items.push(rule);
                }
            }
        }
    }
    out
}

type Cells = Vec<(f32, f32, Vec<Slab>)>;

/// A row taller than a page, cut between lines.
fn cut(cells: Cells, room: f32) -> Vec<(Cells, f32)> {
    let mut rest = cells;
    let mut out = Vec::new();
    while rest.iter().any(|(_, _, lines)| !lines.is_empty()) {
        let mut tall: f32 = 0.0;
        let mut now = Vec::new();
        for (x, width, lines) in &mut rest {
            let mut used = 0.0;
            let fits = lines.iter().take_while(|line| {
                used += line.before + line.height + line.after;
                used <= room
            });
            let count = fits.count().max(1).min(lines.len());
            let taken: Vec<Slab> = lines.drain(..count).collect();
            tall = tall.max(stack(&taken).height);
            now.push((*x, *width, taken));
        }
        out.push((now, tall));
    }
    out
}
