//! The edits of a plan that may be the cause of one line of its corrected paper, the likeliest first.

use super::align::Step;
use super::lines::Line;
use super::money::sums;
use super::patch::{Edit, Meant, tree};
use super::scalars::{Scalar, Segment, escaped, scalars};
use super::shape;
use super::words::{Change, changes};
use crate::calendar::read::{DateText, Marks, date, day_at, iso};
use crate::calendar::{Date, PartialDate};
use crate::source::Source;
use crate::yaml::{self, Style};
use similar::{Algorithm, DiffOp, capture_diff_slices};
use std::collections::BTreeSet;
use std::ops::Range;

/// Edits that may bring about one step.
pub(super) fn of(step: &Step, text: &str, printed: &[Line], wanted: &[Line]) -> Vec<Edit> {
    let Some(tree) = tree(text) else { return Vec::new() };
    let plan = Plan { text, scalars: scalars(&tree) };
    match step {
        Step::Changed(old, new, line) => {
            let Some(now) = wanted.get(*new) else { return Vec::new() };
            plan.changed(line, now, *old, printed)
        }
        Step::Added(before, _, line) => shape::added(&plan.scalars, text, line, *before, printed),
        Step::Removed(_, line) => shape::removed(&plan.scalars, text, line),
    }
}

/// A plan's file with its values.
struct Plan<'t> {
    text: &'t str,
    scalars: Vec<Scalar<'t>>,
}

/// A try and how far it is from being certain: words of the line that the value does not say, and how many equal values stand
/// between.
type Try = ((usize, usize), Edit);

