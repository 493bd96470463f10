//! The plan above: whose tasks this one carries out.

use crate::yaml::Text;

/// `parent`
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parent {
    /// `plan`: the path of its file, from the folder of this one.
    pub plan: Text,
    /// `unit`: the id that this plan's issuer has there; found by its name when absent.
    pub unit: Option<Text>,
}
