//! The two columns of the letterhead, as wide on every paper.

use super::measure::Measured;
use crate::document::Letterhead;
use crate::form::Form;

/// Room beside a line that must not break, points: programs differ by a rounding.
const SLACK: f32 = 4.0;

/// The widths of the columns at the left and at the right, points, `width` in all. The form's share; the left one grows for a
/// symbol that it would cut. Neither takes what the lines at the right need: Quốc hiệu and Tiêu ngữ never break (nd30, Phụ
/// lục I, II.1).
pub fn letterhead_columns(head: &Letterhead, form: &Form, width: f32) -> [f32; 2] {
    let most = |column: usize, of: fn(&Measured) -> f32| {
        let lines = head.rows.iter().filter_map(|row| row.get(column)).flatten();
        let room = |words: Measured| of(&words) + words.spare() + SLACK;
        lines.map(|line| room(Measured::new(line, form.style(line.role)))).fold(0.0, f32::max)
    };
    let wanted = (width * form.letterhead.left).max(most(0, Measured::longest));
    let left = wanted.min((width - most(1, Measured::width)).max(width / 4.0));
    [left, width - left]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Inline, Paragraph, Role};

    fn columns(symbol: &str, right: &str) -> [f32; 2] {
        let line = |role, words: &str| vec![Paragraph::new(role, vec![Inline::text(words)])];
        let rows = vec![[Vec::new(), line(Role::NationalName, right)], [line(Role::Number, symbol), Vec::new()]];
        letterhead_columns(&Letterhead { rows }, &Form::nd30(), 467.0)
    }

    #[test]
    fn the_left_column_grows_for_a_symbol_as_far_as_the_right_one_allows() {
        let share = 467.0 * 0.4;
        assert_eq!(columns("Số: 41/KH-UBND", "Quốc hiệu")[0], share);
        let long = "Số: 41/KHPH-SVHTTDL-CAT-BCHBĐBP";
        assert!(columns(long, "Quốc hiệu")[0] > share + 10.0);
        let beside = columns(long, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
        assert!(beside[0] < columns(long, "Quốc hiệu")[0] && beside[1] > 260.0);
    }
}
