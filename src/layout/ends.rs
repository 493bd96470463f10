//! How the pages of a paper end, and the setting of its text with which they end well.
//!
//! The signatures stand whole, with text above them; where they do not fit, the page before them stays half empty, or the last
//! page has two lines of text. A typist then carries lines along or sets the text a little closer or wider, and so does this:
//! within what the form allows, as near to its own setting as may be, once for every backend.

use super::breaks::{NOTES_HEAD, fitting, gap, height, take_notes};
use super::margin::top_margin;
use super::pages::Area;
use super::paragraph::Maker;
use super::slab::Slab;
use super::tags::Kind;
use crate::document::{Block, Document, Fit, Part, PartKind, Role};
use crate::form::{Form, LineSpacing};
use std::collections::VecDeque;

/// Points by which programs may differ on a page: a setting that only just holds is none.
const SLACK: f32 = 8.0;

/// What weighs how much: a page half empty, lines left over above the signatures.
const VOID: usize = 4;
const LEFT_OVER: usize = 1;

/// Chooses how the text of a paper is set.
pub fn fit_pages(document: &mut Document, form: &Form) {
    let signed = |part: &&Part| part.kind != PartKind::Annex && matches!(part.blocks.last(), Some(Block::Signature(_)));
    let parts: Vec<&Part> = document.parts.iter().filter(signed).collect();
    let faults = |fit: Fit| {
        let form = form.fitted(fit);
        let mut faults = Faults::default();
        for part in &parts {
            let mut maker = Maker::bare(&form);
            let own = maker.faults(part);
            faults = Faults { own: faults.own + own.own, safe: faults.safe + own.safe };
        }
        faults
    };
    let own = faults(Fit::default());
    if own.own == 0 {
        return;
    }
    let mut best = (2 * own.own, Fit::default());
    for fit in settings(form) {
        let found = faults(fit);
        let found = found.own + found.safe;
        if found < best.0 {
            best = (found, fit);
        }
        if found == 0 {
            break;
        }
    }
    document.fit = best.1;
}

/// How badly pages end: as they are, and when each is a little shorter.
#[derive(Debug, Clone, Copy, Default)]
struct Faults {
    own: usize,
    safe: usize,
}

/// The settings that the form allows, the nearest to its own first: lines carried along, then lines closer or wider.
fn settings(form: &Form) -> Vec<Fit> {
    let own = match form.style(Role::Body).line {
        LineSpacing::Lines(line) | LineSpacing::Exact(line) => line,
    };
    let room = form.fitting;
    let mut lines = vec![own];
    let count = ((room.widest.max(own) - room.closest.min(own)) / room.step).ceil() as usize;
    for step in (1..=count).map(|step| step as f32 * room.step) {
        // Closer before wider: paper is saved.
        lines.extend([own - step, own + step].into_iter().filter(|line| (room.closest..=room.widest).contains(line)));
    }
    let fit = |line: f32, lines_above: Option<usize>| Fit { line: (line != own).then_some(line), lines_above };
    lines.into_iter().flat_map(|line| [fit(line, None), fit(line, Some(room.lines_above))]).skip(1).collect()
}

impl Maker<'_> {
    /// How badly the pages of a part with signatures end.
    fn faults(&mut self, part: &Part) -> Faults {
        let root = self.tags.root();
        let node = self.tags.add(root, Kind::Part);
        let later = Area::new(self.form, part.orientation);
        self.note_width = later.width;
        let contact = self.contact(&part.contact, later, node);
        let (first, _) = later.first(self.form, top_margin(part, self.form), contact.as_ref());
        let slabs = self.slabs(&part.blocks, later, node);
        let heights = (first.height, later.height);
        Faults { own: faults(&slabs, heights, 0.0, self.form), safe: faults(&slabs, heights, SLACK, self.form) }
    }
}

