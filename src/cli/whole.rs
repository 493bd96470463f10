//! Files written whole or not at all, those of one plan together; nothing is left behind.
//!
//! All are written beside their places and brought to the disk before the first is renamed over what is there. A temporary is
//! locked as long as its program lives, whatever its number: one that nobody holds is of a program that was ended, and goes.

use super::failure::Failure;
use super::inode::{behind_links, has_other_names, into, is_read_only, keep, narrow, rights};
use super::interrupt::{self, Standing};
use anyhow::{Context, Result, bail};
use std::collections::BTreeSet;
use std::fs::{File, Metadata, TryLockError};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;
use tempfile::{NamedTempFile, TempPath};

/// How the names of temporaries begin and end: hidden, and of no kind that is read.
const BEGIN: &str = ".ttdn-";
const END: &str = "~";

/// How often another program that writes into the same folder is waited for, and how long each time.
const TRIES: u32 = 200;
const PAUSE: Duration = Duration::from_millis(10);

/// Who may read what is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Whom the user's umask, or the rights of the file that is there, let.
    Usual,
    /// Its owner alone, whatever the umask and the old file say: what is made of a plan with `secrecy`.
    Owner,
}

impl Access {
    /// That of files made of a plan, by whether it has `secrecy`.
    pub fn of(secret: bool) -> Access {
        if secret { Access::Owner } else { Access::Usual }
    }
}

/// Writes `after` where `before` was read. A file that holds `after` already, being the same under another name, is left.
///
/// # Errors
/// The file changed meanwhile, or cannot be written.
pub fn rewrite(path: &Path, before: &[u8], after: &[u8]) -> Result<()> {
    match std::fs::read(path).ok() {
        Some(now) if now == after => Ok(()),
        Some(now) if now == before => write(path, after, Access::Usual),
        _ => bail!(Failure::Changed(path.to_path_buf())),
    }
}

/// Writes one file, as [`write_all`].
///
/// # Errors
/// As [`write_all`].
pub fn write(path: &Path, bytes: &[u8], access: Access) -> Result<()> {
    write_all(&[(path, bytes)], access)
}

/// Writes files that belong together: all of them, or none. A link stays a link: the file that it leads to is written. A file
/// that exists keeps its rights; a new one has those that the user's umask leaves. What is no file, as `/dev/null`, is written
/// into.
///
/// # Errors
/// A folder cannot be made, a file cannot be written; all files are as they were then.
pub fn write_all(files: &[(&Path, &[u8])], access: Access) -> Result<()> {
    let mut written = Vec::new();
    for (path, bytes) in files {
        if is_read_only(path) {
            bail!(Failure::ReadOnly(path.to_path_buf()));
        }
        written.push(Ready::new(path, bytes, access).with_context(|| Failure::Write(path.to_path_buf()))?);
    }
    // All are handed over before the first is waited for: the disk takes them in one go.
    let settled = written.into_iter().map(|one| one.settled(access)).collect::<Result<Vec<_>>>();
    put(settled?)
}

/// A file that is written beside its place.
pub struct Beside {
    temporary: NamedTempFile,
    place: PathBuf,
    /// What is known of the file that is there.
    old: Option<Box<Metadata>>,
}

impl Beside {
    /// To be written into.
    pub fn file(&mut self) -> &mut File {
        self.temporary.as_file_mut()
    }

    /// Lets nobody but its owner read what is written from now on; it is to [`end`] so.
    pub fn narrow(&self) -> io::Result<()> {
        narrow(self.temporary.as_file())
    }

    /// Brings it to the disk, with the rights of the file that is there.
    fn settled(self, access: Access) -> io::Result<Self> {
        if let Some(old) = self.old.as_ref().filter(|_| access == Access::Usual) {
            keep(old, self.temporary.as_file())?;
        }
        self.temporary.as_file().sync_all()?;
        Ok(self)
    }
}

/// Begins a file beside its place, which [`end`] gives it; nothing where there is what is no file.
///
/// # Errors
/// There is a folder; a file cannot be made there.
pub fn begin(path: &Path, access: Access) -> io::Result<Option<Beside>> {
    interrupt::watch();
    let old = std::fs::metadata(path).ok();
    if old.as_ref().is_some_and(Metadata::is_dir) {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    if old.as_ref().is_some_and(|old| !old.is_file()) {
        return Ok(None);
    }
    let place = behind_links(path);
    let folder = folder_of(&place);
    std::fs::create_dir_all(folder)?;
    sweep(folder);
    Ok(Some(Beside { temporary: temporary(folder, access)?, place, old: old.map(Box::new) }))
}

/// Puts what was begun into its place; messages call it `shown`.
///
/// # Errors
/// It cannot be written; what was there is as it was then.
pub fn end(beside: Beside, shown: &Path, access: Access) -> Result<()> {
    let beside = beside.settled(access).with_context(|| Failure::Write(shown.to_path_buf()))?;
    put(vec![Ready::Beside(beside, shown)])
}

/// A file before it is in its place.
enum Ready<'f> {
    /// Written beside its place, and what messages call it.
    Beside(Beside, &'f Path),
    /// What is no file, to be written into.
    Into(&'f Path, &'f [u8]),
}

impl<'f> Ready<'f> {
    fn new(path: &'f Path, bytes: &'f [u8], access: Access) -> io::Result<Ready<'f>> {
        let Some(mut beside) = begin(path, access)? else { return Ok(Ready::Into(path, bytes)) };
        beside.file().write_all(bytes)?;
        Ok(Ready::Beside(beside, path))
    }

    fn settled(self, access: Access) -> Result<Ready<'f>> {
        match self {
            Ready::Beside(beside, shown) => {
                let settled = beside.settled(access).with_context(|| Failure::Write(shown.to_path_buf()))?;
                Ok(Ready::Beside(settled, shown))
            }
            into => Ok(into),
        }
    }
}

