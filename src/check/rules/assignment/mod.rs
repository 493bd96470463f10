//! Family A: who does what, and who is told.

mod defunct_body;
mod idle_unit;
mod lead_also_supports;
mod no_lead;
mod recipients;
mod tasks;
mod unit_not_recipient;

use super::super::explain::Rule;

pub(super) const RULES: &[&Rule] =
    &[&no_lead::RULE, &lead_also_supports::RULE, &idle_unit::RULE, &unit_not_recipient::RULE, &defunct_body::RULE];
