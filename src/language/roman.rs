//! Roman numerals: numbers to letters and back.

/// What each group of letters is worth, the larger first.
const GROUPS: [(u32, &str); 13] = [
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

/// How many letters the longest numeral has: MMMDCCCLXXXVIII.
const LONGEST: usize = 15;

/// The numeral of a number from 1 to 3999; there are none for others.
pub fn write(value: u32) -> Option<String> {
    if !(1..4000).contains(&value) {
        return None;
    }
    let mut rest = value;
    let mut out = String::new();
    for (worth, letters) in GROUPS {
        while rest >= worth {
            out.push_str(letters);
            rest -= worth;
        }
    }
    Some(out)
}

/// The number of a numeral in capital or small letters; nothing for letters in an order that no numeral has (IIII, VX).
pub fn read(text: &str) -> Option<u32> {
    let mut rest = Some(text).filter(|text| text.len() <= LONGEST)?;
    let mut value = 0;
    for (worth, letters) in GROUPS {
        while let Some((_, tail)) =
            rest.split_at_checked(letters.len()).filter(|(head, _)| head.eq_ignore_ascii_case(letters))
        {
            rest = tail;
            value += worth;
        }
    }
    let whole = rest.is_empty() && write(value).is_some_and(|right| right.eq_ignore_ascii_case(text));
    whole.then_some(value)
}

/// Whether `text` looks like the numeral of a part, a term or a quarter: capitals I, V, X, L, C and nothing else. D and M
/// come up in abbreviations only (CĐ, DM), and small letters in words ("vi phạm").
pub fn looks_like(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|letter| matches!(letter, b'I' | b'V' | b'X' | b'L' | b'C'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numerals_have_every_subtraction() {
        let cases = [(4, "IV"), (9, "IX"), (14, "XIV"), (40, "XL"), (99, "XCIX"), (1999, "MCMXCIX"), (2024, "MMXXIV")];
        for (value, text) in cases {
            assert_eq!(write(value).as_deref(), Some(text));
        }
        assert_eq!((write(0), write(4000)), (None, None));
    }

    #[test]
    fn every_numeral_is_read_as_it_is_written() {
        for value in 1..4000 {
            let text = write(value).unwrap();
            assert_eq!((read(&text), read(&text.to_lowercase())), (Some(value), Some(value)));
        }
    }

    #[test]
    fn what_only_has_the_letters_of_a_numeral_is_none() {
        for text in ["", "IIII", "VX", "IC", "MMMM", "XIb", "Ⅳ", "3", "II ", "Đ"] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn what_looks_like_a_numeral() {
        assert!(["I", "XIV", "XCL"].into_iter().all(looks_like));
        assert!(!["", "vi", "CD", "Mục", "I.", "ĐVT"].into_iter().any(looks_like));
    }
}
