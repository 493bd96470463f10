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
#[cfg(test)]
mod tests_body;
mod titles;
mod words;

use crate::source::Source;
use data::Data;

pub use change::Change;
pub use frame::{Field, Group, Rest};
pub use lists::{Column, List, Row};
pub use model::Form;
pub use part::FieldKind;
pub use parts::Named;
pub use refusal::NoChange;
pub use spots::Spot;

/// Whether a text says the same with a remark that it did not have.
pub(super) fn is_remarked(before: &str, after: &str) -> bool {
    let data =
        |text: &str| parts::tree_of(&Source::new("", text)).map(|tree| (Data::of(&tree.root), tree.comments.len()));
    let both = data(before).zip(data(after));
    both.is_some_and(|((said, remarks), (same, more))| said == same && more > remarks)
}
