//! Quotation marks: where one closes, and how a value is put into them.

use super::shift::Edit;
use crate::invariant::slice;

/// Where the scalar that opens at `text`'s first byte closes: the offset behind the closing mark.
pub(super) fn close(text: &str) -> Option<usize> {
    let mut chars = text.char_indices();
    let (_, quote) = chars.next()?;
    let mut chars = chars.peekable();
    while let Some((at, c)) = chars.next() {
        match c {
            '\\' if quote == '"' => {
                chars.next();
            }
            '\'' if quote == '\'' && chars.peek().is_some_and(|(_, next)| *next == '\'') => {
                chars.next();
            }
            _ if c == quote => return Some(at + 1),
            _ => {}
        }
    }
    None
}

/// The escapes in a scalar in double quotation marks that YAML does not know, each with its backslash: offset and letter.
pub(super) fn unknown_escapes(text: &str) -> Vec<(usize, char)> {
    let mut out = Vec::new();
    if !text.starts_with('"') {
        return out;
    }
    let mut chars = text.char_indices();
    while let Some((at, c)) = chars.next() {
        let next = if c == '\\' { chars.next() } else { None };
        let known = |c: char| c.is_whitespace() || "0abtnvfre\"/\\N_LPxuU".contains(c);
        out.extend(next.filter(|(_, c)| !known(*c)).map(|(_, c)| (at, c)));
    }
    out
}

/// The edits that put the bytes from `start` to `end` of `text` into quotation marks, each letter as it is.
pub(super) fn around(text: &str, start: usize, end: usize) -> Vec<Edit> {
    let inside = slice(text, start..end);
    if !inside.contains(['"', '\\']) {
        return vec![Edit::insert(start, "\""), Edit::insert(end, "\"")];
    }
    let mut edits = vec![Edit::insert(start, "'")];
    edits.extend(inside.match_indices('\'').map(|(at, _)| Edit::insert(start + at, "'")));
    edits.push(Edit::insert(end, "'"));
    edits
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::yaml::mend::shift::apply;

    #[test]
    fn a_mark_closes_behind_its_escapes() {
        assert_eq!(close("\"a \\\" b\" c"), Some(8));
        assert_eq!(close("'it''s' x"), Some(7));
        assert_eq!(close("\"không đóng"), None);
    }

    #[test]
    fn a_value_is_quoted_with_the_mark_that_it_does_not_hold() {
        let quoted = |text: &str| apply(text, around(text, 0, text.len())).0;
        assert_eq!(quoted("Mục tiêu: 5"), "\"Mục tiêu: 5\"");
        assert_eq!(quoted("phim \"A\": it's"), "'phim \"A\": it''s'");
    }
}