impl Plan<'_> {
    fn changed(&self, line: &Line, now: &Line, old: usize, printed: &[Line]) -> Vec<Edit> {
        let mut tries: Vec<Try> = Vec::new();
        for change in changes(&line.words, &now.words) {
            tries.extend(self.said(line, &change, old, printed));
            tries.extend(change.leftward(&line.words).iter().flat_map(|left| self.said(line, left, old, printed)));
        }
        for piece in changes(&line.words, &now.words).iter().flat_map(|change| change.pieces(&line.words)) {
            let said = self.said(line, &piece, old, printed);
            tries.extend(said.into_iter().map(|((rest, between), edit)| ((rest + line.words.len(), between), edit)));
        }
        tries.extend(self.dates(line, now));
        tries.extend(self.amounts(line, now));
        tries.extend(self.units(line, now));
        tries.sort_by_key(|(far, _)| *far);
        let mut seen: Vec<Edit> = Vec::new();
        for (_, edit) in tries {
            if !seen.contains(&edit) {
                seen.push(edit);
            }
        }
        seen
    }

    /// Values whose words stand in the line around the change; else those that have the changed words and their neighbours.
    fn said(&self, line: &Line, change: &Change, old: usize, printed: &[Line]) -> Vec<Try> {
        let mut out = Vec::new();
        for (at, scalar) in self.scalars.iter().enumerate() {
            for segment in &scalar.segments {
                let Some(place) = covering(&line.words, &segment.words, change) else { continue };
                let own = change.old.start - place.start..change.old.end - place.start;
                let rest = line.words.len() - segment.words.len();
                let far = (rest, self.between(at, &segment.words, old, printed));
                out.extend(self.replaced(at, segment, own, &change.new).map(|edit| (far, edit)));
            }
        }
        if out.is_empty() {
            out = self.near(line, change);
        }
        out
    }

    /// How many values with the same words stand between this one and the one that the line is likely to show: the third line that
    /// says so shows the third value.
    fn between(&self, at: usize, words: &str, old: usize, printed: &[Line]) -> usize {
        let has = |scalar: &&Scalar<'_>| scalar.segments.iter().any(|segment| segment.words == words);
        let value = self.scalars.iter().take(at).filter(has).count();
        let shown = printed.iter().take(old).filter(|line| line.words.contains(words)).count();
        value.abs_diff(shown)
    }

    /// Values that are printed a little otherwise: with an abbreviation behind a name, another full stop. They hold the changed
    /// words beside the same neighbours.
    fn near(&self, line: &Line, change: &Change) -> Vec<Try> {
        let before = line.words.get(..change.old.start).unwrap_or_default();
        let behind = line.words.get(change.old.end..).unwrap_or_default();
        let was = line.words.get(change.old.clone()).unwrap_or_default();
        let last = before.split_inclusive(' ').next_back().unwrap_or_default();
        let next = behind.split_inclusive(' ').next().unwrap_or_default();
        let mut out = Vec::new();
        for (left, right) in [(last, next), (last, ""), ("", next)] {
            let around = [left, was, right].concat();
            if around.trim().is_empty() || around.trim() == was.trim() && left.len() + right.len() > 0 {
                continue;
            }
            for (at, scalar) in self.scalars.iter().enumerate() {
                for segment in &scalar.segments {
                    let mut found = segment.words.match_indices(around.as_str());
                    let (Some((place, _)), None) = (found.next(), found.next()) else { continue };
                    let start = place + left.len();
                    let alike = super::words::likeness(&segment.words, &line.words);
                    let far = (line.words.len(), ((1.0 - alike) * 100.0) as usize);
                    out.extend(
                        self.replaced(at, segment, start..start + was.len(), &change.new).map(|edit| (far, edit)),
                    );
                }
            }
        }
        out
    }

    /// The edit that writes `new` for a range of a segment of a value.
    fn replaced(&self, at: usize, segment: &Segment, words: Range<usize>, new: &str) -> Option<Edit> {
        let scalar = self.scalars.get(at)?;
        let place = segment.place(words)?;
        let mut value = scalar.text.value.clone();
        let new = escaped(new);
        value.get(place.clone())?;
        value.replace_range(place.clone(), &new);
        if value.trim().is_empty() {
            return None;
        }
        let source = Source::new("", self.text);
        let span = yaml::locate(&source, scalar.text, place).range();
        let inside = match scalar.text.style {
            Style::Plain | Style::Literal | Style::Folded => new,
            Style::Single => new.replace('\'', "''"),
            Style::Double => new.replace('\\', "\\\\").replace('"', "\\\""),
        };
        let meant = Meant::Value(at, value.clone());
        let part = Edit::new(span, inside, meant.clone());
        if super::patch::applied(self.text, &part).is_some() {
            return Some(part);
        }
        Some(Edit::new(scalar.text.span.range(), yaml::written(&value, scalar.is_flow()), meant))
    }

    /// The edit that gives the value at `at` another one.
    fn set(&self, at: usize, value: String) -> Option<Edit> {
        let scalar = self.scalars.get(at)?;
        let with = yaml::written(&value, scalar.is_flow());
        Some(Edit::new(scalar.text.span.range(), with, Meant::Value(at, value)))
    }

    /// A date that the line shows otherwise than the file writes it.
    fn dates(&self, line: &Line, now: &Line) -> Vec<Try> {
        let (old, new) = (days(&line.words), days(&now.words));
        let mut out = Vec::new();
        for (old, new) in moved(&old, &new) {
            for (at, scalar) in self.scalars.iter().enumerate() {
                let value = &scalar.text.value;
                let same = matches!(date(value), DateText::Real(PartialDate::Day(day)) if day == old);
                if !same {
                    continue;
                }
                let written = if iso(value).is_some() {
                    new.to_string()
                } else if value.contains("tháng") {
                    new.long()
                } else {
                    new.short()
                };
                out.extend(self.set(at, written).map(|edit| ((line.words.len(), 0), edit.certain())));
            }
        }
        // Day and month of a draft are blank until they are known.
        if let ([], [day]) = (old.as_slice(), new.as_slice()) {
            out.extend(self.head("date", &day.to_string()).map(|edit| ((line.words.len(), 1), edit)));
        }
        let (old, number) = (shape::number_of(&line.words), shape::number_of(&now.words));
        if let Some(number) = number.filter(|number| old.as_ref() != Some(number)) {
            out.extend(self.head("number", &number).map(|edit| ((line.words.len(), 0), edit)));
        }
        out
    }

    /// The edit that gives the plan a key of its head.
    fn head(&self, key: &str, value: &str) -> Option<Edit> {
        let known = self.scalars.iter().position(|scalar| scalar.way.len() == 1 && scalar.key() == key);
        match known {
            Some(at) if !self.scalars.get(at)?.text.span.range().is_empty() => self.set(at, value.to_owned()),
            Some(_) => None,
            None => Some(Edit::new(0..0, format!("{key}: {value}\n"), Meant::More)),
        }
    }

    /// An amount that the line shows in figures and the file writes otherwise.
    fn amounts(&self, line: &Line, now: &Line) -> Vec<Try> {
        let mut out = Vec::new();
        for (old, new) in moved(&sums(&line.words), &sums(&now.words)) {
            for (at, scalar) in self.scalars.iter().enumerate() {
                let value = super::money::moved(&scalar.text.value, old, new);
                let edit = value.and_then(|value| self.set(at, value));
                // A year is no sum, though it reads as one.
                let edit = edit.map(|edit| if scalar.is_below("budget") { edit.certain() } else { edit });
                out.extend(edit.map(|edit| ((line.words.len(), 0), edit)));
            }
        }
        out
    }

    /// A body that the file names by its id.
    fn units(&self, line: &Line, now: &Line) -> Vec<Try> {
        let names = shape::units(&self.scalars);
        let said = |words: &str| -> BTreeSet<&str> {
            names.iter().filter(|(_, name)| words.contains(*name)).map(|(id, _)| *id).collect()
        };
        let (was, is) = (said(&line.words), said(&now.words));
        let mut out = Vec::new();
        for (at, scalar) in
            self.scalars.iter().enumerate().filter(|(_, scalar)| was.contains(scalar.text.value.as_str()))
        {
            let gone = !is.contains(scalar.text.value.as_str());
            for id in is.iter().filter(|id| !was.contains(*id)) {
                if gone {
                    out.extend(self.set(at, (*id).to_owned()).map(|edit| ((line.words.len(), 0), edit.certain())));
                }
                out.extend(shape::beside(scalar, self.text, id).map(|edit| ((line.words.len(), 1), edit.certain())));
            }
            if gone {
                out.extend(shape::without(scalar, self.text).map(|edit| ((line.words.len(), 2), edit.certain())));
            }
        }
        out
    }
}

