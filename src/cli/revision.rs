//! `plan.yaml@REV`: a plan as git keeps it. The one place that runs another program, when the user names a revision.

use super::files;
use super::terminal::Terminal;
use crate::language::visible::visible;
use anyhow::{Result, bail};
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

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
    // An option for git, or a path of its own: neither is a revision.
    if revision.starts_with('-') || revision.contains(|c: char| c == ':' || c.is_control() || c.is_whitespace()) {
        bail!("{shown}: {}", terminal.say("không phải là tên một phiên bản của git", "no name of a revision"));
    }
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let Some(name) = path.file_name().and_then(|name| name.to_str()) else {
        bail!("{shown}: {}", terminal.say("không có tên tệp", "no name of a file"));
    };
    // Plumbing: no pager, no filters, no hooks; nothing is fetched.
    let child = Command::new("git")
        .arg("-C")
        .arg(folder)
        .args(["-c", "core.fsmonitor=false", "cat-file", "blob"])
        .arg(format!("{revision}:./{name}"))
        .env("GIT_NO_LAZY_FETCH", "1")
        .env("GIT_OPTIONAL_LOCKS", "0")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn();
    let Ok(mut child) = child else {
        bail!(
            "{shown}: {}",
            terminal.say(
                "không chạy được git; cần cài git để so với phiên bản cũ",
                "git cannot be run; it is needed to compare with a revision"
            )
        );
    };
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
        let said = said.lines().next().map(|line| format!(" ({})", visible(line))).unwrap_or_default();
        bail!("{shown}: {words}{said}");
    }
    Ok(bytes)
}
