//! Words of a question to the documents that a person expects, the likeliest first.
//!
//! Every word must be there, marks or none, in type, number, year, issuer or title. A number that the words begin stands before
//! all else, the words as one phrase before the same words scattered, marks as typed before marks of other words, a title that is about nothing else before one that only
//! mentions them, what is in force before what has ended, and then the newer.

use super::{Act, Register, table, words};
use crate::calendar::Date;
use crate::language::forms::{bare, bare_letters};
use crate::language::names::key;
use std::borrow::Cow;
use std::cmp::Reverse;

/// What a document is put in order by: the greatest first.
type Rank = (bool, u8, usize, u8, bool, u32);

impl Register {
    /// The documents whose words answer `query`, at most `most`; their validity is judged on `on`.
    pub fn search(&self, query: &str, on: Date, most: usize) -> Vec<&Act> {
        self.answers(&Question::new(query), on, most)
    }

    /// [`search`](Self::search) while the last word of `query` may be unfinished.
    pub fn search_begun(&self, query: &str, on: Date, most: usize) -> Vec<&Act> {
        self.answers(&Question { begun: true, ..Question::new(query) }, on, most)
    }

    fn answers(&self, question: &Question, on: Date, most: usize) -> Vec<&Act> {
        let Some((last, whole)) = question.words.split_last() else { return Vec::new() };
        let own = self.documents.iter().filter(|act| {
            let all = words::of_document(&act.kind, &act.symbol, act.date, &act.issuer, &act.title);
            let ends = |word: &String| word == last || question.begun && word.starts_with(last.as_str());
            whole.iter().all(|word| all.contains(word)) && all.iter().any(ends)
        });
        let mut found: Vec<(Rank, &Act)> =
            own.chain(question.rows().filter_map(table::row)).map(|act| (Self::rank(question, act, on), act)).collect();
        found.sort_by(|(a, one), (b, other)| (Reverse(a), &one.symbol).cmp(&(Reverse(b), &other.symbol)));
        found.into_iter().map(|(_, act)| act).take(most).collect()
    }

    fn rank(question: &Question, act: &Act, on: Date) -> Rank {
        let title = key(&act.title);
        let text = format!("{} {title}", act.kind.to_lowercase());
        let own: Vec<&str> = words::split(&text).collect();
        let is_run = |run: &[&str]| run.iter().zip(&question.words).all(|(word, bare)| is_word(word, bare));
        let phrase =
            if text.contains(&question.key) { 2 } else { u8::from(own.windows(question.words.len()).any(is_run)) };
        // A word typed without marks may be any word of its letters.
        let marked = question.typed.iter().zip(&question.words).filter(|(typed, bare)| typed != bare);
        let typed = marked.filter(|(typed, _)| own.contains(&typed.as_str())).count();
        let title = own.get(words::split(&act.kind).count()..).unwrap_or_default();
        let ended = act.ended().is_some_and(|ended| ended <= on) || act.day().is_some_and(|day| day > on);
        let number = key(&act.symbol);
        let behind_kind = question.key.strip_prefix(&act.kind.to_lowercase()).unwrap_or(&question.key).trim_start();
        let numbered = behind_kind.starts_with(|c: char| c.is_ascii_digit()) && number.starts_with(behind_kind);
        (numbered, phrase, typed, question.share(title), !ended, act.date)
    }
}

/// Whether a word of a title is `bare` without its marks.
fn is_word(word: &str, bare: &str) -> bool {
    bare_letters(word).eq(bare.chars())
}

/// A question without the "số" before a number: "Nghị định số 72/2015/NĐ-CP" asks for the decree, not for a title with "số".
fn without_so(key: &str) -> String {
    let words: Vec<&str> = key.split(' ').collect();
    let is_mark = |at: usize| {
        let next = words.get(at + 1).is_some_and(|next| next.starts_with(|c: char| c.is_ascii_digit()));
        next && matches!(words.get(at), Some(&("số" | "so")))
    };
    let kept: Vec<&str> = words.iter().enumerate().filter(|(at, _)| !is_mark(*at)).map(|(_, word)| *word).collect();
    kept.join(" ")
}

/// What a word that stands in `rows` rows counts for: 1 for one that stands in all.
fn weight(rows: &[u16]) -> f64 {
    1.0 + (table::count() as f64 / (1.0 + rows.len() as f64)).ln()
}

