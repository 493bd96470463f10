//! Where a syllable has its tone mark: hoàn, của, nước; an open oa, oe, uy has two right places (hòa, hoà).

use super::syllable;
use crate::language::letters::is_vowel;
use crate::language::tones::{Tone, join, split};

/// Vowels that have the tone wherever they stand, the first one before the others: nước, tiến, quần.
const HATS: [char; 6] = ['ơ', 'ê', 'â', 'ă', 'ô', 'ư'];

/// The letters of a rime without marks, counted from its start, that may have its tone.
fn places(rime: &str) -> (usize, Option<usize>) {
    let vowels: Vec<char> = rime.chars().take_while(|letter| is_vowel(*letter)).collect();
    let hat = HATS.iter().find_map(|hat| vowels.iter().rposition(|vowel| vowel == hat));
    let last = vowels.len().saturating_sub(1);
    match (hat, vowels.as_slice()) {
        (Some(hat), _) => (hat, None),
        _ if vowels.len() < rime.chars().count() => (last, None),
        (_, [_, _, _]) => (1, None),
        (_, ['o', 'a' | 'e'] | ['u', 'y']) => (0, Some(1)),
        _ => (0, None),
    }
}

/// The syllable with its mark where it belongs, when it stands elsewhere: tòan is toàn, cuả của, qúy quý.
pub fn misplaced(word: &str) -> Option<String> {
    let mut letters: Vec<char> = word.chars().collect();
    let (at, tone) = letters.iter().enumerate().find_map(|(at, letter)| Some((at, split(*letter).1?)))?;
    let base: String = letters.iter().filter_map(|letter| split(*letter).0).flat_map(char::to_lowercase).collect();
    let (initial, rime) = syllable::parts(&base)?;
    let (first, second) = places(rime);
    let before = initial.chars().count();
    if base.chars().count() != letters.len()
        || at == before + first
        || second.is_some_and(|second| at == before + second)
    {
        return None;
    }
    let bare = letters.get(at).and_then(|letter| split(*letter).0)?;
    *letters.get_mut(at)? = bare;
    let right = letters.get_mut(before + first)?;
    *right = join(*right, tone);
    let right: String = letters.into_iter().collect();
    syllable::is_syllable(&right).then_some(right)
}

/// The letters of a syllable, small and without a tone, with `tone`.
pub(super) fn with_tone(base: &str, tone: Option<Tone>) -> Option<String> {
    let (initial, rime) = syllable::parts(base)?;
    let at = initial.chars().count() + places(rime).0;
    let letters = base.chars().enumerate();
    Some(letters.map(|(i, letter)| tone.filter(|_| i == at).map_or(letter, |tone| join(letter, tone))).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_in_the_wrong_place_is_moved() {
        for (wrong, right) in [
            ("tòan", "toàn"),
            ("Ngòai", "Ngoài"),
            ("khỏang", "khoảng"),
            ("điạ", "địa"),
            ("CUẢ", "CỦA"),
            ("nứơc", "nước"),
            ("qúy", "quý"),
            ("hiêụ", "hiệu"),
            ("trừơng", "trường"),
            ("tíên", "tiến"),
            ("gía", "giá"),
            ("khuyủ", "khuỷu"),
            ("giưã", "giữa"),
            ("thúê", "thuế"),
        ] {
            assert_eq!(misplaced(wrong).as_deref(), Some(right), "{wrong}");
        }
        assert_eq!((misplaced("bảỏ"), misplaced("tòanx")), (None, None), "no syllables at all");
    }

    #[test]
    fn every_right_place_is_right() {
        for word in "hòa hoà khỏe khoẻ ủy uỷ quý quỹ của cửa nước tiếng huyện thuở khuỷu ngoéo ngoài oái xoáy gì gìn giếng giữa quẹo \
            đường cứu hươu mía múa lụi mười nguội yếu ỷ ý à í ới Huế quần quậy xoắn khoắt huých suýt soóc già giặc"
            .split_whitespace()
        {
            assert_eq!(misplaced(word), None, "{word}");
        }
    }

    #[test]
    fn a_tone_is_put_where_it_belongs() {
        assert_eq!(with_tone("đương", Some(Tone::Huyen)).as_deref(), Some("đường"));
        assert_eq!(with_tone("giưa", Some(Tone::Nga)).as_deref(), Some("giữa"));
        assert_eq!(with_tone("wto", None), None);
    }
}
