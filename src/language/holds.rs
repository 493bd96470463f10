//! Where a line must not end: inside dates, numbers with their units, references, symbols, quyền hạn.

use super::addresses::{self, is_address};
use super::letters::is_any;
use super::phrases;
use super::roman;
use super::signs::{NO_BREAK, OPENING};

/// Words that stay with the number or letter behind them.
const BEFORE_NUMBER: [&str; 18] = [
    "ngày", "tháng", "năm", "quý", "số", "khoản", "điều", "mục", "chương", "phần", "lục", "mẫu", "bảng", "trang",
    "lần", "khóa", "kỳ", "thứ",
];

/// Quyền hạn, which stay with the post behind them.
const CAPACITIES: [&str; 8] = ["TM.", "KT.", "TL.", "TUQ.", "Q.", "T/M", "K/T", "T/L"];

/// Whether a line may end at a character: at white space that holds nothing.
pub fn ends_line(c: char) -> bool {
    matches!(c, ' ' | '\t' | '\n')
}

/// `text` in pieces, each ending where a line may end: behind white space that holds nothing, behind a hyphen of an ordinary
/// word ("Mát-xcơ-va"), behind the signs of an address. 57-KL/TW and 2026-2030 stay whole.
pub fn line_ends(text: &str) -> Vec<&str> {
    let open = |word: &str| {
        let holds = holding(word);
        let hyphens = hyphens(word).into_iter().filter(|at| !holds(*at)).map(|at| at + 1);
        if is_address(word) {
            return addresses::line_ends(word);
        }
        let mut places: Vec<usize> = hyphens.chain(between_ideographs(word)).collect();
        places.sort_unstable();
        places
    };
    cut(text.split_inclusive(ends_line), |byte| byte == b'-', open)
}

/// Words cut where `places` says. Nearly all have no byte that is a sign, no sign of an address and no first byte of an
/// ideograph: they are whole, and nothing is looked for in them.
fn cut<'t>(
    words: impl Iterator<Item = &'t str>,
    is_sign: impl Fn(u8) -> bool,
    places: impl Fn(&'t str) -> Vec<usize>,
) -> Vec<&'t str> {
    let mut out = Vec::with_capacity(16);
    for word in words {
        if word.bytes().any(|byte| matches!(byte, b'/' | b'@' | b'w' | 0xe3..=0xe9 | 0xef | 0xf0) || is_sign(byte)) {
            out.extend(pieces(word, &places(word)));
        } else {
            out.push(word);
        }
    }
    out
}

/// `text` cut at the hyphens that hold a symbol, a code or a span of years together; the hyphens themselves are left out.
pub fn between_held(text: &str) -> Vec<&str> {
    if !text.contains('-') {
        return vec![text];
    }
    let mut out = Vec::new();
    let (mut from, mut start) = (0, 0);
    for word in text.split_inclusive(|c| ends_line(c) || c == NO_BREAK) {
        let holds = holding(word);
        for at in hyphens(word).into_iter().filter(|at| holds(*at)) {
            out.extend(text.get(from..start + at));
            from = start + at + 1;
        }
        start += word.len();
    }
    out.extend(text.get(from..));
    out
}

/// Where hyphens stand between two letters or digits of a word.
fn hyphens(word: &str) -> Vec<usize> {
    let letters: Vec<(usize, char)> = word.char_indices().collect();
    let inside = |three: &[(usize, char)]| match three {
        [(_, before), (at, '-'), (_, next)] if before.is_alphanumeric() && next.is_alphanumeric() => Some(*at),
        _ => None,
    };
    letters.windows(3).filter_map(inside).collect()
}

/// Where two ideographs stand side by side: Chinese has no spaces, and a line ends between any two.
fn between_ideographs(word: &str) -> Vec<usize> {
    if word.is_ascii() {
        return Vec::new();
    }
    let ideograph = |c: char| matches!(c, '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3ffff}');
    let letters: Vec<(usize, char)> = word.char_indices().collect();
    let beside = letters.windows(2).filter_map(|two| match two {
        [(_, before), (at, next)] if ideograph(*before) && ideograph(*next) => Some(*at),
        _ => None,
    });
    beside.collect()
}

