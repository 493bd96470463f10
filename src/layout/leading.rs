//! How high lines are, and where in them the words stand.

use super::family::Family;
use super::fonts;
use super::text::{Piece, Word};
use crate::form::{LineSpacing, Style};

/// Ems that stay free above and below letters that reach further than those of Tinos.
const CLEAR: f32 = 0.05;

/// The height of one line, points.
pub fn line_height(style: &Style) -> f32 {
    match style.line {
        LineSpacing::Lines(lines) => style.size * fonts::LINE * lines,
        LineSpacing::Exact(points) => points,
    }
}

/// From the top of a line down to its base line.
pub fn base_line(style: &Style) -> f32 {
    let lead = fonts::LINE - fonts::ASCENT - fonts::DESCENT;
    line_height(style) - style.size * (fonts::DESCENT + lead / 2.0)
}

/// The height of a line with these words and the place of its base line: Khmer hangs letters two deep below its line, and a line
/// whose height is no fixed one makes room for them, as it does in Word.
pub(super) fn measures(style: &Style, line: &[Word<'_>]) -> (f32, f32) {
    let (height, base) = (line_height(style), base_line(style));
    let fixed = matches!(style.line, LineSpacing::Exact(_));
    let others = |piece: &&Piece<'_>| !fixed && piece.face.family != Family::Tinos;
    let mut more = (0.0_f32, 0.0_f32);
    for piece in line.iter().flat_map(|word| &word.pieces).filter(others) {
        let (up, down) = piece.word().reach;
        more.0 = more.0.max((up + CLEAR) * piece.size + piece.rise - base);
        more.1 = more.1.max((down + CLEAR) * piece.size - piece.rise - (height - base));
    }
    (height + more.0 + more.1, base + more.0)
}

#[cfg(test)]
mod tests {
    use super::super::text::Words;
    use super::*;
    use crate::document::Role;
    use crate::form::Form;

    fn of(words: &str, style: &Style) -> (f32, f32) {
        let mut made = Words::new(style, 0.0);
        made.text(words, (false, false), None, None);
        made.close(false);
        measures(style, &made.words)
    }

    #[test]
    fn a_line_makes_room_for_letters_that_hang_below_it() {
        let style = *Form::nd30().style(Role::TableCell);
        let usual = (line_height(&style), base_line(&style));
        assert_eq!(of("Ủy ban (g, ỷ, Ặ)", &style), usual);
        let (height, base) = of("Campuchia (កម្ពុជា)", &style);
        // A word too long for its line is cut, and hangs no less.
        let mut made = Words::new(&style, 0.0);
        made.text("កម្ពុជាកម្ពុជាកម្ពុជា", (false, false), None, None);
        made.close(false);
        let cut = super::super::lines::lines(made.words, 40.0, 40.0);
        assert!(cut.len() > 1 && cut.iter().any(|line| measures(&style, line).0 > usual.0 + 2.0), "{}", cut.len());
        assert!(height > usual.0 + 2.0 && height - base > usual.0 - usual.1 + 2.0, "{height} {base} {usual:?}");
    }

    #[test]
    fn a_line_of_a_fixed_height_stays_as_the_form_has_it() {
        let style = Style { line: LineSpacing::Exact(18.0), ..*Form::nd30().style(Role::Body) };
        assert_eq!(of("Campuchia (កម្ពុជា)", &style), (18.0, base_line(&style)));
    }
}
