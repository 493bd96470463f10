//! The author's own tables.

use crate::compose::prose::{prose, words};
use crate::document::Align;
use crate::plan::{ColumnSpec, RowSpec, TableSpec};
use minijinja::{Value, context};

/// Columns, header rows, rows and the total as a template prints them.
pub(super) fn table(spec: &TableSpec) -> Value {
    let titled = spec.columns.iter().any(|column| column.title.is_some());
    let width = width(spec);
    let title =
        |column: &ColumnSpec| context! { text => column.title.as_ref().map(|title| prose(&title.value)), span => 1 };
    let header = titled.then(|| row("header", spec.columns.iter().map(title).collect()));
    let rows = spec.rows.iter().enumerate().map(|(at, one)| match one {
        RowSpec::Group(name) => {
            row("group", vec![context! { text => prose(&name.value), span => width, align => "left" }])
        }
        RowSpec::Cells(cells) => {
            let cell = |cell: &crate::plan::CellSpec| {
                context! { text => cell.text.as_ref().map(|text| prose(&text.value)), span => cell.span.max(1) }
            };
            row(if at < spec.header_rows { "header" } else { "body" }, cells.iter().map(cell).collect())
        }
    });
    let summary = spec.columns.iter().filter_map(|column| column.title.as_ref()).map(|title| title.value.trim());
    context! {
        columns => columns(spec),
        rows => header.into_iter().chain(rows).chain(total(spec, width)).collect::<Vec<_>>(),
        summary => words(&summary.collect::<Vec<_>>().join(", ")),
    }
}

fn row(kind: &str, cells: Vec<Value>) -> Value {
    context! { kind, cells }
}

/// The columns; where the author gave any a width, one without has 1.
fn columns(spec: &TableSpec) -> Vec<Value> {
    let default = spec.columns.iter().any(|column| column.width > 0.0).then_some(1.0);
    spec.columns.iter().map(|one| column(one, default)).collect()
}

fn column(column: &ColumnSpec, default: Option<f32>) -> Value {
    let align = match column.align {
        None | Some(Align::Left) => "left",
        Some(Align::Center) => "center",
        Some(Align::Right) => "right",
        Some(Align::Justify) => "justify",
    };
    context! { weight => Some(column.width).filter(|width| *width > 0.0).or(default).map(|width| width.to_string()), align }
}

fn width(spec: &TableSpec) -> usize {
    let row = |row: &RowSpec| match row {
        RowSpec::Cells(cells) => cells.iter().map(|cell| cell.span.max(1)).sum(),
        RowSpec::Group(_) => 1,
    };
    spec.rows.iter().map(row).max().unwrap_or(1).max(spec.columns.len())
}

/// The total row: the label covers the columns before the first sum; a column that holds a word instead of a number is
/// not added up and stays empty.
fn total(spec: &TableSpec, width: usize) -> Option<Value> {
    let total = spec.total.as_ref()?;
    let sums: Vec<usize> = total.sum.iter().filter_map(|column| usize::try_from(column.value).ok()).collect();
    let label = sums.iter().min().map_or(width, |first| first.saturating_sub(1)).max(1);
    let mut cells = vec![context! { text => prose(&total.label.value), span => label, align => "center" }];
    for column in label + 1..=width {
        let text = if sums.contains(&column) { sum(spec, column) } else { None };
        cells.push(context! { text, span => 1, align => "right" });
    }
    Some(row("total", cells))
}

/// The sum of a column (from 1) of the body rows; empty cells count nothing.
fn sum(spec: &TableSpec, column: usize) -> Option<String> {
    let mut total = Number::default();
    for row in spec.rows.iter().skip(spec.header_rows) {
        let RowSpec::Cells(cells) = row else { continue };
        let mut at = 1;
        for cell in cells {
            if at == column {
                let text = cell.text.as_ref().map(|text| text.value.trim()).unwrap_or_default();
                if !text.is_empty() && !matches!(text, "-" | "–") {
                    total = total.add(Number::read(text)?)?;
                }
            }
            at += cell.span.max(1);
        }
    }
    Some(total.print())
}

/// A number as Vietnamese writes it: dots between thousands, a comma before decimals.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Number {
    /// The digits without the comma.
    digits: i128,
    /// How many of them stand behind it.
    decimals: u32,
}

impl Number {
    /// `1.234,5`, `12`, `-3`; `12.5` with a point that parts no thousands is a decimal of the machine.
    pub fn read(text: &str) -> Option<Number> {
        let (sign, text) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
        let (whole, decimals) = text.split_once(',').unwrap_or((text, ""));
        let groups: Vec<&str> = whole.split('.').collect();
        let thousands = groups.iter().skip(1).all(|group| group.len() == 3)
            && groups.first().is_some_and(|g| !g.is_empty() && (g.len() <= 3 || groups.len() == 1));
        let (whole, decimals) = match (thousands, decimals.is_empty(), groups.as_slice()) {
            (true, _, _) => (groups.concat(), decimals),
            (false, true, [whole, decimals]) => ((*whole).to_owned(), *decimals),
            _ => return None,
        };
        let digits = format!("{whole}{decimals}");
        let valid = !digits.is_empty() && digits.len() <= 30 && digits.bytes().all(|byte| byte.is_ascii_digit());
        let digits: i128 = valid.then(|| digits.parse().ok()).flatten()?;
        Some(Number { digits: sign * digits, decimals: u32::try_from(decimals.len()).ok()? })
    }

    fn add(self, other: Number) -> Option<Number> {
        let decimals = self.decimals.max(other.decimals);
        let scaled = |one: Number| one.digits.checked_mul(10i128.checked_pow(decimals - one.decimals)?);
        Some(Number { digits: scaled(self)?.checked_add(scaled(other)?)?, decimals })
    }

    fn print(self) -> String {
        let scale = 10u128.saturating_pow(self.decimals).max(1);
        let (whole, rest) = (self.digits.unsigned_abs() / scale, self.digits.unsigned_abs() % scale);
        let sign = if self.digits < 0 { "-" } else { "" };
        let whole = u64::try_from(whole).map_or_else(|_| whole.to_string(), crate::money::dots);
        let width = usize::try_from(self.decimals).unwrap_or_default();
        let decimals = if self.decimals > 0 { format!(",{rest:0width$}") } else { String::new() };
        format!("{sign}{whole}{decimals}")
    }
}

#[cfg(test)]
mod tests {
    use super::Number;

    #[test]
    fn vietnamese_numbers_are_read_and_added() {
        let sum = |values: &[&str]| {
            let numbers = values.iter().map(|value| Number::read(value));
            numbers.reduce(|a, b| a?.add(b?)).flatten().map(Number::print)
        };
        assert_eq!(sum(&["1.200", "300"]).unwrap(), "1.500");
        assert_eq!(sum(&["1,5", "2,25", "0"]).unwrap(), "3,75");
        assert_eq!(sum(&["120000000", "1.234.567"]).unwrap(), "121.234.567");
        assert_eq!(sum(&["10", "-3"]).unwrap(), "7");
        assert_eq!(sum(&["12.5", "1"]).unwrap(), "13,5");
        for word in ["", "x", "1.2.3", "12 %", "1,2,3", "……"] {
            assert_eq!(Number::read(word), None, "{word}");
        }
    }
}
