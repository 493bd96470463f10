//! The grammar of Vietnamese syllables: initial + rime + tone, and what may be said of a token that does not fit it.

use crate::language::letters::{self, is_vietnamese, is_vowel};
use crate::language::table::Table;
use crate::language::tones::{self, Tone};

struct Grammar {
    /// Every initial and rime without its marks.
    bare: Table,
    initials: Table,
    free: Table,
    stop: Table,
    after_qu: Table,
    after_gi: Table,
    words: Table,
    rare: Table,
}

static GRAMMAR: Grammar = include!(concat!(env!("OUT_DIR"), "/syllables.rs"));

/// Whether `word` (any case, NFC) is a word that the list knows though the grammar does not.
pub fn is_listed(word: &str) -> bool {
    GRAMMAR.words.find_small(word).is_some()
}

/// Whether `word` (small letters) is a syllable that is rare and right.
pub(super) fn is_rare(word: &str) -> bool {
    GRAMMAR.rare.contains(word)
}

/// Whether `word`, which has no marks, is what is left of a Vietnamese syllable without them: "ngoai", "thong".
pub fn is_unmarked(word: &str) -> bool {
    let word = word.to_lowercase();
    let bare = &GRAMMAR.bare;
    (0..=3).any(|length| {
        let (Some(initial), Some(rime)) = (word.get(..length), word.get(length..)) else { return false };
        (initial.is_empty() || bare.contains(initial)) && rime.starts_with(is_vowel) && bare.contains(rime)
    })
}

/// A token taken apart: its letters without the tone mark, in small letters, and its tones.
struct Toned {
    base: String,
    tones: Vec<Tone>,
}

fn untone(word: &str) -> Toned {
    let mut toned = Toned { base: String::with_capacity(word.len()), tones: Vec::new() };
    for (letter, tone) in word.chars().flat_map(char::to_lowercase).map(tones::split) {
        toned.base.extend(letter);
        toned.tones.extend(tone);
    }
    toned
}

/// The letters of a word, small and without tones, and its tone; nothing where it has two.
pub(super) fn toneless(word: &str) -> Option<(String, Option<Tone>)> {
    let Toned { base, tones } = untone(word);
    (tones.len() < 2).then(|| (base, tones.first().copied()))
}

/// Whether `word` is a syllable that Vietnamese can have, its tone mark wherever it stands.
pub fn is_syllable(word: &str) -> bool {
    let Some((base, tone)) = toneless(word) else { return false };
    let sharp = matches!(tone, Some(Tone::Sac | Tone::Nang));
    parts(&base).is_some_and(|(_, rime)| sharp || !ends_in_stop(rime))
}

/// The initial and the rime of a syllable in small letters without its tone.
pub(super) fn parts(base: &str) -> Option<(&str, &str)> {
    let fits = |initial: &str, rime: &str| match initial {
        "qu" => GRAMMAR.after_qu.contains(rime),
        "gi" => GRAMMAR.free.contains(rime) || GRAMMAR.stop.contains(rime) || GRAMMAR.after_gi.contains(rime),
        _ => (GRAMMAR.free.contains(rime) || GRAMMAR.stop.contains(rime)) && spells(initial, rime),
    };
    if matches!(base, "gi" | "gin") {
        return base.split_at_checked(1);
    }
    if fits("", base) {
        return Some(("", base));
    }
    (1..=3).rev().find_map(|length| {
        let (at, _) = base.char_indices().nth(length)?;
        let (initial, rime) = base.split_at_checked(at)?;
        (GRAMMAR.initials.contains(initial) && fits(initial, rime)).then_some((initial, rime))
    })
}

/// Whether the rime ends in c, ch, p or t, which take sắc or nặng only.
fn ends_in_stop(rime: &str) -> bool {
    rime.ends_with(['c', 'p', 't']) || rime.ends_with("ch")
}

