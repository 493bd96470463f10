//! Capitals that are a name or part of one, and so no abbreviation to explain: "Công ty Cổ phần FPT", "DJI Agras", "RON 95".

use super::syllable;
use crate::language::words::Word;

/// Words behind which capitals are the name of a company, a product, a place or a form.
const NAMED: [(&str, &str); 31] = [
    ("lô", "đất"),
    ("ô", "đất"),
    ("công", "ước"),
    ("hiệp", "định"),
    ("chứng", "chỉ"),
    ("nhà", "hàng"),
    ("khách", "sạn"),
    ("giao", "thức"),
    ("tác", "giả"),
    ("công", "ty"),
    ("tập", "đoàn"),
    ("ngân", "hàng"),
    ("hợp", "tác"),
    ("tác", "xã"),
    ("phần", "mềm"),
    ("ứng", "dụng"),
    ("nền", "tảng"),
    ("thương", "hiệu"),
    ("nhãn", "hiệu"),
    ("biển", "số"),
    ("ký", "hiệu"),
    ("kí", "hiệu"),
    ("mã", "số"),
    ("mẫu", "số"),
    ("đại", "học"),
    ("giống", "lúa"),
    ("câu", "lạc"),
    ("lạc", "bộ"),
    ("tuyến", "đường"),
    ("vắc", "xin"),
    ("dân", "tộc"),
];

/// The same, words of one syllable.
const CALLED: [&str; 18] = [
    "mẫu",
    "hiệu",
    "mã",
    "giống",
    "máy",
    "tuyến",
    "xã",
    "phường",
    "thôn",
    "súng",
    "sàn",
    "bão",
    "anh",
    "chị",
    "ông",
    "bà",
    "bạn",
    "cô",
];

/// Whether the capitals at `i` are a name or part of one.
pub(super) fn is_named(all: &[Word<'_>], i: usize) -> bool {
    is_called(all, i) || is_brand(all, i)
}

/// Whether a word before says that a name follows: "Công ty Cổ phần FPT".
fn is_called(all: &[Word<'_>], i: usize) -> bool {
    let word = |back: usize| i.checked_sub(back).and_then(|i| all.get(i));
    let heads = |back: usize| {
        let (Some(first), Some(second)) = (word(back + 1), word(back)) else { return false };
        NAMED.iter().any(|(one, other)| first.is_any(&[one]) && second.is_any(&[other]))
    };
    if word(1).is_some_and(|word| word.is_any(&CALLED)) || is_company(all, i) {
        return true;
    }
    let joined = |back: usize| word(back - 1).is_some_and(Word::follows);
    let mut back = 1;
    while back <= 8 && joined(back) {
        if heads(back) {
            return true;
        }
        // Only names lie between: "Công ty Cổ phần Thương mại ABC".
        let form = word(back).is_some_and(|word| {
            word.is_capital()
                || word.is_any(&["phần", "mại", "hữu", "hạn", "tư", "vụ", "trách", "nhiệm", "một", "thành", "viên"])
        });
        if !form {
            return false;
        }
        back += 1;
    }
    false
}

/// Whether the name of a company that says its legal form goes on to here, over small words too: "Công ty Cổ phần phát triển
/// nhà ACD", "Công ty TNHH Sàn giao dịch bất động sản SHB".
fn is_company(all: &[Word<'_>], i: usize) -> bool {
    let start = i.saturating_sub(12);
    let Some(words) = all.get(start..=i) else { return false };
    let form = |at: usize| words.get(at + 2).is_some_and(|word| word.is_any(&["cổ", "tnhh", "trách", "cp"]));
    let opens = |at: &usize| {
        let pair = words.get(*at).zip(words.get(at + 1));
        pair.is_some_and(|(one, other)| one.is_any(&["công"]) && other.is_any(&["ty"])) && form(*at)
    };
    let last = (0..words.len()).rev().find(opens);
    last.is_some_and(|at| words.iter().skip(at + 1).all(Word::follows))
}

/// Whether a foreign word beside it makes it a name ("DJI Agras", "Becamex VSIP", "GO! Quy Nhơn"), or a figure behind it the
/// letters of a registration or a grade: "BĐ 96417 TS", "RON 95-III".
fn is_brand(all: &[Word<'_>], i: usize) -> bool {
    let Some(word) = all.get(i) else { return false };
    let next = all.get(i + 1);
    let behind = next.filter(|next| next.follows());
    let before = i.checked_sub(1).and_then(|i| all.get(i)).filter(|_| word.follows());
    let foreign = |other: &Word<'_>| {
        let letters = other.text.chars().count();
        other.is_capital()
            && !other.first
            && !other.is_all_capitals()
            && letters > 3
            && other.text.is_ascii()
            && other.syllable.is_none()
            && !syllable::is_unmarked(other.text)
            && other.text.chars().all(char::is_alphabetic)
    };
    let graded = behind.is_some_and(|next| next.is_number() && next.text.len() > 1) && word.text.chars().count() < 4;
    let called = next.is_some_and(|next| next.gap.starts_with('!') && next.is_capital());
    before.is_some_and(foreign) || behind.is_some_and(foreign) || graded || called
}

#[cfg(test)]
mod tests {
    use super::super::Prose;
    use super::super::abbreviations::{Explained, abbreviations, is_known};

    fn unknown(text: &str) -> Vec<(&str, bool)> {
        let found = abbreviations(&Prose::new(text)).into_iter().filter(|found| !is_known(found.text));
        found.map(|found| (found.text, found.explained != Explained::No)).collect()
    }

    #[test]
    fn brands_grades_and_what_is_quoted_are_none() {
        for text in [
            "Máy bay DJI Agras T40; TMA Solutions, CJ Vina Agri; khu công nghiệp Becamex VSIP Bình Định; siêu thị GO! Quy Nhơn",
            "Tàu cá BĐ 96417 TS và tàu PY 92011 TS; giá xăng RON 95-III; học sinh ghép thành “SĐG” viết lên thiệp; vắc-xin DPT-VGB-Hib",
        ] {
            assert_eq!(unknown(text), [], "{text}");
        }
        assert_eq!(unknown("giao BQLKKT Bình Định; sau đây gọi là “TTĐX”"), [("BQLKKT", false), ("TTĐX", true)]);
        assert_eq!(unknown("giao BQLKKT Khoa học và TTĐX 2026"), [("BQLKKT", false), ("TTĐX", false)]);
    }
}
