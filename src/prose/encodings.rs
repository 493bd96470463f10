//! T012: Vietnamese in the letters of another encoding, twice decoded, or without its marks.
//!
//! A word counts when it is no Vietnamese syllable as it stands and is one when it is read the other way; one such word
//! among right ones proves nothing.

use super::Finding;
use super::syllable::{is_listed, is_syllable, is_unmarked};
use crate::language::case::is_letter;
use crate::language::forms::composed;
use crate::language::letters::is_shouted;
use crate::language::lexicon;
use std::collections::BTreeSet;
use std::ops::Range;

/// What stands in a text where a letter was lost for good.
const LOST: char = '\u{fffd}';

/// Letters of TCVN 5712:1993 VN3 (fonts “.Vn…”) as Latin-1 shows them, each before what it means.
const TCVN3: &str = "µà¶ả·ã¸á¹ạ¨ă»ằ¼ẳ½ẵ¾ắÆặ©âÇầÈẩÉẫÊấËậ®đÌèÎẻÏẽÐéÑẹªêÒềÓểÔễÕếÖệ×ìØỉÜĩÝíÞịßòáỏâõãóäọ«ôåồæổçỗèốéộ¬ơêờëởìỡíớîợïùñủòũóúôụ\u{ad}ưõừö\
                     ử÷ữøứùựúỳûỷüỹýýþỵ¡Ă¢Â§Đ£Ê¤Ô¥Ơ¦Ư";

/// The marks that fonts “VNI-…” put behind a vowel, and what they make of it: tone marks, the second mark of ă and â.
const VNI_TONES: [(char, &str); 5] =
    [('ù', "áéóúớứýí"), ('ø', "àèòùờừỳì"), ('û', "ảẻỏủởửỷỉ"), ('õ', "ãẽõũỡữỹĩ"), ('ï', "ạẹọụợựỵị")];
/// Vowels that take a tone mark, in the order of [`VNI_TONES`].
const VNI_VOWELS: &str = "aeouôöyi";
/// Pairs of a vowel and the mark behind it.
const VNI_PAIRS: &str = "aâ â aá ấ aà ầ aå ẩ aã ẫ aä ậ aê ă aé ắ aè ằ aú ẳ aü ẵ aë ặ eâ ê eá ế eà ề eå ể eã ễ eä ệ oâ ô oá ố oà ồ oå ổ oã ỗ oä ộ";
/// Letters of their own.
const VNI_LETTERS: &str = "ôơöưñđííììæỉóĩòịîỵ";

/// What Windows-1252 shows for the bytes 80 to 9F; a blank where it has no letter.
const WINDOWS: &str = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

/// What stands in print as often as this is a syllable, without a look at the grammar.
const FREQUENT: u8 = 4;

/// A word, read as another encoding would have it.
type Reading = fn(&str) -> Option<String>;

/// What is wrong with the letters of `text`: kinds `lost`, `tcvn3`, `vni`, `twice`, `unmarked`; with the text as it was
/// meant, where that can be told.
pub fn wrong(text: &str) -> Option<Finding> {
    if let Some(at) = text.find(LOST) {
        return Some(Finding::open(at..at + LOST.len_utf8()).kind("lost"));
    }
    // Most words of a sound text hold a letter that no other encoding shows: they need no reading.
    let strange: Vec<(Range<usize>, &str)> =
        pieces(text).filter(|(_, piece)| may_be_foreign(piece) && !is_right(piece)).collect();
    if strange.is_empty() {
        return if pieces(text).all(|(_, piece)| piece.is_ascii()) { unmarked(text) } else { None };
    }
    let genuine = usize::from(pieces(text).any(|(_, piece)| is_right(piece)));
    let ways = [("twice", twice as Reading), ("tcvn3", tcvn3), ("vni", vni)];
    let read = ways.map(|(kind, read)| {
        let meant = |piece: &str| read(piece).is_some_and(|meant| meant != piece && is_word(&meant));
        let words = strange.iter().filter(|(_, piece)| meant(piece)).map(|(at, _)| at.clone());
        let words: Vec<Range<usize>> = words.collect();
        // Text that was decoded twice cannot be anything else; of the others the same word again proves nothing more.
        let distinct: BTreeSet<&str> = words.iter().filter_map(|at| text.get(at.clone())).collect();
        let proof = if kind == "twice" { 1 } else { 1 + genuine };
        let proven = distinct.len() >= proof;
        (words, proven, kind, read)
    });
    let proven = read.into_iter().filter(|(_, proven, ..)| *proven);
    let (words, _, kind, read) = proven.max_by_key(|(words, ..)| words.len())?;
    let (first, last) = (words.first()?, words.last()?);
    Some(Finding::new(first.start..last.end, reread(text, read)).kind(kind))
}

/// A text in the letters of another encoding, by the kind that [`wrong`] has for it, as it was meant: word by word, a word that
/// is none of that encoding as it stands.
pub fn meant(text: &str, kind: &str) -> Option<String> {
    let read: Reading = match kind {
        "tcvn3" => tcvn3,
        "vni" => vni,
        "twice" => twice,
        _ => return None,
    };
    Some(reread(text, read))
}

