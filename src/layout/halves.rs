//! The two columns of the letterhead, as wide on every paper.

use super::fonts::{self, Face};
use super::measure::Measured;
use super::mm;
use crate::document::{Letterhead, Orientation, Role};
use crate::form::{Form, Word};

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
    let left = left(form, width, most(0, Measured::longest), most(1, Measured::width));
    [left, width - left]
}

/// The width of the left column that holds a word of `longest` points, beside lines of `right` points.
fn left(form: &Form, width: f32, longest: f32, right: f32) -> f32 {
    (width * form.letterhead.left).max(longest).min((width - right).max(width / 4.0))
}

/// How much of a line of the left column the words of a name take in the look of its role: 1 fills it, less what keeps the
/// name from the words at the right.
pub fn name_share(form: &Form, role: Role, text: &str) -> f32 {
    let length = |role: Role, text: &str| {
        let style = form.style(role);
        let text = if style.caps { text.to_uppercase() } else { text.to_owned() };
        fonts::length(&text, Face::of(style)) * style.size
    };
    let width = mm(form.page.text_width(Orientation::Portrait));
    let right = length(Role::NationalName, form.word(Word::NationalName)) + SLACK;
    length(role, text) / (left(form, width, 0.0, right) - SLACK).max(1.0)
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
