//! Labels at the front of a line, typed or counted by Word: what kind, which place in their list.

use crate::document::Scheme;
use crate::invariant::slice;
use crate::language::alphabet;
use crate::language::roman;
use crate::language::signs::is_dash;

/// Signs of lists that people choose from Word's menus: all are dashes in a plan.
const BULLETS: [char; 12] = ['•', '·', '▪', '◦', '●', '○', '■', '□', '➢', '✓', '→', '❖'];

/// A label.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Label {
    /// The kind.
    pub scheme: Scheme,
    /// Its numbers: one, or those of 1.2.3; none for signs.
    pub numbers: Vec<u32>,
    /// As it stands in the paper.
    pub text: String,
}

impl Label {
    /// Its place in its list.
    pub fn value(&self) -> Option<u32> {
        self.numbers.last().copied()
    }

    /// How deep it stands by its own account: 1.2.3 below 1.2.
    pub fn depth(&self) -> usize {
        self.numbers.len()
    }

    /// How far out labels of this kind stand, as papers use them: smaller is further out.
    pub fn rank(&self) -> u32 {
        match self.scheme {
            Scheme::Upper => 0,
            Scheme::Roman => 1,
            Scheme::Decimal => 2,
            Scheme::Dotted => 2 + u32::try_from(self.depth()).unwrap_or(2),
            Scheme::Letter => 10,
            Scheme::Paren => 11,
            Scheme::Star => 12,
            Scheme::Dash => 13,
            Scheme::Plus => 14,
            Scheme::None => 15,
        }
    }

    /// How many bytes of the words behind it are signs of lists, or labels of its own kind, typed once more.
    pub fn second(&self, words: &str) -> usize {
        let mut at = 0;
        while let Some((other, behind)) = words.get(at..).and_then(read) {
            if other.scheme != self.scheme && !other.is_sign() {
                break;
            }
            at += behind;
        }
        at
    }

    /// Whether it is a sign that does not count.
    pub fn is_sign(&self) -> bool {
        matches!(self.scheme, Scheme::Dash | Scheme::Plus | Scheme::Star)
    }
}

/// A label that Word counts, by its text.
pub(super) fn counted(text: &str) -> Option<Label> {
    let sample = format!("{text} Mục");
    read(&sample).map(|(label, _)| label).or_else(|| {
        let bullet = text.chars().count() == 1 && !text.contains(char::is_alphanumeric);
        bullet.then(|| sign(Scheme::Dash, text))
    })
}

/// The label at the front of a line and where the words behind it begin.
pub(super) fn read(text: &str) -> Option<(Label, usize)> {
    signs(text).or_else(|| numbers(text)).or_else(|| letters(text))
}

fn sign(scheme: Scheme, text: &str) -> Label {
    Label { scheme, numbers: Vec::new(), text: text.to_owned() }
}

fn signs(text: &str) -> Option<(Label, usize)> {
    let first = text.chars().next()?;
    let rest = slice(text, first.len_utf8()..);
    let scheme = match first {
        c if is_dash(c) || BULLETS.contains(&c) => Scheme::Dash,
        '+' => Scheme::Plus,
        '*' => Scheme::Star,
        _ => return None,
    };
    let spaced = rest.starts_with(char::is_whitespace);
    let words = rest.trim_start();
    let next = words.chars().next()?;
    // "-5 độ C" and "+84 236" are figures, "-----" and "***" ornaments.
    let glued = next.is_alphabetic() || matches!(next, '“' | '"' | '(' | '«');
    let ornament = || (is_dash(next) || matches!(next, '*' | '+')) && signs(words).is_none();
    let right = if spaced { !ornament() } else { glued };
    right.then(|| (sign(scheme, &first.to_string()), text.len() - words.len()))
}

