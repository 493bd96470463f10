//! Edits of a text, and the way back from a place in the edited text to the place that was typed.

use crate::invariant::slice;
use crate::source::Span;

/// Bytes of the typed file and what should stand there.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Edit {
    /// What is replaced; empty where something is put in.
    pub span: Span,
    /// What is written.
    pub text: String,
}

impl Edit {
    /// `text` put in at `at`.
    pub(super) fn insert(at: usize, text: impl Into<String>) -> Self {
        Self { span: Span::new(at, at), text: text.into() }
    }

    /// `text` instead of the bytes from `start` to `end`.
    pub(super) fn replace(start: usize, end: usize, text: impl Into<String>) -> Self {
        Self { span: Span::new(start, end), text: text.into() }
    }
}

/// The edits that were applied, in order, each with the place of its words in the edited text.
#[derive(Debug, Clone, Default)]
pub(super) struct Shifts(Vec<Shift>);

#[derive(Debug, Clone, Copy)]
struct Shift {
    /// In the typed text.
    typed: Span,
    /// In the edited text.
    edited: Span,
}

/// The text with the edits applied; of two that overlap the first one holds.
pub(super) fn apply(text: &str, mut edits: Vec<Edit>) -> (String, Shifts) {
    edits.sort();
    edits.dedup();
    let mut out = String::with_capacity(text.len() + 64);
    let mut shifts = Vec::with_capacity(edits.len());
    let mut last = 0;
    for edit in edits {
        let Some(kept) = text.get(last..edit.span.start) else { continue };
        out.push_str(kept);
        let start = out.len();
        out.push_str(&edit.text);
        shifts.push(Shift { typed: edit.span, edited: Span::new(start, out.len()) });
        last = edit.span.end;
    }
    out.push_str(slice(text, last..));
    (out, Shifts(shifts))
}

impl Shifts {
    pub(super) fn typed(&self, span: Span) -> Span {
        let start = self.place(span.start, true);
        Span::new(start, self.place(span.end, false).max(start))
    }

    /// The typed place of `at`; inside words that were put in, the start or the end of what they replace.
    fn place(&self, at: usize, start: bool) -> usize {
        let after = self.0.partition_point(|shift| shift.edited.start < at || (start && shift.edited.start == at));
        let Some(shift) = after.checked_sub(1).and_then(|index| self.0.get(index)) else { return at };
        match at.checked_sub(shift.edited.end) {
            Some(behind) if behind > 0 || !start || shift.edited.is_empty() => shift.typed.end + behind,
            Some(_) => shift.typed.end,
            None if start => shift.typed.start,
            None => shift.typed.end,
        }
    }

    /// The place in the edited text of words that no edit touches.
    pub(super) fn edited(&self, span: Span) -> Span {
        let before = self.0.partition_point(|shift| shift.typed.end <= span.start);
        let (typed, edited) = before
            .checked_sub(1)
            .and_then(|at| self.0.get(at))
            .map_or((0, 0), |shift| (shift.typed.end, shift.edited.end));
        Span::new(span.start + edited - typed, span.end + edited - typed)
    }

    pub(super) fn is_untouched(&self, span: Span, edited: &str) -> bool {
        let from = edited.get(..span.start).and_then(|text| text.rfind('\n')).map_or(0, |at| at + 1);
        let rest = edited.get(span.end..).and_then(|text| text.find('\n'));
        let to = rest.map_or(edited.len(), |at| span.end + at);
        self.0.iter().all(|shift| shift.edited.end < from || shift.edited.start > to)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_go_back_to_what_was_typed() {
        let (text, shifts) = apply("a:b c", vec![Edit::insert(2, " "), Edit::replace(4, 5, "dd")]);
        assert_eq!(text, "a: b dd");
        let back = |start, end| shifts.typed(Span::new(start, end));
        assert_eq!(back(0, 2), Span::new(0, 2));
        assert_eq!(back(3, 4), Span::new(2, 3), "b");
        assert_eq!(back(5, 7), Span::new(4, 5), "what was put in stands for what it replaced");
        assert_eq!(back(3, 7), Span::new(2, 5));
        assert_eq!(shifts.edited(Span::new(2, 3)), Span::new(3, 4), "and forth");
    }

    #[test]
    fn only_lines_without_edits_are_untouched() {
        let (text, shifts) = apply("a:b\nc: d\n", vec![Edit::insert(2, " ")]);
        assert!(!shifts.is_untouched(Span::new(0, 1), &text));
        assert!(shifts.is_untouched(Span::new(8, 9), &text));
    }
}
