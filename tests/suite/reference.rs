//! The reference pages say what `ttdn explain` and editors say, and every code that is explained is explained whole.

use std::collections::BTreeSet;
use std::path::Path;
use ttdn::check::{reference, rules};
use ttdn::diagnostic::{Code, Lang};
use ttdn::plan::keys_page;

/// `UPDATE_DOCS=1 cargo test --test suite reference` writes the pages anew.
#[test]
fn the_pages_are_generated_from_the_rules_and_the_keys() {
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs");
    let codes = [(reference(Lang::En), "diagnostics.md"), (reference(Lang::Vi), "diagnostics.vi.md")];
    let keys = [(keys_page(Lang::En), "keys.md"), (keys_page(Lang::Vi), "cac-khoa.md")];
    for (wanted, name) in codes.into_iter().chain(keys) {
        let page = docs.join(name);
        if std::env::var_os("UPDATE_DOCS").is_some() {
            std::fs::write(&page, &wanted).unwrap();
        }
        let found = std::fs::read_to_string(&page).unwrap_or_default();
        assert!(found == wanted, "docs/{name} is old: run UPDATE_DOCS=1 cargo test --test suite reference");
    }
}

#[test]
fn each_code_is_explained_once_and_whole() {
    let mut seen = BTreeSet::new();
    for rule in rules() {
        assert!(seen.insert(rule.code), "{} has two rules", rule.code);
        let said = &rule.explanation;
        for pair in [said.finds, said.why, said.basis] {
            for text in [pair.vi, pair.en] {
                assert!(text.len() > 8 && !text.contains("  ") && !text.contains('\n'), "{}: {text:?}", rule.code);
            }
        }
        assert_ne!(said.wrong, said.right, "{}", rule.code);
        assert!(!said.wrong.trim().is_empty() && !said.right.trim().is_empty(), "{}", rule.code);
    }
    let missing: Vec<_> = Code::ALL.iter().filter(|code| !seen.contains(code)).map(|code| code.id()).collect();
    assert_eq!(missing, Vec::<&str>::new(), "codes without a rule");
}
