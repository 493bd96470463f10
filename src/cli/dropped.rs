//! Files dropped on the program: it is started with their names and no command. Plans are built, a Word file becomes a plan;
//! the window that opened for it stays until somebody has read what it says.

use super::terminal::Terminal;
use std::ffi::OsString;
use std::io::{IsTerminal, Read};
use std::path::Path;

/// The command line that is meant by one of files alone; nothing where one has a command or options.
pub fn meant(typed: &[OsString], is_command: impl Fn(&str) -> bool) -> Option<Vec<OsString>> {
    let (program, files) = typed.split_first()?;
    let is_file = |name: &OsString| {
        let word = name.to_string_lossy();
        !word.starts_with('-') && !is_command(&word) && Path::new(name).exists()
    };
    if files.is_empty() || !files.iter().all(is_file) {
        return None;
    }
    let is_word = |name: &OsString| Path::new(name).extension().is_some_and(|end| end.eq_ignore_ascii_case("docx"));
    let command = if matches!(files, [one] if is_word(one)) { "import" } else { "build" };
    Some([program.clone(), command.into()].into_iter().chain(files.iter().cloned()).collect())
}

/// Waits for the Enter key, where a window was opened for the program alone: on Windows it closes with it.
pub fn linger(terminal: Terminal) {
    if cfg!(windows) && std::io::stdin().is_terminal() && std::io::stderr().is_terminal() {
        let words = terminal.say("Nhấn Enter để đóng cửa sổ này.", "Press Enter to close this window.");
        let _ = terminal.tell(words);
        let _ = std::io::stdin().read(&mut [0]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meant_by(names: &[&str]) -> Option<Vec<String>> {
        let typed: Vec<OsString> = std::iter::once("ttdn").chain(names.iter().copied()).map(OsString::from).collect();
        let meant = meant(&typed, |word| word == "build" || word == "examples")?;
        Some(meant.into_iter().map(|word| word.into_string().unwrap()).collect())
    }

    #[test]
    fn plans_are_built_and_a_word_file_becomes_a_plan() {
        // Names of files that lie in the root of the repository, where tests run.
        let two = ["Cargo.toml", "README.md"];
        assert_eq!(meant_by(&two).unwrap(), ["ttdn", "build", "Cargo.toml", "README.md"]);
        let word = "tests/word/01-danh-so-go-tay.docx";
        assert_eq!(meant_by(&[word]).unwrap(), ["ttdn", "import", word]);
        for typed in [&[][..], &["build", "Cargo.toml"], &["khong-co.yaml"], &["Cargo.toml", "-q"], &["examples"]] {
            assert_eq!(meant_by(typed), None, "{typed:?}: a command, an option, or no file");
        }
    }
}
