//! Family A: who does what, and who is told.

pub(super) mod defunct_body;
pub(super) mod idle_unit;
pub(super) mod lead_also_supports;
pub(super) mod no_lead;
mod recipients;
mod tasks;
pub(super) mod unit_not_recipient;
