//! The words of a deadline as they are read: small letters, what has two ways of writing in one.

use crate::calendar::read;
use crate::language::forms::spelled_out;
use crate::language::names::folded;

/// The words in small letters, without a mark at the end: "T9/2027" as "tháng 9/2027", "Quý Ⅱ" as "quý ii", "quý ba" as
/// "quý 3", "&" as "và".
pub(super) fn words(text: &str) -> Vec<String> {
    let text = text.trim().trim_end_matches(['.', ';']);
    let mut plain = String::with_capacity(text.len());
    for letter in text.chars() {
        match spelled_out(letter) {
            Some(letters) => plain.push_str(&letters),
            None => plain.push(letter),
        }
    }
    let mut out: Vec<String> = Vec::new();
    for word in folded(&plain).split_whitespace().flat_map(part) {
        match (out.last().map(String::as_str), number(&word)) {
            (Some("tháng" | "quý"), Some(number)) => out.push(number),
            _ => out.push(word),
        }
    }
    out
}

/// `t9`, `q3/2027` as the two words that they stand for, `15/9/2027-20/9/2027` as two ends.
fn part(word: &str) -> Vec<String> {
    let dated = |end: &str| end.contains('/') && end.starts_with(|c: char| c.is_ascii_digit());
    if let Some((from, to)) = word.split_once('-').filter(|(from, to)| dated(from) && dated(to)) {
        return vec![from.to_owned(), "-".to_owned(), to.to_owned()];
    }
    let behind = |short: char| word.strip_prefix(short).map(|rest| rest.strip_prefix('.').unwrap_or(rest));
    let figures = |number: &str| number.split(['/', ',']).next().unwrap_or_default().to_owned();
    let month = behind('t').filter(|number| read::month(&figures(number)).is_some());
    let quarter = behind('q').filter(|number| read::up_to(4, &figures(number)).is_some());
    match (month, quarter, word) {
        (Some(number), _, _) => vec!["tháng".to_owned(), number.to_owned()],
        (_, Some(number), _) => vec!["quý".to_owned(), number.to_owned()],
        (_, _, "&" | "+") => vec!["và".to_owned()],
        _ => vec![word.to_owned()],
    }
}

/// A number from one to ten in words, as it stands behind "tháng" and "quý", with the comma behind it.
fn number(word: &str) -> Option<String> {
    let bare = word.trim_end_matches(',');
    let all = ["một", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười"];
    let at = if bare == "bốn" { 3 } else { all.iter().position(|one| *one == bare)? };
    // "Tháng năm 2027" may be a slip for a month whose number is missing.
    (bare != "năm").then(|| format!("{}{}", at + 1, word.get(bare.len()..).unwrap_or_default()))
}

/// Without the hour that stands before a day: "17 giờ 00 ngày …", "8h00 ngày …", "sáng ngày …".
pub(super) fn behind_hour<'a, 'b>(words: &'a [&'b str]) -> Option<&'a [&'b str]> {
    let rest = match words {
        ["sáng" | "chiều" | "tối", rest @ ..] => rest,
        [hour, "giờ", rest @ ..] => minutes(rest).filter(|_| read::up_to(24, hour).is_some())?,
        [clock, rest @ ..] => Some(rest).filter(|_| is_clock(clock.trim_end_matches(',')))?,
        [] => return None,
    };
    Some(rest.strip_prefix(&[","]).unwrap_or(rest)).filter(|rest| !rest.is_empty())
}

fn minutes<'a, 'b>(words: &'a [&'b str]) -> Option<&'a [&'b str]> {
    Some(match words {
        [_, "phút" | "phút,", rest @ ..] => rest,
        [minutes, rest @ ..] if is_minutes(minutes.trim_end_matches(',')) => rest,
        rest => rest,
    })
}

/// `8h`, `8h00`, `17:00`, `8g30`
fn is_clock(word: &str) -> bool {
    let at = word.find(['h', 'g', ':']);
    let parts = at.and_then(|at| Some((word.get(..at)?, word.get(at + 1..)?)));
    parts.is_some_and(|(hour, minutes)| {
        (read::up_to(24, hour).is_some() || matches!(hour, "0" | "00")) && (minutes.is_empty() || is_minutes(minutes))
    })
}

fn is_minutes(word: &str) -> bool {
    word.len() == 2 && (word == "00" || read::up_to(59, word).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_way_of_writing_is_left() {
        for (text, said) in [
            ("Quý Ⅱ/2027.", "quý ii/2027"),
            ("T9/2027", "tháng 9/2027"),
            ("T9, T10", "tháng 9, tháng 10"),
            ("Quí III", "quý iii"),
            ("Quý ba và quý bốn", "quý 3 và quý 4"),
            ("tháng chín, tháng mười", "tháng 9, tháng 10"),
            ("Tháng năm 2027", "tháng năm 2027"),
            ("Q3/2027", "quý 3/2027"),
            ("Quý II & III", "quý ii và iii"),
            ("T13", "t13"),
            ("Tuần 3", "tuần 3"),
        ] {
            assert_eq!(words(text).join(" "), said);
        }
    }

    #[test]
    fn an_hour_before_a_day_is_passed_over() {
        for text in
            ["17 giờ 00 ngày", "17 giờ ngày", "8h00 ngày", "8h, ngày", "17:00 ngày", "9 giờ 30 phút ngày", "chiều ngày"]
        {
            let words: Vec<&str> = text.split(' ').collect();
            assert_eq!(behind_hour(&words), Some(&["ngày"][..]), "{text}");
        }
        for text in ["25 giờ ngày", "hằng tuần", "8x00 ngày", "17 giờ"] {
            let words: Vec<&str> = text.split(' ').collect();
            assert_eq!(behind_hour(&words), None, "{text}");
        }
    }
}
