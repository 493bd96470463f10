//! Family S: structure. Most of these are found while a plan is decoded; their explanations stand here all the same.

mod unknown_key;

use super::super::explain::Rule;

pub(super) const RULES: &[&Rule] = &[&unknown_key::RULE];
