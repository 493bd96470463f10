//! The letters of words that are being set, and what stands behind each in the plan.

use super::tags::NodeId;
use crate::document::{Bytes, Inline, Paragraph};
use std::collections::{BTreeMap, VecDeque};

/// By the node of words their letters.
pub(super) type Letters = BTreeMap<NodeId, VecDeque<(char, Option<Bytes>)>>;

/// Remembers the letters of a paragraph whose label and inlines have these nodes.
pub(super) fn follow(known: &mut Letters, paragraph: &Paragraph, label: Option<NodeId>, nodes: &[NodeId]) {
    let Some(trace) = &paragraph.trace else { return };
    let mut first = None;
    for ((inline, node), behind) in paragraph.content.iter().zip(nodes).zip(trace.behind(&paragraph.content)) {
        first = first.or_else(|| first_word(inline, &behind));
        let letters = match inline {
            Inline::Text { text, .. } | Inline::Reference { text, .. } => text.chars().zip(behind).collect(),
            Inline::Footnote { number, .. } => {
                let mark = Bytes::of(behind);
                number.to_string().chars().map(|digit| (digit, mark)).collect()
            }
            Inline::Break => continue,
        };
        known.insert(*node, letters);
    }
    // A label belongs to the words behind it.
    if let (Some(node), Some(label)) = (label, &paragraph.label) {
        known.insert(node, label.chars().map(|letter| (letter, first)).collect());
    }
}

/// What stands behind the first word of an inline that something stands behind.
fn first_word(inline: &Inline, behind: &[Option<Bytes>]) -> Option<Bytes> {
    let Inline::Text { text, .. } = inline else { return None };
    let begun = text.chars().zip(behind).skip_while(|(_, bytes)| bytes.is_none());
    Bytes::of(begun.take_while(|(letter, _)| !letter.is_whitespace()).map(|(_, bytes)| *bytes))
}

/// What stands behind the next letter; white space may have vanished at the end of a line, or be of another kind.
pub(super) fn take(letters: &mut VecDeque<(char, Option<Bytes>)>, letter: char) -> Option<Bytes> {
    while letters.front().is_some_and(|(next, _)| next.is_whitespace()) {
        letters.pop_front();
    }
    if letters.front().is_none_or(|(next, _)| *next != letter) {
        return None;
    }
    letters.pop_front().and_then(|(_, behind)| behind)
}
