//! T009: frequent slips from a closed list, and syllables that Vietnamese cannot have.

use super::data;
use super::phrases::Phrases;
use super::syllable::{self, Slip};
use super::{Finding, Prose};
use crate::invariant::slice;
use crate::language::letters::upper_first;
use crate::language::words::Word;
use crate::yaml::embedded;
use std::collections::HashSet;
use std::sync::OnceLock;

/// One row of the closed list.
struct Row {
    right: String,
    not_after: HashSet<String>,
    not_before: HashSet<String>,
}

fn list() -> &'static Phrases<Row> {
    static LIST: OnceLock<Phrases<Row>> = OnceLock::new();
    LIST.get_or_init(|| {
        let mut list = Phrases::new(true);
        let root = embedded!("slips").node();
        for (wrong, right) in data::pairs(&root, "slips") {
            list.add(wrong, Row { right: right.to_owned(), not_after: HashSet::new(), not_before: HashSet::new() });
        }
        for entry in root.get("guarded").map(|node| node.entries()).unwrap_or_default() {
            let set = |key| data::strings(&entry.value, key).map(str::to_owned).collect();
            let Some(right) = entry.value.get("right").and_then(data::string) else { continue };
            let row = Row { right: right.to_owned(), not_after: set("not_after"), not_before: set("not_before") };
            list.add(&entry.key.value, row);
        }
        list
    })
}

/// Misspellings in a text: of the closed list (the empty kind), kind `typed` for a slip of the fingers with the syllable
/// that was meant, kind `impossible` for a syllable that Vietnamese cannot have.
pub fn misspellings(prose: &Prose<'_>) -> Vec<Finding> {
    let Prose { text, words: all } = prose;
    let mut found = Vec::new();
    let vietnamese = all.iter().filter(|word| !word.text.is_ascii()).take(2).count() > 1;
    let mut i = 0;
    while let Some(tail) = all.get(i..).filter(|tail| !tail.is_empty()) {
        let before = i.checked_sub(1).and_then(|i| all.get(i));
        if let Some((finding, length)) = listed(before, tail) {
            found.push(finding);
            i += length;
            continue;
        }
        if vietnamese
            && let [word, ..] = tail
            && stands_alone(text, word)
        {
            found.extend(impossible(word));
        }
        i += 1;
    }
    found
}

/// The row of the closed list that stands at the head of `tail`.
fn listed(before: Option<&Word<'_>>, tail: &[Word<'_>]) -> Option<(Finding, usize)> {
    let (row, length) = list().at(tail)?;
    let (first, last) = (tail.first()?, tail.get(length.checked_sub(1)?)?);
    let near = |set: &HashSet<String>, word: Option<&Word<'_>>| {
        word.is_some_and(|word| set.contains(&word.text.to_lowercase()))
    };
    if near(&row.not_after, before.filter(|_| first.follows())) || near(&row.not_before, tail.get(length)) {
        return None;
    }
    let right = like(first, tail.get(..length)?, &row.right);
    Some((Finding::new(first.start..last.end, right), length))
}

/// The right words with the capitals of the wrong ones.
fn like(first: &Word<'_>, wrong: &[Word<'_>], right: &str) -> String {
    if wrong.iter().all(|word| !word.text.chars().any(char::is_lowercase)) {
        return right.to_uppercase();
    }
    if first.is_capital() { upper_first(right) } else { right.to_owned() }
}

fn impossible(word: &Word<'_>) -> Option<Finding> {
    Some(match syllable::slip(word.text, word.first)? {
        Slip::Typed(right) => Finding::new(word.range(), right).kind("typed"),
        Slip::Impossible => Finding::open(word.range()).kind("impossible"),
    })
}

/// Whether no hyphen, apostrophe or slash joins the word to another: bê-tông, K'Ho, TTr-STTTT, km/h.
fn stands_alone(text: &str, word: &Word<'_>) -> bool {
    let joins = |c: Option<char>| c.is_some_and(|c| matches!(c, '-' | '\'' | '’' | '/' | '&' | '.' | '_'));
    let before = text.get(..word.start).and_then(|head| head.chars().next_back());
    let mut after = slice(text, word.end..).chars();
    let joined = match after.next() {
        Some('.') => after.next().is_some_and(char::is_lowercase),
        next => joins(next),
    };
    !joins(before) && !joined
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(&str, String)> {
        misspellings(&Prose::new(text))
            .into_iter()
            .map(|f| (text.get(f.range.clone()).unwrap(), f.right.unwrap_or_default()))
            .collect()
    }

    #[test]
    fn frequent_slips_are_mended() {
        assert_eq!(found("huyện Bình Tân nới riêng"), [("nới riêng", "nói riêng".into())]);
        assert_eq!(found("theo dõi năm chặt tình hình"), [("năm chặt", "nắm chặt".into())]);
        assert_eq!(found("Danh nghiệp và người dân"), [("Danh nghiệp", "Doanh nghiệp".into())]);
        assert_eq!(found("NGHÀNH GIÁO DỤC"), [("NGHÀNH", "NGÀNH".into())]);
        assert_eq!(found("các nghành, lĩnh vực"), [("nghành", "ngành".into())]);
        assert_eq!(found("Phhosi hợp chặt chẽ với các sở"), [("Phhosi", String::new())]);
        assert_eq!(found("công tác thônng tin đối ngoại"), [("thônng", "thông".into())]);
    }

    #[test]
    fn a_neighbour_can_make_the_words_right() {
        for text in [
            "chức danh nghiệp vụ của công chức",
            "trong năm bắt đầu thực hiện",
            "Sở Y tế đưa ra soát xét hồ sơ khám chữa bệnh",
            "dân tộc Bru - Vân Kiều, Cơ Tu, K'Ho, M'Nông, Xơ Đăng ở Đắk Lắk, Krông Pa, Ia Grai, Đức Cơ, Pleiku",
            "quảng bá trên internet, website, video, logo, marketing; bê-tông; ASEAN; Lagi; Mũi Kê Gà",
        ] {
            assert!(found(text).is_empty(), "{text}: {:?}", found(text));
        }
    }
}
