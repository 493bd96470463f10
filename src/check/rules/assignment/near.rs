//! Many names to those that a part of a text may nearly be: found by what both have alike, not by reading each name.

use super::likeness::{Name, Word};
use crate::language::letters::bare;
use std::collections::{BTreeMap, BTreeSet};
use std::hash::{DefaultHasher, Hash, Hasher};

/// Up to so many names are read one by one.
const FEW: usize = 32;

/// Names of more words are of no body.
const LONGEST: usize = 30;

/// So many names with one thing alike are read, the first ones.
const MOST: usize = 50;

/// Names by what they may have alike with another.
pub(super) struct Names {
    count: usize,
    /// A sum over the words of a name, and its place among the names.
    places: Vec<(u64, usize)>,
    /// How many words the names have that begin with a word.
    lengths: BTreeMap<String, BTreeSet<usize>>,
}

impl Names {
    /// What `names` may have alike with another.
    pub fn new<'n>(names: impl ExactSizeIterator<Item = &'n Name>) -> Names {
        let mut all = Names { count: names.len(), places: Vec::new(), lengths: BTreeMap::new() };
        if all.count <= FEW {
            return all;
        }
        for (place, name) in names.enumerate() {
            let count = name.words.len();
            let Some(first) = name.words.first().filter(|_| count <= LONGEST) else { continue };
            all.lengths.entry(first.plain.clone()).or_default().insert(count);
            let row: u64 = (0..).zip(&name.words).fold(0, |sum, (at, word)| sum.wrapping_add(exact(at, word)));
            let core = name.words.iter().fold(0, |sum: u64, word| sum.wrapping_add(loose(word)));
            all.places.extend([(row, place), (core, place)]);
            for (at, word) in (0..).zip(&name.words).skip(1) {
                let rest = row.wrapping_sub(exact(at, word));
                all.places.extend(blurred(at, word).into_iter().map(|key| (rest.wrapping_add(key), place)));
            }
        }
        all.places.sort_unstable();
        all.places.dedup();
        all
    }

    /// The places of the names that the words of `name` from `at` on may nearly be, or are.
    pub fn near(&self, name: &Name, at: usize) -> BTreeSet<usize> {
        if self.count <= FEW {
            return (0..self.count).collect();
        }
        let mut out = BTreeSet::new();
        let lengths = name.words.get(at).and_then(|first| self.lengths.get(&first.plain));
        let Some((lengths, longest)) = lengths.and_then(|all| Some((all, *all.last()?))) else { return out };
        let (mut row, mut core) = (0_u64, 0_u64);
        let own = name.words.get(at..).unwrap_or_default();
        for (count, word) in (1..=longest + 2).zip(own) {
            row = row.wrapping_add(exact(count - 1, word));
            core = core.wrapping_add(loose(word));
            out.extend(self.with(row));
            if !word.ends {
                continue;
            }
            out.extend(self.with(core));
            if lengths.contains(&count) {
                for (at, word) in (0..).zip(own).take(count).skip(1) {
                    let rest = row.wrapping_sub(exact(at, word));
                    out.extend(blurred(at, word).into_iter().flat_map(|key| self.with(rest.wrapping_add(key))));
                }
            }
        }
        out
    }

    fn with(&self, sum: u64) -> impl Iterator<Item = usize> {
        let from = self.places.partition_point(|(own, _)| *own < sum);
        let all = self.places.iter().skip(from).take(MOST).take_while(move |(own, _)| *own == sum);
        all.map(|(_, place)| *place)
    }
}

fn sum(what: impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    what.hash(&mut hasher);
    hasher.finish()
}

/// A word at its place.
fn exact(at: usize, word: &Word) -> u64 {
    sum((0, at, &word.plain))
}

/// A word wherever it stands; nothing of one that only joins.
fn loose(word: &Word) -> u64 {
    if word.joins() { 0 } else { sum((1, &word.plain)) }
}

/// What a word at its place has alike with one that has other marks, or one letter more, less or other.
fn blurred(at: usize, word: &Word) -> Vec<u64> {
    let letters: Vec<char> = word.plain.chars().collect();
    let mut out = vec![sum((2, at, bare(&word.plain)))];
    if (2..=6).contains(&letters.len()) {
        let without = |gone: usize| {
            let kept = letters.iter().enumerate().filter(|(at, _)| *at != gone).map(|(_, letter)| letter);
            kept.collect::<String>()
        };
        out.extend((0..=letters.len()).map(|gone| sum((3, at, without(gone)))));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::super::likeness::likeness;
    use super::*;

    fn names(count: usize) -> Vec<Name> {
        let fields = ["Nội vụ", "Văn hóa, Thể thao và Du lịch", "Ngoại vụ", "Khoa học và Công nghệ", "Tư pháp"];
        (0..count).map(|at| Name::new(&format!("Sở {} thứ {at}", fields[at % fields.len()]))).collect()
    }

    #[test]
    fn among_many_names_those_are_found_that_are_alike() {
        let many = names(500);
        let found = Names::new(many.iter());
        for text in [
            "Sở Nội vụ thứ 15",
            "Sở Nôi vụ thứ 15",
            "Sở Ngại vụ thứ 2",
            "Sở Nogại vụ thứ 2",
            "Sở Tư phápj thứ 4",
            "Sở Văn hóa Thể thao và Du lịch thứ 16",
            "Sở Du lịch, Thể thao và Văn hóa thứ 16",
            "Sở Khoa học Công nghệ thứ 3 tỉnh An Bình",
        ] {
            let name = Name::new(text);
            let near = found.near(&name, 0);
            let alike = |known: &Name| name.bears(0, known).is_some() || likeness(&name, 0, known).is_some();
            let wanted: Vec<usize> =
                many.iter().enumerate().filter(|(_, known)| alike(known)).map(|(at, _)| at).collect();
            assert!(!wanted.is_empty() && wanted.iter().all(|at| near.contains(at)), "{text}: {wanted:?}, {near:?}");
        }
    }

    #[test]
    fn a_name_is_compared_with_as_many_others_however_many_there_are() {
        let asked = |count: usize| {
            let found = Names::new(names(count).iter());
            (0..count).map(|at| found.near(&Name::new(&format!("Sở Nội vu thứ x{at}")), 0).len()).max().unwrap()
        };
        assert!(asked(4_000) <= asked(1_000).max(MOST), "{} {}", asked(4_000), asked(1_000));
    }
}
