//! What the register knows by the day of the new plan: căn cứ that ended have a successor, bodies another name.

use super::draft::{Note, Renewed, Told};
use super::patch::Patch;
use crate::check::{TO_CONFIRM, printed};
use crate::diagnostic::{Code, Diagnostic, Edit};
use crate::language::names::key;
use crate::legal::{Register, read_basis};
use crate::plan::{BasisContent, LegalBasis, Loaded, Plan, Unit};
use crate::source::Span;
use crate::yaml::Text;
use std::collections::BTreeMap;

/// The draft with the successors of căn cứ that ended (L010) and of bodies that are gone (A005), as found in it. A draft that
/// cannot be changed so stays as it is: the findings stay too.
pub fn brought_up_to_date(renewed: Renewed, loaded: &Loaded, found: &[Diagnostic]) -> Renewed {
    let mut patch = Patch::new(&loaded.source, &loaded.tree);
    let known = Known::new(&loaded.plan);
    for one in found {
        match one.code {
            Code::L010 => basis(&known, one, &mut patch),
            Code::A005 => body(&known, one, &mut patch),
            _ => {}
        }
    }
    let Some(after) = patch.finish() else { return renewed };
    let lines = Lines::new(&renewed.text, &after.text);
    let moved = renewed.notes.into_iter().map(|note| Note { at: lines.place(note.at), ..note });
    let mut notes: Vec<Note> = moved.chain(after.notes).collect();
    notes.sort_by_key(|note| note.at);
    Renewed { text: after.text, notes }
}

/// Two texts of which the second has lines more, and other words in some. Remarks are the only lines that came in.
struct Lines {
    /// Where each line of the first begins, and how many lines that are no remarks stand before it.
    before: Vec<(usize, usize)>,
    /// Where each line of the second begins that is no remark.
    after: Vec<usize>,
    end: usize,
}

impl Lines {
    fn new(before: &str, after: &str) -> Lines {
        let (mut lines, mut own) = (Vec::new(), 0);
        for (start, is_own) in starts(before) {
            lines.push((start, own));
            own += usize::from(is_own);
        }
        if before.ends_with('\n') {
            lines.push((before.len(), own));
        }
        let kept = starts(after).filter(|(_, is_own)| *is_own).map(|(start, _)| start);
        Lines { before: lines, after: kept.collect(), end: after.len() }
    }

    /// Where the line that held `at` begins now.
    fn place(&self, at: usize) -> usize {
        let line = self.before.partition_point(|(start, _)| *start <= at).saturating_sub(1);
        let own = self.before.get(line).map_or(0, |(_, own)| *own);
        self.after.get(own).copied().unwrap_or(self.end)
    }
}

/// Where each line begins, and whether it is another than a remark.
fn starts(text: &str) -> impl Iterator<Item = (usize, bool)> {
    let is_mark = |line: &str| {
        let words = line.trim_start().strip_prefix("# ");
        words.is_some_and(|words| words.starts_with(TO_CONFIRM))
    };
    text.split_inclusive('\n').scan(0, move |at, line| {
        let start = *at;
        *at += line.len();
        Some((start, !is_mark(line)))
    })
}

/// What findings may stand in, by the byte where it begins: none holds another.
struct Known<'p> {
    bases: BTreeMap<usize, (&'p LegalBasis, &'p Text)>,
    printed: BTreeMap<usize, &'p Text>,
    units: BTreeMap<Span, &'p Unit>,
}

impl<'p> Known<'p> {
    fn new(plan: &'p Plan) -> Known<'p> {
        let bases = plan.legal_bases.iter().chain(plan.decision.iter().flat_map(|decision| &decision.legal_bases));
        let words = |basis: &'p LegalBasis| match &basis.content {
            BasisContent::Text(text) => Some((text.span.start, (basis, text))),
            _ => None,
        };
        let printed = printed(plan).into_iter().map(|placed| (placed.text.span.start, placed.text));
        let units = plan.units.iter().rev().map(|unit| (unit.name.span, unit));
        Known { bases: bases.filter_map(words).collect(), printed: printed.collect(), units: units.collect() }
    }

    fn basis(&self, span: Span) -> Option<(&'p LegalBasis, &'p Text)> {
        let (_, (basis, text)) = self.bases.range(..=span.start).next_back()?;
        (span.end <= text.span.end).then_some((*basis, *text))
    }

