//! A paper that was corrected by hand into edits of the plan that it was printed from.
//!
//! The plan is printed again and its lines are laid beside those of the corrected paper. For each that differs, edits of the plan's
//! file are tried that may be its cause, the likeliest first: another word in a value, an item more in a list, one less. What was
//! tried is printed: an edit stays only when the paper comes nearer to the corrected one by it and no other line goes astray. So
//! nothing is guessed, and what no edit brings about is told instead. All other bytes of the file, comments and order, stay.

mod align;
mod lines;
mod patch;
mod scalars;
mod shape;
mod tries;
mod words;

pub use lines::Line;

use align::{Along, Step, distance, steps};
use std::collections::BTreeMap;

/// The most lines that a paper may have: beyond, the work would grow without end.
pub const MOST_LINES: usize = 20_000;

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
    /// The corrections that it holds now, in the order of the paper.
    pub done: Vec<Correction>,
    /// The other lines that changed with them, since the plan says once what stands in several places of its paper.
    pub along: Vec<Correction>,
    /// The corrections that no edit of the plan brings about.
    pub left: Vec<Correction>,
}

/// Brings the corrections of a paper into the plan `text`. `print` gives the lines of a plan's paper, nothing where it cannot be
/// printed.
///
/// Nothing comes of it when the plan itself cannot be printed, or when a paper is longer than [`MOST_LINES`].
pub fn correct(text: &str, wanted: &[Line], print: &dyn Fn(&str) -> Option<Vec<Line>>) -> Option<Corrected> {
    let printed = print(text)?;
    if printed.len().max(wanted.len()) > MOST_LINES {
        return None;
    }
    let mut state =
        State { text: text.to_owned(), printed, wanted, print, first: BTreeMap::new(), along: Along::default() };
    let mut failed: Vec<Step> = Vec::new();
    let mut found = Vec::new();
    let mut moved = false;
    loop {
        let Some(step) = state.pending(&failed, &found) else {
            // What could not be brought about may be now that others stand.
            if !moved || failed.is_empty() {
                break;
            }
            (failed, moved) = (Vec::new(), false);
            continue;
        };
        match state.bring(&step) {
            Some(done) => {
                found.extend(done);
                moved = true;
            }
            None => failed.push(step.clone()),
        }
        // A line that is only part of the way is tried again.
        state.remember(&step);
    }
    Some(state.end(found))
}

/// A plan on its way.
struct State<'w> {
    text: String,
    printed: Vec<Line>,
    wanted: &'w [Line],
    print: &'w dyn Fn(&str) -> Option<Vec<Line>>,
    /// What lines of the wanted paper said at first, for those that take several edits.
    first: BTreeMap<usize, String>,
    /// What edits changed in other lines too, since the plan says once what stands in several places of its paper.
    along: Along,
}

impl State<'_> {
    /// The next line to bring about.
    fn pending(&self, failed: &[Step], found: &[Correction]) -> Option<Step> {
        // Each edit brings the paper nearer: there are no more of them than words.
        if found.len() > self.printed.len() + self.wanted.len() {
            return None;
        }
        let open = |step: &Step| !failed.iter().any(|other| other.is_same(step, &self.printed));
        let steps = steps(&self.printed, self.wanted);
        steps.into_iter().find(|step| open(step) && !self.along.has(step, self.wanted))
    }

    /// Tries edits for one line until one brings it nearer; what is done when it is there.
    fn bring(&mut self, step: &Step) -> Option<Option<Correction>> {
        let before = distance(&self.printed, self.wanted, &self.along);
        for edit in tries::of(step, &self.text, &self.printed, self.wanted).into_iter().take(TRIES) {
            let Some(after) = patch::applied(&self.text, &edit) else { continue };
            let Some(printed) = (self.print)(&after) else { continue };
            let Some(along) = self.astray(&printed, step) else { continue };
            if distance(&printed, self.wanted, &along) >= before {
                continue;
            }
            let reached = step.is_reached(&printed, self.wanted);
            (self.text, self.printed, self.along) = (after, printed, along);
            return Some(reached.then(|| self.correction(step)));
        }
        None
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

    fn correction(&self, step: &Step) -> Correction {
        let new = step.wanted().and_then(|new| Some((new, self.wanted.get(new)?)));
        let first = new.and_then(|(new, _)| self.first.get(&new).cloned());
        Correction {
            line: new.map(|(_, line)| line.clone()).unwrap_or_else(|| step.line().clone()),
            before: step.printed().map(|_| first.unwrap_or_else(|| step.line().words.clone())),
            after: new.map(|(_, line)| line.words.clone()),
        }
    }

    fn remember(&mut self, step: &Step) {
        if let (Some(new), Some(_)) = (step.wanted(), step.printed()) {
            self.first.entry(new).or_insert_with(|| step.line().words.clone());
        }
    }

    fn end(self, found: Vec<Correction>) -> Corrected {
        let open = steps(&self.printed, self.wanted);
        let (along, left): (Vec<Step>, Vec<Step>) =
            open.into_iter().partition(|step| self.along.has(step, self.wanted));
        let told = |steps: Vec<Step>| steps.iter().map(|step| self.correction(step)).collect();
        let (along, left) = (told(along), told(left));
        let mut done = found;
        done.sort_by_key(|one| one.line.place.paragraph);
        Corrected { text: self.text, done, along, left }
    }
}
