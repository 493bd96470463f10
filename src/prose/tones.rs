//! T006: where the tone mark stands in open `oa`, `oe`, `uy`: `hòa, ủy` or `hoà, uỷ`.

use super::Prose;
use crate::language::tones::{Place, other_way};
use crate::language::words::Word;
use std::ops::Range;

/// A syllable that can be written both ways.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Marked {
    /// Its bytes.
    pub range: Range<usize>,
    /// Where its mark stands.
    pub place: Place,
    /// The same syllable with its mark in the other place.
    pub other: String,
}

/// Every syllable of a text whose mark could stand elsewhere.
pub fn marked(prose: &Prose<'_>) -> Vec<Marked> {
    let both =
        |word: &Word<'_>| other_way(word.text).map(|(place, other)| Marked { range: word.range(), place, other });
    prose.words.iter().filter_map(both).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(&str, String)> {
        marked(&Prose::new(text)).into_iter().map(|m| (text.get(m.range).unwrap(), m.other)).collect()
    }

    #[test]
    fn both_ways_are_told_apart() {
        assert_eq!(found("hòa bình, văn hoá"), [("hòa", "hoà".into()), ("hoá", "hóa".into())]);
        assert_eq!(found("Ủy ban, UỶ BAN"), [("Ủy", "Uỷ".into()), ("UỶ", "ỦY".into())]);
        assert_eq!(found("sức khỏe, thuỷ sản"), [("khỏe", "khoẻ".into()), ("thuỷ", "thủy".into())]);
    }

    #[test]
    fn syllables_with_one_way_only_say_nothing() {
        assert!(found("quý, quỹ, toàn diện, ngoại giao, huyện, thuyền, của, mùa, lúa").is_empty());
    }
}
