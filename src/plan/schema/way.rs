//! A way through a plan to what the language says of its end.

use super::key::{Key, Mapping, Word};
use super::{body, frame, free, word_lists};
use crate::diagnostic::Pair;
use crate::form;

/// Every mapping of the language, the plan first.
pub fn mappings() -> impl Iterator<Item = &'static Mapping> {
    frame::MAPPINGS.iter().chain(body::MAPPINGS).chain(free::MAPPINGS)
}

/// The kind of what stands at the end of a way through a plan: keys, and nothing for an item of a list. Nothing where the
/// language has no such place.
pub fn kind_at<'k>(way: impl IntoIterator<Item = Option<&'k str>>) -> Option<&'static str> {
    way.into_iter().try_fold("#plan", |kind, step| match step {
        None => inside(kind, '[', ']'),
        Some(key) => inside(kind, '{', '}').or_else(|| key_of(kind, key).map(|key| key.kind)),
    })
}

/// The key at the end of a way through a plan; nothing where an author names his own things.
pub fn key_at(way: &[Option<&str>]) -> Option<&'static Key> {
    let (last, around) = way.split_last()?;
    key_of(kind_at(around.iter().copied())?, (*last)?)
}

/// The keys of a kind; none where it has no mapping.
pub fn keys_of(kind: &'static str) -> Vec<&'static Key> {
    let own = alternatives(kind).filter_map(mapping).flat_map(|mapping| mapping.keys).collect::<Vec<_>>();
    // A list that may be one alone is written without its dash.
    if own.is_empty() { inside(kind, '[', ']').map_or(own, keys_of) } else { own }
}

/// The words of which a kind wants one; none where it wants something else.
pub fn words_of(kind: &str) -> Vec<Word> {
    match kind.trim_matches(['[', ']']) {
        "flag" => vec![
            Word { name: "true", about: Pair::new("có", "yes") },
            Word { name: "false", about: Pair::new("không", "no") },
        ],
        "form" => form::names().map(|name| Word { name, about: one(form::basis(name)) }).collect(),
        kind => {
            let list = kind.strip_prefix('@').and_then(|name| word_lists::LISTS.iter().find(|(list, _)| *list == name));
            list.map_or_else(Vec::new, |(_, words)| words.to_vec())
        }
    }
}

/// The same words in both languages: a regulation has one name.
fn one(words: &'static str) -> Pair {
    Pair::new(words, words)
}

/// The kinds of which a value may be any.
pub(super) fn alternatives(kind: &'static str) -> impl Iterator<Item = &'static str> {
    let mut depth = 0;
    kind.split(move |letter| {
        depth += i32::from(matches!(letter, '[' | '{')) - i32::from(matches!(letter, ']' | '}'));
        letter == '/' && depth == 0
    })
}

/// What the list of a kind holds, or its mapping of the author's own keys.
fn inside(kind: &'static str, open: char, close: char) -> Option<&'static str> {
    alternatives(kind).find_map(|one| one.strip_prefix(open)?.strip_suffix(close))
}

fn mapping(kind: &str) -> Option<&'static Mapping> {
    let name = kind.strip_prefix('#')?;
    mappings().find(|mapping| mapping.name == name)
}

fn key_of(kind: &'static str, name: &str) -> Option<&'static Key> {
    keys_of(kind).into_iter().find(|key| key.name == name)
}
