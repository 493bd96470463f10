//! Family B: money and indicators.

mod indicator_incomplete;
mod sum_mismatch;
mod sum_mismatch_sentences;
#[cfg(test)]
mod sum_tests;
#[cfg(test)]
mod table_tests;
mod tiny_amount;
mod unreadable_amount;

use super::super::explain::Rule;

pub(super) const RULES: &[&Rule] =
    &[&sum_mismatch::RULE, &unreadable_amount::RULE, &indicator_incomplete::RULE, &tiny_amount::RULE];
