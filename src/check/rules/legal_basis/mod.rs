//! Family L: legal basis.

pub(super) mod after_plan;
pub(super) mod amended;
mod cited;
pub(super) mod conflicting_dates;
pub(super) mod duplicate;
pub(super) mod expired;
pub(super) mod incomplete;
pub(super) mod issuer_mismatch;
pub(super) mod law_style;
pub(super) mod malformed_symbol;
pub(super) mod missing_year;
pub(super) mod order;
#[cfg(test)]
mod real_words;
pub(super) mod register_mismatch;
mod shared;
#[cfg(test)]
mod tests;
pub(super) mod title_differs;
pub(super) mod type_mismatch;
pub(super) mod unreadable;
pub(super) mod wrong_separator;
pub(super) mod year_mismatch;
