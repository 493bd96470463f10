//! Plan files in: the only place that reads plans and the files of an office.

use super::failure::Failure;
use anyhow::{Context, Result, bail};
use std::ffi::OsString;
use std::io::Read;
use std::path::{Component, Path, PathBuf};

/// A plan that was found. It is read when its turn comes: a folder of ten thousand plans is not held in memory.
#[derive(Debug, Clone)]
pub struct Found {
    /// As the user typed it; `-` for standard input.
    pub name: String,
    /// Where it is.
    pub path: Option<PathBuf>,
    /// The folder that was named and holds it, where one was.
    pub root: Option<PathBuf>,
    bytes: Option<Vec<u8>>,
}

impl Found {
    /// What is read already, and stands as it is whatever the file holds.
    pub fn held(input: Input) -> Found {
        Found { name: input.name, path: input.path, root: input.root, bytes: Some(input.bytes) }
    }

    /// What can be read again from its file; of a pipe, which can be read once, the bytes are kept.
    pub fn on_disk(input: Input) -> Found {
        let again = input.path.as_ref().is_some_and(|path| std::fs::metadata(path).is_ok_and(|about| about.is_file()));
        let bytes = (!again).then_some(input.bytes);
        Found { name: input.name, path: input.path, root: input.root, bytes }
    }

    /// A file that nobody read.
    pub fn unread(path: &Path, root: Option<PathBuf>) -> Found {
        let path = plain(path);
        Found { name: path.display().to_string(), path: Some(path), root, bytes: None }
    }

    /// Where a plan that was read stands.
    pub fn place(input: &Input) -> Found {
        Found { name: input.name.clone(), path: input.path.clone(), root: input.root.clone(), bytes: None }
    }

    /// The plan with its bytes.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn read(self) -> Result<Input> {
        match (self.bytes, &self.path) {
            (Some(bytes), _) => Ok(Input { name: self.name, path: self.path, root: self.root, bytes }),
            (None, Some(path)) => Ok(Input { root: self.root, ..Input::read(path)? }),
            (None, None) => Input::standard(),
        }
    }

    /// The file name without its ending, for the outputs.
    pub fn stem(&self) -> OsString {
        stem(self.path.as_deref())
    }

    /// Where its outputs go: beside it, or into `output`; there into the folders that it has below the one that was named, when
    /// they are wanted `tree` by tree.
    pub fn folder(&self, output: Option<&Path>, tree: bool) -> PathBuf {
        let own = self.path.as_deref().and_then(Path::parent).unwrap_or(Path::new(""));
        let Some(output) = output else { return own.to_path_buf() };
        // Names in the folder in which one stands do not begin with it.
        let below = self
            .root
            .as_deref()
            .and_then(|root| own.strip_prefix(root).ok().or((root == Path::new(".")).then_some(own)));
        output.join(below.filter(|_| tree).unwrap_or(Path::new("")))
    }
}

/// One plan: the name that messages show, its path (absent for standard input) and its bytes.
#[derive(Debug, Clone)]
pub struct Input {
    /// As the user typed it; `-` for standard input.
    pub name: String,
    /// Where it is.
    pub path: Option<PathBuf>,
    /// The folder that was named and holds it, where one was.
    pub root: Option<PathBuf>,
    /// What it holds.
    pub bytes: Vec<u8>,
}

impl Input {
    /// The plan on standard input.
    ///
    /// # Errors
    /// Standard input cannot be read.
    pub fn standard() -> Result<Input> {
        let mut bytes = Vec::new();
        std::io::stdin().take(limit()).read_to_end(&mut bytes).context(Failure::ReadStandard)?;
        Ok(Input { name: "-".to_owned(), path: None, root: None, bytes })
    }

    /// The plan in a file.
    ///
    /// # Errors
    /// The file cannot be read.
    pub fn read(path: &Path) -> Result<Input> {
        let path = plain(path);
        let file = std::fs::File::open(&path).with_context(|| Failure::Read(path.clone()))?;
        let mut bytes = Vec::new();
        file.take(limit()).read_to_end(&mut bytes).with_context(|| Failure::Read(path.clone()))?;
        Ok(Input { name: path.display().to_string(), path: Some(path), root: None, bytes })
    }

