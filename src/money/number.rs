//! Figures in the cells of a table: read, added up, printed.

use crate::invariant::held;

/// A number as Vietnamese writes it: dots between thousands, a comma before decimals.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Number {
    /// The digits without the comma.
    digits: i128,
    /// How many of them stand behind it.
    decimals: u32,
}

impl Number {
    /// `1.234,5`, `12`, `-3`; `12.5` with a point that parts no thousands is a decimal of the machine.
    pub fn read(text: &str) -> Option<Number> {
        let (sign, text) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
        let (whole, decimals) = text.split_once(',').unwrap_or((text, ""));
        let groups: Vec<&str> = whole.split('.').collect();
        let thousands = groups.iter().skip(1).all(|group| group.len() == 3)
            && groups.first().is_some_and(|g| !g.is_empty() && (g.len() <= 3 || groups.len() == 1));
        let (whole, decimals) = match (thousands, decimals.is_empty(), groups.as_slice()) {
            (true, _, _) => (groups.concat(), decimals),
            (false, true, [whole, decimals]) => ((*whole).to_owned(), *decimals),
            _ => return None,
        };
        let digits = format!("{whole}{decimals}");
        let valid = !digits.is_empty() && digits.len() <= 30 && digits.bytes().all(|byte| byte.is_ascii_digit());
        let digits: i128 = valid.then(|| digits.parse().ok()).flatten()?;
        Some(Number { digits: sign * digits, decimals: u32::try_from(decimals.len()).ok()? })
    }

    /// The sum of both; nothing when it has more digits than can be held.
    #[must_use]
    pub fn plus(self, other: Number) -> Option<Number> {
        let decimals = self.decimals.max(other.decimals);
        let scaled = |one: Number| one.digits.checked_mul(10i128.checked_pow(decimals - one.decimals)?);
        Some(Number { digits: scaled(self)?.checked_add(scaled(other)?)?, decimals })
    }

    /// Whether both are one number: 3 and 3,0.
    pub fn equals(self, other: Number) -> bool {
        self.minus(other).is_some_and(|difference| difference.digits == 0)
    }

    /// This number less the other; nothing when it has more digits than can be held.
    fn minus(self, other: Number) -> Option<Number> {
        self.plus(Number { digits: other.digits.checked_neg()?, decimals: other.decimals })
    }

    /// How far apart both are.
    pub fn difference(self, other: Number) -> Option<Number> {
        let apart = self.minus(other)?;
        Some(Number { digits: apart.digits.checked_abs()?, decimals: apart.decimals })
    }

    /// Whether it is less than the other.
    pub fn is_below(self, other: Number) -> bool {
        self.minus(other).is_some_and(|difference| difference.digits < 0)
    }

    /// Whether it is the sum of `parts` figures, `sum`, but for what rounding their decimals takes away or adds. Whole figures
    /// are not rounded.
    pub fn is_about(self, sum: Number, parts: usize) -> bool {
        let Some(difference) = self.minus(sum) else { return false };
        let last = difference.decimals;
        let halves = if self.decimals < last { 10u128.saturating_pow(last - self.decimals) } else { parts as u128 };
        difference.digits == 0 || (last > 0 && difference.digits.unsigned_abs() * 2 <= halves)
    }

    /// The number with its dots and comma.
    pub fn print(self) -> String {
        let scale = 10u128.saturating_pow(self.decimals).max(1);
        let (whole, rest) = (self.digits.unsigned_abs() / scale, self.digits.unsigned_abs() % scale);
        let sign = if self.digits < 0 { "-" } else { "" };
        let whole = u64::try_from(whole).map_or_else(|_| whole.to_string(), super::dots);
        let width = held(usize::try_from(self.decimals).ok(), "a count of digits");
        let decimals = if self.decimals > 0 { format!(",{rest:0width$}") } else { String::new() };
        format!("{sign}{whole}{decimals}")
    }
}

/// Whether a figure has one point that parts no thousands, as machines write decimals: "12.5", "1.2155".
pub fn has_decimal_point(text: &str) -> bool {
    let bare = text.trim();
    let parted = bare.trim_start_matches('-').split_once('.');
    Number::read(bare).is_some()
        && parted.is_some_and(|(_, behind)| !behind.contains('.') && behind.len() != 3 && !behind.contains(','))
}

#[cfg(test)]
mod tests {
    use super::{Number, has_decimal_point};

    #[test]
    fn vietnamese_numbers_are_read_and_added() {
        let sum = |values: &[&str]| {
            let numbers = values.iter().map(|value| Number::read(value));
            numbers.reduce(|a, b| a?.plus(b?)).flatten().map(Number::print)
        };
        assert_eq!(sum(&["1.200", "300"]).unwrap(), "1.500");
        assert_eq!(sum(&["1,5", "2,25", "0"]).unwrap(), "3,75");
        assert_eq!(sum(&["120000000", "1.234.567"]).unwrap(), "121.234.567");
        assert_eq!(sum(&["10", "-3"]).unwrap(), "7");
        assert_eq!(sum(&["12.5", "1"]).unwrap(), "13,5");
        let number = |text: &str| Number::read(text).unwrap();
        assert!(number("1,5").is_below(number("2")) && !number("2").is_below(number("2,0")));
        assert_eq!(number("206.400").difference(number("179.400,5")).map(Number::print).unwrap(), "26.999,5");
        for word in ["", "x", "1.2.3", "12 %", "1,2,3", "……"] {
            assert_eq!(Number::read(word), None, "{word}");
        }
    }

    #[test]
    fn a_point_parts_thousands_or_decimals() {
        assert!(["12.5", "1.2155", "-0.25"].into_iter().all(has_decimal_point));
        assert!(!["12.500", "1.234.567", "6.402,0", "12", "12,5", "1.2.3", "a.b"].into_iter().any(has_decimal_point));
    }

    #[test]
    fn rounded_figures_need_not_add_up_to_the_last_digit() {
        let about =
            |one: &str, sum: &str, parts: usize| Number::read(one).unwrap().is_about(Number::read(sum).unwrap(), parts);
        assert!(about("100,0", "99,9", 3) && about("33", "32,9", 3) && about("7", "7", 1));
        assert!(!about("100,0", "99,8", 3) && !about("100", "99", 3), "whole figures are not rounded");
    }
}
