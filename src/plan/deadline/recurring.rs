//! A deadline's words to how it comes back: "hằng quý", "trước ngày 25 hằng tháng", "định kỳ 6 tháng và hằng năm".

use super::Cycle;
use super::opening::behind;
use super::words::behind_hour;
use crate::calendar::{Date, read};

/// Words that say "each".
const EACH: [&str; 3] = ["hằng", "hàng", "mỗi"];

/// How a deadline comes back; nothing when its words do not say so.
pub(super) fn recurring(words: &[&str]) -> Option<Vec<Cycle>> {
    let one = |cycle: Cycle| vec![cycle];
    periods(words)
        .map(one)
        .or_else(|| of_year(words))
        .or_else(|| of_month(words))
        .or_else(|| of_quarter(words).map(one))
        .or_else(|| of_week(words).map(one))
}

/// The parts of an enumeration. What is asked for out of turn ("và đột xuất") has no day and is left out.
fn parts<'a>(words: &[&'a str]) -> Vec<Vec<&'a str>> {
    let mut all = vec![Vec::new()];
    for word in words {
        if let (Some(part), true) = (all.last_mut(), *word != "và") {
            part.push(word.trim_end_matches(','));
        }
        if *word == "và" || word.ends_with(',') {
            all.push(Vec::new());
        }
    }
    all.retain(|part| !part.is_empty() && !part.starts_with(&["đột", "xuất"]));
    all
}

/// `hằng quý`, `định kỳ 6 tháng`, `6 tháng một lần`, `hằng tháng, quý, năm`: the shortest, which the others are made of.
fn periods(words: &[&str]) -> Option<Cycle> {
    let regular = words.starts_with(&["định", "kỳ"])
        || words.first().is_some_and(|word| EACH.contains(word))
        || words.last().is_some_and(|word| word.ends_with("lần"));
    let words = words.strip_prefix(&["định", "kỳ"]).unwrap_or(words);
    let lengths = parts(words).iter().map(|part| length(part)).collect::<Option<Vec<_>>>()?;
    let shortest = lengths.iter().copied().min().filter(|_| regular)?;
    match shortest {
        WEEK => lengths.iter().all(|length| *length == WEEK).then_some(Cycle::Weekly(None)),
        every => lengths.iter().all(|length| length % every == 0).then_some(Cycle::Months { every, day: None }),
    }
}

/// Stands for a week among lengths that are counted in months.
const WEEK: u32 = 0;

/// How many months `hằng quý`, `6 tháng`, `06 tháng/lần`, `năm` are; only what divides a year has days of its own.
fn length(part: &[&str]) -> Option<u32> {
    let once = part.strip_suffix(&["một", "lần"]).or_else(|| part.strip_suffix(&["1", "lần"])).unwrap_or(part);
    let words: Vec<&str> = once.iter().map(|word| word.trim_end_matches("/lần")).collect();
    let (each, words) = match words.as_slice() {
        [each, rest @ ..] if EACH.contains(each) => (true, rest),
        rest => (false, rest),
    };
    let number = |text: &str| match text {
        "một" => Some(1),
        "hai" => Some(2),
        "ba" => Some(3),
        "sáu" => Some(6),
        text => read::up_to(12, text),
    };
    match *words {
        ["tuần"] => each.then_some(WEEK),
        ["tháng"] => Some(1),
        ["quý"] => Some(3),
        ["năm"] => Some(12),
        [count, "tháng"] => number(count).filter(|months| 12 % months == 0),
        [count, "năm"] => number(count).filter(|years| *years == 1).map(|_| 12),
        _ => None,
    }
}

/// The day behind "trước ngày", "trước 15 giờ 00 ngày".
fn day_words<'a, 'b>(words: &'a [&'b str]) -> &'a [&'b str] {
    let words = behind(words);
    behind_hour(words).map_or(words, behind)
}

/// What stands before "hằng năm" or behind "hằng năm," (`unit` names the period).
fn around<'a, 'b>(words: &'a [&'b str], unit: &str) -> Option<&'a [&'b str]> {
    match words {
        [rest @ .., each, last] if EACH.contains(each) && *last == unit => Some(rest),
        [each, first, rest @ ..] if EACH.contains(each) && first.trim_end_matches(',') == unit => Some(rest),
        _ => None,
    }
    .filter(|rest| !rest.is_empty())
}

/// `trước ngày 10/12 hằng năm`, `ngày 15/6 và 15/12 hằng năm`, `tháng 10 hằng năm`, `Quý III hằng năm`.
fn of_year(words: &[&str]) -> Option<Vec<Cycle>> {
    let one = |part: &Vec<&str>| match read::part(&behind(part).join(" ")) {
        Some(part) => Some(part.months()).map(|(first, last)| Cycle::YearMonths(first, last)),
        None => {
            day_month(part).and_then(|(day, month)| leap(day, month)).map(|(day, month)| Cycle::YearDay(day, month))
        }
    };
    let read = |part: &Vec<&str>| match month_before(part) {
        Some(month) => Some(Cycle::YearMonths(month, month)),
        None => one(part),
    };
    parts(around(words, "năm")?).iter().map(read).collect::<Option<Vec<_>>>().filter(|all| !all.is_empty())
}

/// The month that ends before "trước tháng 10", "hoàn thành trước Quý III" begins.
fn month_before(part: &[&str]) -> Option<u32> {
    let [.., "trước", unit, number] = part else { return None };
    let (first, _) = read::part(&format!("{unit} {number}"))?.months();
    Some(if first == 1 { 12 } else { first - 1 })
}

