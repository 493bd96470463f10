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
        let minus = Number { digits: other.digits.saturating_neg(), decimals: other.decimals };
        self.plus(minus).is_some_and(|difference| difference.digits == 0)
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

#[cfg(test)]
mod tests {
    use super::Number;

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
        for word in ["", "x", "1.2.3", "12 %", "1,2,3", "……"] {
            assert_eq!(Number::read(word), None, "{word}");
        }
    }
}
