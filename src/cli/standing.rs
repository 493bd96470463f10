//! `ttdn build --check`: whether the files that lie there are those that the plans give. Nothing is written.

use super::failure::Failure;
use super::files;
use super::outcome::Outcome;
use super::terminal::Terminal;
use anyhow::{Context, Result, bail};
use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::Path;

/// What lies where a file would be written.
#[derive(Debug, PartialEq, Eq)]
enum Standing {
    /// The same bytes.
    Same,
    /// Other bytes.
    Other,
    /// Nothing.
    Missing,
}

/// Names each of `files`, path and bytes, that does not lie there as it would be written.
///
/// # Errors
/// A message cannot be written.
pub fn compare(files: &[(&Path, &[u8])], terminal: Terminal) -> Result<Outcome> {
    let mut outcome = Outcome::Clean;
    for (path, bytes) in files {
        let words = match standing(path, bytes) {
            Ok(Standing::Same) => continue,
            Ok(Standing::Other) => terminal.say(
                "không phải là bản in từ kế hoạch này; chạy lại `ttdn build`",
                "is not what this plan prints; run `ttdn build` again",
            ),
            Ok(Standing::Missing) => terminal.say("chưa có; chạy `ttdn build`", "is not there; run `ttdn build`"),
            Err(error) => {
                terminal.complain(&error)?;
                outcome = Outcome::Unread;
                continue;
            }
        };
        terminal.tell(&format!("{}: {words}", path.display()))?;
        outcome = outcome.max(Outcome::Problems);
    }
    Ok(outcome)
}

/// A file is read only when it has as many bytes as it should, and never when it is none.
fn standing(path: &Path, bytes: &[u8]) -> Result<Standing> {
    let unread = || Failure::Read(files::shown(path));
    let about = match std::fs::metadata(path) {
        Ok(about) => about,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Standing::Missing),
        Err(error) => return Err(error).with_context(unread),
    };
    if !about.is_file() {
        bail!(Failure::NoFile(files::shown(path)));
    }
    if about.len() != bytes.len() as u64 {
        return Ok(Standing::Other);
    }
    let mut found = Vec::with_capacity(bytes.len());
    File::open(path).with_context(unread)?.take(about.len() + 1).read_to_end(&mut found).with_context(unread)?;
    Ok(if found == bytes { Standing::Same } else { Standing::Other })
}
