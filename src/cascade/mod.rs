//! A plan and the plan above it, whose tasks it carries out: which of those are its issuer's, which of its own tasks cover
//! them, and which of these end later than the plan above wants.
//!
//! Where the two do not decide something, nothing is said of it: a body that may be meant, a task that another year's plan may
//! hold, a deadline that may be as early.

mod cover;
mod coverage;
mod late;
mod upper;
mod who;

pub use cover::{Cascade, Cover, Given, Unknown};
pub use coverage::{Coverage, Row, State, UnitPlan};
pub use late::is_later;
pub use upper::{Above, NoUpper, Upper, UpperTask, UpperUnit};
pub use who::Who;
