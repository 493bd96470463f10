//! Tables: a region that scrolls on a narrow screen, header cells with their scope, columns as wide as on paper.

use super::blocks::Writer;
use super::words::{class_of, escape};
use crate::document::{Align, Cell, Paragraph, Row, RowKind, Table};
use crate::layout::{Measured, cell_padding, cell_style, columns, loosened};
use std::borrow::Cow;
use std::fmt::Write;

/// What a reader who cannot see it is told that the region holds.
const TABLE: &str = "Bảng";

impl Writer<'_> {
    /// Writes a table.
    pub(super) fn table(&mut self, table: &Table) {
        self.tables += 1;
        let title = if table.summary.is_empty() { String::new() } else { format!(": {}", escape(&table.summary)) };
        let number = self.tables;
        let class = if table.borderless { " class=\"plain\"" } else { "" };
        let size = table.size.map(|size| format!("; --type: {size}pt")).unwrap_or_default();
        let _ = writeln!(
            self.out,
            "<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"{TABLE} {number}{title}\">\n\
             <table{class} style=\"--columns: {}{size}\">",
            table.columns.len()
        );
        if !table.summary.is_empty() {
            let _ = writeln!(self.out, "<caption>{}</caption>", escape(&table.summary));
        }
        let widths = columns(table, self.form, self.width);
        self.raw("<colgroup>");
        for width in &widths {
            let _ = write!(self.out, "<col style=\"--share: {:.2}%\">", width / self.width * 100.0);
        }
        self.raw("</colgroup>\n");
        let (head, body) = table.rows.split_at(table.header_rows.min(table.rows.len()));
        for (tag, rows) in [("thead", head), ("tbody", body)] {
            if !rows.is_empty() {
                let _ = writeln!(self.out, "<{tag}>");
                rows.iter().for_each(|row| self.row(table, row, &widths));
                let _ = writeln!(self.out, "</{tag}>");
            }
        }
        self.raw("</table>\n</div>\n");
    }

    fn row(&mut self, table: &Table, row: &Row, widths: &[f32]) {
        self.raw(match row.kind {
            RowKind::Group => "<tr class=\"group\">",
            RowKind::Total => "<tr class=\"total\">",
            RowKind::Header | RowKind::Body => "<tr>",
        });
        let (mut column, mut first) = (0, true);
        for cell in &row.cells {
            // Header and group rows are set as their roles say, rows of figures as their columns.
            let of_column = match row.kind {
                RowKind::Body | RowKind::Total => table.columns.get(column).map(|column| column.align),
                RowKind::Header | RowKind::Group => None,
            };
            let width = widths.iter().skip(column).take(cell.span).sum::<f32>() - 2.0 * cell_padding(table, self.form);
            // A cell that goes on from above is written where it begins.
            if cell.rows > 0 {
                let inner = std::mem::take(&mut first) && column > 0;
                self.cell((table, row.kind), cell, cell.align.or(of_column), (inner, width));
            }
            column += cell.span;
        }
        self.raw("</tr>\n");
    }

    /// A cell with room for lines of `width` points; `inner` when it is the first of its row and no cell of column 1.
    fn cell(
        &mut self,
        (table, kind): (&Table, RowKind),
        cell: &Cell,
        align: Option<Align>,
        (inner, width): (bool, f32),
    ) {
        let scope = match kind {
            _ if cell.content.is_empty() => None,
            RowKind::Header => Some("col"),
            RowKind::Group | RowKind::Total if cell.span > 1 => Some("row"),
            _ => None,
        };
        let tag = if scope.is_some() { "th" } else { "td" };
        let _ = write!(self.out, "<{tag}");
        if let Some(scope) = scope {
            let _ = write!(self.out, " scope=\"{scope}\"");
        }
        if cell.span > 1 {
            let _ = write!(self.out, " colspan=\"{}\"", cell.span);
        }
        if cell.rows > 1 {
            let _ = write!(self.out, " rowspan=\"{}\"", cell.rows);
        }
        let classes = align
            .map(class_of)
            .into_iter()
            .chain(cell.vertical.then_some("upward"))
            .chain(cell.filled.then_some("filled"));
        let classes: Vec<&str> = classes.chain(inner.then_some("inner")).collect();
        if !classes.is_empty() {
            let _ = write!(self.out, " class=\"{}\"", classes.join(" "));
        }
        self.raw(">");
        for line in &cell.content {
            let line = if cell.vertical { Cow::Borrowed(line) } else { self.fitting(table, line, width) };
            self.open("p", &line, "");
            self.words(&line);
            self.raw("</p>");
        }
        let _ = write!(self.out, "</{tag}>");
    }

    /// The line with plain spaces for no-break ones where these would make it wider than its column.
    fn fitting<'p>(&self, table: &Table, line: &'p Paragraph, width: f32) -> Cow<'p, Paragraph> {
        let words = Measured::new(line, &cell_style(table, line.role, self.form));
        let fits = words.longest() + words.spare() <= width;
        if fits { Cow::Borrowed(line) } else { Cow::Owned(loosened(line)) }
    }
}
