//! Help in the user's language: the English of `args`, or the Vietnamese of `help_words.rs`; examples in both.

use super::args::{Cli, HelpOf};
use super::help_examples::{self, examples, value_name};
use super::help_words::words;
use super::outcome::Outcome;
use super::terminal::{self, Terminal};
use crate::diagnostic::Lang;
use crate::invariant::held;
use anyhow::{Result, bail};
use clap::{Arg, ArgAction, Command, CommandFactory};

/// Runs `ttdn help`.
///
/// # Errors
/// No such command; standard output cannot be written.
pub fn run(args: &HelpOf, terminal: Terminal) -> Result<Outcome> {
    let mut command = localised(terminal.lang, terminal::width(std::io::IsTerminal::is_terminal(&std::io::stdout())));
    command.build();
    let name = args.command.as_deref().unwrap_or_default();
    let names: Vec<String> = command.get_subcommands().map(|one| one.get_name().to_owned()).collect();
    let help = match name {
        "" => command.render_long_help(),
        name => match command.find_subcommand_mut(name) {
            Some(one) => one.render_long_help(),
            None => {
                let words = terminal.say("không có lệnh này; có:", "there is no such command; there are:");
                bail!("`{name}`: {words} {}", names.join(", "))
            }
        },
    };
    terminal::print(spoken(&help.to_string(), terminal.lang).as_bytes())?;
    Ok(Outcome::Clean)
}

/// The command with its help in `lang`, its lines no wider than `width`.
pub fn localised(lang: Lang, width: Option<usize>) -> Command {
    let command = Cli::command().term_width(width.unwrap_or_default());
    match lang {
        Lang::En => with_examples(command, "", lang),
        Lang::Vi => vietnamese(with_examples(command, "", lang), ""),
    }
}

/// What clap wrote of itself in the user's language: it knows no other words for these.
pub fn spoken(text: &str, lang: Lang) -> String {
    match lang {
        Lang::En => text.to_owned(),
        Lang::Vi => text.replace("Usage:", "Cách dùng:").replace("[OPTIONS]", "[TÙY CHỌN]"),
    }
}

fn with_examples(command: Command, name: &str, lang: Lang) -> Command {
    let mut command = match examples(name, lang) {
        "" => command,
        examples => command.after_long_help(examples),
    };
    let names: Vec<String> = command.get_subcommands().map(|one| one.get_name().to_owned()).collect();
    for name in names {
        command = command.mut_subcommand(&name, |one| with_examples(one, &name, lang));
    }
    command
}

fn vietnamese(command: Command, path: &str) -> Command {
    let key = |arg: &str| format!("{path}{arg}");
    let names: Vec<String> = command.get_subcommands().map(|sub| sub.get_name().to_owned()).collect();
    let args: Vec<String> = command.get_arguments().map(|arg| arg.get_id().to_string()).collect();
    let about = held(words(&key("")), "words about every command");
    let mut command = command
        .about(about)
        .subcommand_help_heading("Lệnh")
        .subcommand_value_name("LỆNH")
        .next_help_heading("Tùy chọn")
        .disable_help_flag(true)
        .disable_version_flag(true)
        .arg(flag("help", 'h', ArgAction::Help).help("In trợ giúp (`-h`: bản tóm tắt)"))
        .help_template("{about-with-newline}\nCách dùng: {usage}\n\n{all-args}{after-help}");
    for arg in args {
        let own = held(words(&key(&arg)).or_else(|| words(&arg)), "words about every argument");
        command = command.mut_arg(&arg, |arg| vietnamese_arg(arg, own));
    }
    if path.is_empty() {
        command = command.arg(flag("version", 'V', ArgAction::Version).help("In phiên bản"));
    }
    for name in names {
        let path = format!("{name} ");
        command = command.mut_subcommand(&name, |sub| vietnamese(sub, &path));
    }
    command
}

fn vietnamese_arg(arg: Arg, own: &str) -> Arg {
    let heading = if arg.is_positional() { "Tham số" } else { "Tùy chọn" };
    let arg = arg.help_heading(heading);
    if !arg.get_action().takes_values() {
        return arg.help(own.to_owned());
    }
    let names: Vec<&'static str> = arg.get_value_names().into_iter().flatten().map(|name| value_name(name)).collect();
    let (short, long) = (in_short(&arg, own), at_length(&arg, own));
    let arg = arg.help(short).hide_default_value(true).hide_possible_values(true);
    let arg = if names.is_empty() { arg } else { arg.value_names(names) };
    long.into_iter().fold(arg, Arg::long_help)
}

