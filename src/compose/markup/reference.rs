//! References: from the way to a target to "điểm a khoản 1 Mục II".

use super::inline;
use super::reader::{Reader, Setting};
use super::target::{Step, Target};
use crate::compose::problem::{Problem, ProblemKind};
use crate::document::{Document, Inline, Scheme, plain_text};
use crate::form::{Form, Word};
use crate::invariant::held;
use std::collections::BTreeMap;

/// Puts the words into every reference, and those of every id and mark into the document's places; an id that a template
/// asks for and nothing has is a problem at its place.
pub(super) fn resolve(document: &mut Document, reader: &mut Reader<'_>) {
    let speller = Speller { targets: std::mem::take(&mut reader.targets), setting: reader.setting };
    for (id, (file, line)) in &reader.asked {
        if !speller.targets.contains_key(id) && !speller.setting.known.contains_key(id) {
            let kind = ProblemKind::Reference(id.clone());
            reader.problems.push(Problem { file: file.clone(), line: *line, kind });
        }
    }
    for (index, part) in document.parts.iter_mut().enumerate() {
        for paragraph in part.paragraphs_mut() {
            let caps = speller.setting.form.style(paragraph.role).caps;
            speller.spell(&mut paragraph.content, index);
            if caps {
                paragraph.content.iter_mut().for_each(inline::capitals);
            }
        }
    }
    let home = document.parts.iter().position(|part| part.kind.is_text()).unwrap_or_default();
    let named = std::mem::take(&mut reader.marks).into_iter().chain(speller.targets);
    let words = |(id, target): (String, Target)| {
        let words = plain_text(&group(&[(id.as_str(), &target)], home, speller.setting.form));
        (!words.is_empty()).then_some((id, words))
    };
    document.places = named.filter_map(words).collect();
}

/// Writes references.
struct Speller<'a> {
    targets: BTreeMap<String, Target>,
    setting: &'a Setting<'a>,
}

impl Speller<'_> {
    /// Spells out the references of one paragraph of part `from`, those in its footnotes too.
    fn spell(&self, content: &mut Vec<Inline>, from: usize) {
        let mut out = Vec::with_capacity(content.len());
        for inline in std::mem::take(content) {
            match inline {
                Inline::Reference { text, target, bold, italic } if text.is_empty() => {
                    out.extend(self.words(&target, from).into_iter().map(|piece| styled(piece, bold, italic)));
                }
                Inline::Footnote { number, content: Some(mut note) } => {
                    self.spell(&mut note, from);
                    out.push(Inline::Footnote { number, content: Some(note) });
                }
                other => out.push(other),
            }
        }
        *content = inline::tidy(out);
    }

    /// The words for ids parted by spaces; what stands on another paper is named without a link.
    fn words(&self, ids: &str, from: usize) -> Vec<Inline> {
        let found: Vec<_> = ids.split_whitespace().filter_map(|id| Some((id, self.targets.get(id)?))).collect();
        let mut out = group(&found, from, self.setting.form);
        for id in ids.split_whitespace().filter(|id| !self.targets.contains_key(*id)) {
            if !out.is_empty() {
                out.push(Inline::text("; "));
            }
            // What nothing has is the checker's to report; it stays as typed.
            out.push(self.setting.known.get(id).map_or_else(|| Inline::text(format!("[[{id}]]")), Inline::text));
        }
        out
    }
}

fn styled(inline: Inline, bold: bool, italic: bool) -> Inline {
    match inline {
        Inline::Text { text, .. } => Inline::Text { text, bold, italic },
        Inline::Reference { text, target, .. } => Inline::Reference { text, target, bold, italic },
        other => other,
    }
}

