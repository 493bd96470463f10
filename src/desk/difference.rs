//! Two texts to the edit that makes one of the other.

use crate::diagnostic::Edit;
use crate::invariant::slice;
use crate::source::Span;

/// The one edit that makes `after` of `before`; nothing when they are the same.
pub fn difference(before: &str, after: &str) -> Option<Edit> {
    if before == after {
        return None;
    }
    let same = |pairs: &mut dyn Iterator<Item = (char, char)>| -> usize {
        pairs.take_while(|(one, other)| one == other).map(|(letter, _)| letter.len_utf8()).sum()
    };
    let head = same(&mut before.chars().zip(after.chars()));
    let (old, new) = (slice(before, head..), slice(after, head..));
    let tail = same(&mut old.chars().rev().zip(new.chars().rev()));
    let span = Span::new(head, before.len() - tail);
    Some(Edit { span, text: slice(new, ..new.len() - tail).to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_difference_is_as_short_as_can_be() {
        let edit = |before: &str, after: &str| difference(before, after).map(|edit| (edit.span.range(), edit.text));
        assert_eq!(edit("aXc", "aYc"), Some((1..2, "Y".to_owned())));
        assert_eq!(edit("aa", "aaa"), Some((2..2, "a".to_owned())));
        assert_eq!(edit("đồng", "đông"), Some((2..5, "ô".to_owned())));
        assert_eq!(edit("a", "a"), None);
    }
}
