//! Closed lists of phrases and a matcher that finds the longest one at each word in time linear in the text.

use crate::language::letters::same;
use crate::language::table::Table;
use crate::language::words::Word;

/// Phrases with what each stands for, made by the build.
#[derive(Debug)]
pub(super) struct Phrases<T: 'static> {
    /// The first words.
    pub firsts: Table,
    /// The phrases of each first word, the longest first.
    pub lists: &'static [&'static [Phrase<T>]],
    /// Whether capital and small letters are the same.
    pub fold: bool,
}

/// A phrase without its first word.
#[derive(Debug)]
pub(super) struct Phrase<T: 'static> {
    /// The words after the first, each with the mark (`,`) that stands before it.
    pub rest: &'static [(&'static str, &'static str)],
    /// What the phrase stands for.
    pub value: T,
}

impl<T> Phrases<T> {
    /// The longest phrase that begins with the first of `words`, and how many words it has.
    pub(super) fn at(&self, words: &[Word<'_>]) -> Option<(&T, usize)> {
        let (first, tail) = words.split_first()?;
        let at = if self.fold { self.firsts.find_small(first.text) } else { self.firsts.find(first.text) };
        let list = self.lists.get(at?)?;
        list.iter().find(|phrase| self.fits(phrase, tail)).map(|phrase| (&phrase.value, phrase.rest.len() + 1))
    }

    fn fits(&self, phrase: &Phrase<T>, tail: &[Word<'_>]) -> bool {
        tail.len() >= phrase.rest.len()
            && phrase.rest.iter().zip(tail).all(|((mark, word), found)| {
                found.gap.trim_matches(|c: char| c.is_whitespace() || c == '*') == *mark
                    && !found.gap.contains('\n')
                    && if self.fold { same(found.text, word) } else { found.text == *word }
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::words::words;

    static LIST: Phrases<u32> = Phrases {
        firsts: Table { slots: &[1, 2], words: &["Ủy", "sở"] },
        lists: &[
            &[
                Phrase { rest: &[("", "Ban"), ("", "Nhân"), ("", "Dân")], value: 2 },
                Phrase { rest: &[("", "Ban")], value: 1 },
            ],
            &[Phrase { rest: &[(",", "ban"), (",", "ngành")], value: 3 }],
        ],
        fold: false,
    };

    #[test]
    fn the_longest_phrase_wins() {
        let at = |text: &str| LIST.at(&words(text).collect::<Vec<_>>()).map(|(value, length)| (*value, length));
        assert_eq!(at("Ủy Ban Nhân Dân tỉnh"), Some((2, 4)));
        assert_eq!(at("Ủy Ban, Nhân Dân"), Some((1, 2)));
        assert_eq!(at("sở, ban, ngành"), Some((3, 3)));
        assert_eq!(at("sở ban ngành"), None);
    }
}