/// `1.`, `1)`, `1/`, `(1)`, `1.1.`, `1.2 `
fn numbers(text: &str) -> Option<(Label, usize)> {
    if let Some(rest) = text.strip_prefix('(') {
        let (number, behind) = figure(rest)?;
        let words = behind.strip_prefix(')')?;
        return labelled(text, words, Scheme::Paren, vec![number]);
    }
    let (first, mut rest) = figure(text)?;
    let mut numbers = vec![first];
    while let Some((next, behind)) = rest.strip_prefix('.').and_then(figure) {
        numbers.push(next);
        rest = behind;
    }
    let marked = rest.strip_prefix(['.', ')', '/']).map(|words| (words, true));
    let (words, marked) = marked.unwrap_or((rest, false));
    let scheme = if numbers.len() > 1 { Scheme::Dotted } else { Scheme::Decimal };
    let capital = words.trim_start().starts_with(|c: char| c.is_uppercase() || matches!(c, '“' | '"'));
    let spaced = words.starts_with(char::is_whitespace);
    // "8.30 Đón khách" is a time, "1.5 triệu" a figure, "24 tháng" a count, "3.000" a thousand, "24/10 họp" a day.
    let time = numbers.len() == 2
        && slice(text, ..text.len() - rest.len()).rsplit('.').next().is_some_and(|last| last.len() == 2);
    let right = match (numbers.len(), marked) {
        (1, true) => spaced || capital,
        (1, false) => false,
        (_, true) => spaced || capital,
        (_, false) => spaced && capital && !time,
    };
    if right { labelled(text, words, scheme, numbers) } else { None }
}

/// One or two digits and what stands behind them.
fn figure(text: &str) -> Option<(u32, &str)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let value = slice(text, ..digits).parse().ok().filter(|_| (1..=2).contains(&digits))?;
    Some((value, slice(text, digits..)))
}

/// `I.`, `A.`, `a)`, `a.`, `(a)`
fn letters(text: &str) -> Option<(Label, usize)> {
    let (open, rest) = text.strip_prefix('(').map_or((false, text), |rest| (true, rest));
    let count = rest.chars().take_while(|c| c.is_alphabetic()).count();
    let end = rest.char_indices().nth(count).map(|(at, _)| at)?;
    let name = slice(rest, ..end);
    let behind = slice(rest, end..);
    let mark = behind.chars().next().filter(|mark| matches!(mark, '.' | ')' | '/' | '-') && (!open || *mark == ')'))?;
    let words = slice(behind, mark.len_utf8()..);
    let spaced = words.starts_with(char::is_whitespace);
    let capital = words.trim_start().starts_with(|c: char| c.is_uppercase() || matches!(c, '“' | '"'));
    let capitals = name.chars().all(char::is_uppercase);
    let numeral = name.chars().all(|c| matches!(c, 'I' | 'V' | 'X'));
    if let Some(value) = roman::read(name).filter(|_| numeral && !open && capitals) {
        // "I- TÊN MỤC" is the Party's way; "X-quang" is a word.
        let right = if mark == '-' { spaced && capital } else { spaced || capital };
        return if right { labelled(text, words, Scheme::Roman, vec![value]) } else { None };
    }
    let place = (1..=40).find(|at| alphabet::letter(*at) == name.to_lowercase()).filter(|_| count == 1);
    let place = place.or_else(|| latin(name).filter(|_| count == 1))?;
    match (capitals, mark) {
        // "P. Tổ chức" and "Q. Ba Đình" are names: few papers have so many parts.
        (true, '.' | '/') if spaced && capital && place <= 9 => labelled(text, words, Scheme::Upper, vec![place]),
        (false, ')') => labelled(text, words, Scheme::Letter, vec![place]),
        (false, '.' | '/') if spaced => labelled(text, words, Scheme::Letter, vec![place]),
        _ => None,
    }
}

/// The place of a letter that Vietnamese does not count with: f, j, w, z.
fn latin(name: &str) -> Option<u32> {
    let letter = name.to_lowercase().bytes().next().filter(u8::is_ascii_lowercase)?;
    Some(u32::from(letter - b'a') + 1)
}

