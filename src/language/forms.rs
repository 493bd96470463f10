//! Normal form C: a letter with its marks as one character, in which every text of the house is compared.

use unicode_normalization::char::canonical_combining_class;
use unicode_normalization::{UnicodeNormalization, is_nfc};

/// Whether every letter and its marks are one character where Unicode has one.
pub fn is_composed(text: &str) -> bool {
    is_nfc(text)
}

/// The text in normal form C.
pub fn composed(text: &str) -> String {
    if is_nfc(text) { text.to_owned() } else { text.nfc().collect() }
}

/// How many characters the letters are in normal form C.
pub fn composed_count(letters: impl Iterator<Item = char>) -> usize {
    letters.nfc().count()
}

/// Whether a character is a mark over or under the letter before it.
pub fn is_mark(c: char) -> bool {
    canonical_combining_class(c) != 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_and_its_marks_become_one_character() {
        assert_eq!(composed("vie\u{323}\u{302}t"), "việt");
        assert!(is_composed("việt") && !is_composed("vie\u{323}\u{302}t"));
        assert_eq!(composed_count("e\u{323}\u{302}".chars()), 1);
        assert!(is_mark('\u{301}') && !is_mark('é'));
    }
}
