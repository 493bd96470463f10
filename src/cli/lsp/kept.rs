//! The one file that a page in the browser has open: read, and written whole where it is still what the page knows.

use super::uri;
use crate::archive;
use crate::cli::failure::Failure;
use crate::cli::files;
use crate::cli::terminal::Terminal;
use crate::plan::is_plan;
use anyhow::{Result, bail};
use std::path::{Path, PathBuf};

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
pub struct Held {
    /// The text as editors have it: without a byte order mark, lines ended by `\n`.
    pub text: String,
    /// The SHA-256 of its bytes.
    pub digest: String,
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

fn held(path: &Path, bytes: Vec<u8>) -> Result<Held> {
    let digest = archive::digest(&bytes);
    let Ok(text) = String::from_utf8(bytes) else {
        let not_text = std::io::Error::from(std::io::ErrorKind::InvalidData);
        return Err(anyhow::Error::from(not_text).context(Failure::Read(files::shown(path))));
    };
    let text = text.strip_prefix('\u{feff}').unwrap_or(&text).replace("\r\n", "\n").replace('\r', "\n");
    Ok(Held { text, digest })
}
