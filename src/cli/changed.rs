//! A revision of git to the plans that may print otherwise than they did then: what they are, and what they include.

use super::config::{Config, NAME};
use super::files::{Input, place, real};
use super::terminal::Terminal;
use super::{above, git, pictures};
use anyhow::{Result, bail};
use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// What changed since a revision, in every repository that was asked.
pub struct Changed<'t> {
    revision: &'t str,
    terminal: Terminal,
    repositories: BTreeMap<PathBuf, Repository>,
}

/// What git knows of one repository; whole paths.
struct Repository {
    /// Changed since the two ways parted, in commits, in the index or on the disk; new files too, and those that went.
    changed: BTreeSet<PathBuf>,
    /// What git keeps.
    kept: BTreeSet<PathBuf>,
}

impl<'t> Changed<'t> {
    /// Since `revision`.
    ///
    /// # Errors
    /// The revision is written as none can be.
    pub fn since(revision: &'t str, terminal: Terminal) -> Result<Changed<'t>> {
        if !git::is_revision(revision) || revision.is_empty() {
            let words = terminal.say("không phải là tên một phiên bản của git", "no name of a revision");
            bail!("--changed-since {revision}: {words}");
        }
        Ok(Changed { revision, terminal, repositories: BTreeMap::new() })
    }

    /// Whether the plan, its settings or what they name changed. A plan that git does not keep counts as changed.
    ///
    /// # Errors
    /// See [`Repository::of`].
    pub fn touches(&mut self, plan: &Path, config: &Config, own: &[PathBuf]) -> Result<bool> {
        let (named, behind) = (place(plan), real(plan));
        for path in [&named, &behind] {
            let Some(repository) = self.of(path)? else { return Ok(true) };
            if repository.changed.contains(path) || !repository.kept.contains(path) {
                return Ok(true);
            }
        }
        // A nearer one may have come or gone.
        let settings = named.ancestors().skip(1).map(|folder| folder.join(NAME));
        let office = config.files().map(|path| real(path)).chain(own.iter().map(|path| real(path)));
        for path in settings.chain(office) {
            if self.has(&path)? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Whether a picture that the plan prints changed, or the plan above it.
    ///
    /// # Errors
    /// See [`Repository::of`].
    pub fn included_by(&mut self, input: &Input) -> Result<bool> {
        let folder = input.folder();
        for file in pictures::names(input).into_iter().chain(above::name(input)) {
            if self.has(&place(&folder.join(&file)))? || self.has(&real(&folder.join(&file)))? {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Whether a file, or something in a folder, changed.
    fn has(&mut self, path: &Path) -> Result<bool> {
        let Some(repository) = self.of(path)? else { return Ok(false) };
        // What lies in a folder stands right behind it.
        Ok(repository.changed.range(path.to_path_buf()..).next().is_some_and(|next| next.starts_with(path)))
    }

    /// The repository that a path lies in.
    fn of(&mut self, path: &Path) -> Result<Option<&Repository>> {
        let Some(root) = path.ancestors().skip(1).find(|folder| folder.join(".git").exists()) else { return Ok(None) };
        if !self.repositories.contains_key(root) {
            let repository = Repository::of(root, self.revision, self.terminal)?;
            self.repositories.insert(root.to_path_buf(), repository);
        }
        Ok(self.repositories.get(root))
    }
}

impl Repository {
    /// Asks git.
    ///
    /// # Errors
    /// git cannot be run, does not know the revision, or has no commit in which it and the present one meet.
    fn of(root: &Path, revision: &str, terminal: Terminal) -> Result<Repository> {
        let what = format!("--changed-since {revision}");
        let unknown = terminal.say("git không có phiên bản này", "git does not have this revision");
        let commit = format!("{revision}^{{commit}}");
        git::answer(root, &["rev-parse", "--verify", "--quiet", &commit], &format!("{what}: {unknown}"), terminal)?;
        let apart = terminal.say(
            "không tìm được chỗ hai nhánh tách nhau; lấy đủ lịch sử về (fetch-depth: 0)",
            "the commit in which the two ways parted is not here; fetch the whole history (fetch-depth: 0)",
        );
        let parted = git::answer(root, &["merge-base", &commit, "HEAD"], &format!("{what}: {apart}"), terminal)?;
        let parted = String::from_utf8_lossy(&parted).trim().to_owned();
        let list = |question: &[&str]| -> Result<BTreeSet<PathBuf>> {
            let answer = git::answer(root, question, &what, terminal)?;
            Ok(answer
                .split(|byte| *byte == 0)
                .filter(|name| !name.is_empty())
                .map(|name| root.join(path(name)))
                .collect())
        };
        let diff = ["diff", "--name-only", "-z", "--no-renames", "--no-ext-diff", "--no-relative", &parted, "--"];
        let mut changed = list(&diff)?;
        let new = list(&["ls-files", "-z", "--others", "--exclude-standard", "--full-name"])?;
        let kept = list(&["ls-files", "-z", "--cached", "--full-name"])?;
        changed.extend(new);
        Ok(Repository { changed, kept })
    }
}

/// A name as git prints it: the bytes of the system.
#[cfg(unix)]
fn path(name: &[u8]) -> OsString {
    use std::os::unix::ffi::OsStringExt;
    OsString::from_vec(name.to_vec())
}

/// A name as git prints it: UTF-8.
#[cfg(not(unix))]
fn path(name: &[u8]) -> OsString {
    OsString::from(String::from_utf8_lossy(name).into_owned())
}
