//! The sums in an author's table: rows that add up others, which the sum of a column passes over, and those that are wrong.
//!
//! "Cộng mục I" adds up the rows above it, "Tổng số" at the top those below it. A row whose label stands a level above those
//! that follow, "I" above "1", states their sum: it counts, they do not. Where they disagree the author is told.

mod column;
mod levels;
mod lines;
mod ordinal;
mod rows;
mod says;
#[cfg(test)]
mod tests;

use self::column::Column;
use self::lines::{Line, Role, lines};
use self::rows::{Rows, Verdict};
use super::{Figure, RowSpec, TableSpec};
use crate::money::{Number, dots, has_decimal_point};
use crate::source::Span;
use crate::yaml::Text;

/// A figure that is not the sum of the rows that it adds up.
#[derive(Debug, Clone)]
pub struct WrongSum<'a> {
    /// The figure.
    pub text: &'a Text,
    /// What it states.
    pub stated: Number,
    /// What the rows add up to.
    pub sum: Number,
    /// Which rows.
    pub compared: Compared,
    /// The first of their figures.
    pub first: Option<Span>,
    /// It lies between the least and the largest of them, as a mean does.
    pub like_mean: bool,
}

/// The rows with which a figure was compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Compared {
    /// Those above a row that says "Cộng".
    Above,
    /// Those below it, where it stands first.
    Below,
    /// Those a level below the row that is named first.
    Parts(String, Vec<String>),
}

/// A figure that may be read in two ways: "1.2155" beside "6.402,0".
#[derive(Debug, Clone)]
pub struct DoubtfulPoint<'a> {
    /// The figure.
    pub text: &'a Text,
    /// A figure of the column that is written as documents write them.
    pub other: &'a Text,
    /// With a comma: "1,2155".
    pub decimals: String,
    /// As a whole number: "12.155".
    pub thousands: String,
}

impl TableSpec {
    /// The figures of a column (from 1) that its sum is made of; nothing when one of the cells holds words.
    pub fn summands(&self, column: usize) -> Option<Vec<Number>> {
        let lines = lines(self);
        let figures = self.figures(&lines, column)?;
        let column = Column::new(&lines, &figures);
        let rows = Rows::new(&lines, &column).whole();
        Some(rows.into_iter().filter_map(|at| column.figure(at)).collect())
    }

    /// The figures of a column that are not the sum of the rows that they add up. Silent while one cannot be read.
    pub fn wrong_sums(&self, column: usize) -> Vec<WrongSum<'_>> {
        let lines = lines(self);
        let Some(figures) = self.figures(&lines, column) else { return Vec::new() };
        let summed = Column::new(&lines, &figures);
        let judged = Rows::new(&lines, &summed).judged();
        let all = judged.into_iter().filter_map(|verdict| self.wrong(column, &lines, &summed, verdict));
        all.collect()
    }

    /// Columns in which a row that says "Cộng" has a figure: the author added them up by hand.
    pub fn summed_by_hand(&self) -> Vec<usize> {
        let lines = lines(self);
        let sums = self.rows.iter().zip(&lines).filter(|(_, line)| line.role == Role::Sum).map(|(row, _)| row);
        let width = self.columns.len().max(sums.clone().map(width).max().unwrap_or_default());
        // The first column has the labels.
        let has = |column: &usize| sums.clone().any(|row| matches!(figure(row, *column), Some((Figure::Number(_), _))));
        (2..=width).filter(has).collect()
    }

    /// The figure in a column of the author's own row for the sum of the whole table.
    pub fn whole_by_hand(&self, column: usize) -> Option<&Text> {
        let lines = lines(self);
        let figures = self.figures(&lines, column)?;
        let summed = Column::new(&lines, &figures);
        let at = Rows::new(&lines, &summed).whole_by_hand()?;
        figure(self.rows.get(at)?, column)?.1
    }

    /// Figures of a column whose point parts no thousands, where others say that points do or that a comma parts decimals.
    pub fn doubtful_points(&self, column: usize) -> Vec<DoubtfulPoint<'_>> {
        let texts = self.counted_rows().into_iter().filter_map(|row| match figure(row, column) {
            Some((Figure::Number(_), text)) => text,
            _ => None,
        });
        let (points, others): (Vec<&Text>, Vec<&Text>) = texts.partition(|text| has_decimal_point(&text.value));
        let Some(other) = others.into_iter().find(|text| text.value.contains(['.', ','])) else { return Vec::new() };
        let one = |text: &'_ Text| {
            let amount = text.value.trim();
            let digits: String = amount.chars().filter(char::is_ascii_digit).collect();
            let sign = if amount.starts_with('-') { "-" } else { "" };
            let whole = digits.parse().map(dots).unwrap_or(digits);
            (amount.replace('.', ","), format!("{sign}{whole}"))
        };
        let all = points.into_iter().map(|text| (text, one(text)));
        all.map(|(text, (decimals, thousands))| DoubtfulPoint { text, other, decimals, thousands }).collect()
    }

    /// The rows that may have a part in a sum: no header, nothing that numbers the columns.
    pub fn counted_rows(&self) -> Vec<&RowSpec> {
        let lines = lines(self);
        self.rows.iter().zip(lines).filter(|(_, line)| line.role != Role::Aside).map(|(row, _)| row).collect()
    }

    /// What the lines have in a column; nothing when one of them holds words or may be read in two ways, or a row is lost.
    fn figures(&self, lines: &[Line], column: usize) -> Option<Vec<Option<Number>>> {
        let own = |(row, line): (&RowSpec, &Line)| match figure(row, column).filter(|_| line.role != Role::Aside) {
            Some((Figure::Words, _)) => None,
            Some((Figure::Number(number), _)) => Some(Some(number)),
            _ => Some(None),
        };
        let figures = self.rows.iter().zip(lines).map(own).collect();
        if self.is_cut || !self.doubtful_points(column).is_empty() { None } else { figures }
    }

    fn wrong(&self, column: usize, lines: &[Line], summed: &Column<'_>, verdict: Verdict) -> Option<WrongSum<'_>> {
        let Verdict { row, sum, parts, below } = verdict;
        let text = |at: usize| figure(self.rows.get(at)?, column)?.1;
        let name = |at: &usize| lines.get(*at).map(|line| line.name.clone()).unwrap_or_default();
        let stated = summed.figure(row)?;
        let numbers: Vec<Number> = parts.iter().filter_map(|at| summed.figure(*at)).collect();
        let like_mean = numbers.iter().any(|one| !stated.is_below(*one))
            && numbers.iter().any(|one| !one.is_below(stated))
            && numbers.len() > 1;
        let first = parts.first().and_then(|at| text(*at)).map(|text| text.span);
        let compared = match (lines.get(row)?.role, below) {
            (Role::Sum, true) => Compared::Below,
            (Role::Sum, false) => Compared::Above,
            _ => Compared::Parts(name(&row), parts.iter().map(name).collect()),
        };
        Some(WrongSum { text: text(row)?, stated, sum, compared, first, like_mean })
    }
}

fn width(row: &RowSpec) -> usize {
    match row {
        RowSpec::Cells(cells) => cells.iter().map(|cell| cell.span.max(1)).sum(),
        RowSpec::Group(..) => 1,
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
