//! The first line of a new plan, by which editors find the schema that says its keys, and that schema beside it.
//!
//! The schema is a file, not an address: it is there without a network, and it is that of the program which wrote the plan.

use super::terminal::Terminal;
use super::whole::{self, Access};
use anyhow::Result;
use std::path::Path;

/// The schema's name, in the folder of the plan.
const SCHEMA: &str = "plan.schema.json";
/// What a line for editors begins with.
const LINE: &str = "# yaml-language-server: $schema=";

/// Writes a new plan that editors find the schema of. A schema that is there already, and a line that the plan has, stay.
///
/// # Errors
/// One of the files cannot be written; none of them is there then.
pub fn write(plan: &Path, text: &str, access: Access, terminal: Terminal) -> Result<()> {
    let text = match own(text) {
        Some(_) => text.to_owned(),
        None => format!("{LINE}./{SCHEMA}\n{text}"),
    };
    beside(plan, &text, access, terminal)
}

/// Writes a plan as it is, with its schema where its line for editors names that of its folder.
///
/// # Errors
/// As [`write`].
pub fn beside(plan: &Path, text: &str, access: Access, terminal: Terminal) -> Result<()> {
    let path = plan.parent().unwrap_or(Path::new("")).join(SCHEMA);
    let wanted = own(text).is_some_and(|named| named.trim_start_matches("./") == SCHEMA);
    let mut files: Vec<(&Path, &[u8])> = vec![(plan, text.as_bytes())];
    let schema = crate::plan::schema(terminal.lang);
    let is_new = wanted && path.symlink_metadata().is_err();
    if is_new {
        files.push((&path, schema.as_bytes()));
    }
    whole::write_all(&files, access)?;
    if is_new {
        let why = terminal
            .say("để trình soạn thảo gợi ý khi gõ; không in ra", "by which editors help while one types; not printed");
        terminal.mention(&format!("{}: {why}", path.display()))?;
    }
    Ok(())
}

/// The schema that a plan names in the comments above its first key.
fn own(text: &str) -> Option<&str> {
    let head = text.lines().take_while(|line| line.starts_with('#') || line.trim().is_empty());
    head.filter_map(|line| line.strip_prefix(LINE)).map(str::trim).next()
}
