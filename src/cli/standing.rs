//! What lies where a file would be written: for `ttdn build --check` whether it is what the plan gives, and for every build whether
//! somebody worked at it.

use super::failure::Failure;
use super::files;
use super::outcome::Outcome;
use super::terminal::Terminal;
use crate::archive::{self, Carrier, Hand};
use crate::diagnostic::Lang;
use anyhow::{Context, Result, bail};
use std::collections::BTreeSet;
use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::Path;
use std::time::Duration;

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

/// What is to be written, and of which plan.
pub struct Wanted<'w> {
    /// Where.
    pub path: &'w Path,
    /// What.
    pub bytes: &'w [u8],
    /// The file of the plan, where it has one.
    pub plan: Option<&'w Path>,
    /// What the plan says.
    pub says: &'w [u8],
    /// Whether a decision issues it, which bears the number in its stead.
    pub decided: bool,
    /// Whether it gets its number now.
    pub issuing: bool,
}

/// Lines of so many letters are of one paper and no other; so many of them make two texts versions of one.
const LONG: usize = 8;
const ALIKE: usize = 3;

/// Files that were written so long after the plan were written then.
const LATER: Duration = Duration::from_secs(10);

impl Wanted<'_> {
    /// Why what lies there is not written over: somebody worked at it, or it came from elsewhere.
    pub fn taken(&self, terminal: Terminal) -> Option<String> {
        let there = match files::bounded_to(self.path, archive::MOST_BYTES) {
            Ok(there) if there == self.bytes => return None,
            Ok(there) => there,
            Err(error) => {
                let large = matches!(error.downcast_ref::<Failure>(), Some(Failure::Large(..)));
                return large.then(|| self.large(terminal));
            }
        };
        let ending = self.path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
        // What stands in a text or a page is looked at below.
        let hand = if matches!(ending.as_deref(), Some("txt" | "html")) { Hand::Ours } else { archive::hand(&there) };
        let carrier = archive::read(&there).ok().filter(|_| hand == Hand::Ours);
        if let Some(issued) = carrier.as_ref().and_then(|carrier| self.issued(carrier)) {
            return Some(told_of(&issued, self.issuing, terminal));
        }
        let words = match (hand, ending.as_deref()) {
            (Hand::Ours, Some("docx" | "pdf")) if self.is_from_elsewhere(carrier.as_ref()) => terminal.say(
                "do ttdn in ra nhưng từ một bản khác của kế hoạch, và có sau lần sửa kế hoạch gần nhất: có lẽ từ nơi khác gửi đến; không ghi đè. Đổi tên tệp ấy, xuất vào thư mục khác (-o), hoặc thêm --overwrite",
                "was printed by ttdn, but from another state of the plan, and came after the plan was last changed: it may have been sent from elsewhere; not overwritten. Rename it, write into another folder (-o), or add --overwrite",
            ),
            (Hand::Ours, Some("txt" | "html")) if !self.is_version_of(&there) => terminal.say(
                "tệp này không phải bản in trước của kế hoạch; không ghi đè. Đổi tên tệp ấy, xuất vào thư mục khác (-o), hoặc thêm --overwrite",
                "is no earlier print of this plan; not overwritten. Rename it, write into another folder (-o), or add --overwrite",
            ),
            (Hand::Ours, _) => return None,
            (Hand::Signed, _) => terminal.say(
                "đã có chữ ký số; không ghi đè. Đổi tên tệp ấy, xuất vào thư mục khác (-o), hoặc thêm --overwrite",
                "is signed; not overwritten. Rename it, write into another folder (-o), or add --overwrite",
            ),
            (Hand::Another, Some("docx")) => terminal.say(
                "tệp Word này không do ttdn in ra, hoặc đã được sửa bằng chương trình khác; không ghi đè. Đưa chỗ sửa về kế hoạch bằng `ttdn import TỆP.docx --into KẾ-HOẠCH.yaml`, đổi tên tệp ấy, xuất vào thư mục khác (-o), hoặc thêm --overwrite",
                "this Word file is not what ttdn printed, or another program saved it; not overwritten. Bring the corrections home with `ttdn import FILE.docx --into PLAN.yaml`, rename it, write into another folder (-o), or add --overwrite",
            ),
            (Hand::Another, _) => other(terminal),
        };
        Some(words.to_owned())
    }

    /// What is larger than what is read back, which a paper with many pictures may be: nobody knows whose it is.
    fn large(&self, terminal: Terminal) -> String {
        let most = archive::MOST_BYTES >> 20;
        match terminal.lang {
            Lang::Vi => format!(
                "tệp ở đó lớn hơn {most} MiB nên ttdn không đọc lại để biết có ai đã sửa không; không ghi đè. Chắc không cần tệp ấy nữa thì thêm --overwrite; không thì đổi tên tệp ấy hoặc xuất vào thư mục khác (-o). Thu nhỏ ảnh thì các lần sau in được như thường"
            ),
            Lang::En => format!(
                "the file there is larger than {most} MiB, which ttdn does not read back to see whether somebody has changed it; not overwritten. Where it is no longer needed add --overwrite; else rename it or write into another folder (-o). With smaller pictures the next prints go as usual"
            ),
        }
    }

    /// Number and day of a paper that was issued, where the new one is another and does not bear them, or gets them only now.
    fn issued(&self, there: &Carrier) -> Option<String> {
        let of = |carrier: &Carrier| carrier.subject.clone().filter(|subject| self.is_issued(subject));
        let old = of(there)?;
        let new = archive::read(self.bytes).ok().as_ref().and_then(of);
        // A draft with its number in it may have been printed before it is issued.
        let drafted = there.digest.as_deref().is_some_and(|digest| self.is_on_disk(digest));
        (!drafted && (self.issuing || new.is_none())).then_some(old)
    }

    /// Whether what a paper says of itself has both number and day: "36/KH-UBND ngày 24 tháng 01 năm 2024"; the day alone where the
    /// number is the decision's.
    fn is_issued(&self, subject: &str) -> bool {
        let numbered = subject.starts_with(|c: char| c.is_ascii_digit());
        if self.decided { !numbered } else { numbered && subject.contains(' ') }
    }

    /// Whether the file of the plan, which may not have its number yet, says what has this digest.
    fn is_on_disk(&self, digest: &str) -> bool {
        let bytes = self.plan.and_then(|plan| files::bounded(plan).ok());
        bytes.is_some_and(|bytes| archive::digest(&bytes) == digest)
    }

    /// Whether a paper is of another state of the plan and yet younger than the plan: an older print of its own is older.
    fn is_from_elsewhere(&self, there: Option<&Carrier>) -> bool {
        let digest = there.and_then(|carrier| carrier.digest.as_deref());
        let (Some(digest), Some(plan)) = (digest, self.plan) else { return false };
        if digest == archive::digest(self.says) || self.is_on_disk(digest) {
            return false;
        }
        let changed = |path: &Path| std::fs::metadata(path).and_then(|about| about.modified()).ok();
        let since = changed(self.path).zip(changed(plan)).and_then(|(paper, plan)| paper.duration_since(plan).ok());
        since.is_some_and(|since| since > LATER)
    }

    /// Whether two texts have lines in common.
    fn is_version_of(&self, there: &[u8]) -> bool {
        let lines = |bytes: &[u8]| -> BTreeSet<String> {
            let text = String::from_utf8_lossy(bytes).into_owned();
            text.lines().map(|line| line.trim().to_owned()).filter(|line| line.chars().count() >= LONG).collect()
        };
        let old = lines(there);
        there.iter().all(u8::is_ascii_whitespace) || lines(self.bytes).intersection(&old).count() >= ALIKE
    }
}

