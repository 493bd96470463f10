//! Written Vietnamese as it is: which syllables stand in print, which two make a word, which words are taken for which.
//!
//! `make.py` counts them in the State's codified law and in general text; the build makes a table of each list, so that
//! nothing is read when the program runs. Capitals do not matter, and hoà is hòa.

use super::case::small;
use super::table::slots;
use super::tones::{Place, movable};

include!(concat!(env!("OUT_DIR"), "/lexicon.rs"));

/// How many bytes the longest syllable has: "nghiễng".
const LONGEST: usize = 16;

/// Which of the bits of a neighbour are its syllable; the others say how it is tied.
const ID: u16 = (1 << 13) - 1;

/// A syllable that stands in print.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Syllable(u16);

/// How two syllables that often stand together belong together: "địa bàn" is a word and begins and ends, "trình Bộ" begins,
/// "sản công" (of "tài sản công") ends, "bàn tỉnh" (of "địa bàn tỉnh") does none of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tie {
    /// They are one word.
    pub word: bool,
    /// They follow many different words, so that a word begins with them.
    pub begins: bool,
    /// Many different words follow them, so that a word ends with them.
    pub ends: bool,
}

/// A word to its syllable, whatever its capitals.
pub fn find(word: &str) -> Option<Syllable> {
    // Most words are written as the lexicon writes them.
    look_up(word.as_bytes()).or_else(|| find_settled(word))
}

/// [`find`], for a word with capitals or with its mark in the second place. Every word of a plan comes by here:
/// `tones::settled`, which looks for hoà anywhere, would take three times as long.
fn find_settled(word: &str) -> Option<Syllable> {
    let mut letters = [0; LONGEST];
    let mut length = 0;
    let mut push = |length: &mut usize, letter: char| -> Option<()> {
        let end = *length + letter.len_utf8();
        letter.encode_utf8(letters.get_mut(*length..end)?);
        *length = end;
        Some(())
    };
    let (mut before, mut last) = (None, ['\0'; 2]);
    for letter in word.chars().map(small) {
        push(&mut length, letter)?;
        before = Some(last[0]);
        last = [last[1], letter];
    }
    if let Some((Place::Second, first, second)) = movable(before, last[0], last[1]) {
        length -= last[0].len_utf8() + last[1].len_utf8();
        push(&mut length, first)?;
        push(&mut length, second)?;
    }
    look_up(letters.get(..length)?)
}

/// The syllable of these letters, small and settled.
fn look_up(wanted: &[u8]) -> Option<Syllable> {
    for slot in slots(wanted, TABLE.len()) {
        // A slot holds one more than the syllable's index; nothing stands behind an empty one.
        let index = usize::from(*TABLE.get(slot)?).checked_sub(1)?;
        if written(index)?.as_bytes() == wanted {
            return u16::try_from(index).ok().map(Syllable);
        }
    }
    None
}

/// The letters of the syllable at `index`.
fn written(index: usize) -> Option<&'static str> {
    let start = index.checked_sub(1).and_then(|before| ENDS.get(before)).copied().unwrap_or_default();
    LETTERS.get(usize::from(start)..usize::from(*ENDS.get(index)?))
}

impl Syllable {
    /// Its letters, small.
    pub fn text(self) -> &'static str {
        written(usize::from(self.0)).unwrap_or_default()
    }

    fn used(self) -> u8 {
        USED.get(usize::from(self.0)).copied().unwrap_or_default()
    }

    /// Whether it leads to other words or holds them together: của, các, trong.
    pub fn leads(self) -> bool {
        self.used() & 0x80 != 0
    }

    /// In how many tenths of its places it is a word by itself.
    pub fn freedom(self) -> u8 {
        self.used() & 0x0f
    }

    /// How many figures the number of its places in 39 million has, less one.
    pub fn rank(self) -> u8 {
        (self.used() >> 4) & 0x07
    }

    /// How it is tied to the syllable behind it; nothing for two that seldom meet.
    pub fn tie(self, next: Syllable) -> Option<Tie> {
        let index = usize::from(self.0);
        let start = index.checked_sub(1).and_then(|before| BEHIND.get(before)).copied().unwrap_or_default();
        let behind = NEIGHBOURS.get(usize::from(start)..usize::from(*BEHIND.get(index)?))?;
        let at = behind.binary_search_by_key(&next.0, |neighbour| neighbour & ID).ok()?;
        let ties = behind.get(at)? >> 13;
        Some(Tie { word: ties & 4 != 0, begins: ties & 2 != 0, ends: ties & 1 != 0 })
    }

    /// The two syllables that are meant where this one stands before `next`, from the closed list.
    pub fn meant(self, next: Syllable) -> Option<(Syllable, Syllable)> {
        let at = CONFUSED.binary_search_by_key(&(self.0, next.0), |(first, second, ..)| (*first, *second)).ok()?;
        CONFUSED.get(at).map(|(.., first, second)| (Syllable(*first), Syllable(*second)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(word: &str) -> Syllable {
        find(word).unwrap()
    }

    #[test]
    fn syllables_are_found_whatever_their_capitals_and_marks() {
        assert_eq!(of("HOÀ"), of("hòa"));
        assert_eq!(of("Nghiêng").text(), "nghiêng");
        for word in ["", "tòan", "wto", "đểđảm", "điạ", "nghiêngnghiêngnghiêng"] {
            assert_eq!(find(word), None, "{word}");
        }
        for index in 0..ENDS.len() {
            let word = written(index).unwrap();
            assert_eq!(find(word).map(Syllable::text), Some(word), "in its slot");
        }
    }

    #[test]
    fn syllables_are_free_or_bound() {
        assert!(of("của").leads() && of("các").leads() && !of("dân").leads());
        assert!(of("hoạch").freedom() < 2 && of("ngày").freedom() > 6);
        assert!(of("của").rank() > of("mờ").rank());
    }

    #[test]
    fn two_syllables_are_a_word_or_meet() {
        let tie = |first: &str, second: &str| of(first).tie(of(second)).map(|tie| (tie.word, tie.begins, tie.ends));
        assert_eq!(tie("địa", "bàn"), Some((true, true, true)));
        assert_eq!(tie("sản", "công"), Some((false, false, true)));
        assert_eq!(tie("bàn", "tỉnh").map(|tie| tie.1), Some(false));
        assert_eq!(tie("trực", "trực"), None);
    }

    #[test]
    fn words_are_taken_for_others() {
        let meant = |first: &str, second: &str| of(first).meant(of(second)).map(|(a, b)| (a.text(), b.text()));
        assert_eq!(meant("dại", "biểu"), Some(("đại", "biểu")));
        assert_eq!(meant("đại", "biểu"), None);
    }
}
