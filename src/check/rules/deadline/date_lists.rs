//! Words beside a weekday to the dates that they list: `ngày 14, 15/5/2026`, `từ ngày 14 đến ngày 15/5/2026`.

use crate::calendar::Date;
use crate::calendar::read::{self, Marks, day_at};
use crate::invariant::slice;
use crate::prose::Prose;
use std::ops::Range;

/// How many words a list of dates has at most; a longer run of numbers is something else.
const LONGEST: usize = 40;

/// A word of a text, a date with slashes whole: its bytes and its letters in lower case.
pub(super) struct Word {
    pub(super) range: Range<usize>,
    pub(super) lower: String,
}

/// The words of a text in their order.
pub(super) fn words(prose: &Prose<'_>) -> Vec<Word> {
    let mut ranges: Vec<Range<usize>> = Vec::with_capacity(prose.words.len());
    for word in &prose.words {
        match ranges.last_mut() {
            Some(last) if word.gap == "/" => last.end = word.end,
            _ => ranges.push(word.range()),
        }
    }
    let word = |range: Range<usize>| Word { lower: slice(prose.text, range.clone()).to_lowercase(), range };
    ranges.into_iter().map(word).collect()
}

/// What stands between two words.
pub(super) fn between<'a>(text: &'a str, last: &Word, first: &Word) -> &'a str {
    slice(text, last.range.end..first.range.start)
}

fn skip_day(words: &[Word]) -> &[Word] {
    match words.split_first() {
        Some((word, rest)) if word.lower == "ngày" => rest,
        _ => words,
    }
}

/// The date at the start of `words`: `05/11/2024` or `05 tháng 11 năm 2024`, and how many words it has.
fn date(text: &str, words: &[Word]) -> Option<(Date, usize)> {
    let written = day_at(text, words.first()?.range.start, Marks::Slash)?;
    let end = written.range().end;
    Some((written.date()?, words.iter().take_while(|word| word.range.end <= end).count()))
}

/// The dates behind a group of `count` weekdays that ends before word `end`: "thứ Ba, ngày 05/11/2024". What stands outside
/// the bracket of the weekdays is another's.
pub(super) fn dates_after(text: &str, words: &[Word], end: usize, count: usize) -> Vec<Date> {
    let rest = words.get(end..).unwrap_or_default();
    let gap = words.get(end - 1).zip(rest.first()).map_or("", |(last, first)| between(text, last, first));
    if gap.contains(')') {
        return Vec::new();
    }
    if count == 1 {
        return date(text, skip_day(rest)).map(|(date, _)| date).into_iter().collect();
    }
    let longest = rest.iter().take(LONGEST).take_while(|word| dates_word(word)).count();
    (1..=longest).rev().find_map(|length| dates(text, rest.get(..length)?)).unwrap_or_default()
}

/// The dates that end right before word `at`: "ngày 05/11/2024 (thứ Ba)", "Từ ngày 14 đến ngày 15/5/2026 (thứ Năm, …)".
pub(super) fn dates_before(text: &str, words: &[Word], at: usize) -> Vec<Date> {
    let before = words.get(..at).unwrap_or_default();
    let run = before.iter().rev().take(LONGEST).take_while(|word| dates_word(word)).count();
    let list = |start: usize| {
        let hour = start.checked_sub(1).and_then(|at| before.get(at)).is_some_and(|word| word.lower == "giờ");
        dates(text, before.get(start..)?).filter(|_| !hour)
    };
    (at - run..at).find_map(list).unwrap_or_default()
}

/// A word that may stand in a list of dates.
fn dates_word(word: &Word) -> bool {
    matches!(word.lower.as_str(), "ngày" | "và" | "đến" | "tháng" | "năm")
        || word.lower.chars().all(|c| c.is_ascii_digit() || c == '/')
}

/// The dates of a whole list: `14, 15/5/2026`, `ngày 14 đến ngày 15/5/2026`. A day takes month and year from the date behind.
fn dates(text: &str, words: &[Word]) -> Option<Vec<Date>> {
    let (first, rest) = words.split_first()?;
    if matches!(first.lower.as_str(), "ngày" | "và" | "đến") {
        let listed = first.lower == "ngày" || rest.first().is_some_and(|word| word.lower != "và");
        return dates(text, rest).filter(|_| listed);
    }
    if let Some((date, length)) = date(text, words) {
        let behind = words.get(length..)?;
        let more = if behind.is_empty() { Vec::new() } else { dates(text, behind)? };
        return Some([vec![date], more].concat());
    }
    // "02 ngày" counts days.
    let counts = rest.first().is_some_and(|next| next.lower == "ngày" && between(text, first, next).trim().is_empty());
    let more = dates(text, rest).filter(|_| !counts)?;
    let next = more.first()?;
    let alone = || Some((read::day(&first.lower)?, next.month()));
    let (day, month) = read::day_month(&first.lower).or_else(alone)?;
    let date = Date::new(next.year(), month, day).filter(|date| date < next)?;
    Some([vec![date], more].concat())
}
