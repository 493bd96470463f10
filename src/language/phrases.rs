//! Where the lines of titles and names may end: between phrases, not inside a date, a name or a word of two syllables, nor
//! behind a word that leads to the next.

use super::letters::{is_any, is_shouted, strip_start};
use super::lexicon;
use super::signs::NO_BREAK;

/// Words of two syllables, and parts of longer ones, that the counts of the lexicon do not show to be words: "nội vụ" stands
/// nearly always behind bộ or sở, "đổi số" behind chuyển; "đối với" ends in one of [`LEADING`], and to the counts is like "biển và".
const UNCOUNTED: [(&str, &str); 20] = [
    ("cung", "cấp"),
    ("đổi", "số"),
    ("đối", "với"),
    ("hiệu", "lực"),
    ("kèm", "theo"),
    ("luật", "pháp"),
    ("lý", "do"),
    ("mạng", "xã"),
    ("ngoại", "vụ"),
    ("nhân", "quyền"),
    ("nội", "vụ"),
    ("phân", "cấp"),
    ("phụ", "cấp"),
    ("quyền", "con"),
    ("thiểu", "số"),
    ("thủ", "tướng"),
    ("trực", "thuộc"),
    ("tuyên", "giáo"),
    ("tự", "do"),
    ("văn", "bằng"),
];

/// Words that lead to the next one.
const LEADING: [&str; 26] = [
    "về", "của", "cho", "trên", "tại", "trong", "và", "đến", "từ", "với", "theo", "nhằm", "để", "thuộc", "do", "bằng",
    "giữa", "ở", "ra", "các", "những", "mỗi", "một", "khi", "cấp", "hoặc",
];

/// Words before the name of a place or a body.
const BEFORE_NAME: [&str; 12] =
    ["tỉnh", "ủy", "phố", "huyện", "quận", "xã", "phường", "trấn", "bàn", "nước", "quyết", "luật"];

/// `text` with no-break spaces where no line should end; nothing else changes.
pub fn hold(text: &str) -> String {
    let words: Vec<&str> = text.split(' ').collect();
    let shouted = is_shouted(text);
    let mut out = String::with_capacity(text.len() + 8);
    for (at, word) in words.iter().enumerate() {
        if let Some(before) = at.checked_sub(1).and_then(|at| words.get(at)) {
            out.push(if held(before, word, shouted) { NO_BREAK } else { ' ' });
        }
        out.push_str(word);
    }
    out
}

/// Whether no line should end between `word` and `next`; either may be several words held together already.
pub fn held(word: &str, next: &str, shouted: bool) -> bool {
    let last = word.rsplit(NO_BREAK).next().unwrap_or_default();
    let first = next.split(NO_BREAK).next().unwrap_or_default();
    if last.is_empty() || first.is_empty() || last.ends_with([',', ';', ':', '.', ')']) {
        return false;
    }
    let bare = |word: &str| word.trim_matches(|letter: char| !letter.is_alphanumeric()).to_lowercase();
    let (left, right) = (bare(last), bare(first));
    let name = |word: &str| word.starts_with(|letter: char| letter.is_uppercase());
    // "Cao Bằng" is no "bằng".
    let leads = LEADING.contains(&left.as_str()) && (shouted || !name(last)) && !right.is_empty();
    // "tỉnh An Bình": the name goes with its noun, and its syllables together. Capitals throughout say nothing of names.
    let named = !shouted && name(first) && (name(last) || BEFORE_NAME.contains(&left.as_str()));
    let placed = shouted && BEFORE_NAME.contains(&left.as_str());
    leads || named || placed || date(word, &right) || is_word(&left, &right)
}

/// Whether two syllables in small letters are one word; one that leads to other words is a word by itself.
pub(super) fn is_word(left: &str, right: &str) -> bool {
    UNCOUNTED.contains(&(left, right)) || is_counted(left, right) == Some(true)
}

/// [`is_word`] by the counts alone.
fn is_counted(left: &str, right: &str) -> Option<bool> {
    let (first, second) = (lexicon::find(left)?, lexicon::find(right)?);
    // "thiết bị", "nước ngoài", "thống nhất": much that leads elsewhere ends a word, but what a line may not end with.
    let leads = first.leads() || LEADING.contains(&right);
    first.tie(second).map(|tie| tie.word && !leads)
}

/// "ngày 24" goes on with "tháng 01", that with "năm 2024"; "giai đoạn" with its years.
fn date(word: &str, next: &str) -> bool {
    let starts = |label: &str| strip_start(word.trim_start_matches('('), label).is_some();
    match next {
        "tháng" => starts("ngày"),
        "năm" => starts("tháng"),
        years => {
            let last = word.rsplit(NO_BREAK).next().unwrap_or_default();
            is_any(last, &["đoạn"]) && years.starts_with(|first: char| first.is_ascii_digit())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The pieces between which a line may end.
    fn pieces(text: &str) -> String {
        hold(&text.replace('_', &NO_BREAK.to_string())).replace(' ', " / ").replace(NO_BREAK, " ")
    }

    #[test]
    fn lines_end_between_phrases() {
        for (text, wanted) in [
            (
                "Truyền thông về quyền con người trên địa bàn tỉnh An Bình giai đoạn 2024-2028",
                "Truyền thông / về quyền con người / trên địa bàn / tỉnh An Bình / giai đoạn 2024-2028",
            ),
            (
                "(Kèm theo Kế hoạch số_36/KH-UBND ngày_24 tháng_01 năm_2024 của Ủy ban nhân dân tỉnh An Bình)",
                "(Kèm theo Kế hoạch / số 36/KH-UBND / ngày 24 tháng 01 năm 2024 / của Ủy ban / nhân dân / tỉnh An Bình)",
            ),
            (
                "Quản lý thiết bị đối với người nước ngoài ra nước ngoài, thống nhất giữa biển và bờ",
                "Quản lý / thiết bị / đối với người / nước ngoài / ra nước ngoài, / thống nhất / giữa biển / và bờ",
            ),
            (
                "Phát triển cơ sở trên địa bàn tỉnh Cao Bằng năm_2020",
                "Phát triển / cơ sở / trên địa bàn / tỉnh Cao Bằng / năm 2020",
            ),
            (
                "ĐỀ CƯƠNG BÁO CÁO KẾT QUẢ CÔNG TÁC THÔNG TIN ĐỐI NGOẠI CỦA CƠ QUAN",
                "ĐỀ CƯƠNG / BÁO CÁO / KẾT QUẢ / CÔNG TÁC / THÔNG TIN / ĐỐI NGOẠI / CỦA CƠ QUAN",
            ),
        ] {
            assert_eq!(pieces(text), wanted);
        }
    }

    #[test]
    fn only_spaces_change() {
        for text in ["", " ", "a  b", "về", "của,", "2024 - 2025"] {
            assert_eq!(hold(text).replace(NO_BREAK, " "), text);
        }
    }

    #[test]
    fn no_word_is_listed_that_the_counts_show() {
        for (left, right) in UNCOUNTED {
            assert_ne!(is_counted(left, right), Some(true), "{left} {right}");
        }
    }
}
