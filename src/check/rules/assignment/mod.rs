//! Family A: who does what, and who is told.

pub(super) mod body_name;
pub(super) mod defunct_body;
mod gone;
pub(super) mod idle_unit;
pub(super) mod lead_also_supports;
mod likeness;
mod near;
pub(super) mod no_lead;
mod orders;
mod parts;
mod recipients;
mod tasks;
pub(super) mod unit_not_recipient;

pub(super) use parts::count as parts_of;
