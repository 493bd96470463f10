//! `ttdn`, the plan compiler for Vietnamese public offices.

pub mod calendar;
pub mod check;
pub mod diagnostic;
pub mod document;
pub mod form;
pub mod plan;
pub mod source;
pub mod yaml;
