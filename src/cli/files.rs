//! Plan files in, documents out: the only place that reads and writes.

use super::failure::Failure;
use anyhow::{Context, Result, bail};
use std::ffi::OsStr;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

/// One plan as found: the name that messages show, its path (absent for standard input) and its bytes.
#[derive(Debug, Clone)]
pub struct Input {
    /// As the user typed it; `-` for standard input.
    pub name: String,
    /// Where it is.
    pub path: Option<PathBuf>,
    /// What it holds.
    pub bytes: Vec<u8>,
}

impl Input {
    /// The file name without its ending, for the outputs.
    pub fn stem(&self) -> String {
        let stem = self.path.as_deref().and_then(Path::file_stem).map(|stem| stem.to_string_lossy().into_owned());
        stem.unwrap_or_else(|| "ke-hoach".to_owned())
    }

    /// The folder of the plan; of standard input the current one.
    pub fn folder(&self) -> PathBuf {
        let parent = self.path.as_deref().and_then(Path::parent).filter(|parent| !parent.as_os_str().is_empty());
        parent.map_or_else(|| PathBuf::from("."), Path::to_path_buf)
    }
}

/// Reads every plan named by `paths`, folders searched for `.yaml` and `.yml` files in the order of their names; hidden
/// entries and the files in `skip` (an office's registers and forms) are left out.
///
/// # Errors
/// A path that does not exist or cannot be read, a folder without plans, standard input given twice.
pub fn read_plans(paths: &[PathBuf], skip: &[PathBuf]) -> Result<Vec<Input>> {
    let mut inputs = Vec::new();
    for path in paths {
        if path.as_os_str() == "-" {
            if inputs.iter().any(|input: &Input| input.path.is_none()) {
                bail!(Failure::StandardTwice);
            }
            let mut bytes = Vec::new();
            std::io::stdin().take(limit()).read_to_end(&mut bytes).context(Failure::ReadStandard)?;
            inputs.push(Input { name: "-".to_owned(), path: None, bytes });
        } else if path.is_dir() {
            let mut found = Vec::new();
            walk(path, skip, &mut found)?;
            if found.is_empty() {
                bail!(Failure::NoPlans(path.clone()));
            }
            for path in found {
                inputs.push(read(&path)?);
            }
        } else {
            inputs.push(read(path)?);
        }
    }
    Ok(inputs)
}

/// A little more than a plan may have, so that a larger one is recognised without being read whole.
fn limit() -> u64 {
    crate::yaml::MAX_BYTES as u64 + 1
}

fn read(path: &Path) -> Result<Input> {
    let file = std::fs::File::open(path).with_context(|| Failure::Read(path.to_path_buf()))?;
    let mut bytes = Vec::new();
    file.take(limit()).read_to_end(&mut bytes).with_context(|| Failure::Read(path.to_path_buf()))?;
    Ok(Input { name: path.display().to_string(), path: Some(path.to_path_buf()), bytes })
}

fn walk(folder: &Path, skip: &[PathBuf], found: &mut Vec<PathBuf>) -> Result<()> {
    let entries = std::fs::read_dir(folder).with_context(|| Failure::Read(folder.to_path_buf()))?;
    let mut paths: Vec<PathBuf> = entries.filter_map(|entry| entry.ok().map(|entry| entry.path())).collect();
    paths.sort();
    for path in paths {
        let hidden = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
        if hidden || skip.contains(&path) || path.is_symlink() && path.is_dir() {
            continue;
        }
        if path.is_dir() {
            walk(&path, skip, found)?;
        } else if matches!(path.extension().and_then(OsStr::to_str), Some("yaml" | "yml")) {
            found.push(path);
        }
    }
    Ok(())
}

/// Writes a file whole or not at all: beside it first, then renamed over it.
///
/// # Errors
/// The folder cannot be made or written.
pub fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    let folder = path.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let write = || -> std::io::Result<()> {
        std::fs::create_dir_all(folder)?;
        let mut file = tempfile::NamedTempFile::new_in(folder)?;
        file.write_all(bytes)?;
        file.as_file().sync_all()?;
        permissions(path, file.as_file())?;
        file.persist(path).map_err(|error| error.error)?;
        Ok(())
    };
    write().with_context(|| Failure::Write(path.to_path_buf()))
}

/// A temporary file is private; a document has the rights of the file it replaces, else those of an ordinary new file.
#[cfg(unix)]
fn permissions(path: &Path, file: &std::fs::File) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    let old = std::fs::metadata(path).map(|metadata| metadata.permissions().mode());
    file.set_permissions(std::fs::Permissions::from_mode(old.unwrap_or(0o644)))
}

#[cfg(not(unix))]
fn permissions(_: &Path, _: &std::fs::File) -> std::io::Result<()> {
    Ok(())
}

/// Prints to standard output; a reader that went away is no error.
///
/// # Errors
/// Standard output cannot be written.
pub fn print(bytes: &[u8]) -> Result<()> {
    match std::io::stdout().lock().write_all(bytes) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => Err(error).context(Failure::WriteStandard),
        _ => Ok(()),
    }
}
