//! Why a command could not run, in the user's language.

use crate::diagnostic::Lang;
use std::fmt;
use std::io::ErrorKind;
use std::path::PathBuf;

/// Why a command could not run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Failure {
    /// A file or folder cannot be read.
    Read(PathBuf),
    /// A file cannot be written.
    Write(PathBuf),
    /// Standard input cannot be read.
    ReadStandard,
    /// Standard output cannot be written.
    WriteStandard,
    /// `-` was given twice.
    StandardTwice,
    /// A folder without plans.
    NoPlans(PathBuf),
    /// `--on` is not a date.
    NoDate(String),
    /// The clock of the computer shows no day.
    Clock,
    /// `ttdn.toml` sets the level of a code that does not exist.
    NoCode(String),
    /// `ttdn.toml` sets a code to what is no level.
    NoLevel(String, String),
}

impl Failure {
    fn vi(&self) -> String {
        match self {
            Failure::Read(path) => format!("không đọc được {}", path.display()),
            Failure::Write(path) => format!("không ghi được {}", path.display()),
            Failure::ReadStandard => "không đọc được đầu vào chuẩn".to_owned(),
            Failure::WriteStandard => "không ghi được ra đầu ra chuẩn".to_owned(),
            Failure::StandardTwice => "`-`: đầu vào chuẩn chỉ đọc được một lần".to_owned(),
            Failure::NoPlans(path) => format!("{}: thư mục không có tệp .yaml hay .yml nào", path.display()),
            Failure::NoDate(on) => format!("--on {on}: không phải là ngày; viết năm-tháng-ngày, ví dụ 2024-01-24"),
            Failure::Clock => "đồng hồ của máy không chỉ ngày nào dùng được".to_owned(),
            Failure::NoCode(code) => format!("[levels] `{code}`: không có mã này"),
            Failure::NoLevel(code, level) => {
                format!("[levels] {code} = \"{level}\": viết error, warning, note hoặc off")
            }
        }
    }

    fn en(&self) -> String {
        match self {
            Failure::Read(path) => format!("cannot read {}", path.display()),
            Failure::Write(path) => format!("cannot write {}", path.display()),
            Failure::ReadStandard => "cannot read standard input".to_owned(),
            Failure::WriteStandard => "cannot write standard output".to_owned(),
            Failure::StandardTwice => "`-`: standard input can be read only once".to_owned(),
            Failure::NoPlans(path) => format!("{}: no .yaml or .yml file in this folder", path.display()),
            Failure::NoDate(on) => format!("--on {on}: not a date; write year-month-day, such as 2024-01-24"),
            Failure::Clock => "the clock of this computer shows no day that can be used".to_owned(),
            Failure::NoCode(code) => format!("[levels] `{code}`: no such code"),
            Failure::NoLevel(code, level) => {
                format!("[levels] {code} = \"{level}\": write error, warning, note or off")
            }
        }
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

/// Why the system refused; its own words where it is none of the usual reasons.
fn cause_vi(error: &std::io::Error) -> String {
    match error.kind() {
        ErrorKind::NotFound => "không có tệp hay thư mục này".to_owned(),
        ErrorKind::PermissionDenied => "không có quyền".to_owned(),
        ErrorKind::IsADirectory => "đây là thư mục".to_owned(),
        ErrorKind::NotADirectory => "trên đường dẫn có một tệp, không phải thư mục".to_owned(),
        ErrorKind::StorageFull => "đĩa đã đầy".to_owned(),
        ErrorKind::ReadOnlyFilesystem => "đĩa chỉ cho đọc".to_owned(),
        ErrorKind::InvalidData => "tệp không theo bảng mã UTF-8".to_owned(),
        _ => error.to_string(),
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
}
