//! Prose of the plan to markup: what the author marked becomes elements, everything else prints as typed.

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

/// Without white space and sentence marks at the end; the dots of "v.v." and of an ellipsis are none.
pub(super) fn trim_end(text: &str) -> &str {
    let text = text.trim_end().trim_end_matches("./.").trim_end_matches([';', ',', ' ']);
    match text.strip_suffix('.') {
        Some(bare) if !bare.ends_with('.') && !bare.ends_with("v.v") => bare.trim_end_matches([';', ',', ' ']),
        _ => text,
    }
}

/// A small first letter, unless the first word is an abbreviation or the next one shows that it is part of a name.
pub(super) fn lower_first(text: &str) -> String {
    let mut words = text.split_whitespace();
    let first = words.next().unwrap_or_default();
    let is_name = first.chars().skip(1).any(char::is_uppercase)
        || (first.chars().count() > 1
            && words.next().and_then(|next| next.chars().next()).is_some_and(char::is_uppercase));
    let mut letters = text.chars();
    match letters.next() {
        Some(letter) if !is_name => letter.to_lowercase().chain(letters).collect(),
        _ => text.to_owned(),
    }
}

/// A capital first letter.
pub(super) fn upper_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
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