/// What was put in the place of what, where as many stand there.
fn moved<T: Copy + std::hash::Hash + Eq + Ord>(old: &[T], new: &[T]) -> Vec<(T, T)> {
    let replaced = capture_diff_slices(Algorithm::Myers, old, new)
        .into_iter()
        .filter(|op| matches!(op, DiffOp::Replace { .. }) && op.old_range().len() == op.new_range().len());
    let pairs = replaced.flat_map(|op| op.old_range().zip(op.new_range()));
    pairs.filter_map(|(was, is)| Some((*old.get(was)?, *new.get(is)?))).collect()
}

/// Where the words of a value stand in a line around a change.
fn covering(line: &str, words: &str, change: &Change) -> Option<Range<usize>> {
    let whole = |start: usize, end: usize| {
        let letter = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let inside = |before: Option<char>, behind: Option<char>| letter(before) && letter(behind);
        let front = line.get(..start).and_then(|text| text.chars().next_back());
        let back = line.get(end..).and_then(|text| text.chars().next());
        !inside(front, words.chars().next()) && !inside(words.chars().next_back(), back)
    };
    let mut found = line.match_indices(words).map(|(at, _)| at..at + words.len());
    found.find(|place| place.start <= change.old.start && change.old.end <= place.end && whole(place.start, place.end))
}

/// The days that a line names, in their order.
fn days(text: &str) -> Vec<Date> {
    let mut out = Vec::new();
    let mut end = 0;
    for (at, _) in text.char_indices() {
        if at < end || text.get(..at).is_some_and(|before| before.ends_with(char::is_alphanumeric)) {
            continue;
        }
        if let Some(written) = day_at(text, at, Marks::Any).filter(|written| written.date().is_some()) {
            out.extend(written.date());
            end = written.range().end;
        }
    }
    out
}
