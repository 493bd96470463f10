//! A rule: its explanation under fixed headings, its sentences, its check, and where it puts what it finds.

use super::Context;
use crate::diagnostic::{About, Code, Diagnostic, Findings, Label, Pair, Sentence};
use crate::source::Span;

/// A rule of the checker. Where decoding finds the mistake, the rule has an explanation and sentences, and no check.
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    /// The code that it reports.
    pub code: Code,
    /// Why it exists, with a wrong and a right plan.
    pub explanation: Explanation,
    /// What it says, one sentence a variant.
    pub sentences: &'static [Sentence],
    /// The words of the related places that it points at.
    pub labels: &'static [Label],
    /// The check.
    pub check: Option<fn(&Context<'_>, &mut Sink)>,
}

impl Rule {
    /// A finding of this rule at `span`.
    pub fn at(&self, span: Span) -> Diagnostic {
        Diagnostic::new(self.code, span)
    }

    /// Whether a comment can silence it. What cannot be read is not printed whatever a comment says, and a comment without
    /// effect is deleted, not excused.
    pub fn can_be_silenced(&self) -> bool {
        can_be_silenced(self.code)
    }

    /// What messages and formats say about it.
    pub fn about(&self) -> About {
        let Explanation { finds, why, wrong, right, basis } = self.explanation;
        About { finds, why, wrong, right, basis, sentences: self.sentences, labels: self.labels }
    }
}

/// Where one rule puts what it finds.
#[derive(Debug)]
pub struct Sink {
    rule: &'static Rule,
    pub(super) found: Findings,
}

impl Sink {
    /// Nothing yet.
    pub(super) fn of(rule: &'static Rule) -> Sink {
        Sink { rule, found: Findings::default() }
    }

    /// Reports one finding of the rule, made by [`Rule::at`].
    pub fn push(&mut self, diagnostic: Diagnostic) {
        debug_assert_eq!(diagnostic.code, self.rule.code, "a rule reports its own code");
        self.found.push(diagnostic);
    }
}

pub(super) fn can_be_silenced(code: Code) -> bool {
    !code.is_unread() && code != Code::S016
}

/// What `ttdn explain` prints and `docs/diagnostics.md` holds. "How to silence it" is the same for all and not here.
#[derive(Debug, Clone, Copy)]
pub struct Explanation {
    /// What it finds.
    pub finds: Pair,
    /// Why the rule exists.
    pub why: Pair,
    /// A piece of a plan that it reports.
    pub wrong: &'static str,
    /// The same piece, right.
    pub right: &'static str,
    /// The clause or source it rests on.
    pub basis: Pair,
}