/// Targets in order, those under one parent together: "điểm a, b khoản 1; điểm c khoản 2 Mục II". What all groups share
/// is said once, at the end.
fn group(found: &[(&str, &Target)], from: usize, form: &Form) -> Vec<Inline> {
    let mut groups: Vec<Vec<(&str, &Target)>> = Vec::new();
    for (id, target) in found {
        match groups.last_mut() {
            Some(group) if group.last().is_some_and(|(_, last)| siblings(last, target)) => group.push((id, target)),
            _ => groups.push(vec![(id, target)]),
        }
    }
    let mut out = Vec::new();
    for (at, group) in groups.iter().enumerate() {
        if at > 0 {
            out.push(Inline::text("; "));
        }
        let tail = held(group.first().map(|(_, target)| around(target, from, form)), "a target of every group");
        let next = groups.get(at + 1).and_then(|next| next.first()).map(|(_, target)| around(target, from, form));
        members(group, form, &mut out);
        let kept = next.map_or(tail.len(), |next| tail.len() - shared(&tail, &next));
        let words: Vec<_> = tail.iter().take(kept).cloned().collect();
        if !words.is_empty() {
            let text = format!(" {}", words.join(" "));
            match out.last_mut() {
                Some(Inline::Reference { text: last, .. }) if group.len() == 1 => last.push_str(&text),
                _ => out.push(Inline::text(text)),
            }
        }
    }
    out
}

/// How many words at the end of both are the same.
fn shared(one: &[String], other: &[String]) -> usize {
    one.iter().rev().zip(other.iter().rev()).take_while(|(a, b)| a == b).count()
}

/// Whether both stand in one list.
fn siblings(one: &Target, other: &Target) -> bool {
    let parent = |target: &Target| target.path.split_last().map(|(_, parent)| parent.to_vec());
    let scheme = |target: &Target| target.path.last().map(|step| step.scheme);
    one.part == other.part
        && parent(one).is_some_and(|path| Some(path) == parent(other))
        && scheme(one) == scheme(other)
        && !matches!(scheme(one), Some(Scheme::None))
}

/// "điểm a", then "b", "c" of one list, each linked.
fn members(group: &[(&str, &Target)], form: &Form, out: &mut Vec<Inline>) {
    for (at, (id, target)) in group.iter().enumerate() {
        if at > 0 {
            out.push(Inline::text(", "));
        }
        let text = match target.path.last() {
            None => target.label.clone(),
            Some(step) if at == 0 => name(step, target.path.len() == 1, form),
            Some(step) => match step.scheme {
                Scheme::Dash | Scheme::Plus | Scheme::Star => ordinal(step.value),
                _ => step.number.clone(),
            },
        };
        out.push(Inline::Reference { text, target: (*id).to_owned(), bold: false, italic: false });
    }
}

/// What stands around a target, from the inside out: "khoản 1", "Mục II", and the annex when the reader is elsewhere.
fn around(target: &Target, from: usize, form: &Form) -> Vec<String> {
    let mut out = Vec::new();
    let Some((last, parents)) = target.path.split_last() else { return out };
    let mut inner = last;
    for (at, step) in parents.iter().enumerate().rev() {
        // 1.2 already holds its 1.
        let held = inner.scheme == Scheme::Dotted && matches!(step.scheme, Scheme::Decimal | Scheme::Dotted);
        if !held && step.scheme != Scheme::None {
            out.push(name(step, at == 0, form));
        }
        inner = step;
    }
    if target.part != from && !target.label.is_empty() {
        out.push(target.label.clone());
    }
    out
}

/// "điểm a", "khoản 1", "Mục II"; an outermost 1. is a Mục too. What has no label is called by its words.
fn name(step: &Step, outermost: bool, form: &Form) -> String {
    let word = |word| form.word(word);
    match step.scheme {
        Scheme::Upper => format!("{} {}", word(Word::CiteUpper), step.number),
        Scheme::Roman => format!("{} {}", word(Word::CiteRoman), step.number),
        Scheme::Decimal | Scheme::Dotted if outermost => format!("{} {}", word(Word::CiteRoman), step.number),
        Scheme::Decimal | Scheme::Dotted | Scheme::Paren => format!("{} {}", word(Word::CiteDecimal), step.number),
        Scheme::Letter => format!("{} {}", word(Word::CiteLetter), step.number),
        Scheme::Dash | Scheme::Star => format!("{} {}", word(Word::CiteDash), ordinal(step.value)),
        Scheme::Plus => format!("{} {}", word(Word::CitePlus), ordinal(step.value)),
        Scheme::None => format!("“{}”", step.heading),
    }
}

/// "thứ nhất", "thứ tư", "thứ mười hai".
fn ordinal(value: u32) -> String {
    let word = match value {
        1 => "nhất".to_owned(),
        4 => "tư".to_owned(),
        _ => crate::money::words(u64::from(value)),
    };
    format!("thứ {word}")
}
