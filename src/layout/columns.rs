//! The widths of a table's columns, the same on every paper.
//!
//! Word, a browser and the pages here would each set a table in their own way, and a table that is fine in one would be cut in
//! another. So nobody is asked to fit columns: they are fitted here, to words measured with the embedded fonts, and every
//! backend writes the same figures down.
//!
//! A column asks for three widths ([`Need`]). Below `least` a word is cut in two, which nobody may see: [`super::settle()`]
//! chooses type and sheet so that this does not happen; below `kept` a date or
//! a sum breaks into two lines, which is only ugly; above `most` there is white paper. Weights alone know nothing of that, so
//! they decide only what lies between: [`share`] gives by weight, sets whoever falls outside his bounds to the bound, and gives
//! the rest anew to the others. Who lacks room is served before who has too much: the width that he takes makes the others
//! narrower, and often none has too much then. Each round settles a column at least, so there are no more rounds than columns.
//! If not even `least` fits, all shrink in proportion: words cut inside the margins are better than a table outside them.
//!
//! What makes a table long is its tallest cell in each row, and no sum over a column shows that. So [`fit`] then moves
//! width between columns without a chosen weight as long as the whole gets shorter.

use super::cells::{SLACK, cell_padding, cell_style, vertical_lines};
use super::fit::fit;
use super::measure::Measured;
use super::mm;
use crate::document::{Cell, Paragraph, RowKind, Table};
use crate::form::Form;
use crate::invariant::{held, item};
use crate::language::signs::NO_BREAK;

/// What a date or a sum may ask for beyond its longest word, points inside the margins of its cell.
const KEPT: f32 = 80.0;

/// What the words of one column ask for, points, the margins of its cells included.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Need {
    /// The longest syllable, number or part of a symbol: narrower, and it is cut.
    pub least: f32,
    /// The longest stretch that should stay in one line: "ngày 10/12", "120 triệu đồng".
    pub kept: f32,
    /// Its longest line: wider is of no use.
    most: f32,
    /// The words of all its cells in a row.
    sum: f32,
    /// How many cells have words.
    cells: usize,
}

/// The widths of the columns of `table`, points, `width` in all. Columns share by weight, those without one by how much
/// they hold; none is narrower than its words need as long as the others can spare it, and one that chose no weight is no
/// wider than its longest line.
pub fn columns(table: &Table, form: &Form, width: f32) -> Vec<f32> {
    if table.widths.len() == table.columns.len() {
        let shared: f32 = table.widths.iter().sum::<f32>().max(f32::MIN_POSITIVE);
        return table.widths.iter().map(|own| own / shared * width).collect();
    }
    let needs = needs(table, form);
    let total = |of: fn(&Need) -> f32| needs.iter().map(of).sum::<f32>();
    if total(|need| need.least) >= width {
        let whole = total(|need| need.least).max(f32::MIN_POSITIVE);
        return needs.iter().map(|need| need.least / whole * width).collect();
    }
    let low = |need: &Need| if total(|need| need.kept) <= width { need.kept } else { need.least };
    let least: Vec<f32> = needs.iter().map(low).collect();
    let weights = weights(table, &needs);
    let most: Vec<f32> = table
        .columns
        .iter()
        .zip(&needs)
        .map(|(column, need)| if column.weight.is_some() { f32::INFINITY } else { need.most })
        .collect();
    let free: Vec<bool> = table.columns.iter().map(|column| column.weight.is_none()).collect();
    let widths = share(width, &weights, &least, &most);
    if free.contains(&true) { fit(table, form, widths, &least, &free) } else { widths }
}

/// The chosen weights; a column without one weighs what its cells hold on average. Weights are numbers of the author's own
/// ("3" beside "1"), what cells hold is points: the columns that have both say how much a point weighs.
fn weights(table: &Table, needs: &[Need]) -> Vec<f32> {
    let own = |need: &Need| (need.sum / need.cells.max(1) as f32).max(need.kept).max(1.0);
    let chosen = table.columns.iter().zip(needs).filter_map(|(column, need)| Some((column.weight?, own(need))));
    let (weight, held) = chosen.fold((0.0, 0.0), |(w, h), (weight, own)| (w + weight, h + own));
    let scale = if held > 0.0 { weight / held } else { 1.0 };
    table.columns.iter().zip(needs).map(|(column, need)| column.weight.unwrap_or(own(need) * scale).max(0.01)).collect()
}

/// What each column of `table` asks for.
pub(super) fn needs(table: &Table, form: &Form) -> Vec<Need> {
    let padding = 2.0 * cell_padding(table, form) + SLACK;
    let mut needs = vec![Need { least: padding, kept: padding, most: padding, ..Need::default() }; table.columns.len()];
    for row in &table.rows {
        let mut column = 0;
        for cell in &row.cells {
            if let Some(need) = needs.get_mut(column).filter(|_| cell.span == 1) {
                need.take(table, cell, row.kind, form);
            }
            column += cell.span.max(1);
        }
    }
    // The running text of a table that is divided by its other columns is served first.
    if let Some(need) = table.lead.checked_sub(1).and_then(|at| needs.get_mut(at)) {
        let room = mm(form.table.lead);
        (need.least, need.kept, need.most) = (need.least.max(room), need.kept.max(room), need.most.max(room));
    }
    needs
}

