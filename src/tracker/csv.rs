//! CSV with a byte order mark, so that Excel reads the letters right.

use super::{HEADS, Matrix, Row, names};
use crate::invariant::held;
use crate::plan::Share;

/// The rows as CSV: UTF-8 with BOM, comma, one line a row, dates as `YYYY-MM-DD`.
pub fn csv(rows: &[Row]) -> Vec<u8> {
    write(&HEADS.map(String::from), rows.iter().map(|row| record(row).to_vec()))
}

/// The matrix as CSV: a column a unit, a line a task or group.
pub fn matrix_csv(matrix: &Matrix) -> Vec<u8> {
    let heads = ["Số".to_owned(), "Nhiệm vụ".to_owned()].into_iter();
    let heads: Vec<String> = heads.chain(matrix.units.iter().map(|unit| safe(&unit.name))).collect();
    let lines = matrix.rows.iter().map(|row| {
        let parts = row.parts.iter().map(|part| part.map(Share::letter).unwrap_or_default().to_owned());
        [row.number.clone(), safe(&row.title)].into_iter().chain(parts).collect()
    });
    write(&heads, lines)
}

pub(super) fn write(heads: &[String], lines: impl Iterator<Item = Vec<String>>) -> Vec<u8> {
    let mut writer =
        ::csv::WriterBuilder::new().terminator(::csv::Terminator::CRLF).from_writer("\u{feff}".as_bytes().to_vec());
    let mut written = writer.write_record(heads);
    for line in lines {
        written = written.and_then(|()| writer.write_record(line));
    }
    held(written.ok().and_then(|()| writer.into_inner().ok()), "lines written to memory")
}

fn record(row: &Row) -> [String; HEADS.len()] {
    [
        row.number.clone(),
        row.kind.name().to_owned(),
        safe(&row.title),
        safe(&row.groups.join(" / ")),
        safe(&names(&row.lead)),
        safe(&names(&row.support)),
        safe(&row.deadline),
        row.first().map(|date| date.to_string()).unwrap_or_default(),
        row.last().map(|date| date.to_string()).unwrap_or_default(),
        row.repeats(),
        safe(&row.output),
        safe(&row.money(|dong| dong.to_string())),
    ]
}

/// Excel runs a cell that starts like a formula; an apostrophe keeps it text.
pub(super) fn safe(text: &str) -> String {
    if text.starts_with(['=', '+', '@', '\t']) || text.starts_with('-') && text.len() > 1 && !text.starts_with("- ") {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}
