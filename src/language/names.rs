//! Names and titles to what they are compared by: two ways of writing one name have the same letters here.

use super::case::is_letter_or_digit;
use super::signs::{is_dash, looks_like};
use super::tones::{join, settled, split};

/// The name in small letters, one space between words and none around, one dash, each tone mark in its first place (ủy, not
/// uỷ), quy for qui.
pub fn folded(name: &str) -> String {
    squeezed(name.len(), settled(name))
}

/// [`folded`] without quotation marks, full stops and the spaces around dashes: for names and titles that others wrote.
pub fn key(name: &str) -> String {
    let words = squeezed(name.len(), without_marks(name));
    if words.contains(" - ") { words.replace(" - ", "-") } else { words }
}

/// How many letters [`start`] has.
const FIRST: usize = 3;

/// How the [`key`] of every name of two letters or more begins that stands at the start of `text`.
pub fn start(text: &str) -> String {
    let first = steps(without_marks(text)).take(FIRST).take_while(|c| *c == ' ' || is_letter_or_digit(*c));
    let mut start: String = first.collect();
    start.truncate(start.trim_end().len());
    start
}

/// The letters of [`settled`] without the marks that people vary.
fn without_marks(name: &str) -> impl Iterator<Item = char> {
    settled(name).filter(|c| !matches!(c, '“' | '”' | '"' | '.'))
}

/// The letters of a name of so many bytes, squeezed.
fn squeezed(length: usize, letters: impl Iterator<Item = char>) -> String {
    let mut out = String::with_capacity(length);
    out.extend(steps(letters));
    out.truncate(out.trim_end().len());
    out
}

/// The letters of a name one by one: a space for any white space and none before the first letter, one dash for all, y for the
/// i behind qu.
fn steps(letters: impl Iterator<Item = char>) -> impl Iterator<Item = char> {
    let mut before = ['\0', ' '];
    letters.filter_map(move |letter| {
        let step = match letter {
            // Half the letters of a name: none of them is more than a letter.
            'a'..='z' if letter != 'i' => letter,
            letter => match looks_like(letter) {
                c if c.is_whitespace() => ' ',
                c if is_dash(c) => '-',
                c if before == ['q', 'u'] => after_qu(c),
                c => c,
            },
        };
        let doubled = step == ' ' && before[1] == ' ';
        if !doubled {
            before = [before[1], step];
        }
        (!doubled).then_some(step)
    })
}

/// i behind qu is y: quí is quý, qui định quy định.
fn after_qu(letter: char) -> char {
    match split(letter) {
        (Some('i'), Some(tone)) => join('y', tone),
        (Some('i'), None) => 'y',
        _ => letter,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_ways_of_writing_a_name_are_one() {
        assert_eq!(folded(" Uỷ  ban\u{a0}Nhân dân "), "ủy ban nhân dân");
        assert_eq!(folded("Toà án; văn hoá – thể thao"), "tòa án; văn hóa - thể thao");
        assert_eq!(folded("Ngày Quí Mùi, qui định, quyết định"), "ngày quý mùi, quy định, quyết định");
        assert_eq!(folded("hoàn thành"), "hoàn thành");
        assert_eq!(folded("Ðảng"), "đảng");
    }

    #[test]
    fn a_key_begins_with_its_first_letters() {
        for (name, first) in
            [("“Uỷ  ban nhân dân”", "ủy"), ("T.P Huế", "tp"), ("Quí Mùi", "quý"), ("xã, phường", "xã"), ("(x)", "")]
        {
            assert_eq!(start(name), first, "{name}");
            assert!(key(name).starts_with(first), "{name}");
        }
    }

    #[test]
    fn a_key_has_no_punctuation_that_people_vary() {
        assert_eq!(key("TP. Hồ Chí Minh"), "tp hồ chí minh");
        assert_eq!(key("Bà Rịa – Vũng Tàu"), key("Bà Rịa-Vũng Tàu"));
        assert_eq!(key("phong trào “Toàn dân” . và"), "phong trào toàn dân và");
    }
}
