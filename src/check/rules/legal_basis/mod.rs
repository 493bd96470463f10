//! Family L: legal basis.

mod after_plan;
mod amended;
mod cited;
mod conflicting_dates;
mod duplicate;
mod expired;
mod incomplete;
mod issuer_mismatch;
mod law_style;
mod malformed_symbol;
mod missing_year;
mod order;
mod register_mismatch;
#[cfg(test)]
mod tests;
mod title_differs;
mod type_mismatch;
mod unreadable;
mod wrong_separator;
mod year_mismatch;

use super::super::explain::Rule;

pub(super) const RULES: &[&Rule] = &[
    &unreadable::RULE,
    &malformed_symbol::RULE,
    &wrong_separator::RULE,
    &missing_year::RULE,
    &year_mismatch::RULE,
    &issuer_mismatch::RULE,
    &type_mismatch::RULE,
    &after_plan::RULE,
    &register_mismatch::RULE,
    &expired::RULE,
    &amended::RULE,
    &duplicate::RULE,
    &conflicting_dates::RULE,
    &law_style::RULE,
    &incomplete::RULE,
    &order::RULE,
    &title_differs::RULE,
];
