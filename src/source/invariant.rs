//! What holds by the way that our own code is written. Where it does not, a debug build and the tests stop; a released program
//! goes on with nothing, for an officer is better served by a paper with a gap than by none.

use std::ops::Range;

/// What is there by an invariant of ours, named in `what`. Not for what a plan, an office or a reader may lack.
#[track_caller]
pub fn held<T: Default>(value: Option<T>, what: &str) -> T {
    debug_assert!(value.is_some(), "not there: {what}");
    value.unwrap_or_default()
}

/// The bytes of `text` in `range`, which an invariant of ours puts inside it and between letters.
#[track_caller]
pub fn slice(text: &str, range: Range<usize>) -> &str {
    debug_assert!(text.get(range.clone()).is_some(), "no range {range:?} in {text:?}");
    text.get(range).unwrap_or_default()
}
