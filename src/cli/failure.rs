//! Why a command could not run, in the user's language.

use crate::diagnostic::Lang;
use crate::form::FontFault;
use std::fmt;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// Why a command could not run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Failure {
    /// A file or folder cannot be read.
    Read(PathBuf),
    /// A file cannot be written.
    Write(PathBuf),
    /// A file that is marked as not to be written, or that this user may not write.
    ReadOnly(PathBuf),
    /// A file changed on disk while it was worked on.
    Changed(PathBuf),
    /// Standard input cannot be read.
    ReadStandard,
    /// Standard output cannot be written.
    WriteStandard,
    /// Standard error cannot be written.
    WriteMessages,
    /// `-` was given twice.
    StandardTwice,
    /// A folder, a device or a pipe where a file belongs.
    NoFile(PathBuf),
    /// A file that is larger than one of its kind may be, in MiB.
    Large(PathBuf, u64),
    /// A link that leads out of the folder in which it must stay.
    Away(PathBuf),
    /// A folder of templates with more files than templates can be.
    Crowded(PathBuf, usize),
    /// Files of an office that are too large together, in KiB; the one that is too much.
    Heavy(PathBuf, usize),
    /// Templates that let no plan come to its end, in seconds.
    Slow(u64),
    /// A file that is no font to embed.
    Font(PathBuf, FontFault),
    /// Nothing that was named is a plan.
    Nothing,
    /// A folder without plans.
    NoPlans(PathBuf),
    /// A pattern of names that no file has.
    NoMatch(PathBuf),
    /// A whole disk, in which nobody means every file.
    Disk(PathBuf),
    /// A folder with more in it than plans can be.
    Vast(PathBuf, usize),
    /// `--on` is not a date.
    NoDate(String),
    /// `--locked-register` is no register.
    NoRegister(String),
    /// The register that was asked for, and the one that there is.
    Locked(String, String),
    /// The clock of the computer shows no day.
    Clock,
    /// Several lines, in Vietnamese, in English: mistakes of a `ttdn.toml`, the units that a plan has. Each line is harmless.
    Lines(String, String),
}

impl Failure {
    fn vi(&self) -> String {
        match self {
            Failure::Read(path) => format!("không đọc được {}", path.display()),
            Failure::Write(path) => format!("không ghi được {}", path.display()),
            Failure::ReadOnly(path) => format!(
                "{}: tệp đang để chế độ chỉ đọc, hoặc bạn không có quyền sửa; không ghi. Bỏ chế độ chỉ đọc của tệp, hoặc làm trên một bản sao",
                path.display()
            ),
            Failure::Changed(path) => format!("{}: tệp vừa thay đổi trong lúc sửa; không ghi đè", path.display()),
            Failure::ReadStandard => "không đọc được đầu vào chuẩn".to_owned(),
            Failure::WriteStandard => "không ghi được ra đầu ra chuẩn".to_owned(),
            Failure::WriteMessages => "không ghi được thông báo".to_owned(),
            Failure::NoFile(path) => {
                format!("{}: không phải tệp (thư mục, thiết bị hoặc ống dẫn); không đọc", path.display())
            }
            Failure::Large(path, most) => format!("{}: tệp lớn hơn {most} MiB; không đọc", path.display()),
            Failure::Away(path) => format!("{}: liên kết dẫn ra ngoài thư mục; không đọc", path.display()),
            Failure::Crowded(path, most) => format!("{}: thư mục mẫu có hơn {most} tệp; không đọc", path.display()),
            Failure::Heavy(path, most) => {
                format!("{}: cùng các tệp đọc trước đó lớn hơn {most} KiB; không đọc", path.display())
            }
            Failure::Slow(seconds) => {
                format!("{seconds} giây chưa xong kế hoạch nào; mẫu riêng của cơ quan tính quá lâu, xem lại mẫu")
            }
            Failure::Font(path, fault) => format!("{}: {}", path.display(), font_vi(*fault)),
            Failure::Nothing => "không có kế hoạch nào để đọc".to_owned(),
            Failure::StandardTwice => "`-`: đầu vào chuẩn chỉ đọc được một lần".to_owned(),
            Failure::NoPlans(path) => {
                format!(
                    "{}: thư mục không có kế hoạch nào (tệp .yaml, .yml; không kể tệp ẩn, tệp mà .gitignore hay `exclude` loại ra)",
                    path.display()
                )
            }
            Failure::NoMatch(path) => format!("không có tệp nào khớp với {}", path.display()),
            Failure::Disk(path) => {
                format!("{}: đây là cả ổ đĩa; hãy chỉ thư mục chứa kế hoạch", path.display())
            }
            Failure::Vast(path, most) => format!(
                "{}: thư mục có hơn {most} tệp và thư mục con; không tìm hết. Hãy chỉ thư mục chứa kế hoạch",
                path.display()
            ),
            Failure::NoDate(on) => format!("--on {on}: không phải là ngày; viết năm-tháng-ngày, ví dụ 2024-01-24"),
            Failure::Clock => "đồng hồ của máy không chỉ ngày nào dùng được".to_owned(),
            Failure::NoRegister(text) => format!(
                "--locked-register {text}: viết ngày của sổ đăng ký, như 2026-11-26; có sổ riêng của cơ quan thì như 2026-11-26+3f9a12bc7d01"
            ),
            Failure::Locked(wanted, now) => {
                format!("sổ đăng ký văn bản đang dùng là {now}, không phải {wanted} (locked-register)")
            }
            Failure::Lines(vi, _) => vi.clone(),
        }
    }

