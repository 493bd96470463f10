//! From a place in a printed text to the edit that writes something else there.

use crate::check::{Context, PlacedText, TextKind};
use crate::diagnostic::{Edit, Fix, Safety};
use crate::invariant;
use crate::source::{Source, Span};
use crate::yaml::{Node, Style, Text, Value};
use std::ops::Range;

/// The printed texts that are words: no codes, no names of persons.
pub(in crate::check) fn worded<'c, 'a>(context: &'c Context<'a>) -> impl Iterator<Item = &'c PlacedText<'a>> {
    context.texts().iter().filter(|placed| !matches!(placed.kind, TextKind::Code | TextKind::Person))
}

/// The edit that writes `right` for `range` of `text`; nothing where YAML would then read something else.
///
/// A plain scalar that would get `: `, or inside brackets a comma, is put into quotation marks as a whole.
pub(in crate::check) fn edit(context: &Context<'_>, text: &Text, range: Range<usize>, right: &str) -> Option<Edit> {
    let span = context.locate(text, range.clone());
    let right = match text.style {
        Style::Single => right.replace('\'', "''"),
        Style::Double => right.replace('\\', "\\\\").replace('"', "\\\""),
        Style::Plain | Style::Literal | Style::Folded => right.to_owned(),
    };
    if text.style != Style::Plain {
        return Some(Edit { span, text: right });
    }
    let (before, behind) = (text.value.get(..range.start)?, text.value.get(range.end..)?);
    // What the words were before is plain for YAML: only where the new ones stand can it become something else.
    let near = |text: &str, last: bool| if last { text.chars().next_back() } else { text.chars().next() };
    let joint: String = near(before, true).into_iter().chain(right.chars()).chain(near(behind, false)).collect();
    let split = right.contains([',', '[', ']', '{', '}']) && is_in_brackets(&context.tree.root, text.span);
    let ends = behind.is_empty() && joint.ends_with(':');
    if !(split || ends || joint.contains(": ") || joint.contains(" #") || right.contains('\n')) {
        return Some(Edit { span, text: right });
    }
    let mut value = text.value.clone();
    value.replace_range(range, &right);
    (!value.contains('\n')).then(|| Edit { span: text.span, text: format!("'{}'", value.replace('\'', "''")) })
}

/// The bytes of a scalar with the sign of a block (`|-`), which begins on the line of its key or dash; nothing where that
/// sign is not found.
pub(in crate::check) fn whole(source: &Source, text: &Text) -> Option<Span> {
    if !matches!(text.style, Style::Literal | Style::Folded) {
        return Some(text.span);
    }
    let before = invariant::slice(source.text(), ..text.span.start).trim_end();
    let start = before.rfind(['|', '>']).filter(|at| !invariant::slice(before, *at..).contains('\n'))?;
    Some(Span::new(start, text.span.end))
}

/// Whether what stands at `span` is inside `[…]` or `{…}`.
fn is_in_brackets(node: &Node, span: Span) -> bool {
    let flow = match &node.value {
        Value::Sequence { flow, .. } | Value::Mapping { flow, .. } => *flow,
        Value::Scalar(_) => return false,
    };
    let mut children = node.entries().iter().map(|entry| &entry.value).chain(node.items());
    let holds = |child: &&Node| child.span.start <= span.start && span.end <= child.span.end;
    flow || children.find(holds).is_some_and(|child| is_in_brackets(child, span))
}

/// The fix that writes `right` for `range` of `text`.
pub(in crate::check) fn fix(
    context: &Context<'_>,
    text: &Text,
    range: Range<usize>,
    right: &str,
    safety: Safety,
) -> Option<Fix> {
    edit(context, text, range, right).map(|edit| Fix { safety, edits: vec![edit] })
}

/// The words of `range`, for a message.
pub(in crate::check) fn slice(text: &Text, range: Range<usize>) -> &str {
    invariant::slice(&text.value, range)
}
