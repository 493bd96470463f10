//! A paper that was printed from an older state of its plan: what was corrected on it comes into the plan as it is now.
//!
//! Three papers lie beside each other: the one that the older plan prints, the corrected one, and the one that the plan prints now.
//! What a hand changed on the first is laid over the last where that still says the same there; what both changed is told and left.
//! No value is written over that the plan has changed since.

use super::align::{Step, partners, steps};
use super::bring::{Corrected, brought};
use super::lines::Line;
use super::patch::tree;
use super::scalars::scalars;
use super::words::{Change, changes};
use std::collections::{BTreeMap, BTreeSet};

/// A place that was corrected on a paper and changed in the plan since the paper was printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Collision {
    /// The line of the corrected paper; of one that was struck out the printed one.
    pub line: Line,
    /// What the paper said when it was printed.
    pub printed: Option<String>,
    /// What a hand made of it.
    pub corrected: Option<String>,
    /// What the plan prints now.
    pub now: Option<String>,
}

/// Brings the corrections of a paper that was printed from the plan `base` into the plan `text`, and tells the places at which both
/// changed. Besides as [`super::correct`].
pub fn correct_later(
    base: &str,
    text: &str,
    wanted: &[Line],
    print: &dyn Fn(&str) -> Option<Vec<Line>>,
) -> Option<(Corrected, Vec<Collision>)> {
    let (first, now) = (print(base)?, print(text)?);
    let wanted = Line::without_second_labels(wanted, &first);
    let Merged { lines, both, mut collisions } = Merged::of(&first, &wanted, &now);
    let state = brought(text, now, &lines, print, Some(values(base)?))?;
    // A line that both changed in other words of one value: it was for the plan to say which.
    let open: BTreeSet<usize> = steps(&state.printed, &lines).iter().filter_map(Step::wanted).collect();
    let met: BTreeMap<usize, Collision> = both.into_iter().filter(|(at, _)| open.contains(at)).collect();
    let corrected = state.end(&met.keys().copied().collect());
    collisions.extend(met.into_values());
    collisions.sort_by_key(|one| one.line.place.paragraph);
    Some((corrected, collisions))
}

/// Every value of a plan's file.
fn values(text: &str) -> Option<BTreeSet<String>> {
    Some(scalars(&tree(text)?).into_iter().map(|one| one.text.value.clone()).collect())
}

/// What the plan should print: its lines now, with what was corrected on the older paper.
#[derive(Default)]
struct Merged {
    lines: Vec<Line>,
    /// Lines in which hand and plan changed different words, by their place among the lines.
    both: BTreeMap<usize, Collision>,
    collisions: Vec<Collision>,
}

/// What becomes of a line that the plan prints now.
#[derive(Default)]
struct Fate {
    before: Vec<Line>,
    instead: Option<(Line, Option<Collision>)>,
    gone: bool,
}

impl Merged {
    fn of(first: &[Line], wanted: &[Line], now: &[Line]) -> Merged {
        let became = partners(first, now);
        let mut fates: BTreeMap<usize, Fate> = BTreeMap::new();
        let mut collisions = Vec::new();
        let added: Vec<Line> = steps(first, now).into_iter().filter_map(Step::came).collect();
        for step in steps(first, wanted) {
            let at = step.printed().and_then(|old| became.get(&old)).copied();
            let said = |at: Option<usize>| at.and_then(|at| now.get(at));
            let old = step.printed().and_then(|old| first.get(old));
            let new = step.wanted().and_then(|new| wanted.get(new));
            let collision = || Collision {
                line: new.or(old).unwrap_or(step.line()).clone(),
                printed: old.map(|line| line.words.clone()),
                corrected: new.map(|line| line.words.clone()),
                now: said(at).map(|line| line.words.clone()),
            };
            match (old, new, said(at)) {
                // Hand and plan came to the same.
                (_, Some(new), Some(now)) if new.words == now.words => {}
                (Some(_), None, None) => {}
                (None, Some(new), _) if added.iter().any(|line| line.words == new.words) => {}
                (None, Some(new), _) => {
                    fates.entry(place(&step, &became, now.len())).or_default().before.push(new.clone())
                }
                (Some(old), new, Some(now)) if old.words == now.words => {
                    let fate = fates.entry(at.unwrap_or_default()).or_default();
                    fate.gone = new.is_none();
                    fate.instead = new.map(|new| (new.clone(), None));
                }
                (Some(old), Some(new), Some(now)) => {
                    let (words, whole) = merged(&old.words, &new.words, &now.words);
                    if words != now.words {
                        let met = whole.then(&collision);
                        fates.entry(at.unwrap_or_default()).or_default().instead = Some((new.saying(words), met));
                    }
                    if !whole {
                        collisions.push(collision());
                    }
                }
                _ => collisions.push(collision()),
            }
        }
        Merged::laid(now, fates, collisions)
    }