/// Whether a text has a letter that no old encoding shows.
pub fn is_unicode(text: &str) -> bool {
    pieces(text).any(|(_, piece)| !piece.is_ascii() && !may_be_foreign(piece))
}

/// Whether a word can be what another encoding makes of Vietnamese: none shows the letters that Vietnamese alone has.
fn may_be_foreign(word: &str) -> bool {
    let own = |c: char| {
        matches!(c, 'ă' | 'Ă' | 'đ' | 'Đ' | 'ĩ' | 'Ĩ' | 'ũ' | 'Ũ' | 'ơ' | 'Ơ' | 'ư' | 'Ư' | '\u{1ea0}'..='\u{1ef9}')
    };
    !word.is_ascii() && !word.contains(own)
}

/// Whether a word is Vietnamese as it stands, by its marks.
fn is_right(word: &str) -> bool {
    !word.is_ascii() && are_syllables(word)
}

/// What stands between blanks, without the punctuation around it.
fn pieces(text: &str) -> impl Iterator<Item = (Range<usize>, &str)> {
    let sign = |c: char| c.is_ascii_punctuation() || matches!(c, '“' | '”' | '…' | '–');
    let mut at = 0;
    let blanks = text.split([' ', '\n', '\t']).map(move |piece| {
        let start = at;
        at += piece.len() + 1;
        (start, piece)
    });
    blanks.filter_map(move |(start, piece)| {
        let bare = piece.trim_start_matches(sign);
        let start = start + piece.len() - bare.len();
        let bare = bare.trim_end_matches(sign);
        (!bare.is_empty()).then_some((start..start + bare.len(), bare))
    })
}

/// Whether a word that was read otherwise is Vietnamese.
fn is_word(word: &str) -> bool {
    word.chars().count() > 1 && is_right(word)
}

/// Whether every run of letters is a syllable.
fn are_syllables(word: &str) -> bool {
    let is_frequent = |part: &str| lexicon::find(part).is_some_and(|word| word.rank() >= FREQUENT);
    word.split(|c: char| !is_letter(c)).all(|part| part.is_empty() || is_frequent(part) || is_syllable(part))
}

/// The text with each of its words read the other way, where it can be.
fn reread(text: &str, read: Reading) -> String {
    let words = text.split(' ').map(|piece| read(piece).unwrap_or_else(|| piece.to_owned()));
    composed(&words.collect::<Vec<_>>().join(" "))
}

/// A word of TCVN3.
fn tcvn3(word: &str) -> Option<String> {
    let letter = |c: char| if c.is_ascii() { Some(c) } else { pair(TCVN3, c) };
    word.chars().map(letter).collect()
}

/// The letter behind `wanted` in a list of pairs.
fn pair(list: &str, wanted: char) -> Option<char> {
    let mut letters = list.chars();
    while let (Some(from), Some(to)) = (letters.next(), letters.next()) {
        if from == wanted {
            return Some(to);
        }
    }
    None
}

/// A word of a VNI font.
fn vni(word: &str) -> Option<String> {
    let letters: Vec<char> = word.chars().collect();
    let mut out = String::with_capacity(word.len());
    let mut at = 0;
    while let Some(letter) = letters.get(at) {
        let small = lower(*letter);
        let mark = letters.get(at + 1).map(|mark| lower(*mark));
        let joined = mark.and_then(|mark| vni_pair(small, mark));
        let read = match joined {
            Some(both) => {
                at += 1;
                both
            }
            None if small.is_ascii() => small,
            None => pair(VNI_LETTERS, small)?,
        };
        if letter.is_uppercase() {
            out.extend(read.to_uppercase())
        } else {
            out.push(read)
        }
        at += 1;
    }
    Some(out)
}

fn vni_pair(vowel: char, mark: char) -> Option<char> {
    let tone = VNI_TONES.iter().find(|(own, _)| *own == mark);
    let toned = tone.and_then(|(_, marked)| {
        let at = VNI_VOWELS.chars().position(|own| own == vowel)?;
        marked.chars().nth(at)
    });
    toned.or_else(|| {
        let mut words = VNI_PAIRS.split(' ');
        while let (Some(from), Some(to)) = (words.next(), words.next()) {
            if from.chars().eq([vowel, mark]) {
                return to.chars().next();
            }
        }
        None
    })
}

fn lower(letter: char) -> char {
    letter.to_lowercase().next().unwrap_or(letter)
}

/// A word whose bytes were read as Windows-1252 although they are UTF-8.
fn twice(word: &str) -> Option<String> {
    let byte = |c: char| match u32::from(c) {
        code @ (0..=0x7f | 0xa0..=0xff) => u8::try_from(code).ok(),
        _ => WINDOWS.chars().position(|own| own == c && c != ' ').and_then(|at| u8::try_from(0x80 + at).ok()),
    };
    let bytes: Option<Vec<u8>> = word.chars().map(byte).collect();
    String::from_utf8(bytes?).ok()
}

