//! Prose of the plan to markup: what the author marked becomes elements, everything else prints as typed.

use crate::language::letters::lower_first;
pub(super) use crate::language::sentence::trim_end;
use minijinja::Value;

/// Words as they stand, made safe for the markup: escaped when a template prints them.
pub(super) fn words(text: &str) -> Value {
    Value::from(clean(text))
}

/// Prose as markup: `**` and `*` as `<b>` and `<i>`, `[^id]` as `<note>`, `[[id]]` as `<ref>`.
pub(super) fn prose(text: &str) -> Value {
    Value::from_safe_string(markup(text))
}

/// [`prose`] without the sentence mark at its end, for a sentence that goes on.
pub(super) fn bare(text: &str) -> Value {
    prose(trim_end(text))
}

/// [`prose`] with a small first letter, for a place inside a sentence; a name stays as it is.
pub(super) fn inner(text: &str) -> Value {
    prose(&lower_first(trim_end(text)))
}

/// The words of prose without its marks, for names of parts and summaries of tables.
pub(super) fn plain(text: &str) -> Value {
    let words = crate::plan::inline::inlines(text).into_iter().map(|piece| match piece {
        crate::plan::inline::Piece::Text { text, .. } => text,
        _ => String::new(),
    });
    Value::from(clean(&words.collect::<String>()))
}

/// Prose as markup text.
pub(super) fn markup(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    for piece in crate::plan::inline::inlines(text) {
        piece_markup(&piece, &mut out);
    }
    out
}

fn piece_markup(piece: &crate::plan::inline::Piece, out: &mut String) {
    use crate::plan::inline::Piece;
    match piece {
        Piece::Text { text, bold, italic, .. } => styled(&escape(&clean(text)), *bold, *italic, out),
        Piece::Footnote { id, .. } => out.push_str(&format!("<note id=\"{}\"/>", escape(id))),
        Piece::Reference { id, bold, italic, .. } => {
            styled(&format!("<ref to=\"{}\"/>", escape(id)), *bold, *italic, out);
        }
    }
}

fn styled(inner: &str, bold: bool, italic: bool, out: &mut String) {
    let tags = [("b", bold), ("i", italic)];
    tags.iter().filter(|(_, on)| *on).for_each(|(tag, _)| out.push_str(&format!("<{tag}>")));
    out.push_str(inner);
    tags.iter().rev().filter(|(_, on)| *on).for_each(|(tag, _)| out.push_str(&format!("</{tag}>")));
}

/// Without the control characters that markup cannot hold; line breaks as spaces.
pub(super) fn clean(text: &str) -> String {
    text.chars()
        .filter_map(|letter| match letter {
            '\n' | '\r' | '\t' => Some(' '),
            '\u{fffe}' | '\u{ffff}' => None,
            letter if letter.is_control() => None,
            letter => Some(letter),
        })
        .collect()
}

/// For text and attribute values.
pub(super) fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
