//! Two papers line beside line: which line became which, which came, which went.

use super::lines::Line;
use super::words::{likeness, pairs};
use similar::{Algorithm, DiffOp, capture_diff_slices};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

/// Lines less alike than this are no versions of one line.
const ALIKE: f32 = 0.35;

/// Stretches with more lines than this that differ are laid side by side without weighing every pair.
const MOST_PAIRS: usize = 60_000;

/// A line that is not as wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Step {
    /// The printed line, by its place among the printed ones, says something else.
    Changed(usize, usize, Line),
    /// A line is wanted that is not printed; the place before which it stands among the printed ones.
    Added(usize, usize, Line),
    /// A printed line is not wanted.
    Removed(usize, Line),
}

impl Step {
    /// The place among the printed lines.
    pub fn printed(&self) -> Option<usize> {
        match self {
            Step::Changed(old, ..) | Step::Removed(old, _) => Some(*old),
            Step::Added(..) => None,
        }
    }

    /// The place among the wanted lines.
    pub fn wanted(&self) -> Option<usize> {
        match self {
            Step::Changed(_, new, _) | Step::Added(_, new, _) => Some(*new),
            Step::Removed(..) => None,
        }
    }

    /// The printed line; of one that is not printed the wanted one.
    pub fn line(&self) -> &Line {
        match self {
            Step::Changed(_, _, line) | Step::Added(_, _, line) | Step::Removed(_, line) => line,
        }
    }

    /// The line that came.
    pub fn came(self) -> Option<Line> {
        if let Step::Added(_, _, line) = self { Some(line) } else { None }
    }

    /// Whether another step is this one, though lines moved meanwhile: a line of the wanted paper is known by its place, one that
    /// is to go by its words and by how many like it stand before it.
    pub fn is_same(&self, other: &Step, printed: &[Line]) -> bool {
        let nth = |at: usize, words: &str| printed.iter().take(at).filter(|line| line.words == words).count();
        match (self, other) {
            (Step::Removed(a, one), Step::Removed(b, two)) => {
                one.words == two.words && (a == b || nth(*a, &one.words) == nth(*b, &two.words))
            }
            (Step::Removed(..), _) | (_, Step::Removed(..)) => false,
            _ => self.wanted() == other.wanted() && self.line().words == other.line().words,
        }
    }

    /// Whether the line is as wanted among these printed ones.
    pub fn is_reached(&self, printed: &[Line], wanted: &[Line]) -> bool {
        let steps = steps(printed, wanted);
        match self {
            Step::Removed(_, line) => {
                !steps.iter().any(|step| matches!(step, Step::Removed(old, _) if printed.get(*old).is_some_and(|other| other.words == line.words)))
            }
            _ => !steps.iter().any(|step| step.wanted() == self.wanted()),
        }
    }

    /// Whether less of the line is to be done among these printed ones, and nothing else than before.
    pub fn is_eased(&self, printed: &[Line], wanted: &[Line]) -> bool {
        let Step::Changed(_, new, line) = self else { return self.is_reached(printed, wanted) };
        let to = |line: &Line| pairs(&line.words, wanted.get(*new).map_or("", |line| line.words.as_str()));
        let (before, steps) = (to(line), steps(printed, wanted));
        match steps.iter().find(|step| step.wanted() == Some(*new)) {
            Some(Step::Changed(_, _, line)) => {
                let now = to(line);
                let less = now.len() < before.len() || now.iter().any(|pair| !before.contains(pair));
                less && now.iter().all(|pair| is_part(pair, &before))
            }
            step => step.is_none(),
        }
    }
}

/// What edits changed beside the line that they were made for: the plan says once what its paper says in several places.
#[derive(Debug, Clone, Default)]
pub(super) struct Along {
    /// Words of the plan, and what other lines of the wanted paper still say instead.
    pub pairs: Vec<(String, String)>,
    /// New lines, which stand in other places of the paper too.
    pub lines: Vec<String>,
    /// Lines of the wanted paper that the plan makes of what was corrected elsewhere: a sum, a list of what a body has to do.
    pub following: BTreeSet<usize>,
}

/// Whether words and what is to become of them are those of one of `all`, or a part of them.
fn is_part((was, is): &(String, String), all: &[(String, String)]) -> bool {
    all.iter().any(|(old, new)| old.contains(was.as_str()) && new.contains(is.as_str()))
}