/// Tells whether the hyphen at a place of `word` belongs to a symbol, a code or a span of years.
fn holding(word: &str) -> impl Fn(usize) -> bool + '_ {
    let symbol = word.contains('/') && word.contains(|c: char| c.is_ascii_digit());
    let address = is_address(word);
    let cut = |c: char| !c.is_alphanumeric();
    move |at| {
        let Some((before, after)) = word.split_at_checked(at) else { return false };
        let left = before.rsplit(cut).next().unwrap_or_default();
        let right = after.split(cut).nth(1).unwrap_or_default();
        !address && (symbol || (is_code(left) && is_code(right)))
    }
}

/// A number, or letters of which two are capitals or one stands alone: 2026, KH, CTr, A.
fn is_code(part: &str) -> bool {
    let capitals = part.chars().filter(|c| c.is_uppercase()).count();
    part.contains(|c: char| c.is_ascii_digit()) || capitals > 1 || (capitals == 1 && part.chars().count() == 1)
}

/// `text` in pieces, each ending where a line ends that is too narrow for a word: behind every space, behind a hyphen
/// inside a word, behind a sign of an address, between the dots of a leader. A syllable and a number stay whole.
pub fn last_ends(text: &str) -> Vec<&str> {
    // "…" begins with the byte 0xE2.
    let is_sign = |byte: u8| matches!(byte, b'-' | b'.' | b'_' | 0xe2);
    cut(text.split_inclusive(|c| ends_line(c) || c == NO_BREAK), is_sign, last_ends_of)
}

/// `word` cut at some places.
fn pieces<'w>(word: &'w str, places: &[usize]) -> Vec<&'w str> {
    let ends = places.iter().copied().chain([word.len()]);
    let begins = std::iter::once(0).chain(places.iter().copied());
    begins.zip(ends).filter_map(|(from, to)| word.get(from..to)).collect()
}

/// Where a word that no line can hold is cut.
fn last_ends_of(word: &str) -> Vec<usize> {
    if is_address(word) {
        return addresses::line_ends(word);
    }
    let dots = |c: char| matches!(c, '.' | '…' | '_');
    let letters: Vec<(usize, char)> = word.char_indices().collect();
    let place = |three: &[(usize, char)]| match three {
        [(_, before), (_, sign), (at, next)] => {
            let hyphen = *sign == '-' && before.is_alphanumeric() && next.is_alphanumeric();
            (hyphen || (dots(*sign) && dots(*next))).then_some(*at)
        }
        _ => None,
    };
    letters.windows(3).filter_map(place).collect()
}

/// Whether a word holds a sign inside at which a browser would cut it: 57-KL/TW, 2026–2030, 05/6.
pub fn is_joined(word: &str) -> bool {
    word.trim_matches(['-', '–', '/', '.', ',', ';']).contains(['-', '–', '/'])
}

/// `text` with no-break spaces where no line may end; only single spaces change.
pub fn glue(text: &str) -> String {
    let words: Vec<&str> = text.split(' ').collect();
    let mut out = String::with_capacity(text.len() + 8);
    for (at, word) in words.iter().enumerate() {
        if let Some(before) = at.checked_sub(1).and_then(|at| words.get(at)) {
            let earlier = at.checked_sub(2).and_then(|at| words.get(at)).copied().unwrap_or_default();
            out.push(if together(earlier, before, word) { NO_BREAK } else { ' ' });
        }
        out.push_str(word);
    }
    out
}

/// Whether `next` is the number of `word`: "số" and "72/2015/NĐ-CP", "Mục" and "III", "điểm" and "a".
pub fn is_its_number(word: &str, next: &str) -> bool {
    is_labelled(word) && together("", word, next)
}

/// Whether no line may end between `word` and `next`; `earlier` stands before both.
fn together(earlier: &str, word: &str, next: &str) -> bool {
    if word.is_empty() || next.is_empty() {
        return false;
    }
    let label = word.trim_start_matches(OPENING);
    let is = |words: &[&str]| is_any(label, words);
    let end = next.trim_end_matches([',', ';', '.', ')', ':', '”', '"']);
    // The quarter of "Quý III/2024" too.
    let counted = |text: &str| {
        text.starts_with(|first: char| first.is_ascii_digit())
            || roman::looks_like(text.split('/').next().unwrap_or_default())
    };
    if is(&["điểm"]) {
        return counted(end) || end.chars().count() == 1;
    }
    if is(&["phần"]) && end.chars().count() == 1 {
        return end.chars().all(char::is_uppercase);
    }
    // Room for a number to be written by hand. Quyền hạn are abbreviations: most words have none of their signs.
    let capacity = || label.contains(['.', '/']) && is(&CAPACITIES);
    if next.starts_with(NO_BREAK) || capacity() || is(&["phụ"]) && is_any(next, &["lục"]) {
        return true;
    }
    let dash = |word: &str| word == "-" || word == "–";
    // Few words are a number or a dash: the list is asked for those alone.
    let counted = counted(end);
    if (counted || dash(next)) && is(&BEFORE_NUMBER) {
        return counted;
    }
    // A dash between words stays with both; one that begins a line is a label.
    let amount = is_amount(word) && counts(next) && (!is_labelled(earlier) || is_any(end, &COPIES));
    dash(next) || (dash(word) && !earlier.is_empty()) || amount
}

