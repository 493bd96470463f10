//! Tables of the author's own, annexes, and the choices of the task table.

use super::frame::LINES;
use super::merge::Merges;
use super::read::{Map, Reader};
use crate::diagnostic::{Code, Diagnostic};
use crate::document::{Align, Orientation};
use crate::plan::{
    Annex, CellSpec, ColumnSpec, MoneyUnit, RowNumbering, RowSpec, Spanned, StepKind, TableSpec, TaskColumn, TaskTable,
    TotalSpec, Totals, Use,
};
use crate::yaml::{Node, Value};

const ALIGNS: &[(Align, &str)] =
    &[(Align::Left, "left"), (Align::Center, "center"), (Align::Right, "right"), (Align::Justify, "justify")];

/// The most columns that Word opens.
const MOST_COLUMNS: usize = 63;

/// What a column of a timeline stands for.
const STEPS: &[(StepKind, &str)] =
    &[(StepKind::Week, "week"), (StepKind::Month, "month"), (StepKind::Quarter, "quarter")];

/// What only an annex with `use: task_table` reads.
const TABLE_KEYS: [&str; 6] = ["columns", "row_numbering", "totals", "years", "money_unit", "column_numbers"];

impl Reader {
    pub fn table(&mut self, node: &Node) -> Option<TableSpec> {
        let map = self.map(node, "table", &["caption", "columns", "rows", "header_rows", "total", "note"])?;
        let (caption, note) = (self.text_of(&map, "caption"), self.text_of(&map, "note"));
        let columns: Vec<ColumnSpec> =
            self.list_of(&map, "columns").into_iter().filter_map(|node| self.column(node)).collect();
        let header_rows = self.header_rows(&map);
        let rows = self.rows(&map, columns.len(), header_rows);
        let total = map.get("total").and_then(|node| self.total(node, columns.len()));
        self.few_columns(&map, "columns", columns.len());
        if columns.is_empty() && map.get("columns").is_none() {
            self.push(Diagnostic::new(Code::S003, map.span).variant("table").fact("known", "columns, rows"));
        }
        let is_cut = rows.len() != map.get("rows").map_or(0, |rows| rows.items().len());
        Some(TableSpec { span: map.span, caption, note, columns, header_rows, rows, is_cut, total })
    }

    /// S003 at `key` when a table would have more columns than Word opens.
    fn few_columns(&mut self, map: &Map<'_>, key: &str, found: usize) {
        if let Some(node) = map.get(key).filter(|_| found > MOST_COLUMNS) {
            let diagnostic = Diagnostic::new(Code::S003, node.span).variant("columns");
            self.push(diagnostic.fact("found", found).fact("known", MOST_COLUMNS));
        }
    }

    /// How many of `rows` belong to the header: some must be left for the body.
    fn header_rows(&mut self, map: &Map<'_>) -> usize {
        let Some(rows) = map.get("header_rows").and_then(|node| self.number(node, 0)) else { return 0 };
        let all = map.get("rows").map_or(0, |rows| rows.items().len());
        if rows.value > 0 && all > 0 && rows.value as usize >= all {
            let found = Diagnostic::new(Code::S003, rows.span).variant("header-rows");
            self.push(found.fact("found", rows.value).fact("known", all));
        }
        rows.value as usize
    }

    fn column(&mut self, node: &Node) -> Option<ColumnSpec> {
        if !matches!(node.value, Value::Mapping { .. }) {
            return self.text(node).map(|title| ColumnSpec { title: Some(title), width: None, align: None });
        }
        let map = self.map(node, "columns", &["title", "width", "align"])?;
        let width = map.get("width").and_then(|node| {
            let width = node.text().and_then(|text| text.value.replace(',', ".").parse::<f32>().ok());
            let good = width.filter(|width| *width > 0.0 && *width <= 1000.0);
            if good.is_none() {
                self.wrong(node, "number", "");
            }
            good
        });
        let align = self.choice_of(&map, "align", ALIGNS).map(|align| align.value);
        Some(ColumnSpec { title: self.text_of(&map, "title"), width, align })
    }

