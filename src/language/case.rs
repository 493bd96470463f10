//! What a letter is and which is its small one: asked of every letter of a plan many times, so Latin letters go without the
//! tables of Unicode.

/// The small letter of a letter; of İ, which Turkish alone has, the plain i.
pub fn small(letter: char) -> char {
    match letter {
        letter if letter.is_ascii() => letter.to_ascii_lowercase(),
        'à'..='ÿ' | 'ă' | 'đ' | 'ơ' | 'ư' => letter,
        // Ạ to ỹ: each capital stands one before its small letter.
        'Ạ'..='ỹ' => char::from_u32(u32::from(letter) | 1).unwrap_or(letter),
        letter => letter.to_lowercase().next().unwrap_or(letter),
    }
}

/// [`char::is_alphabetic`], without the tables of Unicode for Latin letters.
pub fn is_letter(letter: char) -> bool {
    match letter {
        letter if letter.is_ascii() => letter.is_ascii_alphabetic(),
        '×' | '÷' => false,
        'À'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => true,
        letter => letter.is_alphabetic(),
    }
}

/// [`char::is_alphanumeric`], without the tables of Unicode for Latin letters.
pub fn is_letter_or_digit(letter: char) -> bool {
    match letter {
        'a'..='z' | 'A'..='Z' | '0'..='9' | 'Ạ'..='ỹ' => true,
        letter if letter.is_ascii() => false,
        letter => is_letter(letter) || letter.is_numeric(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_those_of_unicode() {
        for letter in '\0'..='\u{ffff}' {
            assert_eq!(is_letter(letter), letter.is_alphabetic(), "{letter:?}");
            assert_eq!(is_letter_or_digit(letter), letter.is_alphanumeric(), "{letter:?}");
            assert_eq!(Some(small(letter)), letter.to_lowercase().next(), "{letter:?}");
        }
    }
}
