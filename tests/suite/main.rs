//! Suites by behaviour, in one binary.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::string_slice,
    reason = "a test that cannot go on has failed"
)]

mod command;
mod compose;
mod docx;
mod examples;
mod hostile;
mod house;
mod places;
mod prose;
mod reference;
mod structure;
mod tasks;
mod templates;
