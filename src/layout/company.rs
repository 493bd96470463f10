//! The last syllable of a cell or of a line of Nơi nhận to company, where the line above spares one without a line more.

use super::cells::{SLACK, cell_padding, cell_style};
use super::columns::columns;
use super::even::{accompanied, ends_alone};
use super::measure::Measured;
use super::mm;
use crate::document::{Inline, Paragraph, SignatureBlock, Table};
use crate::form::{Form, Style};
use crate::language::phrases;

/// Millimetres between Nơi nhận and the signature beside it.
pub const BESIDE_SIGNATURE: f32 = 3.0;

/// Holds the last two syllables of every cell together where the last would stand alone, in the columns that the table has on
/// `width` points. They stay, and are what every backend sets.
pub(super) fn of_table(table: &mut Table, form: &Form, width: f32) {
    let widths = columns(table, form, width);
    let padding = 2.0 * cell_padding(table, form);
    // How its cells look is no matter of the rows.
    let mut rows = std::mem::take(&mut table.rows);
    for row in &mut rows {
        let mut column = 0;
        for cell in &mut row.cells {
            let room = widths.iter().skip(column).take(cell.span.max(1)).sum::<f32>() - padding;
            column += cell.span.max(1);
            for line in cell.content.iter_mut().filter(|_| !cell.vertical) {
                hold(line, &cell_style(table, line.role, form), room);
            }
        }
    }
    (table.rows, table.widths) = (rows, widths);
}

/// The same for the lines of Nơi nhận beside one signature.
pub(super) fn of_recipients(block: &mut SignatureBlock, form: &Form, width: f32) {
    let room = width * form.signature.left - mm(BESIDE_SIGNATURE);
    for line in block.recipients.lines.iter_mut().filter(|_| block.signatures.len() < 2) {
        hold(line, form.style(line.role), room);
    }
}

/// Holds the words of capacities together that their column breaks, where that takes no line more: TRƯỞNG BAN / CÔNG TÁC.
pub(super) fn of_capacities(block: &mut SignatureBlock, form: &Form, width: f32) {
    let count = block.signatures.len().max(1) as f32;
    let room = if count > 1.0 { width / count } else { width * (1.0 - form.signature.left) };
    for line in block.signatures.iter_mut().flat_map(|signature| &mut signature.capacity) {
        let lines = |line: &Paragraph| Measured::new(line, form.style(line.role)).lines(room);
        let mut held = line.clone();
        for inline in &mut held.content {
            if let Inline::Text { text, .. } = inline {
                *text = phrases::hold(text);
            }
        }
        let (own, then) = (lines(line), lines(&held));
        if own.len() > 1 && then.len() == own.len() && then.iter().all(|length| *length <= room) {
            *line = held;
        }
    }
}

