//! Titles to lines that end where a reader would: few of them, of about one length, none inside a word or a name.
//!
//! A search for a title does not meet its no-break spaces. So the lines are found with every word held together, and then
//! only those words are held at which a line ends: elsewhere ordinary spaces give the same lines. Word processors set a title
//! in a little more room than it needs ([`LOOSE`]); where the words of the next line would move up into that, they are held
//! to those behind them.

use super::measure::Measured;
use crate::document::{Inline, Paragraph};
use crate::form::Style;
use crate::language::phrases;
use crate::language::signs::NO_BREAK;

/// Points by which a title may come out in more room than its lines need.
const LOOSE: f32 = 14.0;

/// How many words may be held so that none moves up, at most.
const MOST: usize = 12;

/// Holds the words of a title in a column `width` points wide.
pub(super) fn hold(paragraph: &mut Paragraph, style: &Style, width: f32) {
    let plain = paragraph.clone();
    for inline in &mut paragraph.content {
        if let Inline::Text { text, .. } = inline {
            *text = phrases::hold(text);
        }
    }
    let wanted = ends(paragraph, style, width, 0.0);
    if wanted.len() < 2 {
        *paragraph = plain;
        return;
    }
    // Of a title in several faces nothing is let go: its letters are counted in one text.
    let ([Inline::Text { text: held, .. }], [Inline::Text { text, .. }]) = (&paragraph.content[..], &plain.content[..])
    else {
        return;
    };
    let mut fewer = held_at(held, text, wanted.split_last().map_or(&[][..], |(_, inner)| inner));
    for _ in 0..MOST {
        let mut tried = plain.clone();
        if let Some(Inline::Text { text, .. }) = tried.content.first_mut() {
            *text = fewer.iter().collect();
        }
        let moved = [0.0, LOOSE].into_iter().find_map(|loose| moved(&ends(&tried, style, width, loose), &wanted));
        match moved.and_then(|end| fewer.get_mut(end.checked_sub(1)?)) {
            Some(space) if *space == ' ' => *space = NO_BREAK,
            Some(_) => return,
            None => {
                *paragraph = tried;
                return;
            }
        }
    }
}

/// Where the first line ends that does not end where it should.
fn moved(ends: &[usize], wanted: &[usize]) -> Option<usize> {
    ends.iter().zip(wanted).find(|(end, wanted)| end != wanted).map(|(end, _)| *end)
}

/// How many letters stand before the end of each line, set in so much more room than the lines need.
fn ends(paragraph: &Paragraph, style: &Style, width: f32, loose: f32) -> Vec<usize> {
    let words = Measured::new(paragraph, style);
    let available = width - words.spare();
    words.ends((words.balanced(available) + loose).min(available))
}

/// The letters as in `held` where a line begins or ends, else as in `plain`; both have the same letters.
fn held_at(held: &str, plain: &str, ends: &[usize]) -> Vec<char> {
    let mut letters: Vec<char> = plain.chars().collect();
    let mut at = 0;
    for piece in held.split_inclusive(' ') {
        let end = at + piece.chars().count();
        if ends.contains(&at) || ends.contains(&end) {
            letters.splice(at..end, piece.chars());
        }
        at = end;
    }
    letters
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Role;
    use crate::form::Form;

    /// The text of a title with `_` for a no-break space, and how many lines it takes.
    fn titled(text: &str) -> (String, usize) {
        let form = Form::nd30();
        let style = form.style(Role::Title);
        let mut paragraph = Paragraph::new(Role::Title, vec![Inline::text(text)]);
        hold(&mut paragraph, style, 467.0);
        let lines = ends(&paragraph, style, 467.0, 0.0).len();
        let [Inline::Text { text, .. }] = &paragraph.content[..] else { panic!("{paragraph:?}") };
        (text.replace(NO_BREAK, "_"), lines)
    }

    #[test]
    fn a_title_of_one_line_keeps_its_spaces() {
        let text = "Công tác thông tin đối ngoại năm 2026";
        assert_eq!(titled(text), (text.to_owned(), 1));
    }

    #[test]
    fn no_line_of_a_title_ends_inside_a_word() {
        let (text, lines) = titled(
            "Thực hiện Chiến lược truyền thông quảng bá hình ảnh Việt Nam ra nước ngoài giai đoạn 2026-2030, tầm nhìn đến năm \
             2045 trên địa bàn tỉnh An Bình và thành phố An Bình",
        );
        assert_eq!(lines, 3);
        assert!(text.contains("tầm_nhìn") && text.contains("Thực hiện Chiến lược"), "{text}");
        assert!(text.matches('_').count() <= 6, "{text}");
    }

    #[test]
    fn nothing_but_spaces_changes() {
        for text in ["", "một", "Công tác về quyền con người ", &"Phát triển hạ tầng số ".repeat(40)]
        {
            assert_eq!(titled(text).0.replace('_', " "), text);
        }
    }
}