impl Need {
    fn take(&mut self, table: &Table, cell: &Cell, kind: RowKind, form: &Form) {
        let padding = 2.0 * cell_padding(table, form) + SLACK;
        if cell.vertical {
            let room = vertical_lines(table, cell, form) + padding;
            (self.least, self.kept, self.most) = (self.least.max(room), self.kept.max(room), self.most.max(room));
            return;
        }
        for paragraph in &cell.content {
            let style = cell_style(table, paragraph.role, form);
            let whole = Measured::new(paragraph, &style);
            let width = whole.width();
            let loose = Measured::loose(paragraph, &style).longest();
            self.least = self.least.max(loose + padding);
            self.most = self.most.max(width + whole.spare() + padding);
            // Two lines of a header are well, three are many: a little more than half of it in one line makes two.
            let wish = if kind == RowKind::Header { width * 0.55 } else { whole.longest() };
            self.kept = self.kept.max(wish.min(KEPT).max(loose) + padding);
            if kind != RowKind::Header {
                self.sum += width;
            }
        }
        self.cells += usize::from(kind != RowKind::Header && !cell.content.is_empty());
    }
}

/// The paragraph with plain spaces for no-break ones: in a column too narrow for "Tháng 10/2030" the line must end at the
/// space, not inside the number.
pub fn loosened(paragraph: &Paragraph) -> Paragraph {
    let mut loose = paragraph.clone();
    for inline in &mut loose.content {
        if let crate::document::Inline::Text { text, .. } | crate::document::Inline::Reference { text, .. } = inline {
            *text = text.replace(NO_BREAK, " ");
        }
    }
    loose
}

/// Shares `width` by weight within what each column needs and can use. What nobody can use goes to all by weight.
fn share(width: f32, weights: &[f32], least: &[f32], most: &[f32]) -> Vec<f32> {
    let count = weights.len();
    let mut fixed: Vec<Option<f32>> = vec![None; count];
    loop {
        let taken: f32 = fixed.iter().flatten().sum();
        let open: f32 = weights.iter().zip(&fixed).filter(|(_, fixed)| fixed.is_none()).map(|(weight, _)| weight).sum();
        if open <= 0.0 {
            let spare = (width - taken) / weights.iter().sum::<f32>().max(f32::MIN_POSITIVE);
            return fixed
                .iter()
                .zip(weights)
                .map(|(own, weight)| held(*own, "a settled column") + weight * spare)
                .collect();
        }
        let unit = (width - taken) / open;
        let bound = |at: usize| {
            let share = item(weights, at) * unit;
            let (low, high) = (item(least, at), item(most, at));
            (share, low, high.max(low))
        };
        let free: Vec<usize> = (0..count).filter(|at| fixed.get(*at).is_some_and(Option::is_none)).collect();
        // Those that lack room first: what they take is missing elsewhere, and then others have too much no longer.
        let lacks: Vec<(usize, f32)> = free
            .iter()
            .map(|at| (*at, bound(*at)))
            .filter(|(_, (share, low, _))| share < low)
            .map(|(at, (_, low, _))| (at, low))
            .collect();
        let spares: Vec<(usize, f32)> = free
            .iter()
            .map(|at| (*at, bound(*at)))
            .filter(|(_, (share, _, high))| share > high)
            .map(|(at, (_, _, high))| (at, high))
            .collect();
        let settled = if lacks.is_empty() { spares } else { lacks };
        if settled.is_empty() {
            let one = |at: usize| fixed.get(at).copied().flatten().unwrap_or_else(|| bound(at).0);
            return (0..count).map(one).collect();
        }
        for (at, value) in settled {
            fixed.iter_mut().skip(at).take(1).for_each(|slot| *slot = Some(value));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ANY: f32 = f32::INFINITY;

    #[test]
    fn columns_share_the_width_by_weight() {
        assert_eq!(share(1000.0, &[1.0, 2.0, 1.0], &[0.0; 3], &[ANY; 3]), [250.0, 500.0, 250.0]);
    }

    #[test]
    fn a_column_takes_what_its_words_need_from_the_others() {
        let widths = share(1000.0, &[1.0, 2.0, 1.0], &[300.0, 0.0, 0.0], &[ANY; 3]);
        assert_eq!(widths.iter().map(|width| width.round() as i32).collect::<Vec<_>>(), [300, 467, 233]);
    }

    #[test]
    fn a_column_leaves_what_it_cannot_use() {
        assert_eq!(share(1000.0, &[1.0, 1.0], &[0.0; 2], &[100.0, ANY]), [100.0, 900.0]);
        // When nobody can use the rest, all grow.
        assert_eq!(share(1000.0, &[1.0, 3.0], &[0.0; 2], &[100.0, 100.0]), [300.0, 700.0]);
    }
}