    fn en(&self) -> String {
        match self {
            Failure::Read(path) => format!("cannot read {}", path.display()),
            Failure::Write(path) => format!("cannot write {}", path.display()),
            Failure::ReadOnly(path) => format!(
                "{}: the file is read-only, or you may not change it; not written. Take that mark off, or work on a copy",
                path.display()
            ),
            Failure::Changed(path) => format!("{}: the file has just changed; not overwritten", path.display()),
            Failure::ReadStandard => "cannot read standard input".to_owned(),
            Failure::WriteStandard => "cannot write standard output".to_owned(),
            Failure::WriteMessages => "cannot write messages".to_owned(),
            Failure::NoFile(path) => {
                format!("{}: no file (a folder, a device or a pipe); not read", path.display())
            }
            Failure::Large(path, most) => format!("{}: larger than {most} MiB; not read", path.display()),
            Failure::Away(path) => format!("{}: the link leads out of the folder; not read", path.display()),
            Failure::Crowded(path, most) => {
                format!("{}: more than {most} files of templates; not read", path.display())
            }
            Failure::Heavy(path, most) => {
                format!("{}: larger than {most} KiB with those read before it; not read", path.display())
            }
            Failure::Slow(seconds) => {
                format!("no plan done in {seconds} seconds; the office's own templates take too long, look at them")
            }
            Failure::Font(path, fault) => format!("{}: {}", path.display(), font_en(*fault)),
            Failure::Nothing => "there is no plan to read".to_owned(),
            Failure::StandardTwice => "`-`: standard input can be read only once".to_owned(),
            Failure::NoPlans(path) => {
                format!(
                    "{}: no plan in this folder (.yaml, .yml; not counting hidden files and what .gitignore or `exclude` leave out)",
                    path.display()
                )
            }
            Failure::NoMatch(path) => format!("no file matches {}", path.display()),
            Failure::Disk(path) => format!("{}: this is a whole disk; name the folder of the plans", path.display()),
            Failure::Vast(path, most) => format!(
                "{}: more than {most} files and folders in it; not all were looked at. Name the folder of the plans",
                path.display()
            ),
            Failure::NoDate(on) => format!("--on {on}: not a date; write year-month-day, such as 2024-01-24"),
            Failure::Clock => "the clock of this computer shows no day that can be used".to_owned(),
            Failure::NoRegister(text) => format!(
                "--locked-register {text}: the day of a register is wanted, as 2026-11-26; with an office's own, as 2026-11-26+3f9a12bc7d01"
            ),
            Failure::Locked(wanted, now) => {
                format!("the register of documents is {now}, not {wanted} (locked-register)")
            }
            Failure::Lines(_, en) => en.clone(),
        }
    }
}

fn font_vi(fault: FontFault) -> &'static str {
    match fault {
        FontFault::NoFont => "không phải tệp phông chữ; cần tệp .ttf hoặc .otf",
        FontFault::Collection => "tệp gồm nhiều phông (.ttc); dùng tệp .ttf hoặc .otf của riêng một phông",
        FontFault::Variable => "phông biến thiên, không có độ đậm cố định; dùng tệp của một kiểu, ví dụ …-Regular.otf",
        FontFault::Forbidden => {
            "giấy phép của phông không cho nhúng vào văn bản (bảng OS/2, mục fsType); dùng phông khác"
        }
    }
}

fn font_en(fault: FontFault) -> &'static str {
    match fault {
        FontFault::NoFont => "no font file; a .ttf or .otf is wanted",
        FontFault::Collection => "several fonts in one file (.ttc); use the .ttf or .otf of one of them",
        FontFault::Variable => {
            "a variable font, of no weight of its own; use the file of one style, such as …-Regular.otf"
        }
        FontFault::Forbidden => "the licence of the font forbids embedding (table OS/2, fsType); use another font",
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.en())
    }
}

impl std::error::Error for Failure {}

/// The whole error in words: what failed and why.
pub fn sentence(error: &anyhow::Error, lang: Lang) -> String {
    let open = match lang {
        Lang::Vi => ". Tệp đang mở trong Word hay trình xem PDF? Đóng lại rồi chạy lại",
        Lang::En => ". Is it open in Word or a PDF viewer? Close it and run again",
    };
    told(error, lang) + if is_open_elsewhere(error) { open } else { "" }
}

/// The numbers by which Windows says that another program holds a file: no access, shared, locked.
const HELD: [i32; 3] = [5, 32, 33];

