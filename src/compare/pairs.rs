//! Two lists to what belongs together: what is the same, what is likely the same with other words, what came in, what went out.

use super::ops::ops;
use similar::DiffOp;

/// What became of a place in the old list and one in the new.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Pair {
    /// Says the same.
    Same(usize, usize),
    /// Became the other.
    Changed(usize, usize),
    /// Went out.
    Old(usize),
    /// Came in.
    New(usize),
}

/// Of a stretch with more pairs than this the likeness is not weighed: its items are paired as they come.
const MOST_PAIRS: usize = 40_000;

/// Nor is it where the texts of a stretch would have more words than this compared.
const MOST_WORDS: usize = 10_000_000;

/// How much of two texts must be alike that one became the other where that can be chosen.
const ALIKE: f32 = 0.45;

/// Pairs in the order of reading, old before new. `may` says whether an item can become another at all.
pub(super) fn pairs(old: &[String], new: &[String], may: &dyn Fn(usize, usize) -> bool) -> Vec<Pair> {
    let mut out = Vec::new();
    for op in ops(old, new) {
        match op {
            DiffOp::Equal { old_index, new_index, len } => {
                out.extend((0..len).map(|at| Pair::Same(old_index + at, new_index + at)));
            }
            DiffOp::Delete { old_index, old_len, .. } => out.extend((old_index..old_index + old_len).map(Pair::Old)),
            DiffOp::Insert { new_index, new_len, .. } => out.extend((new_index..new_index + new_len).map(Pair::New)),
            DiffOp::Replace { old_index, old_len, new_index, new_len } => {
                replaced((old, old_index, old_len), (new, new_index, new_len), may, &mut out);
            }
        }
    }
    out
}

type Stretch<'l> = (&'l [String], usize, usize);

/// The likeliest pairs of a stretch, none of which crosses another; what is left over between them is paired as it comes.
fn replaced(old: Stretch<'_>, new: Stretch<'_>, may: &dyn Fn(usize, usize) -> bool, out: &mut Vec<Pair>) {
    let (rows, columns) = (old.2, new.2);
    let chosen =
        if rows * columns > MOST_PAIRS { Vec::new() } else { chosen(words(old), words(new), (old.1, new.1), may) };
    let (mut row, mut column) = (0, 0);
    for (to_row, to_column) in chosen.into_iter().chain([(rows, columns)]) {
        while row < to_row && column < to_column && may(old.1 + row, new.1 + column) {
            out.push(Pair::Changed(old.1 + row, new.1 + column));
            (row, column) = (row + 1, column + 1);
        }
        out.extend((row..to_row).map(|at| Pair::Old(old.1 + at)));
        out.extend((column..to_column).map(|at| Pair::New(new.1 + at)));
        if to_row < rows && to_column < columns {
            out.push(Pair::Changed(old.1 + to_row, new.1 + to_column));
        }
        (row, column) = (to_row + 1, to_column + 1);
    }
}

/// The words of each text of a stretch, in their order.
fn words<'l>((list, from, count): Stretch<'l>) -> Vec<Vec<&'l str>> {
    list.iter().skip(from).take(count).map(|text| sorted(text)).collect()
}

/// The pairs with the greatest sum of likeness.
fn chosen(
    from: Vec<Vec<&str>>,
    to: Vec<Vec<&str>>,
    first: (usize, usize),
    may: &dyn Fn(usize, usize) -> bool,
) -> Vec<(usize, usize)> {
    let (rows, columns) = (from.len(), to.len());
    if compared(&from, &to) > MOST_WORDS {
        return Vec::new();
    }
    let weighed = |row: usize, column: usize| {
        let both = from.get(row).zip(to.get(column)).filter(|_| may(first.0 + row, first.1 + column));
        let ratio = both.map_or(0.0, |(one, other)| alike(one, other));
        if ratio >= ALIKE { ratio } else { 0.0 }
    };
    let places = (0..rows).flat_map(|row| (0..columns).map(move |column| (row, column)));
    let likenesses: Vec<f32> = places.map(|(row, column)| weighed(row, column)).collect();
    let at = |row: usize, column: usize| likenesses.get(row * columns + column).copied().unwrap_or_default();
    // best[row][column]: the greatest sum of what stands from there on.
    let wide = columns + 1;
    let mut best = vec![0.0_f32; (rows + 1) * wide];
    let get = |best: &[f32], row: usize, column: usize| best.get(row * wide + column).copied().unwrap_or_default();
    for row in (0..rows).rev() {
        for column in (0..columns).rev() {
            let own = at(row, column);
            let with = if own > 0.0 { own + get(&best, row + 1, column + 1) } else { 0.0 };
            let value = with.max(get(&best, row + 1, column)).max(get(&best, row, column + 1));
            if let Some(slot) = best.get_mut(row * wide + column) {
                *slot = value;
            }
        }
    }
    let (mut row, mut column, mut out) = (0, 0, Vec::new());
    while row < rows && column < columns {
        let (own, here) = (at(row, column), get(&best, row, column));
        if own > 0.0 && own + get(&best, row + 1, column + 1) >= here {
            out.push((row, column));
            (row, column) = (row + 1, column + 1);
        } else if get(&best, row + 1, column) >= here {
            row += 1;
        } else {
            column += 1;
        }
    }
    out
}