/// c, g, ng before a, o, u; k, gh, ngh before e, ê, i; iê after a consonant, yê without one; y with a coda only after u.
fn spells(initial: &str, rime: &str) -> bool {
    let front = rime.starts_with(['e', 'ê', 'i']);
    let y = rime.starts_with('y');
    match initial {
        "" => !rime.starts_with("iê"),
        "c" | "g" | "ng" => !front && !y,
        "k" => front || rime == "y",
        "gh" | "ngh" => front,
        _ => !y || rime == "y",
    }
}

/// What is wrong with a token that is no syllable but meant to be one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Slip {
    /// A keystroke too many or letters in the wrong order: the syllable that was meant.
    Typed(String),
    /// Initial and coda are Vietnamese, the whole is not.
    Impossible,
}

/// Whether `word` is clearly a slip of a Vietnamese syllable; foreign words, names and abbreviations are none.
///
/// `first`: a sentence may begin here, so that a capital does not make it a name.
pub fn slip(word: &str, first: bool) -> Option<Slip> {
    let letters = word.chars().count();
    let capital = word.chars().next().is_some_and(char::is_uppercase);
    let shape = letters >= 2 && word.chars().all(char::is_alphabetic) && !word.chars().skip(1).any(char::is_uppercase);
    if !shape || is_syllable(word) || is_listed(word) {
        return None;
    }
    let marked = !word.is_ascii();
    if word.to_lowercase().contains("hh") {
        return Some(typed(word).map_or(Slip::Impossible, Slip::Typed));
    }
    if let Some(right) = typed(word) {
        // Without a Vietnamese letter only a small word of three letters or more is surely no name (Bonn, Ann).
        if marked && (!capital || first) || !capital && right.chars().count() >= 4 {
            return Some(Slip::Typed(right));
        }
    }
    let toned = untone(word);
    // "câp", "quôc": a small word that lacks the tone it must have.
    let toneless = !capital && toned.tones.is_empty() && ends_in_stop(&toned.base) && parts(&toned.base).is_some();
    let own = word.chars().any(is_vietnamese) || toneless;
    let meant = marked && own && (!capital || first) && is_near(&toned.base);
    meant.then_some(Slip::Impossible)
}

/// One vowel group between a Vietnamese initial and a Vietnamese coda: shaped like a syllable.
fn is_near(base: &str) -> bool {
    let Some(from) = base.find(is_vowel) else { return false };
    let Some(body) = base.get(from..) else { return false };
    let length = body.find(|c| !is_vowel(c)).unwrap_or(body.len());
    let (Some(initial), Some(nucleus), Some(coda)) = (base.get(..from), body.get(..length), body.get(length..)) else {
        return false;
    };
    let initial = initial.is_empty() || initial == "q" || GRAMMAR.initials.contains(initial);
    let coda = matches!(coda, "" | "c" | "ch" | "m" | "n" | "ng" | "nh" | "p" | "t");
    // Two vowels that Vietnamese never joins are two syllables of a loan word: kiốt, rađiô.
    let loan =
        nucleus.starts_with('y') || ["iô", "io", "iơ", "êô", "eô", "êa"].iter().any(|pair| nucleus.contains(pair));
    initial && coda && nucleus.chars().count() <= 3 && !loan
}

