//! Family S: structure. Some of these are found while a plan is decoded; their explanations stand here all the same.

pub(super) mod annex_not_cited;
mod cell_columns;
mod cell_runs;
pub(super) mod duplicate_id;
pub(super) mod duplicate_key;
pub(super) mod empty_part;
pub(super) mod idle_allow;
pub(super) mod joined_lines;
mod lines_in_text;
pub(super) mod lost_text;
pub(super) mod missing_part;
mod missing_part_sentences;
pub(super) mod no_usual_part;
pub(super) mod not_final;
mod parts;
mod split_cells;
#[cfg(test)]
mod split_cells_tests;
mod split_lists;
pub(super) mod syntax;
mod syntax_sentences;
pub(super) mod too_deep;
pub(super) mod too_large;
pub(super) mod typed_label;
mod typed_reference;
pub(super) mod unknown_key;
pub(super) mod unknown_reference;
pub(super) mod unplaced_part;
mod unprinted;
pub(super) mod unread_image;
pub(super) mod unused_footnote;
pub(super) mod wrong_type;
mod wrong_type_sentences;

pub(in crate::check) use idle_allow::RULE as IDLE_ALLOW;
pub use too_large::{is_endless, is_too_large, too_long};

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
