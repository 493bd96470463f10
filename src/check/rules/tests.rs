//! What holds for the words of every rule.

use super::rules;
use crate::diagnostic::{Code, Pair};
use std::collections::BTreeSet;

fn facts(text: &'static str) -> BTreeSet<&'static str> {
    Pair::new(text, text).facts().into_iter().collect()
}

#[test]
fn every_code_has_its_own_rule() {
    assert!(rules().map(|rule| rule.code).eq(Code::ALL.iter().copied()));
}

#[test]
fn every_sentence_is_said_in_both_languages_with_the_same_facts() {
    for rule in rules() {
        let labels = rule.labels.iter().map(|(name, words)| (*name, *words));
        let said = rule.sentences.iter().flat_map(|said| {
            assert!(!said.title.vi.is_empty(), "{} {}", rule.code, said.variant);
            [said.title, said.label, said.reason, said.hint].map(|words| (said.variant, words))
        });
        for (name, words) in said.chain(labels) {
            assert_eq!(words.vi.is_empty(), words.en.is_empty(), "{} {name}", rule.code);
            assert_eq!(facts(words.vi), facts(words.en), "{} {name}", rule.code);
        }
    }
}

#[test]
fn no_sentence_is_given_twice() {
    for rule in rules() {
        let mut seen = BTreeSet::new();
        assert!(rule.sentences.iter().all(|said| seen.insert(said.variant)), "{}", rule.code);
        let mut seen = BTreeSet::new();
        assert!(rule.labels.iter().all(|(name, _)| seen.insert(name)), "{}", rule.code);
    }
}
