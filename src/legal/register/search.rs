//! Words of a question to the documents that a person expects, the likeliest first.
//!
//! Every word must be there, marks or none, in type, number, year, issuer or title. The words as one phrase stand before the
//! same words scattered, marks as typed before marks of other words, a title that is about nothing else before one that only
//! mentions them, what is in force before what has ended, and then the newer.

use super::{Act, Register, table, words};
use crate::calendar::Date;
use crate::language::forms::{bare, bare_letters};
use crate::language::names::key;
use std::cmp::Reverse;

/// What a document is put in order by: the greatest first.
type Rank = (u8, usize, u8, bool, u32);

impl Register {
    /// The documents whose words answer `query`, at most `most`; their validity is judged on `on`.
    pub fn search(&self, query: &str, on: Date, most: usize) -> Vec<&Act> {
        let question = Question::new(query);
        if question.words.is_empty() {
            return Vec::new();
        }
        let own = self.documents.iter().filter(|act| {
            let all = words::of_document(&act.kind, &act.symbol, act.date, &act.issuer, &act.title);
            question.words.iter().all(|word| all.contains(word))
        });
        let mut found: Vec<(Rank, &Act)> = own
            .chain(question.rows().filter_map(table::row))
            .map(|act| (Self::rank(&question, act, on), act))
            .collect();
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
        (phrase, typed, question.share(title), !ended, act.date)
    }
}

/// Whether a word of a title is `bare` without its marks.
fn is_word(word: &str, bare: &str) -> bool {
    bare_letters(word).eq(bare.chars())
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
}

impl Question {
    fn new(query: &str) -> Self {
        let key = key(query);
        let typed = words::split(&key).map(str::to_owned).collect();
        let words = words::of_text(&key);
        let weights = words.iter().map(|word| weight(table::with_word(word))).collect();
        Self { typed, words, weights, key }
    }

    /// The built-in rows that have every word, found from the rarest on.
    fn rows(&self) -> impl Iterator<Item = usize> {
        let mut lists: Vec<&[u16]> = self.words.iter().map(|word| table::with_word(word)).collect();
        lists.sort_by_key(|list| list.len());
        let rarest = lists.first().copied().unwrap_or_default();
        let rest: Vec<&[u16]> = lists.into_iter().skip(1).collect();
        let everywhere = move |row: &&u16| rest.iter().all(|list| list.binary_search(row).is_ok());
        rarest.iter().filter(everywhere).map(|row| usize::from(*row))
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
        ] {
            assert_eq!(first(query), symbol, "{query}");
        }
    }

    #[test]
    fn every_word_must_be_there() {
        assert_eq!(first("không có văn bản nào như thế"), "");
        assert_eq!(first(""), "");
        assert_eq!(first(" - "), "");
    }
}
