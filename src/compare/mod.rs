//! Two plans into what changed between them, in the plan's own terms; two papers into the paragraphs that differ, and into one
//! Word file with tracked changes.

mod called;
mod change;
mod facts;
mod ops;
mod pairs;
mod papers;
mod plans;
mod redline;
mod render;
mod words;

pub use called::is_brief;
pub use change::{Change, Field, How, Side, What};
pub use papers::{Difference, Spot, papers};
pub use plans::plans;
pub use redline::{Reviewer, redline};
pub use render::{Compared, SCHEMA, json, markdown, text};
pub use words::{Kept, Stretch, marked, words};
