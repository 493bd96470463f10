//! The registry: every rule, in the order of its code. A new rule is one file and one line here.

mod assignment;
mod budget;
mod deadline;
mod form;
mod legal_basis;
mod structure;
#[cfg(test)]
mod tests;
mod text;

use super::explain::Rule;
use crate::diagnostic::Code;
pub(super) use structure::IDLE_ALLOW;

/// Every rule.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    [structure::RULES, legal_basis::RULES, form::RULES, assignment::RULES, deadline::RULES, budget::RULES, text::RULES]
        .into_iter()
        .flatten()
        .copied()
}

/// The rule that reports `code`.
pub fn explanation(code: Code) -> Option<&'static Rule> {
    rules().find(|rule| rule.code == code)
}
