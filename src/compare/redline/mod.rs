//! Two Word files of ours into one with tracked changes: accepted it is the new one, rejected the old one.
//!
//! Works on what Word reads (ISO/IEC 29500-1, 17.13.5), not on the tree that it was made from: the new file stays as our writer
//! made it, and only where words differ runs are marked as inserted and deleted. `pairs` finds what belongs together,
//! `paragraph` compares by words, `table` by rows, `marks` numbers the changes.

mod container;
mod marks;
mod merge;
mod notes;
mod paragraph;
mod properties;
mod state;
mod table;
mod tokens;
mod xml;

pub use marks::Reviewer;
pub use merge::redline;
