//! Amounts of money as Vietnamese writes them: dots between thousands, and words.

mod number;
mod read;
mod words;

pub use number::{Number, has_decimal_point};
pub use read::{is_words, meant, read, with_commas};
pub use words::words;

/// `5204000000` → `5.204.000.000`.
pub fn dots(amount: u64) -> String {
    let digits = amount.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push('.');
        }
        out.push(digit);
    }
    out
}

/// `amount` đồng in a unit of `unit` đồng, exactly: 350500000 in million → `350,5`.
pub fn in_unit(amount: u64, unit: u64) -> String {
    let unit = unit.max(1);
    let (whole, rest) = (amount / unit, amount % unit);
    if rest == 0 {
        return dots(whole);
    }
    let width = unit.to_string().len() - 1;
    let decimals = format!("{rest:0width$}");
    format!("{},{}", dots(whole), decimals.trim_end_matches('0'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_have_dots() {
        let cases =
            [(0, "0"), (999, "999"), (1000, "1.000"), (120000000, "120.000.000"), (5204000000, "5.204.000.000")];
        for (amount, text) in cases {
            assert_eq!(dots(amount), text);
        }
    }

    #[test]
    fn a_unit_keeps_every_dong() {
        assert_eq!(in_unit(120_000_000, 1_000_000), "120");
        assert_eq!(in_unit(1_350_500_000, 1_000_000), "1.350,5");
        assert_eq!(in_unit(350_000_001, 1_000_000), "350,000001");
        assert_eq!(in_unit(96_000_000, 1_000_000_000), "0,096");
        assert_eq!(in_unit(7, 1), "7");
    }
}
