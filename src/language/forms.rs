//! Normal form C: a letter with its marks as one character, in which every text of the house is compared.

use unicode_normalization::char::canonical_combining_class;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc, is_nfkc_quick};

/// Whether every letter and its marks are one character where Unicode has one.
pub fn is_composed(text: &str) -> bool {
    // Letters of Western Europe and of Vietnam, dashes and quotation marks are one character each: the tables of Unicode are
    // asked where others stand.
    let usual = |c: char| matches!(c, '\0'..'\u{300}' | '\u{1ea0}'..='\u{1ef9}' | '\u{2010}'..='\u{2027}');
    text.chars().all(usual) || is_nfc(text)
}

/// The text in normal form C.
pub fn composed(text: &str) -> String {
    if is_composed(text) { text.to_owned() } else { text.nfc().collect() }
}

/// How many characters the letters are in normal form C.
pub fn composed_count(letters: impl Iterator<Item = char>) -> usize {
    letters.nfc().count()
}

/// Whether a character is a mark over or under the letter before it.
pub fn is_mark(c: char) -> bool {
    canonical_combining_class(c) != 0
}

/// The plain letters that a sign of compatibility stands for: "II" for "Ⅱ", "2" for "₂". Nothing for all others.
pub fn spelled_out(c: char) -> Option<String> {
    // Asked of every letter of a deadline, of which few are such signs.
    if is_nfkc_quick(std::iter::once(c)) == IsNormalized::Yes {
        return None;
    }
    let plain: String = std::iter::once(c).nfkc().collect();
    let own: String = std::iter::once(c).nfc().collect();
    (plain != own).then_some(plain)
}

/// A name as an id writes it: its words without marks, joined by hyphens ("Sở Ngoại vụ" → "so-ngoai-vu").
pub fn slug(text: &str) -> String {
    let words = text.split(|c: char| c.is_whitespace() || matches!(c, ',' | '.' | '-' | '/' | '_'));
    words.map(bare).filter(|word| !word.is_empty()).collect::<Vec<_>>().join("-")
}

/// A name as a key writes it: small letters without marks and digits, nothing between them ("Tiêu đề" → "tieude").
pub fn bare(text: &str) -> String {
    bare_letters(text).collect()
}

/// The letters of [`bare`], one after the other: who compares stops at the first that differs.
pub fn bare_letters(text: &str) -> impl Iterator<Item = char> {
    let letters = text.nfd().flat_map(char::to_lowercase).map(|c| if c == 'đ' { 'd' } else { c });
    letters.filter(char::is_ascii_alphanumeric)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_become_ids() {
        assert_eq!(bare("Tiêu_đề"), "tieude");
        assert_eq!(slug("Sở Văn hóa, Thể thao và Du lịch"), "so-van-hoa-the-thao-va-du-lich");
    }

    #[test]
    fn a_sign_stands_for_letters() {
        assert_eq!((spelled_out('Ⅱ'), spelled_out('₂')), (Some("II".to_owned()), Some("2".to_owned())));
        assert_eq!((spelled_out('ế'), spelled_out('đ')), (None, None));
    }

    #[test]
    fn a_letter_and_its_marks_become_one_character() {
        assert_eq!(composed("vie\u{323}\u{302}t"), "việt");
        assert!(is_composed("việt") && !is_composed("vie\u{323}\u{302}t"));
        assert_eq!(composed_count("e\u{323}\u{302}".chars()), 1);
        assert!(is_mark('\u{301}') && !is_mark('é'));
    }
}