fn told_of(issued: &str, issuing: bool, terminal: Terminal) -> String {
    let (vi, en) = match issuing {
        true => (
            "chuyển văn bản ấy vào nơi lưu hoặc đổi tên, hoặc xuất vào thư mục khác (-o), rồi chạy lại",
            "move that paper to where you keep such, or rename it, or write into another folder (-o), and run again",
        ),
        false => (
            "chuyển văn bản ấy vào nơi lưu hoặc đổi tên, xuất vào thư mục khác (-o), hoặc thêm --overwrite",
            "move that paper to where you keep such, or rename it, write into another folder (-o), or add --overwrite",
        ),
    };
    match terminal.lang {
        Lang::Vi => format!("là văn bản đã ban hành ({issued}); không ghi đè: {vi}"),
        Lang::En => format!("is a paper that was issued ({issued}); not overwritten: {en}"),
    }
}

fn other(terminal: Terminal) -> &'static str {
    terminal.say(
        "tệp này không do ttdn in ra, hoặc đã được chương trình khác ghi thêm (nhận xét, con dấu); không ghi đè. Đổi tên tệp ấy, xuất vào thư mục khác (-o), hoặc thêm --overwrite",
        "is not what ttdn printed, or another program has added to it (comments, a stamp); not overwritten. Rename it, write into another folder (-o), or add --overwrite",
    )
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