/// What numbers a row: no words.
const NUMBER: usize = 4;

impl Along {
    /// Whether a line differs only by what was changed along.
    pub fn has(&self, step: &Step, wanted: &[Line]) -> bool {
        match step {
            Step::Changed(_, new, _) | Step::Added(_, new, _) if self.following.contains(new) => true,
            Step::Changed(_, new, line) => {
                let now = wanted.get(*new).map_or("", |line| line.words.as_str());
                pairs(&line.words, now).iter().all(|pair| self.pairs.contains(pair))
            }
            Step::Removed(_, line) => {
                let number = line.words.len() <= NUMBER && line.words.bytes().any(|byte| byte.is_ascii_digit());
                self.lines.iter().any(|own| line.words.contains(own)) || number && !self.lines.is_empty()
            }
            Step::Added(..) => false,
        }
    }

    /// Whether a line that was to be corrected before differs by that and by what was changed along.
    pub fn eases(&self, step: &Step, before: &[Step], wanted: &[Line]) -> bool {
        let Step::Changed(_, new, line) = step else { return false };
        let Some(Step::Changed(_, _, old)) = before.iter().find(|other| other.wanted() == Some(*new)) else {
            return false;
        };
        let now = wanted.get(*new).map_or("", |line| line.words.as_str());
        let known = pairs(&old.words, now);
        pairs(&line.words, now).iter().all(|pair| is_part(pair, &known) || self.pairs.contains(pair))
    }
}

/// What keeps the printed lines from being the wanted ones, in their order.
pub(super) fn steps(printed: &[Line], wanted: &[Line]) -> Vec<Step> {
    let mut out = Vec::new();
    for (old, new) in stretches(printed, wanted) {
        out.extend(paired(printed, wanted, old, new));
    }
    out
}

/// How far the printed lines are from the wanted ones: words that differ, and lines that came or went, but for what was changed
/// along.
pub(super) fn distance(printed: &[Line], wanted: &[Line], along: &Along) -> usize {
    let count = |text: &str| text.split(' ').filter(|word| !word.is_empty()).count();
    let far = |step: &Step| match step {
        step if along.has(step, wanted) => 0,
        Step::Changed(_, new, line) => {
            let now = wanted.get(*new).map_or("", |line| line.words.as_str());
            let own = pairs(&line.words, now).into_iter().filter(|pair| !along.pairs.contains(pair));
            own.map(|(was, is)| 1 + count(&was) + count(&is)).sum()
        }
        Step::Added(_, _, line) | Step::Removed(_, line) => line.weight(),
    };
    steps(printed, wanted).iter().map(far).sum()
}

/// Of each printed line that a wanted one says too, which one.
pub(super) fn partners(printed: &[Line], wanted: &[Line]) -> BTreeMap<usize, usize> {
    let same = ops(printed, wanted).into_iter().filter(|op| matches!(op, DiffOp::Equal { .. }));
    let same = same.flat_map(|op| op.old_range().zip(op.new_range()));
    let changed = steps(printed, wanted).into_iter().filter_map(|step| step.printed().zip(step.wanted()));
    same.chain(changed).collect()
}

fn ops(printed: &[Line], wanted: &[Line]) -> Vec<DiffOp> {
    let words = |lines: &[Line]| lines.iter().map(|line| line.words.clone()).collect::<Vec<_>>();
    capture_diff_slices(Algorithm::Patience, &words(printed), &words(wanted))
}

/// The stretches of both that differ.
fn stretches(printed: &[Line], wanted: &[Line]) -> Vec<(Range<usize>, Range<usize>)> {
    let mut out: Vec<(Range<usize>, Range<usize>)> = Vec::new();
    for op in ops(printed, wanted) {
        if matches!(op, DiffOp::Equal { .. }) {
            continue;
        }
        let (old, new) = (op.old_range(), op.new_range());
        match out.last_mut().filter(|(before, behind)| before.end == old.start && behind.end == new.start) {
            Some((before, behind)) => (before.end, behind.end) = (old.end, new.end),
            None => out.push((old, new)),
        }
    }
    out
}

