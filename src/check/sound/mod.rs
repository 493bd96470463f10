//! Fixes that say what they mean where they land, and change nothing else.
//!
//! A fix is tried before it is offered: the text with it is read again. Every value and every comment that it does not aim at must
//! be there as before, below the same keys; a word that it writes must read back as that word. One that YAML would read as
//! something else is put into quotation marks where that helps, and is not offered where it does not.

mod leaves;
mod slips;

use super::fix::splice;
use crate::diagnostic::{Code, Diagnostic, Edit, Fix};
use crate::source::{Source, Span};
use crate::yaml::{Tree, parse, written};
use leaves::{Intended, Leaves, Touch, stands_in};
use std::collections::BTreeSet;

/// How often a file is read again at most, so that a thousand fixes of a large file take no longer than one.
const READINGS: usize = 60;

/// How many bytes are read again at most: of a large file fewer fixes are tried, and those that were not are not offered.
const BYTES: usize = 16 << 20;

/// Takes back the fixes that would do harm. A file that YAML cannot read yet has nothing to compare with. Slips of the hand mend
/// what YAML reads as something else than its author, and were read as mended before anything was judged: their fixes must
/// leave the file readable, and nothing else can be asked of them.
pub fn refuse(source: &Source, found: &mut [Diagnostic], slips: &BTreeSet<(Span, Code)>) {
    let fixed = (0..found.len()).filter(|at| found.get(*at).is_some_and(|one| one.fix.is_some()));
    let (slipped, waiting): (Vec<usize>, Vec<usize>) =
        fixed.partition(|at| found.get(*at).is_some_and(|one| slips.contains(&(one.span, one.code))));
    if slipped.is_empty() && waiting.is_empty() {
        return;
    }
    let Ok(tree) = parse(source) else { return };
    slips::join(source, found, &slipped);
    let words = Leaves::of(&tree, &[]).list.iter().map(|leaf| leaf.text.span).collect();
    let mut trial = Trial { source, tree: &tree, words, readings: READINGS.min(BYTES / source.text().len().max(1)) };
    for wave in trial.waves(found, waiting) {
        trial.judge(found, &wave);
    }
}

/// Whether the text with these edits has every other value and comment as before, and says what they mean.
pub(super) fn is_sound(source: &Source, tree: &Tree, edits: &[&Edit]) -> bool {
    let (text, ranges) = splice(source, edits);
    let Ok(after) = parse(&Source::new("", text)) else { return false };
    let places: Vec<_> = edits.iter().map(|edit| edit.span).collect();
    let (before, after) = (Leaves::of(tree, &places), Leaves::of(&after, &ranges));
    before.kept_in(&after) && before.intended_in(source, edits, &after)
}

struct Trial<'t> {
    source: &'t Source,
    tree: &'t Tree,
    /// Where the words of the file stand, in order.
    words: Vec<Span>,
    readings: usize,
}

