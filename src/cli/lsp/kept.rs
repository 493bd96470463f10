//! The one file that a page in the browser has open: read, and written whole where it is still what the page knows.

use super::uri;
use crate::archive;
use crate::check;
use crate::cli::failure::Failure;
use crate::cli::files;
use crate::cli::office;
use crate::cli::terminal::Terminal;
use crate::cli::whole::{self, Access};
use crate::plan::is_plan;
use crate::press::{self, Office};
use crate::yaml::MAX_BYTES;
use anyhow::{Result, bail};
use std::path::{Path, PathBuf};

/// The byte order mark that some editors begin a file with.
const MARK: &str = "\u{feff}";

/// Endings of files that another command reads.
const PAPERS: [(&str, &str); 2] = [("docx", "import"), ("pdf", "extract")];

/// A file that is kept for a page.
pub struct Kept {
    /// Where it is.
    pub path: PathBuf,
    /// Its name without folders.
    pub name: String,
    /// Its address in the protocol.
    pub uri: String,
    /// Whether it is shown only.
    pub view: bool,
}

/// What a file holds, for an editor.
#[derive(Debug, Clone)]
pub struct Held {
    /// The text as editors have it: without a byte order mark, lines ended by `\n`.
    pub text: String,
    /// The SHA-256 of its bytes.
    pub digest: String,
}

/// What became of a text that was to be saved.
pub enum Saved {
    /// The file says it now; its digest.
    Written(String),
    /// The file says something else than the page knows, and was left: what it says, nothing where there is none.
    Other(Option<Held>),
}

impl Kept {
    /// The file that was named.
    ///
    /// # Errors
    /// It is no plan, or cannot be read.
    pub fn new(path: &Path, view: bool, terminal: Terminal) -> Result<Kept> {
        let shown = path.display();
        if path.as_os_str() == "-" {
            let words =
                terminal.say("cần tên một tệp, không phải đầu vào chuẩn", "a file is wanted, not standard input");
            bail!("-: {words}");
        }
        let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
        if let Some((_, command)) = PAPERS.iter().find(|(paper, _)| ending.as_deref() == Some(paper)) {
            let words = terminal.say("không phải kế hoạch YAML; chạy trước", "no YAML plan; first run");
            bail!("{shown}: {words} `ttdn {command} {shown}`");
        }
        if path.symlink_metadata().is_err() {
            let words = terminal.say("chưa có tệp này; tạo bằng", "there is no such file; make it with");
            bail!("{shown}: {words} `ttdn new {shown}`");
        }
        let bytes = files::bounded(path)?;
        if let Some(words) = unread(path, &bytes, terminal) {
            bail!("{words}");
        }
        let held = held(path, bytes.clone())?;
        if !held.text.trim().is_empty() && !is_plan(&bytes) {
            let words = terminal.say(
                "không phải kế hoạch: không có mục nào của kế hoạch (title, issuer, tasks …)",
                "no plan: it has none of a plan's keys (title, issuer, tasks …)",
            );
            bail!("{shown}: {words}");
        }
        let path = files::place(path);
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        Ok(Kept { uri: uri::of(&path), name, path, view })
    }

    /// What it holds now.
    ///
    /// # Errors
    /// It cannot be read, is too large, or no text.
    pub fn read(&self) -> Result<Held> {
        held(&self.path, files::bounded(&self.path)?)
    }
}

impl Kept {
    /// Whether there is no such file any more.
    pub fn is_gone(&self) -> bool {
        self.path.symlink_metadata().is_err()
    }

    /// Writes a text where the file is the one with the digest `base`; with `force` also where there is none any more. Its rights, its links, its
    /// line breaks and its byte order mark stay.
    ///
    /// # Errors
    /// The text is larger than a plan may be; the file cannot be read or written, or changed in this very moment.
    pub fn save(&self, text: &str, base: &str, force: bool) -> Result<Saved> {
        let now = if self.is_gone() { None } else { Some(files::bounded(&self.path)?) };
        let bytes = spelled(text, now.as_deref());
        if bytes.len() > MAX_BYTES {
            bail!(Failure::Large(files::shown(&self.path), (MAX_BYTES >> 20) as u64));
        }
        match now {
            Some(now) if archive::digest(&now) == base || now == bytes => whole::rewrite(&self.path, &now, &bytes)?,
            None if force => whole::write(&self.path, &bytes, Access::Usual)?,
            now => return Ok(Saved::Other(now.map(|now| held(&self.path, now)).transpose()?)),
        }
        Ok(Saved::Written(archive::digest(&bytes)))
    }

    /// A text as its file would hold it.
    pub fn bytes(&self, text: &str) -> Vec<u8> {
        spelled(text, files::bounded(&self.path).ok().as_deref())
    }
}

/// The text of an editor in bytes, marked and broken into lines as those that are there.
fn spelled(text: &str, now: Option<&[u8]>) -> Vec<u8> {
    let now = now.unwrap_or_default();
    let marked = now.starts_with(MARK.as_bytes()) && !text.starts_with(MARK);
    let ends = now
        .iter()
        .position(|byte| *byte == b'\n')
        .and_then(|end| now.get(..end))
        .is_some_and(|line| line.ends_with(b"\r"));
    let text = text.replace("\r\n", "\n");
    let text = if ends { text.replace('\n', "\r\n") } else { text };
    format!("{}{text}", if marked { MARK } else { "" }).into_bytes()
}

/// What the checker says of bytes that are no text; nothing where they are one.
fn unread(path: &Path, bytes: &[u8], terminal: Terminal) -> Option<String> {
    std::str::from_utf8(bytes).err()?;
    let checked = press::check(&path.display().to_string(), bytes, &Office::new(office::today(None).ok()?));
    let found = checked.diagnostics.first()?;
    let said = check::message(found, terminal.lang);
    let line = checked.source.position(found.span.start).line;
    Some(format!("{}:{line}: {}: {}", path.display(), said.title, said.hint))
}

fn held(path: &Path, bytes: Vec<u8>) -> Result<Held> {
    let digest = archive::digest(&bytes);
    let Ok(text) = String::from_utf8(bytes) else {
        let not_text = std::io::Error::from(std::io::ErrorKind::InvalidData);
        return Err(anyhow::Error::from(not_text).context(Failure::Read(files::shown(path))));
    };
    let text = text.strip_prefix(MARK).unwrap_or(&text).replace("\r\n", "\n").replace('\r', "\n");
    Ok(Held { text, digest })
}
