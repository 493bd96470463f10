//! A number in Vietnamese words, as "Bằng chữ" wants it: linh, mốt, tư, lăm.

use crate::invariant::held;

const DIGITS: [&str; 10] = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];

/// The words of `number`, lower case: `105` → "một trăm linh năm". Groups of three digits are named up to tỷ; above
/// that tỷ is counted in thousands and millions ("một nghìn tỷ", "một triệu tỷ"), as the treasury does.
pub fn words(number: u64) -> String {
    if number == 0 {
        return digit(0).to_owned();
    }
    let mut out = Vec::new();
    billions(number, false, &mut out);
    out.join(" ")
}

fn digit(value: u64) -> &'static str {
    held(usize::try_from(value).ok().and_then(|value| DIGITS.get(value).copied()), "a digit")
}

/// `full`: something was read before, so empty hundreds and tens are read too.
fn billions(number: u64, full: bool, out: &mut Vec<&'static str>) {
    let (high, low) = (number / 1_000_000_000, number % 1_000_000_000);
    if high > 0 {
        billions(high, full, out);
        out.push("tỷ");
    }
    let full = full || high > 0;
    let groups = [(low / 1_000_000, "triệu"), (low / 1000 % 1000, "nghìn"), (low % 1000, "")];
    let mut read = full;
    for (group, name) in groups {
        if group == 0 {
            continue;
        }
        hundreds(group, read, out);
        if !name.is_empty() {
            out.push(name);
        }
        read = true;
    }
}

/// One group of three digits, 1 to 999.
fn hundreds(group: u64, full: bool, out: &mut Vec<&'static str>) {
    let (hundred, ten, one) = (group / 100, group / 10 % 10, group % 10);
    if hundred > 0 || full {
        out.extend([digit(hundred), "trăm"]);
    }
    match ten {
        0 if one > 0 && (hundred > 0 || full) => out.push("linh"),
        0 => {}
        1 => out.push("mười"),
        _ => out.extend([digit(ten), "mươi"]),
    }
    match (ten, one) {
        (_, 0) => {}
        (2.., 1) => out.push("mốt"),
        (2.., 4) => out.push("tư"),
        (1.., 5) => out.push("lăm"),
        _ => out.push(digit(one)),
    }
}

#[cfg(test)]
mod tests {
    use super::words;

    /// An independent reading: words back to the number.
    fn value(text: &str) -> u64 {
        fn small(words: &[&str]) -> u64 {
            let mut total = 0;
            let mut last = 0;
            for word in words {
                match *word {
                    "trăm" => (total, last) = (total + last * 100, 0),
                    "mươi" => (total, last) = (total + last * 10, 0),
                    "mười" => (total, last) = (total + 10, 0),
                    "linh" => last = 0,
                    "mốt" => last = 1,
                    "tư" => last = 4,
                    "lăm" => last = 5,
                    digit => last = super::DIGITS.iter().position(|one| one == &digit).unwrap() as u64,
                }
            }
            total + last
        }
        fn part(words: &[&str], units: &[(&str, u64)]) -> u64 {
            let Some(((name, size), smaller)) = units.split_first() else { return small(words) };
            match words.iter().rposition(|word| word == name) {
                Some(at) => {
                    part(&words[..at], if *name == "tỷ" { units } else { smaller }) * size
                        + part(&words[at + 1..], smaller)
                }
                None => part(words, smaller),
            }
        }
        let words: Vec<_> = text.split(' ').collect();
        part(&words, &[("tỷ", 1_000_000_000), ("triệu", 1_000_000), ("nghìn", 1000)])
    }

    #[test]
    fn every_rule_has_its_example() {
        let cases = include_str!("words.txt").lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
        let mut count = 0;
        for case in cases {
            let (number, text) = case.split_once(" = ").unwrap();
            assert_eq!(words(number.replace('.', "").parse().unwrap()), text, "{number}");
            count += 1;
        }
        assert!(count >= 200, "{count}");
    }

    #[test]
    fn words_say_the_number_and_nothing_else() {
        let mut number: u64 = 1;
        for step in 0..4000u64 {
            number = number.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(step | 1);
            let amount = number >> (step % 40 + 14);
            let amount = amount % 1_000_000_000_000_001;
            assert_eq!(value(&words(amount)), amount, "{}", words(amount));
        }
        for amount in 0..2000 {
            assert_eq!(value(&words(amount)), amount);
        }
    }
}
