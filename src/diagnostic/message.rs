//! Facts to sentences.

use super::catalogue::{self, Lang};
use super::{Code, Diagnostic};
use std::collections::BTreeMap;

/// A finding in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// The headline: what is wrong.
    pub title: String,
    /// The words under the caret; empty for none.
    pub label: String,
    /// Why the rule exists.
    pub reason: String,
    /// What to write instead; empty where the title says it all.
    pub hint: String,
    /// The words of each related place, in order.
    pub related: Vec<String>,
}

impl Message {
    /// The words for `diagnostic` in `lang`. A code without sentences would print its own name: a test forbids it.
    pub fn new(diagnostic: &Diagnostic, lang: Lang) -> Self {
        let code = diagnostic.code;
        let Some(sentence) = catalogue::sentence(code, diagnostic.variant) else {
            return Self::unnamed(code);
        };
        let say = |pair: catalogue::Pair| fill(pair.get(lang), &diagnostic.facts);
        Self {
            title: say(sentence.title),
            label: say(sentence.label),
            reason: say(sentence.reason),
            hint: say(sentence.hint),
            related: diagnostic
                .related
                .iter()
                .map(|(_, name)| catalogue::label(code, name).map(say).unwrap_or_default())
                .collect(),
        }
    }

    fn unnamed(code: Code) -> Self {
        let title = code.name().to_owned();
        Self { title, label: String::new(), reason: String::new(), hint: String::new(), related: Vec::new() }
    }
}

/// `{name}` becomes the fact of that name, `{open}` and `{close}` braces; a fact that is missing leaves its braces, which tests look for.
fn fill(sentence: &str, facts: &BTreeMap<&'static str, String>) -> String {
    let mut out = String::with_capacity(sentence.len() + 32);
    let mut rest = sentence;
    while let Some((before, tail)) = rest.split_once('{') {
        out.push_str(before);
        match tail.split_once('}') {
            // Braces that are meant to be printed.
            Some(("open", after)) => {
                out.push('{');
                rest = after;
            }
            Some(("close", after)) => {
                out.push('}');
                rest = after;
            }
            Some((name, after)) if facts.contains_key(name) => {
                out.push_str(facts.get(name).map(String::as_str).unwrap_or_default());
                rest = after;
            }
            _ => {
                out.push('{');
                rest = tail;
            }
        }
    }
    out.push_str(rest);
    out
}