/// Holds the last two syllables together where that is well in a column `room` points wide, and in one a rounding narrower.
fn hold(paragraph: &mut Paragraph, style: &Style, room: f32) {
    let rooms = [room, room - SLACK].map(|room| room - mm(style.left + style.right));
    let lines = |measured: &Measured, room: f32| measured.broken(room - mm(style.first_line), room);
    let own = Measured::new(paragraph, style);
    let alone = rooms.iter().any(|room| ends_alone(paragraph, &lines(&own, *room)));
    let Some(held) = alone.then(|| accompanied(paragraph)).flatten() else { return };
    let measured = Measured::new(&held, style);
    let good = rooms.iter().all(|room| {
        let then = lines(&measured, *room);
        then.len() == lines(&own, *room).len() && then.iter().all(|line| line.length <= *room)
    });
    if good {
        *paragraph = held;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Cell, Column, Role, Row, RowKind, Signature, plain_text};
    use crate::language::signs::NO_BREAK;

    /// A table of one row with these words, in columns of these weights.
    fn table(cells: &[(&str, f32)]) -> Table {
        let cell = |words: &str| Cell {
            content: vec![Paragraph::new(Role::TableCell, vec![Inline::text(words)])],
            ..Cell::empty(1)
        };
        let columns = cells.iter().map(|(_, weight)| Column { weight: Some(*weight), ..Column::default() }).collect();
        let cells = cells.iter().map(|(words, _)| cell(words)).collect();
        Table { columns, rows: vec![Row { kind: RowKind::Body, cells }], ..Table::default() }
    }

    fn words(table: &Table) -> Vec<String> {
        let cells = table.rows.iter().flat_map(|row| &row.cells);
        cells.map(|cell| plain_text(&cell.content[0].content).replace(NO_BREAK, "_")).collect()
    }

    #[test]
    fn no_syllable_stands_alone_in_a_cell_where_the_line_above_spares_one() {
        let mut table = table(&[("Cơ quan chủ trì", 72.0), ("Kinh phí", 36.0), ("Tập huấn nghiệp vụ", 200.0)]);
        let before = columns(&table, &Form::nd30(), 308.0);
        of_table(&mut table, &Form::nd30(), 308.0);
        assert_eq!(words(&table), ["Cơ quan chủ_trì", "Kinh phí", "Tập huấn nghiệp vụ"]);
        assert_eq!(columns(&table, &Form::nd30(), 308.0), before, "the columns stay");
    }

    #[test]
    fn no_word_and_no_name_is_torn_for_it_and_a_figure_is_no_syllable() {
        for (text, room) in [("Công an tỉnh", 45.0), ("giai đoạn 2021-2030", 60.0)] {
            let mut table = table(&[(text, 1.0)]);
            of_table(&mut table, &Form::nd30(), room);
            assert_eq!(words(&table), [text]);
        }
        let mut table = table(&[("Sở Ngoại vụ", 1.0)]);
        let line = |words: &str| Paragraph::new(Role::TableCell, vec![Inline::text(words)]);
        let room =
            Measured::new(&line("Sở Ngoại"), &cell_style(&table, Role::TableCell, &Form::nd30())).width() + SLACK + 1.0;
        of_table(&mut table, &Form::nd30(), room + 2.0 * cell_padding(&Table::default(), &Form::nd30()));
        assert_eq!(words(&table), ["Sở Ngoại_vụ"]);
    }

    #[test]
    fn a_table_without_a_lone_syllable_is_left_as_it_is() {
        let mut table = table(&[("Cơ quan chủ trì", 200.0), ("Kinh phí", 200.0)]);
        of_table(&mut table, &Form::nd30(), 400.0);
        assert_eq!(words(&table), ["Cơ quan chủ trì", "Kinh phí"]);
    }

    #[test]
    fn no_line_of_a_capacity_ends_inside_a_word() {
        let line = |words: &str| Paragraph::new(Role::Position, vec![Inline::text(words)]);
        let signed = |words: &str, width: f32| {
            let signature = |words: &str| Signature { capacity: vec![line(words)], ..Signature::default() };
            let signatures = vec![signature("THƯ KÝ"), signature("TRƯỞNG THÔN"), signature(words)];
            let mut block = SignatureBlock { signatures, ..SignatureBlock::default() };
            of_capacities(&mut block, &Form::nd30(), width);
            plain_text(&block.signatures[2].capacity[0].content).replace(NO_BREAK, "_")
        };
        assert!(signed("TRƯỞNG BAN CÔNG TÁC MẶT TRẬN", 467.0).contains("CÔNG_TÁC MẶT_TRẬN"));
        assert_eq!(signed("TRƯỞNG BAN CÔNG TÁC", 900.0), "TRƯỞNG BAN CÔNG TÁC", "one line");
    }

    #[test]
    fn a_recipient_keeps_its_last_two_syllables_together() {
        let line = |words: &str| Paragraph::new(Role::Recipient, vec![Inline::text(words)]);
        let mut block = SignatureBlock::default();
        block.recipients.lines =
            vec![line("- Chủ tịch, các Phó Chủ tịch Ủy ban nhân dân thành phố;"), line("- Các sở;")];
        let room = Measured::new(
            &line("- Chủ tịch, các Phó Chủ tịch Ủy ban nhân dân thành"),
            Form::nd30().style(Role::Recipient),
        );
        of_recipients(&mut block, &Form::nd30(), 2.0 * (room.width() + mm(BESIDE_SIGNATURE) + 2.0));
        let shown = |at: usize| plain_text(&block.recipients.lines[at].content).replace(NO_BREAK, "_");
        assert!(shown(0).ends_with("thành_phố;") && shown(1) == "- Các sở;", "{}", shown(0));
    }
}