/// Renames all over their places; when one cannot be, those before it become what they were.
fn put(ready: Vec<Ready<'_>>) -> Result<()> {
    let several = ready.len() > 1;
    let place =
        ready.iter().find_map(|one| if let Ready::Beside(beside, _) = one { Some(&beside.place) } else { None });
    let _alone = place.filter(|_| several).and_then(|place| alone(folder_of(place)));
    let mut standing = Standing::hold();
    let mut done: Vec<(PathBuf, Before)> = Vec::new();
    for one in ready {
        let (shown, put) = match one {
            Ready::Into(path, bytes) => {
                let into = File::options().write(true).open(path);
                (path, into.and_then(|mut file| file.write_all(bytes)))
            }
            Ready::Beside(Beside { temporary, place, .. }, shown) => {
                let path = temporary.path().to_path_buf();
                let put = if has_other_names(&place) {
                    through(&temporary, &place).map(Before::Held)
                } else {
                    let before = if several { Before::of(&place) } else { Before::Unknown };
                    temporary.persist(&place).map(|_| before).map_err(|error| error.error)
                };
                standing.ended(&path);
                (shown, put.map(|before| done.push((place, before))))
            }
        };
        if let Err(error) = put {
            done.into_iter().rev().for_each(|(place, before)| before.restore(&place));
            return Err(error).with_context(|| Failure::Write(shown.to_path_buf()));
        }
    }
    Ok(())
}

/// Writes into the file itself what stands in the temporary, for a new file in its place would lose its other names; what it held.
fn through(temporary: &NamedTempFile, place: &Path) -> io::Result<Vec<u8>> {
    let (old, new) = (std::fs::read(place)?, std::fs::read(temporary.path())?);
    let rights = temporary.as_file().metadata()?.permissions();
    match into(place, &new).and_then(|()| std::fs::set_permissions(place, rights)) {
        Ok(()) => Ok(old),
        Err(error) => {
            let _ = into(place, &old);
            Err(error)
        }
    }
}

/// What stood in a place before.
enum Before {
    Nothing,
    /// What a file with several names held.
    Held(Vec<u8>),
    /// The old file under a second name.
    Kept(TempPath),
    /// A file that this kind of disk has no second name for.
    Unknown,
}

impl Before {
    fn of(place: &Path) -> Before {
        if place.symlink_metadata().is_err() {
            return Before::Nothing;
        }
        let kept = names().make_in(folder_of(place), |name| std::fs::hard_link(place, name));
        kept.map_or(Before::Unknown, |kept| Before::Kept(kept.into_temp_path()))
    }

    fn restore(self, place: &Path) {
        match self {
            Before::Nothing => drop(std::fs::remove_file(place)),
            Before::Kept(old) => drop(old.persist(place)),
            Before::Held(old) => drop(into(place, &old)),
            Before::Unknown => {}
        }
    }
}

fn names() -> tempfile::Builder<'static, 'static> {
    let mut names = tempfile::Builder::new();
    names.prefix(BEGIN).suffix(END);
    names
}

/// A new file with an ordinary new file's rights, or its owner's alone, which is locked while this program lives.
fn temporary(folder: &Path, access: Access) -> io::Result<NamedTempFile> {
    let mut names = names();
    rights(&mut names, access == Access::Owner);
    loop {
        let mut standing = Standing::hold();
        let file = names.tempfile_in(folder).map_err(bare)?;
        standing.begun(file.path());
        drop(standing);
        // Where the disk knows no locks nobody sweeps.
        let _ = file.as_file().lock();
        // Another program may have taken it for one that was left before it was locked.
        if file.path().symlink_metadata().is_ok() {
            return Ok(file);
        }
    }
}

/// The error alone: the crate puts the name of the temporary into it, which nobody knows.
fn bare(error: io::Error) -> io::Error {
    let number = error.to_string().split_once("(os error ").and_then(|(_, rest)| rest.split(')').next()?.parse().ok());
    number.map_or_else(|| error.kind().into(), io::Error::from_raw_os_error)
}

/// Takes away what programs left in this folder that were ended while they wrote; once a folder.
fn sweep(folder: &Path) {
    static SWEPT: Mutex<BTreeSet<PathBuf>> = Mutex::new(BTreeSet::new());
    if !SWEPT.lock().unwrap_or_else(PoisonError::into_inner).insert(folder.to_path_buf()) {
        return;
    }
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let ours = name.to_str().is_some_and(|name| name.starts_with(BEGIN) && name.ends_with(END));
        if !ours || !entry.file_type().is_ok_and(|kind| kind.is_file()) {
            continue;
        }
        let Ok(file) = File::options().write(true).open(entry.path()) else { continue };
        if file.try_lock().is_ok() {
            let _ = std::fs::remove_file(entry.path());
        }
    }
}

/// Keeps other programs from putting their files of a plan between ours, where the system can lock a folder.
fn alone(folder: &Path) -> Option<File> {
    let file = File::open(folder).ok()?;
    for _ in 0..TRIES {
        match file.try_lock() {
            Ok(()) => return Some(file),
            Err(TryLockError::WouldBlock) => std::thread::sleep(PAUSE),
            Err(TryLockError::Error(_)) => return None,
        }
    }
    None
}

fn folder_of(place: &Path) -> &Path {
    place.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_names_no_temporary() {
        let folder = tempfile::tempdir().unwrap();
        let error = temporary(&folder.path().join("khong-co"), Access::Usual).unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::NotFound);
        assert!(!error.to_string().contains(BEGIN), "{error}");
    }
}
