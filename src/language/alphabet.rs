//! The letters that number what is numbered by letters: a, b, c, d, đ, e, g.

/// The letters of điểm in their order (nd30, Phụ lục I, II.6): the alphabet without ă, â, ê, ô, ơ, ư.
const LETTERS: [char; 23] =
    ['a', 'b', 'c', 'd', 'đ', 'e', 'g', 'h', 'i', 'k', 'l', 'm', 'n', 'o', 'p', 'q', 'r', 's', 't', 'u', 'v', 'x', 'y'];

/// The letter of a number from 1: a … y, then aa, bb, cc …, as a word processor goes on: each round repeats the letter once
/// more.
pub fn letter(number: u32) -> String {
    let index = usize::try_from(number.saturating_sub(1)).unwrap_or_default();
    let letter = LETTERS.get(index % LETTERS.len()).copied();
    letter.into_iter().collect::<String>().repeat(index / LETTERS.len() + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_follow_the_vietnamese_alphabet_and_double_after_y() {
        let all: Vec<String> = (1..=25).map(letter).collect();
        assert_eq!(all.join(" "), "a b c d đ e g h i k l m n o p q r s t u v x y aa bb");
        assert_eq!(letter(47), "aaa");
    }
}
