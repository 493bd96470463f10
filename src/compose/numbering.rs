//! Labels: from a scheme and a count to what is printed before the words.

use crate::document::{Role, Scheme};
use crate::form::{Form, Word};
use crate::language::{self, alphabet};

/// The labels by depth when neither the plan nor the form says otherwise.
pub(super) const DEFAULT: [Scheme; 5] = Scheme::USUAL;

/// The printed label, as "I.", "a)" or "-", with the mark that the form puts behind it; nothing for [`Scheme::None`].
/// `dotted` is the number of the label around it: "1.2" makes "1.2.3.".
pub(super) fn label(scheme: Scheme, value: u32, dotted: &str, form: &Form) -> Option<String> {
    let mark = match scheme {
        Scheme::Upper | Scheme::Roman => form.word(Word::AfterRoman),
        Scheme::Decimal | Scheme::Dotted => form.word(Word::AfterDecimal),
        Scheme::Letter => form.word(Word::AfterLetter),
        Scheme::Paren => return Some(format!("({})", bare(scheme, value, dotted))),
        Scheme::Dash | Scheme::Plus | Scheme::Star => "",
        Scheme::None => return None,
    };
    Some(format!("{}{mark}", bare(scheme, value, dotted)))
}

/// The number without its punctuation, as a reference writes it: "II", "1.2", "đ".
pub(super) fn bare(scheme: Scheme, value: u32, dotted: &str) -> String {
    match scheme {
        Scheme::Upper => alphabet::letter(value).to_uppercase(),
        Scheme::Roman => roman(value),
        Scheme::Decimal | Scheme::Paren => value.to_string(),
        Scheme::Dotted if dotted.is_empty() => value.to_string(),
        Scheme::Dotted => format!("{dotted}.{value}"),
        Scheme::Letter => alphabet::letter(value),
        Scheme::Dash => "-".to_owned(),
        Scheme::Plus => "+".to_owned(),
        Scheme::Star => "*".to_owned(),
        Scheme::None => String::new(),
    }
}

/// The Roman numeral; where there is none, the number in digits.
pub(super) fn roman(value: u32) -> String {
    language::roman::write(value).unwrap_or_else(|| value.to_string())
}

/// The role of a numbered paragraph; `title` tells a heading from a sentence.
pub(super) fn role(scheme: Scheme, title: bool) -> Role {
    match scheme {
        Scheme::Upper | Scheme::Roman if !title => Role::Body,
        Scheme::Upper => Role::SectionUpper,
        Scheme::Roman => Role::SectionRoman,
        Scheme::Decimal | Scheme::Dotted if title => Role::ClauseTitle,
        Scheme::Decimal | Scheme::Dotted | Scheme::Paren => Role::Clause,
        Scheme::Letter => Role::Point,
        Scheme::Dash | Scheme::Star => Role::Dash,
        Scheme::Plus => Role::Plus,
        Scheme::None if title => Role::ClauseTitle,
        Scheme::None => Role::Body,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_written_as_the_decree_wants_them() {
        let of = |scheme, value| label(scheme, value, "", &Form::nd30()).unwrap_or_default();
        assert_eq!(of(Scheme::Roman, 4), "IV.");
        assert_eq!(of(Scheme::Decimal, 12), "12.");
        assert_eq!((of(Scheme::Upper, 2), of(Scheme::Upper, 5)), ("B.".into(), "Đ.".into()));
        assert_eq!(
            (of(Scheme::Dash, 3), of(Scheme::Star, 2), of(Scheme::Paren, 3)),
            ("-".into(), "*".into(), "(3)".into())
        );
        assert_eq!(of(Scheme::None, 1), "");
        assert_eq!(label(Scheme::Dotted, 3, "1.2", &Form::nd30()).unwrap(), "1.2.3.");
        let letters: Vec<_> = (1..=25).map(|value| of(Scheme::Letter, value)).collect();
        assert_eq!(letters.join(" "), "a) b) c) d) đ) e) g) h) i) k) l) m) n) o) p) q) r) s) t) u) v) x) y) aa) bb)");
    }

    #[test]
    fn a_number_beyond_roman_numerals_is_written_in_digits() {
        let cases = [(9, "IX"), (14, "XIV"), (2024, "MMXXIV"), (4000, "4000")];
        cases.iter().for_each(|(value, text)| assert_eq!(roman(*value), *text));
    }
}
