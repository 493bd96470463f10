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

/// How a document is written down.
enum Written {
    /// The canonical citation.
    Citation,
    /// Its symbol alone; the register prints the rest.
    Symbol,
    /// The citation as an item of its list, behind this dash.
    Item(String),
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
                let symbol = way.last() == Some(&Some("doc"));
                found.extend(self.documents(&place, if symbol { Written::Symbol } else { Written::Citation }));
            }
            if matches!(way.last(), Some(Some("deadline" | "when"))) {
                found.extend(self.deadlines(place.typed));
            }
        } else if let Some((place, dash)) = self.undashed(&place, &way) {
            return self.documents(&place, Written::Item(dash));
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

    /// A căn cứ that is typed without its dash, with the white space of its line taken for typed too; and the dash.
    fn undashed(&self, place: &Place, way: &[Option<&str>]) -> Option<(Place, String)> {
        let in_list = matches!(way, [.., Some("legal_bases")] | [.., Some("legal_bases"), None]);
        let start = self.source.line_start(self.source.line_of(place.typed.start));
        let blank = slice(self.source.text(), start..place.typed.start);
        let alone = blank.chars().all(|letter| letter == ' ') && !place.flow;
        if !in_list || !alone || !is_prose(self.source.slice(place.typed)) {
            return None;
        }
        // Below an item the words stand two columns further in than its dash.
        let column = if way.last() == Some(&None) { blank.len().saturating_sub(2) } else { blank.len() };
        let dash = format!("{}- ", " ".repeat(column));
        Some((Place { typed: Span::new(start, place.typed.end), ..place.clone() }, dash))
    }

    /// Documents of the register that answer what was typed.
    fn documents(&self, place: &Place, written_as: Written) -> Vec<Completion> {
        let typed = self.source.slice(place.typed).trim_matches(['"', '\'', ' ']);
        if typed.chars().filter(|letter| letter.is_alphanumeric()).count() < 2 {
            return Vec::new();
        }
        let on = self.day();
        let found = self.register.search_begun(typed, on, DOCUMENTS);
        let span = Span::new(place.typed.start, self.end_of_value(place));
        let document = |act: &crate::legal::Act| Completion {
            label: format!("{} {}", act.kind, act.symbol).trim().to_owned(),
            detail: format!("{} ({})", act.title, law::status(&self.register, act, on, self.lang))
                .trim_start()
                .to_owned(),
            about: act.citation(),
            kind: CompletionKind::Document,
            span,
            text: match &written_as {
                Written::Citation => written(&act.citation(), place.flow),
                Written::Symbol => written(&act.symbol, place.flow),
                Written::Item(dash) => format!("{dash}{}", written(&act.citation(), false)),
            },
        };
        found.into_iter().map(document).collect()
    }

    /// Where the value that is typed ends: what stands behind the cursor on its line is the rest of the old one.
    fn end_of_value(&self, place: &Place) -> usize {
        let rest = slice(self.source.text(), place.typed.end..).lines().next().unwrap_or_default();
        let ends: &[&str] = if place.flow { &[",", "}", "]", " #"] } else { &[" #"] };
        let end = ends.iter().filter_map(|end| rest.find(end)).min().unwrap_or(rest.len());
        place.typed.end + slice(rest, ..end).trim_end().len()
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
