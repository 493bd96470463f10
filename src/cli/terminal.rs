//! What is said to the user: the one writer of messages. It knows his language, whether a person reads along, and how wide
//! a line may be; a message that cannot be written ends the command with an error, never with a crash.

use super::args::{ColorArg, LangArg};
use super::failure::Failure;
use crate::diagnostic::Lang;
use crate::language::lines::fold;
use anyhow::{Context, Result};
use std::io::{ErrorKind, IsTerminal, Write};

/// How the user is spoken to.
#[derive(Debug, Clone, Copy)]
pub struct Terminal {
    /// The language of everything that is printed.
    pub lang: Lang,
    /// Whether messages are coloured.
    pub colour: bool,
    /// Whether only what is wrong is said (`-q`).
    pub quiet: bool,
    /// Letters that a line of a message may have; without end where a program reads them.
    pub width: Option<usize>,
}

impl Terminal {
    /// What the options and the environment say.
    pub fn new(lang: Lang, color: ColorArg, quiet: bool) -> Terminal {
        let colour = match color {
            ColorArg::Always => true,
            ColorArg::Never => false,
            ColorArg::Auto => {
                std::io::stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
            }
        };
        Terminal { lang, colour, quiet, width: width(std::io::stderr().is_terminal()) }
    }

    /// The words in the user's language.
    pub fn say<'a>(&self, vi: &'a str, en: &'a str) -> &'a str {
        match self.lang {
            Lang::Vi => vi,
            Lang::En => en,
        }
    }

    /// Whether a person reads along who wants to hear that all is well.
    pub fn is_watched(&self) -> bool {
        !self.quiet && std::io::stderr().is_terminal()
    }

    /// One message, folded, on standard error.
    ///
    /// # Errors
    /// Standard error cannot be written.
    pub fn tell(&self, message: &str) -> Result<()> {
        let message = self.width.map_or_else(|| message.to_owned(), |width| fold(message, width, 2));
        self.show(&format!("{message}\n"))
    }

    /// What went well: not said when only what is wrong is wanted.
    ///
    /// # Errors
    /// Standard error cannot be written.
    pub fn mention(&self, message: &str) -> Result<()> {
        if self.quiet { Ok(()) } else { self.tell(message) }
    }

    /// What keeps the command, or a part of it, from running.
    ///
    /// # Errors
    /// Standard error cannot be written.
    pub fn complain(&self, error: &anyhow::Error) -> Result<()> {
        let word = self.say("lỗi", "error");
        self.tell(&format!("ttdn: {word}: {}", super::failure::sentence(error, self.lang)))
    }

    /// Text as it is on standard error.
    ///
    /// # Errors
    /// Standard error cannot be written.
    pub fn show(&self, text: &str) -> Result<()> {
        std::io::stderr().lock().write_all(text.as_bytes()).context(Failure::WriteMessages)
    }
}

/// Letters a line: `COLUMNS` where it is set, else those of the terminal that reads, where one does.
pub fn width(is_terminal: bool) -> Option<usize> {
    let set = std::env::var("COLUMNS").ok().and_then(|columns| columns.trim().parse().ok());
    let own = || terminal_size::terminal_size().map(|(width, _)| usize::from(width.0)).filter(|_| is_terminal);
    set.or_else(own).filter(|width| *width > 0)
}

/// Prints a document or a list to standard output; a reader that has seen enough is no error.
///
/// # Errors
/// Standard output cannot be written.
pub fn print(bytes: &[u8]) -> Result<()> {
    match write_out(bytes) {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        done => done.context(Failure::WriteStandard),
    }
}

/// Prints findings for a program to standard output: a program that does not get them must not read silence as praise.
///
/// # Errors
/// Standard output cannot be written, or nobody reads it.
pub fn report(bytes: &[u8]) -> Result<()> {
    write_out(bytes).context(Failure::WriteStandard)
}

fn write_out(bytes: &[u8]) -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    out.write_all(bytes)?;
    out.flush()
}

/// `--lang`, else `TTDN_LANG`, else the locale; Vietnamese when the locale says nothing. Read before the arguments are
/// parsed, because help and usage errors speak it too.
pub fn spoken_lang() -> Lang {
    let mut args = std::env::args_os().skip(1).map(|arg| arg.to_string_lossy().into_owned());
    let mut typed = None;
    while let Some(arg) = args.next() {
        match arg.strip_prefix("--lang") {
            Some("") => typed = args.next(),
            Some(rest) => typed = rest.strip_prefix('=').map(str::to_owned),
            None => {}
        }
    }
    // A language that does not exist is a mistake that is told in the language of the rest.
    let typed = typed.and_then(|word| <LangArg as clap::ValueEnum>::from_str(&word, false).ok()).map(Lang::from);
    let variable = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
    let locale = || variable("LC_ALL").or_else(|| variable("LC_MESSAGES")).or_else(|| variable("LANG"));
    typed.unwrap_or_else(|| lang_of(&variable("TTDN_LANG").or_else(locale).unwrap_or_default()))
}

/// `vi…`, `C`, `POSIX` and nothing are Vietnamese, every other locale English.
fn lang_of(locale: &str) -> Lang {
    let name = locale.split(['.', '@', '_', '-']).next().unwrap_or_default().to_ascii_lowercase();
    if matches!(name.as_str(), "" | "vi" | "c" | "posix") { Lang::Vi } else { Lang::En }
}

impl From<LangArg> for Lang {
    fn from(arg: LangArg) -> Lang {
        match arg {
            LangArg::Vi => Lang::Vi,
            LangArg::En => Lang::En,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_locale_that_says_nothing_is_vietnamese() {
        for locale in ["", "C", "C.UTF-8", "POSIX", "vi", "vi_VN.UTF-8"] {
            assert_eq!(lang_of(locale), Lang::Vi, "{locale}");
        }
        for locale in ["en", "en_US.UTF-8", "fr_FR"] {
            assert_eq!(lang_of(locale), Lang::En, "{locale}");
        }
    }
}
