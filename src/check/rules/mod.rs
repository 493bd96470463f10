//! The registry: every rule, in the order of its code. It is made of the lines of `diagnostic/code.rs`, each of which says
//! where its rule stands.

mod assignment;
mod budget;
mod cascade;
mod deadline;
mod form;
mod legal_basis;
mod structure;
#[cfg(test)]
mod tests;
mod text;

use super::explain::Rule;
use crate::diagnostic::{Code, each_code};
pub(super) use structure::IDLE_ALLOW;
pub use structure::{is_endless, is_too_large, too_long};

macro_rules! registry {
    ($($code:ident = $name:literal, $level:ident, $draft:literal, $fix:expr, $family:ident::$rule:ident;)*) => {
        /// The rule of each code, in the order of the codes.
        const RULES: &[&Rule] = &[$(&$family::$rule::RULE),*];
    };
}
each_code!(registry);

/// Every rule.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    RULES.iter().copied()
}

/// The rule that reports `code`.
pub fn explanation(code: Code) -> Option<&'static Rule> {
    rules().find(|rule| rule.code == code)
}
