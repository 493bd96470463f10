//! A text of an old plan to its years: those that go with the plan into its next period, and those of which only its author
//! knows. All others say when something was or shall be, whatever year the plan is for.

use crate::calendar::read;
use crate::invariant::slice;
use crate::language::words::is_whole;
use crate::legal::Citation;
use std::ops::Range;

/// The years of the old plan, and how many years on the new one lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Frame {
    pub first: i32,
    pub last: i32,
    pub shift: i32,
}

impl Frame {
    fn has(self, year: i32) -> bool {
        (self.first..=self.last).contains(&year)
    }
}

/// What is done with a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    /// It becomes the year of the new plan.
    Moves,
    /// It stays, and somebody must look at it.
    Doubtful,
}

/// What a text is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Purpose {
    /// It says by when.
    Deadline,
    /// Anything else that is printed.
    Words,
}

/// Every year of a text that moves or is doubtful, in the order of the text.
pub(super) fn years(
    text: &str,
    purpose: Purpose,
    citations: &[Citation],
    frame: Frame,
) -> Vec<(Range<usize>, Verdict)> {
    let mut citations = citations;
    let judged = read::years(text).into_iter().filter_map(|(range, year)| {
        let place = Place { text, range: range.clone(), year };
        // Years and citations are in the order of the text: those that ended before this year hold no other.
        let ended = citations.iter().take_while(|one| one.range.end <= range.start).count();
        citations = citations.get(ended..).unwrap_or_default();
        let mut begun = citations.iter().take_while(|one| one.range.start <= range.start);
        let verdict = match begun.find(|one| range.end <= one.range.end) {
            Some(citation) => place.cited(citation, frame),
            None => place.judged(purpose, frame),
        };
        verdict.map(|verdict| (range, verdict))
    });
    let mut all: Vec<_> = judged.collect();
    if purpose == Purpose::Words {
        all.extend(anniversaries(text).map(|range| (range, Verdict::Doubtful)));
        all.sort_by_key(|(range, _)| range.start);
    }
    all
}

/// "kỷ niệm 80 năm": one more every year, and not every year is one to be kept.
fn anniversaries(text: &str) -> impl Iterator<Item = Range<usize>> {
    let behind = |(at, words): (usize, &str)| {
        let from = at + words.len();
        let rest = slice(text, from..).trim_start();
        let start = text.len() - rest.len();
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let counts = (1..=3).contains(&digits) && slice(rest, digits..).trim_start().starts_with("năm");
        counts.then(|| start..start + digits)
    };
    ["kỷ niệm", "Kỷ niệm"].into_iter().flat_map(|words| text.match_indices(words)).filter_map(behind)
}

/// Names of laws that end with a year.
const LAWS: [&str; 4] = ["Luật", "Bộ luật", "Pháp lệnh", "Hiến pháp"];

/// Documents that are of a year without being this plan.
const PAPERS: [&str; 8] =
    ["nghị quyết", "nghị định", "chỉ thị", "thông tư", "quyết định", "đề án", "kết luận", "hướng dẫn"];

/// Words behind which a day is the end of something that the plan orders.
const ENDS: [&str; 8] = ["trước", "đến", "chậm nhất", "hết", "xong", "hoàn thành", "thời hạn", "định kỳ"];

/// The words by which the years of the moon are counted.
const STEMS: [&str; 10] = ["Giáp", "Ất", "Bính", "Đinh", "Mậu", "Kỷ", "Canh", "Tân", "Nhâm", "Quý"];
const BRANCHES: [&str; 12] = ["Tý", "Sửu", "Dần", "Mão", "Thìn", "Tỵ", "Ngọ", "Mùi", "Thân", "Dậu", "Tuất", "Hợi"];

/// Letters before a year in which something is said about it.
const FAR: usize = 240;

/// A year in a text.
struct Place<'t> {
    text: &'t str,
    range: Range<usize>,
    year: i32,
}

