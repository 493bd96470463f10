//! `plan.yaml@REV`: a plan as git keeps it.

use super::terminal::Terminal;
use super::{files, git};
use anyhow::{Context, Result, bail};
use std::io::Read;
use std::path::{Path, PathBuf};

/// The file and the revision that a name holds. A file whose own name has an `@` is that file.
pub fn named(name: &Path) -> Option<(PathBuf, String)> {
    if name.symlink_metadata().is_ok() {
        return None;
    }
    let (path, revision) = name.to_str()?.rsplit_once('@')?;
    // "HEAD@{1}", "plan.yaml@HEAD@{1}"
    let (path, revision) = match revision.starts_with('{') {
        true => path.rsplit_once('@').map(|(path, name)| (path, format!("{name}@{revision}")))?,
        false => (path, revision.to_owned()),
    };
    (!path.is_empty() && !revision.is_empty()).then(|| (PathBuf::from(path), revision))
}

/// The bytes of a file in a revision.
///
/// # Errors
/// The revision is written as none can be; git is not there, or does not know it; the file is larger than a plan may be.
pub fn read(path: &Path, revision: &str, terminal: Terminal) -> Result<Vec<u8>> {
    let shown = format!("{}@{revision}", path.display());
    if !git::is_revision(revision) {
        bail!("{shown}: {}", terminal.say("không phải là tên một phiên bản của git", "no name of a revision"));
    }
    let folder = path.parent().unwrap_or(Path::new(""));
    let Some(name) = path.file_name().and_then(|name| name.to_str()) else {
        bail!("{shown}: {}", terminal.say("không có tên tệp", "no name of a file"));
    };
    let wanted = format!("{revision}:./{name}");
    let mut child = git::ask(folder, &["cat-file", "blob", &wanted], terminal).with_context(|| shown.clone())?;
    let most = crate::yaml::MAX_BYTES as u64;
    let mut bytes = Vec::new();
    let read = child.stdout.take().map(|out| out.take(most + 1).read_to_end(&mut bytes));
    if bytes.len() as u64 > most {
        // Nobody waits for the rest.
        let _ = child.kill();
        let _ = child.wait();
        bail!(super::failure::Failure::Large(files::plain(Path::new(&shown)), most >> 20));
    }
    let mut said = String::new();
    let _ = child.stderr.take().map(|err| err.take(4096).read_to_string(&mut said));
    let ended = child.wait();
    if !matches!(read, Some(Ok(_))) || !ended.is_ok_and(|status| status.success()) {
        let words = terminal.say("git không có tệp này ở phiên bản ấy", "git does not have this file in that revision");
        bail!("{shown}: {words}{}", git::said(&said));
    }
    Ok(bytes)
}
