//! What the register knows by the day of the new plan: căn cứ that ended have a successor, bodies another name.

use super::draft::{Note, Renewed, Told};
use super::patch::Patch;
use crate::check::{TO_CONFIRM, printed};
use crate::diagnostic::{Code, Diagnostic, Edit};
use crate::language::names::key;
use crate::legal::{Register, read_basis};
use crate::plan::{BasisContent, LegalBasis, Loaded, Plan, Unit};
use crate::yaml::Text;

/// The draft with the successors of căn cứ that ended (L010) and of bodies that are gone (A005), as found in it. A draft that
/// cannot be changed so stays as it is: the findings stay too.
pub fn brought_up_to_date(renewed: Renewed, loaded: &Loaded, found: &[Diagnostic]) -> Renewed {
    let mut patch = Patch::new(&loaded.source, &loaded.tree);
    for one in found {
        match one.code {
            Code::L010 => basis(&loaded.plan, one, &mut patch),
            Code::A005 => body(&loaded.plan, one, &mut patch),
            _ => {}
        }
    }
    let Some(after) = patch.finish() else { return renewed };
    let lines = Lines { before: &renewed.text, after: &after.text };
    let moved = renewed.notes.into_iter().map(|note| Note { at: lines.place(note.at), ..note });
    let mut notes: Vec<Note> = moved.chain(after.notes).collect();
    notes.sort_by_key(|note| note.at);
    Renewed { text: after.text, notes }
}

/// Two texts of which the second has lines more, and other words in some.
struct Lines<'t> {
    before: &'t str,
    after: &'t str,
}

impl Lines<'_> {
    /// Where the line that held `at` begins now: remarks are the only lines that came in.
    fn place(&self, at: usize) -> usize {
        let line = self.before.get(..at).unwrap_or_default().matches('\n').count();
        let old = |line: &str| !line.trim_start().starts_with(&format!("# {}", TO_CONFIRM));
        let own = self.before.split('\n').take(line).filter(|line| old(line)).count();
        let mut start = 0;
        let mut seen = 0;
        for text in self.after.split_inclusive('\n') {
            if old(text) {
                if seen == own {
                    break;
                }
                seen += 1;
            }
            start += text.len();
        }
        start
    }
}

fn bases(plan: &Plan) -> impl Iterator<Item = &LegalBasis> {
    plan.legal_bases.iter().chain(plan.decision.iter().flat_map(|decision| &decision.legal_bases))
}

/// The successor in the place of a citation; where nobody knows one, or more than the citation would have to change, a remark.
fn basis(plan: &Plan, found: &Diagnostic, patch: &mut Patch<'_>) {
    let fact = |name: &str| found.facts.get(name).map(String::as_str).unwrap_or_default();
    let (document, since, next) = (fact("document"), fact("since"), fact("next"));
    let holds = |text: &Text| text.span.start <= found.span.start && found.span.end <= text.span.end;
    let of = bases(plan).find_map(|basis| match &basis.content {
        BasisContent::Text(text) if holds(text) => Some((basis, text)),
        _ => None,
    });
    let Some((basis, text)) = of else { return };
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
fn body(plan: &Plan, found: &Diagnostic, patch: &mut Patch<'_>) {
    let fact = |name: &str| found.facts.get(name).map(String::as_str).unwrap_or_default();
    let (gone, since, next) = (fact("body"), fact("since"), fact("next"));
    let edit = found.fix.as_ref().and_then(|fix| match &fix.edits[..] {
        [edit] => Some(edit),
        _ => None,
    });
    let text = printed(plan).into_iter().map(|placed| placed.text);
    let text = text.filter(|text| text.span.start <= found.span.start && found.span.end <= text.span.end).last();
    match (edit, text) {
        (Some(edit), Some(text)) if whole_name(text, gone, edit) => {
            patch.mark(text.span, &format!("trước là {gone}, không còn từ ngày {since}"));
            let words = text.value.replacen(gone, &edit.text, 1);
            patch.rewrite(text, &words, Told::Moved(gone.to_owned(), edit.text.clone()));
            let unit = plan.units.iter().find(|unit| unit.name.span == text.span);
            unit.iter().for_each(|unit| short(unit, next, patch));
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
