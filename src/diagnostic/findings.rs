//! What was found so far, within a bound.

use super::{Code, Diagnostic, Level};
use std::collections::BTreeMap;

/// How many findings of one code are told one by one: more than anyone mends in a round, few enough that a file made to
/// be slow is told about in no time.
const MOST: usize = 1000;

/// Findings in the order in which they were made. Of one code at one level only the first `MOST` are kept, so that notes
/// hide no error; the last of them says how many more there are, and no comment silences it (`check::allow`).
#[derive(Debug, Default)]
pub struct Findings {
    kept: Vec<Diagnostic>,
    /// Of each code and level how many there are, and where the last that was kept stands.
    counts: BTreeMap<(Code, Level), (usize, usize)>,
}

impl Findings {
    /// Adds one.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        let (count, last) = self.counts.entry((diagnostic.code, diagnostic.level)).or_default();
        *count += 1;
        if *count <= MOST {
            *last = self.kept.len();
            self.kept.push(diagnostic);
        } else if let Some(last) = self.kept.get_mut(*last) {
            last.more += 1;
        }
    }

    /// Whether one more like this would only be counted: nothing need be looked up for it.
    pub fn is_full(&self, like: &Diagnostic) -> bool {
        self.counts.get(&(like.code, like.level)).is_some_and(|(count, _)| *count >= MOST)
    }

    /// All that are kept.
    pub fn into_vec(self) -> Vec<Diagnostic> {
        self.kept
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Span;

    #[test]
    fn many_of_a_code_are_counted_and_others_are_kept() {
        let mut findings = Findings::default();
        (0..1500).for_each(|at| findings.push(Diagnostic::new(Code::T003, Span::new(at, at + 1))));
        assert!(findings.is_full(&Diagnostic::new(Code::T003, Span::default())));
        assert!(!findings.is_full(&Diagnostic::new(Code::T004, Span::default())));
        findings.push(Diagnostic::new(Code::T004, Span::default()));
        findings.push(Diagnostic { level: Level::Error, ..Diagnostic::new(Code::T003, Span::default()) });
        let kept = findings.into_vec();
        assert_eq!((kept.len(), kept[999].more, kept[998].more, kept[1000].more), (1002, 500, 0, 0));
        assert_eq!(kept[1001].level, Level::Error);
    }
}
