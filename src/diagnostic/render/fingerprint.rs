//! Names of findings that stay when lines move: the code, the words at the place, and how many there were like it before.

use crate::diagnostic::{Code, Diagnostic};
use crate::source::{Source, Span};
use std::collections::BTreeMap;

/// The fingerprints of the findings of a file, in their order. Two findings of one file have never the same one; a finding
/// keeps its own while its words stand, wherever they move to.
pub fn fingerprints(source: &Source, found: &[Diagnostic]) -> Vec<String> {
    let mut seen: BTreeMap<(Code, String), usize> = BTreeMap::new();
    let one = |found: &Diagnostic| {
        // Findings of one place that another file decides are told apart by what stands there.
        let there = found.elsewhere.iter().map(|other| words(&other.source, other.span));
        let words = there.fold(words(source, found.span), |all, there| format!("{all}\0{there}"));
        let key = format!("{}\0{words}", found.code.id());
        let nth = seen.entry((found.code, words)).or_default();
        *nth += 1;
        hash(&format!("{key}\0{nth}"))
    };
    found.iter().map(one).collect()
}

/// The words at a place, their spaces and line breaks made even; those of the whole line where the place has none.
fn words(source: &Source, span: Span) -> String {
    let even = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    match even(source.slice(span)) {
        words if words.is_empty() => even(source.line(source.line_of(span.start))),
        words => words,
    }
}

/// FNV-1a, 64 bits: names a finding, protects nothing.
pub(super) fn hash(text: &str) -> String {
    let hash = text
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    format!("{hash:016x}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<String> {
        let source = Source::new("t", text);
        let at = text.match_indices("sai").map(|(at, _)| Diagnostic::new(Code::T003, Span::new(at, at + 3)));
        fingerprints(&source, &at.collect::<Vec<_>>())
    }

    #[test]
    fn a_finding_keeps_its_name_when_lines_move_and_shares_it_with_no_other() {
        let before = found("a: sai\nb: sai\n");
        assert_ne!(before[0], before[1]);
        assert_eq!(found("# mới\n\nc: đúng\na: sai\nb:   sai\n"), before);
        assert_eq!(found("b: sai\n"), before[..1], "one of two is mended");
    }

    #[test]
    fn code_words_and_line_make_the_name() {
        let source = Source::new("t", "một: hai\nba: bốn\n");
        let name = |code, span| fingerprints(&source, &[Diagnostic::new(code, span)]).remove(0);
        let first = name(Code::T003, Span::new(0, 4));
        assert_ne!(first, name(Code::T004, Span::new(0, 4)));
        // A place without words is told by its line.
        assert_ne!(name(Code::S007, Span::new(0, 0)), name(Code::S007, Span::new(12, 12)));
    }
}
