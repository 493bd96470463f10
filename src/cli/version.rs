//! A state of a plan that a command names: a file, `plan.yaml@REV`, or a paper that carries it.

use super::extract;
use super::files::{self, Input};
use super::revision;
use super::terminal::Terminal;
use anyhow::{Result, bail};
use std::path::Path;

/// A plan: a file, the state that git keeps of it, or a paper that carries it.
///
/// # Errors
/// It cannot be read; git does not have it; the paper carries none.
pub fn input(named: &Path, terminal: Terminal) -> Result<Input> {
    if named.as_os_str() == "-" {
        return Input::standard();
    }
    if let Some((path, revision)) = revision::named(named) {
        let bytes = revision::read(&path, &revision, terminal)?;
        return Ok(Input { name: named.display().to_string(), path: Some(path), root: None, bytes });
    }
    let ending = named.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    if !matches!(ending.as_deref(), Some("pdf" | "docx")) {
        files::bounded(named)?;
        return Input::read(named);
    }
    let (_, carrier) = extract::read(named, terminal)?;
    match carrier.source {
        Some(source) => Ok(Input {
            name: named.display().to_string(),
            path: Some(named.to_path_buf()),
            root: None,
            bytes: source.bytes,
        }),
        None => bail!("{}: {}", named.display(), extract::nothing(terminal)),
    }
}
