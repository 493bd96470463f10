//! The built-in documents: one text, a row a line, and the lists that find a row. A row is read when it is asked for, once.

use super::act::{Act, Origin};
use crate::invariant::slice;
use std::borrow::Cow;
use std::sync::OnceLock;

/// Keys in their order, and the rows of each.
struct Index {
    /// Every key, one behind the other.
    keys: &'static str,
    /// Where each begins, and where the last ends.
    starts: &'static [u32],
    /// The rows of all keys, one list behind the other.
    rows: &'static [u16],
    /// Where each list ends.
    ends: &'static [u32],
}

include!(concat!(env!("OUT_DIR"), "/register.rs"));

impl Index {
    fn key(&self, at: usize) -> &'static str {
        let ends = self.starts.get(at..at + 2).unwrap_or_default();
        match ends {
            [start, end] => slice(self.keys, *start as usize..*end as usize),
            _ => "",
        }
    }

    /// The place of the first key that is not before `key`.
    fn place(&self, key: &str) -> usize {
        let (mut low, mut high) = (0, self.ends.len());
        while low < high {
            let middle = low + (high - low) / 2;
            if self.key(middle) < key { low = middle + 1 } else { high = middle }
        }
        low
    }

    fn rows_at(&self, at: usize) -> &'static [u16] {
        let start = at.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        let end = self.ends.get(at).copied().unwrap_or(start);
        self.rows.get(start as usize..end as usize).unwrap_or_default()
    }

    /// The rows of `key`.
    fn get(&self, key: &str) -> &'static [u16] {
        let at = self.place(key);
        if at < self.ends.len() && self.key(at) == key { self.rows_at(at) } else { &[] }
    }

    /// The rows of every key that begins with `start`, in their order.
    fn begun(&self, start: &str) -> Vec<u16> {
        let keys = (self.place(start)..self.ends.len()).take_while(|at| self.key(*at).starts_with(start));
        let mut rows: Vec<u16> = keys.flat_map(|at| self.rows_at(at)).copied().collect();
        rows.sort_unstable();
        rows.dedup();
        rows
    }
}

/// The rows that have been asked for. Where none was, no memory is touched: a plan asks for some ten of thousands.
static READ_ROWS: [OnceLock<Box<Act>>; COUNT] = [const { OnceLock::new() }; COUNT];

/// How many rows there are.
pub(super) fn count() -> usize {
    COUNT
}

/// The last day on which a source was read, as 20240131.
pub(super) fn read_on() -> u32 {
    READ
}

/// The row at `at`.
pub(super) fn row<'a>(at: usize) -> Option<&'a Act> {
    READ_ROWS.get(at).map(|cell| &**cell.get_or_init(|| Box::new(act(line(at)))))
}

fn line(at: usize) -> &'static str {
    match STARTS.get(at..at + 2) {
        Some([start, end]) => slice(ROWS, *start as usize..*end as usize).trim_end_matches('\n'),
        _ => "",
    }
}

fn symbol(at: usize) -> &'static str {
    line(at).split('\t').nth(1).unwrap_or_default()
}

/// The rows of a symbol, in the order of their days.
pub(super) fn with_symbol<'a>(wanted: &str) -> impl Iterator<Item = &'a Act> + use<'a> {
    let (mut low, mut high) = (0, count());
    while low < high {
        let middle = low + (high - low) / 2;
        if symbol(middle) < wanted { low = middle + 1 } else { high = middle }
    }
    let last = (low..count()).find(|at| symbol(*at) != wanted).unwrap_or(count());
    (low..last).filter_map(row)
}

/// The rows of a day, as 20240131.
pub(super) fn of_day<'a>(day: u32) -> impl Iterator<Item = &'a Act> + use<'a> {
    let from = DAYS.partition_point(|(other, _)| *other < day);
    let rows = DAYS.iter().skip(from).take_while(move |(other, _)| *other == day);
    rows.filter_map(|(_, at)| row(usize::from(*at)))
}

/// The laws of a name, as [`crate::language::names::key`] writes it.
pub(super) fn laws<'a>(name: &str) -> impl Iterator<Item = &'a Act> + use<'a> {
    LAWS.get(name).iter().filter_map(|at| row(usize::from(*at)))
}

/// The rows that have a word.
pub(super) fn with_word(word: &str) -> &'static [u16] {
    WORDS.get(word)
}

/// The rows that have a word which begins so.
pub(super) fn with_start(start: &str) -> Vec<u16> {
    WORDS.begun(start)
}

fn act(line: &'static str) -> Act {
    let mut fields = line.split('\t');
    let mut text = || fields.next().unwrap_or_default();
    let number = |text: &str| text.parse().unwrap_or(0);
    let list = |text: &'static str, mark: char| -> Cow<'static, [Cow<'static, str>]> {
        text.split(mark).filter(|part| !part.is_empty()).map(Cow::Borrowed).collect::<Vec<_>>().into()
    };
    let (kind, symbol, date, issuer, title) = (text(), text(), number(text()), text(), text());
    let (exact, from, until, next, amended) = (text() == "1", number(text()), number(text()), text(), text());
    let (origin, sources, retrieved) = (text(), text(), number(text()));
    Act {
        kind: Cow::Borrowed(kind),
        symbol: Cow::Borrowed(symbol),
        date,
        issuer: Cow::Borrowed(issuer),
        title: Cow::Borrowed(title),
        exact,
        from,
        until,
        replaced_by: Cow::Borrowed(next),
        amended_by: list(amended, '|'),
        low: origin == "low",
        origin: match origin {
            "codified" => Origin::Codified,
            "related" => Origin::Related,
            _ => Origin::Own,
        },
        sources: list(sources, '\u{1f}'),
        retrieved,
    }
}
