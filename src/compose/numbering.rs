//! Labels: from a scheme and a count to what is printed before the words.

use crate::document::{Role, Scheme};
use crate::form::Form;

/// The letters of điểm in their order (nd30, Phụ lục I, II.6).
const LETTERS: [&str; 23] =
    ["a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m", "n", "o", "p", "q", "r", "s", "t", "u", "v", "x", "y"];

/// The labels by depth when neither the plan nor the form says otherwise.
pub(super) const DEFAULT: [Scheme; 5] = [Scheme::Roman, Scheme::Decimal, Scheme::Letter, Scheme::Dash, Scheme::Plus];

/// The printed label, as "I.", "a)" or "-", with the mark that the form puts behind it; nothing for [`Scheme::None`].
/// `dotted` is the number of the label around it: "1.2" makes "1.2.3.".
pub(super) fn label(scheme: Scheme, value: u32, dotted: &str, form: &Form) -> Option<String> {
    let mark = match scheme {
        Scheme::Upper | Scheme::Roman => form.word("after_roman"),
        Scheme::Decimal | Scheme::Dotted => form.word("after_decimal"),
        Scheme::Letter => form.word("after_letter"),
        Scheme::Dash | Scheme::Plus => "",
        Scheme::None => return None,
    };
    Some(format!("{}{mark}", bare(scheme, value, dotted)))
}

/// The number without its punctuation, as a reference writes it: "II", "1.2", "đ".
pub(super) fn bare(scheme: Scheme, value: u32, dotted: &str) -> String {
    match scheme {
        Scheme::Upper => upper(value),
        Scheme::Roman => roman(value),
        Scheme::Decimal => value.to_string(),
        Scheme::Dotted if dotted.is_empty() => value.to_string(),
        Scheme::Dotted => format!("{dotted}.{value}"),
        Scheme::Letter => letter(value),
        Scheme::Dash => "-".to_owned(),
        Scheme::Plus => "+".to_owned(),
        Scheme::None => String::new(),
    }
}

/// a … y, then aa, bb, cc …, as a word processor goes on: each round repeats the letter once more.
fn letter(value: u32) -> String {
    repeated(&LETTERS, value)
}

fn upper(value: u32) -> String {
    const UPPER: [&str; 23] = [
        "A", "B", "C", "D", "Đ", "E", "G", "H", "I", "K", "L", "M", "N", "O", "P", "Q", "R", "S", "T", "U", "V", "X",
        "Y",
    ];
    repeated(&UPPER, value)
}

fn repeated(letters: &[&str], value: u32) -> String {
    let index = usize::try_from(value.saturating_sub(1)).unwrap_or_default();
    let letter = letters.get(index % letters.len().max(1)).copied().unwrap_or_default();
    letter.repeat(index / letters.len().max(1) + 1)
}

/// Roman numerals; from 4000 up the number in digits.
pub(super) fn roman(value: u32) -> String {
    const STEPS: [(u32, &str); 13] = [
        (1000, "M"),
        (900, "CM"),
        (500, "D"),
        (400, "CD"),
        (100, "C"),
        (90, "XC"),
        (50, "L"),
        (40, "XL"),
        (10, "X"),
        (9, "IX"),
        (5, "V"),
        (4, "IV"),
        (1, "I"),
    ];
    if value >= 4000 {
        return value.to_string();
    }
    let mut rest = value;
    let mut out = String::new();
    for (step, letters) in STEPS {
        while rest >= step {
            out.push_str(letters);
            rest -= step;
        }
    }
    out
}

/// The role of a numbered paragraph; `title` tells a heading from a sentence.
pub(super) fn role(scheme: Scheme, title: bool) -> Role {
    match scheme {
        Scheme::Upper => Role::SectionUpper,
        Scheme::Roman => Role::SectionRoman,
        Scheme::Decimal | Scheme::Dotted if title => Role::ClauseTitle,
        Scheme::Decimal | Scheme::Dotted => Role::Clause,
        Scheme::Letter => Role::Point,
        Scheme::Dash => Role::Dash,
        Scheme::Plus => Role::Plus,
        Scheme::None if title => Role::ClauseTitle,
        Scheme::None => Role::Body,
    }
}

/// The scheme under its name in templates and in the plan language.
pub(super) fn scheme(name: &str) -> Option<Scheme> {
    Some(match name {
        "upper" => Scheme::Upper,
        "roman" => Scheme::Roman,
        "decimal" => Scheme::Decimal,
        "dotted" => Scheme::Dotted,
        "letter" => Scheme::Letter,
        "dash" => Scheme::Dash,
        "plus" => Scheme::Plus,
        "none" => Scheme::None,
        _ => return None,
    })
}

/// The name of a scheme.
pub(super) fn name(scheme: Scheme) -> &'static str {
    match scheme {
        Scheme::Upper => "upper",
        Scheme::Roman => "roman",
        Scheme::Decimal => "decimal",
        Scheme::Dotted => "dotted",
        Scheme::Letter => "letter",
        Scheme::Dash => "dash",
        Scheme::Plus => "plus",
        Scheme::None => "none",
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
        assert_eq!(of(Scheme::Upper, 2), "B.");
        assert_eq!(of(Scheme::Dash, 3), "-");
        assert_eq!(of(Scheme::None, 1), "");
        assert_eq!(label(Scheme::Dotted, 3, "1.2", &Form::nd30()).unwrap(), "1.2.3.");
        let letters: Vec<_> = (1..=25).map(|value| of(Scheme::Letter, value)).collect();
        assert_eq!(letters.join(" "), "a) b) c) d) đ) e) g) h) i) k) l) m) n) o) p) q) r) s) t) u) v) x) y) aa) bb)");
    }

    #[test]
    fn roman_numerals_have_every_subtraction() {
        let cases = [(9, "IX"), (14, "XIV"), (40, "XL"), (99, "XCIX"), (2024, "MMXXIV"), (4000, "4000"), (0, "")];
        cases.iter().for_each(|(value, text)| assert_eq!(roman(*value), *text));
    }

    #[test]
    fn names_lead_back_to_their_scheme() {
        for one in ["upper", "roman", "decimal", "dotted", "letter", "dash", "plus", "none"] {
            assert_eq!(name(scheme(one).unwrap()), one);
        }
        assert_eq!(scheme("số"), None);
    }
}
