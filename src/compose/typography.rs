//! No-break spaces where a line must not end: dates, numbers with their units, references, symbols, quyền hạn.
//!
//! Only single spaces become no-break spaces; nothing else of the author's spacing is touched.

use super::phrases;
use crate::document::{Document, Inline, Role};
use crate::form::Form;
use crate::language::roman;

/// No-break space.
pub(super) const NBSP: char = '\u{a0}';

/// Words that stay with the number or letter behind them.
const BEFORE_NUMBER: [&str; 19] = [
    "ngày",
    "tháng",
    "năm",
    "quý",
    "số",
    "khoản",
    "điều",
    "mục",
    "chương",
    "phần",
    "phụ lục",
    "lục",
    "mẫu",
    "bảng",
    "trang",
    "lần",
    "khóa",
    "kỳ",
    "tiểu mục",
];

/// Sets the no-break spaces of the whole document.
pub(super) fn set(document: &mut Document, form: &Form) {
    for paragraph in document.paragraphs_mut() {
        let whole = matches!(paragraph.role, Role::Motto | Role::NationalName | Role::AnnexLabel | Role::SignerName);
        inlines(&mut paragraph.content, whole);
        // The lines of a body's name are set already.
        if form.style(paragraph.role).balance && !matches!(paragraph.role, Role::Issuer | Role::ParentBody) {
            for inline in &mut paragraph.content {
                if let Inline::Text { text, .. } = inline {
                    *text = phrases::hold(text);
                }
            }
        }
    }
}

fn inlines(content: &mut [Inline], whole: bool) {
    for inline in content {
        match inline {
            Inline::Text { text, .. } if whole => *text = text.replace(' ', "\u{a0}"),
            Inline::Text { text, .. } => *text = glue(text),
            Inline::Reference { text, .. } => *text = glue(text),
            Inline::Footnote { content: Some(note), .. } => inlines(note, false),
            Inline::Footnote { .. } | Inline::Break => {}
        }
    }
}

/// `text` with no-break spaces.
fn glue(text: &str) -> String {
    let words: Vec<&str> = text.split(' ').collect();
    let mut out = String::with_capacity(text.len() + 8);
    for (at, word) in words.iter().enumerate() {
        if let Some(before) = at.checked_sub(1).and_then(|at| words.get(at)) {
            let earlier = at.checked_sub(2).and_then(|at| words.get(at)).copied().unwrap_or_default();
            out.push(if together(earlier, before, word) { NBSP } else { ' ' });
        }
        out.push_str(word);
    }
    out
}

/// Whether no line may end between `word` and `next`; `earlier` stands before both.
fn together(earlier: &str, word: &str, next: &str) -> bool {
    if word.is_empty() || next.is_empty() {
        return false;
    }
    let label = word.trim_start_matches(['(', '“', '"', '[']).to_lowercase();
    let end = next.trim_end_matches([',', ';', '.', ')', ':', '”', '"']);
    // The quarter of "Quý III/2024" too.
    let counted = |text: &str| {
        text.starts_with(|first: char| first.is_ascii_digit())
            || roman::looks_like(text.split('/').next().unwrap_or_default())
    };
    match label.as_str() {
        "điểm" => counted(end) || end.chars().count() == 1,
        "phần" if end.chars().count() == 1 => end.chars().all(char::is_uppercase),
        // Room for a number to be written by hand.
        _ if next.starts_with(NBSP) => true,
        "phụ" => next.to_lowercase() == "lục",
        "tm." | "kt." | "tl." | "tuq." | "q." | "t/m" | "k/t" | "t/l" => true,
        _ if BEFORE_NUMBER.contains(&label.as_str()) => counted(end),
        _ => next == "-" || next == "–" || (is_amount(word) && !is_labelled(earlier) && counts(next)),
    }
}

/// A number that counts something: `02`, `1.200`, `1,5`; not a year, a date or a range.
fn is_amount(word: &str) -> bool {
    let word = word.trim_start_matches(['(', '“', '"']);
    let digits = word.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b','));
    let year = word.len() == 4 && (word.starts_with("19") || word.starts_with("20"));
    let open = word.ends_with([',', '.']);
    digits && !year && !open && word.starts_with(|first: char| first.is_ascii_digit())
}

/// Whether the number behind `word` belongs to it already: "ngày 05 tháng", "khoản 1 Mục".
fn is_labelled(word: &str) -> bool {
    let word = word.trim_start_matches(['(', '“', '"', '[']).to_lowercase();
    word == "điểm" || BEFORE_NUMBER.contains(&word.as_str())
}

/// A unit or a counted thing.
fn counts(next: &str) -> bool {
    next.starts_with(|first: char| first.is_alphabetic() || first == '%')
}

#[cfg(test)]
mod tests {
    use super::glue;

    /// `_` stands for a no-break space.
    fn glued(text: &str) -> String {
        glue(text).replace('\u{a0}', "_")
    }

    #[test]
    fn dates_numbers_and_references_hold_together() {
        let cases = [
            ("ngày 05 tháng 9 năm 2024 của", "ngày_05 tháng_9 năm_2024 của"),
            ("120 triệu đồng", "120_triệu đồng"),
            ("01 phim, 02 phiên bản", "01_phim, 02_phiên bản"),
            ("điểm a, b khoản 1 Mục II.", "điểm_a, b khoản_1 Mục_II."),
            ("tại Phụ lục I kèm theo", "tại Phụ_lục_I kèm theo"),
            ("Nghị định số 72/2015/NĐ-CP ngày", "Nghị định số_72/2015/NĐ-CP ngày"),
            ("KT. CHỦ TỊCH", "KT._CHỦ TỊCH"),
            ("kinh tế - xã hội", "kinh tế_- xã hội"),
            ("Quý III/2024", "Quý_III/2024"),
            ("6 tháng đầu năm 2024", "6_tháng đầu năm_2024"),
            ("giai đoạn 2021-2030 của", "giai đoạn 2021-2030 của"),
            ("từ 2024 đến", "từ 2024 đến"),
            ("(Kèm theo Kế hoạch số 36/KH-UBND)", "(Kèm theo Kế hoạch số_36/KH-UBND)"),
        ];
        cases.iter().for_each(|(text, wanted)| assert_eq!(glued(text), *wanted));
    }

    #[test]
    fn other_spacing_is_the_authors() {
        for text in ["hai  dấu cách", "một số nội dung", "điểm mạnh", "năm nay", "quý vị", "lần thứ", " đầu", "cuối "]
        {
            assert_eq!(glued(text), text);
        }
    }
}
