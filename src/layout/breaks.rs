//! Where pages end: how many slabs fit, what stays together, what footnotes take.

use super::slab::Slab;
use std::collections::VecDeque;

/// The most lines of a paragraph that stay together with what follows it; of a longer one the last lines do.
pub(super) const LONGEST_KEPT: usize = 8;

/// The last `lines` lines of text above the signature block stay on its page, and the paragraph that they begin in, as word
/// processors have it.
pub(super) fn hold_text(slabs: &mut [Slab], lines: usize) {
    let begins = slabs.iter().rev().enumerate().position(|(at, slab)| at + 1 >= lines && !slab.goes_on);
    let held = begins.map(|at| at + 1).filter(|held| *held <= LONGEST_KEPT).unwrap_or(lines);
    for slab in slabs.iter_mut().rev().take(held) {
        slab.keep_next = true;
    }
}

/// Points between the text and the line above the contact lines.
pub(super) const CONTACT_GAP: f32 = 3.0;

/// Points above the footnotes, the line included.
pub(super) const NOTES_HEAD: f32 = 12.0;

/// How much of a page notes that began on an earlier page may take.
const CARRIED: f32 = 0.6;

/// Points between a slab that leaves `after` below itself and the next: the larger of the two gaps, as Word has it.
pub(super) fn gap(after: f32, next: &Slab) -> f32 {
    after.max(next.before)
}

pub(super) fn height<'s>(slabs: impl IntoIterator<Item = &'s Slab>) -> f32 {
    slabs.into_iter().map(|slab| slab.height).sum()
}

/// The lines of notes that fit in `free` points; on a page without text at least one.
pub(super) fn take_notes(notes: &mut VecDeque<Slab>, free: f32, alone: bool) -> Vec<Slab> {
    let mut out: Vec<Slab> = Vec::new();
    let mut used = 0.0;
    while let Some(line) = notes.front() {
        let needed = alone && out.is_empty();
        if used + line.height > free + 0.02 && !needed {
            break;
        }
        used += line.height;
        out.extend(notes.pop_front());
    }
    out
}

/// How many slabs a page of `room` points takes: as many as fit, then back to the last place where it may end. `carried`
/// are the lines of footnotes from the page before.
pub(super) fn fitting(slabs: &[Slab], room: f32, carried: &VecDeque<Slab>, repeats: bool) -> usize {
    let header = slabs.first().and_then(|slab| slab.header.as_ref()).filter(|_| repeats);
    let mut used: f32 = header.map_or(0.0, |header| height(header.iter()));
    let mut notes = height(carried).min(room * CARRIED);
    let mut after = 0.0;
    let mut count = 0;
    for (at, slab) in slabs.iter().enumerate() {
        if at > 0 && slab.new_page {
            return at;
        }
        let gap = if at > 0 { gap(after, slab) } else { 0.0 };
        let own = height(&slab.notes);
        let head = if notes + own > 0.0 { NOTES_HEAD } else { 0.0 };
        let free = room + 0.01 - used - gap - slab.height - notes - head;
        if free < own {
            // A note may go on overleaf when its first line stands under its mark.
            let begins = own > 0.0 && slab.notes.first().is_some_and(|line| line.height <= free);
            count = if begins || at == 0 { at + 1 } else { at };
            break;
        }
        used += gap + slab.height;
        notes += own;
        after = slab.after;
        count = at + 1;
    }
    if count == slabs.len() {
        return count;
    }
    let ends = |at: &usize| slabs.get(at.saturating_sub(1)).is_some_and(|slab| !slab.keep_next);
    (1..=count).rev().find(ends).unwrap_or(count)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Paragraphs of so many lines each, the first of which stays with the signatures below.
    fn held(paragraphs: &[usize], lines: usize) -> usize {
        let line = |at| Slab { goes_on: at > 0, ..Slab::default() };
        let mut slabs: Vec<Slab> = paragraphs.iter().flat_map(|count| (0..*count).map(line)).collect();
        hold_text(&mut slabs, lines);
        slabs.iter().filter(|slab| slab.keep_next).count()
    }

    #[test]
    fn whole_paragraphs_stay_above_the_signatures_unless_they_are_long() {
        assert_eq!(held(&[3, 2], 2), 2);
        assert_eq!(held(&[3, 1], 2), 4);
        assert_eq!(held(&[3, 5], 2), 5);
        assert_eq!(held(&[3, 12], 2), 2);
    }
}
