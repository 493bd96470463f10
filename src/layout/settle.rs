//! Titles and last lines to good ends, and tables to a setting in which no word of them is cut: smaller type, names that run upward, the annex turned.
//!
//! Decided once, in the tree itself, so that every backend sets the same table. Type comes first, because a reader minds it
//! least: of the sizes in which no syllable and no number is cut, the largest that also keeps dates and sums in one line.
//! Then the names above the columns are turned upright, in the smallest type. What still lacks room turns its annex to
//! landscape, where all this is tried again; the plan's own text is never turned.

use super::alike::align;
use super::cells::{cell_style, sizes};
use super::columns::{Need, needs};
use super::divide::divided;
use super::measure::Measured;
use super::{company, even, mm, titles};
use crate::document::{
    Block, Document, Inline, Orientation, Paragraph, Part, PartKind, Role, RowKind, Table, plain_text,
};
use crate::form::{Alignment, Form};
use crate::language::holds::last_ends;

/// A table that no setting fits: words would be cut.
#[derive(Debug, Clone, PartialEq)]
pub struct Tight {
    /// The annex that it stands in, from 0; absent for the text.
    pub annex: Option<usize>,
    /// The name above the column that needs most.
    pub column: String,
    /// The longest word of that column.
    pub word: String,
    /// How much wider the paper would have to be, mm.
    pub missing: f32,
}

/// Sets every table so that no word of it is cut, and says where that is not possible.
pub fn settle(document: &mut Document, form: &Form) -> Vec<Tight> {
    let mut found = Vec::new();
    let mut annexes = 0;
    for part in &mut document.parts {
        let annex = (part.kind == PartKind::Annex).then_some(annexes);
        annexes += usize::from(annex.is_some());
        let turns = annex.is_some() && part.orientation == Orientation::Portrait;
        let as_composed = turns.then(|| part.blocks.clone());
        let mut whole = set(part, form);
        if let (false, Some(blocks)) = (whole, as_composed) {
            (part.blocks, part.orientation) = (blocks, Orientation::Landscape);
            whole = set(part, form);
        }
        let width = mm(form.page.text_width(part.orientation));
        align(tables(part).collect(), form, width);
        if !whole {
            found.extend(tables(part).filter_map(|table| tight(table, form, width, annex)));
        }
    }
    found
}

/// Holds words together at which lines would end badly; once the tables are set, for their annexes may turn.
pub fn set_lines(document: &mut Document, form: &Form) {
    for part in &mut document.parts {
        hold_tasks(&mut part.blocks);
        let width = mm(form.page.text_width(part.orientation));
        let signed: Vec<bool> = part.blocks.iter().map(|block| matches!(block, Block::Signature(_))).collect();
        for (at, block) in part.blocks.iter_mut().enumerate() {
            let paragraph = match block {
                Block::Paragraph(paragraph) => paragraph,
                Block::Table(table) => {
                    company::of_table(table, form, width);
                    continue;
                }
                Block::Signature(signature) => {
                    company::of_recipients(signature, form, width);
                    company::of_capacities(signature, form, width);
                    continue;
                }
                _ => continue,
            };
            let style = form.style(paragraph.role);
            let width = width - mm(style.left + style.right);
            if style.balance {
                titles::hold(paragraph, style, width);
            } else if style.align == Alignment::Justify && paragraph.align.is_none() {
                let signed = signed.get(at + 1) == Some(&true);
                let column = even::Column { width, indent: mm(style.first_line), signed };
                even::set(paragraph, style, column, &form.fitting);
            }
        }
    }
}

/// What is to be done stays on the page of the line that says who does it, as a paragraph or as the first of its dash lines.
fn hold_tasks(blocks: &mut [Block]) {
    let mut next = None;
    for block in blocks.iter_mut().rev() {
        let Block::Paragraph(paragraph) = block else {
            next = None;
            continue;
        };
        let lines = matches!(paragraph.role, Role::Clause | Role::Point) && next == Some(Role::Dash);
        paragraph.keep_next |= lines || next == Some(Role::Assignment);
        next = Some(paragraph.role);
    }
}