    fn text(&self, span: Span) -> Option<&'p Text> {
        self.printed.range(..=span.start).next_back().map(|(_, text)| *text).filter(|text| span.end <= text.span.end)
    }
}

/// The successor in the place of a citation; where nobody knows one, or more than the citation would have to change, a remark.
fn basis(known: &Known<'_>, found: &Diagnostic, patch: &mut Patch<'_>) {
    let fact = |name: &str| found.facts.get(name).map(String::as_str).unwrap_or_default();
    let (document, since, next) = (fact("document"), fact("since"), fact("next"));
    let Some((basis, text)) = known.basis(found.span) else { return };
    let citations = read_basis(&text.value);
    let mut whole = citations.iter().filter(|one| !one.nested);
    let alone = whole.next().filter(|one| whole.next().is_none() && one.alias.is_none() && basis.alias.is_none());
    let replaced = alone.filter(|_| !next.is_empty()).and_then(|one| {
        let (head, tail) = (text.value.get(..one.range.start)?, text.value.get(one.range.end..)?);
        tail.chars().all(|c| !c.is_alphanumeric()).then(|| format!("{head}{next}{tail}"))
    });
    match replaced {
        Some(words) => {
            patch.mark(text.span, &format!("thay {document}, hết hiệu lực từ ngày {since}"));
            patch.rewrite(text, &words, Told::Moved(document.to_owned(), next.to_owned()));
        }
        None if next.is_empty() => {
            patch.mark(text.span, &format!("{document} hết hiệu lực từ ngày {since}; chưa rõ văn bản thay thế"));
        }
        None => patch.mark(text.span, &format!("{document} hết hiệu lực từ ngày {since}; thay bằng {next}")),
    }
}

/// The successor in the place of a body that is gone; a remark in any case, for who does the work is no matter of names alone.
fn body(known: &Known<'_>, found: &Diagnostic, patch: &mut Patch<'_>) {
    let fact = |name: &str| found.facts.get(name).map(String::as_str).unwrap_or_default();
    let (gone, since, next) = (fact("body"), fact("since"), fact("next"));
    let edit = found.fix.as_ref().and_then(|fix| match &fix.edits[..] {
        [edit] => Some(edit),
        _ => None,
    });
    match (edit, known.text(found.span)) {
        (Some(edit), Some(text)) if whole_name(text, gone, edit) => {
            patch.mark(text.span, &format!("trước là {gone}, không còn từ ngày {since}"));
            let words = text.value.replacen(gone, &edit.text, 1);
            patch.rewrite(text, &words, Told::Moved(gone.to_owned(), edit.text.clone()));
            known.units.get(&text.span).iter().for_each(|unit| short(unit, next, patch));
        }
        _ => {
            let next = if next.is_empty() { String::new() } else { format!("; kế nhiệm: {next}") };
            patch.mark(found.span, &format!("{gone} không còn từ ngày {since}{next}"));
        }
    }
}

/// Whether the fix changes this name once, as it is written.
fn whole_name(text: &Text, gone: &str, edit: &Edit) -> bool {
    !edit.text.is_empty() && text.value.matches(gone).count() == 1
}

/// The short name of the successor for the one of a body that is gone; the register knows few.
fn short(unit: &Unit, next: &str, patch: &mut Patch<'_>) {
    let Some(text) = &unit.short else { return };
    let register = Register::builtin();
    let first = next.split(", ").next().unwrap_or(next);
    let known = register.bodies_named(key(next)).chain(register.bodies_named(key(first))).next();
    match known.and_then(|body| body.short.first()) {
        Some(short) => patch.rewrite(text, short, Told::Moved(text.value.clone(), short.to_string())),
        None => patch.mark(text.span, &format!("tên viết tắt “{}”", text.value)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_found_again_behind_the_remarks_that_came_in() {
        let (before, after) =
            ("a: 1\n# [cần xác nhận] x\nb: 2\nc: 3\n", "a: 1\n# [cần xác nhận] x; y\nb: 4\n# [cần xác nhận] z\nc: 5\n");
        let lines = Lines::new(before, after);
        let moved = |words: &str| after.get(lines.place(before.find(words).unwrap())..).unwrap();
        assert!(moved("1").starts_with("a: 1"));
        assert!(moved("2").starts_with("b: 4"));
        assert!(moved("3").starts_with("c: 5"));
        assert_eq!(lines.place(before.len()), after.len());
    }
}