/// The lines of a stretch in pairs that are most alike, in their order (the longest common subsequence, each pair weighing as much
/// as it is alike); the others came or went.
fn paired(printed: &[Line], wanted: &[Line], old: Range<usize>, new: Range<usize>) -> Vec<Step> {
    let (rows, columns) = (old.len(), new.len());
    let of = |lines: &[Line], at: usize| lines.get(at).map(|line| line.words.clone()).unwrap_or_default();
    let pairs: Vec<(usize, usize)> = if rows * columns > MOST_PAIRS {
        old.clone().zip(new.clone()).collect()
    } else {
        best(rows, columns, |a, b| likeness(&of(printed, old.start + a), &of(wanted, new.start + b)))
            .into_iter()
            .map(|(a, b)| (old.start + a, new.start + b))
            .collect()
    };
    let line = |at: usize| wanted.get(at).cloned();
    let (mut from, mut to) = (old.start, new.start);
    let mut out = Vec::new();
    let between = |from: Range<usize>, to: Range<usize>, out: &mut Vec<Step>| {
        // One line in the place of one: another name, another body.
        if let (1, 1, Some(line)) = (from.len(), to.len(), printed.get(from.start)) {
            return out.push(Step::Changed(from.start, to.start, line.clone()));
        }
        out.extend(from.clone().filter_map(|at| Some(Step::Removed(at, printed.get(at)?.clone()))));
        out.extend(to.filter_map(|at| Some(Step::Added(from.end, at, line(at)?))));
    };
    for (a, b) in pairs {
        between(from..a, to..b, &mut out);
        out.extend(printed.get(a).map(|line| Step::Changed(a, b, line.clone())));
        (from, to) = (a + 1, b + 1);
    }
    between(from..old.end, to..new.end, &mut out);
    out
}

/// The pairs of rows and columns, in order, that weigh most together; none weighs less than [`ALIKE`].
fn best(rows: usize, columns: usize, weight: impl Fn(usize, usize) -> f32) -> Vec<(usize, usize)> {
    let width = columns + 1;
    let weights: Vec<f32> = (0..rows * columns).map(|at| weight(at / columns, at % columns)).collect();
    let of = |a: usize, b: usize| weights.get(a * columns + b).copied().filter(|own| *own >= ALIKE);
    let mut sums = vec![0.0_f32; (rows + 1) * width];
    let at = |sums: &[f32], a: usize, b: usize| sums.get(a * width + b).copied().unwrap_or_default();
    for a in (0..rows).rev() {
        for b in (0..columns).rev() {
            let skip = at(&sums, a + 1, b).max(at(&sums, a, b + 1));
            let take = of(a, b).map_or(f32::MIN, |own| own + at(&sums, a + 1, b + 1));
            sums.iter_mut().skip(a * width + b).take(1).for_each(|sum| *sum = skip.max(take));
        }
    }
    let (mut a, mut b) = (0, 0);
    let mut out = Vec::new();
    while a < rows && b < columns {
        let here = at(&sums, a, b);
        match of(a, b) {
            Some(own) if (own + at(&sums, a + 1, b + 1) - here).abs() < 1e-4 => {
                out.push((a, b));
                (a, b) = (a + 1, b + 1);
            }
            _ if (at(&sums, a + 1, b) - here).abs() < 1e-4 => a += 1,
            _ => b += 1,
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<Line> {
        text.split('|').map(Line::said).collect()
    }

    fn told(old: &str, new: &str) -> Vec<String> {
        let (old, new) = (lines(old), lines(new));
        let show = |step: &Step| match step {
            Step::Changed(a, b, _) => format!("{a}~{b}"),
            Step::Added(before, b, _) => format!("+{b}@{before}"),
            Step::Removed(a, _) => format!("-{a}"),
        };
        steps(&old, &new).iter().map(show).collect()
    }

    #[test]
    fn lines_that_are_alike_are_versions_of_one() {
        assert_eq!(told("một hai ba|bốn năm sáu", "một hai ba|bốn năm bảy"), ["1~1"]);
        assert_eq!(told("một hai ba|bốn năm sáu", "một hai ba|chín mười|bốn năm sáu"), ["+1@1"]);
        assert_eq!(told("một hai ba|bốn năm sáu", "bốn năm bảy"), ["-0", "1~0"]);
        assert_eq!(told("a b c|d e f", "a b c|d e f"), [""; 0]);
        assert_eq!(told("một|Đỗ Minh Tuấn|hai", "một|Nguyễn Thị Hoa|hai"), ["1~1"], "another in the same place");
        assert_eq!(told("một|hai", "ba|bốn|hai"), ["-0", "+0@1", "+1@1"]);
    }
}
