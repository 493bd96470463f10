//! C: the plan above, whose tasks this plan carries out.

pub(super) mod later_than_parent;
#[cfg(test)]
mod tests;
pub(super) mod uncovered_task;
pub(super) mod unknown_issuer;
pub(super) mod unknown_parent_task;
pub(super) mod unread_parent;

use crate::diagnostic::{Label, Pair};

/// What the rules of the family rest on.
const BASIS: Pair =
    Pair::new("Ngôn ngữ kế hoạch của ttdn, khóa `parent`", "The plan language of ttdn, the key `parent`");

/// Where the plan above gives the task.
const GIVEN: Label = ("given", Pair::new("cấp trên giao ở đây", "the plan above gives it here"));
