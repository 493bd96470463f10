//! Tables of a paper → tables of the plan: titles of columns, rows that name a group, cells over columns and rows.

use super::line::{Field, Grid, Line};
use super::rich::Rich;
use super::write::Out;
use crate::document::Scheme;
use crate::word::Align;

/// A table of the plan.
pub(super) fn table(grid: &Grid, caption: Option<&Line>, note: Option<&Line>) -> Out {
    let width = width(grid);
    let header = header(grid);
    let titled = header == 1
        && first_row(grid).is_some_and(|fields| {
            fields.iter().all(|field| (field.span, field.rows) == (1, 1) && !field.lines.is_empty())
        });
    let columns: Vec<Out> = (0..width).map(|at| column(grid, at, titled)).collect();
    let skipped = usize::from(titled);
    let rows: Vec<Out> =
        grid.rows.iter().enumerate().skip(skipped).map(|(at, (_, fields))| row(fields, width, at < header)).collect();
    let header_rows = (header > skipped).then(|| Out::raw(header - skipped));
    Out::map([
        ("caption", caption.map(|line| Out::text(line.rich.clone().unmarked(true, false).one_line()))),
        ("columns", Some(Out::List(columns))),
        ("header_rows", header_rows.filter(|_| header < grid.rows.len())),
        ("rows", Some(Out::List(rows))),
        ("note", note.map(|line| Out::text(line.rich.one_line()))),
    ])
}

fn first_row(grid: &Grid) -> Option<&[Field]> {
    grid.rows.first().map(|(_, fields)| fields.as_slice())
}

/// How many columns the widest row covers.
fn width(grid: &Grid) -> usize {
    let spans = |fields: &[Field]| fields.iter().map(|field| field.span).sum::<usize>();
    grid.rows.iter().map(|(_, fields)| spans(fields)).max().unwrap_or(1)
}

/// How many rows name the columns: those that Word repeats, else the first where all of it is bold, with those that a cell of
/// it reaches into.
fn header(grid: &Grid) -> usize {
    let marked = grid.rows.iter().take_while(|(repeats, _)| *repeats).count();
    let bold = |fields: &[Field]| {
        let mut lines = fields.iter().flat_map(|field| &field.lines).peekable();
        lines.peek().is_some() && lines.all(|line| line.rich.is_bold())
    };
    let first = match first_row(grid) {
        Some(fields) if marked == 0 && fields.len() > 1 && bold(fields) => 1,
        _ => marked,
    };
    let reach = |count: usize| {
        let rows = grid.rows.iter().take(count).enumerate();
        rows.flat_map(|(at, (_, fields))| fields.iter().map(move |field| at + field.rows.max(1))).max().unwrap_or(count)
    };
    let all = if first == 0 { 0 } else { reach(first).max(first) };
    // A row of column numbers, "(1) (2) (3)", repeats with them.
    let numbers = grid.rows.get(all).is_some_and(|(_, fields)| {
        all > 0 && fields.len() > 1 && fields.iter().all(|field| is_column_number(&field.text()))
    });
    let all = all + usize::from(numbers);
    if all < grid.rows.len() { all } else { first.min(grid.rows.len().saturating_sub(1)) }
}

fn is_column_number(text: &str) -> bool {
    let bare = text.trim();
    let inner = bare.strip_prefix('(').and_then(|bare| bare.strip_suffix(')'));
    inner.is_some_and(|inner| !inner.is_empty() && inner.len() <= 3 && inner.chars().all(|c| c.is_alphanumeric()))
}

fn column(grid: &Grid, at: usize, titled: bool) -> Out {
    let title = first_row(grid)
        .filter(|_| titled)
        .and_then(|fields| fields.get(at))
        .map(|field| Out::text(lines_of(field, true)));
    let align = column_align(grid, at);
    match (title, align) {
        (Some(title), None) => title,
        (title, align) => Out::map([("title", title), ("align", Some(Out::raw(align.unwrap_or("left"))))]),
    }
}

/// How most cells of a column are set, where it is not at the left.
fn column_align(grid: &Grid, at: usize) -> Option<&'static str> {
    let header = header(grid);
    let mut counts = [0_usize; 3];
    for (_, fields) in grid.rows.iter().skip(header) {
        let mut column = 0;
        for field in fields {
            if column == at
                && field.span == 1
                && let Some(line) = field.lines.first()
            {
                let place = match line.align {
                    Align::Center => 1,
                    Align::Right => 2,
                    Align::Left | Align::Justify => 0,
                };
                counts.iter_mut().skip(place).take(1).for_each(|count| *count += 1);
            }
            column += field.span;
        }
    }
    let [left, center, right] = counts;
    if center > left && center >= right {
        Some("center")
    } else if right > left {
        Some("right")
    } else {
        None
    }
}

fn row(fields: &[Field], width: usize, header: bool) -> Out {
    if let [field] = fields
        && field.span == width
        && width > 1
        && !header
        && !field.lines.is_empty()
    {
        let centered = field.lines.first().is_some_and(|line| line.align == Align::Center);
        let align = centered.then(|| Out::raw("center"));
        return Out::map([("group", Some(Out::text(lines_of(field, true)))), ("align", align)]);
    }
    let mut cells: Vec<Out> = fields.iter().filter(|field| field.rows > 0).map(|field| cell(field, header)).collect();
    let covered: usize = fields.iter().map(|field| field.span).sum();
    cells.extend((covered..width).map(|_| Out::text("")));
    Out::List(cells)
}

fn cell(field: &Field, header: bool) -> Out {
    let over = [("span", field.span), ("rows", field.rows)];
    let over = over.into_iter().filter(|(_, count)| *count > 1).map(|(key, count)| (key.to_owned(), Out::raw(count)));
    let over: Vec<(String, Out)> = over.collect();
    let words = words(field, header);
    match (words, over.is_empty()) {
        (("text", Out::Text(text)), true) => Out::Text(text),
        (("text", text), false) if text.is_empty() => Out::Map(over),
        ((key, value), _) => Out::Map([(key.to_owned(), value)].into_iter().chain(over).collect()),
    }
}

/// What a cell holds: words, lines, or a list.
fn words(field: &Field, header: bool) -> (&'static str, Out) {
    let plain = |line: &Line| {
        let rich = if header { line.rich.clone().unmarked(true, false) } else { line.rich.clone() };
        rich.prose()
    };
    let dashes = field.lines.iter().all(|line| line.label.as_ref().is_some_and(|label| label.scheme == Scheme::Dash));
    match field.lines.as_slice() {
        [] => ("text", Out::text("")),
        lines if dashes => ("items", Out::texts(lines.iter().map(plain))),
        [line] => ("text", Out::text(with_label(line, plain(line)))),
        lines => ("lines", Out::texts(lines.iter().map(|line| with_label(line, plain(line))))),
    }
}

/// In a cell a label is one of the words: nothing counts there.
fn with_label(line: &Line, words: String) -> String {
    match &line.label {
        Some(label) => format!("{} {words}", Rich::plain(&label.text).prose()),
        None => words,
    }
}

/// The lines of a cell that takes words only.
fn lines_of(field: &Field, plain: bool) -> String {
    let line = |line: &Line| with_label(line, line.rich.clone().unmarked(plain, false).prose());
    field.lines.iter().map(line).collect::<Vec<_>>().join("\n")
}
