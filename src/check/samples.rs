//! Every rule's wrong and right sample, laid over the base plan: the wrong one is found, a comment silences it, the right
//! one is not found and is a plan that decodes.

use super::rules;
use super::testing::{diagnostics, samples, silenced};
use crate::diagnostic::Code;

#[test]
fn each_wrong_sample_is_found() {
    let missed = samples().filter(|(rule, wrong, _)| !diagnostics(wrong).1.iter().any(|found| found.code == rule.code));
    assert_eq!(missed.map(|(rule, ..)| rule.code).collect::<Vec<_>>(), []);
}

#[test]
fn nothing_is_found_in_a_right_sample() {
    let mut wrong = Vec::new();
    for (rule, _, right) in samples() {
        let own = rule.explanation.right.len();
        let (_, found) = diagnostics(&right);
        let inside = found.iter().filter(|found| found.code == rule.code || found.span.start < own);
        wrong.extend(inside.map(|found| format!("{}: {} {}", rule.code, found.code, found.variant)));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_comment_above_the_place_silences_each_code() {
    let mut heard = Vec::new();
    for (rule, wrong, _) in samples() {
        let (source, found) = diagnostics(&wrong);
        let (_, left) = diagnostics(&silenced(rule.code, &source, &found));
        if left.iter().any(|found| [rule.code, Code::S016].contains(&found.code)) {
            heard.push(rule.code);
        }
    }
    let never = rules().filter(|rule| !rule.can_be_silenced()).map(|rule| rule.code);
    assert_eq!(heard, never.collect::<Vec<_>>());
}