    /// The rows; a cell that goes on into rows below it has its place in them.
    fn rows(&mut self, map: &Map<'_>, columns: usize, header: usize) -> Vec<RowSpec> {
        let nodes = self.list_of(map, "rows");
        let mut merges = Merges::new(columns);
        let mut rows = Vec::new();
        for (at, node) in nodes.iter().enumerate() {
            // No cell goes on past the header, a group's name or the end.
            let ends = |(below, node): (usize, &&Node)| below == header || !node.entries().is_empty();
            let below = nodes.iter().enumerate().skip(at + 1);
            let end = below.clone().find(|one| ends(*one)).map_or(nodes.len(), |(below, _)| below);
            rows.extend(self.row(node, columns, end - at, &mut merges));
        }
        rows
    }

    fn row(&mut self, node: &Node, columns: usize, left: usize, merges: &mut Merges) -> Option<RowSpec> {
        if matches!(node.value, Value::Mapping { .. }) {
            let map = self.map(node, "rows", &["group", "align"])?;
            let align = self.choice_of(&map, "align", ALIGNS).map(|align| align.value);
            return self.text_of(&map, "group").map(|group| RowSpec::Group(group, align));
        }
        let Value::Sequence { items, .. } = &node.value else {
            self.wrong(node, "list", "");
            return None;
        };
        let cells: Vec<CellSpec> = items.iter().filter_map(|node| self.cell(node, left)).collect();
        let cells = merges.place(cells);
        let width: usize = cells.iter().map(|cell| cell.span).sum();
        if width != columns && columns > 0 {
            let found =
                Diagnostic::new(Code::S003, node.span).variant("row").fact("known", columns).fact("found", width);
            self.push(found);
            return None;
        }
        Some(RowSpec::Cells(cells))
    }

    /// A cell; `left` rows are there for it, its own among them.
    fn cell(&mut self, node: &Node, left: usize) -> Option<CellSpec> {
        let keys = ["text", "lines", "items", "span", "rows", "align", "bold", "numbering"];
        match &node.value {
            Value::Scalar(text) => {
                let text = (!text.is_null()).then(|| text.clone()).filter(|text| !text.value.is_empty());
                Some(CellSpec::new(text, 1))
            }
            Value::Mapping { .. } if keys.iter().all(|key| node.get(key).is_none()) => {
                self.wrong(node, "text", "");
                None
            }
            _ => {
                let map = self.map(node, "cell", &keys)?;
                self.either(&map, "text", "lines");
                self.beside(&map, "numbering", &["items"]);
                let span = map.get("span").and_then(|node| self.number(node, 1)).map_or(1, |span| span.value as usize);
                let text = self.text_of(&map, "text");
                Some(CellSpec {
                    lines: self.texts_of(&map, "lines"),
                    items: self.items_of(&map, "items"),
                    numbering: self.choice_of(&map, "numbering", LINES),
                    rows: self.cell_rows(&map, left),
                    align: self.choice_of(&map, "align", ALIGNS).map(|align| align.value),
                    bold: self.flag_of(&map, "bold"),
                    ..CellSpec::new(text, span)
                })
            }
        }
    }

    /// How many rows the cell covers, of `left` that are there.
    fn cell_rows(&mut self, map: &Map<'_>, left: usize) -> usize {
        let Some(rows) = map.get("rows").and_then(|node| self.number(node, 1)) else { return 1 };
        if rows.value as usize > left {
            let found = Diagnostic::new(Code::S003, rows.span).variant("cell-rows");
            self.push(found.fact("found", rows.value).fact("known", left));
        }
        (rows.value as usize).min(left)
    }

    fn total(&mut self, node: &Node, columns: usize) -> Option<TotalSpec> {
        let map = self.map(node, "total", &["label", "sum"])?;
        let label = self.text_of(&map, "label");
        let mut sum = Vec::new();
        for node in self.list_of(&map, "sum") {
            match self.number(node, 1) {
                Some(column) if column.value == 1 => {
                    self.push(Diagnostic::new(Code::S003, node.span).variant("sum-first"));
                }
                Some(column) if column.value as usize <= columns => sum.push(column),
                Some(_) => self.push(Diagnostic::new(Code::S003, node.span).variant("sum").fact("known", columns)),
                None => {}
            }
        }
        if map.get("label").is_none() {
            self.push(Diagnostic::new(Code::S003, map.span).variant("total").fact("known", "label, sum"));
        }
        Some(TotalSpec { label: label?, sum })
    }

