//! Family S: structure. Some of these are found while a plan is decoded; their explanations stand here all the same.

mod annex_not_cited;
mod duplicate_id;
mod duplicate_key;
mod empty_part;
mod idle_allow;
mod lost_text;
mod missing_part;
mod missing_part_sentences;
mod no_usual_part;
mod not_final;
mod syntax;
mod syntax_sentences;
mod too_deep;
mod unknown_key;
mod unknown_reference;
mod unplaced_part;
mod unused_footnote;
mod wrong_type;
mod wrong_type_sentences;

use super::super::explain::Rule;
use crate::diagnostic::Pair;
use crate::plan::Plan;
use crate::source::Span;
use crate::yaml::{Node, Text, Value};
pub(in crate::check) use idle_allow::RULE as IDLE_ALLOW;

pub(super) const RULES: &[&Rule] = &[
    &syntax::RULE,
    &unknown_key::RULE,
    &wrong_type::RULE,
    &duplicate_key::RULE,
    &duplicate_id::RULE,
    &unknown_reference::RULE,
    &missing_part::RULE,
    &empty_part::RULE,
    &not_final::RULE,
    &unused_footnote::RULE,
    &annex_not_cited::RULE,
    &too_deep::RULE,
    &no_usual_part::RULE,
    &unplaced_part::RULE,
    &idle_allow::RULE,
    &lost_text::RULE,
];

/// Why what stands in the file and not on the paper is an error.
const UNPRINTED: Pair = Pair::new(
    "ttdn không in phần này, nên bỏ qua trong im lặng là làm mất nội dung",
    "ttdn does not print this here: passing it over in silence would lose it",
);

/// The value of `key`, unless it is absent or says nothing.
fn value<'n>(mapping: &'n Node, key: &str) -> Option<&'n Node> {
    mapping.get(key).filter(|node| !node.is_null())
}

/// The mapping under `decision`; what is no mapping has been reported.
fn decision(root: &Node) -> Option<&Node> {
    value(root, "decision").filter(|node| matches!(node.value, Value::Mapping { .. }))
}

/// The mapping whose first key stands at `span`.
fn mapping_at(node: &Node, span: Span) -> Option<&Node> {
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
fn free_sections(plan: &Plan) -> bool {
    plan.sections.iter().flatten().any(|section| section.part.is_none())
}

/// Every id that `[[…]]` may name: tasks, sections, annexes.
fn ids(plan: &Plan) -> Vec<&Text> {
    let mut out = Vec::new();
    plan.each_task(&mut |_, task| out.extend(&task.id));
    out.extend(plan.all_sections().filter_map(|section| section.id.as_ref()));
    out.extend(plan.annexes.iter().filter_map(|annex| annex.id.as_ref()));
    out
}

#[cfg(test)]
mod tests {
    use crate::check::testing::diagnostics;
    use crate::diagnostic::Level;

    #[test]
    fn the_examples_have_no_mistake_of_structure() {
        let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("examples");
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_some_and(|ending| ending == "yaml") {
                let (source, found) = diagnostics(&std::fs::read_to_string(&path).unwrap());
                let wrong: Vec<_> = found
                    .iter()
                    .filter(|found| found.code.id().starts_with('S') && found.level != Level::Note)
                    .map(|found| (found.code, found.variant, source.position(found.span.start)))
                    .collect();
                assert_eq!(wrong, [], "{}", path.display());
            }
        }
    }
}