/// How many words are read where each text of one list is compared with each of the other.
fn compared(from: &[Vec<&str>], to: &[Vec<&str>]) -> usize {
    let all = |list: &[Vec<&str>]| list.iter().map(Vec::len).sum::<usize>();
    from.len().saturating_mul(all(to)).saturating_add(to.len().saturating_mul(all(from)))
}

/// The words of a text, those that are alike side by side.
pub(super) fn sorted(text: &str) -> Vec<&str> {
    let mut words: Vec<&str> = text.split_whitespace().collect();
    words.sort_unstable();
    words
}

/// How much of two texts, their words [`sorted`], is the same in whatever order, from 0 to 1.
pub(super) fn alike(one: &[&str], other: &[&str]) -> f32 {
    let all = one.len() + other.len();
    if all == 0 {
        return 1.0;
    }
    // Two texts of very different length are not alike, and comparing them would be for nothing.
    if one.len().min(other.len()) * 4 < one.len().max(other.len()) {
        return 0.0;
    }
    let (mut same, mut rest) = (0, other.iter().peekable());
    for word in one {
        while rest.next_if(|other| *other < word).is_some() {}
        same += usize::from(rest.next_if(|other| *other == word).is_some());
    }
    2.0 * same as f32 / all as f32
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(old: &[&str], new: &[&str]) -> Vec<Pair> {
        let own = |list: &[&str]| list.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
        pairs(&own(old), &own(new), &|_, _| true)
    }

    #[test]
    fn what_is_alike_belongs_together_and_nothing_crosses() {
        assert_eq!(told(&["a", "b"], &["a", "b"]), [Pair::Same(0, 0), Pair::Same(1, 1)]);
        let old = ["Mở hai lớp tập huấn", "In tờ rơi cho các xã"];
        let new = ["Tổ chức hội thi", "Mở ba lớp tập huấn", "In tờ rơi cho các xã, phường"];
        assert_eq!(told(&old, &new), [Pair::New(0), Pair::Changed(0, 1), Pair::Changed(1, 2)]);
        let crossed = ["In tờ rơi cho các xã, phường", "Mở ba lớp tập huấn"];
        assert_eq!(told(&old, &crossed), [Pair::New(0), Pair::Changed(0, 1), Pair::Old(1)]);
        assert_eq!(told(&["một"], &[]), [Pair::Old(0)]);
        assert_eq!(told(&[], &["một"]), [Pair::New(0)]);
    }

    #[test]
    fn long_texts_are_weighed_while_their_words_are_not_too_many() {
        let text = |at: usize, words: usize| format!("{} {}", "việc ".repeat(words), "x".repeat(at));
        let list = |words: usize| (0..100).map(|at| text(at + 1, words)).collect::<Vec<_>>();
        for (words, chooses) in [(20, true), (1_000, false)] {
            let old = list(words);
            let new: Vec<String> = old.iter().map(|text| format!("{text}y")).collect();
            let (from, to) = (super::words((&old, 0, 100)), super::words((&new, 0, 100)));
            assert_eq!(!chosen(from, to, (0, 0), &|_, _| true).is_empty(), chooses, "{words} words");
            assert_eq!(pairs(&old, &new, &|_, _| true).len(), 100, "{words} words");
        }
    }

    #[test]
    fn likeness_is_that_of_the_words() {
        let likeness = |one: &str, other: &str| alike(&sorted(one), &sorted(other));
        assert!(likeness("Mở hai lớp tập huấn", "Mở ba lớp tập huấn") > 0.7);
        assert!(likeness("Mở hai lớp tập huấn", "In tờ rơi") < 0.1);
        assert!(likeness("một", "một hai ba bốn năm sáu bảy tám") < 0.1);
    }
}
