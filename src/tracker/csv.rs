//! CSV with a byte order mark, so that Excel reads the letters right.

use super::{HEADS, Row};

/// The rows as CSV: UTF-8 with BOM, comma, one line a task, dates as `YYYY-MM-DD`. Empty on a writer's error, which memory
/// does not have.
pub fn csv(rows: &[Row]) -> Vec<u8> {
    let mut writer =
        ::csv::WriterBuilder::new().terminator(::csv::Terminator::CRLF).from_writer("\u{feff}".as_bytes().to_vec());
    let mut written = writer.write_record(HEADS);
    for row in rows {
        written = written.and_then(|()| writer.write_record(record(row)));
    }
    match written {
        Ok(()) => writer.into_inner().unwrap_or_default(),
        Err(_) => Vec::new(),
    }
}

fn record(row: &Row) -> [String; 10] {
    let from = row.due.iter().map(|due| due.from).min();
    let to = row.due.iter().map(|due| due.to).max();
    [
        row.number.clone(),
        safe(&row.title),
        safe(&row.groups.join(" / ")),
        safe(&row.lead.join(", ")),
        safe(&row.support.join(", ")),
        safe(&row.deadline),
        from.map(|date| date.to_string()).unwrap_or_default(),
        to.map(|date| date.to_string()).unwrap_or_default(),
        safe(&row.output),
        row.budget.map(|dong| dong.to_string()).unwrap_or_default(),
    ]
}

/// Excel runs a cell that starts like a formula; an apostrophe keeps it text.
fn safe(text: &str) -> String {
    if text.starts_with(['=', '+', '@', '\t']) || text.starts_with('-') && text.len() > 1 && !text.starts_with("- ") {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}
