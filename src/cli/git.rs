//! Questions to git, when the user names a revision: the one place that runs another program.

use super::terminal::Terminal;
use crate::language::visible::visible;
use anyhow::{Result, bail};
use std::path::Path;
use std::process::{Child, Command, Stdio};

/// Whether words can be the name of a revision: no option for git, and no path of its own.
pub fn is_revision(words: &str) -> bool {
    !words.starts_with('-') && !words.contains(|c: char| c == ':' || c.is_control() || c.is_whitespace())
}

/// A question to git, asked in `folder`; nothing of it is answered by a hook, a pager or the network.
///
/// # Errors
/// git cannot be run.
pub fn ask(folder: &Path, question: &[&str], terminal: Terminal) -> Result<Child> {
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    let child = Command::new("git")
        .arg("-C")
        .arg(folder)
        .args(["-c", "core.fsmonitor=false"])
        .args(question)
        .env("GIT_NO_LAZY_FETCH", "1")
        .env("GIT_OPTIONAL_LOCKS", "0")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn();
    match child {
        Ok(child) => Ok(child),
        Err(_) => bail!(
            "{}",
            terminal.say(
                "không chạy được git; cần cài git để so với phiên bản cũ",
                "git cannot be run; it is needed to compare with a revision"
            )
        ),
    }
}

/// What git answers, whole.
///
/// # Errors
/// git cannot be run, or says no: its first line, after `otherwise`.
pub fn answer(folder: &Path, question: &[&str], otherwise: &str, terminal: Terminal) -> Result<Vec<u8>> {
    let out = ask(folder, question, terminal)?.wait_with_output();
    match out {
        Ok(out) if out.status.success() => Ok(out.stdout),
        Ok(out) => bail!("{otherwise}{}", said(&String::from_utf8_lossy(&out.stderr))),
        Err(_) => bail!("{otherwise}"),
    }
}

/// The first line that git complains in, in brackets.
pub fn said(words: &str) -> String {
    words.lines().next().map(|line| format!(" ({})", visible(line))).unwrap_or_default()
}
