//! Quotation marks: where one closes, and how a value is put into them.

use super::shift::Edit;
use crate::invariant::slice;
use crate::source::Span;
use crate::yaml::fault::{Cure, Fault, FaultKind};

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

/// Whether YAML knows a backslash before this letter.
fn is_escape(letter: char) -> bool {
    letter.is_whitespace() || "0abtnvfre\"/\\N_LPxuU".contains(letter)
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
        out.extend(next.filter(|(_, c)| !is_escape(*c)).map(|(_, c)| (at, c)));
    }
    out
}

/// Where backslashes of paths stand in a scalar in double quotation marks that says something else, and how many are missing
/// there: `"D:\PCTT"` says U+2029 and `CTT`, `"D:\nam"` a new line and `am`, `"\\maychu\chung"` has one backslash at its start.
/// Whoever writes a path means every backslash; one who doubles them all knows the rule.
fn path_escapes(text: &str) -> Vec<(usize, usize)> {
    let mut out = Vec::new();
    if !text.starts_with('"') || !text.contains('\\') {
        return out;
    }
    // The path that is being read, and the backslashes at the start of a word that may be one to another machine.
    let (mut path, mut machine) = (false, None);
    let mut before = [' '; 3];
    let mut chars = text.char_indices().skip(1);
    while let Some((at, c)) = chars.next() {
        if c != '\\' {
            (path, machine) = if c.is_whitespace() { (false, None) } else { (path, machine) };
            before = [before[1], before[2], c];
            continue;
        }
        let Some((_, next)) = chars.next() else { break };
        let [lead, drive, colon] = before;
        path |= colon == ':' && drive.is_ascii_alphabetic() && !lead.is_alphanumeric();
        match next {
            '\\' if colon.is_whitespace() => machine = Some(at),
            '\\' | '"' | '\n' => {}
            _ if path || machine.is_some() => {
                out.extend(machine.take().map(|at| (at, 2)));
                path = true;
                // What YAML does not know stops it and is told as that.
                out.extend(is_escape(next).then_some((at, 1)));
            }
            _ => {}
        }
        before = [before[2], c, next];
    }
    out
}

/// [`path_escapes`] of a scalar at `at` as slips.
pub(super) fn path_faults(text: &str, at: usize) -> Vec<Fault> {
    let fault = |(offset, missing): (usize, usize)| {
        let span = Span::new(at + offset, at + offset + 2);
        Fault::new(FaultKind::PathEscape, span)
            .cure(Cure::Suggested, vec![Edit::insert(span.start, "\\".repeat(missing))])
    };
    path_escapes(text).into_iter().map(fault).collect()
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
    fn backslashes_of_paths_are_told_from_escapes() {
        let found = |text: &str| path_escapes(text).len();
        for (text, paths) in [
            (r#""Lưu tại D:\PCTT và D:\Nam\tai lieu""#, 3),
            (r#""D:\_dulieu, D:\/pctt, D:\ nam và D:\x41""#, 4),
            (r#""D:\\PCTT\\Nam""#, 0),
            (r#""dòng một\ndòng hai, \"trích\", https:\/\/tinh.gov.vn, a\_b\u00a0c""#, 0),
            (r#""Thời gian:\n15 giờ""#, 0),
            (r"'D:\PCTT'", 0),
            (r#""Xem \\maychu\nam\tap, \\maychu\chung""#, 4),
            (r#""D:\Kehoach\nam""#, 1),
            (r#""Xem \\\\maychu\\nam""#, 0),
        ] {
            assert_eq!(found(text), paths, "{text}");
        }
    }

    #[test]
    fn a_value_is_quoted_with_the_mark_that_it_does_not_hold() {
        let quoted = |text: &str| apply(text, around(text, 0, text.len())).0;
        assert_eq!(quoted("Mục tiêu: 5"), "\"Mục tiêu: 5\"");
        assert_eq!(quoted("phim \"A\": it's"), "'phim \"A\": it''s'");
    }
}