/// The days and months that `trước ngày 31/4 hằng năm` names, whether or not a year has them.
pub(super) fn yearly_days(words: &[&str]) -> Option<Vec<(u32, u32)>> {
    parts(around(words, "năm")?).iter().map(|part| day_month(part)).collect()
}

fn day_month(part: &[&str]) -> Option<(u32, u32)> {
    read::day_month(&day_words(part).join(" "))
}

/// `ngày 20 hằng tháng`, `trước ngày 10 và ngày 25 hằng tháng`.
fn of_month(words: &[&str]) -> Option<Vec<Cycle>> {
    let one = |part: &Vec<&str>| match *day_words(part) {
        [day] => read::day(day).map(|day| Cycle::Months { every: 1, day: Some(day) }),
        _ => None,
    };
    parts(around(words, "tháng")?).iter().map(one).collect::<Option<Vec<_>>>().filter(|all| !all.is_empty())
}

/// `trước ngày 15 của tháng cuối quý`
fn of_quarter(words: &[&str]) -> Option<Cycle> {
    let filler = |word: &&str| !EACH.contains(word) && *word != "của";
    let words: Vec<&str> = behind(words).iter().copied().filter(filler).collect();
    match *words {
        [day, "tháng", "cuối", "quý"] => read::day(day).map(|day| Cycle::Months { every: 3, day: Some(day) }),
        _ => None,
    }
}

/// `thứ Năm hằng tuần`, `chiều thứ Sáu hằng tuần`, `trước 15 giờ 00 thứ Năm hằng tuần`
fn of_week(words: &[&str]) -> Option<Cycle> {
    let words = day_words(around(words, "tuần")?);
    read::weekday(&words.join(" ")).map(|day| Cycle::Weekly(Some(day)))
}

/// Day and month, as far as some year has them.
pub(super) fn leap(day: u32, month: u32) -> Option<(u32, u32)> {
    Date::new(2024, month, day).map(|date| (date.day(), date.month()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::Weekday;
    use crate::plan::{Reading, read_deadline};

    fn months(every: u32, day: Option<u32>) -> Vec<Cycle> {
        vec![Cycle::Months { every, day }]
    }

    fn reads(text: &str, cycles: Vec<Cycle>) {
        assert_eq!(read_deadline(text), Reading::Recurring(cycles), "{text}");
    }

    #[test]
    fn a_period_comes_back_by_its_name() {
        for text in ["hằng năm", "Hàng năm", "định kỳ hằng năm", "mỗi năm", "01 năm/lần"] {
            reads(text, months(12, None));
        }
        for text in ["Hằng quý", "hàng quý", "định kỳ 3 tháng", "định kỳ quý, 6 tháng, năm", "hằng quý và hằng năm"]
        {
            reads(text, months(3, None));
        }
        for text in ["định kỳ 6 tháng", "định kỳ 06 tháng một lần", "6 tháng/lần", "định kỳ 6 tháng, năm và đột xuất"]
        {
            reads(text, months(6, None));
        }
        reads("hằng tháng.", months(1, None));
        reads("hằng tuần", vec![Cycle::Weekly(None)]);
        for text in ["Chiều thứ Năm hằng tuần", "trước 15 giờ 00 thứ Năm hằng tuần", "trước 15h00 thứ Năm hằng tuần"]
        {
            reads(text, vec![Cycle::Weekly(Some(Weekday::Thursday))]);
        }
    }

    #[test]
    fn a_period_comes_back_on_a_day() {
        for text in [
            "trước ngày 25 hằng tháng",
            "ngày 25 hàng tháng",
            "hằng tháng, trước ngày 25",
            "trước 17 giờ ngày 25 hằng tháng",
        ] {
            reads(text, months(1, Some(25)));
        }
        reads("ngày 10 và ngày 25 hằng tháng", [months(1, Some(10)), months(1, Some(25))].concat());
        reads("trước ngày 15 của tháng cuối quý", months(3, Some(15)));
        for text in ["trước ngày 10/12 hằng năm", "10/12 hàng năm", "hằng năm, trước ngày 10 tháng 12"]
        {
            reads(text, vec![Cycle::YearDay(10, 12)]);
        }
        reads("trước ngày 15/6 và ngày 15/12 hằng năm", vec![Cycle::YearDay(15, 6), Cycle::YearDay(15, 12)]);
        reads("tháng 10 hằng năm", vec![Cycle::YearMonths(10, 10)]);
        reads("trước tháng 10 hằng năm", vec![Cycle::YearMonths(9, 9)]);
        reads("hoàn thành trước Quý I hằng năm", vec![Cycle::YearMonths(12, 12)]);
        reads("Quý III hằng năm", vec![Cycle::YearMonths(7, 9)]);
        reads("6 tháng đầu hằng năm", vec![Cycle::YearMonths(1, 6)]);
    }

    #[test]
    fn what_does_not_say_when_is_not_read() {
        for text in [
            "6 tháng",
            "định kỳ",
            "định kỳ 5 tháng",
            "định kỳ theo hướng dẫn của Bộ",
            "hằng tháng, sau phiên họp",
            "ngày 32 hằng tháng",
            "tháng 13 hằng năm",
            "Quý V hằng năm",
            "thứ Chín hằng tuần",
            "hằng năm theo kế hoạch",
            "01 lần",
            "hằng tuần, hằng tháng",
        ] {
            assert_eq!(read_deadline(text), Reading::Unread, "{text}");
        }
    }
}
