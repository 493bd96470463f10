//! Amounts as people write them to đồng.

/// A thousand đồng and its kin, with the zeros that each word stands for.
const UNITS: [(&str, &str, usize); 9] = [
    ("nghìn", "nghìn", 3),
    ("ngàn", "nghìn", 3),
    ("k", "nghìn", 3),
    ("triệu", "triệu", 6),
    ("tr", "triệu", 6),
    ("trđ", "triệu", 6),
    ("tỷ", "tỷ", 9),
    ("tỉ", "tỷ", 9),
    ("ty", "tỷ", 9),
];

/// Words for the đồng itself.
const DONG: [&str; 6] = ["đồng", "đ", "vnđ", "vnd", "đ.", "₫"];

/// Whole đồng as the plan language writes them: `120000000`, `120.000.000 đồng`, `120 triệu đồng`, `1,5 tỷ đồng`.
pub fn read(text: &str) -> Option<u64> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let words = match words.split_last() {
        Some((&("đồng" | "đ" | "VNĐ" | "VND"), rest)) => rest,
        _ => &words,
    };
    match *words {
        [amount] => plain(amount).or_else(|| grouped(amount, '.')),
        [amount, unit] => {
            let zeros = match unit.to_lowercase().as_str() {
                "nghìn" | "ngàn" => 3,
                "triệu" => 6,
                "tỷ" | "tỉ" => 9,
                _ => return None,
            };
            scaled(amount, zeros)
        }
        _ => None,
    }
}

/// An amount that the language does not write so, and that can mean one thing only, with the way that it should be written:
/// `300tr`, `1.2 tỷ`, `300,000,000`, `1.200.000.000đ`. Nothing for what the language reads, and where a comma or a point may
/// part thousands or decimals.
pub fn meant(text: &str) -> Option<(u64, String)> {
    if read(text).is_some() {
        return None;
    }
    if let Some(dong) = composite(text) {
        return Some((dong, format!("{} đồng", super::dots(dong))));
    }
    let text = text.trim();
    let digits = text.find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ',')))?;
    let digits = if digits == 0 { return None } else { digits };
    let (amount, words) = text.split_at_checked(digits).or(Some((text, "")))?;
    from(amount, words.trim())
}

/// "4 tỷ 650 triệu đồng": whole amounts of falling units, each below one of the unit before it.
fn composite(text: &str) -> Option<u64> {
    let lower = text.to_lowercase();
    let mut words: Vec<&str> = lower.split_whitespace().collect();
    words.pop_if(|last| DONG.contains(last));
    let (mut sum, mut above) = (0u64, u64::MAX);
    for pair in words.chunks(2) {
        let [amount, unit] = pair else { return None };
        let (_, _, zeros) = UNITS.iter().find(|(word, _, _)| word == unit)?;
        let part = plain(amount)?.checked_mul(10u64.checked_pow(u32::try_from(*zeros).ok()?)?)?;
        (part > 0 && part < above).then_some(())?;
        above = 10u64.checked_pow(u32::try_from(*zeros).ok()?)?;
        sum = sum.checked_add(part)?;
    }
    (words.len() > 2).then_some(sum)
}

fn from(amount: &str, words: &str) -> Option<(u64, String)> {
    let words = words.to_lowercase();
    let (unit, dong) = match words.split_once(' ') {
        Some((unit, dong)) => (unit.to_owned(), DONG.contains(&dong.trim())),
        None => (words, true),
    };
    if DONG.contains(&unit.as_str()) {
        let dong = plain(amount).or_else(|| grouped(amount, '.')).or_else(|| grouped(amount, ','))?;
        return Some((dong, format!("{} đồng", super::dots(dong))));
    }
    let (_, name, zeros) = UNITS.iter().find(|(word, _, _)| *word == unit).filter(|_| dong)?;
    let decimal = amount.split_once('.').filter(|(_, rest)| !rest.is_empty() && rest.len() < 3);
    let amount = decimal.map_or_else(|| amount.to_owned(), |(whole, rest)| format!("{whole},{rest}"));
    Some((scaled(&amount, *zeros)?, format!("{amount} {name} đồng")))
}

/// Thousands parted by commas, as machines write them: `300,000,000`; one comma alone may be a decimal mark.
pub fn with_commas(text: &str) -> Option<(u64, String)> {
    let dong = grouped(text.trim(), ',').filter(|_| text.matches(',').count() > 1)?;
    Some((dong, format!("{} đồng", super::dots(dong))))
}

