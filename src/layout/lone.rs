//! The last syllable of a paragraph to company: where it would stand alone on its line, the one before it comes along, as a
//! typist does it by hand; unless the line above, which gives it up, would gape.

use super::fonts::{self, Face};
use super::measure::Measured;
use crate::document::{Inline, Paragraph, plain_text};
use crate::form::Style;
use crate::language::signs::NO_BREAK;

/// How much wider than a space of the font the spaces of a justified line may become, in spaces.
const GAPE: f32 = 0.6;

/// Holds the last two syllables of a justified paragraph together in a column `width` points wide, whose first line is
/// `indent` points shorter, where the last would stand alone.
pub(super) fn hold(paragraph: &mut Paragraph, style: &Style, width: f32, indent: f32) {
    let stands_alone = |paragraph: &Paragraph| {
        let lines = Measured::new(paragraph, style).broken(width - indent, width);
        let letters: Vec<char> = letters(paragraph).collect();
        let last = lines.iter().rev().nth(1).map(|above| letters.get(above.letters..).unwrap_or_default())?;
        (!last.iter().any(|letter| matches!(*letter, ' ' | NO_BREAK))).then_some(lines.len())
    };
    if stands_alone(paragraph).is_none() {
        return;
    }
    let mut held = paragraph.clone();
    let Some(Inline::Text { text, .. }) = held.content.last_mut() else { return };
    let Some(space) = text.rfind(' ').filter(|at| *at > 0 && *at + 1 < text.len()) else { return };
    text.replace_range(space..=space, NO_BREAK.encode_utf8(&mut [0; 4]));
    if above_gapes(&held, style, width, indent) == Some(false) {
        *paragraph = held;
    }
}

/// Whether the spaces of the last line but one are too wide; nothing for a paragraph of one line.
fn above_gapes(paragraph: &Paragraph, style: &Style, width: f32, indent: f32) -> Option<bool> {
    let lines = Measured::new(paragraph, style).broken(width - indent, width);
    let at = lines.len().checked_sub(2)?;
    let above = lines.get(at)?;
    let start = at.checked_sub(1).and_then(|before| lines.get(before)).map_or(0, |before| before.letters);
    let line: String = letters(paragraph).skip(start).take(above.letters - start).collect();
    let gaps = line.trim_end().matches([' ', NO_BREAK]).count().max(1);
    let room = if at == 0 { width - indent } else { width };
    let space = fonts::length(" ", Face { bold: style.bold, italic: style.italic, ..Face::default() }) * style.size;
    Some((room - above.length) / gaps as f32 > GAPE * space)
}

fn letters(paragraph: &Paragraph) -> impl Iterator<Item = char> {
    let label = paragraph.label.iter().map(|label| format!("{label} "));
    let text: String = label.chain([plain_text(&paragraph.content)]).collect();
    text.chars().collect::<Vec<_>>().into_iter()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Role;
    use crate::form::Form;

    /// The last words of a paragraph in a column so wide, with `_` for a no-break space.
    fn ended(text: &str, width: f32) -> String {
        let mut paragraph = Paragraph::new(Role::Body, vec![Inline::text(text)]);
        hold(&mut paragraph, Form::nd30().style(Role::Body), width, 0.0);
        plain_text(&paragraph.content).replace(NO_BREAK, "_")
    }

    /// As wide as the text without its last word, and a little.
    fn short_of_a_word(text: &str) -> f32 {
        let words = text.rsplit_once(' ').unwrap().0;
        Measured::new(&Paragraph::new(Role::Body, vec![Inline::text(words)]), Form::nd30().style(Role::Body)).width()
            + 1.0
    }

    #[test]
    fn no_syllable_stands_alone_on_the_last_line() {
        let text = "Bảo đảm an ninh, trật tự; cung cấp thông tin phục vụ phản bác các luận điệu sai lệch.";
        assert!(ended(text, short_of_a_word(text)).ends_with("sai_lệch."));
        assert_eq!(ended(text, 2000.0), text, "one line");
        assert_eq!(ended(text, short_of_a_word(text) * 0.7), text, "several words on the last line");
    }

    #[test]
    fn a_line_of_few_words_gives_none_up() {
        let text = "Nghiêng nghiêng nghiêng.";
        assert_eq!(ended(text, short_of_a_word(text)), text);
        for text in ["", "một", " một", "một "] {
            assert_eq!(ended(text, 1.0), text);
        }
    }
}
