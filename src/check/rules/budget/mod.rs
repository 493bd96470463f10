//! Family B: money and indicators.

pub(super) mod indicator_incomplete;
pub(super) mod sum_mismatch;
mod sum_mismatch_sentences;
#[cfg(test)]
mod sum_tests;
mod table_sums;
#[cfg(test)]
mod table_sums_tests;
#[cfg(test)]
mod table_tests;
pub(super) mod tiny_amount;
pub(super) mod unreadable_amount;
