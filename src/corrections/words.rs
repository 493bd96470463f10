//! Where two versions of a line differ: the words that went and those that came.

use similar::{Algorithm, DiffOp, capture_diff_slices};
use std::ops::Range;

/// One place at which a line was changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Change {
    /// The bytes of the old line; empty where something came in.
    pub old: Range<usize>,
    /// What stands there now.
    pub new: String,
}

/// The changes that make `old` into `new`, in their order: each put in its place, they make one the other. Words are compared
/// whole; what both have before and behind a changed word that is no letter (a comma, a bracket) is left out.
pub(super) fn changes(old: &str, new: &str) -> Vec<Change> {
    // A word carries the space behind it, so that one which goes leaves no second space.
    let (from, to): (Vec<&str>, Vec<&str>) = (old.split_inclusive(' ').collect(), new.split_inclusive(' ').collect());
    let bytes = |words: &[&str], range: Range<usize>| {
        let length = |words: &[&str]| words.iter().map(|word| word.len()).sum::<usize>();
        let start = length(words.get(..range.start).unwrap_or_default());
        start..start + length(words.get(range).unwrap_or_default())
    };
    let mut out = Vec::new();
    for op in capture_diff_slices(Algorithm::Myers, &from, &to) {
        if !matches!(op, DiffOp::Equal { .. }) {
            let (old_range, new_range) = (bytes(&from, op.old_range()), bytes(&to, op.new_range()));
            let now = new.get(new_range).unwrap_or_default();
            out.push(trimmed(old, old_range, now));
        }
    }
    out
}

impl Change {
    /// The same change one space to the left: a word that goes takes the space before it, one that comes brings it. What stands at
    /// the end of a value has no space behind it.
    pub fn leftward(&self, line: &str) -> Option<Change> {
        let start = line.get(..self.old.start)?.strip_suffix(' ')?.len();
        let was = line.get(self.old.clone())?;
        let end = if was.is_empty() { start } else { start + 1 + was.strip_suffix(' ')?.len() };
        let new = if self.new.is_empty() { String::new() } else { format!(" {}", self.new.strip_suffix(' ')?) };
        Some(Change { old: start..end, new })
    }

    /// The change in two: of words that were changed beside each other the first may be of the template and the rest of a value,
    /// or the other way round.
    pub fn pieces(&self, line: &str) -> Vec<Change> {
        let was = line.get(self.old.clone()).unwrap_or_default();
        let (from, to) = (words_of(was), words_of(&self.new));
        let piece = |old: Range<usize>, new: Range<usize>| {
            let old = self.old.start + old.start..self.old.start + old.end;
            trimmed(line, old, self.new.get(new).unwrap_or_default())
        };
        let count = from.len().min(to.len());
        let heads = (1..count).filter_map(|words| Some(piece(0..from.get(words)?.start, 0..to.get(words)?.start)));
        let tails = (1..count).filter_map(|words| {
            let (old, new) = (from.get(from.len() - words)?.start, to.get(to.len() - words)?.start);
            Some(piece(old..was.len(), new..self.new.len()))
        });
        heads.chain(tails).collect()
    }
}

/// The places of words, each with the space behind it.
fn words_of(text: &str) -> Vec<Range<usize>> {
    let mut at = 0;
    let place = |word: &str| {
        at += word.len();
        at - word.len()..at
    };
    text.split_inclusive(' ').map(place).collect()
}

/// The words that went and those that came.
pub(super) fn pairs(old: &str, new: &str) -> Vec<(String, String)> {
    let pair = |change: Change| (old.get(change.old).unwrap_or_default().to_owned(), change.new);
    changes(old, new).into_iter().map(pair).collect()
}

/// A change without what both versions begin and end with, cut between words and signs only.
fn trimmed(line: &str, range: Range<usize>, new: &str) -> Change {
    let was = line.get(range.clone()).unwrap_or_default();
    let front = common(was, new, false);
    let (left, right) = (was.get(front..).unwrap_or_default(), new.get(front..).unwrap_or_default());
    let tail = common(left, right, true);
    let right = right.get(..right.len().saturating_sub(tail)).unwrap_or_default();
    Change { old: range.start + front..range.end.saturating_sub(tail), new: right.to_owned() }
}