fn labelled(text: &str, words: &str, scheme: Scheme, numbers: Vec<u32>) -> Option<(Label, usize)> {
    let at = text.len() - words.trim_start().len();
    let label = slice(text, ..text.len() - words.len()).to_owned();
    words.contains(char::is_alphanumeric).then_some((Label { scheme, numbers, text: label }, at))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> String {
        read(text).map_or_else(String::new, |(label, at)| {
            format!("{:?} {:?} {}", label.scheme, label.numbers, slice(text, at..))
        })
    }

    #[test]
    fn labels_as_people_type_them() {
        for (text, wanted) in [
            ("I. MỤC ĐÍCH", "Roman [1] MỤC ĐÍCH"),
            ("IV.Tổ chức", "Roman [4] Tổ chức"),
            ("II/ NỘI DUNG", "Roman [2] NỘI DUNG"),
            ("I- MỤC TIÊU", "Roman [1] MỤC TIÊU"),
            ("A. Phần", "Upper [1] Phần"),
            ("1. Mục đích", "Decimal [1] Mục đích"),
            ("1.Mục", "Decimal [1] Mục"),
            ("2) Mở lớp", "Decimal [2] Mở lớp"),
            ("1.2 Giám sát", "Dotted [1, 2] Giám sát"),
            ("1.1.3. giám sát", "Dotted [1, 1, 3] giám sát"),
            ("a) Phát tin", "Letter [1] Phát tin"),
            ("đ) phát", "Letter [5] phát"),
            ("b. Mở", "Letter [2] Mở"),
            ("(1) Hiệp thương", "Paren [1] Hiệp thương"),
            ("-Ban Công tác", "Dash [] Ban Công tác"),
            ("–  Tổ", "Dash [] Tổ"),
            ("• Tổ", "Dash [] Tổ"),
            ("- 05 lớp", "Dash [] 05 lớp"),
            ("+ Báo cáo", "Plus [] Báo cáo"),
            ("* Thời gian", "Star [] Thời gian"),
            ("*Thời gian", "Star [] Thời gian"),
            ("- - Tổ", "Dash [] - Tổ"),
        ] {
            assert_eq!(found(text), wanted, "{text}");
        }
    }

    #[test]
    fn figures_names_and_ornaments_are_no_labels() {
        for text in [
            "3.000 bản",
            "24/10 Họp",
            "8.30 Đón khách",
            "1.5 triệu",
            "2026. Sau",
            "24 tháng",
            "-5 độ",
            "+84 236",
            "-----",
            "- - -",
            "***",
            "P. Tổ chức",
            "TP. Hồ Chí Minh",
            "MC. x",
            "X-quang",
            "1.",
            "",
            "Điều 1. x",
            "(Kèm theo)",
        ] {
            assert_eq!(found(text), "", "{text}");
        }
    }

    #[test]
    fn a_second_label_of_the_kind_is_no_word_of_the_line() {
        let second = |label: &str, words: &str| counted(label).map_or(0, |label| label.second(words));
        for (label, words, at) in [
            ("-", "- Tổ chức", 2),
            ("•", "+ - Tổ chức", 4),
            ("1.", "2. Tổ chức", 3),
            ("a)", "b) Tổ chức", 3),
            ("1.", "- Tổ chức", 2),
            ("1.", "a) Tổ chức", 0),
            ("-", "1. Tổ chức", 0),
            ("-", "Tổ chức - hội", 0),
            ("-", "-5 độ", 0),
            ("-", "- - -", 0),
        ] {
            assert_eq!(second(label, words), at, "{label} {words}");
        }
    }

    #[test]
    fn what_word_counts_is_a_label_too() {
        assert_eq!(counted("•").map(|label| label.scheme), Some(Scheme::Dash));
        assert_eq!(counted("1.1.").map(|label| label.numbers), Some(vec![1, 1]));
        assert_eq!(counted("ii)").map(|label| label.scheme), None);
    }
}
