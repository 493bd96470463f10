//! Facts to sentences.

use super::{Code, Diagnostic, Label, Lang, Pair, Sentence};
use crate::invariant::{heard, held};
use crate::language::visible::visible;
use std::borrow::Cow;
use std::collections::BTreeMap;

/// What is said about a code: the words of its findings, and what formats say about its rule.
#[derive(Debug, Clone, Copy)]
pub struct About {
    /// What the rule finds.
    pub finds: Pair,
    /// Why the rule exists.
    pub why: Pair,
    /// A piece of a plan that it reports.
    pub wrong: &'static str,
    /// The same piece, right.
    pub right: &'static str,
    /// The clause that it rests on.
    pub basis: Pair,
    /// Its sentences, one a variant.
    pub sentences: &'static [Sentence],
    /// The words of its related places.
    pub labels: &'static [Label],
}

impl About {
    /// The sentences of `variant`.
    pub fn sentence(&self, variant: &str) -> Option<&'static Sentence> {
        self.sentences.iter().find(|sentence| sentence.variant == variant)
    }

    /// The words of the related place `name`.
    pub fn label(&self, name: &str) -> Option<Pair> {
        self.labels.iter().find(|(label, _)| *label == name).map(|(_, words)| *words)
    }
}

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
    /// The words of each place in another file, in order.
    pub elsewhere: Vec<String>,
}

impl Message {
    /// The words for `diagnostic` in `lang`, by what is known `about` its code. One without a sentence would print its
    /// code's name: tests forbid it.
    pub fn new(diagnostic: &Diagnostic, about: Option<About>, lang: Lang) -> Self {
        let known = about.and_then(|about| Some((about, about.sentence(diagnostic.variant)?)));
        let Some((about, sentence)) = heard(known, "a sentence of every finding") else {
            return Self::unnamed(diagnostic.code);
        };
        let say = |pair: Pair| fill(pair.get(lang), &diagnostic.facts);
        let label = |name: &str| held(about.label(name).map(say), "a label of every related place");
        Self {
            title: with_more(say(sentence.title), diagnostic.more, lang),
            label: say(sentence.label),
            reason: say(sentence.reason),
            hint: say(sentence.hint),
            related: diagnostic.related.iter().map(|(_, name)| label(name)).collect(),
            elsewhere: diagnostic.elsewhere.iter().map(|place| label(place.label)).collect(),
        }
    }

    fn unnamed(code: Code) -> Self {
        let title = code.name().to_owned();
        let empty = String::new;
        Self { title, label: empty(), reason: empty(), hint: empty(), related: Vec::new(), elsewhere: Vec::new() }
    }
}

/// A title that also says how many more there are.
fn with_more(title: String, more: usize, lang: Lang) -> String {
    match (more, lang) {
        (0, _) => title,
        (_, Lang::Vi) => format!("{title} (và còn {more} chỗ nữa)"),
        (_, Lang::En) => format!("{title} (and {more} more)"),
    }
}

/// A fact in one line: its own line breaks are signs, and nothing in it is obeyed by a terminal.
fn shown(fact: &str) -> Cow<'_, str> {
    match fact.contains('\n') {
        true => visible(&fact.replace('\n', " ⏎ ")).into_owned().into(),
        false => visible(fact),
    }
}

/// The words for one, or those for several.
fn chosen<'w>(words: &'w str, facts: &BTreeMap<&'static str, String>) -> Cow<'w, str> {
    let mut parts = words.split('|');
    let fact = parts.next().and_then(|name| facts.get(name));
    let (one, several) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    if fact.is_some_and(|fact| fact == "1") { one.into() } else { several.into() }
}

/// `{name}` becomes the fact of that name, `{open}` and `{close}` braces, `{count|unit has|units have}` the first words where the
/// fact is 1 and the last where it is not; other braces ("{codes: [VT]}") print as they are.
fn fill(sentence: &str, facts: &BTreeMap<&'static str, String>) -> String {
    let is_name = |word: &str| !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
    let mut out = String::with_capacity(sentence.len() + 32);
    let mut rest = sentence;
    while let Some((before, tail)) = rest.split_once('{') {
        out.push_str(before);
        let named = tail.split_once('}').filter(|(name, _)| is_name(name));
        let (piece, behind) = match named.or_else(|| tail.split_once('}').filter(|(name, _)| name.contains('|'))) {
            Some(("open", behind)) => (Cow::Borrowed("{"), behind),
            Some(("close", behind)) => ("}".into(), behind),
            Some((words, behind)) if words.contains('|') => (chosen(words, facts), behind),
            // A fact that the rule does not give shows its braces.
            Some((name, behind)) => heard(facts.get(name), "a fact of the sentence")
                .map_or(("{".into(), tail), |fact| (shown(fact), behind)),
            None => ("{".into(), tail),
        };
        out.push_str(&piece);
        rest = behind;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_and_several_have_their_own_words() {
        let said = |count: &str| {
            let facts = BTreeMap::from([("count", count.to_owned())]);
            fill("{count} {count|unit has|units have} tasks, {codes: [VT]}, {open}x{close}", &facts)
        };
        assert_eq!(said("1"), "1 unit has tasks, {codes: [VT]}, {x}");
        assert_eq!(said("12"), "12 units have tasks, {codes: [VT]}, {x}");
    }
}
