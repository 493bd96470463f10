//! The parts of a plan as the file has them, for rules about what is missing, misplaced or named twice.

use crate::diagnostic::Pair;
use crate::plan::Plan;
use crate::source::Span;
use crate::yaml::{Node, Value};

/// Why what stands in the file and not on the paper is an error.
pub(super) const UNPRINTED: Pair = Pair::new(
    "ttdn không in phần này, nên bỏ qua trong im lặng là làm mất nội dung",
    "ttdn does not print this here: passing it over in silence would lose it",
);

/// The value of `key`, unless it is absent or says nothing.
pub(super) fn value<'n>(mapping: &'n Node, key: &str) -> Option<&'n Node> {
    mapping.get(key).filter(|node| !node.is_null())
}

/// The mapping under `decision`; what is no mapping has been reported.
pub(super) fn decision(root: &Node) -> Option<&Node> {
    value(root, "decision").filter(|node| matches!(node.value, Value::Mapping { .. }))
}

/// The mapping whose first key stands at `span`.
pub(super) fn mapping_at(node: &Node, span: Span) -> Option<&Node> {
    if node.entries().first().is_some_and(|entry| entry.key.span == span) {
        return Some(node);
    }
    // Children stand in the order of the file: only one can hold the place.
    let at = |start: usize| start <= span.start;
    let children = node.entries();
    if children.is_empty() {
        let items = node.items();
        let index = items.partition_point(|item| at(item.span.start));
        return mapping_at(items.get(index.checked_sub(1)?)?, span);
    }
    let index = children.partition_point(|entry| at(entry.value.span.start));
    mapping_at(&children.get(index.checked_sub(1)?)?.value, span)
}

/// Whether the author wrote sections of his own, which may stand for typed parts.
pub(super) fn free_sections(plan: &Plan) -> bool {
    plan.sections.iter().flatten().any(|section| section.part.is_none())
}
