//! A value to the letters that YAML reads as this value, behind a key or a dash: in the manner of people who write plans.

use super::data::Data;
use crate::yaml::written;

/// Letters of a line beyond which words go on in the next one.
const WIDTH: usize = 118;

/// How a value is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Manner {
    /// Lists and mappings in brackets.
    pub brackets: bool,
    /// Long words over several lines (`>-`), lines as lines (`|`).
    pub lines: bool,
}

/// What stands behind the colon or the dash of a value, that sign in column `column`: a space and the value, or a line break and
/// lines below it.
pub(super) fn behind(value: &Data, column: usize, dash: bool, manner: Manner) -> String {
    match value {
        Data::Nothing => String::new(),
        Data::Words(words) if manner.lines && words.contains('\n') => below(" |", words.split('\n'), column + 2),
        Data::Words(words) if manner.lines && column + words.chars().count() > WIDTH && !words.contains("  ") => {
            below(" >-", filled(words, WIDTH.saturating_sub(column + 2)).iter().map(String::as_str), column + 2)
        }
        Data::Words(words) => format!(" {}", written(words, false)),
        Data::List(_) | Data::Map(_) if manner.brackets => format!(" {}", inside(value)),
        Data::List(items) => {
            let pad = " ".repeat(column + 2);
            items.iter().map(|item| format!("\n{pad}-{}", behind(item, column + 2, true, manner))).collect()
        }
        Data::Map(entries) => {
            let pad = " ".repeat(column + 2);
            let all = entries.iter().enumerate().map(|(at, (key, value))| {
                let before = if dash && at == 0 { " ".to_owned() } else { format!("\n{pad}") };
                format!("{before}{}:{}", written(key, false), behind(value, column + 2, false, manner))
            });
            all.collect()
        }
    }
}

/// A value inside brackets.
pub(super) fn inside(value: &Data) -> String {
    match value {
        Data::Nothing => String::new(),
        Data::Words(words) => written(words, true),
        Data::List(items) => format!("[{}]", items.iter().map(item).collect::<Vec<_>>().join(", ")),
        Data::Map(entries) => {
            let entries: Vec<String> = entries
                .iter()
                .map(|(key, value)| format!("{}: {}", written(key, true), inside(value)).trim_end().to_owned())
                .collect();
            format!("{{{}}}", entries.join(", "))
        }
    }
}

/// An item inside brackets, where nothing is written as such.
pub(super) fn item(value: &Data) -> String {
    if *value == Data::Nothing { "~".to_owned() } else { inside(value) }
}

fn below<'w>(head: &str, lines: impl Iterator<Item = &'w str>, column: usize) -> String {
    let pad = " ".repeat(column);
    let line = |line: &str| if line.is_empty() { "\n".to_owned() } else { format!("\n{pad}{line}") };
    head.to_owned() + &lines.map(line).collect::<String>()
}

/// Words in lines of at most so many letters, where a space lets them be parted.
fn filled(words: &str, width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in words.split(' ') {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= width => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// `words` in single quotation marks; nothing where they have line breaks.
pub(super) fn single(words: &str) -> Option<String> {
    (!words.contains(['\n', '\t'])).then(|| format!("'{}'", words.replace('\'', "''")))
}
