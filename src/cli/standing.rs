//! What lies where a file would be written: for `ttdn build --check` whether it is what the plan gives, and for every build whether
//! somebody worked at it.

use super::failure::Failure;
use super::files;
use super::outcome::Outcome;
use super::terminal::Terminal;
use crate::archive::{self, Hand};
use anyhow::{Context, Result, bail};
use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::Path;

/// What lies where a file would be written.
#[derive(Debug, PartialEq, Eq)]
enum Standing {
    /// The same bytes.
    Same,
    /// Other bytes.
    Other,
    /// Nothing.
    Missing,
}

/// Names each of `files`, path and bytes, that does not lie there as it would be written.
///
/// # Errors
/// A message cannot be written.
pub fn compare(files: &[(&Path, &[u8])], terminal: Terminal) -> Result<Outcome> {
    let mut outcome = Outcome::Clean;
    for (path, bytes) in files {
        let words = match standing(path, bytes) {
            Ok(Standing::Same) => continue,
            Ok(Standing::Other) => terminal.say(
                "không phải là bản in từ kế hoạch này; chạy lại `ttdn build`",
                "is not what this plan prints; run `ttdn build` again",
            ),
            Ok(Standing::Missing) => terminal.say("chưa có; chạy `ttdn build`", "is not there; run `ttdn build`"),
            Err(error) => {
                terminal.complain(&error)?;
                outcome = Outcome::Unread;
                continue;
            }
        };
        terminal.tell(&format!("{}: {words}", path.display()))?;
        outcome = outcome.max(Outcome::Problems);
    }
    Ok(outcome)
}

/// Why what lies there is not written over: somebody worked at it.
pub fn taken(path: &Path, terminal: Terminal) -> Option<String> {
    let hand = archive::hand(&files::bounded_to(path, archive::MOST_BYTES).ok()?);
    let words = match hand {
        Hand::Ours => return None,
        Hand::Signed => terminal.say(
            "đã có chữ ký số; không ghi đè. Đổi tên tệp ấy, xuất vào thư mục khác (-o), hoặc thêm --overwrite",
            "is signed; not overwritten. Rename it, write into another folder (-o), or add --overwrite",
        ),
        Hand::Another if path.extension().is_some_and(|ending| ending == "docx") => terminal.say(
            "tệp Word này không do ttdn in ra, hoặc đã được sửa bằng chương trình khác; không ghi đè. Đưa chỗ sửa về kế hoạch bằng `ttdn import TỆP.docx --into KẾ-HOẠCH.yaml`, đổi tên tệp ấy, xuất vào thư mục khác (-o), hoặc thêm --overwrite",
            "this Word file is not what ttdn printed, or another program saved it; not overwritten. Bring the corrections home with `ttdn import FILE.docx --into PLAN.yaml`, rename it, write into another folder (-o), or add --overwrite",
        ),
        Hand::Another => terminal.say(
            "tệp này không do ttdn in ra; không ghi đè. Đổi tên tệp ấy, xuất vào thư mục khác (-o), hoặc thêm --overwrite",
            "is not what ttdn printed; not overwritten. Rename it, write into another folder (-o), or add --overwrite",
        ),
    };
    Some(words.to_owned())
}

/// A file is read only when it has as many bytes as it should, and never when it is none.
fn standing(path: &Path, bytes: &[u8]) -> Result<Standing> {
    let unread = || Failure::Read(files::shown(path));
    let about = match std::fs::metadata(path) {
        Ok(about) => about,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Standing::Missing),
        Err(error) => return Err(error).with_context(unread),
    };
    if !about.is_file() {
        bail!(Failure::NoFile(files::shown(path)));
    }
    if about.len() != bytes.len() as u64 {
        return Ok(Standing::Other);
    }
    let mut found = Vec::with_capacity(bytes.len());
    File::open(path).with_context(unread)?.take(about.len() + 1).read_to_end(&mut found).with_context(unread)?;
    Ok(if found == bytes { Standing::Same } else { Standing::Other })
}
