//! Words to lines of at most so many letters.

use crate::language::letters::graphemes;

/// How many letters a text is wide.
pub(super) fn width(text: &str) -> usize {
    graphemes(text).count()
}

/// How many letters the longest word of a text has.
pub(super) fn longest_word(text: &str) -> usize {
    text.split_whitespace().map(width).max().unwrap_or_default()
}

/// The lines of a text, broken between words; a word that is too long has a line of its own.
pub(super) fn wrap(text: &str, most: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if width(line) + 1 + width(word) <= most => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// The lines of a text with `first` before it and as many spaces before the lines that follow.
pub(super) fn hanging(first: &str, text: &str, most: usize) -> String {
    let indent = " ".repeat(width(first));
    let lines = wrap(text, most.saturating_sub(width(first)));
    let line = |(at, line): (usize, &String)| format!("{}{line}\n", if at == 0 { first } else { &indent });
    lines.iter().enumerate().map(line).collect()
}
