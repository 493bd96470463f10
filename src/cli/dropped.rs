//! Files dropped on the program: it is started with their names and no command. Plans are built, a Word file becomes a plan;
//! the window that opened for it stays until somebody has read what it says.

use super::patterns;
use super::terminal::Terminal;
use std::ffi::OsString;
use std::io::{IsTerminal, Read};
use std::path::Path;

/// Options that stand before a command and take a word.
const WITH_WORD: [&str; 4] = ["--lang", "--color", "--jobs", "-j"];

/// The command line that is meant by one that names a file where a command belongs; nothing where it names none.
pub fn meant(typed: &[OsString], is_command: impl Fn(&str) -> bool) -> Option<Vec<OsString>> {
    let (program, rest) = typed.split_first()?;
    let first = first_word(rest)?;
    let there = Path::new(first).exists() || patterns::is_pattern(Path::new(first));
    if is_command(&first.to_string_lossy()) || !there {
        return None;
    }
    let is_word = |name: &OsString| Path::new(name).extension().is_some_and(|end| end.eq_ignore_ascii_case("docx"));
    let files = rest.iter().filter(|word| Path::new(word).exists()).count();
    let command = if files == 1 && is_word(first) { "import" } else { "build" };
    Some([program.clone(), command.into()].into_iter().chain(rest.iter().cloned()).collect())
}

/// The first word that is no option, nor what one takes.
fn first_word(rest: &[OsString]) -> Option<&OsString> {
    let mut words = rest.iter();
    while let Some(word) = words.next() {
        let text = word.to_string_lossy();
        if !text.starts_with('-') {
            return Some(word);
        }
        if WITH_WORD.contains(&text.as_ref()) {
            words.next();
        }
    }
    None
}

/// Whether a name is one that plans have.
pub fn is_plan_name(word: &str) -> bool {
    let ending = Path::new(word).extension();
    ending.is_some_and(|end| end.eq_ignore_ascii_case("yaml") || end.eq_ignore_ascii_case("yml"))
}

/// Whether a word can only be meant as the name of a file: no command is called so.
pub fn is_file_name(word: &str) -> bool {
    const ENDINGS: [&str; 6] = ["yaml", "yml", "docx", "doc", "pdf", "toml"];
    let ending = Path::new(word).extension().map(|ending| ending.to_string_lossy().to_lowercase());
    word.contains(['/', '\\']) || ending.is_some_and(|ending| ENDINGS.contains(&ending.as_str()))
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
        assert_eq!(meant_by(&["Cargo.toml", "-q"]).unwrap(), ["ttdn", "build", "Cargo.toml", "-q"]);
        let spoken = ["--lang", "vi", "Cargo.toml", "--to", "text"];
        assert_eq!(meant_by(&spoken).unwrap(), ["ttdn", "build", "--lang", "vi", "Cargo.toml", "--to", "text"]);
        assert_eq!(meant_by(&["k*.yaml"]).unwrap(), ["ttdn", "build", "k*.yaml"]);
        for typed in
            [&[][..], &["build", "Cargo.toml"], &["khong-co.yaml"], &["chek", "Cargo.toml"], &["--help"], &["examples"]]
        {
            assert_eq!(meant_by(typed), None, "{typed:?}: a command, an option, or no file");
        }
        for (word, name) in [("khong-co.yaml", true), ("nam/2026", true), ("chek", false), ("a.b", false)] {
            assert_eq!(is_file_name(word), name, "{word}");
        }
    }
}
