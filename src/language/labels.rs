//! Labels that people type before a line: "1.", "a)", "II.", "-", "•", and where the words behind them begin.

use super::case::is_letter;
use super::roman;

/// What stands at the beginning of a line and numbers or marks it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// How many bytes the label has.
    pub length: usize,
    /// Where the words behind it begin.
    pub words: usize,
    /// The places in a list that it may say: 1 for "a", 3 for "III"; "I." is the first or the ninth.
    pub places: Vec<u32>,
    /// Whether it can be nothing else. "P. Tổ chức" and "đ. Trần Phú" are names.
    pub sure: bool,
}

/// Signs that mark a line; before a letter a dash, a plus or a star needs a space.
const DASHES: [char; 5] = ['-', '–', '—', '+', '*'];
/// Signs that mark a line with or without a space; the last is how Word writes a bullet in a font of symbols.
const BULLETS: [char; 8] = ['•', '·', '▪', '◦', '●', '○', '■', '\u{f0b7}'];

/// The letters of Vietnamese points in their order.
const POINTS: &str = "abcdđeghiklmnopqrstuvxy";

/// The label that `text` begins with. Figures of a sentence are none: "3.000 bản", "2024 là năm", "1,5 triệu".
pub fn label(text: &str) -> Option<Label> {
    bullet(text).or_else(|| number(text)).or_else(|| dotted(text)).or_else(|| letter(text))
}

fn bullet(text: &str) -> Option<Label> {
    let sign = text.chars().next()?;
    let behind = text.get(sign.len_utf8()..)?;
    let spaced = behind.starts_with(char::is_whitespace);
    let marks = BULLETS.contains(&sign) || (DASHES.contains(&sign) && spaced);
    let words = words_at(text, sign.len_utf8()).filter(|_| marks)?;
    Some(Label { length: sign.len_utf8(), words, places: Vec::new(), sure: true })
}

/// `1.`, `01.`, `1)`, `(1)`, `1/`, `1-`
fn number(text: &str) -> Option<Label> {
    let (open, rest) = opened(text);
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let value = rest.get(..digits).filter(|_| (1..=2).contains(&digits))?.parse().ok()?;
    let mark = rest
        .get(digits..)?
        .chars()
        .next()
        .filter(|mark| closes(open, *mark) || (!open && matches!(mark, '/' | '-')))?;
    let length = usize::from(open) + digits + 1;
    let words = words_at(text, length)?;
    let glued = words == length;
    let capital = text.get(words..)?.starts_with(char::is_uppercase);
    let usual = !matches!(mark, '/' | '-');
    let sure = if glued { usual && capital && starts_word(text, words) } else { usual || capital };
    sure.then_some(Label { length, words, places: vec![value], sure })
}

/// `1.1.`, `2.3`, `1.1.2`: the parts of a number in points stand close and a capital letter follows.
fn dotted(text: &str) -> Option<Label> {
    let length = text.find(|c: char| !c.is_ascii_digit() && c != '.').filter(|length| *length > 0)?;
    let figures = text.get(..length)?;
    let parts: Vec<&str> = figures.trim_end_matches('.').split('.').collect();
    let small = parts.iter().all(|part| (1..=2).contains(&part.len()));
    // "8.30 Đón khách" is a time, "1.5 Triệu" a figure.
    let clear = figures.ends_with('.') || parts.len() > 2 || parts.iter().all(|part| part.len() == 1);
    let words = words_at(text, length).filter(|words| *words > length)?;
    let capital = text.get(words..)?.starts_with(char::is_uppercase);
    let ends = !figures.ends_with("..") && (2..=4).contains(&parts.len());
    let places = parts.last().and_then(|last| last.parse().ok()).into_iter().collect();
    (small && clear && capital && ends).then_some(Label { length, words, places, sure: true })
}

/// `a)`, `a.`, `II.`, `A.`, `(i)`
fn letter(text: &str) -> Option<Label> {
    let (open, rest) = opened(text);
    let length: usize = rest.chars().take_while(|c| is_letter(*c)).take(6).map(char::len_utf8).sum();
    let (letters, behind) = rest.split_at_checked(length)?;
    let mark = behind.chars().next()?;
    let alone = letters.chars().count() == 1;
    let small = letters.chars().all(char::is_lowercase);
    if !closes(open, mark) && (open || mark != '/' || !alone || !small) {
        return None;
    }
    let length = usize::from(open) + letters.len() + 1;
    let words = words_at(text, length).filter(|words| *words > length)?;
    let numeral = letters.bytes().all(|byte| matches!(byte.to_ascii_uppercase(), b'I' | b'V' | b'X'));
    let roman = roman::read(letters).filter(|value| numeral && *value <= 30);
    let mut places: Vec<u32> = roman.into_iter().collect();
    if alone {
        let lower = letters.to_lowercase();
        let at = POINTS.chars().position(|point| lower.starts_with(point)).and_then(|at| u32::try_from(at + 1).ok());
        places.extend(at);
        // "A, B, C" have no Đ between them where people count in English.
        places.extend(lower.bytes().next().filter(u8::is_ascii_lowercase).map(|byte| u32::from(byte - b'a') + 1));
    }
    let sure = if alone { small && mark != '.' } else { roman.is_some() && (mark == ')' || !small) };
    (!places.is_empty()).then_some(Label { length, words, places, sure })
}

