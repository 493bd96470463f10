//! Changes into what people and programs read.

mod compared;
mod json;
mod markdown;
mod text;

pub use compared::Compared;
pub use json::{SCHEMA, json};
pub use markdown::markdown;
pub use text::text;
