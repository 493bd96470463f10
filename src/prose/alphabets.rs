//! T011: letters of another alphabet that look like those of a Vietnamese word.

use super::{Finding, Prose};
use crate::language::forms::composed;
use crate::language::signs::looks_like;
use crate::language::words::Word;

/// Every word of a text with a letter of another alphabet among its own, and the word as it was meant.
///
/// A word that is foreign as a whole is left alone.
pub fn look_alikes(prose: &Prose<'_>) -> Vec<Finding> {
    if !prose.glance.alike {
        return Vec::new();
    }
    let mixed = prose.words.iter().filter(|word| is_mixed(word));
    mixed.map(|word| Finding::new(word.range(), composed(&meant(word.text)))).collect()
}

fn meant(word: &str) -> String {
    word.chars().map(looks_like).collect()
}

/// Whether some letters of the word look like others, and some are those that it is written in.
fn is_mixed(word: &Word<'_>) -> bool {
    let latin = |c: char| c.is_ascii_alphabetic() || ('\u{c0}'..='\u{24f}').contains(&c) || is_vietnamese_block(c);
    let (mut own, mut alike) = (false, false);
    for (at, letter) in word.text.chars().enumerate() {
        match letter {
            // Icelandic and African letters are Latin too: they stand for Đ where a Vietnamese word has it.
            'ð' | 'ɖ' | 'Ð' | 'Ɖ' => alike |= at == 0 || word.is_all_capitals(),
            c if looks_like(c) != c => alike = true,
            c => own |= latin(c),
        }
    }
    alike && own
}

/// Latin letters with two marks: ế, ự.
fn is_vietnamese_block(c: char) -> bool {
    ('\u{1e00}'..='\u{1eff}').contains(&c)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(&str, String)> {
        look_alikes(&Prose::new(text))
            .into_iter()
            .map(|f| (text.get(f.range.clone()).unwrap(), f.right.unwrap()))
            .collect()
    }

    #[test]
    fn a_letter_of_another_alphabet_is_found() {
        assert_eq!(found("tỉnh Ðiện Biên"), [("Ðiện", "Điện".into())]);
        assert_eq!(
            found("QÐ-UBND, HÐND, ðầu tư"),
            [("QÐ", "QĐ".into()), ("HÐND", "HĐND".into()), ("ðầu", "đầu".into())]
        );
        assert_eq!(found("\u{412}ộ trưởng"), [("\u{412}ộ", "Bộ".into())]);
        assert_eq!(found("th\u{430}m gi\u{430}"), [("th\u{430}m", "tham".into()), ("gi\u{430}", "gia".into())]);
        assert_eq!(found("\u{39f}ng Ích"), [("\u{39f}ng", "Ong".into())]);
    }

    #[test]
    fn a_mark_on_a_foreign_letter_stays() {
        assert_eq!(found("ph\u{43e}\u{302}\u{301}i"), [("ph\u{43e}\u{302}\u{301}i", "phối".into())]);
    }

    #[test]
    fn foreign_words_are_left_alone() {
        for text in ["báo Правда, Москва", "ΑΒΓ, δ, Ω", "Guðmundur Sigurðsson", "5 μm, 10 Ω", "ảnh A4"]
        {
            assert_eq!(found(text), [], "{text}");
        }
    }
}
