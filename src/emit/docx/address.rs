//! Addresses that a line divides, for word processors: they know few of the signs behind which one may be, and not all the same.

use crate::document::{Inline, Paragraph};
use crate::form::{Alignment, Style};
use crate::language::addresses::is_address;
use crate::language::signs::LINE_MAY_END;
use crate::layout::Measured;
use std::borrow::Cow;

/// The words of a paragraph in a column `room` points wide, whose first line is `indent` shorter, with a sign that nobody sees
/// where a line ends inside an address. An address in one line has none, and is copied out as it stands.
pub(super) fn divided<'p>(paragraph: &'p Paragraph, style: &Style, room: f32, indent: f32) -> Cow<'p, [Inline]> {
    // Nearly no text has a letter of an address.
    if !paragraph.content.iter().filter_map(words).any(|text| text.contains(['@', '/', 'w'])) {
        return Cow::Borrowed(&paragraph.content);
    }
    let letters: Vec<char> = paragraph.content.iter().flat_map(words).flat_map(str::chars).collect();
    if !is_address(&letters.iter().collect::<String>()) {
        return Cow::Borrowed(&paragraph.content);
    }
    let label = paragraph.label.as_ref().map_or(0, |label| label.chars().count() + 1);
    let indent = if matches!(style.align, Alignment::Left | Alignment::Justify) { indent } else { 0.0 };
    let ends = Measured::new(paragraph, style).line_ends(room - indent, room);
    let ends = ends.into_iter().filter_map(|end| end.checked_sub(label));
    let cuts: Vec<usize> = ends.filter(|at| is_inside(&letters, *at)).collect();
    let mut start = 0;
    let cut = |mut inline: Inline| {
        if let Inline::Text { text, .. } | Inline::Reference { text, .. } = &mut inline {
            let divides = |at: usize| cuts.contains(&(start + at)).then_some(LINE_MAY_END);
            let out = text.chars().enumerate().flat_map(|(at, letter)| divides(at).into_iter().chain([letter]));
            let out: String = out.collect();
            start += text.chars().count();
            *text = out;
        }
        inline
    };
    Cow::Owned(paragraph.content.iter().cloned().map(cut).collect())
}

fn words(inline: &Inline) -> Option<&str> {
    match inline {
        Inline::Text { text, .. } | Inline::Reference { text, .. } => Some(text),
        Inline::Footnote { .. } | Inline::Break => None,
    }
}

/// Whether a place in letters lies inside an address.
fn is_inside(letters: &[char], at: usize) -> bool {
    let inner = |letter: &&char| !letter.is_whitespace();
    let (before, behind) = letters.split_at_checked(at).unwrap_or_default();
    let front: Vec<&char> = before.iter().rev().take_while(inner).collect();
    let back: Vec<&char> = behind.iter().take_while(inner).collect();
    let word: String = front.iter().rev().chain(&back).copied().collect();
    !front.is_empty() && !back.is_empty() && is_address(&word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Role, plain_text};
    use crate::form::Form;

    /// The words in a column so wide, with `|` where a word processor may end a line that it would not end by itself.
    fn set(text: &str, room: f32) -> String {
        let mut paragraph = Paragraph::new(Role::Dash, vec![Inline::text("Mẫu tại "), Inline::text(text)]);
        paragraph.label = Some("-".to_owned());
        let divided = divided(&paragraph, Form::nd30().style(Role::Dash), room, 0.0);
        plain_text(&divided).replace(LINE_MAY_END, "|")
    }

    #[test]
    fn an_address_bears_a_sign_where_a_line_divides_it_and_nowhere_else() {
        let address = "https://anbinh.gov.vn/van-ban/ke-hoach?so=41 và Mát-xcơ-va.";
        assert_eq!(set(address, 150.0), "Mẫu tại https://anbinh.|gov.vn/van-ban/ke-hoach?|so=41 và Mát-xcơ-va.");
        assert_eq!(set(address, 2000.0), format!("Mẫu tại {address}"));
        assert_eq!(set("số 57-KL/TW, Mát-xcơ-va", 40.0), "Mẫu tại số 57-KL/TW, Mát-xcơ-va");
    }
}
