//! Every rule's wrong and right sample, laid over the base plan: the wrong one is found, the right one is not, and what is
//! said has no gap in either language.

use super::testing::{BASE, diagnostics};
use super::{message, rules};
use crate::diagnostic::{Code, Lang};

/// Samples that the base plan cannot show: a part that it has, a body of another year, single lines of prose.
const ALONE: &[Code] = &[
    Code::S006,
    Code::S007,
    Code::S015,
    Code::F007,
    Code::A005,
    Code::F009,
    Code::T004,
    Code::T005,
    Code::T007,
    Code::T008,
    Code::T009,
];

/// The blocks of a plan by their top-level keys.
fn blocks(plan: &str) -> Vec<(String, String)> {
    let mut blocks: Vec<(String, String)> = Vec::new();
    for line in plan.lines() {
        let key = line.split(':').next().filter(|_| !line.starts_with([' ', '#', '-']) && line.contains(':'));
        match (key, blocks.last_mut()) {
            (Some(key), _) => blocks.push((key.to_owned(), format!("{line}\n"))),
            (None, Some((_, block))) => *block += &format!("{line}\n"),
            (None, None) => blocks.push((String::new(), format!("{line}\n"))),
        }
    }
    blocks
}

/// The base plan with the sample's keys instead of its own.
fn over_base(sample: &str) -> String {
    let sample = blocks(sample);
    let kept = blocks(BASE).into_iter().filter(|(key, _)| !sample.iter().any(|(own, _)| own == key));
    sample.iter().map(|(_, block)| block.clone()).chain(kept.map(|(_, block)| block)).collect()
}

fn fires(code: Code, sample: &str) -> bool {
    let (_, found) = diagnostics(&over_base(sample));
    for diagnostic in &found {
        for lang in [Lang::Vi, Lang::En] {
            let message = message(diagnostic, lang);
            let said = [&message.title, &message.label, &message.reason, &message.hint];
            for text in said.into_iter().chain(&message.related) {
                assert!(!has_gap(text), "{}: {text}", diagnostic.code);
            }
            assert_ne!(message.title, diagnostic.code.name(), "{} has no sentence", diagnostic.code);
        }
    }
    found.iter().any(|found| found.code == code)
}

/// Whether a fact is missing: `{name}` as sentences write it. YAML in a hint has colons in its braces.
fn has_gap(text: &str) -> bool {
    let mut names = text.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name);
    names.any(|name| name.chars().all(|c| c.is_ascii_lowercase() || c == '_'))
}

#[test]
fn each_wrong_sample_is_found_and_each_right_one_is_not() {
    let mut wrong = Vec::new();
    for rule in rules().filter(|rule| !ALONE.contains(&rule.code)) {
        if !fires(rule.code, rule.explanation.wrong) {
            wrong.push(format!("{}: wrong sample is not found", rule.code));
        }
        if fires(rule.code, rule.explanation.right) {
            wrong.push(format!("{}: right sample is found", rule.code));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
