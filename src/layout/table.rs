//! Tables: column widths, rows as slabs, header rows to repeat.

use super::cells::{cell_padding, cell_style, row_breaks, vertical_height};
use super::columns::columns;
use super::paragraph::{Maker, Setting, line_height};
use super::slab::{Item, Slab, Spot, stack};
use super::tags::{Kind, NodeId};
use crate::document::{Align, Cell, Role, Row, RowKind, Table};
use crate::form::{Alignment, Ink};
use std::rc::Rc;

impl Maker<'_> {
    /// The rows of a table on pages of `height` points; a high row may end on another page than it begins.
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
        let (pad_x, pad_y) = (cell_padding(table, self.form), form.padding_vertical);
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
        let style = cell_style(table, Role::TableCell, self.form);
        let tall = cells.iter().map(|(_, _, lines)| stack(lines).height).fold(line_height(&style), f32::max);
        let border = if table.borderless { 0.0 } else { form.border };
        if row_breaks(table, row, widths, self.form, page) {
            return sliced(&cells, tall, (pad_x, pad_y), border);
        }
        vec![boxed(&cells, tall, (pad_x, pad_y), border)]
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
        let setting = Setting { align, tight: true, size: table.size, ..Setting::default() };
        if cell.vertical {
            return vec![self.upward(table, cell, width, node, setting)];
        }
        cell.content.iter().flat_map(|paragraph| self.paragraph(paragraph, width, node, setting)).collect()
    }
}

impl Maker<'_> {
    /// The words of a cell running upward, in the middle of its `width`.
    fn upward(&mut self, table: &Table, cell: &Cell, width: f32, node: NodeId, setting: Setting) -> Slab {
        let height = vertical_height(table, cell, self.form);
        let lines = cell.content.iter().flat_map(|line| self.paragraph(line, height, node, setting));
        let level = stack(&lines.collect::<Vec<_>>());
        let middle = Spot { x: (width - level.height) / 2.0, y: 0.0 };
        let items = level.items.iter().filter_map(|item| item.turned(height)).map(|item| item.moved(middle));
        Slab { height, items: items.collect(), ..Slab::default() }
    }
}

type Cells = [(f32, f32, Vec<Slab>)];

/// One slab with borders around its cells, their words in the middle of its height.
fn boxed(cells: &Cells, tall: f32, (pad_x, pad_y): (f32, f32), border: f32) -> Slab {
    // Word and LibreOffice count one border a row.
    let mut out = Slab { height: tall + 2.0 * pad_y + border, ..Slab::default() };
    for (x, _, lines) in cells {
        let content = stack(lines);
        out.put(&content, Spot { x: x + pad_x, y: pad_y + (tall - content.height) / 2.0 });
    }
    let (top, bottom) = (across(cells, 0.0, border), across(cells, out.height, border));
    out.items.extend(top.into_iter().chain(upright(cells, out.height, border)).chain(bottom));
    out
}

/// A high row as slabs between whose lines a page may end; where it does, a line closes it and another opens it overleaf.
fn sliced(cells: &Cells, tall: f32, (pad_x, pad_y): (f32, f32), border: f32) -> Vec<Slab> {
    let mut lines: Vec<(f32, f32, f32, &Slab)> = Vec::new();
    for (x, _, slabs) in cells {
        let (mut y, mut after): (f32, f32) = (0.0, 0.0);
        for (at, slab) in slabs.iter().enumerate() {
            y += if at > 0 { after.max(slab.before) } else { 0.0 };
            lines.push((x + pad_x, y, y + slab.height, slab));
            (y, after) = (y + slab.height, slab.after);
        }
    }
    let free = |y: &f32| !lines.iter().any(|(_, top, bottom, _)| *top < y - 0.01 && *bottom > y + 0.01);
    let mut ends: Vec<f32> = lines.iter().map(|(_, _, bottom, _)| *bottom).filter(free).collect();
    ends.push(tall);
    ends.sort_by(f32::total_cmp);
    ends.dedup_by(|a, b| (*a - *b).abs() < 0.01);
    let mut out = Vec::with_capacity(ends.len());
    let mut from = 0.0;
    for (at, to) in ends.iter().enumerate() {
        let (first, last) = (at == 0, at + 1 == ends.len());
        let above = if first { pad_y } else { 0.0 };
        let height = above + (to - from) + if last { pad_y + border } else { 0.0 };
        let mut slab = Slab { height, ..Slab::default() };
        for (x, top, _, line) in lines.iter().filter(|(_, top, ..)| *top >= from - 0.01 && *top < to - 0.01) {
            slab.put(line, Spot { x: *x, y: above + top - from });
        }
        slab.items.extend(upright(cells, height, border));
        let line = |y| across(cells, y, border);
        if first {
            slab.items.extend(line(0.0))
        } else {
            slab.seam = line(0.0)
        }
        if last {
            slab.items.extend(line(height));
        }
        // No line of a row stands alone on a page.
        slab.keep_next = !last && (first || at + 2 == ends.len());
        out.push(slab);
        from = *to;
    }
    out
}

/// The level lines of a row's cells at `y`.
fn across(cells: &Cells, y: f32, border: f32) -> Vec<Item> {
    let line = |(x, width, _): &(f32, f32, Vec<Slab>)| side((*x, y), (x + width, y), border);
    cells.iter().filter(|_| border > 0.0).map(line).collect()
}

/// The upright lines between a row's cells, `height` points long.
fn upright(cells: &Cells, height: f32, border: f32) -> Vec<Item> {
    let left = cells.first().map(|(x, ..)| *x);
    let edges = left.into_iter().chain(cells.iter().map(|(x, width, _)| x + width));
    edges.filter(|_| border > 0.0).map(|x| side((x, 0.0), (x, height), border)).collect()
}

fn side(from: (f32, f32), to: (f32, f32), width: f32) -> Item {
    let (from, to) = (Spot { x: from.0, y: from.1 }, Spot { x: to.0, y: to.1 });
    Item::Rule { from, to, width, ink: Ink::Black }
}
