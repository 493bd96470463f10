//! Tone marks: a letter to its base and its tone, and the two places where an open oa, oe, uy has its mark.

use super::case::{is_letter, small};
use std::sync::LazyLock;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{compose, decompose_canonical};

/// A tone that is written by a mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// à
    Huyen,
    /// á
    Sac,
    /// ả
    Hoi,
    /// ã
    Nga,
    /// ạ
    Nang,
}

impl Tone {
    /// The tone of a mark that stands by itself.
    pub fn of_mark(mark: char) -> Option<Tone> {
        Some(match mark {
            '\u{300}' => Tone::Huyen,
            '\u{301}' => Tone::Sac,
            '\u{309}' => Tone::Hoi,
            '\u{303}' => Tone::Nga,
            '\u{323}' => Tone::Nang,
            _ => return None,
        })
    }

    fn mark(self) -> char {
        match self {
            Tone::Huyen => '\u{300}',
            Tone::Sac => '\u{301}',
            Tone::Hoi => '\u{309}',
            Tone::Nga => '\u{303}',
            Tone::Nang => '\u{323}',
        }
    }
}

/// A letter without its tone mark, and the tone: ệ is ê with nặng. Nothing is left of a mark that stands by itself.
pub fn split(letter: char) -> (Option<char>, Option<Tone>) {
    match u32::from(letter) {
        0..0x80 => (Some(letter), None),
        code => match SPLIT.get(code.wrapping_sub(TONED.0) as usize) {
            Some(parts) => *parts,
            None => taken_apart(letter),
        },
    }
}

/// The block of Unicode in which most letters with a tone mark stand: Ạ to ỹ.
const TONED: (u32, u32) = (0x1ea0, 0x1ef9);

/// The letters of the block, taken apart: every word of a plan is asked for its tone.
static SPLIT: LazyLock<Vec<(Option<char>, Option<Tone>)>> =
    LazyLock::new(|| (TONED.0..=TONED.1).filter_map(char::from_u32).map(taken_apart).collect());

fn taken_apart(letter: char) -> (Option<char>, Option<Tone>) {
    let (mut base, mut tone) = (None, None);
    decompose_canonical(letter, |part| match (Tone::of_mark(part), base) {
        (Some(mark), _) => tone = Some(mark),
        (None, None) => base = Some(part),
        (None, Some(before)) => base = compose(before, part).or(base),
    });
    (base, tone)
}

/// The letter with a tone mark.
pub fn join(letter: char, tone: Tone) -> char {
    [letter, tone.mark()].into_iter().nfc().next().unwrap_or(letter)
}

/// Where an open oa, oe, uy has its tone mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// On the first vowel: hòa, khỏe, ủy.
    First,
    /// On the second vowel: hoà, khoẻ, uỷ.
    Second,
}

/// Where the mark of a syllable stands that could stand elsewhere, and the two vowels with the mark in the other place.
/// After q the u is no vowel: quý has one way only.
pub(super) fn movable(before: Option<char>, first: char, second: char) -> Option<(Place, char, char)> {
    // One of the two has no mark, and most letters are no such vowel: asked first, because every word of a text comes by here.
    let plain = if first.is_ascii() {
        !second.is_ascii() && matches!(first, 'o' | 'O' | 'u' | 'U')
    } else {
        matches!(second, 'a' | 'A' | 'e' | 'E' | 'y' | 'Y')
    };
    if !plain || before.is_some_and(|before| matches!(before, 'q' | 'Q')) {
        return None;
    }
    let ((Some(a), mark), (Some(b), other)) = (split(first), split(second)) else { return None };
    let open = matches!((a, b), ('o' | 'O', 'a' | 'A' | 'e' | 'E') | ('u' | 'U', 'y' | 'Y'));
    match (mark, other) {
        (Some(tone), None) if open => Some((Place::First, a, join(b, tone))),
        (None, Some(tone)) if open => Some((Place::Second, join(a, tone), b)),
        _ => None,
    }
}

