//! What holds by the way that our own code and data are written, and is heard where it does not.
//!
//! A debug build and the tests stop there; a released program goes on with nothing, for an officer is better served by a paper
//! with a gap than by none. For what a plan, an office or a file may lack, `unwrap_or_default` says that absent is empty.

use std::fmt::Debug;
use std::slice::SliceIndex;

/// What is there, named in `what` for whoever hears that it is not.
#[track_caller]
pub fn held<T: Default>(value: Option<T>, what: &str) -> T {
    heard(value, what).unwrap_or_default()
}

/// As [`held`], for what has no empty value: the caller goes another way where it is not there.
#[track_caller]
pub fn heard<T>(value: Option<T>, what: &str) -> Option<T> {
    debug_assert!(value.is_some(), "not there: {what}");
    value
}

/// The bytes of `text` in `range`, which lies inside it and between letters.
#[track_caller]
pub fn slice<I: SliceIndex<str, Output = str> + Clone + Debug>(text: &str, range: I) -> &str {
    debug_assert!(text.get(range.clone()).is_some(), "no range {range:?} in {text:?}");
    text.get(range).unwrap_or_default()
}

/// The item at a place that the list has.
#[track_caller]
pub fn item<T: Copy + Default>(list: &[T], at: usize) -> T {
    held(list.get(at).copied(), "an item of a list")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_holds_is_handed_on() {
        assert_eq!(slice("Kế hoạch", ..4), "Kế");
        assert_eq!(slice("Kế hoạch", 5..), "hoạch");
        assert_eq!((item(&[1, 2], 1), held(Some(3), "three"), heard(Some(4), "four")), (2, 3, Some(4)));
    }

    #[test]
    #[should_panic(expected = "no range 0..2 in \"Kế\"")]
    fn a_range_that_cuts_a_letter_is_heard() {
        slice("Kế", 0..2);
    }

    #[test]
    #[should_panic(expected = "not there: a word of the form")]
    fn what_is_not_there_is_heard() {
        held(None::<usize>, "a word of the form");
    }
}