impl<'t> Place<'t> {
    fn before(&self) -> &'t str {
        slice(self.text, ..self.range.start)
    }

    fn behind(&self) -> &'t str {
        slice(self.text, self.range.end..)
    }

    /// What stands before it in its sentence, no further back than words about it stand.
    fn clause(&self) -> &'t str {
        let before = self.before();
        let near = before.char_indices().rev().nth(FAR).map_or(before, |(at, _)| slice(before, at..));
        slice(near, near.rfind(['.', ';', '\n']).map_or(0, |at| at + 1)..)
    }

    /// In the name of a document: of the plan's year it may have a successor by now.
    fn cited(&self, citation: &Citation, frame: Frame) -> Option<Verdict> {
        let in_title = citation.title.as_ref().is_some_and(|title| title.start <= self.range.start);
        let named = in_title && !citation.is_law(self.text) && self.is_named() && self.span().is_none();
        (named && frame.has(self.year)).then_some(Verdict::Doubtful)
    }

    fn judged(&self, purpose: Purpose, frame: Frame) -> Option<Verdict> {
        // "72/2026/NĐ-CP"
        if self.behind().starts_with('/') {
            return None;
        }
        if let Some((from, to)) = self.span() {
            return match (from, to) {
                (from, to) if from < to && (from, to) == (frame.first, frame.last) => Some(Verdict::Moves),
                // A school year, a winter.
                (from, to) if to - from <= 1 && (frame.has(from) || frame.has(to)) => Some(Verdict::Doubtful),
                _ => None,
            };
        }
        match self.dated() {
            Some(dated) => self.of_date(dated, purpose, frame),
            None if purpose == Purpose::Deadline => self.of_deadline(frame),
            None if self.is_named() => self.of_name(frame),
            None => frame.has(self.year).then_some(Verdict::Doubtful),
        }
    }

    fn of_deadline(&self, frame: Frame) -> Option<Verdict> {
        match self.year {
            year if (frame.first - 1..=frame.last + 1).contains(&year) => Some(Verdict::Moves),
            year => (year > frame.last).then_some(Verdict::Doubtful),
        }
    }

    fn of_date(&self, dated: Dated, purpose: Purpose, frame: Frame) -> Option<Verdict> {
        let near = (frame.first..=frame.last + 1).contains(&self.year);
        if purpose == Purpose::Words && !near {
            return None;
        }
        let clause = self.clause();
        let weekday = clause.char_indices().any(|(at, _)| read::weekday_at(clause, at).is_some());
        // 29 February has no day a year on.
        if weekday || self.is_leap_day() {
            return Some(Verdict::Doubtful);
        }
        if purpose == Purpose::Deadline {
            return self.of_deadline(frame);
        }
        let lower = clause.to_lowercase();
        // "từ … đến …" says when something takes place, not by when it must be done: both its days share one fate.
        let ends = ENDS.iter().any(|word| has(&lower, word)) && !has(&lower, "từ");
        let plans = !has(&lower, "đã") && (ends || dated == Dated::Month);
        Some(if plans { Verdict::Moves } else { Verdict::Doubtful })
    }

    /// "năm 2026".
    fn of_name(&self, frame: Frame) -> Option<Verdict> {
        let clause = self.clause();
        let near = slice(clause, clause.rfind([',', '(']).map_or(0, |at| at + 1)..);
        if LAWS.iter().any(|law| has(near, law)) {
            return None;
        }
        let lower = near.to_lowercase();
        if self.year == frame.first - 1 {
            // A comparison is always with the year before.
            let compares = has(&lower, "so với") && !has(&lower, "đã");
            return Some(if compares { Verdict::Moves } else { Verdict::Doubtful });
        }
        if !frame.has(self.year) {
            return (self.year == frame.last + 1).then_some(Verdict::Doubtful);
        }
        let of_paper = PAPERS.iter().any(|paper| has(&lower, paper));
        let from = self.before().trim_end().strip_suffix("năm").is_some_and(|rest| rest.trim_end().ends_with("từ"));
        let doubtful = of_paper || from || has(&lower, "đã") || has(&lower, "kỷ niệm") || of_the_moon(near);
        Some(if doubtful { Verdict::Doubtful } else { Verdict::Moves })
    }

    /// Whether "năm" stands before it.
    fn is_named(&self) -> bool {
        let before = self.before().trim_end_matches([' ', '*', '\n', '\u{A0}']);
        before.strip_suffix("năm").or_else(|| before.strip_suffix("Năm")).is_some_and(|rest| !ends_with_letter(rest))
    }

    /// The first and last year of the span that it belongs to: "2021-2025", "từ năm 2021 đến năm 2025".
    fn span(&self) -> Option<(i32, i32)> {
        let dash = |text: &'t str| text.trim_start().strip_prefix(['-', '–', '—']);
        let word = |text: &'t str| text.trim_start().strip_prefix("đến").map(str::trim_start);
        let named = |text: &'t str| text.trim_start().strip_prefix("năm").unwrap_or(text).trim_start();
        let first =
            |text: &'t str| read::years(text).first().filter(|(range, _)| range.start == 0).map(|(_, year)| *year);
        let from = has(&self.clause().to_lowercase(), "từ") || has(&self.clause().to_lowercase(), "giai đoạn");
        let next = dash(self.behind()).or_else(|| word(self.behind()).filter(|_| from)).map(named).and_then(first);
        if let Some(to) = next.filter(|to| *to > self.year) {
            return Some((self.year, to));
        }
        let before = self.before().trim_end();
        let before = before.strip_suffix("năm").unwrap_or(before).trim_end();
        let joined = before.strip_suffix(['-', '–', '—']).or_else(|| before.strip_suffix("đến").filter(|_| from))?;
        let joined = joined.trim_end();
        let (range, year) = read::years(joined).pop()?;
        (range.end == joined.len() && year < self.year).then_some((year, self.year))
    }

    /// Whether it is the year of a day, a month or a quarter.
    fn dated(&self) -> Option<Dated> {
        let before = self.before();
        let (rest, mark) = match before.strip_suffix(['/', '-', '.']) {
            Some(rest) => (rest, before.chars().next_back()),
            None => (before.trim_end_matches([' ', '*', '\u{A0}']).strip_suffix("năm")?.trim_end(), None),
        };
        let word = |text: &'t str| {
            text.rfind(|c: char| !c.is_alphanumeric())
                .map_or(text, |at| slice(text, at..))
                .trim_matches(['/', '-', '.', ' ', '*', '\u{A0}', '\n'])
        };
        let number = word(rest);
        let head = rest.strip_suffix(number).unwrap_or_default();
        let is_month = read::month(number).is_some();
        let month = head.trim_end_matches([' ', '*', '\u{A0}']);
        match mark {
            Some(mark) if is_month && head.ends_with(mark) => {
                let day = word(head.strip_suffix(mark).unwrap_or_default());
                read::day(day).map(|_| Dated::Day)
            }
            Some('/') if is_month || read::quarter(number).is_some() => Some(Dated::Month),
            Some(_) => None,
            None if is_month && month.to_lowercase().ends_with("tháng") => {
                let day = month.get(..month.len() - "tháng".len()).map(str::trim_end).map(word);
                Some(if day.is_some_and(|day| read::day(day).is_some()) { Dated::Day } else { Dated::Month })
            }
            None if read::quarter(number).is_some() && month.to_lowercase().ends_with("quý") => Some(Dated::Month),
            None => None,
        }
    }

    fn is_leap_day(&self) -> bool {
        let before = self.before();
        ["29/02/", "29/2/", "29-02-", "29.02."].iter().any(|day| before.ends_with(day))
            || ["29 tháng 02 năm", "29 tháng 2 năm"].iter().any(|day| before.trim_end().ends_with(day))
    }
}

/// What a year is the year of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Dated {
    Day,
    /// A month or a quarter.
    Month,
}

fn ends_with_letter(text: &str) -> bool {
    text.ends_with(char::is_alphanumeric)
}

/// Whether `words` stand in `text` as whole words.
fn has(text: &str, words: &str) -> bool {
    text.match_indices(words).any(|(at, _)| is_whole(text, at..at + words.len()))
}

/// "xuân Bính Ngọ": the name goes with its year.
fn of_the_moon(text: &str) -> bool {
    let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words.windows(2).any(|two| matches!(two, [stem, branch] if STEMS.contains(stem) && BRANCHES.contains(branch)))
}