    fn laid(now: &[Line], mut fates: BTreeMap<usize, Fate>, collisions: Vec<Collision>) -> Merged {
        let mut out = Merged { collisions, ..Merged::default() };
        for at in 0..=now.len() {
            let fate = fates.remove(&at).unwrap_or_default();
            out.lines.extend(fate.before);
            match (fate.instead, now.get(at)) {
                (Some((line, both)), _) => {
                    out.both.extend(both.map(|both| (out.lines.len(), both)));
                    out.lines.push(line);
                }
                (None, Some(line)) if !fate.gone => out.lines.push(line.clone()),
                _ => {}
            }
        }
        out
    }
}

/// Before which of the lines now a line comes that stands before a printed one: behind what stands above it, where that is left.
fn place(step: &Step, became: &BTreeMap<usize, usize>, end: usize) -> usize {
    let Step::Added(before, ..) = step else { return end };
    let above = before.checked_sub(1).and_then(|above| became.get(&above)).map(|at| at + 1);
    above.or_else(|| became.range(before..).next().map(|(_, at)| *at)).unwrap_or(end)
}

/// A line that a hand made `one` and the plan `other`: as the plan says, with what the hand changed in other words; whether that is
/// all that it changed.
fn merged(old: &str, one: &str, other: &str) -> (String, bool) {
    let (mine, theirs) = (changes(old, one), changes(old, other));
    let touch = |a: &Change, b: &Change| a.old.start <= b.old.end && b.old.start <= a.old.end;
    let own: Vec<Change> = mine.into_iter().filter(|change| !theirs.contains(change)).collect();
    let free: Vec<Change> =
        own.iter().filter(|change| !theirs.iter().any(|other| touch(change, other))).cloned().collect();
    let whole = free.len() == own.len();
    let mut all = [free, theirs].concat();
    all.sort_by_key(|change| std::cmp::Reverse(change.old.start));
    let mut out = old.to_owned();
    for change in all.into_iter().filter(|change| old.get(change.old.clone()).is_some()) {
        out.replace_range(change.old, &change.new);
    }
    (out, whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(text: &str) -> Vec<Line> {
        text.split('|').map(Line::said).collect()
    }

    fn told(first: &str, wanted: &str, now: &str) -> String {
        let merged = Merged::of(&lines(first), &lines(wanted), &lines(now));
        let words: Vec<String> = merged.lines.into_iter().map(|line| line.words).collect();
        format!("{} ({})", words.join("|"), merged.collisions.len())
    }

    #[test]
    fn a_correction_is_laid_over_what_the_plan_says_now() {
        let first = "một hai ba bốn|năm sáu bảy tám|chín mười";
        assert_eq!(
            told(first, "một hai ba BỐN|năm sáu bảy tám|chín mười", first),
            "một hai ba BỐN|năm sáu bảy tám|chín mười (0)"
        );
        let later = "một hai ba bốn|năm sáu BẢY tám|thêm vào đây|chín mười";
        assert_eq!(
            told(first, "MỘT hai ba bốn|NĂM sáu bảy tám|chín mười", later),
            "MỘT hai ba bốn|NĂM sáu BẢY tám|thêm vào đây|chín mười (0)"
        );
        assert_eq!(told(first, "một hai ba bốn|năm sáu bảy tám|mới có|chín mười", later).matches("mới có").count(), 1);
        assert_eq!(told(first, "năm sáu bảy tám|chín mười", later), "năm sáu BẢY tám|thêm vào đây|chín mười (0)");
    }

    #[test]
    fn what_both_changed_stays_as_the_plan_says_and_is_told() {
        let first = "một hai ba bốn|năm sáu bảy tám";
        let later = "một hai BA bốn|năm sáu bảy tám";
        assert_eq!(told(first, "một hai 3 bốn|năm sáu bảy tám", later), format!("{later} (1)"));
        let part = told(first, "MỘT hai 3 bốn|năm sáu bảy tám", later);
        assert_eq!(part, "MỘT hai BA bốn|năm sáu bảy tám (1)", "what the plan left alone comes in all the same");
        assert_eq!(told(first, "năm sáu bảy tám", later), format!("{later} (1)"), "struck out, and changed since");
        assert_eq!(
            told(first, "một hai 3 bốn|năm sáu bảy tám", "năm sáu bảy tám"),
            "năm sáu bảy tám (1)",
            "gone since"
        );
        assert_eq!(told(first, later, later), format!("{later} (0)"), "both made the same of it");
    }
}
