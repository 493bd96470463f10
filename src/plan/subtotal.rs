//! An author's table to the rows that add up others, which the sum of a column passes over.
//!
//! "Cộng mục I" adds up the rows above it. A row headed by a Roman numeral or a capital letter may state the sum of the rows
//! below it; since nothing says so but the figures, it counts as their sum only where they agree.

use super::{CellSpec, Figure, RowSpec, TableSpec};
use crate::invariant::slice;
use crate::language::letters::{is_any, strip_start};
use crate::language::roman;
use crate::money::Number;
use crate::yaml::Text;

/// A subtotal that the rows above it do not give.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WrongSubtotal<'a> {
    /// The figure.
    pub text: &'a Text,
    /// What it states.
    pub stated: Number,
    /// What the rows above it, back to the last subtotal or group, add up to.
    pub sum: Number,
}

/// What a row is for the sum of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Group,
    Body,
    /// It says that it adds up what stands above.
    Subtotal,
    /// It is headed by "I" or "A".
    Head,
}

impl TableSpec {
    /// The figures of a column (from 1) that its sum is made of; nothing when one of the cells holds words.
    pub fn summands(&self, column: usize) -> Option<Vec<Number>> {
        let mut all = Vec::new();
        for (at, row) in self.rows.iter().enumerate().skip(self.header_rows) {
            match figure(row, column).map(|(figure, _)| figure) {
                Some(Figure::Words) => return None,
                Some(Figure::Number(number)) if !self.is_counted_elsewhere(at, column) => all.push(number),
                _ => {}
            }
        }
        Some(all)
    }

    /// The subtotals of a column that are not the sum of rows above them.
    pub fn wrong_subtotals(&self, column: usize) -> Vec<WrongSubtotal<'_>> {
        let mut wrong = Vec::new();
        // What is added up since each place where a subtotal may begin to count, the last place last.
        let mut open: Vec<Number> = vec![Number::default()];
        let mut since = false;
        for (at, row) in self.rows.iter().enumerate().skip(self.header_rows) {
            let number = figure(row, column).and_then(|(figure, text)| Some((number(figure)?, text?)));
            match (part(row), number) {
                (Part::Body | Part::Head, Some((number, _))) if !self.is_counted_elsewhere(at, column) => {
                    open = open.iter().filter_map(|sum| sum.plus(number)).collect();
                    since = true;
                }
                (Part::Subtotal, Some((stated, text))) => {
                    let last = open.iter().rev().nth(usize::from(!since)).or(open.first()).copied();
                    if !open.iter().any(|sum| sum.equals(stated)) {
                        wrong.push(WrongSubtotal { text, stated, sum: last.unwrap_or_default() });
                    }
                }
                _ => {}
            }
            if matches!(part(row), Part::Subtotal | Part::Group | Part::Head) && since {
                open.push(Number::default());
                since = false;
            }
        }
        wrong
    }

    /// Whether the row's figure in the column is the sum of others.
    fn is_counted_elsewhere(&self, at: usize, column: usize) -> bool {
        let Some(row) = self.rows.get(at) else { return false };
        match part(row) {
            Part::Subtotal => true,
            Part::Head => self.sum_below(at, column).is_some_and(|sum| {
                figure(row, column).and_then(|(figure, _)| number(figure)).is_some_and(|stated| stated.equals(sum))
            }),
            Part::Group | Part::Body => false,
        }
    }

    /// The figures below a head up to the next, added up; nothing when there are none.
    fn sum_below(&self, head: usize, column: usize) -> Option<Number> {
        let below = self.rows.iter().skip(head + 1).take_while(|row| part(row) == Part::Body);
        let numbers = below.filter_map(|row| number(figure(row, column)?.0));
        numbers.map(Some).reduce(|sum, one| sum?.plus(one?)).flatten()
    }
}

fn number(figure: Figure) -> Option<Number> {
    match figure {
        Figure::Number(number) => Some(number),
        Figure::Blank | Figure::Words => None,
    }
}

