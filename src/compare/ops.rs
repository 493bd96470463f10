//! Two lists to the steps from one to the other, in bounded time: papers come back from strangers.

use similar::{Algorithm, DiffOp, capture_diff_slices};
use std::hash::Hash;

/// Lists of more items than this together, beside what is the same at both ends, are told as one replaced by the other: weighing
/// them would take as many steps as their lengths multiplied.
const MOST: usize = 40_000;

/// The steps from `old` to `new`.
pub(super) fn ops<T: Eq + Hash + Ord>(old: &[T], new: &[T]) -> Vec<DiffOp> {
    let head = old.iter().zip(new).take_while(|(one, other)| one == other).count();
    let rest = |list: &[T]| list.len() - head;
    let most = rest(old).min(rest(new));
    let tail = old.iter().rev().zip(new.iter().rev()).take(most).take_while(|(one, other)| one == other).count();
    let (old_len, new_len) = (rest(old) - tail, rest(new) - tail);
    if old_len + new_len <= MOST {
        return capture_diff_slices(Algorithm::Myers, old, new);
    }
    let same = |old_index: usize, new_index: usize, len: usize| {
        (len > 0).then_some(DiffOp::Equal { old_index, new_index, len })
    };
    let middle = match (old_len, new_len) {
        (0, _) => DiffOp::Insert { old_index: head, new_index: head, new_len },
        (_, 0) => DiffOp::Delete { old_index: head, old_len, new_index: head },
        _ => DiffOp::Replace { old_index: head, old_len, new_index: head, new_len },
    };
    let behind = same(head + old_len, head + new_len, tail);
    same(0, 0, head).into_iter().chain([middle]).chain(behind).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_without_end_are_told_in_one_step() {
        let long = |from: usize| (0..30_000).map(|at| from + at).collect::<Vec<_>>();
        let (mut old, mut new) = (long(1), long(100_000));
        old.insert(0, 0);
        new.insert(0, 0);
        let steps = ops(&old, &new);
        assert_eq!(steps.len(), 2, "{steps:?}");
        assert_eq!(steps[1].old_range(), 1..30_001);
        let short = ops(&[1, 2, 3], &[1, 3]);
        assert_eq!(short.len(), 3, "{short:?}");
    }
}
