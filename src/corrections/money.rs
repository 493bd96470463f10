//! Sums of money in a line of a paper, which a plan's file may write otherwise.

use crate::money::{self, Number};

/// Units in which a table may show sums whose file says all of it.
const UNITS: [u64; 4] = [1, 1_000, 1_000_000, 1_000_000_000];

/// Words that a sum may have behind its figures.
const WORDS: [&str; 7] = ["đồng", "nghìn", "ngàn", "triệu", "tỷ", "tỉ", "VNĐ"];

/// The most letters of a figure in thousands, millions or billions.
const SHORT: usize = 8;

/// Marks around a sum that are none of it.
const MARKS: [char; 8] = [',', '.', ';', ':', '(', ')', '“', '”'];

/// The sums that a line names, in their order: figures, with the words of units behind them.
pub(super) fn sums(line: &str) -> Vec<u64> {
    let words: Vec<&str> = line.split(' ').map(|word| word.trim_matches(MARKS)).collect();
    let mut out = Vec::new();
    let mut at = 0;
    while let Some(word) = words.get(at) {
        let units = words.iter().skip(at + 1).take(2).take_while(|word| WORDS.contains(word)).count();
        let all = (0..=units).rev().find_map(|more| {
            let text = words.get(at..=at + more)?.join(" ");
            money::read(&text).map(|sum| (sum, more))
        });
        let figure = word.starts_with(|c: char| c.is_ascii_digit());
        match all.filter(|_| figure) {
            Some((sum, more)) => {
                out.push(sum);
                at += more + 1;
            }
            None => at += 1,
        }
    }
    out
}

/// The values that `value` may become when a line shows `new` where it showed `old`: in the way in which it is written, as far as
/// that way says the new sum exactly.
pub(super) fn moved(value: &str, old: u64, new: u64) -> Option<String> {
    let own = money::read(value)?;
    let unit = UNITS.into_iter().find(|unit| old.checked_mul(*unit) == Some(own))?;
    let sum = new.checked_mul(unit)?;
    if value.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some(sum.to_string());
    }
    let word = value.split_whitespace().find(|word| matches!(*word, "nghìn" | "ngàn" | "triệu" | "tỷ" | "tỉ"));
    let size = match word {
        Some("nghìn" | "ngàn") => 1_000,
        Some("triệu") => 1_000_000,
        Some(_) => 1_000_000_000,
        None => 1,
    };
    let (figure, rest) = value.split_once(' ').unwrap_or((value, "đồng"));
    let short = money::in_unit(sum, size);
    let same = format!("{short} {rest}");
    let reads = word.is_some() && Number::read(figure).is_some() && money::read(&same) == Some(sum);
    // Nobody writes 65,000001 triệu.
    Some(if reads && short.len() <= SHORT { same } else { format!("{} đồng", money::dots(sum)) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_are_found_whole_with_their_units() {
        assert_eq!(sums("Sản phẩm: 04 bảng. Kinh phí: 60.000.000 đồng."), [4, 60_000_000]);
        assert_eq!(sums("Tổng (1,5 tỷ đồng; 300 triệu đồng)"), [1_500_000_000, 300_000_000]);
        assert_eq!(sums("Kinh phí thường xuyên"), [0; 0]);
    }

    #[test]
    fn a_sum_stays_written_as_it_was() {
        let to = |value, old, new| moved(value, old, new).unwrap_or_default();
        assert_eq!(to("60 triệu đồng", 60_000_000, 65_000_000), "65 triệu đồng");
        assert_eq!(to("60 triệu đồng", 60, 65), "65 triệu đồng", "a table in millions");
        assert_eq!(to("1,5 tỷ đồng", 1_500_000_000, 1_450_000_000), "1,45 tỷ đồng");
        assert_eq!(to("60 triệu đồng", 60_000_000, 65_000_001), "65.000.001 đồng");
        assert_eq!(to("60000000", 60_000_000, 65_000_000), "65000000");
        assert_eq!(to("60.000.000 đồng", 60_000_000, 65_000_000), "65.000.000 đồng");
        assert_eq!(to("04 bảng", 4, 5), "");
    }
}
