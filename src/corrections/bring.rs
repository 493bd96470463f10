//! A plan on its way to what a corrected paper says: edit by edit, each printed before it stays.

use super::align::{Along, Step, distance, partners, steps};
use super::lines::Line;
use super::{patch, tries, words};
use std::collections::{BTreeMap, BTreeSet};

/// The most lines that a paper may have: beyond, the work would grow without end.
pub const MOST_LINES: usize = 20_000;

/// The most lines that a paper may have otherwise than its plan prints them: for each, edits are tried and printed.
pub const MOST_STEPS: usize = 300;

/// The most edits that are tried for one line.
const TRIES: usize = 80;

/// What became of one correction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Correction {
    /// The line that it stands in: of the corrected paper, or of the printed one where it was struck out.
    pub line: Line,
    /// The words before, of a line that is not new.
    pub before: Option<String>,
    /// The words after, of a line that was not struck out.
    pub after: Option<String>,
}

/// A plan with what a paper's corrections say.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Corrected {
    /// The text of the plan.
    pub text: String,
    /// The corrections that it holds now, in the order of the paper. Of a line of which a part only could be brought in, that part.
    pub done: Vec<Correction>,
    /// The other lines that changed with them, since the plan says once what stands in several places of its paper.
    pub along: Vec<Correction>,
    /// The corrections that no edit of the plan brings about: what the plan prints now, and what the paper says.
    pub left: Vec<Correction>,
}

/// The plan with every correction that edits bring about. With `known` no value changes or goes but those, and what became of them.
pub(super) fn brought<'w>(
    text: &str,
    printed: Vec<Line>,
    wanted: &'w [Line],
    print: &'w dyn Fn(&str) -> Option<Vec<Line>>,
    known: Option<BTreeSet<String>>,
) -> Option<State<'w>> {
    if printed.len().max(wanted.len()) > MOST_LINES {
        return None;
    }
    let first = printed.clone();
    let mut state = State {
        text: text.to_owned(),
        first,
        printed,
        wanted,
        print,
        known,
        along: Along::default(),
        meant: BTreeSet::new(),
    };
    let mut failed: Vec<Step> = Vec::new();
    // Each edit brings the paper nearer: there are no more of them than words.
    let words: usize = wanted.iter().chain(&state.first).map(Line::weight).sum();
    let (mut moved, mut edits) = (false, 0);
    while edits <= words {
        let Some(step) = state.pending(&failed) else {
            // What could not be brought about may be now that others stand.
            if !moved || failed.is_empty() {
                break;
            }
            (failed, moved) = (Vec::new(), false);
            continue;
        };
        // A line that is only part of the way is tried again.
        if state.bring(&step) {
            state.meant.extend(step.wanted());
            (moved, edits) = (true, edits + 1);
        } else {
            failed.push(step);
        }
    }
    Some(state)
}

/// A plan on its way.
pub(super) struct State<'w> {
    text: String,
    /// The lines that the plan printed at first, and those that it prints now.
    first: Vec<Line>,
    pub printed: Vec<Line>,
    wanted: &'w [Line],
    print: &'w dyn Fn(&str) -> Option<Vec<Line>>,
    /// The only values that may be changed, where not all may.
    known: Option<BTreeSet<String>>,
    /// What edits changed in other lines too, since the plan says once what stands in several places of its paper.
    along: Along,
    /// Lines of the wanted paper that edits were made for.
    meant: BTreeSet<usize>,
}

