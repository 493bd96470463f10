//! An edit of a plan's file, refused unless the file reads as it was meant then.

use crate::source::Source;
use crate::yaml::{self, Tree};
use std::ops::Range;

/// Bytes of the file and what stands there instead.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Edit {
    /// The bytes that go.
    pub range: Range<usize>,
    /// What comes.
    pub with: String,
    /// What it does to the values of the file.
    pub meant: Meant,
    /// Whether a whole sum, day or name was known again: then lines of the paper may follow it that say so in other words.
    pub sure: bool,
}

impl Edit {
    /// An edit that may be the cause.
    pub fn new(range: Range<usize>, with: String, meant: Meant) -> Edit {
        Edit { range, with, meant, sure: false }
    }

    /// The same edit, made of a sum, a day or a name that was known again as a whole.
    pub fn certain(self) -> Edit {
        Edit { sure: true, ..self }
    }

    /// The values that it changes or takes away.
    pub fn touched(&self, text: &str) -> Option<Vec<String>> {
        let tree = tree(text)?;
        let scalars = super::scalars::scalars(&tree).into_iter().map(|one| one.text).enumerate();
        let (from, to) = (self.range.start, self.range.end);
        let touched = scalars.filter(|(at, scalar)| match &self.meant {
            Meant::Value(own, _) => own == at,
            Meant::More => false,
            Meant::Less => scalar.span.start < to && from < scalar.span.end,
        });
        Some(touched.map(|(_, scalar)| scalar.value.clone()).collect())
    }
}

/// What an edit does to the values of a file, which stand in their order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Meant {
    /// The value at this place reads so.
    Value(usize, String),
    /// Values came; all others stand as they were.
    More,
    /// Values went; all others stand as they were.
    Less,
}

/// The text with the edit; nothing when it reads otherwise than was meant.
pub(super) fn applied(text: &str, edit: &Edit) -> Option<String> {
    let (before, behind) = (text.get(..edit.range.start)?, text.get(edit.range.end..)?);
    let after = [before, &edit.with, behind].concat();
    let (old, new) = (tree(text)?, tree(&after)?);
    is_meant(&old, &new, &edit.meant).then_some(after)
}

pub(super) fn tree(text: &str) -> Option<Tree> {
    yaml::parse(&Source::new("", text)).ok()
}

fn is_meant(old: &Tree, new: &Tree, meant: &Meant) -> bool {
    let values =
        |tree: &Tree| super::scalars::scalars(tree).iter().map(|one| one.text.value.clone()).collect::<Vec<_>>();
    let comments = |tree: &Tree| tree.comments.iter().map(|comment| comment.text.clone()).collect::<Vec<_>>();
    let (mut before, after) = (values(old), values(new));
    let kept = comments(old) == comments(new);
    match meant {
        Meant::Value(at, value) => {
            before.iter_mut().skip(*at).take(1).for_each(|old| old.clone_from(value));
            kept && before == after
        }
        Meant::More => kept && is_within(&before, &after),
        // A remark behind a line goes with it.
        Meant::Less => is_within(&after, &before) && is_within(&comments(new), &comments(old)),
    }
}

/// Whether `some` are all among `all` in the same order.
fn is_within(some: &[String], all: &[String]) -> bool {
    let mut rest = all.iter();
    some.len() < all.len() && some.iter().all(|one| rest.any(|other| other == one)) || some == all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_edit_that_reads_otherwise_is_refused() {
        let text = "a: một # nhớ\nb: [hai, ba]\n";
        let edit = |range: Range<usize>, with: &str, meant| Edit::new(range, with.to_owned(), meant);
        let at = |part: &str| text.find(part).map(|at| at..at + part.len()).unwrap();
        let right = edit(at("hai"), "hai bốn", Meant::Value(1, "hai bốn".to_owned()));
        assert_eq!(applied(text, &right).unwrap(), "a: một # nhớ\nb: [hai bốn, ba]\n");
        let cut = edit(at("hai"), "hai, bốn", Meant::Value(1, "hai, bốn".to_owned()));
        assert_eq!(applied(text, &cut), None, "a comma makes two");
        let gone = edit(at(" # nhớ"), "", Meant::More);
        assert_eq!(applied(text, &gone), None, "a remark is nobody's to delete");
    }
}
