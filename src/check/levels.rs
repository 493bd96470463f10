//! What an office makes of the levels of findings.

use crate::diagnostic::{Code, Level};
use std::collections::BTreeMap;

/// Levels set by `ttdn.toml`: a code that maps to nothing is off.
pub type Levels = BTreeMap<Code, Option<Level>>;
