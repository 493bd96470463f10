//! The frame of a plan as a form: what can be filled in, what stands there, and the edits that fill it in. Whoever uses it need
//! not know YAML; the text stays as it was typed, remarks included, but for what was filled in.

mod blocks;
mod change;
mod columns;
mod data;
mod frame;
mod lists;
mod model;
mod part;
mod parts;
mod refusal;
mod shapes;
mod sheet;
mod spelled;
mod spots;
mod steps;
#[cfg(test)]
mod tests;
mod titles;
mod words;

pub use change::Change;
pub use lists::{Column, List, Row};
pub use model::{Field, Form, Group, Rest};
pub use part::FieldKind;
pub use parts::Named;
pub use refusal::NoChange;
pub use spots::Spot;