/// How badly the pages of these slabs end, `slack` points shorter than the height of the first and of the later ones.
fn faults(slabs: &[Slab], (first, later): (f32, f32), slack: f32, form: &Form) -> usize {
    let mut rest = slabs;
    let mut notes: VecDeque<Slab> = VecDeque::new();
    let mut faults = 0;
    let mut room = first;
    while !rest.is_empty() {
        let begins = rest.len() == slabs.len();
        let count = fitting(rest, room - slack, &notes, !begins);
        let (now, others) = rest.split_at(count.clamp(1, rest.len()));
        notes.extend(now.iter().flat_map(|slab| slab.notes.iter().cloned()));
        let lines = take_notes(&mut notes, room - slack - filled(now) - NOTES_HEAD, false);
        let foot = if lines.is_empty() { 0.0 } else { height(&lines) + NOTES_HEAD };
        let goes_on = others.first().is_some_and(|next| !next.new_page);
        if goes_on && room - filled(now) - foot > form.fitting.void * later {
            faults += VOID;
        }
        if others.is_empty() && !begins && now.len() <= form.fitting.lines_above {
            faults += LEFT_OVER;
        }
        (rest, room) = (others, later);
    }
    faults
}

/// How much of a page slabs take, points.
fn filled(slabs: &[Slab]) -> f32 {
    let mut after = 0.0;
    let mut used = 0.0;
    for (at, slab) in slabs.iter().enumerate() {
        used += slab.height + if at > 0 { gap(after, slab) } else { 0.0 };
        after = slab.after;
    }
    used
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Inline, Paragraph, Recipients, Signature, SignatureBlock};

    /// A plan of so many short paragraphs above signatures and twelve recipients.
    fn plan(paragraphs: usize) -> Document {
        let line = |role, words: &str| Paragraph::new(role, vec![Inline::text(words)]);
        let mut blocks =
            vec![Block::Paragraph(line(Role::Body, "Tuyên truyền về thông tin đối ngoại.")); paragraphs];
        let recipients = vec![line(Role::Recipient, "- Các sở, ban, ngành;"); 14];
        let signature = Signature {
            capacity: vec![line(Role::Authority, "CHỦ TỊCH")],
            name: Some(line(Role::SignerName, "Nguyễn Văn A")),
            ..Signature::default()
        };
        let recipients = Recipients { lines: recipients, drafter: None };
        blocks.push(Block::Signature(SignatureBlock { recipients, signatures: vec![signature], from_left: false }));
        Document { parts: vec![Part { blocks, ..Part::default() }], ..Document::default() }
    }

    fn faults(document: &Document, form: &Form) -> usize {
        let form = form.fitted(document.fit);
        Maker::new(&form).faults(&document.parts[0]).own
    }

    #[test]
    fn a_page_that_ends_well_is_left_as_the_form_sets_it() {
        let mut document = plan(5);
        fit_pages(&mut document, &Form::nd30());
        assert_eq!(document.fit, Fit::default());
    }

    #[test]
    fn no_page_before_the_signatures_is_half_empty_where_lines_closer_or_wider_or_carried_along_avoid_it() {
        for form in [Form::nd30(), Form::hd05()] {
            let mut cured = 0;
            for paragraphs in 90..130 {
                let mut document = plan(paragraphs);
                let before = faults(&document, &form);
                fit_pages(&mut document, &form);
                let after = faults(&document, &form);
                assert_eq!(after, 0, "{paragraphs} in {}: {:?}", form.name(), document.fit);
                cured += usize::from(before > 0);
            }
            assert!(cured > 5, "{cured}");
        }
    }

    #[test]
    fn what_nothing_avoids_changes_nothing() {
        // One page: neither closer lines nor lines carried along make room.
        let mut document = plan(26);
        let form = Form::nd30();
        let before = faults(&document, &form);
        fit_pages(&mut document, &form);
        assert!(document.fit == Fit::default() || faults(&document, &form) < before);
    }

    #[test]
    fn the_choices_stay_within_the_form_the_nearest_first() {
        let lines = |form: &Form| settings(form).iter().filter_map(|fit| fit.line).collect::<Vec<_>>();
        let state = lines(&Form::nd30());
        assert!(state.iter().all(|line| (1.0..=1.2).contains(line)) && state[0] == 1.1 - 0.025);
        assert_eq!(lines(&Form::hd05())[0], 18.5);
        assert_eq!(settings(&Form::nd30())[0], Fit { line: None, lines_above: Some(4) });
    }
}
