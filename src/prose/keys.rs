//! The syllables that one slip of the fingers, or keys of Telex left as they were typed, may have spoiled.

use super::placement::with_tone;
use super::syllable;
use crate::language::letters::is_vowel;
use crate::language::lexicon::{self, Syllable};
use crate::language::tones::Tone;

/// The letters of a syllable, a tone mark aside.
const LETTERS: &str = "aăâbcdđeêghiklmnoôơpqrstuưvxy";

/// Keys of Telex and the letter that they make; a letter that has its mark already keeps it.
const KEYS: [(&str, &str); 9] = [
    ("dd", "đ"),
    ("đd", "đ"),
    ("aa", "â"),
    ("âa", "â"),
    ("ee", "ê"),
    ("êe", "ê"),
    ("oo", "ô"),
    ("ôo", "ô"),
    ("ưo", "ươ"),
];

/// The syllables in print from which `word`, which is none, differs by one key: a letter of its rime missing; and where
/// `word` is no syllable at all, any letter missing, a letter too many or two in the wrong order.
pub(super) fn meant_by(word: &str) -> Vec<Syllable> {
    let letters: Vec<char> = word.chars().flat_map(char::to_lowercase).collect();
    let mut found = Vec::new();
    if letters.len() < 3 {
        return found;
    }
    let mut add = |parts: [&[char]; 3]| found.extend(lexicon::find(&parts.concat().iter().collect::<String>()));
    let is_slip = !syllable::is_syllable(word);
    let rime = letters.iter().position(|letter| is_vowel(*letter)).unwrap_or_default();
    let from = if is_slip { 0 } else { rime.max(1) };
    for at in from..=letters.len() {
        let (head, tail) = letters.split_at(at);
        LETTERS.chars().for_each(|letter| add([head, &[letter], tail]));
    }
    if is_slip {
        for at in 0..letters.len() {
            let (head, tail) = letters.split_at(at);
            let Some((own, rest)) = tail.split_first() else { continue };
            add([head, rest, &[]]);
            let Some((next, rest)) = rest.split_first() else { continue };
            add([head, &[*next, *own], rest]);
        }
    }
    found.sort_unstable();
    found.dedup();
    found
}

/// What the keys of a token mean in Telex, wherever its keys stand: "dduowcj", "ddonw", "nhaf". `sure` where no other
/// language writes such a token: dd, uw.
pub(super) fn telex(word: &str) -> Option<(Syllable, bool)> {
    let (base, mut mark) = syllable::toneless(word)?;
    let mut shape = String::new();
    let mut horn = false;
    for letter in base.chars() {
        let tone = tone(letter).filter(|_| shape.contains(is_vowel));
        match tone {
            Some(key) if mark.is_none_or(|mark| mark == key) => mark = Some(key),
            None if letter == 'w' && shape.contains(is_vowel) => horn = true,
            _ => shape.push(letter),
        }
    }
    for (keys, letter) in KEYS {
        shape = shape.replacen(keys, letter, 1);
    }
    if horn {
        let plain =
            ["uo", "u", "o", "a"].into_iter().zip(["ươ", "ư", "ơ", "ă"]).find(|(plain, _)| shape.contains(plain));
        shape = plain.map_or(shape.clone(), |(plain, letter)| shape.replacen(plain, letter, 1));
    }
    let sure = base.starts_with("dd") || base.contains("uw") || base.contains("uow");
    let right = (shape != base).then(|| with_tone(&shape, mark)).flatten()?;
    lexicon::find(&right).map(|right| (right, sure))
}

/// The tone that a key of Telex makes.
fn tone(key: char) -> Option<Tone> {
    Some(match key {
        'f' => Tone::Huyen,
        's' => Tone::Sac,
        'r' => Tone::Hoi,
        'x' => Tone::Nga,
        'j' => Tone::Nang,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_of_telex_become_a_syllable() {
        let read = |word: &str| telex(word).map(|(right, sure)| (right.text(), sure));
        for (typed, right) in [
            ("dduowcj", ("được", true)),
            ("ddonw", ("đơn", true)),
            ("hieenj", ("hiện", false)),
            ("nhaf", ("nhà", false)),
            ("Tieeps", ("tiếp", false)),
            ("ddạo", ("đạo", true)),
            ("thuwowngf", ("thường", true)),
            ("truwongf", ("trường", true)),
            ("vawn", ("văn", false)),
        ] {
            assert_eq!(read(typed), Some(right), "{typed}");
        }
        for other in ["được", "wto", "radio", "meeting", "xem", "", "s"] {
            assert_eq!(read(other), None, "{other}");
        }
    }

    #[test]
    fn one_key_leads_to_the_syllable_that_is_meant() {
        for (typed, right) in [
            ("qyết", "quyết"),
            ("Chươg", "chương"),
            ("nghệp", "nghiệp"),
            ("thôgn", "thông"),
            ("tếế", "tế"),
            ("hợpp", "hợp"),
        ] {
            assert!(meant_by(typed).iter().any(|meant| meant.text() == right), "{typed}: {:?}", meant_by(typed));
        }
        assert_eq!(meant_by("wt"), []);
    }
}
