//! A plan into the draft of the next one: what goes with the year is moved, what belongs to the old paper is emptied, what
//! nobody but its author can know is marked. Comments, order and layout stay as they are.
//!
//! What is decided is decided by kind: a deadline, a period, a year in prose, in a citation, in the name of a law. Of what is
//! doubtful the words stay and a remark above them says [`crate::check::TO_CONFIRM`], which S010 finds until somebody has looked.

mod draft;
mod next;
mod patch;
mod places;
mod register;
#[cfg(test)]
mod tests;
mod years;

pub use draft::{Note, Refused, Renewed, Told};
pub use next::renewed;
pub use register::brought_up_to_date;
