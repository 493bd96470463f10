//! B001 in an author's table: a row that says "Cộng", or one whose label heads others, that is not their sum.

use crate::check::Sink;
use crate::check::explain::Rule;
use crate::diagnostic::{Diagnostic, Level};
use crate::language::letters::find;
use crate::plan::{Block, CellSpec, Compared, Plan, RowSpec, TableSpec, WrongSum};

/// Titles of columns that nobody adds up.
const NO_SUM: [&str; 12] = [
    "%",
    "tỷ lệ",
    "tỉ lệ",
    "bình quân",
    "trung bình",
    "đơn giá",
    "định mức",
    "hệ số",
    "năng suất",
    "mật độ",
    "tốc độ",
    "so với",
];

/// Titles of columns of money: no two rows of it count the same đồng.
const MONEY: [&str; 8] = ["tiền", "kinh phí", "dự toán", "giá trị", "vốn", "ngân sách", "đồng", "chi phí"];

/// B001 at each sum of a table that is wrong.
pub(super) fn check(rule: &Rule, plan: &Plan, sink: &mut Sink) {
    for block in plan.all_blocks() {
        let Block::Table(table) = block else { continue };
        let columns = table.total.iter().flat_map(|total| &total.sum);
        let summed: Vec<usize> = columns.filter_map(|column| usize::try_from(column.value).ok()).collect();
        for column in &summed {
            table.wrong_sums(*column).iter().for_each(|wrong| sink.push(told(rule, wrong, true)));
        }
        twice(rule, table, &summed, sink);
        for column in table.summed_by_hand().into_iter().filter(|column| !summed.contains(column)) {
            by_hand(rule, table, column, sink);
        }
    }
}

/// A column that the author added up. Nothing says that it can be: a mean may stand in its last row.
fn by_hand(rule: &Rule, table: &TableSpec, column: usize, sink: &mut Sink) {
    let titles = titles(table, column);
    let names = |words: &[&str]| titles.iter().any(|title| words.iter().any(|word| find(title, word).is_some()));
    if names(&NO_SUM) {
        return;
    }
    for wrong in table.wrong_sums(column).iter().filter(|wrong| !wrong.like_mean) {
        let found = told(rule, wrong, false);
        // The same people may have come to two meetings.
        sink.push(if names(&MONEY) { found } else { found.at_most(Level::Warning) });
    }
}

fn told(rule: &Rule, wrong: &WrongSum<'_>, total: bool) -> Diagnostic {
    let variant = match (&wrong.compared, total) {
        (Compared::Parts(..), _) => "head",
        (Compared::Below, _) => "subtotal-below",
        (Compared::Above, true) => "subtotal",
        (Compared::Above, false) => "subtotal-by-hand",
    };
    let mut found = rule.at(wrong.text.span).variant(variant);
    found = found.fact("stated", wrong.stated.print()).fact("sum", wrong.sum.print());
    if let Compared::Parts(head, rows) = &wrong.compared {
        found = found.fact("row", head).fact("rows", listed(rows));
    }
    let difference = wrong.stated.difference(wrong.sum).map(|difference| difference.print());
    found = found.fact("difference", difference.unwrap_or_default());
    match wrong.first {
        Some(span) => found.related(span, "rows"),
        None => found,
    }
}

/// The names of rows; of many the first and the last.
fn listed(rows: &[String]) -> String {
    match rows {
        [first, second, .., last] if rows.len() > 6 => format!("{first}, {second}, …, {last}"),
        _ => rows.join(", "),
    }
}

/// The author's own row for the sum of the table beside the one that `total` makes.
fn twice(rule: &Rule, table: &TableSpec, summed: &[usize], sink: &mut Sink) {
    let Some(total) = &table.total else { return };
    if let Some(text) = summed.iter().find_map(|column| table.whole_by_hand(*column)) {
        let found = rule.at(text.span).variant("twice").fact("stated", text.value.trim());
        sink.push(found.fact("label", &total.label.value).related(total.label.span, "total").at_most(Level::Warning));
    }
}

/// The titles above a column: those of `columns`, and the cells of the header's rows.
fn titles(table: &TableSpec, column: usize) -> Vec<String> {
    let own = table.columns.get(column.saturating_sub(1)).and_then(|column| column.title.as_ref());
    let mut titles: Vec<String> = own.iter().map(|title| title.value.clone()).collect();
    for row in table.rows.iter().take(table.header_rows) {
        let RowSpec::Cells(cells) = row else { continue };
        let mut at = 1;
        for cell in cells {
            let span = cell.span.max(1);
            if (at..at + span).contains(&column) {
                titles.extend(CellSpec::texts(cell).map(|text| text.value.clone()));
            }
            at += span;
        }
    }
    titles
}