/// What the row has in the column, and its text.
fn figure(row: &RowSpec, column: usize) -> Option<(Figure, Option<&Text>)> {
    let RowSpec::Cells(cells) = row else { return None };
    let mut at = 1;
    for cell in cells {
        if at == column {
            return Some((cell.figure(), cell.texts().next()));
        }
        at += cell.span.max(1);
    }
    None
}

fn part(row: &RowSpec) -> Part {
    let RowSpec::Cells(cells) = row else { return Part::Group };
    let words = |cell: &CellSpec| cell.words();
    let first = cells.first().map(words).unwrap_or_default();
    let label = cells.iter().find(|cell| cell.figure() == Figure::Words).map(words).unwrap_or_default();
    let heads = first.trim_end_matches('.');
    let capital = heads.len() == 1 && heads.starts_with(|c: char| c.is_ascii_uppercase());
    let numeral = heads.chars().all(char::is_uppercase) && roman::read(heads).is_some();
    let second = cells.iter().skip(1).find(|cell| cell.figure() == Figure::Words).map(words).unwrap_or_default();
    if says_sum(&label) || says_sum(&second) && (capital || numeral || first.is_empty()) {
        Part::Subtotal
    } else if capital || numeral {
        Part::Head
    } else {
        Part::Body
    }
}

/// "Cộng", "Tổng cộng", "Cộng mục I", "Tổng (I + II)"; not "Cộng đồng", "Tổng kết".
fn says_sum(label: &str) -> bool {
    let sums = ["tiểu cộng", "tổng cộng", "tổng số", "cộng", "tổng"];
    let Some(rest) = sums.iter().find_map(|sum| strip_start(label, sum)) else { return false };
    let next = rest.trim_start();
    let word = slice(next, ..next.find(' ').unwrap_or(next.len())).trim_end_matches([':', '.', ',']);
    let part = is_any(word, &["mục", "phần", "nhóm", "khoản", "tiểu", "các", "cộng"]);
    let labelled =
        word.len() <= 4 && !word.is_empty() && word.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit());
    next.is_empty() || next.starts_with([':', '(', '.']) || (rest.starts_with(' ') && (part || labelled))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_subtotal_says_so() {
        for label in [
            "Cộng",
            "CỘNG:",
            "Tổng cộng",
            "Cộng mục I",
            "Cộng I",
            "Tổng (I + II)",
            "Tiểu cộng",
            "Cộng các mục",
            "Tổng số",
        ] {
            assert!(says_sum(label), "{label}");
        }
        for label in [
            "Cộng đồng dân cư",
            "Cộng tác viên",
            "Tổng kết",
            "Tổng cục Du lịch",
            "Tổng hợp số liệu",
            "Tổng số lớp",
            "Phim",
            "",
        ] {
            assert!(!says_sum(label), "{label}");
        }
    }

    /// The figures that the sum of the second column is made of.
    fn summed(rows: &str) -> String {
        let table = format!("{{columns: [Nội dung, Số], rows: [{rows}], total: {{label: Tổng, sum: [2]}}}}");
        let yaml = format!("annexes:\n  - {{id: x, title: Biểu, blocks: [{{table: {table}}}]}}\n");
        let plan = crate::plan::load("plan.yaml", yaml.as_bytes()).unwrap().plan;
        let crate::plan::Block::Table(table) = &plan.annexes[0].blocks[0] else { panic!("a table") };
        let numbers = table.summands(2).unwrap();
        numbers.into_iter().map(Number::print).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn a_sum_passes_over_what_is_summed_already() {
        assert_eq!(summed("[Phim, 3], [Báo, 4], [Cộng, 7], [Lớp, 5], [Tổng cộng, 12]"), "3 4 5");
        assert_eq!(summed("[I, 7], [Phim, 3], [Báo, 4], [II, 5], [Lớp, 5]"), "3 4 5");
        assert_eq!(summed("[A, 9], [Phim, 3], [Báo, 4]"), "9 3 4", "figures that do not agree are all the author's");
        assert_eq!(summed("[Cộng đồng, 3], [Cộng tác viên, 4]"), "3 4");
    }
}
