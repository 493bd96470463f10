//! A rule: its explanation under fixed headings, and its check.

use super::{Context, Sink};
use crate::diagnostic::{Code, Pair};

/// A rule of the checker. Rules of family S that decoding finds have an explanation and no check of their own.
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    /// The code that it reports.
    pub code: Code,
    /// Why it exists, with a wrong and a right plan.
    pub explanation: Explanation,
    /// The check.
    pub check: Option<fn(&Context<'_>, &mut Sink)>,
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