fn opened(text: &str) -> (bool, &str) {
    text.strip_prefix('(').map_or((false, text), |rest| (true, rest))
}

fn closes(open: bool, mark: char) -> bool {
    mark == ')' || (!open && mark == '.')
}

/// Where the words behind a label begin: a letter or a quotation mark, after white space or at once.
fn words_at(text: &str, at: usize) -> Option<usize> {
    let rest = text.get(at..)?;
    let words = at + (rest.len() - rest.trim_start().len());
    text.get(words..)?.starts_with(|c: char| c.is_alphabetic() || matches!(c, '“' | '"')).then_some(words)
}

/// Whether a word of several letters begins at `at`: "1.Sản", not "1.A".
fn starts_word(text: &str, at: usize) -> bool {
    text.get(at..).is_some_and(|rest| rest.chars().nth(1).is_some_and(char::is_lowercase))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_and_the_words_behind_it() {
        for (text, mark, words) in [
            ("1. Sản xuất phim", "1.", "Sản xuất phim"),
            ("01. sản xuất", "01.", "sản xuất"),
            ("1.Sản xuất", "1.", "Sản xuất"),
            ("2) Mở lớp", "2)", "Mở lớp"),
            ("(3) Mở lớp", "(3)", "Mở lớp"),
            ("1/ Mở lớp", "1/", "Mở lớp"),
            ("1- Mở lớp", "1-", "Mở lớp"),
            ("b/ mở lớp", "b/", "mở lớp"),
            ("1.1. Mở lớp", "1.1.", "Mở lớp"),
            ("2.3 Mở lớp", "2.3", "Mở lớp"),
            ("a) Mở lớp", "a)", "Mở lớp"),
            ("đ) mở lớp", "đ)", "mở lớp"),
            ("II. Nội dung", "II.", "Nội dung"),
            ("(i) Mở lớp", "(i)", "Mở lớp"),
            ("- Mở rộng", "-", "Mở rộng"),
            ("– “Mở rộng”", "–", "“Mở rộng”"),
            ("•Mở rộng", "•", "Mở rộng"),
            ("\u{f0b7}\tMở rộng", "\u{f0b7}", "Mở rộng"),
        ] {
            let found = label(text).unwrap_or_else(|| panic!("{text}"));
            assert_eq!((text.get(..found.length), text.get(found.words..)), (Some(mark), Some(words)), "{text}");
            assert!(found.sure, "{text}");
        }
    }

    #[test]
    fn what_may_be_a_name_needs_its_place_in_a_list() {
        for (text, places) in [
            ("A. Nhóm thứ nhất", vec![1, 1]),
            ("I. Nội dung", vec![1, 9, 9]),
            ("a. Mở lớp", vec![1, 1]),
            ("đ. Trần Phú", vec![5]),
            ("P. Tổ chức", vec![15, 16]),
        ] {
            let found = label(text).unwrap();
            assert_eq!((found.places, found.sure), (places, false), "{text}");
        }
    }

    #[test]
    fn figures_and_words_are_no_labels() {
        for text in [
            "3.000 bản tài liệu",
            "2024 là năm bản lề",
            "2024. Sau đó",
            "1,5 triệu lượt khách",
            "1.5 triệu lượt khách",
            "8.30 Đón khách",
            "08.15 Khai mạc",
            "5 - 7 lớp",
            "5 lớp",
            "-5 độ C",
            "- 5 độ C",
            "+84 236",
            "100% xã",
            "1/2 số xã",
            "24/10 Họp",
            "a/b",
            "5- mười lớp",
            "Điều 1. Phạm vi",
            "TP. Hồ Chí Minh",
            "MC. dẫn chương trình",
            "II",
            "1.",
            "1.A",
            "(Ảnh) minh họa",
            "*Lưu ý* chung",
            "**Mở lớp**",
            "",
        ] {
            assert_eq!(label(text), None, "{text}");
        }
    }
}
