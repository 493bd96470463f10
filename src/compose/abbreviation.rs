//! " (TTĐN)" behind the first place where the body has the full words, names of bodies left whole.

use crate::document::{Document, Inline, Paragraph, Part, Role, plain_text};
use crate::invariant::slice;
use crate::language::letters::{same_letter, upper_first};
use crate::language::words::is_whole;
use crate::plan::{Abbreviation, Plan};

/// The id of a paragraph that is no place for an abbreviation, until [`add`] has passed. No author's id can be this.
pub(super) const NO_PLACE: &str = " ";

/// Adds each abbreviation once, unless the author wrote it in brackets behind the full words somewhere. Căn cứ, the
/// sentence that repeats the title, headings in capitals, tables, the frame and names of bodies are no such place.
pub(super) fn add(document: &mut Document, plan: &Plan) {
    for one in &plan.declared() {
        if is_defined(document, one.short, one.full) {
            continue;
        }
        let text = document.parts.iter_mut().filter(|part| part.kind.is_text()).flat_map(Part::paragraphs_mut);
        text.filter(|paragraph| is_place(paragraph)).any(|paragraph| {
            let names = matches!(paragraph.role, Role::Assignment | Role::ClauseTitle);
            paragraph.content.iter_mut().any(|inline| match inline {
                Inline::Text { text, .. } => insert(text, one, names),
                _ => false,
            })
        });
    }
    for paragraph in document.paragraphs_mut() {
        paragraph.id.take_if(|id| id == NO_PLACE);
    }
}

/// Spells out, at its first use, each abbreviation that this paper uses and explains nowhere: an extract leaves behind the
/// place where the plan does.
pub(super) fn spell(document: &mut Document, plan: &Plan) {
    for Abbreviation { short, full, .. } in plan.declared() {
        if is_defined(document, short, full) {
            continue;
        }
        let shouted = |paragraph: &Paragraph| paragraph.outline.is_some() || paragraph.role == Role::TableHead;
        let spoken = document.paragraphs_mut().filter(|paragraph| !shouted(paragraph));
        spoken.flat_map(|paragraph| &mut paragraph.content).any(|inline| match inline {
            Inline::Text { text, .. } => replace(text, short, full),
            _ => false,
        });
    }
}

/// Whether an abbreviation may be explained in the paragraph.
fn is_place(paragraph: &Paragraph) -> bool {
    let role = matches!(
        paragraph.role,
        Role::Body | Role::Clause | Role::ClauseTitle | Role::Point | Role::Dash | Role::Plus | Role::Assignment
    );
    role && paragraph.id.as_deref() != Some(NO_PLACE)
}

/// Whether the author wrote "full words (… TTĐN …)" in the body.
fn is_defined(document: &Document, short: &str, full: &str) -> bool {
    document.paragraphs().any(|paragraph| {
        let text = plain_text(&paragraph.content);
        let mut rest = text.as_str();
        while let Some(behind) = find(rest, full).and_then(|at| rest.get(at + full.len()..)) {
            let bracket = behind.trim_start().strip_prefix('(').and_then(|inner| inner.split(')').next());
            if bracket.is_some_and(|inner| has_word(inner, short)) {
                return true;
            }
            rest = behind;
        }
        false
    })
}

fn has_word(text: &str, word: &str) -> bool {
    text.split(|letter: char| !letter.is_alphanumeric() && !word.contains(letter)).any(|one| one == word)
}

/// Adds the short form behind the full words; `names` where bodies are listed.
fn insert(text: &mut String, one: &Abbreviation<'_>, names: bool) -> bool {
    let place = if names { one.place_among_names(text) } else { one.place(text) };
    let Some(place) = place else { return false };
    text.insert_str(place.end, &format!(" ({})", one.short));
    true
}

/// Puts the full words before the short form where that stands first.
fn replace(text: &mut String, short: &str, full: &str) -> bool {
    let Some(at) = find(text, short) else { return false };
    let spelled = if at == 0 { upper_first(full) } else { full.to_owned() };
    text.replace_range(at..at + short.len(), &format!("{spelled} ({short})"));
    true
}

/// Where the full words stand as words of their own; the first letter may be a capital one.
fn find(text: &str, full: &str) -> Option<usize> {
    let first = full.chars().next()?;
    let tail = full.get(first.len_utf8()..)?;
    // Most texts are asked in vain.
    if !text.contains(tail) {
        return None;
    }
    text.char_indices().map(|(at, _)| at).find(|at| {
        let rest = slice(text, *at..);
        let mut letters = rest.chars();
        letters.next().is_some_and(|letter| same_letter(letter, first))
            && letters.as_str().starts_with(tail)
            && is_whole(text, *at..*at + full.len())
    })
}