/// The fewest words of a text that says by itself that its marks are missing.
const FEWEST: usize = 4;
/// So many words without a mark prove it, though each of them may stand without.
const MANY: usize = 6;

/// A text without any mark, each word of which is a syllable that has lost them.
fn unmarked(text: &str) -> Option<Finding> {
    let shouted = is_shouted(text);
    // Abbreviations have no marks to lose; in capitals throughout nobody can tell them.
    let short = |word: &str| !shouted && word.chars().all(|c| c.is_ascii_uppercase());
    let words = pieces(text).flat_map(|(_, piece)| piece.split(|c: char| !c.is_ascii_alphanumeric()));
    let words = words.filter(|word| !word.is_empty() && !word.contains(|c: char| c.is_ascii_digit()) && !short(word));
    let (mut count, mut lost) = (0, false);
    for word in words {
        let known = is_listed(word);
        if !known && !is_unmarked(word) {
            return None;
        }
        count += 1;
        lost |= !known && !is_syllable(word);
    }
    (count >= if lost { FEWEST } else { MANY }).then(|| Finding::open(0..text.len()).kind("unmarked"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> (&'static str, String) {
        wrong(text).map(|found| (found.kind, found.right.unwrap_or_default())).unwrap_or_default()
    }

    #[test]
    fn what_is_frequent_is_a_syllable() {
        for line in include_str!("../language/lexicon/syllables.txt").lines() {
            let word = line.split(' ').next().unwrap();
            let frequent = lexicon::find(word).is_some_and(|word| word.rank() >= FREQUENT);
            assert!(word.is_ascii() || !frequent || is_syllable(word), "{word}");
        }
    }

    #[test]
    fn tcvn3_is_read() {
        assert_eq!(found("kÕ ho¹ch th«ng tin ®èi ngo¹i"), ("tcvn3", "kế hoạch thông tin đối ngoại".into()));
        assert_eq!(found("Céng hßa x· héi chñ nghÜa ViÖt Nam").1, "Cộng hòa xã hội chủ nghĩa Việt Nam");
        assert_eq!(found("§éc lËp - Tù do - H¹nh phóc").1, "Độc lập - Tự do - Hạnh phúc");
        assert_eq!(found("T¨ng c\u{ad}êng qu¶n lý nhµ n\u{ad}íc.").1, "Tăng cường quản lý nhà nước.");
        assert_eq!(found("B¸o").1, "Báo");
    }

    #[test]
    fn vni_is_read() {
        assert_eq!(found("Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam").1, "Cộng hòa xã hội chủ nghĩa Việt Nam");
        assert_eq!(found("Ñoäc laäp - Töï do - Haïnh phuùc").1, "Độc lập - Tự do - Hạnh phúc");
        assert_eq!(found("keá hoaïch thoâng tin ñoái ngoaïi naêm 2026").1, "kế hoạch thông tin đối ngoại năm 2026");
        assert_eq!(found("Taêng cöôøng quaûn lyù nhaø nöôùc").0, "vni");
    }

    #[test]
    fn text_that_was_decoded_twice_is_read() {
        assert_eq!(found("Káº¿ hoáº¡ch thÃ´ng tin").1, "Kế hoạch thông tin");
        assert_eq!(found("á»¦y ban nhÃ¢n dÃ¢n").0, "twice");
        assert_eq!(found("Sở Ngoại vụ vÃ Sở TÃ i chÃ\u{ad}nh").0, "twice");
    }

    #[test]
    fn a_text_without_marks_is_found() {
        for text in [
            "Tang cuong thong tin doi ngoai",
            "Thuc hien Ke hoach so 36/KH-UBND nam 2024",
            "To chuc hoi nghi, hoi thao",
            "KE HOACH TUYEN TRUYEN NAM 2024",
            "Xay dung “Cong thong tin” moi",
        ] {
            assert_eq!(found(text).0, "unmarked", "{text}");
        }
    }

    #[test]
    fn a_letter_that_was_lost_is_found() {
        let text = "đối ngo\u{fffd}i";
        let at = wrong(text).unwrap();
        assert_eq!((at.kind, text.get(at.range).unwrap()), ("lost", "\u{fffd}"));
    }

    #[test]
    fn right_text_is_left_alone() {
        for text in [
            "Tăng cường thông tin đối ngoại",
            "người Pháp nói « bonjour », số 1½ lít, 5 m², giá 20 £, điều § 5, Microsoft®",
            "Liên hoan phim Cannes, Müller, José, São Paulo, Besançon, Réunion, Curaçao",
            "Voice of Vietnam and Radio France Internationale",
            "Kon Tum",
            "Gia Lai, Kon Tum",
            "Bru, Ba Na",
            "UBND, HĐND, MTTQ",
            "VT, KGVX, TTTT, NC",
            "https://thongtindoingoai.vn/tin-tuc-su-kien",
            "The plan of the ministry is on the site",
            "Trung tâm tin",
            "AN NINH TRONG KHU",
            "Người viết: không kó lý luận kách mệnh thì không kó kách mệnh vận động",
        ] {
            assert_eq!(found(text).0, "", "{text}");
        }
    }
}
