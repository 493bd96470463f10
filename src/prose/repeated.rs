//! T005: the same word twice in a row, where the language does not want it so.

use super::data;
use super::phrases::Phrases;
use super::{Finding, Prose};
use crate::language::words::Word;
use crate::yaml::embedded;
use std::collections::{HashMap, HashSet};
use std::sync::OnceLock;

struct Lists {
    natural: HashSet<String>,
    compounds: HashMap<String, Compounds>,
}

/// What one word may end and begin.
struct Compounds {
    ends: HashSet<String>,
    begins: Phrases<()>,
}

fn lists() -> &'static Lists {
    static LISTS: OnceLock<Lists> = OnceLock::new();
    LISTS.get_or_init(|| {
        let mut lists = Lists { natural: HashSet::new(), compounds: HashMap::new() };
        let root = embedded!("repeated").node();
        lists.natural.extend(data::strings(&root, "natural").map(str::to_owned));
        for (ends, begins) in data::pairs(&root, "compounds") {
            let Some(word) = ends.rsplit(' ').next() else { continue };
            let mut starts = Phrases::new(true);
            data::items(begins).for_each(|phrase| starts.add(phrase, ()));
            let heads = data::items(ends).filter_map(|phrase| phrase.rsplit_once(' '));
            let heads = heads.map(|(head, _)| head.rsplit(' ').next().unwrap_or(head).to_owned()).collect();
            lists.compounds.insert(word.to_owned(), Compounds { ends: heads, begins: starts });
        }
        lists
    })
}

/// Words of a text that repeat the word before; the finding covers both, and `right` is the word once.
pub fn repeated(prose: &Prose<'_>) -> Vec<Finding> {
    let all = prose.words.as_slice();
    let mut found = Vec::new();
    for i in 1..all.len() {
        let (Some(first), Some(second)) = (all.get(i - 1), all.get(i)) else { continue };
        if is_same(first, second) && !is_meant(all, i) {
            found.push(Finding::new(first.start..second.end, first.text));
        }
    }
    found
}

fn is_same(first: &Word<'_>, second: &Word<'_>) -> bool {
    second.follows()
        && !first.is_number()
        && first.text.chars().next().is_some_and(char::is_alphabetic)
        && second.is_any(&[first.text])
}

/// Whether the word at `i`, which repeats the one before, is meant so.
fn is_meant(all: &[Word<'_>], i: usize) -> bool {
    let (Some(first), Some(second)) = (all.get(i - 1), all.get(i)) else { return true };
    let word = first.text.to_lowercase();
    let before = i.checked_sub(2).and_then(|i| all.get(i)).filter(|_| first.follows());
    // A single letter may be a list of codes; a name may double a syllable (Nguyễn Thị Na Na).
    if word.chars().count() == 1 && word != "ở" {
        return true;
    }
    let named = first.is_capital() && second.is_capital() && before.is_some_and(|word| word.is_capital());
    // A capital begins a name of its own: Đảng ủy Ủy ban nhân dân.
    let begins = second.is_capital() && !first.is_capital();
    if named || begins {
        return true;
    }
    let lists = lists();
    if lists.natural.contains(&format!("{word} {word}")) {
        return true;
    }
    let Some(compounds) = lists.compounds.get(&word) else { return false };
    let ends = before.is_some_and(|before| compounds.ends.contains(&before.text.to_lowercase()));
    ends && all.get(i..).is_some_and(|tail| compounds.begins.at(tail).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        repeated(&Prose::new(text)).into_iter().map(|finding| text.get(finding.range).unwrap()).collect()
    }

    #[test]
    fn a_word_written_twice_is_found() {
        assert_eq!(found("các cơ quan trong trong tỉnh"), ["trong trong"]);
        assert_eq!(found("Nghị định về về quản lý"), ["về về"]);
        assert_eq!(found("thông tin tin đối ngoại"), ["tin tin"]);
        assert_eq!(found("Sở Sở Tài chính"), ["Sở Sở"]);
        assert_eq!(found("Các các đơn vị"), ["Các các"]);
    }

    #[test]
    fn compounds_that_meet_and_natural_doublings_are_right() {
        for text in [
            "xử lý hành vi vi phạm; thi công công trình; thông tin tin cậy; cán bộ bộ phận một cửa; quốc gia gia nhập",
            "ngày ngày, luôn luôn, song song, dần dần, nhà nhà, người người",
            "bà Nguyễn Thị Na Na; 05 05; một, một; kế hoạch năm năm",
            "Đảng ủy Ủy ban nhân dân tỉnh; trụ sở sở hữu chung; cơ quan quan trọng; đối ngoại ngoại giao",
        ] {
            assert!(found(text).is_empty(), "{text}: {:?}", found(text));
        }
    }
}
