//! `ttdn extract`: a paper gives back the plan that it carries, byte for byte.

use super::args::Extract;
use super::failure::Failure;
use super::files;
use super::outcome::Outcome;
use super::terminal::{self, Terminal};
use super::whole::{self, Access};
use crate::archive::{self, Carrier, Unread};
use anyhow::{Result, bail};
use std::path::{Path, PathBuf};

/// Runs `ttdn extract`.
///
/// # Errors
/// The paper cannot be read, or another file stands where the plan would be written.
pub fn run(args: &Extract, terminal: Terminal) -> Result<Outcome> {
    let (_, carrier) = read(&args.paper, terminal)?;
    let Some(source) = carrier.source else {
        terminal.tell(&format!("{}: {}", files::plain(&args.paper).display(), nothing(terminal)))?;
        return Ok(Outcome::Problems);
    };
    if args.output.as_deref().is_some_and(|path| path.as_os_str() == "-") {
        return terminal::print(&source.bytes).map(|()| Outcome::Clean);
    }
    let path = place(args);
    let shown = path.display();
    if path.symlink_metadata().is_ok() {
        if std::fs::metadata(&path).is_ok_and(|about| about.len() == source.bytes.len() as u64)
            && files::bounded(&path).is_ok_and(|there| there == source.bytes)
        {
            let words = terminal.say("đã có, giống hệt", "is there already, the very same");
            return terminal.mention(&format!("{shown}: {words}")).map(|()| Outcome::Clean);
        }
        let words = terminal.say(
            "tệp đã có và khác với tệp trong văn bản; không ghi đè, chọn tên khác bằng -o",
            "the file exists and differs from the one inside; not overwritten, choose another name by -o",
        );
        bail!("{shown}: {words}");
    }
    whole::write(&path, &source.bytes, Access::Usual)?;
    terminal::name(&shown.to_string())?;
    Ok(Outcome::Clean)
}

/// Beside the paper under the paper's name, or as `-o` says. The name that the plan had is a stranger's word: no path.
fn place(args: &Extract) -> PathBuf {
    let own = args.paper.with_extension("yaml");
    match &args.output {
        Some(folder) if folder.is_dir() => folder.join(own.file_name().unwrap_or_default()),
        Some(file) => file.clone(),
        None => files::plain(&own),
    }
}

/// The bytes of a paper and what it says of its plan.
///
/// # Errors
/// The file cannot be read, or is no paper that can be.
pub fn read(path: &Path, terminal: Terminal) -> Result<(Vec<u8>, Carrier)> {
    let shown = files::plain(path);
    if path.is_dir() {
        bail!(Failure::NoFile(shown));
    }
    let bytes = files::bounded_to(&shown, archive::MOST_BYTES)?;
    match archive::read(&bytes) {
        Ok(carrier) => Ok((bytes, carrier)),
        Err(why) => bail!("{}: {}", shown.display(), reason(why, terminal)),
    }
}

/// What is said of a paper that carries no plan.
pub fn nothing(terminal: Terminal) -> &'static str {
    terminal.say(
        "văn bản không mang theo tệp kế hoạch; chỉ văn bản in bằng `ttdn build --attach-source` (hoặc attach_source = true \
         trong ttdn.toml) mới có, và chương trình khác ghi lại PDF thì mất",
        "carries no plan; only papers of `ttdn build --attach-source` (or attach_source = true in ttdn.toml) do, and a PDF \
         loses it when another program writes it anew",
    )
}

fn reason(why: Unread, terminal: Terminal) -> &'static str {
    match why {
        Unread::NoPaper => terminal.say("không phải PDF hay DOCX", "neither a PDF nor a DOCX"),
        Unread::Compound => terminal.say(
            "là tệp .doc cũ, hoặc DOCX có mật khẩu; mở bằng Word, bỏ mật khẩu và lưu thành .docx",
            "an old .doc, or a DOCX under a password; open it in Word, take the password off and save it as .docx",
        ),
        Unread::NoWord => terminal.say("là tệp nén nhưng không phải DOCX", "an archive, but no DOCX"),
        Unread::Damaged => terminal.say(
            "tệp bị cắt cụt hoặc hỏng; lấy lại bản gốc",
            "the file is cut short or damaged; take the original again",
        ),
        Unread::Several => terminal.say(
            "có nhiều tệp kế hoạch trong văn bản, không biết tệp nào là của nó; không lấy ra",
            "more than one plan inside, and no telling which one is its own; none is taken out",
        ),
        Unread::Large => terminal.say(
            "tệp kế hoạch bên trong lớn hơn một kế hoạch có thể có; không lấy ra",
            "the plan inside is larger than a plan may be; it is not taken out",
        ),
        Unread::Altered => terminal.say(
            "tệp kế hoạch bên trong không còn như lúc in: đã có người sửa; không lấy ra",
            "the plan inside is no longer as it was printed: somebody changed it; it is not taken out",
        ),
    }
}
