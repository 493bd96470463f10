//! What stands in the top margin of page 1, in the right half of the paper: the circulation note (ô 11), the blank for the
//! agency's signature (ô 14). Decided once, for every backend; what the margin cannot hold moves the text of page 1 down.

use super::measure::{Measured, single_line};
use super::mm;
use super::slab::Spot;
use crate::document::Part;
use crate::form::{Form, Style};

/// Points between words and box at both sides.
pub const BOX_PADDING: f32 = 6.0;

/// Points between words and box above and below, where the form gives the box no height of its own.
pub const BOX_GAP: f32 = 1.0;

/// A place on the sheet, points from its upper left corner.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Place {
    /// Its upper left corner.
    pub at: Spot,
    /// Its width and height.
    pub size: Spot,
}

/// What stands in the top margin of page 1.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct TopMargin {
    /// The blank for the agency's signature.
    pub blank: Option<Place>,
    /// The circulation note with its box.
    pub note: Option<Place>,
    /// Points by which the text of page 1 begins lower.
    pub lowered: f32,
}

/// Width and height of the words of a box in lines of about equal length, its sides included, at most `most` points wide.
fn box_of(words: &Measured, style: &Style, most: f32) -> Spot {
    let room = most - 2.0 * BOX_PADDING - words.spare();
    let width = words.balanced(room);
    let height = words.count(width) as f32 * single_line(style.size) + 2.0 * BOX_GAP;
    Spot { x: width + words.spare() + 2.0 * BOX_PADDING, y: height }
}

/// Where things stand in the top margin of a part's first page. A note of several lines stands below the blank, never wider
/// than half of the text.
pub fn top_margin(part: &Part, form: &Form) -> TopMargin {
    let own = form.top_margin;
    let width = mm(form.page.text_width(part.orientation));
    let edge = mm(form.page.left) + width;
    let (top, gap) = (mm(own.from_top), mm(own.gap));
    let size = Spot { x: mm(own.field_width), y: mm(own.field_height) };
    let blank = part.agency_signature.then_some(Place { at: Spot { x: edge - size.x, y: top }, size });
    let note = part.circulation.as_ref().map(|line| {
        let style = form.style(line.role);
        let words = Measured::new(line, style);
        let size = box_of(&words, style, width / 2.0);
        let beside = size.y < 2.0 * single_line(style.size);
        let (right, y) = match blank {
            Some(blank) if beside => (blank.at.x - gap, top),
            Some(blank) => (edge, top + blank.size.y + gap),
            None => (edge, top),
        };
        Place { at: Spot { x: right - size.x, y }, size }
    });
    let foot = note.map_or(0.0, |note| note.at.y + note.size.y + gap);
    TopMargin { blank, note, lowered: (foot - mm(form.page.top)).max(0.0) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Inline, Paragraph, Role};

    const LONG: &str = "LƯU HÀNH NỘI BỘ TRONG CÁC CƠ QUAN THÀNH VIÊN BAN CHỈ ĐẠO, XEM XONG TRẢ LẠI VĂN THƯ";

    fn set(words: &str, agency_signature: bool) -> TopMargin {
        let line = Paragraph::new(Role::Circulation, vec![Inline::text(words)]);
        top_margin(&Part { circulation: Some(line), agency_signature, ..Part::default() }, &Form::nd30())
    }

    #[test]
    fn a_short_note_stays_in_the_margin_and_moves_nothing() {
        let set = set("LƯU HÀNH NỘI BỘ", false);
        let note = set.note.unwrap();
        assert!((note.at.x + note.size.x - mm(195.0)).abs() < 0.01 && note.size.x < mm(60.0));
        assert_eq!(set.lowered, 0.0);
    }

    #[test]
    fn a_long_note_stays_in_the_right_half_and_lowers_the_text() {
        let set = set(LONG, false);
        let note = set.note.unwrap();
        assert!(note.at.x >= mm(30.0 + 82.5) - 0.01 && (note.at.x + note.size.x - mm(195.0)).abs() < 0.01);
        let text = mm(20.0) + set.lowered;
        assert!(set.lowered > 0.0 && (text - note.at.y - note.size.y - mm(4.0)).abs() < 0.01);
    }

    #[test]
    fn beside_the_blank_for_a_signature_a_short_note_stands_left_of_it_and_a_long_one_below() {
        let blank = |set: &TopMargin| set.blank.unwrap();
        let short = set("LƯU HÀNH NỘI BỘ", true);
        assert!(short.note.unwrap().at.x + short.note.unwrap().size.x < blank(&short).at.x && short.lowered == 0.0);
        let long = set(LONG, true);
        assert!(long.note.unwrap().at.y > blank(&long).at.y + blank(&long).size.y && long.lowered > 0.0);
    }
}
