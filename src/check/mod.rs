//! The checker: every rule over one plan, every finding in one run.
//!
//! Rules are pure functions of a read-only [`Context`]. A rule is one file under `rules/<family>/`: its explanation, its
//! check, its tests; one line in `rules/mod.rs` registers it.

mod allow;
mod context;
mod explain;
pub mod fix;
mod names;
mod reference;
mod rules;
#[cfg(test)]
mod samples;
#[cfg(test)]
pub mod testing;
mod texts;

pub use context::{Context, PlacedText, TextKind};
pub use explain::{Explanation, Rule};
pub use reference::reference;
pub use rules::{explanation, rules};

use crate::diagnostic::{Code, Diagnostic, Level};
use std::collections::BTreeMap;

/// Levels set by `ttdn.toml`: a code that maps to nothing is off.
pub type Levels = BTreeMap<Code, Option<Level>>;

/// Where rules put what they find.
#[derive(Debug, Default)]
pub struct Sink(Vec<Diagnostic>);

impl Sink {
    /// Reports one finding.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.0.push(diagnostic);
    }
}

/// Runs every rule over the plan of `context`, adds what decoding found, applies levels, draft status and silencing
/// comments, and sorts by place.
pub fn check(context: &Context<'_>, decoded: Vec<Diagnostic>, levels: &Levels) -> Vec<Diagnostic> {
    let mut sink = Sink(decoded);
    for rule in rules() {
        if let Some(check) = rule.check {
            check(context, &mut sink);
        }
    }
    let mut found = allow::silence(context, sink.0);
    found.retain_mut(|diagnostic| level(diagnostic, levels, context.plan.is_draft()));
    found.sort_by_key(|diagnostic| (diagnostic.span, diagnostic.code));
    found
}

/// Sets the level that a finding has in this run; false when the office has switched its code off.
fn level(diagnostic: &mut Diagnostic, levels: &Levels, draft: bool) -> bool {
    match levels.get(&diagnostic.code) {
        Some(None) => return false,
        Some(Some(level)) => diagnostic.level = *level,
        None if draft && diagnostic.code.is_draft_note() => diagnostic.level = Level::Note,
        None => {}
    }
    true
}