    /// The file name without its ending, for the outputs.
    pub fn stem(&self) -> OsString {
        stem(self.path.as_deref())
    }

    /// The folder of the plan; empty for the current one.
    pub fn folder(&self) -> PathBuf {
        self.path.as_deref().and_then(Path::parent).map(Path::to_path_buf).unwrap_or_default()
    }
}

fn stem(path: Option<&Path>) -> OsString {
    path.and_then(Path::file_stem).map_or_else(|| OsString::from("ke-hoach"), OsString::from)
}

/// A little more than a plan may have, so that a larger one is recognised without being read whole.
fn limit() -> u64 {
    crate::yaml::MAX_BYTES as u64 + 1
}

/// The bytes of a file of the office: never more than a plan may have, and never of what is no file, which may not end or
/// wait for ever.
///
/// # Errors
/// It is no file, is too large, or cannot be read.
pub fn bounded(path: &Path) -> Result<Vec<u8>> {
    bounded_to(path, crate::yaml::MAX_BYTES as u64)
}

/// [`bounded`] for a file of at most so many bytes.
///
/// # Errors
/// As [`bounded`].
pub fn bounded_to(path: &Path, most: u64) -> Result<Vec<u8>> {
    let shown = shown(path);
    let unread = || Failure::Read(shown.clone());
    if !std::fs::metadata(path).with_context(unread)?.is_file() {
        bail!(Failure::NoFile(shown));
    }
    let mut bytes = Vec::new();
    std::fs::File::open(path).with_context(unread)?.take(most + 1).read_to_end(&mut bytes).with_context(unread)?;
    if bytes.len() as u64 > most {
        bail!(Failure::Large(shown, most >> 20));
    }
    Ok(bytes)
}

/// [`bounded`] as text.
///
/// # Errors
/// As [`bounded`]; it is not UTF-8.
pub fn bounded_text(path: &Path) -> Result<String> {
    let not_text = |_| std::io::Error::from(std::io::ErrorKind::InvalidData);
    String::from_utf8(bounded(path)?).map_err(not_text).with_context(|| Failure::Read(shown(path)))
}

/// Whether the file or folder lies in `home`, every link followed. What does not exist lies where its name says.
pub fn stays(home: &Path, path: &Path) -> bool {
    real(path).starts_with(real(home))
}

/// The path without `.` between its parts, which nobody needs to read.
pub fn plain(path: &Path) -> PathBuf {
    let parts = path.components().filter(|part| *part != Component::CurDir);
    let plain: PathBuf = parts.collect();
    if plain.as_os_str().is_empty() { PathBuf::from(".") } else { plain }
}

/// The path as it is written from the current folder, where it leads into it; else as it is.
pub fn shown(path: &Path) -> PathBuf {
    let here = std::env::current_dir().ok();
    here.and_then(|here| path.strip_prefix(here).ok()).map_or_else(|| path.to_path_buf(), Path::to_path_buf)
}

/// A real path as it is written from the current folder: above it too, where that is not far.
pub fn from_here(path: &Path) -> PathBuf {
    let here = real(Path::new("."));
    for (up, above) in here.ancestors().enumerate().take(4) {
        if let Ok(rest) = path.strip_prefix(above) {
            return std::iter::repeat_n(Path::new(".."), up).chain([rest]).collect();
        }
    }
    path.to_path_buf()
}

/// The folder or file as the system knows it, every link followed; as it is where there is none.
pub fn real(path: &Path) -> PathBuf {
    let path = if path.as_os_str().is_empty() { Path::new(".") } else { path };
    std::fs::canonicalize(path).unwrap_or_else(|_| std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf()))
}

/// The folder that a file stands in as the system knows it, with the file's own name: two links to one file are two files.
pub fn place(path: &Path) -> PathBuf {
    real(path.parent().unwrap_or(Path::new(""))).join(path.file_name().unwrap_or_default())
}
