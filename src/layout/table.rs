//! Tables: column widths, rows as slabs, header rows to repeat.

use super::cells::{cell_padding, cell_style, row_breaks, vertical_height};
use super::columns::columns;
use super::leading::line_height;
use super::paragraph::{Maker, Setting, alignment};
use super::slab::{Item, Slab, Spot, stack, stacked};
use super::tags::{Cover, Kind, NodeId};
use crate::document::{Cell, Role, Row, RowKind, Table};
use crate::form::Ink;
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
            header = self.rows(table, head, (&widths, height), node).concat();
        }
        let body_node = self.tags.add(node, Kind::TableBody);
        let mut slabs = header.clone();
        slabs.iter_mut().for_each(|slab| slab.keep_next = true);
        let shared = Rc::new(header);
        let all = self.rows(table, body, (&widths, height), body_node);
        for (at, (row, mut rows)) in body.iter().zip(all).enumerate() {
            let total_next = body.get(at + 1).is_some_and(|next| next.kind == RowKind::Total);
            for slab in &mut rows {
                slab.header = Some(Rc::clone(&shared));
            }
            if let Some(last) = rows.last_mut() {
                last.keep_next |= (row.kind == RowKind::Group && at + 1 < body.len()) || total_next;
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

    /// The slabs of each row; a cell over several rows stands in the middle of them, and they stay together.
    fn rows(&mut self, table: &Table, rows: &[Row], (widths, page): (&[f32], f32), parent: NodeId) -> Vec<Vec<Slab>> {
        let padding = (cell_padding(table, self.form), self.form.table.padding_vertical);
        let border = if table.borderless { 0.0 } else { self.form.table.border };
        let least = line_height(&cell_style(table, Role::TableCell, self.form));
        let mut out: Vec<Vec<Slab>> = Vec::new();
        let mut merged: Vec<Merged> = Vec::new();
        for (at, row) in rows.iter().enumerate() {
            let mut cells = self.cells(table, row, rows.get(at + 1), widths, parent);
            let breaks = row_breaks(table, row, widths, self.form, page);
            // The words of a row that breaks stand in it, whatever its cells cover.
            for (cell, boxed) in row.cells.iter().zip(&mut cells).filter(|(cell, _)| cell.rows > 1 && !breaks) {
                let words = stack(&std::mem::take(&mut boxed.lines));
                merged.push(Merged { first: at, last: at + cell.rows - 1, x: boxed.x + padding.0, words });
            }
            let above = |one: &Merged| out.iter().skip(one.first).flatten().map(|slab| slab.height).sum::<f32>();
            let ending = merged.iter().filter(|one| one.last == at);
            let lacks = ending.map(|one| one.words.height - above(one)).fold(least, f32::max);
            let tall = cells.iter().map(|cell| stacked(&cell.lines)).fold(lacks, f32::max);
            out.push(match breaks {
                true => sliced(&cells, tall, padding, border),
                false => vec![boxed(&cells, tall, padding, border)],
            });
        }
        merged.iter().for_each(|one| one.put(&mut out, page));
        out
    }

    /// The cells of a row: where they stand and what is in them.
    fn cells(&mut self, table: &Table, row: &Row, next: Option<&Row>, widths: &[f32], parent: NodeId) -> Vec<Boxed> {
        let node = self.tags.add(parent, Kind::Row);
        let padding = cell_padding(table, self.form);
        let mut cells = Vec::new();
        let (mut column, mut x) = (0, 0.0);
        for cell in &row.cells {
            let span = cell.span.max(1);
            let width: f32 = widths.iter().skip(column).take(span).sum();
            let lines = match cell.rows {
                0 => Vec::new(),
                _ => self.cell(table, row, cell, column, (width - 2.0 * padding).max(4.0), node),
            };
            let open = next.is_some_and(|next| next.goes_on(column));
            cells.push(Boxed { x, width, lines, top: cell.rows > 0, bottom: !open, filled: cell.filled });
            column += span;
            x += width;
        }
        cells
    }

    fn cell(&mut self, table: &Table, row: &Row, cell: &Cell, column: usize, width: f32, parent: NodeId) -> Vec<Slab> {
        let cover = Cover { columns: cell.span, rows: cell.rows };
        let kind = match row.kind {
            RowKind::Header => Kind::ColumnHead(cover),
            RowKind::Group if cell.span > 1 => Kind::GroupHead(cover),
            _ => Kind::Cell(cover),
        };
        let node = self.tags.add(parent, kind);
        // Header and group rows are set as their roles say, rows of figures as their columns.
        let of_column = match row.kind {
            RowKind::Body | RowKind::Total => table.columns.get(column).map(|column| column.align),
            RowKind::Header | RowKind::Group => None,
        };
        let align = cell.align.or(of_column).map(alignment);
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

/// A cell of a row: where it stands, its lines, whether it is closed above and below, and whether it is shaded.
struct Boxed {
    x: f32,
    width: f32,
    lines: Vec<Slab>,
    top: bool,
    bottom: bool,
    filled: bool,
}

/// The shades of the cells that have one, `height` points high.
fn shades(cells: &[Boxed], height: f32) -> impl Iterator<Item = Item> + '_ {
    let shade =
        move |cell: &Boxed| Item::Shade { at: Spot { x: cell.x, y: 0.0 }, size: Spot { x: cell.width, y: height } };
    cells.iter().filter(|cell| cell.filled).map(shade)
}

/// The words of a cell over several rows, from the first to the last.
struct Merged {
    first: usize,
    last: usize,
    x: f32,
    words: Slab,
}

impl Merged {
    /// Puts the words in the middle of their rows, which stay on one page where one holds them.
    fn put(&self, rows: &mut [Vec<Slab>], page: f32) {
        let mut own: Vec<&mut Slab> = rows.iter_mut().take(self.last + 1).skip(self.first).flatten().collect();
        let tall: f32 = own.iter().map(|slab| slab.height).sum();
        let whole = tall <= page;
        let open = own.len().saturating_sub(1);
        own.iter_mut().take(open).for_each(|slab| slab.keep_next |= whole);
        // On several pages the words stand at the top.
        let y = if whole { (tall - self.words.height) / 2.0 } else { 0.0 };
        own.into_iter().take(1).for_each(|first| first.put(&self.words, Spot { x: self.x, y }));
    }
}

/// One slab with borders around its cells, their words in the middle of its height.
fn boxed(cells: &[Boxed], tall: f32, (pad_x, pad_y): (f32, f32), border: f32) -> Slab {
    // Word and LibreOffice count one border a row.
    let mut out = Slab { height: tall + 2.0 * pad_y + border, ..Slab::default() };
    out.items.extend(shades(cells, out.height));
    for Boxed { x, lines, .. } in cells {
        let content = stack(lines);
        out.put(&content, Spot { x: x + pad_x, y: pad_y + (tall - content.height) / 2.0 });
    }
    let closed = |of: fn(&Boxed) -> bool| move |cell: &&Boxed| of(cell);
    let top = across(cells.iter().filter(closed(|cell| cell.top)), 0.0, border);
    let bottom = across(cells.iter().filter(closed(|cell| cell.bottom)), out.height, border);
    out.items.extend(top.into_iter().chain(upright(cells, out.height, border)).chain(bottom));
    out
}

/// A high row as slabs between whose lines a page may end; where it does, a line closes it and another opens it overleaf.
fn sliced(cells: &[Boxed], tall: f32, (pad_x, pad_y): (f32, f32), border: f32) -> Vec<Slab> {
    let mut lines: Vec<(f32, f32, f32, &Slab)> = Vec::new();
    for Boxed { x, lines: slabs, .. } in cells {
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
        slab.items.extend(shades(cells, height));
        for (x, top, _, line) in lines.iter().filter(|(_, top, ..)| *top >= from - 0.01 && *top < to - 0.01) {
            slab.put(line, Spot { x: *x, y: above + top - from });
        }
        slab.items.extend(upright(cells, height, border));
        let line = |y| across(cells.iter(), y, border);
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

/// The level lines of some cells at `y`.
fn across<'a>(cells: impl Iterator<Item = &'a Boxed>, y: f32, border: f32) -> Vec<Item> {
    let line = |cell: &Boxed| side((cell.x, y), (cell.x + cell.width, y), border);
    cells.filter(|_| border > 0.0).map(line).collect()
}

/// The upright lines between a row's cells, `height` points long.
fn upright(cells: &[Boxed], height: f32, border: f32) -> Vec<Item> {
    let left = cells.first().map(|cell| cell.x);
    let edges = left.into_iter().chain(cells.iter().map(|cell| cell.x + cell.width));
    edges.filter(|_| border > 0.0).map(|x| side((x, 0.0), (x, height), border)).collect()
}

fn side(from: (f32, f32), to: (f32, f32), width: f32) -> Item {
    let (from, to) = (Spot { x: from.0, y: from.1 }, Spot { x: to.0, y: to.1 });
    Item::Rule { from, to, width, ink: Ink::Black }
}