impl Trial<'_> {
    /// Fixes that touch different words can be tried at once; those within words and those between them apart.
    fn waves(&self, found: &[Diagnostic], waiting: Vec<usize>) -> Vec<Vec<usize>> {
        let edits = |at: usize| found.get(at).and_then(|one| one.fix.as_ref()).map_or(&[][..], |fix| &fix.edits);
        let (within, between) = waiting.into_iter().partition(|at| edits(*at).iter().all(|edit| self.in_a_word(edit)));
        let mut waves = Vec::new();
        for mut waiting in [within, between] as [Vec<usize>; 2] {
            while !waiting.is_empty() {
                let mut last = None;
                let (wave, later) = waiting.into_iter().partition(|at| {
                    let start = edits(*at).iter().map(|edit| edit.span.start).min();
                    let free = start > last && waves.len() < READINGS || waves.len() == READINGS;
                    if free {
                        last = last.max(edits(*at).iter().map(|edit| edit.span.end).max());
                    }
                    free
                });
                waves.push(wave);
                waiting = later;
            }
        }
        waves
    }

    fn in_a_word(&self, edit: &Edit) -> bool {
        let behind = self.words.partition_point(|word| word.start <= edit.span.start);
        behind.checked_sub(1).and_then(|at| self.words.get(at)).is_some_and(|word| stands_in(edit.span, *word))
    }

    /// All of a wave at once; where one of them does harm, by halves.
    fn judge(&mut self, found: &mut [Diagnostic], wave: &[usize]) {
        let edits: Vec<Edit> =
            wave.iter().filter_map(|at| found.get(*at)?.fix.clone()).flat_map(|fix| fix.edits).collect();
        if self.is_sound(&edits) {
            return;
        }
        match wave {
            [] => {}
            [one] => {
                if let Some(one) = found.get_mut(*one) {
                    one.fix = one.fix.take().and_then(|fix| self.mended(&fix));
                }
            }
            _ => {
                let (first, second) = wave.split_at(wave.len() / 2);
                self.judge(found, first);
                self.judge(found, second);
            }
        }
    }

    fn is_sound(&mut self, edits: &[Edit]) -> bool {
        if self.readings == 0 {
            return false;
        }
        self.readings -= 1;
        let mut edits: Vec<&Edit> = edits.iter().collect();
        edits.sort();
        is_sound(self.source, self.tree, &edits)
    }

    /// The same words in quotation marks, where the fix changes plain words that could not stay plain.
    fn mended(&mut self, fix: &Fix) -> Option<Fix> {
        let mut edits: Vec<&Edit> = fix.edits.iter().collect();
        edits.sort();
        let places: Vec<_> = edits.iter().map(|edit| edit.span).collect();
        let before = Leaves::of(self.tree, &places);
        let mut mended = Vec::new();
        let touched = before.list.iter().filter(|leaf| leaf.touch != Touch::No);
        for (leaf, own) in touched.map(|leaf| (leaf, leaf.own(&edits))).filter(|(_, own)| !own.is_empty()) {
            let Intended::Words(words) = leaf.intended(self.source, &own) else { return None };
            mended.push(Edit { span: leaf.text.span, text: written(&words, leaf.flow) });
        }
        (self.is_sound(&mended)).then_some(Fix { safety: fix.safety, edits: mended })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::check::fix::apply;

    /// The file in which `right` is written instead of the first `wrong`, or that the fix is not offered.
    fn mended(yaml: &str, wrong: &str, right: &str) -> String {
        let source = Source::new("t", yaml);
        let at = yaml.find(wrong).unwrap();
        let fix = Fix::safe(Span::new(at, at + wrong.len()), right);
        let mut found = [Diagnostic::new(Code::T003, Span::default()).fix(fix)];
        refuse(&source, &mut found, &BTreeSet::new());
        apply(&source, &found, false).map_or_else(|| "refused".to_owned(), |(text, _)| text)
    }

    #[test]
    fn what_is_written_reads_back_where_it_lands() {
        let name = "Sở Văn hóa, Thể thao và Du lịch";
        assert_eq!(mended("a: SVHTTDL\n", "SVHTTDL", name), format!("a: {name}\n"));
        assert_eq!(mended("a: [một, SVHTTDL]\n", "SVHTTDL", name), format!("a: [một, \"{name}\"]\n"));
        assert_eq!(mended("a: {b: SVHTTDL} # c\n", "SVHTTDL", name), format!("a: {{b: \"{name}\"}} # c\n"));
        assert_eq!(mended("a: ['SVHTTDL']\n", "SVHTTDL", name), format!("a: ['{name}']\n"));
        assert_eq!(mended("a: một\n", "một", "hai: ba"), "a: \"hai: ba\"\n");
        assert_eq!(mended("a: một\nb: c\n", "một", "hai # ba"), "a: \"hai # ba\"\nb: c\n");
        assert_eq!(mended("a: một\n  hai ba\n", "hai", "hai:"), "a: \"một hai: ba\"\n");
        assert_eq!(mended("a: >-\n  một\n  hai\n", "hai", "ba: [bốn, #5"), "a: >-\n  một\n  ba: [bốn, #5\n");
        assert_eq!(mended("a: một hai\n", " hai", ""), "a: một\n");
        assert_eq!(mended("a:\n  - một\n    hai\n", "một\n    hai", "một\n  - hai"), "a:\n  - một\n  - hai\n");
        assert_eq!(mended("[một, hai]\n", "hai", "[ba]"), "[một, [ba]]\n", "a list for a word is meant");
        assert_eq!(mended("a: >- # hỏi lại\n  một\n", ">- # hỏi lại\n  một", "hai # hỏi lại"), "a: hai # hỏi lại\n");
        assert_eq!(mended("a: một # hai\n", " # hai", ""), "a: một\n", "a comment alone is meant");
    }

    #[test]
    fn what_would_do_harm_is_not_offered() {
        for (yaml, wrong, right) in [
            ("a: 'một'\nb: 1\n", "một", "it's"),
            ("a: \"một\"\nb: 1\n", "một", "hai\\"),
            ("a: |\n  một\n  hai\nb: 1\n", "một", "ba\nbốn"),
            ("a: >-\n  một\nb: 1\n", "một", "hai\n\nc: 3"),
            // A dash too deep, which YAML would glue to the words before it.
            ("a:\n  - một\n    hai\n", "\n    hai", "\n    - hai"),
            // A line that comes loose from its list, a key that swallows the next.
            ("a:\n  - một\n  - hai\nb: ba\n", "\n  - hai", "\n  hai"),
            ("a: 'một'\nb: 'hai'\n", "'\nb", "\nb"),
            // A key that stands there already; a comment among the words.
            ("a: {b: một, c: hai}\n", "c", "b"),
            ("a:\n  - |- # hỏi lại\n    một\n", "|- # hỏi lại\n    một", "một"),
        ] {
            assert_eq!(mended(yaml, wrong, right), "refused", "{yaml}");
        }
    }

    #[test]
    fn one_that_does_harm_takes_no_other_with_it() {
        let yaml: String = (0..200).map(|at| format!("k{at}: 'một{at}'\n")).collect();
        let source = Source::new("t", &yaml);
        let fixes = (0..200).map(|at| {
            let start = yaml.find(&format!("một{at}'")).unwrap();
            let right = if at == 77 { "it's" } else { "hai" };
            Diagnostic::new(Code::T003, Span::default()).fix(Fix::safe(Span::new(start, start + "một".len()), right))
        });
        let mut found: Vec<Diagnostic> = fixes.collect();
        refuse(&source, &mut found, &BTreeSet::new());
        assert_eq!(found.iter().filter(|one| one.fix.is_none()).count(), 1);
        assert!(found[77].fix.is_none());
    }
}
