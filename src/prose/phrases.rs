//! Closed lists of phrases and a matcher that finds the longest one at each word in time linear in the text.

use crate::language::letters::same;
use crate::language::words::{Word, words};
use rustc_hash::FxHashMap;

/// Phrases with what each stands for.
#[derive(Debug)]
pub(super) struct Phrases<T> {
    by_first: FxHashMap<String, Vec<Phrase<T>>>,
    fold: bool,
}

#[derive(Debug)]
struct Phrase<T> {
    /// The words after the first, each with the mark (`,`) that stands before it.
    rest: Vec<(String, String)>,
    value: T,
}

impl<T> Phrases<T> {
    /// No phrases; `fold` takes capital and small letters for the same.
    pub(super) fn new(fold: bool) -> Self {
        Self { by_first: FxHashMap::default(), fold }
    }

    /// Adds a phrase.
    pub(super) fn add(&mut self, phrase: &str, value: T) {
        let mut all = words(phrase);
        let Some(first) = all.next() else { return };
        let first = self.key(first.text);
        let rest: Vec<(String, String)> = all.map(|word| (word.gap.trim().to_owned(), self.key(word.text))).collect();
        let list = self.by_first.entry(first).or_default();
        let at = list.partition_point(|other| other.rest.len() > rest.len());
        list.insert(at, Phrase { rest, value });
    }

    /// The longest phrase that begins with the first of `words`, and how many words it has.
    pub(super) fn at(&self, words: &[Word<'_>]) -> Option<(&T, usize)> {
        let (first, tail) = words.split_first()?;
        let list = self.by_first.get(&self.key(first.text))?;
        list.iter().find(|phrase| self.fits(phrase, tail)).map(|phrase| (&phrase.value, phrase.rest.len() + 1))
    }

    fn fits(&self, phrase: &Phrase<T>, tail: &[Word<'_>]) -> bool {
        tail.len() >= phrase.rest.len()
            && phrase.rest.iter().zip(tail).all(|((mark, word), found)| {
                found.gap.trim_matches(|c: char| c.is_whitespace() || c == '*') == mark
                    && !found.gap.contains('\n')
                    && if self.fold { same(found.text, word) } else { found.text == word }
            })
    }

    fn key(&self, word: &str) -> String {
        if self.fold { word.to_lowercase() } else { word.to_owned() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_phrase_wins() {
        let mut list = Phrases::new(false);
        list.add("Ủy Ban", 1);
        list.add("Ủy Ban Nhân Dân", 2);
        list.add("sở, ban, ngành", 3);
        let at = |text: &str| list.at(&words(text).collect::<Vec<_>>()).map(|(value, length)| (*value, length));
        assert_eq!(at("Ủy Ban Nhân Dân tỉnh"), Some((2, 4)));
        assert_eq!(at("Ủy Ban, Nhân Dân"), Some((1, 2)));
        assert_eq!(at("sở, ban, ngành"), Some((3, 3)));
        assert_eq!(at("sở ban ngành"), None);
    }
}
