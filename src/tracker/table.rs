//! Tables for the terminal. The only importer of the table writer.

use super::{Matrix, Row};
use comfy_table::{ContentArrangement, Table, presets::UTF8_FULL_CONDENSED};

fn empty(width: Option<u16>) -> Table {
    let mut table = Table::new();
    table.load_style(UTF8_FULL_CONDENSED).set_content_arrangement(ContentArrangement::Dynamic);
    if let Some(width) = width {
        table.set_width(width);
    }
    table
}

/// The rows as a table of at most `width` columns of letters.
pub fn table(rows: &[Row], width: Option<u16>) -> String {
    let mut table = empty(width);
    table.set_header(["Số", "Nhiệm vụ", "Chủ trì", "Phối hợp", "Thời hạn", "Sản phẩm", "Kinh phí"]);
    for row in rows {
        table.add_row([
            row.number.clone(),
            row.title.clone(),
            row.lead.join(", "),
            row.support.join(", "),
            row.deadline.clone(),
            row.output.clone(),
            row.budget.map(crate::money::dots).unwrap_or_default(),
        ]);
    }
    format!("{table}\n")
}

/// The matrix as a table.
pub fn matrix_table(matrix: &Matrix, width: Option<u16>) -> String {
    let mut table = empty(width);
    let head = ["Số".to_owned(), "Nhiệm vụ".to_owned()];
    table.set_header(head.into_iter().chain(matrix.units.iter().map(|unit| unit.name.clone())));
    for row in &matrix.rows {
        let parts = row.parts.iter().map(|part| part.map(crate::plan::Part::letter).unwrap_or_default().to_owned());
        table.add_row([row.number.clone(), row.title.clone()].into_iter().chain(parts));
    }
    format!("{table}\nC: chủ trì; P: phối hợp\n")
}