/// What is asked.
struct Question {
    /// As [`key`] writes it.
    key: String,
    /// Its words with their marks.
    typed: Vec<String>,
    /// Its words without.
    words: Vec<String>,
    /// What each of them counts for.
    weights: Vec<f64>,
    /// Whether the last may be the beginning of one.
    begun: bool,
}

impl Question {
    fn new(query: &str) -> Self {
        let key = without_so(&key(query));
        let typed = words::split(&key).map(str::to_owned).collect();
        let words = words::of_text(&key);
        let weights = words.iter().map(|word| weight(table::with_word(word))).collect();
        Self { typed, words, weights, key, begun: false }
    }

    /// The built-in rows that have every word, found from the rarest on.
    fn rows(&self) -> impl Iterator<Item = usize> {
        let last = self.words.len().saturating_sub(1);
        let mut lists: Vec<Cow<'static, [u16]>> = Vec::new();
        for (at, word) in self.words.iter().enumerate() {
            let begun = self.begun && at == last;
            lists.push(if begun { table::with_start(word).into() } else { table::with_word(word).into() });
        }
        lists.sort_by_key(|list| list.len());
        let mut lists = lists.into_iter();
        let rarest = lists.next().unwrap_or_default().into_owned();
        let everywhere = move |row: &u16| lists.as_slice().iter().all(|list| list.binary_search(row).is_ok());
        rarest.into_iter().filter(everywhere).map(usize::from)
    }

    /// How much of a title the question names, rare words counting more: 3 for all of it, 2 for half, 1 for a part, 0 for
    /// none.
    fn share(&self, title: &[&str]) -> u8 {
        let own = |word: &&str| self.words.iter().position(|own| is_word(word, own));
        let named: f64 = title.iter().filter_map(own).filter_map(|at| self.weights.get(at)).sum();
        // No word counts for less than 1: in a long title one word is a part, whatever the others count for.
        if named < 0.5 * title.len() as f64 {
            return u8::from(named > 0.0);
        }
        let all: f64 = title.iter().map(|word| weight(table::with_word(&bare(word)))).sum();
        match named / all.max(1.0) {
            share if share > 0.95 => 3,
            share if share >= 0.5 => 2,
            share if share > 0.0 => 1,
            _ => 0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(query: &str) -> String {
        let on = Date::new(2026, 11, 24).unwrap();
        let register = Register::builtin();
        register.search(query, on, 10).first().map(|act| act.symbol.to_string()).unwrap_or_default()
    }

    #[test]
    fn what_a_person_expects_stands_first() {
        for (query, symbol) in [
            ("quản lý hoạt động thông tin đối ngoại", "72/2015/NĐ-CP"),
            ("quan ly hoat dong thong tin doi ngoai", "72/2015/NĐ-CP"),
            ("nghị định công tác văn thư", "30/2020/NĐ-CP"),
            ("luật báo chí", "126/2025/QH15"),
            ("luật tổ chức chính quyền địa phương", "72/2025/QH15"),
            ("tổ chức chính quyền địa phương 2015", "77/2015/QH13"),
            ("bộ luật dân sự", "91/2015/QH13"),
            ("Nghị định số 72/2015/NĐ-CP", "72/2015/NĐ-CP"),
        ] {
            assert_eq!(first(query), symbol, "{query}");
        }
    }

    #[test]
    fn the_last_word_may_be_unfinished_where_somebody_types() {
        let (on, register) = (Date::new(2026, 11, 24).unwrap(), Register::builtin());
        let typed =
            |query: &str| register.search_begun(query, on, 5).iter().map(|act| act.symbol.to_string()).collect();
        let has = |found: Vec<String>, symbol: &str| found.iter().any(|own| own == symbol);
        for query in [
            "72/2015",
            "Nghị định số 72/2015",
            "nghi dinh so 72/2015/ND-C",
            "quản lý hoạt động thông tin đối ng",
            "quan ly hoat dong thong tin doi ngo",
            "nghị định 72/2015/n",
        ] {
            assert!(has(typed(query), "72/2015/NĐ-CP"), "{query}: {:?}", typed(query));
        }
        assert_eq!(first("quản lý hoạt động thông tin đối ng"), "", "a question is whole");
    }

    #[test]
    fn every_word_must_be_there() {
        assert_eq!(first("không có văn bản nào như thế"), "");
        assert_eq!(first(""), "");
        assert_eq!(first(" - "), "");
    }
}
