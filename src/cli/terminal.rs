//! What is said to the user: the one writer of messages. It knows his language, whether a person reads along, and how wide
//! a line may be; a message that cannot be written ends the command with an error, never with a crash.

use super::args::{ColorArg, LangArg};
use super::failure::Failure;
use crate::diagnostic::Lang;
use crate::language::lines::fold;
use crate::language::visible::{visible, visible_lines};
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

    /// The same, saying only what is wrong.
    #[must_use]
    pub fn silenced(self) -> Terminal {
        Terminal { quiet: true, ..self }
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

    /// One message, folded, on standard error. Whatever names it holds, it is one paragraph that a terminal only shows.
    ///
    /// # Errors
    /// Standard error cannot be written.
    pub fn tell(&self, message: &str) -> Result<()> {
        self.tell_lines(&visible(message))
    }

    /// [`Terminal::tell`] for several lines.
    ///
    /// # Errors
    /// Standard error cannot be written.
    pub fn tell_lines(&self, message: &str) -> Result<()> {
        let message: Vec<String> = message.split('\n').map(harmless).collect();
        let message = message.join("\n");
        let message = self.width.map_or_else(|| message.clone(), |width| fold(&message, width, 2));
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
        let sentence = super::failure::sentence(error, self.lang);
        match error.downcast_ref::<Failure>() {
            Some(Failure::Lines(..)) => self.tell_lines(&format!("ttdn: {word}: {sentence}")),
            _ => self.tell(&format!("ttdn: {word}: {sentence}")),
        }
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

/// One line that is no order, neither to a terminal nor to the log of a code host, which obeys lines that begin with `::`
/// (GitHub, Gitea) or `##` (Azure).
fn harmless(line: &str) -> String {
    let line = visible(line);
    let blank = line.len() - line.trim_start().len();
    let (blank, words) = line.split_at_checked(blank).unwrap_or(("", &line));
    let order = ["::", "##"].iter().any(|start| words.starts_with(start));
    if order { format!("{blank}\u{5c}{words}") } else { line.into_owned() }
}

/// Prints the name of what was written to standard output, a line each.
///
/// # Errors
/// Standard output cannot be written.
pub fn name(words: &str) -> Result<()> {
    print_own(format!("{}\n", harmless(words)).as_bytes())
}

/// Prints a document or a list to standard output: as it is for a program, without what a screen would obey for a person.
/// A reader that has seen enough is no error.
///
/// # Errors
/// Standard output cannot be written.
pub fn print(bytes: &[u8]) -> Result<()> {
    if std::io::stdout().is_terminal() {
        return print_own(visible_lines(&String::from_utf8_lossy(bytes)).as_bytes());
    }
    print_own(bytes)
}

/// [`print`] for words of our own, coloured or not.
///
/// # Errors
/// Standard output cannot be written.
pub fn print_own(bytes: &[u8]) -> Result<()> {
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
