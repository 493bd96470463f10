//! `ttdn schema`: the JSON Schemas, for editors and CI.

use super::args::{Schema, SchemaArg};
use super::outcome::Outcome;
use super::terminal::{self, Terminal};
use anyhow::Result;

/// Runs `ttdn schema`.
///
/// # Errors
/// Standard output cannot be written.
pub fn run(args: &Schema, terminal: Terminal) -> Result<Outcome> {
    let text = match args.which {
        SchemaArg::Plan => crate::plan::schema(terminal.lang),
        SchemaArg::Register => crate::legal::SCHEMA.to_owned(),
        SchemaArg::Diff => crate::compare::SCHEMA.to_owned(),
        SchemaArg::Diagnostics => crate::diagnostic::render::SCHEMA.to_owned(),
    };
    terminal::print(text.as_bytes())?;
    Ok(Outcome::Clean)
}
