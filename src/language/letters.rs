//! Letters: which is the first, which case they have, and whether two texts are the same but for it.

use super::case::{is_letter, small};
use super::forms::is_mark;
use super::tones::Tone;
use unicode_normalization::char::decompose_canonical;
use unicode_segmentation::UnicodeSegmentation;

/// The mark that makes o and u ơ and ư.
const HORN: char = '\u{31b}';

/// The letters of a text as a reader counts them: what is written over or under a letter belongs to it.
pub fn graphemes(text: &str) -> impl DoubleEndedIterator<Item = &str> {
    text.graphemes(true)
}

/// The text with a capital first letter.
pub fn upper_first(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// A name with a capital at the start of each of its words, everything else in small letters: "NGUYỄN VĂN AN".
pub fn capitalized(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    let mut inside = false;
    for letter in name.chars() {
        if inside {
            out.extend(letter.to_lowercase())
        } else {
            out.push(letter)
        }
        inside = is_letter(letter);
    }
    out
}

/// The text with a small first letter, unless its first word is an abbreviation or the next one shows that it is part of a
/// name: "Tổ chức" but "UBND tỉnh", "Bình Tân".
pub fn lower_first(text: &str) -> String {
    let mut words = text.split_whitespace();
    let first = words.next().unwrap_or_default();
    let is_name = first.chars().skip(1).any(char::is_uppercase)
        || (first.chars().count() > 1 && words.next().is_some_and(|next| next.starts_with(char::is_uppercase)));
    let mut letters = text.chars();
    match letters.next() {
        Some(letter) if !is_name => letter.to_lowercase().chain(letters).collect(),
        _ => text.to_owned(),
    }
}

/// Whether no letter is small and at least one is a capital: "KẾ HOẠCH 2024".
pub fn is_shouted(text: &str) -> bool {
    text.chars().any(char::is_uppercase) && !text.chars().any(char::is_lowercase)
}

/// Whether two texts are the same but for capital and small letters. Neither is copied.
pub fn same(one: &str, other: &str) -> bool {
    // Words that are compared mostly differ in their first letter already.
    if let ([a, ..], [b, ..]) = (one.as_bytes(), other.as_bytes())
        && a.is_ascii()
        && b.is_ascii()
        && !a.eq_ignore_ascii_case(b)
    {
        return false;
    }
    one == other || lower(one).eq(lower(other))
}

/// Whether `text` is one of `words`, whatever its capitals.
pub fn is_any(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| same(text, word))
}

/// What stands behind `start` at the start of `text`, whatever its capitals.
pub fn strip_start<'a>(text: &'a str, start: &str) -> Option<&'a str> {
    let mut letters = text.chars();
    let mut wanted = start.chars();
    let begins = wanted.all(|wanted| letters.next().is_some_and(|letter| same_letter(letter, wanted)));
    begins.then_some(letters.as_str())
}

/// Where `part` stands in `text`, whatever the capitals of either.
pub fn find(text: &str, part: &str) -> Option<usize> {
    let Some(first) = part.chars().next().map(small) else { return Some(0) };
    let starts = text.char_indices().filter(|(_, letter)| small(*letter) == first).map(|(at, _)| at);
    starts.into_iter().find(|at| text.get(*at..).is_some_and(|rest| strip_start(rest, part).is_some()))
}

/// Whether two letters are the same but for their case.
pub fn same_letter(one: char, other: char) -> bool {
    one == other || small(one) == small(other)
}

fn lower(text: &str) -> impl Iterator<Item = char> {
    text.chars().map(small)
}

/// The text without the marks of its letters: doi for đối.
pub fn bare(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            'đ' => out.push('d'),
            'Đ' => out.push('D'),
            letter => decompose_canonical(letter, |part| {
                if !is_mark(part) {
                    out.push(part);
                }
            }),
        }
    }
    out
}

/// Whether a small letter is a vowel without a tone mark: a, ă, â, e, ê, i, o, ô, ơ, u, ư, y.
pub fn is_vowel(letter: char) -> bool {
    matches!(letter, 'a' | 'ă' | 'â' | 'e' | 'ê' | 'i' | 'o' | 'ô' | 'ơ' | 'u' | 'ư' | 'y')
}

/// Whether no other Latin alphabet in use here has the letter: ă, đ, ơ, ư, two marks on one letter, hỏi and nặng.
pub fn is_vietnamese(letter: char) -> bool {
    let mut parts = 0;
    let mut own = matches!(letter, 'ă' | 'Ă' | 'đ' | 'Đ');
    decompose_canonical(letter, |part| {
        parts += 1;
        own |= part == HORN || matches!(Tone::of_mark(part), Some(Tone::Hoi | Tone::Nang));
    });
    own || parts == 3
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_letter_has_either_case() {
        assert_eq!((upper_first("đồng"), upper_first("")), ("Đồng".into(), String::new()));
        assert_eq!(capitalized("NGUYỄN VĂN AN, K'BRÍT"), "Nguyễn Văn An, K'Brít");
        assert_eq!(lower_first("Tổ chức hội nghị"), "tổ chức hội nghị");
        for name in ["UBND tỉnh", "Bình Tân là huyện", "Đ", "4G"] {
            let wanted = if name == "Đ" { "đ" } else { name };
            assert_eq!(lower_first(name), wanted);
        }
    }

    #[test]
    fn case_is_no_difference() {
        assert!(same("Ủy BAN", "ủy ban") && same("ĐẮK", "Đắk") && same("", ""));
        assert!(!same("Ủy ban", "Ủy") && !same("hoà", "hòa"));
        assert!(is_any("NGÀY", &["tháng", "ngày"]) && !is_any("ngay", &["ngày"]));
        assert_eq!(strip_start("KẾ HOẠCH công tác", "Kế hoạch "), Some("công tác"));
        assert_eq!((strip_start("Kế", "Kế hoạch"), strip_start("x", "")), (None, Some("x")));
    }

    #[test]
    fn words_are_found_whatever_their_case() {
        assert_eq!(find("Theo PHỤ LỤC I", "phụ lục"), Some("Theo ".len()));
        assert_eq!((find("phụ", "phụ lục"), find("x", "")), (None, Some(0)));
    }

    #[test]
    fn letters_lose_their_marks() {
        assert_eq!(bare("Đối ngoại, ưỡn ẹo: 5 m²"), "Doi ngoai, uon eo: 5 m²");
    }

    #[test]
    fn some_letters_are_vietnamese_alone() {
        assert!("ăĐơỨảẹộẫ".chars().all(is_vietnamese));
        assert!(!"aâéèêñöüß".chars().any(is_vietnamese));
    }

    #[test]
    fn figures_and_marks_do_not_shout() {
        assert!(is_shouted("KẾ HOẠCH 2024") && !is_shouted("2024") && !is_shouted("Kế hoạch") && !is_shouted(""));
    }

    #[test]
    fn a_mark_belongs_to_its_letter() {
        assert_eq!(graphemes("o\u{302}\u{301}n").collect::<Vec<_>>(), ["o\u{302}\u{301}", "n"]);
    }
}
