//! A table with a column for each unit to tables that fit their paper: its first columns stand in each, then as many of the
//! others as have room, in pieces of about equal number.

use super::cells::sizes;
use super::columns::needs;
use crate::document::{Block, Cell, Inline, Paragraph, Role, Row, Table};
use crate::form::{Form, Word};
use crate::language::holds::glue;
use std::ops::Range;

/// The pieces of `table` on paper `width` points wide, each below its number; nothing when it stays whole.
pub(super) fn divided(table: &Table, form: &Form, width: f32) -> Option<Vec<Block>> {
    let pieces = pieces(table, form, width);
    let count = pieces.len();
    let block = |(at, columns): (usize, Range<usize>)| {
        let [part, parts] = [at + 1, count].map(|number| number.to_string());
        let words = form.word(Word::TablePart).replace("{part}", &part).replace("{parts}", &parts);
        let caption = Paragraph::new(Role::TableCaption, vec![Inline::text(glue(&words))]);
        [Block::Paragraph(caption), Block::Table(piece(table, &columns))]
    };
    (count > 1).then(|| pieces.into_iter().enumerate().flat_map(block).collect())
}

/// Which columns behind the first stand in each piece: of the sizes of type the largest that makes fewest pieces.
fn pieces(table: &Table, form: &Form, width: f32) -> Vec<Range<usize>> {
    let of = |size| {
        let table = Table { size, ..table.clone() };
        let needs: Vec<f32> = needs(&table, form).iter().map(|need| need.least).collect();
        let (lead, others) = needs.split_at(table.lead.min(needs.len()));
        shared(others, width - lead.iter().sum::<f32>(), table.lead)
    };
    let all = sizes(form).into_iter().filter(|_| table.lead > 0).map(of);
    all.min_by_key(Vec::len).unwrap_or_default()
}

/// Columns of these widths in as few pieces of `room` points as hold them, in about equal numbers where these fit too.
fn shared(widths: &[f32], room: f32, first: usize) -> Vec<Range<usize>> {
    let mut starts = vec![0];
    let mut used = 0.0;
    for (at, width) in widths.iter().enumerate() {
        used += width;
        if used > room && at > *starts.last().unwrap_or(&0) {
            starts.push(at);
            used = *width;
        }
    }
    let each = widths.len().div_ceil(starts.len());
    let equal: Vec<usize> = (0..starts.len()).map(|piece| (piece * each).min(widths.len())).collect();
    let fits = widths.chunks(each.max(1)).all(|piece| piece.iter().sum::<f32>() <= room);
    let starts = if fits { equal } else { starts };
    let ends = starts.iter().skip(1).copied().chain([widths.len()]);
    starts.iter().zip(ends).map(|(from, to)| first + from..first + to).filter(|piece| !piece.is_empty()).collect()
}

/// The table with its first columns and these.
fn piece(table: &Table, columns: &Range<usize>) -> Table {
    let holds = |column: usize| column < table.lead || columns.contains(&column);
    let row = |row: &Row| {
        let mut column = 0;
        let cells = row.cells.iter().filter_map(|cell| {
            let covered = column..column + cell.span.max(1);
            column = covered.end;
            let span = covered.filter(|column| holds(*column)).count();
            (span > 0).then(|| Cell { span, ..cell.clone() })
        });
        Row { kind: row.kind, cells: cells.collect() }
    };
    let kept = table.columns.iter().enumerate().filter(|(at, _)| holds(*at)).map(|(_, column)| *column);
    Table { columns: kept.collect(), rows: table.rows.iter().map(row).collect(), ..table.clone() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_are_as_few_as_fit_and_of_about_equal_number() {
        let pieces = |widths: &[f32], first| {
            let pieces = shared(widths, 60.0, first);
            pieces.into_iter().map(|piece| (piece.start, piece.end)).collect::<Vec<_>>()
        };
        assert_eq!(pieces(&[10.0; 5], 2), [(2, 7)]);
        assert_eq!(pieces(&[10.0; 13], 2), [(2, 7), (7, 12), (12, 15)]);
        // Equal numbers would not fit.
        assert_eq!(pieces(&[10.0, 10.0, 10.0, 10.0, 30.0, 30.0], 2), [(2, 6), (6, 8)]);
        // What nothing holds stands alone.
        assert_eq!(pieces(&[90.0, 90.0], 0), [(0, 1), (1, 2)]);
        assert_eq!(pieces(&[], 2), []);
    }

    #[test]
    fn a_cell_over_columns_of_several_pieces_stands_in_each() {
        let words = |words: &str| vec![Paragraph::new(Role::TableCell, vec![Inline::text(words)])];
        let cell = |text: &str, span| Cell { content: words(text), ..Cell::empty(span) };
        let row = |cells: Vec<Cell>| Row { kind: crate::document::RowKind::Body, cells };
        let table = Table {
            columns: vec![crate::document::Column::default(); 5],
            rows: vec![
                row(vec![cell("I", 1), cell("Nhóm", 4)]),
                row(["1", "Việc", "a", "b", "c"].map(|text| cell(text, 1)).to_vec()),
            ],
            lead: 2,
            ..Table::default()
        };
        let last = piece(&table, &(3..5));
        let spans = |row: &Row| row.cells.iter().map(|cell| cell.span).collect::<Vec<_>>();
        assert_eq!((last.columns.len(), spans(&last.rows[0]), spans(&last.rows[1])), (4, vec![1, 3], vec![1; 4]));
        assert_eq!(last.rows[1].cells[2].content, words("b"));
    }
}
