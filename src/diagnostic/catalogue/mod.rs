//! Every sentence that a finding can print, in Vietnamese and English, one file a family.
//!
//! Rules pass facts; nothing here knows a rule. Words in braces are facts.

mod a;
mod b;
mod d;
mod f;
mod fault;
mod l;
mod missing;
mod parts;
mod place;
mod s;
mod t;

use super::Code;

/// The language of messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Lang {
    /// Vietnamese.
    #[default]
    Vi,
    /// English.
    En,
}

/// The same words in Vietnamese and English.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pair {
    /// Vietnamese.
    pub vi: &'static str,
    /// English.
    pub en: &'static str,
}

impl Pair {
    /// No words.
    pub const EMPTY: Pair = Pair { vi: "", en: "" };

    /// Both.
    pub const fn new(vi: &'static str, en: &'static str) -> Self {
        Self { vi, en }
    }

    /// The words in `lang`.
    pub fn get(self, lang: Lang) -> &'static str {
        match lang {
            Lang::Vi => self.vi,
            Lang::En => self.en,
        }
    }
}

/// The sentences of one code, or of one variant of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sentence {
    /// The code.
    pub code: Code,
    /// The variant; empty for the usual sentences.
    pub variant: &'static str,
    /// What is wrong.
    pub title: Pair,
    /// The words under the caret.
    pub label: Pair,
    /// Why the rule exists.
    pub reason: Pair,
    /// What to write instead.
    pub hint: Pair,
}

impl Sentence {
    /// Sentences with a title only; the others are set by field update.
    pub const fn new(code: Code, variant: &'static str, title: Pair) -> Self {
        Self { code, variant, title, label: Pair::EMPTY, reason: Pair::EMPTY, hint: Pair::EMPTY }
    }

    /// With words under the caret.
    pub const fn label(mut self, vi: &'static str, en: &'static str) -> Self {
        self.label = Pair::new(vi, en);
        self
    }

    /// With the reason.
    pub const fn reason(mut self, vi: &'static str, en: &'static str) -> Self {
        self.reason = Pair::new(vi, en);
        self
    }

    /// With what to write instead.
    pub const fn hint(mut self, vi: &'static str, en: &'static str) -> Self {
        self.hint = Pair::new(vi, en);
        self
    }
}

/// A code, the name of a label, its words.
pub(super) type Label = (Code, &'static str, Pair);

/// The sentences of `code` and `variant`.
pub(super) fn sentence(code: Code, variant: &str) -> Option<&'static Sentence> {
    sentences().find(|sentence| sentence.code == code && sentence.variant == variant)
}

/// The words of a related place.
pub(super) fn label(code: Code, name: &str) -> Option<Pair> {
    [
        a::LABELS,
        b::LABELS,
        d::LABELS,
        f::LABELS,
        l::LABELS,
        missing::LABELS,
        parts::LABELS,
        place::LABELS,
        s::LABELS,
        t::LABELS,
    ]
    .into_iter()
    .flatten()
    .find(|(of, label, _)| *of == code && *label == name)
    .map(|(_, _, words)| *words)
}

fn sentences() -> impl Iterator<Item = &'static Sentence> {
    [
        fault::SENTENCES,
        s::SENTENCES,
        missing::SENTENCES,
        parts::SENTENCES,
        place::SENTENCES,
        l::SENTENCES,
        f::SENTENCES,
        a::SENTENCES,
        d::SENTENCES,
        b::SENTENCES,
        t::SENTENCES,
    ]
    .into_iter()
    .flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sentence_is_said_in_both_languages_with_the_same_facts() {
        let facts = |text: &str| {
            let mut names: Vec<String> = text
                .split('{')
                .skip(1)
                .filter_map(|rest| rest.split_once('}'))
                .map(|(name, _)| name.to_owned())
                .collect();
            names.sort();
            names.dedup();
            names
        };
        for sentence in sentences() {
            assert!(!sentence.title.vi.is_empty(), "{:?} {}", sentence.code, sentence.variant);
            for pair in [sentence.title, sentence.label, sentence.reason, sentence.hint] {
                assert_eq!(pair.vi.is_empty(), pair.en.is_empty(), "{:?} {}", sentence.code, sentence.variant);
                assert_eq!(facts(pair.vi), facts(pair.en), "{:?} {}", sentence.code, sentence.variant);
            }
        }
    }

    #[test]
    fn no_sentence_is_given_twice() {
        let mut seen = std::collections::BTreeSet::new();
        for sentence in sentences() {
            assert!(seen.insert((sentence.code, sentence.variant)), "{:?} {}", sentence.code, sentence.variant);
        }
    }
}