fn tables(part: &mut Part) -> impl Iterator<Item = &mut Table> {
    part.blocks.iter_mut().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    })
}

/// Sets the tables of a part on the sheet that it has; whether all of them fit, each in one piece.
fn set(part: &mut Part, form: &Form) -> bool {
    let width = mm(form.page.text_width(part.orientation));
    let count = part.blocks.len();
    let blocks = std::mem::take(&mut part.blocks).into_iter().flat_map(|block| match &block {
        Block::Table(table) => divided(table, form, width).unwrap_or_else(|| vec![block]),
        _ => vec![block],
    });
    part.blocks = blocks.collect();
    let mut whole = part.blocks.len() == count;
    tables(part).for_each(|table| whole &= fits(table, form, width));
    whole
}

/// Chooses type and names for a table `width` points wide; whether no word of it is cut then.
fn fits(table: &mut Table, form: &Form, width: f32) -> bool {
    let mut largest = None;
    for size in sizes(form) {
        table.size = size;
        let needs = needs(table, form);
        if total(&needs, |need| need.kept) <= width {
            return true;
        }
        if largest.is_none() && total(&needs, |need| need.least) <= width {
            largest = Some(size);
        }
    }
    if let Some(size) = largest {
        table.size = size;
        return true;
    }
    turn(table, form);
    total(&needs(table, form), |need| need.least) <= width
}

fn total(needs: &[Need], of: fn(&Need) -> f32) -> f32 {
    needs.iter().map(of).sum()
}

/// Turns the names upright that are wider than what stands below them.
fn turn(table: &mut Table, form: &Form) {
    let below =
        Table { rows: table.rows.iter().filter(|row| row.kind != RowKind::Header).cloned().collect(), ..table.clone() };
    let below = needs(&below, form);
    let whole = needs(table, form);
    let wide = |column: usize| {
        let pair = whole.get(column).zip(below.get(column));
        pair.is_some_and(|(whole, below)| whole.least > below.least)
    };
    for row in table.rows.iter_mut().filter(|row| row.kind == RowKind::Header) {
        let mut column = 0;
        for cell in &mut row.cells {
            cell.vertical |= cell.span == 1 && wide(column);
            column += cell.span.max(1);
        }
    }
}

/// What a table lacks on `width` points, and for which column.
fn tight(table: &Table, form: &Form, width: f32, annex: Option<usize>) -> Option<Tight> {
    let needs = needs(table, form);
    let missing = (total(&needs, |need| need.least) - width) * 25.4 / 72.0;
    let widest = needs.iter().enumerate().max_by(|(_, a), (_, b)| a.least.total_cmp(&b.least));
    let (column, _) = widest.filter(|_| missing > 0.0)?;
    Some(Tight { annex, column: name(table, column), word: longest(table, form, column), missing })
}

/// The paragraphs that stand in one column alone, with the kind of their row.
fn of_column(table: &Table, column: usize) -> impl Iterator<Item = (RowKind, &Paragraph)> {
    table.rows.iter().flat_map(move |row| {
        let mut at = 0;
        let cell = row.cells.iter().find(|cell| {
            at += cell.span.max(1);
            at > column
        });
        cell.filter(|cell| cell.span == 1).into_iter().flat_map(|cell| &cell.content).map(|line| (row.kind, line))
    })
}

/// The name above a column.
fn name(table: &Table, column: usize) -> String {
    let names = of_column(table, column).filter(|(kind, _)| *kind == RowKind::Header);
    names.map(|(_, line)| plain_text(&line.content)).next().unwrap_or_else(|| (column + 1).to_string())
}

