//! What stands where in a file that is to change: its scalars, its items, the words around a part of a text.

use crate::invariant::slice;
use crate::language::phrases;
use crate::yaml::{Node, Style, Text, Value};
use std::collections::BTreeMap;
use std::ops::Range;

/// How many words more than wanted are quoted so that none is cut.
const LONGEST: usize = 6;

/// The words around a part of a text: enough to find it again, none of them cut in the middle.
pub(super) fn around(text: &str, range: Range<usize>) -> String {
    let starts = |(at, c): (usize, char)| c.is_whitespace().then(|| at + c.len_utf8());
    let before = slice(text, ..range.start).char_indices().rev();
    let mut from: Vec<usize> = before.filter_map(starts).skip(2).take(LONGEST).collect();
    from.push(0);
    let word = |at: usize| slice(text, at..range.start).split_whitespace().next().unwrap_or_default();
    let whole = |pair: &&[usize]| match pair {
        [here, left] => !phrases::held(word(*left), word(*here), false),
        _ => true,
    };
    let from = from.windows(2).find(whole).and_then(|pair| pair.first()).or(from.last()).copied().unwrap_or(0);
    let words = slice(text, from..range.end).split_whitespace().collect::<Vec<_>>().join(" ");
    format!("“{words}”")
}

/// Where the dash of an item stands; of one on the line of another collection its own start.
pub(super) fn item_start(text: &str, item: &Node) -> usize {
    let before = slice(text, ..item.span.start);
    before.rfind('-').unwrap_or(item.span.start)
}

/// Where the header of a block scalar begins (">-"); of any other the scalar.
pub(super) fn header(text: &str, scalar: &Text) -> usize {
    match scalar.style {
        Style::Literal | Style::Folded => {
            slice(text, ..scalar.span.start).rfind(['|', '>']).unwrap_or(scalar.span.start)
        }
        _ => scalar.span.start,
    }
}

pub(super) fn each(node: &Node, visit: &mut dyn FnMut(&Text)) {
    match &node.value {
        Value::Scalar(text) => visit(text),
        Value::Sequence { items, .. } => items.iter().for_each(|item| each(item, visit)),
        Value::Mapping { entries, .. } => {
            for entry in entries {
                visit(&entry.key);
                each(&entry.value, visit);
            }
        }
    }
}

/// A text with these changes; of two that overlap the first.
pub(super) fn changed(text: &str, changes: &[(Range<usize>, String)]) -> String {
    let mut changes: Vec<&(Range<usize>, String)> = changes.iter().collect();
    changes.sort_by_key(|(range, _)| range.start);
    let (mut out, mut from) = (String::with_capacity(text.len()), 0);
    for (range, words) in changes {
        if let Some(between) = text.get(from..range.start).filter(|_| text.get(range.clone()).is_some()) {
            out.push_str(between);
            out.push_str(words);
            from = range.end;
        }
    }
    out.push_str(slice(text, from..));
    out
}

/// The last of those that are in the order of the file and of which the first ones are `before` a place.
pub(super) fn last<T>(all: &[T], before: impl FnMut(&T) -> bool) -> Option<&T> {
    all.partition_point(before).checked_sub(1).and_then(|at| all.get(at))
}

/// The scalars below a node by the byte where they begin, and whether they stand in brackets.
pub(super) fn collect<'n>(node: &'n Node, in_flow: bool, out: &mut BTreeMap<usize, (&'n Text, bool)>) {
    match &node.value {
        Value::Scalar(text) => {
            out.entry(text.span.start).or_insert((text, in_flow));
        }
        Value::Sequence { flow, items } => items.iter().for_each(|item| collect(item, in_flow || *flow, out)),
        Value::Mapping { flow, entries } => {
            entries.iter().for_each(|entry| collect(&entry.value, in_flow || *flow, out));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_changes_that_overlap_the_first_is_made() {
        let change = |range: Range<usize>, words: &str| (range, words.to_owned());
        let all = [change(11..15, "2025"), change(0..3, "hết"), change(2..5, "x")];
        assert_eq!(changed("den nam xx 2024", &all), "hết nam xx 2025");
    }
}
