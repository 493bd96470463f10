//! What may be typed at a place: keys, words of a list, ids, and legal documents as canonical citations.

use super::flow::{Part, Step};
use super::name::{Name, Of};
use super::place::{Place, place};
use super::{Desk, ids, law};
use crate::invariant::slice;
use crate::plan::{Word, keys_of, kind_at, kind_in_words, words_of};
use crate::source::Span;
use crate::yaml::written;

/// The most documents that are offered at once.
const DOCUMENTS: usize = 30;

/// Something that may be typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Completion {
    /// What is shown in the list.
    pub label: String,
    /// A word beside it: whose id it is, the status of a document.
    pub detail: String,
    /// More about it.
    pub about: String,
    /// What it is.
    pub kind: CompletionKind,
    /// The bytes that it takes the place of.
    pub span: Span,
    /// What is written there.
    pub text: String,
}

/// What a completion is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CompletionKind {
    /// A key of the language.
    Key,
    /// A word of a list.
    Word,
    /// The id of a unit.
    Unit,
    /// The id of a task, a section, an annex.
    Reference,
    /// A legal document.
    Document,
}

impl Desk {
    /// What may be typed at byte `at`, the likeliest first.
    pub fn completions(&self, at: usize) -> Vec<Completion> {
        if let Some(found) = self.references(at) {
            return found;
        }
        let Some(place) = place(&self.source, at) else { return Vec::new() };
        let way: Vec<Option<&str>> = place.path.iter().map(key_of).collect();
        let Some(kind) = kind_at(way.iter().copied()) else { return Vec::new() };
        let mut found = Vec::new();
        if place.part == Part::Value {
            found.extend(self.words(kind, &place));
            if ids::names_unit(&way) {
                found.extend(self.units(&place));
            }
            if way.contains(&Some("legal_bases")) && matches!(way.last(), Some(None | Some("doc" | "text"))) {
                found.extend(self.documents(&place));
            }
        }
        // An item of a list, behind its dash, begins with the first key of its mapping.
        let begins = place.part == Part::Key
            || way.last() == Some(&None) && !place.flow && !is_prose(self.source.slice(place.typed));
        if begins {
            found.extend(self.keys(kind, &place));
        }
        found
    }

    fn keys(&self, kind: &'static str, place: &Place) -> Vec<Completion> {
        let taken = |key: &str| place.others.iter().any(|other| other == key);
        let line = slice(self.source.text(), place.typed.end..).lines().next().unwrap_or_default();
        let colon = if line.trim_start().starts_with(':') { "" } else { ": " };
        let free = keys_of(kind).into_iter().filter(|key| !taken(key.name));
        free.map(|key| Completion {
            label: key.name.to_owned(),
            detail: kind_in_words(key.kind).get(self.lang).to_owned(),
            about: format!("{}\n\n{} {}", key.about.get(self.lang), self.say("Ví dụ:", "For instance:"), key.written()),
            kind: CompletionKind::Key,
            span: place.typed,
            text: format!("{}{colon}", key.name),
        })
        .collect()
    }

    fn words(&self, kind: &str, place: &Place) -> Vec<Completion> {
        let word = |word: Word| Completion {
            label: word.name.to_owned(),
            detail: word.about.get(self.lang).to_owned(),
            about: String::new(),
            kind: CompletionKind::Word,
            span: place.typed,
            text: word.name.to_owned(),
        };
        words_of(kind).into_iter().map(word).collect()
    }

    fn units(&self, place: &Place) -> Vec<Completion> {
        let units = self.names().into_iter().filter(|name| name.of == Of::Unit);
        units
            .map(|name| Completion {
                label: name.id.clone(),
                detail: name.words,
                about: String::new(),
                kind: CompletionKind::Unit,
                span: place.typed,
                text: name.id,
            })
            .collect()
    }

    /// Documents of the register that answer what was typed, as citations.
    fn documents(&self, place: &Place) -> Vec<Completion> {
        let typed = self.source.slice(place.typed).trim_matches(['"', '\'', ' ']);
        if typed.chars().filter(|letter| letter.is_alphanumeric()).count() < 2 {
            return Vec::new();
        }
        let on = self.day();
        let found = self.register.search(typed, on, DOCUMENTS);
        let document = |act: &crate::legal::Act| Completion {
            label: format!("{} {}", act.kind, act.symbol).trim().to_owned(),
            detail: law::status(&self.register, act, on, self.lang),
            about: act.citation(),
            kind: CompletionKind::Document,
            span: place.typed,
            text: written(&act.citation(), place.flow),
        };
        found.into_iter().map(document).collect()
    }

    /// Behind `[[`, what can be referred to; nothing elsewhere.
    fn references(&self, at: usize) -> Option<Vec<Completion>> {
        let text = self.source.text();
        let start = self.source.line_start(self.source.line_of(at));
        let head = slice(text, start..at);
        let open = head.rfind("[[")? + 2;
        let typed = slice(head, open..);
        // `rows: [[1, 2]]` is a list in a list.
        if !typed.chars().all(|letter| letter.is_alphanumeric() || letter == '-')
            || head.trim_end_matches("[[").ends_with(": ")
        {
            return None;
        }
        let closed = slice(text, at..).starts_with("]]");
        let names = self.names().into_iter().filter(|name| name.of == Of::Place);
        let one = |name: Name| Completion {
            text: if closed { name.id.clone() } else { format!("{}]]", name.id) },
            label: name.id,
            detail: name.words,
            about: String::new(),
            kind: CompletionKind::Reference,
            span: Span::new(start + open, at),
        };
        Some(names.map(one).collect())
    }
}

fn key_of(step: &Step) -> Option<&str> {
    match step {
        Step::Key(key) => Some(key),
        Step::Item => None,
    }
}

/// Whether words are a sentence rather than the beginning of a key.
fn is_prose(words: &str) -> bool {
    words.contains(' ') || !words.is_ascii()
}
