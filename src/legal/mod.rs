//! Legal texts: citations in prose, the register of documents, bodies at a date. Knows texts and dates, no plan.

mod body;
pub mod citation;
mod register;

pub use body::Body;
pub use citation::{Citation, CitedDate, Symbol, SymbolFault, System, opens_kind, read, read_basis};
pub use register::{Act, Found, Origin, Problem, Register, Standing, Status, address, is_official, title_core, unlike};

use crate::calendar::Date;

/// The JSON Schema of an office's register file.
pub const SCHEMA: &str = include_str!("../../schemas/register.schema.json");

/// A day as the register keeps it: 20240131.
fn packed(date: Date) -> u32 {
    date.year().unsigned_abs() * 10_000 + date.month() * 100 + date.day()
}

/// The day that the register keeps as 20240131; nothing for 0.
fn day(packed: u32) -> Option<Date> {
    Date::new(i32::try_from(packed / 10_000).ok()?, packed / 100 % 100, packed % 100)
}
