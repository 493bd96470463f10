//! The matrix for the terminal: units are numbered columns, named below.

use super::{Kind, Matrix};
use crate::language::lines::{hanging, width, wrap};
use crate::plan::Share;

/// What a title needs at least; narrower than this, the units are dealt out over several blocks.
const TITLE: usize = 24;
/// What the column of printed numbers takes where it must: "điểm a", "khoản 1", "Mục II" one below the other.
const NUMBER: usize = 8;
/// With so much for a title the printed number stands in one line.
const AMPLE: usize = 40;

/// The matrix as text of at most `columns` letters a line.
pub fn matrix_table(matrix: &Matrix, columns: usize) -> String {
    let count = matrix.units.len();
    let whole = matrix.rows.iter().map(|row| width(&row.number)).max().unwrap_or_default().max(2);
    let number = if whole + 2 + AMPLE + count * 3 <= columns { whole } else { whole.min(NUMBER) };
    let room = columns.saturating_sub(number + 2 + TITLE);
    let cell = if count * 3 <= room { 3 } else { 2 };
    let most = (room / cell).max(1);
    let blocks = count.div_ceil(most).max(1);
    let each = count.div_ceil(blocks).max(1);
    let mut out = String::new();
    for from in (0..count.max(1)).step_by(each) {
        let widest = matrix.rows.iter().map(|row| width(&row.title)).max().unwrap_or_default();
        let marks = each.min(count.saturating_sub(from));
        let title = widest.clamp(TITLE, columns.saturating_sub(number + 2 + marks * cell).max(TITLE));
        Block { matrix, from, marks, cell, number, title }.write(&mut out);
        out.push('\n');
    }
    out.push_str("C: chủ trì; P: phối hợp\n");
    let digits = count.to_string().len();
    for (at, unit) in (1..).zip(&matrix.units) {
        out.push_str(&hanging(&format!("{at:>digits$}. "), &unit.name, columns));
    }
    out
}

/// Some of the units, with all tasks.
struct Block<'a> {
    matrix: &'a Matrix,
    /// The first unit, from 0.
    from: usize,
    /// How many units.
    marks: usize,
    /// Letters for one unit.
    cell: usize,
    /// Letters for the printed number.
    number: usize,
    /// Letters for the title.
    title: usize,
}

impl Block<'_> {
    fn write(&self, out: &mut String) {
        for (at, heads) in self.heads().iter().enumerate() {
            self.line(out, ["Số", "Nhiệm vụ"].map(|head| if at == 0 { head } else { "" }), heads);
        }
        let all = self.number + 2 + self.title + self.marks * self.cell;
        out.push_str(&format!("{}\n", "─".repeat(all)));
        for row in &self.matrix.rows {
            let (numbers, titles) = (wrap(&row.number, self.number), wrap(&row.title, self.title));
            for at in 0..numbers.len().max(titles.len()).max(1) {
                let of = |lines: &[String]| lines.get(at).cloned().unwrap_or_default();
                let letter = |part: &Option<Share>| match (part, row.kind) {
                    (Some(part), _) => part.letter(),
                    (None, Kind::Task) => "·",
                    (None, _) => "",
                };
                let parts = row.parts.iter().skip(self.from).take(self.marks);
                let marks: Vec<_> = parts.filter(|_| at == 0).map(letter).map(String::from).collect();
                self.line(out, [&of(&numbers), &of(&titles)], &marks);
            }
        }
    }

    /// The numbers of the units; in narrow columns the tens stand above.
    fn heads(&self) -> Vec<Vec<String>> {
        let numbers = self.from + 1..=self.from + self.marks;
        if self.cell > 2 || self.from + self.marks < 10 {
            return vec![numbers.map(|number| number.to_string()).collect()];
        }
        let tens = numbers.clone().map(|number| if number < 10 { String::new() } else { (number / 10).to_string() });
        vec![tens.collect(), numbers.map(|number| (number % 10).to_string()).collect()]
    }

    fn line(&self, out: &mut String, [number, title]: [&str; 2], marks: &[String]) {
        let pad = |text: &str, most: usize| " ".repeat(most.saturating_sub(width(text)));
        let marks: String = marks.iter().map(|mark| format!("{}{mark}", pad(mark, self.cell))).collect();
        let text = format!("{number}{}  {title}{}{marks}", pad(number, self.number), pad(title, self.title));
        out.push_str(text.trim_end());
        out.push('\n');
    }
}