/// The longest word of a column that nothing may cut.
fn longest(table: &Table, form: &Form, column: usize) -> String {
    let words = of_column(table, column).flat_map(|(_, line)| {
        let style = cell_style(table, line.role, form);
        let words = plain_text(&line.content);
        let own = |word: &str| {
            let line = Paragraph::new(line.role, vec![Inline::text(word.trim())]);
            (Measured::new(&line, &style).width(), word.trim().to_owned())
        };
        last_ends(&words).into_iter().map(own).collect::<Vec<_>>()
    });
    words.max_by(|(a, _), (b, _)| a.total_cmp(b)).map(|(_, word)| word).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Cell, Column, Row};

    /// A header and a row, each of these words above and below.
    fn table(columns: &[(&str, &str)]) -> Table {
        let cell = |words: &str, role| Cell {
            content: vec![Paragraph::new(role, vec![Inline::text(words)])],
            ..Cell::empty(1)
        };
        let head = columns.iter().map(|(head, _)| cell(head, Role::TableHead)).collect();
        let body = columns.iter().map(|(_, body)| cell(body, Role::TableCell)).collect();
        Table {
            columns: vec![Column::default(); columns.len()],
            header_rows: 1,
            rows: vec![Row { kind: RowKind::Header, cells: head }, Row { kind: RowKind::Body, cells: body }],
            ..Table::default()
        }
    }

    fn settled(kind: PartKind, table: Table) -> (Part, Vec<Tight>) {
        let part = Part { kind, blocks: vec![Block::Table(table)], ..Part::default() };
        let mut document = Document { parts: vec![part], ..Document::default() };
        let tight = settle(&mut document, &Form::nd30());
        (document.parts.remove(0), tight)
    }

    fn of(part: &mut Part) -> &Table {
        tables(part).next().unwrap()
    }

    #[test]
    fn a_task_stays_with_the_line_that_says_who_does_it() {
        let line = |role| Block::Paragraph(Paragraph::new(role, vec![Inline::text("Tập huấn")]));
        let roles = [Role::Body, Role::Clause, Role::Assignment, Role::Point, Role::Dash, Role::Dash, Role::Body];
        let mut blocks: Vec<Block> = roles.into_iter().map(line).collect();
        hold_tasks(&mut blocks);
        let kept = |block: &Block| matches!(block, Block::Paragraph(line) if line.keep_next);
        assert_eq!(blocks.iter().map(kept).collect::<Vec<_>>(), [false, true, false, true, false, false, false]);
    }

    #[test]
    fn a_table_that_fits_is_left_as_it_is() {
        let (mut part, tight) = settled(PartKind::Annex, table(&[("TT", "1"), ("Nội dung", "Tập huấn")]));
        assert_eq!((of(&mut part).size, part.orientation, tight), (None, Orientation::Portrait, Vec::new()));
    }

    #[test]
    fn type_shrinks_before_a_number_is_cut() {
        let (mut part, tight) = settled(PartKind::Plan, table(&[("Tháng 1", "12.500"); 11]));
        assert_eq!((of(&mut part).size, tight), (Some(11.0), Vec::new()));
        let (mut part, tight) = settled(PartKind::Plan, table(&[("Tháng 1", "12.500"); 13]));
        assert_eq!((of(&mut part).size, tight), (Some(10.0), Vec::new()));
    }

    #[test]
    fn names_wider_than_their_figures_stand_upright_before_they_are_cut() {
        let (mut part, tight) = settled(PartKind::Plan, table(&[("Hướng nghiệp", "12"); 14]));
        let table = of(&mut part);
        assert!(table.rows[0].cells.iter().all(|cell| cell.vertical) && table.size == Some(10.0));
        assert!(table.rows[1].cells.iter().all(|cell| !cell.vertical) && tight.is_empty());
    }

    #[test]
    fn an_annex_is_turned_and_begins_again_with_the_largest_type() {
        let wide = || table(&[("Kinh phí", "123.456.789.000"); 7]);
        let (mut part, tight) = settled(PartKind::Annex, wide());
        assert_eq!((part.orientation, of(&mut part).size, tight), (Orientation::Landscape, None, Vec::new()));
        assert!(of(&mut part).rows[0].cells.iter().all(|cell| !cell.vertical));
        // The text of a plan is never turned.
        let (part, tight) = settled(PartKind::Plan, wide());
        assert_eq!((part.orientation, tight.len()), (Orientation::Portrait, 1));
    }

    #[test]
    fn tables_of_the_same_columns_have_the_same_widths() {
        let of = |words: &str| Block::Table(table(&[("TT", "1"), ("Nội dung", words), ("Sản phẩm", "01 phim")]));
        let other = Block::Table(table(&[("TT", "1"), ("Địa bàn", "Xã"), ("Sản phẩm", "01 phim")]));
        let long = "Tổ chức hội nghị tập huấn nghiệp vụ thông tin đối ngoại cho cán bộ, công chức cấp xã";
        let blocks = vec![of("Tập huấn"), other, of(long)];
        let part = Part { kind: PartKind::Plan, blocks, ..Part::default() };
        let mut document = Document { parts: vec![part], ..Document::default() };
        settle(&mut document, &Form::nd30());
        let width = mm(165.0);
        let all = tables(&mut document.parts[0]);
        let widths: Vec<Vec<f32>> = all.map(|table| super::super::columns(table, &Form::nd30(), width)).collect();
        assert!(widths[0] == widths[2] && widths[0] != widths[1]);
        assert!((widths[0].iter().sum::<f32>() - width).abs() < 0.1);
    }

    /// A column for each of so many units, their names upright.
    fn matrix(units: usize) -> Table {
        let mut columns =
            vec![("TT", "1"), ("Nội dung nhiệm vụ", "Tổ chức hoạt động thông tin đối ngoại tại cửa khẩu")];
        columns.extend(vec![("Ủy ban nhân dân xã Tân Khánh", "P"); units]);
        let mut table = Table { lead: 2, ..table(&columns) };
        table.rows[0].cells.iter_mut().skip(2).for_each(|cell| cell.vertical = true);
        table
    }

    #[test]
    fn a_matrix_gives_its_tasks_sixty_millimetres_and_is_divided_into_as_few_tables_as_hold_its_units() {
        let (mut part, tight) = settled(PartKind::Annex, matrix(24));
        assert_eq!((part.orientation, tables(&mut part).count(), tight), (Orientation::Landscape, 1, Vec::new()));
        let (mut part, _) = settled(PartKind::Annex, matrix(40));
        let pieces: Vec<Table> = tables(&mut part).map(|table| table.clone()).collect();
        assert_eq!(pieces.iter().map(|table| table.columns.len()).collect::<Vec<_>>(), [22, 22]);
        let width = mm(Form::nd30().page.text_width(part.orientation));
        for table in &pieces {
            assert!(super::super::columns(table, &Form::nd30(), width)[1] >= mm(60.0));
        }
        let captions: Vec<String> = part
            .blocks
            .iter()
            .flat_map(|block| match block {
                Block::Paragraph(line) => Some(plain_text(&line.content)),
                _ => None,
            })
            .collect();
        assert_eq!(captions, ["Bảng\u{a0}1/2", "Bảng\u{a0}2/2"]);
    }

    #[test]
    fn a_matrix_that_portrait_holds_is_not_turned() {
        let (mut part, _) = settled(PartKind::Annex, matrix(8));
        assert_eq!((part.orientation, tables(&mut part).count()), (Orientation::Portrait, 1));
    }

    #[test]
    fn what_no_setting_holds_is_said_with_column_word_and_millimetres() {
        let mut columns = [("Năm", "1.250.000.000"); 14];
        columns[3] = ("Tổng cộng", "123.456.789.000");
        let (_, tight) = settled(PartKind::Annex, table(&columns));
        let found = &tight[0];
        assert_eq!((&*found.column, &*found.word, found.annex), ("Tổng cộng", "123.456.789.000", Some(0)));
        assert!(found.missing > 40.0 && found.missing < 120.0, "{}", found.missing);
    }
}
