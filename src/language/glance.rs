//! A text to the kinds of signs that it holds at all, seen in one pass: most rules look for a sign that most texts lack, and are
//! done with those at once.

use super::signs::{is_hidden, is_no_break, looks_like};

/// What a text holds; of what it lacks nothing has to be looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Glance {
    /// A bit for each character of ASCII.
    ascii: u128,
    /// A letter that looks like another's.
    pub alike: bool,
    /// A character that nobody sees, or a space that holds words together.
    pub unseen: bool,
    /// A sign that is neither of ASCII nor a letter: “ ”, …, –.
    pub signs: bool,
    /// A character beyond ASCII, Vietnamese and the small letters of Western Europe.
    pub foreign: bool,
}

impl Glance {
    /// What `text` holds.
    pub fn of(text: &str) -> Self {
        let mut seen = Self { ascii: 0, alike: false, unseen: false, signs: false, foreign: false };
        for letter in text.chars() {
            match letter {
                letter if letter.is_ascii() => seen.ascii |= 1 << u32::from(letter),
                // What Vietnamese is written with, and its neighbours: none of them is more than a letter.
                'Ạ'..='ỹ' | 'à'..='ï' | 'ñ'..='ö' | 'ø'..='ý' | 'ă' | 'đ' | 'ơ' | 'ư' | 'Đ' => {}
                letter => seen.rare(letter),
            }
        }
        seen
    }

    fn rare(&mut self, letter: char) {
        self.foreign = true;
        self.alike |= looks_like(letter) != letter;
        self.unseen |= is_hidden(letter) || is_no_break(letter) || letter.is_control() || letter.is_whitespace();
        self.signs |= !letter.is_alphanumeric();
    }

    /// Whether the text holds one of these characters of ASCII.
    pub fn has_any(&self, signs: &[u8]) -> bool {
        signs.iter().any(|sign| self.ascii >> sign & 1 != 0)
    }

    /// Whether the text holds a character of ASCII that nobody sees, ends of lines and tabs aside.
    pub fn has_control(&self) -> bool {
        const BLANKS: u128 = 1 << b'\t' | 1 << b'\n' | 1 << b'\r';
        const CONTROL: u128 = ((1 << b' ') - 1) | (1 << 0x7f);
        self.ascii & CONTROL & !BLANKS != 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_text_holds_is_seen() {
        let plain = Glance::of("Ủy ban nhân dân tỉnh Đắk Lắk (UBND), số 5/QĐ");
        assert!(plain.has_any(b"[(") && plain.has_any(b"5") && !plain.has_any(b"[]{}") && !plain.has_any(b""));
        assert!(!plain.alike && !plain.unseen && !plain.signs && !plain.foreign && !plain.has_control());
        assert!(Glance::of("Łódź").foreign && !Glance::of("Łódź").signs && !Glance::of("Müller").foreign);
        assert!(Glance::of("“a”").signs && Glance::of("a…").signs && !Glance::of("“a”").unseen);
        for alike in ["Ðiện", "ðầu", "\u{412}ộ", "\u{39f}ng"] {
            assert!(Glance::of(alike).alike, "{alike}");
        }
        for unseen in ["a\u{a0}b", "a\u{200b}b", "a\u{ad}b", "a\u{85}b", "a\u{2028}b", "a\u{202a}b"] {
            assert!(Glance::of(unseen).unseen, "{unseen:?}");
        }
        assert!(Glance::of("a\u{7}b").has_control() && Glance::of("\u{7f}").has_control());
        assert!(!Glance::of("a\tb\r\n").has_control());
    }

    #[test]
    fn no_letter_of_vietnamese_is_passed_over_that_looks_alike() {
        let passed = ('Ạ'..='ỹ').chain('à'..='ï').chain('ñ'..='ö').chain('ø'..='ý').chain(['ă', 'đ', 'ơ', 'ư', 'Đ']);
        assert!(passed.into_iter().all(|letter| looks_like(letter) == letter && letter.is_alphabetic()));
    }
}
