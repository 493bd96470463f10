//! Applying fixes: byte edits of the file, no two of which touch the same words.

use crate::diagnostic::{Diagnostic, Edit, Safety};
use crate::invariant::slice;
use crate::source::{Source, Span};

/// The text of `source` with the fixes of `found` applied, and how many were; nothing when none applies.
///
/// A fix is applied whole or not at all; of two that overlap or touch the first stands, and the other is found again in the
/// next round if it still applies: what one takes away may have been what the other was found beside.
pub fn apply(source: &Source, found: &[Diagnostic], suggested: bool) -> Option<(String, usize)> {
    let mut edits: Vec<&Edit> = Vec::new();
    let mut count = 0;
    for fix in found.iter().filter_map(|diagnostic| diagnostic.fix.as_ref()) {
        let wanted = fix.safety == Safety::Safe || suggested;
        let free = fix.edits.iter().all(|edit| edits.iter().all(|other| !touch(edit, other)) && fits(source, edit));
        if wanted && free && !fix.edits.is_empty() {
            edits.extend(&fix.edits);
            count += 1;
        }
    }
    if count == 0 {
        return None;
    }
    edits.sort();
    let (text, _) = splice(source, &edits);
    (text != source.text()).then_some((text, count))
}

/// The text with these edits, which are in order and do not overlap, and where the words of each stand in it.
pub(super) fn splice(source: &Source, edits: &[&Edit]) -> (String, Vec<Span>) {
    let mut text = String::with_capacity(source.text().len());
    let mut places = Vec::with_capacity(edits.len());
    let mut last = 0;
    for edit in edits {
        text.push_str(slice(source.text(), last..edit.span.start));
        let start = text.len();
        text.push_str(&edit.text.replace("\r\n", "\n").replace('\n', source.line_break()));
        places.push(Span::new(start, text.len()));
        last = edit.span.end;
    }
    text.push_str(slice(source.text(), last..));
    (text, places)
}

fn touch(a: &Edit, b: &Edit) -> bool {
    a.span.start <= b.span.end && b.span.start <= a.span.end
}

fn fits(source: &Source, edit: &Edit) -> bool {
    source.text().get(edit.span.range()).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::{Code, Fix};

    fn found(fix: Fix) -> Diagnostic {
        Diagnostic::new(Code::T003, Span::default()).fix(fix)
    }

    #[test]
    fn fixes_that_overlap_wait_for_the_next_round() {
        let source = Source::new("t", "một  hai");
        let fixes = [found(Fix::safe(Span::new(5, 7), " ")), found(Fix::safe(Span::new(6, 7), ""))];
        assert_eq!(apply(&source, &fixes, false), Some(("một hai".to_owned(), 1)));
    }

    #[test]
    fn fixes_that_touch_wait_too() {
        // The zero was found missing beside a character that the other fix takes away.
        let source = Source::new("t", "1\u{ad}3/11");
        let fixes = [found(Fix::safe(Span::new(1, 3), "")), found(Fix::safe(Span::new(3, 4), "03"))];
        assert_eq!(apply(&source, &fixes, false), Some(("13/11".to_owned(), 1)));
    }

    #[test]
    fn a_new_line_ends_as_the_others_do() {
        let source = Source::new("t", "một\r\nhai\r\n");
        let fixes = [found(Fix::safe(Span::new(5, 5), "\nba\r\n"))];
        assert_eq!(apply(&source, &fixes, false), Some(("một\r\nba\r\n\r\nhai\r\n".to_owned(), 1)));
    }

    #[test]
    fn suggested_fixes_wait_to_be_asked_for() {
        let source = Source::new("t", "ab");
        let fixes = [found(Fix::suggested(Span::new(0, 1), "x"))];
        assert_eq!(apply(&source, &fixes, false), None);
        assert_eq!(apply(&source, &fixes, true), Some(("xb".to_owned(), 1)));
    }

    #[test]
    fn an_edit_that_would_cut_a_letter_is_not_applied() {
        let source = Source::new("t", "ộ");
        assert_eq!(apply(&source, &[found(Fix::safe(Span::new(1, 2), ""))], true), None);
    }
}
