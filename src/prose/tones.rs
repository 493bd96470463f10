//! T006: where the tone mark stands in open `oa`, `oe`, `uy`: `hòa, ủy` or `hoà, uỷ`.

use crate::language::words::words;
use std::ops::Range;

/// Where a text puts the tone mark of one syllable.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Style {
    /// On the first vowel: hòa, khỏe, ủy.
    First,
    /// On the second vowel: hoà, khoẻ, uỷ.
    Second,
}

/// A syllable that can be written both ways.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Marked {
    /// Its bytes.
    pub range: Range<usize>,
    /// How it is written.
    pub style: Style,
    /// The same syllable in the other style.
    pub other: String,
}

/// Both ways to write each pair of vowels: (first vowel marked, second vowel marked).
const PAIRS: [(&str, &str); 15] = [
    ("òa", "oà"),
    ("óa", "oá"),
    ("ỏa", "oả"),
    ("õa", "oã"),
    ("ọa", "oạ"),
    ("òe", "oè"),
    ("óe", "oé"),
    ("ỏe", "oẻ"),
    ("õe", "oẽ"),
    ("ọe", "oẹ"),
    ("ùy", "uỳ"),
    ("úy", "uý"),
    ("ủy", "uỷ"),
    ("ũy", "uỹ"),
    ("ụy", "uỵ"),
];

/// Every syllable of `text` whose mark could stand elsewhere. After `q` the u is no vowel: quý has one way only.
pub fn marked(text: &str) -> Vec<Marked> {
    words(text)
        .filter_map(|word| {
            let lower = word.text.to_lowercase();
            // The pair ends the syllable, so both ways have the same length in letters.
            let (style, other) = PAIRS.iter().find_map(|(first, second)| {
                let (style, ending, other) = if lower.ends_with(first) {
                    (Style::First, first, second)
                } else if lower.ends_with(second) {
                    (Style::Second, second, first)
                } else {
                    return None;
                };
                let head = lower.strip_suffix(*ending)?;
                (!head.ends_with('q')).then_some((style, *other))
            })?;
            let keep = word.text.chars().count().checked_sub(2)?;
            let head: String = word.text.chars().take(keep).collect();
            let tail = word.text.chars().skip(keep).zip(other.chars());
            let tail: String = tail.map(|(old, new)| if old.is_uppercase() { upper(new) } else { new }).collect();
            Some(Marked { range: word.range(), style, other: head + &tail })
        })
        .collect()
}

fn upper(c: char) -> char {
    c.to_uppercase().next().unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(&str, String)> {
        marked(text).into_iter().map(|m| (text.get(m.range).unwrap(), m.other)).collect()
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
