//! Files as the system keeps them: rights, owners, links, second names.

use std::fs::{File, Metadata};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Links that lead to links are followed so far.
const MOST_LINKS: usize = 40;

/// Whether there is a file that this user may not write: it is marked so, or another's. That its folder lets it be replaced says
/// nothing. Asked of the system, since a mark does not bind everybody (root, on Unix).
pub fn is_read_only(path: &Path) -> bool {
    let is_file = std::fs::metadata(path).is_ok_and(|about| about.is_file());
    let denied = |error: io::Error| error.kind() == io::ErrorKind::PermissionDenied;
    is_file && File::options().write(true).open(path).is_err_and(denied)
}

/// The path that links lead to, whether there is a file at their end or not.
pub fn behind_links(path: &Path) -> PathBuf {
    let mut path = path.to_path_buf();
    for _ in 0..MOST_LINKS {
        let Ok(target) = std::fs::read_link(&path) else { break };
        path = path.parent().map(|folder| folder.join(&target)).unwrap_or(target);
    }
    path
}

/// Whether a file has a second name (a hard link), which a new file in its place would lose.
#[cfg(unix)]
pub fn has_other_names(place: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    place.symlink_metadata().is_ok_and(|about| about.is_file() && about.nlink() > 1)
}

/// What this system does not say.
#[cfg(not(unix))]
pub fn has_other_names(_: &Path) -> bool {
    false
}

/// Writes bytes into a file that stays the same file.
pub fn into(place: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = File::options().write(true).truncate(true).open(place)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// The rights of a new file: an ordinary new file's, or its owner's alone.
#[cfg(unix)]
pub fn rights(names: &mut tempfile::Builder<'_, '_>, owner_only: bool) {
    use std::os::unix::fs::PermissionsExt;
    let mode = if owner_only { 0o600 } else { 0o666 };
    names.permissions(std::fs::Permissions::from_mode(mode));
}

/// What this system has none of.
#[cfg(not(unix))]
pub fn rights(_: &mut tempfile::Builder<'_, '_>, _: bool) {}

/// Its owner's alone from now on.
#[cfg(unix)]
pub fn narrow(file: &File) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    file.set_permissions(std::fs::Permissions::from_mode(0o600))
}

/// What this system has none of.
#[cfg(not(unix))]
pub fn narrow(_: &File) -> io::Result<()> {
    Ok(())
}

/// The owner, as far as the user may give files away, and the rights of the old file.
#[cfg(unix)]
pub fn keep(old: &Metadata, file: &File) -> io::Result<()> {
    use std::os::unix::fs::MetadataExt;
    let _ = std::os::unix::fs::fchown(file, Some(old.uid()), Some(old.gid()));
    file.set_permissions(old.permissions())
}

/// What this system has none of.
#[cfg(not(unix))]
pub fn keep(_: &Metadata, _: &File) -> io::Result<()> {
    Ok(())
}