/// Where a hold of [`glue`] gives way before the line above it gapes, in bytes: between a number and a word of two syllables
/// that it counts, "60 chuyên mục". Units, amounts, dates, numbers of things and symbols hold.
pub fn gives_way(text: &str) -> Option<usize> {
    let places = text.match_indices(NO_BREAK).map(|(at, _)| at);
    let counts = |at: &usize| {
        let (before, behind) = text.split_at_checked(*at).unwrap_or_default();
        let gaps = |c: char| ends_line(c) || c == NO_BREAK;
        let mut before = before.rsplit(gaps);
        let amount = before.next().is_some_and(is_amount) && !before.next().is_some_and(is_labelled);
        let mut words = behind.trim_start_matches(NO_BREAK).split(gaps);
        let pair = words.next().zip(words.next().map(|word| word.trim_end_matches([',', ';', '.', ')', ':'])));
        amount && pair.is_some_and(|(first, second)| phrases::is_word(first, second) && !is_any(first, &COUNTING))
    };
    places.into_iter().find(counts)
}

/// Words of amounts, and words before what is counted, which hold to the figure: "02 cuộc gặp".
const COUNTING: [&str; 24] = [
    "đồng", "triệu", "tỷ", "tỉ", "nghìn", "ngàn", "trăm", "bản", "cuốn", "quyển", "tờ", "bài", "tin", "lượt", "người",
    "cuộc", "buổi", "đợt", "lớp", "bộ", "phim", "đoàn", "xã", "tỉnh",
];

/// What a number counts even behind a word that a number belongs to: "mỗi số 500 bản".
const COPIES: [&str; 7] = ["bản", "cuốn", "quyển", "tờ", "bài", "lượt", "người"];

/// A number that counts something: `02`, `1.200`, `1,5`; not a year, a date or a range.
fn is_amount(word: &str) -> bool {
    let word = word.trim_start_matches(OPENING);
    let digits = word.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b','));
    let year = word.len() == 4 && (word.starts_with("19") || word.starts_with("20"));
    let open = word.ends_with([',', '.']);
    digits && !year && !open && word.starts_with(|first: char| first.is_ascii_digit())
}

/// Whether the number behind `word` belongs to it already: "ngày 05 tháng", "khoản 1 Mục".
fn is_labelled(word: &str) -> bool {
    let label = word.trim_start_matches(OPENING);
    is_any(label, &BEFORE_NUMBER) || is_any(label, &["điểm"])
}

