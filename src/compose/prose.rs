//! Prose of the plan to markup: what the author marked becomes elements, everything else prints as typed.

use super::said::{Said, part, said};
use super::trace;
use crate::language::letters::lower_first;
pub(super) use crate::language::sentence::trim_end;
use crate::yaml::Text;
use minijinja::Value;

/// A line break in the markup.
const BREAK: &str = "<br/>";

/// Words as they stand, made safe for the markup: escaped when a template prints them.
pub(super) fn words<'a>(words: impl Into<Said<'a>>) -> Value {
    let said = words.into();
    trace::value(clean(&said.words), &said, false)
}

/// Prose as markup: `**` and `*` as `<b>` and `<i>`, `[^id]` as `<note>`, `[[id]]` as `<ref>`.
pub(super) fn prose<'a>(words: impl Into<Said<'a>>) -> Value {
    let said = words.into();
    trace::value(markup(&said.words), &said, true)
}

/// The paragraphs of a text as markup; an empty line of the file parts them.
pub(super) fn paragraphs(text: &Text) -> Vec<Value> {
    text.paragraphs().into_iter().map(|one| prose(part(text, one))).collect()
}

/// [`prose`] with the author's own lines, for titles, names above and below the text, and cells.
pub(super) fn broken<'a>(words: impl Into<Said<'a>>) -> Value {
    let said = words.into();
    let lines = of_author(&said.words).collect::<Vec<_>>().join("\n");
    trace::value(with_lines(&lines, BREAK), &said, true)
}

/// [`words`] with the author's own lines.
pub(super) fn lines(text: &Text) -> Value {
    let lines = of_author(&text.value).map(|line| escape(&clean(line))).collect::<Vec<_>>();
    trace::value(lines.join(BREAK), &text.into(), true)
}

/// The lines of a text that say something.
pub(super) fn of_author(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(str::trim).filter(|line| !line.is_empty())
}

/// [`prose`] without the sentence mark at its end, for a sentence that goes on.
pub(super) fn bare(text: &Text) -> Value {
    prose(said(text, trim_end(&text.value)))
}

/// [`prose`] with a small first letter, for a place inside a sentence; a name stays as it is.
pub(super) fn inner(text: &Text) -> Value {
    prose(said(text, lower_first(trim_end(&text.value))))
}

/// The words of prose without its marks, for names of parts and summaries of tables.
pub(super) fn plain(text: &str) -> Value {
    let words = crate::plan::inline::inlines(text).into_iter().map(|piece| match piece {
        crate::plan::inline::Piece::Text { text, .. } => text,
        _ => String::new(),
    });
    Value::from(clean(&words.collect::<String>()))
}

/// The markup of a footnote, which no template prints.
pub(super) fn footnote(text: &Text) -> String {
    trace::marked(markup(&text.value), text)
}

/// Prose as markup text.
fn markup(text: &str) -> String {
    with_lines(text, " ")
}

/// Prose as markup text; `line` is what stands where a line ends.
fn with_lines(text: &str, line: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    for piece in crate::plan::inline::inlines(text) {
        piece_markup(&piece, line, &mut out);
    }
    out
}

fn piece_markup(piece: &crate::plan::inline::Piece, line: &str, out: &mut String) {
    use crate::plan::inline::Piece;
    match piece {
        Piece::Text { text, bold, italic, .. } => {
            let lines: Vec<String> = text.split('\n').map(|one| escape(&clean(one))).collect();
            styled(&lines.join(line), *bold, *italic, out);
        }
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
    // Nearly no text has one of these bytes: 0xC2 begins a control character, and a no-break space; 0xEF what is no character.
    if text.bytes().all(|byte| byte >= b' ' && !matches!(byte, 0x7f | 0xc2 | 0xef)) {
        return text.to_owned();
    }
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
    if !text.contains(['&', '<', '>', '"']) {
        return text.to_owned();
    }
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