/// Whether a file could not be written because another program may hold it. Windows says so; elsewhere the file that Word
/// puts beside an open one does.
fn is_open_elsewhere(error: &anyhow::Error) -> bool {
    let Some(Failure::Write(path)) = error.downcast_ref::<Failure>() else { return false };
    let cause = error.chain().find_map(|cause| cause.downcast_ref::<std::io::Error>());
    let Some(number) = cause.and_then(std::io::Error::raw_os_error) else { return false };
    cfg!(windows) && HELD.contains(&number) && path.exists() || owner_files(path).iter().any(|file| file.exists())
}

/// What Word calls the file that it puts beside an open one: `~$` before the name, in a longer one instead of its first two
/// letters.
fn owner_files(path: &Path) -> Vec<PathBuf> {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let rest: String = name.chars().skip(2).collect();
    [name, rest].iter().map(|name| path.with_file_name(format!("~${name}"))).collect()
}

fn told(error: &anyhow::Error, lang: Lang) -> String {
    let Some(failure) = error.downcast_ref::<Failure>().filter(|_| lang == Lang::Vi) else {
        return format!("{error:#}");
    };
    // A path that `with_context` put around it stays in front.
    let outer = error.to_string();
    let head = if outer == failure.en() { String::new() } else { format!("{outer}: ") };
    let cause = error.chain().filter_map(|cause| cause.downcast_ref::<std::io::Error>()).map(cause_vi).next();
    let cause = cause.map(|cause| format!(": {cause}")).unwrap_or_default();
    format!("{head}{}{cause}", failure.vi())
}

/// Why the system refused; its number where it is none of the usual reasons.
fn cause_vi(error: &std::io::Error) -> String {
    match error.kind() {
        ErrorKind::NotFound => "không có tệp hay thư mục này".to_owned(),
        ErrorKind::PermissionDenied => "không có quyền".to_owned(),
        ErrorKind::IsADirectory => "đây là thư mục".to_owned(),
        ErrorKind::NotADirectory => "trên đường dẫn có một tệp, không phải thư mục".to_owned(),
        ErrorKind::StorageFull => "đĩa đã đầy".to_owned(),
        ErrorKind::ReadOnlyFilesystem => "đĩa chỉ cho đọc".to_owned(),
        ErrorKind::InvalidData => "tệp không theo bảng mã UTF-8".to_owned(),
        ErrorKind::AlreadyExists => "đã có một tệp mang tên này".to_owned(),
        ErrorKind::BrokenPipe => "chương trình nhận đã đóng".to_owned(),
        ErrorKind::QuotaExceeded => "đã dùng hết phần đĩa được cấp".to_owned(),
        ErrorKind::FileTooLarge => "tệp quá lớn".to_owned(),
        ErrorKind::InvalidFilename | ErrorKind::InvalidInput => "tên tệp không dùng được".to_owned(),
        ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy => "tệp đang được chương trình khác dùng".to_owned(),
        _ => error.raw_os_error().map_or_else(|| error.to_string(), |code| format!("hệ thống báo lỗi số {code}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use anyhow::Context;

    #[test]
    fn what_failed_and_why_is_said_in_the_users_language() {
        let missing = || Err::<(), _>(std::io::Error::from(ErrorKind::NotFound));
        let error = missing().context(Failure::Read("a.yaml".into())).unwrap_err();
        assert_eq!(sentence(&error, Lang::Vi), "không đọc được a.yaml: không có tệp hay thư mục này");
        assert!(sentence(&error, Lang::En).starts_with("cannot read a.yaml: "));
        let error = anyhow::Error::new(Failure::NoDate("2024-01".into()));
        assert_eq!(
            sentence(&error, Lang::Vi),
            "--on 2024-01: không phải là ngày; viết năm-tháng-ngày, ví dụ 2024-01-24"
        );
        let error = error.context("ttdn.toml");
        assert!(sentence(&error, Lang::Vi).starts_with("ttdn.toml: --on"), "{}", sentence(&error, Lang::Vi));
        assert_eq!(sentence(&anyhow::anyhow!("a").context("b"), Lang::Vi), "b: a");
    }

    #[test]
    fn a_paper_that_is_open_in_word_is_to_be_closed() {
        let folder = tempfile::tempdir().unwrap();
        let refused = |name: &str| {
            let refused = Err::<(), _>(std::io::Error::from_raw_os_error(13));
            sentence(&refused.context(Failure::Write(folder.path().join(name))).unwrap_err(), Lang::Vi)
        };
        let wanted = "Tệp đang mở trong Word hay trình xem PDF? Đóng lại rồi chạy lại";
        assert!(!refused("ke-hoach.docx").contains(wanted));
        for (name, owner) in [("ke-hoach.docx", "~$-hoach.docx"), ("a.docx", "~$a.docx")] {
            std::fs::write(folder.path().join(owner), "").unwrap();
            assert!(refused(name).contains(wanted), "{}", refused(name));
        }
    }
}