/// A unit or a counted thing.
fn counts(next: &str) -> bool {
    next.starts_with(|first: char| first.is_alphabetic() || first == '%')
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `_` stands for a no-break space.
    fn glued(text: &str) -> String {
        glue(text).replace(NO_BREAK, "_")
    }

    #[test]
    fn dates_numbers_and_references_hold_together() {
        let cases = [
            ("ngày 05 tháng 9 năm 2024 của", "ngày_05 tháng_9 năm_2024 của"),
            ("120 triệu đồng", "120_triệu đồng"),
            ("mỗi số 500 bản; ngày 5 tháng", "mỗi số_500_bản; ngày_5 tháng"),
            ("lần thứ 2, thứ Hai", "lần thứ_2, thứ Hai"),
            ("01 phim, 02 phiên bản", "01_phim, 02_phiên bản"),
            ("điểm a, b khoản 1 Mục II.", "điểm_a, b khoản_1 Mục_II."),
            ("tại Phụ lục I kèm theo", "tại Phụ_lục_I kèm theo"),
            ("Nghị định số 72/2015/NĐ-CP ngày", "Nghị định số_72/2015/NĐ-CP ngày"),
            ("KT. CHỦ TỊCH", "KT._CHỦ TỊCH"),
            ("kinh tế - xã hội", "kinh tế_-_xã hội"),
            ("- Lưu: VT", "- Lưu: VT"),
            ("Quý III/2024", "Quý_III/2024"),
            ("6 tháng đầu năm 2024", "6_tháng đầu năm_2024"),
            ("giai đoạn 2021-2030 của", "giai đoạn 2021-2030 của"),
            ("từ 2024 đến", "từ 2024 đến"),
            ("(Kèm theo Kế hoạch số 36/KH-UBND)", "(Kèm theo Kế hoạch số_36/KH-UBND)"),
        ];
        cases.iter().for_each(|(text, wanted)| assert_eq!(glued(text), *wanted));
    }

    #[test]
    fn a_number_lets_go_of_a_word_of_two_syllables_and_of_nothing_else() {
        let let_go = |text: &str| gives_way(&glue(text)).map(|at| text.chars().take(at).collect::<String>());
        assert_eq!(let_go("60 chuyên mục.").as_deref(), Some("60"));
        assert_eq!(let_go("(20 đại biểu)").as_deref(), Some("(20"));
        for text in
            ["120 triệu đồng", "03 đợt", "02 cuộc gặp", "ngày 07 tháng 9", "số 57-KL/TW", "khoản 1 Mục II", "60 chuyên"]
        {
            assert_eq!(let_go(text), None, "{text}");
        }
    }

    #[test]
    fn signs_inside_a_word_hold_it_together() {
        assert!(["57-KL/TW", "2026–2030,", "05/6,"].into_iter().all(is_joined));
        assert!(!["-", "./.", "kèm", "theo./."].into_iter().any(is_joined));
        assert!(!ends_line('-') && !ends_line(NO_BREAK) && ends_line(' '));
    }

    #[test]
    fn a_hyphen_of_a_symbol_a_code_or_a_span_of_years_ends_no_line() {
        let cases = [
            ("số 57-KL/TW và", "số |57-KL/TW |và"),
            ("36/KH-UBND, 5115/CTr-BTTTT-BTLBP", "36/KH-UBND, |5115/CTr-BTTTT-BTLBP"),
            ("/KH-UBND 2019-2020, COVID-19", "/KH-UBND |2019-2020, |COVID-19"),
            ("12/QĐ-Ttg", "12/QĐ-Ttg"),
            ("Mát-xcơ-va, Hà Nội-Hải Phòng", "Mát-|xcơ-|va, |Hà |Nội-|Hải |Phòng"),
            ("kinh tế - xã hội", "kinh |tế |- |xã |hội"),
            ("(广西壮族)", "(广|西|壮|族)"),
            ("https://a.vn/ke-hoach-2026", "https://|a.|vn/|ke-|hoach-|2026"),
            ("vanthu@a.vn 05/6 đ/c", "vanthu@|a.|vn |05/6 |đ/c"),
        ];
        cases.iter().for_each(|(text, wanted)| assert_eq!(line_ends(text).join("|"), *wanted));
        assert_eq!(
            between_held("số\u{a0}57-KL/TW, Lê-nin, 2019-2020."),
            ["số\u{a0}57", "KL/TW, Lê-nin, 2019", "2020."]
        );
        assert_eq!(between_held("https://a.vn/36-KH"), ["https://a.vn/36-KH"]);
    }

    #[test]
    fn a_word_that_no_line_holds_is_cut_behind_a_sign_never_inside_a_syllable_or_a_number() {
        let cases = [
            ("thống 123.456.789.000", "thống |123.456.789.000"),
            ("năm\u{a0}2026", "năm\u{a0}|2026"),
            ("41/KHPH-SVHTTDL-CAT", "41/KHPH-|SVHTTDL-|CAT"),
            ("2019-2020, kinh tế - xã", "2019-|2020, |kinh |tế |- |xã"),
            ("https://anbinh.gov.vn/tin?so=4", "https://|anbinh.|gov.|vn/|tin?|so=|4"),
            ("đ/c 12.500", "đ/c |12.500"),
            ("Ngày ......", "Ngày |..|.|.|.|."),
        ];
        cases.iter().for_each(|(text, wanted)| assert_eq!(last_ends(text).join("|"), *wanted));
    }

    #[test]
    fn other_spacing_is_the_authors() {
        for text in ["hai  dấu cách", "một số nội dung", "điểm mạnh", "năm nay", "quý vị", "lần thứ", " đầu", "cuối "]
        {
            assert_eq!(glued(text), text);
        }
    }
}
