//! The frame of a plan as a form: what can be filled in, what stands there, and the edits that fill it in. Whoever uses it need
//! not know YAML; the text stays as it was typed, remarks included, but for what was filled in.

mod blocks;
mod change;
mod data;
mod lists;
mod model;
mod parts;
mod refusal;
mod sheet;
mod spelled;
#[cfg(test)]
mod tests;
mod words;

pub use change::Change;
pub use lists::{Column, List, Row};
pub use model::{Field, Form, Group};
pub use parts::Named;
pub use refusal::NoChange;
pub use words::FieldKind;