impl State<'_> {
    /// The next line to bring about.
    fn pending(&self, failed: &[Step]) -> Option<Step> {
        let open = |step: &Step| !failed.iter().any(|other| other.is_same(step, &self.printed));
        let steps = steps(&self.printed, self.wanted);
        steps.into_iter().find(|step| open(step) && !self.along.has(step, self.wanted))
    }

    /// Tries edits for one line until one brings it nearer; at last those that other lines follow.
    fn bring(&mut self, step: &Step) -> bool {
        let edits = tries::of(step, &self.text, &self.printed, self.wanted);
        let edits: Vec<_> = edits.into_iter().filter(|edit| self.may(edit)).take(TRIES).collect();
        let mut following = Vec::new();
        for edit in edits {
            let Some(after) = patch::applied(&self.text, &edit) else { continue };
            let Some(printed) = (self.print)(&after) else { continue };
            match self.astray(&printed, step) {
                Some(along) if self.is_nearer(&printed, &along) => {
                    self.take(edit, after, printed, along);
                    return true;
                }
                None if edit.sure => following.push((edit, after, printed)),
                _ => {}
            }
        }
        for (edit, after, printed) in following {
            let along = self.followed(&printed);
            if step.is_eased(&printed, self.wanted) && self.is_nearer(&printed, &along) {
                self.take(edit, after, printed, along);
                return true;
            }
        }
        false
    }

    fn is_nearer(&self, printed: &[Line], along: &Along) -> bool {
        distance(printed, self.wanted, along) < distance(&self.printed, self.wanted, &self.along)
    }

    /// Whether an edit leaves alone what it must.
    fn may(&self, edit: &patch::Edit) -> bool {
        let Some(known) = &self.known else { return true };
        edit.touched(&self.text).is_some_and(|values| values.iter().all(|value| known.contains(value)))
    }

    fn take(&mut self, edit: patch::Edit, text: String, printed: Vec<Line>, along: Along) {
        if let (Some(known), patch::Meant::Value(_, value)) = (&mut self.known, edit.meant) {
            known.insert(value);
        }
        (self.text, self.printed, self.along) = (text, printed, along);
    }

    /// What changes along with the line of `step`: nothing when a line that stood as wanted changed in another way, so that the
    /// edit is not what was meant.
    fn astray(&self, printed: &[Line], step: &Step) -> Option<Along> {
        let now = steps(printed, self.wanted);
        let mut along = self.along.clone();
        match step {
            Step::Changed(_, new, line) => {
                let became = match now.iter().find(|step| step.wanted() == Some(*new)) {
                    Some(Step::Changed(old, ..)) => &printed.get(*old)?.words,
                    Some(_) => return None,
                    None => &self.wanted.get(*new)?.words,
                };
                along.pairs.extend(words::pairs(became, &line.words));
            }
            Step::Added(_, new, line) if !now.iter().any(|step| step.wanted() == Some(*new)) => {
                along.lines.push(line.words.clone());
            }
            _ => {}
        }
        let before = steps(&self.printed, self.wanted);
        let known = |step: &Step| before.iter().any(|other| other.is_same(step, printed));
        let fine =
            |step: &&Step| known(step) || along.has(step, self.wanted) || along.eases(step, &before, self.wanted);
        now.iter().all(|step| fine(&step)).then_some(along)
    }

    /// What follows when a sum, a day or a body changes: lines that stood as wanted, and which the plan makes of it.
    fn followed(&self, printed: &[Line]) -> Along {
        let before = steps(&self.printed, self.wanted);
        let mut along = self.along.clone();
        for step in steps(printed, self.wanted) {
            match step {
                Step::Removed(_, line)
                    if !before
                        .iter()
                        .any(|old| matches!(old, Step::Removed(_, other) if other.words == line.words)) =>
                {
                    along.lines.push(line.words);
                }
                Step::Changed(_, new, _) | Step::Added(_, new, _)
                    if !before.iter().any(|old| old.wanted() == Some(new)) =>
                {
                    along.following.insert(new);
                }
                _ => {}
            }
        }
        along
    }

    /// What became of the plan, and what is to be told; of what is left not the lines that are told `elsewhere`, by their places among
    /// the wanted ones.
    pub fn end(self, elsewhere: &BTreeSet<usize>) -> Corrected {
        let (open, partners) = (steps(&self.printed, self.wanted), partners(&self.printed, self.wanted));
        let open_at: BTreeMap<usize, &Step> = open.iter().filter_map(|step| Some((step.printed()?, step))).collect();
        let is_along = |step: &Step| self.along.has(step, self.wanted);
        let (mut done, mut along) = (Vec::new(), Vec::new());
        for step in steps(&self.first, &self.printed) {
            let before = step.printed().and_then(|old| self.first.get(old)).map(|line| line.words.clone());
            let now = step.wanted().and_then(|at| Some((at, self.printed.get(at)?)));
            let place = now.and_then(|(at, _)| partners.get(&at)).and_then(|at| self.wanted.get(*at));
            let line = place.or(now.map(|(_, line)| line)).unwrap_or(step.line()).clone();
            let follows = match now {
                Some((at, _)) => open_at.get(&at).is_some_and(|step| is_along(step) && !self.is_meant(step)),
                None => open.iter().any(|other| matches!(other, Step::Added(_, _, back) if back.words == line.words)),
            };
            let told = Correction { line, before, after: now.map(|(_, line)| line.words.clone()) };
            if follows { along.push(told) } else { done.push(told) }
        }
        let told = |step: &Step| step.wanted().is_some_and(|at| elsewhere.contains(&at));
        let left = open.iter().filter(|step| !is_along(step) && !told(step)).map(|step| self.open(step)).collect();
        done.sort_by_key(|one| one.line.place.paragraph);
        Corrected { text: self.text, done, along, left }
    }

    fn is_meant(&self, step: &Step) -> bool {
        step.wanted().is_some_and(|new| self.meant.contains(&new))
    }

    /// What is still to be done.
    fn open(&self, step: &Step) -> Correction {
        let new = step.wanted().and_then(|new| self.wanted.get(new));
        Correction {
            line: new.unwrap_or(step.line()).clone(),
            before: step.printed().map(|_| step.line().words.clone()),
            after: new.map(|line| line.words.clone()),
        }
    }
}