/// How many bytes two texts begin with alike, or end with `backward`: no word is cut.
fn common(one: &str, other: &str, backward: bool) -> usize {
    let letters =
        |text: &str| -> Vec<char> { if backward { text.chars().rev().collect() } else { text.chars().collect() } };
    let (one, other) = (letters(one), letters(other));
    let alike = one.iter().zip(&other).take_while(|(a, b)| a == b).count();
    let joins = |text: &[char], at: usize| {
        let letter = |at: usize| text.get(at).is_some_and(|c| c.is_alphanumeric());
        at > 0 && letter(at - 1) && letter(at)
    };
    let cut = (0..=alike).rev().find(|at| !joins(&one, *at) && !joins(&other, *at)).unwrap_or_default();
    one.iter().take(cut).map(|c| c.len_utf8()).sum()
}

/// How many words of two texts are alike, as a share of all: 1 for the same, 0 for nothing in common.
pub(super) fn likeness(one: &str, other: &str) -> f32 {
    let (a, b): (Vec<&str>, Vec<&str>) = (one.split(' ').collect(), other.split(' ').collect());
    let mut rest = b.clone();
    let alike = a.iter().filter(|word| match rest.iter().position(|other| other == *word) {
        Some(at) => {
            rest.swap_remove(at);
            true
        }
        None => false,
    });
    2.0 * alike.count() as f32 / (a.len() + b.len()).max(1) as f32
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(old: &str, new: &str) -> Vec<String> {
        let show = |change: Change| format!("{}→{}", old.get(change.old).unwrap(), change.new);
        changes(old, new).into_iter().map(show).collect()
    }

    #[test]
    fn words_go_and_come() {
        assert_eq!(told("Tổ chức 05 lớp tập huấn", "Tổ chức 06 lớp tập huấn"), ["05→06"]);
        assert_eq!(told("các sở, ban, ngành;", "các sở, ban;"), [", ngành→"]);
        assert_eq!(told("một hai", "một hai ba"), ["→ ba"]);
        assert_eq!(told("một hai ba", "một ba"), ["hai →"]);
        assert_eq!(told("Số: /KH-UBND", "Số: 15/KH-UBND"), ["→15"]);
        assert_eq!(told("Số: 36/KH-UBND", "Số: 40/KH-UBND"), ["36→40"]);
        assert_eq!(told("như cũ", "như cũ"), [""; 0]);
    }

    #[test]
    fn a_word_at_the_end_of_a_value_takes_the_space_before_it() {
        let line = "Tỉnh ủy, Ủy ban nhân dân tỉnh (để báo cáo);";
        let shown = |new: &str| {
            let left = changes(line, new).remove(0).leftward(line).unwrap();
            format!("{}→{}", line.get(left.old).unwrap(), left.new)
        };
        assert_eq!(shown("Tỉnh ủy, Ủy ban nhân dân (để báo cáo);"), " tỉnh→");
        assert_eq!(shown("Tỉnh ủy, Ủy ban nhân dân tỉnh kịp thời (để báo cáo);"), "→ kịp thời");
    }

    #[test]
    fn words_that_stand_beside_each_other_may_be_of_two_values() {
        let line = "Sản phẩm: 04 bảng";
        let change = changes(line, "Kết quả: 05 bảng").remove(0);
        let shown = |piece: Change| format!("{}→{}", line.get(piece.old).unwrap(), piece.new);
        let pieces: Vec<String> = change.pieces(line).into_iter().map(shown).collect();
        assert_eq!(pieces, ["Sản→Kết", "Sản phẩm→Kết quả", "04→05", "phẩm: 04→quả: 05"]);
    }

    #[test]
    fn what_has_nothing_in_common_is_not_alike() {
        assert_eq!(likeness("một hai", "một hai"), 1.0);
        assert_eq!(likeness("một hai", "ba bốn"), 0.0);
        assert!(likeness("Tổ chức 05 lớp", "Tổ chức 06 lớp") > 0.7);
    }
}
