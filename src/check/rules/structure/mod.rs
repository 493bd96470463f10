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
mod parts;
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
