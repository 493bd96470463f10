//! `ttdn schema`: the JSON Schemas, for editors and CI.

use super::args::{Schema, SchemaArg};
use super::config_schema;
use super::outcome::Outcome;
use super::terminal::{self, Terminal};
use super::whole;
use anyhow::Result;

/// Runs `ttdn schema`.
///
/// # Errors
/// Standard output or the file cannot be written.
pub fn run(args: &Schema, terminal: Terminal) -> Result<Outcome> {
    let text = match args.which {
        SchemaArg::Plan => crate::plan::schema(terminal.lang),
        SchemaArg::Config => config_schema::schema(terminal.lang),
        SchemaArg::Register => crate::legal::SCHEMA.to_owned(),
        SchemaArg::Diff => crate::compare::SCHEMA.to_owned(),
        SchemaArg::Diagnostics => crate::diagnostic::render::SCHEMA.to_owned(),
        SchemaArg::Tasks => crate::tracker::TASKS_SCHEMA.to_owned(),
        SchemaArg::Coverage => crate::tracker::COVERAGE_SCHEMA.to_owned(),
    };
    match args.output.as_ref().filter(|output| output.as_os_str() != "-") {
        Some(path) => whole::write(path, text.as_bytes(), whole::Access::Usual)?,
        None => terminal::print(text.as_bytes())?,
    }
    Ok(Outcome::Clean)
}
