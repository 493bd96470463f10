//! Suites by behaviour, in one binary.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that cannot go on has failed"
)]
#![allow(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::disallowed_macros,
    reason = "a test reads the house and runs the command"
)]

mod agreeing;
mod assistant;
mod baselines;
mod batch;
mod carrying;
mod cascade;
mod choosing;
mod command;
mod compose;
mod corrections;
mod deadlines;
mod diffing;
mod docx;
mod editing;
mod examples;
mod files;
mod folders;
mod fonts;
mod formats;
mod forms;
mod free_text;
mod guides;
mod home;
mod hostile;
mod house;
mod images;
mod importing;
mod issuing;
mod kept;
mod letterhead;
mod library;
mod lsp;
mod mending;
mod misspellings;
mod places;
mod precision;
mod preview;
mod prose;
mod reference;
mod renewing;
mod screens;
mod selecting;
mod slips;
mod starters;
mod structure;
mod tables;
mod tasks;
mod templates;
mod ten_slips;
mod timeline;
mod verifying;
mod watching;
mod words;