/// The words with what can be chosen and what holds when nothing is: clap itself says that in English.
fn in_short(arg: &Arg, words: &str) -> String {
    let values: Vec<String> = arg.get_possible_values().iter().map(|value| value.get_name().to_owned()).collect();
    let notes = [("giá trị: ", values.join(", ")), ("mặc định: ", default(arg))];
    let notes = notes.iter().filter(|(_, names)| !names.is_empty()).map(|(head, names)| format!(" [{head}{names}]"));
    notes.fold(words.to_owned(), |words, note| words + &note)
}

/// The words with a line for each value; nothing where there is none to choose.
fn at_length(arg: &Arg, words: &str) -> Option<String> {
    let values = arg.get_possible_values();
    let line = |value: &clap::builder::PossibleValue| {
        let name = value.get_name();
        let words = held(help_examples::value(arg.get_id().as_str(), name), "words about every value");
        format!("\n- {name}: {words}")
    };
    let lines: String = values.iter().map(line).collect();
    let default = Some(default(arg)).filter(|default| !default.is_empty());
    let default = default.map(|default| format!("\n\n[mặc định: {default}]")).unwrap_or_default();
    (!values.is_empty()).then(|| format!("{words}\n\nGiá trị:{lines}{default}"))
}

fn default(arg: &Arg) -> String {
    let values: Vec<_> = arg.get_default_values().iter().map(|value| value.to_string_lossy()).collect();
    values.join(", ")
}

fn flag(name: &'static str, short: char, action: ArgAction) -> Arg {
    Arg::new(name).short(short).long(name).action(action).help_heading("Tùy chọn")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_argument_and_value_has_vietnamese_words() {
        fn walk(command: &Command, path: &str) {
            assert!(words(path).is_some(), "no words for `{path}`");
            for arg in command.get_arguments() {
                let id = arg.get_id().as_str();
                assert!(words(&format!("{path}{id}")).or(words(id)).is_some(), "no words for `{path}{id}`");
                for value in arg.get_possible_values() {
                    let name = value.get_name();
                    let takes = arg.get_action().takes_values();
                    assert!(!takes || help_examples::value(id, name).is_some(), "no words for `{path}{id}` {name}");
                }
                for name in arg.get_value_names().into_iter().flatten() {
                    assert!(value_name(name) != "…" || !arg.get_action().takes_values(), "no word for <{name}>");
                }
            }
            for sub in command.get_subcommands() {
                walk(sub, &format!("{} ", sub.get_name()));
            }
        }
        walk(&Cli::command(), "");
    }

    fn help(lang: Lang, name: &str, width: Option<usize>) -> String {
        let mut command = localised(lang, width);
        command.build();
        let text = command.find_subcommand_mut(name).unwrap().render_long_help().to_string();
        spoken(&text, lang)
    }

    #[test]
    fn vietnamese_help_is_vietnamese_and_as_deep_as_english() {
        let names: Vec<String> = Cli::command().get_subcommands().map(|one| one.get_name().to_owned()).collect();
        for name in names {
            let (vi, en) = (help(Lang::Vi, &name, None), help(Lang::En, &name, None));
            for word in ["Usage", "Options", "Arguments", "Possible", "default", "OPTIONS", "Print help", "Examples"] {
                assert!(!vi.contains(word), "{name}: {word}\n{vi}");
            }
            assert!(vi.contains("Cách dùng: ttdn ") && en.contains("Usage: ttdn "), "{vi}");
            let depth = |text: &str| text.lines().filter(|line| line.trim_start().starts_with("- ")).count();
            assert_eq!(depth(&vi), depth(&en), "{vi}\n{en}");
            assert_eq!((vi.contains("\nVí dụ:\n"), en.contains("\nExamples:\n")), (true, true), "{name}");
        }
        assert!(help(Lang::Vi, "build", None).contains("- docx: Word"));
    }

    #[test]
    fn help_folds_at_the_width_of_the_terminal() {
        let widest = |width| help(Lang::Vi, "build", width).lines().map(|line| line.chars().count()).max().unwrap();
        assert!(widest(Some(80)) <= 80 && widest(None) > 100);
    }

    #[test]
    fn both_languages_are_sound_commands() {
        localised(Lang::En, None).debug_assert();
        localised(Lang::Vi, Some(80)).debug_assert();
    }
}
