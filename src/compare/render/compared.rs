//! Two plans and what changed between them.

use crate::compare::change::Change;
use crate::source::Source;

/// Two plans and what changed between them.
#[derive(Debug, Clone, Copy)]
pub struct Compared<'a> {
    /// The old file.
    pub old: &'a Source,
    /// The new file.
    pub new: &'a Source,
    /// What changed.
    pub changes: &'a [Change],
}
