//! Tables.

use super::reader::Reader;
use crate::compose::problem::ProblemKind;
use crate::document::{Align, Cell, Column, Paragraph, Role, Row, RowKind, Table};
use roxmltree::Node;

const ALIGNMENTS: [(&str, Option<Align>); 5] = [
    ("none", None),
    ("left", Some(Align::Left)),
    ("center", Some(Align::Center)),
    ("right", Some(Align::Right)),
    ("justify", Some(Align::Justify)),
];

impl Reader<'_> {
    /// `<table>` with `<column>`s, then `<row>`s; every row is filled up to the widest.
    pub(super) fn table(&mut self, node: Node<'_, '_>) -> Table {
        let mut table = Table {
            borderless: self.flag(node, "borderless"),
            summary: node.attribute("summary").unwrap_or_default().to_owned(),
            lead: self.lead(node),
            ..Table::default()
        };
        for child in self.elements(node) {
            match child.tag_name().name() {
                "column" => {
                    let column = self.column(child);
                    table.columns.push(column);
                }
                "row" => {
                    let row = self.row(child);
                    table.rows.push(row);
                }
                _ => self.unknown(child),
            }
        }
        table.header_rows = table.rows.iter().take_while(|row| row.kind == RowKind::Header).count();
        fill(&mut table);
        table
    }

    /// How many of its first columns a table repeats in each piece when it is divided.
    fn lead(&mut self, node: Node<'_, '_>) -> usize {
        let written = node.attribute("lead").unwrap_or("0");
        let lead = written.parse().ok().filter(|lead| *lead < 63);
        if lead.is_none() {
            self.problem(node, ProblemKind::Value("lead".to_owned(), written.to_owned()));
        }
        lead.unwrap_or_default()
    }

    fn column(&mut self, node: Node<'_, '_>) -> Column {
        let written = node.attribute("weight").filter(|written| !written.is_empty());
        let weight = written.and_then(|written| written.parse().ok());
        let weight = weight.filter(|weight: &f32| weight.is_finite() && *weight > 0.0);
        if let (Some(written), None) = (written, weight) {
            self.problem(node, ProblemKind::Value("weight".to_owned(), written.to_owned()));
        }
        let align = self.choice(node, "align", None, &ALIGNMENTS).unwrap_or_default();
        Column { weight, align }
    }

    fn row(&mut self, node: Node<'_, '_>) -> Row {
        let kind = self.choice(
            node,
            "kind",
            RowKind::Body,
            &[
                ("body", RowKind::Body),
                ("header", RowKind::Header),
                ("group", RowKind::Group),
                ("total", RowKind::Total),
            ],
        );
        let role = match kind {
            RowKind::Header => Role::TableHead,
            RowKind::Body => Role::TableCell,
            RowKind::Group => Role::TableGroup,
            RowKind::Total => Role::TableTotal,
        };
        let mut cells = Vec::new();
        for child in self.elements(node) {
            if child.tag_name().name() == "cell" {
                let cell = self.cell(child, role);
                cells.push(cell);
            } else {
                self.unknown(child);
            }
        }
        Row { kind, cells }
    }

    /// A cell's words, or its `<p>`s, one a line.
    fn cell(&mut self, node: Node<'_, '_>, role: Role) -> Cell {
        let written = node.attribute("span").unwrap_or("1");
        let span = written.parse().ok().filter(|span| (1..=63).contains(span));
        if span.is_none() {
            self.problem(node, ProblemKind::Value("span".to_owned(), written.to_owned()));
        }
        let paragraphs: Vec<Node<'_, '_>> = node.children().filter(|child| child.has_tag_name("p")).collect();
        let content: Vec<Paragraph> = if paragraphs.is_empty() {
            vec![self.paragraph(node, role)]
        } else {
            self.elements(node).into_iter().map(|child| self.paragraph(child, role)).collect()
        };
        let content = content.into_iter().filter(|paragraph| !super::body::is_empty(&paragraph.content)).collect();
        let align = self.choice(node, "align", None, &ALIGNMENTS);
        let written = node.attribute("rows").unwrap_or("1");
        let rows = written.parse().ok();
        if rows.is_none() {
            self.problem(node, ProblemKind::Value("rows".to_owned(), written.to_owned()));
        }
        Cell {
            span: span.unwrap_or(1),
            rows: rows.unwrap_or(1),
            align,
            vertical: self.flag(node, "vertical"),
            filled: self.flag(node, "filled"),
            content,
        }
    }
}

/// As many columns as the widest row, and no row shorter than that.
fn fill(table: &mut Table) {
    let width = |row: &Row| row.cells.iter().map(|cell| cell.span).sum::<usize>();
    let widest = table.rows.iter().map(width).max().unwrap_or(1).max(table.columns.len()).max(1);
    table.columns.resize(widest, Column { weight: None, align: Align::Left });
    for row in &mut table.rows {
        let missing = widest - width(row);
        row.cells.extend((0..missing).map(|_| Cell::empty(1)));
    }
}
