//! `ttdn`, the plan compiler for Vietnamese public offices.

pub mod calendar;
pub mod source;
pub mod yaml;
