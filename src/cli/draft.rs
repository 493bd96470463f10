//! A report that is written while it is made, and takes its place whole or not at all.

use super::failure::Failure;
use super::files;
use super::inode;
use super::terminal::Terminal;
use super::whole::{self, Access, Beside};
use anyhow::{Context, Result, bail};
use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};

/// Endings of what people write by hand: no report goes over it.
const BY_HAND: [&str; 3] = ["yaml", "yml", "toml"];

/// A file in the making.
pub struct Draft {
    path: PathBuf,
    into: Into,
    access: Access,
}

enum Into {
    /// Beside its place.
    Beside(Beside),
    /// What is no file, as `/dev/null`.
    Open(File),
}

impl Draft {
    /// Begins the file, so that what cannot be written is known before the work begins.
    ///
    /// # Errors
    /// It is a plan or settings that somebody wrote; it cannot be written.
    pub fn begin(option: &str, path: &Path, terminal: Terminal) -> Result<Draft> {
        let by_hand = path.extension().is_some_and(|ending| BY_HAND.iter().any(|own| ending.eq_ignore_ascii_case(own)));
        if by_hand && path.exists() {
            let words = terminal.say(
                "là tệp có sẵn do người viết; không ghi đè báo cáo lên",
                "is there, written by hand; no report is written over it",
            );
            bail!("{option} {}: {words}", files::shown(path).display());
        }
        if inode::is_read_only(path) {
            bail!(Failure::ReadOnly(path.to_path_buf()));
        }
        let begun = || match whole::begin(path, Access::Usual)? {
            Some(beside) => Ok(Into::Beside(beside)),
            None => File::options().write(true).open(path).map(Into::Open),
        };
        let into = begun().with_context(|| Failure::Write(path.to_path_buf()))?;
        Ok(Draft { path: path.to_path_buf(), into, access: Access::Usual })
    }

    /// Keeps it to its owner where what comes next is of a plan with `secrecy`: a report has lines of the plan in it.
    ///
    /// # Errors
    /// The rights cannot be set.
    pub fn guard(&mut self, access: Access) -> Result<()> {
        if access == Access::Owner && self.access != access {
            self.access = access;
            if let Into::Beside(beside) = &self.into {
                beside.narrow().with_context(|| Failure::Write(self.path.clone()))?;
            }
        }
        Ok(())
    }

    /// Writes on.
    ///
    /// # Errors
    /// It cannot be written.
    pub fn write(&mut self, text: &str) -> Result<()> {
        let file = match &mut self.into {
            Into::Beside(beside) => beside.file(),
            Into::Open(file) => file,
        };
        file.write_all(text.as_bytes()).with_context(|| Failure::Write(self.path.clone()))
    }

    /// Puts it into its place.
    ///
    /// # Errors
    /// It cannot be written; what was there is as it was then.
    pub fn put(self) -> Result<()> {
        match self.into {
            Into::Beside(beside) => whole::end(beside, &self.path, self.access),
            Into::Open(_) => Ok(()),
        }
    }
}