/// The syllable that was meant, when one slip of the fingers explains the token: a doubled letter, a Telex key left
/// behind, or two last letters in the wrong order.
fn typed(word: &str) -> Option<String> {
    let letters: Vec<char> = word.chars().collect();
    let without =
        |skip: usize| -> String { letters.iter().enumerate().filter(|(i, _)| *i != skip).map(|(_, c)| *c).collect() };
    let good = |candidate: String| (candidate.chars().count() >= 2 && is_syllable(&candidate)).then_some(candidate);
    for (i, pair) in letters.windows(2).enumerate() {
        let [a, b] = pair else { continue };
        let same = letters::same_letter(*a, *b);
        if same
            && matches!(b, 'n' | 't' | 'c' | 'm' | 'p' | 'g' | 'h')
            && let Some(right) = good(without(i + 1))
        {
            return Some(right);
        }
    }
    // Luís, dès: letters that others have too make no Vietnamese word.
    let own = word.chars().any(is_vietnamese);
    if own
        && matches!(letters.last(), Some('f' | 'j' | 's' | 'r' | 'x' | 'w' | 'z'))
        && let Some(right) = good(without(letters.len() - 1))
    {
        return Some(right);
    }
    if word.ends_with("gn") || word.ends_with("hn") {
        let head: String = letters.iter().take(letters.len() - 2).collect();
        return good(head + if word.ends_with("gn") { "ng" } else { "nh" });
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn vietnamese_syllables_fit() {
        let text = "Cộng hòa xã hội chủ nghĩa Việt Nam Độc lập Tự do Hạnh phúc gì gìn giữ giếng giết giữa quyết quý \
            quỹ quỳnh huỳnh khuỷu khuya nguyệt nghiêng yêu yến ỷ kỷ lý mỹ y tế uống ương ưu ươi oăn oan khoăn xoong \
            quốc quân quận quảng quăng quạt quét quần què uỷ thuở huơ tuần tuyển xuất huých huếch ngoéo khoét loắt \
            choắt gửi ghi nghe ngành ngọc kẻ kính cũng giặc giáp giấy giới giải giêng nguệch hoạch huấn luật thuế";
        for word in text.split_whitespace() {
            assert!(is_syllable(word), "{word}");
        }
    }

    #[test]
    fn the_build_takes_marks_away_as_the_program_does() {
        let Grammar { bare, initials, free, stop, after_qu, after_gi, .. } = &GRAMMAR;
        let parts = [initials, free, stop, after_qu, after_gi].into_iter().flat_map(|table| table.words);
        let mut wanted: Vec<String> = parts.map(|part| letters::bare(part)).collect();
        wanted.sort_unstable();
        wanted.dedup();
        assert_eq!(bare.words, wanted);
    }

    #[test]
    fn what_vietnamese_cannot_have_does_not_fit() {
        for word in
            ["Phhosi", "nghành", "triêt", "triềt", "đuợc", "cuờng", "ngiệp", "gế", "kà", "nhiêmj", "tíên", "hoạtt"]
        {
            // `tíên` differs only in where its mark stands, which is not the grammar's business.
            assert_eq!(is_syllable(word), word == "tíên", "{word}");
        }
    }

    #[test]
    fn a_syllable_that_has_lost_its_marks_is_known() {
        for word in ["ngoai", "Thong", "duoc", "quyen", "giuong", "y", "oanh"] {
            assert!(is_unmarked(word), "{word}");
        }
        for word in ["plan", "radio", "Facebook", "s", "ng", "wto", ""] {
            assert!(!is_unmarked(word), "{word}");
        }
    }

    #[test]
    fn slips_are_told_from_foreign_words() {
        assert_eq!(slip("Phhosi", false), Some(Slip::Impossible));
        assert_eq!(slip("thônng", false), Some(Slip::Typed("thông".into())));
        assert_eq!(slip("hoạtj", false), Some(Slip::Typed("hoạt".into())));
        assert_eq!(slip("trogn", false), Some(Slip::Typed("trong".into())));
        assert_eq!(slip("đuợc", false), Some(Slip::Impossible));
        assert_eq!((slip("câp", false), slip("Lôc", false)), (Some(Slip::Impossible), None));
        assert_eq!(slip("Nuớc", true), Some(Slip::Impossible));
        let fine = "internet logo video website marketing ASEAN Pleiku Lagi Krông Đắk Lắk Gà Kê Bru Vân Kiều Brâu Niê \
            Kpă Ksor Mlô Byă Bonn Anna Twitter café José Müller crôm côngtenơ kilôgam ôtô Đrăng Xtiêng Xơ Rơ Hoàng \
            Facebook Coffee Hollywood smartphone billboard Tiếng kiốt";
        for word in fine.split_whitespace() {
            assert_eq!(slip(word, false), None, "{word}");
            assert_eq!(slip(word, true), None, "{word} first");
        }
    }
}