/// Whether a text names money without a figure: "Lồng ghép trong kinh phí thường xuyên", "Không"; not "mười lăm triệu".
pub fn is_words(text: &str) -> bool {
    let lower = text.to_lowercase();
    let counts = ["nghìn", "ngàn", "triệu", "tỷ", "tỉ", "trăm"];
    !lower.chars().any(|c| c.is_ascii_digit()) && !lower.split_whitespace().any(|word| counts.contains(&word))
}

fn plain(text: &str) -> Option<u64> {
    (!text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())).then(|| text.parse().ok())?
}

/// `120.000.000`: a mark between groups of three.
fn grouped(text: &str, mark: char) -> Option<u64> {
    let mut groups = text.split(mark);
    let first = groups.next().filter(|group| (1..=3).contains(&group.len()))?;
    let rest: Vec<&str> = groups.collect();
    let whole = !rest.is_empty() && rest.iter().all(|group| group.len() == 3);
    plain(&format!("{first}{}", rest.concat())).filter(|_| whole)
}

/// `1,5` with nine zeros: the comma is the decimal mark; no fraction of a đồng.
fn scaled(text: &str, zeros: usize) -> Option<u64> {
    let (whole, fraction) = text.split_once(',').unwrap_or((text, ""));
    let whole = if whole.contains('.') { grouped(whole, '.')? } else { plain(whole).filter(|_| whole.len() <= 9)? };
    let fits = fraction.len() <= zeros && fraction.bytes().all(|byte| byte.is_ascii_digit());
    if !fits || text.ends_with(',') {
        return None;
    }
    let fraction = format!("{fraction:0<zeros$}").parse::<u64>().ok()?;
    whole.checked_mul(10u64.checked_pow(u32::try_from(zeros).ok()?)?)?.checked_add(fraction)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_is_whole_dong_or_not_money() {
        let cases = [
            ("120000000", 120_000_000),
            ("120 triệu đồng", 120_000_000),
            ("1,5 tỷ đồng", 1_500_000_000),
            ("120.000.000 đồng", 120_000_000),
            ("1.250,5 triệu đồng", 1_250_500_000),
            ("500 nghìn đồng", 500_000),
            ("300.000 nghìn đồng", 300_000_000),
            ("9007199254740993", 9_007_199_254_740_993),
        ];
        for (text, dong) in cases {
            assert_eq!(read(text), Some(dong), "{text}");
            assert_eq!(meant(text), None, "{text}");
        }
        for text in ["mười lăm", "1.5.3", "1,5", "12.34 triệu", "-5", "1,5555 nghìn", "99999999999999999999", "1, tỷ"]
        {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn what_can_mean_one_thing_only_is_understood() {
        for (text, right) in [
            ("300tr", "300 triệu đồng"),
            ("1.200tr", "1.200 triệu đồng"),
            ("300 tr", "300 triệu đồng"),
            ("1.2 tỷ đồng", "1,2 tỷ đồng"),
            ("1,2tỷ", "1,2 tỷ đồng"),
            ("500k", "500 nghìn đồng"),
            ("1.200.000.000đ", "1.200.000.000 đồng"),
            ("300000000VND", "300.000.000 đồng"),
            ("300,000,000 đồng", "300.000.000 đồng"),
            ("4 tỷ 650 triệu đồng", "4.650.000.000 đồng"),
            ("1 tỷ 200 triệu 500 nghìn", "1.200.500.000 đồng"),
        ] {
            let (dong, written) = meant(text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!(written, right);
            assert_eq!(read(&written), Some(dong), "what is suggested reads back: {text}");
        }
        assert_eq!(with_commas("300,000,000").unwrap().1, "300.000.000 đồng");
        for text in ["1,200", "khoảng 300 triệu", "300 xu", "12.345.6 tỷ", "tr", ""] {
            assert_eq!((meant(text), with_commas(text)), (None, None), "{text}");
        }
    }

    #[test]
    fn words_without_a_figure_are_no_amount() {
        assert!(is_words("Lồng ghép trong kinh phí thường xuyên") && is_words("Không"));
        assert!(!is_words("mười lăm triệu") && !is_words("khoảng 300 triệu"));
    }
}
