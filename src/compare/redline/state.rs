//! What the parts of a comparison share.

use super::marks::Marks;
use super::notes::Notes;
use std::collections::BTreeMap;

/// What the parts of a comparison share.
pub(super) struct Redline<'x> {
    pub marks: Marks,
    pub notes: Notes<'x>,
    /// Lists of the old file by what they are in the new one.
    pub lists: BTreeMap<String, String>,
}