/// Where the tone mark of a syllable stands and the same syllable in the other way, when there are two: hòa, hoà.
pub fn other_way(syllable: &str) -> Option<(Place, String)> {
    let mut letters = syllable.chars().rev();
    let (second, first, before) = (letters.next()?, letters.next()?, letters.next());
    let (place, first, second) = movable(before, first, second)?;
    let head = syllable.chars().count().checked_sub(2)?;
    Some((place, syllable.chars().take(head).chain([first, second]).collect()))
}

/// The letters of a text in small letters, every mark that has two places in the first one: both ways of writing hòa are
/// the same letters. Nothing is copied.
pub fn settled(text: &str) -> impl Iterator<Item = char> {
    let mut letters = text.chars().map(small);
    let (mut before, mut moved) = (None, None);
    std::iter::from_fn(move || {
        if let Some(letter) = moved.take() {
            before = Some(letter);
            return Some(letter);
        }
        let letter = letters.next()?;
        if !matches!(letter, 'o' | 'u') {
            before = Some(letter);
            return Some(letter);
        }
        let mut ahead = letters.clone();
        let pair = ahead.next();
        let ends = pair.is_some() && !ahead.next().is_some_and(is_letter);
        if let Some((Place::Second, first, second)) =
            pair.filter(|_| ends).and_then(|second| movable(before, letter, second))
        {
            letters.next();
            moved = Some(second);
            before = Some(first);
            return Some(first);
        }
        before = Some(letter);
        Some(letter)
    })
}

/// Whether two texts are the same but for capitals and the place of tone marks: "Uỷ ban" and "ủy ban".
pub fn same(one: &str, other: &str) -> bool {
    one == other || settled(one).eq(settled(other))
}

/// What stands behind `start` at the start of `text`, both read as [`same`] reads them.
pub fn strip_start<'a>(text: &'a str, start: &str) -> Option<&'a str> {
    let length: usize = text.chars().take(start.chars().count()).map(char::len_utf8).sum();
    let (head, rest) = text.split_at_checked(length)?;
    same(head, start).then_some(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_is_a_base_and_a_tone() {
        assert_eq!(split('ệ'), (Some('ê'), Some(Tone::Nang)));
        assert_eq!(split('Ừ'), (Some('Ư'), Some(Tone::Huyen)));
        assert_eq!(split('đ'), (Some('đ'), None));
        assert_eq!(split('\u{309}'), (None, Some(Tone::Hoi)));
        for letter in "àáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ".chars()
        {
            let (Some(base), Some(tone)) = split(letter) else { panic!("{letter}") };
            assert_eq!(join(base, tone), letter);
        }
    }

    #[test]
    fn an_open_pair_of_vowels_has_two_ways() {
        assert_eq!(other_way("hòa"), Some((Place::First, "hoà".into())));
        assert_eq!(other_way("khoẻ"), Some((Place::Second, "khỏe".into())));
        assert_eq!(other_way("UỶ"), Some((Place::Second, "ỦY".into())));
        assert_eq!(other_way("Uỷ"), Some((Place::Second, "Ủy".into())));
        for one_way in ["quý", "Quỹ", "hoàn", "của", "mùa", "hoa", "y", "", "thuyền"] {
            assert_eq!(other_way(one_way), None, "{one_way}");
        }
    }

    #[test]
    fn both_ways_are_the_same() {
        assert_eq!(settled("Uỷ ban, VĂN HOÁ; hoàn quý").collect::<String>(), "ủy ban, văn hóa; hoàn quý");
        assert!(same("Thoả thuận", "THỎA THUẬN") && same("khoá", "khóa") && same("", ""));
        assert_eq!(strip_start("UỶ BAN nhân dân", "Ủy ban "), Some("nhân dân"));
        assert_eq!(strip_start("Ủy", "Ủy ban"), None);
        assert!(!same("hoa", "hòa") && !same("quý", "qúy"));
    }
}