    pub fn annex(&mut self, node: &Node) -> Option<Annex> {
        let keys = [
            &["id", "title", "orientation", "use", "by"],
            &TABLE_KEYS[..],
            &["blocks", "numbering", "sections", "forms"],
        ]
        .concat();
        let map = self.map(node, "annexes", &keys)?;
        let numbering = self.numbering(&map);
        self.beside(&map, "numbering", &["use", "blocks", "sections", "forms"]);
        self.either(&map, "use", "forms");
        let part = self.choice_of(&map, "use", &Use::ALL);
        self.keys_of(&map, part.map(|part| part.value), Use::TaskTable, &TABLE_KEYS, "task-table");
        self.keys_of(&map, part.map(|part| part.value), Use::Timeline, &["by"], "timeline");
        let orientations = [(Orientation::Portrait, "portrait"), (Orientation::Landscape, "landscape")];
        let orientation = self.choice_of(&map, "orientation", &orientations).map(|o| o.value).unwrap_or_default();
        Some(Annex {
            span: map.span,
            id: map.get("id").and_then(|node| self.id(node)),
            title: self.text_of(&map, "title"),
            orientation,
            part,
            by: self.choice_of(&map, "by", STEPS),
            table: self.task_table(&map),
            blocks: self.blocks(&map),
            sections: self.sections(&map),
            numbering,
            forms: self.list_of(&map, "forms").into_iter().filter_map(|node| self.blank_form(node)).collect(),
        })
    }

    /// S003 for what stands in a list a second time.
    fn once<T: PartialEq>(&mut self, values: &[Spanned<T>], variant: &'static str) {
        for (at, one) in values.iter().enumerate() {
            if let Some(first) = values.iter().take(at).find(|first| first.value == one.value) {
                self.push(Diagnostic::new(Code::S003, one.span).variant(variant).related(first.span, "first"));
            }
        }
    }

    /// S002 for the `keys` of a table made of tasks in an annex that has another part, or none.
    fn keys_of(&mut self, map: &Map<'_>, part: Option<Use>, own: Use, keys: &[&str], variant: &'static str) {
        // A `use` that could not be read may have meant the table.
        if part == Some(own) || part.is_none() && map.get("use").is_some() {
            return;
        }
        for entry in map.node.entries() {
            if keys.contains(&entry.key.value.as_str()) && !entry.value.is_null() {
                let found = Diagnostic::new(Code::S002, entry.key.span).variant(variant);
                self.push(found.fact("key", &entry.key.value));
            }
        }
    }

    fn task_table(&mut self, map: &Map<'_>) -> TaskTable {
        let numberings = [(RowNumbering::Continuous, "continuous"), (RowNumbering::Restart, "restart")];
        let totals = [(Totals::Whole, "whole"), (Totals::Groups, "groups"), (Totals::None, "none")];
        let units = [
            (MoneyUnit::Dong, "dong"),
            (MoneyUnit::Thousand, "nghin_dong"),
            (MoneyUnit::Million, "trieu_dong"),
            (MoneyUnit::Billion, "ty_dong"),
        ];
        let years: Vec<Spanned<i32>> =
            self.list_of(map, "years").into_iter().filter_map(|node| self.year(node)).collect();
        let columns: Vec<Spanned<TaskColumn>> =
            self.list_of(map, "columns").into_iter().filter_map(|node| self.choice(node, &TaskColumn::ALL)).collect();
        self.once(&columns, "column-twice");
        self.once(&years, "year-twice");
        // Without a choice of columns the table has all but the note's.
        let others = if columns.is_empty() { TaskColumn::ALL.len() - 1 } else { columns.len() };
        self.few_columns(map, "years", others + years.len());
        TaskTable {
            columns,
            row_numbering: self.choice_of(map, "row_numbering", &numberings).map(|n| n.value).unwrap_or_default(),
            totals: self.choice_of(map, "totals", &totals).map(|t| t.value).unwrap_or_default(),
            years,
            money_unit: self.choice_of(map, "money_unit", &units),
            column_numbers: self.flag_of(map, "column_numbers"),
        }
    }
}
