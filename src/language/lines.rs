//! Words to lines of at most so many letters.

use super::letters::graphemes;

/// The shortest line, in letters, that an author or his editor breaks inside a sentence.
pub const SHORTEST_WRAP: usize = 60;

/// Whether a line that opens with a dash or a number only goes on with the sentence of the line above, broken where the line
/// was full: "… phát triển kinh tế" / "- xã hội". `behind` is what follows the dash or the number.
pub fn is_wrapped(above: &str, behind: &str) -> bool {
    let ended = above.trim_end().ends_with(['.', ';', ':', ',', '!', '?']);
    let full = above.trim().chars().count() >= SHORTEST_WRAP;
    full && !ended && behind.trim_start().starts_with(|c: char| c.is_lowercase() || c.is_numeric())
}

/// How many letters a text is wide.
pub fn width(text: &str) -> usize {
    graphemes(text).count()
}

/// How many letters the longest word of a text has.
pub fn longest_word(text: &str) -> usize {
    text.split_whitespace().map(width).max().unwrap_or_default()
}

/// The lines of a text, broken between words; a word that is too long has a line of its own.
pub fn wrap(text: &str, most: usize) -> Vec<String> {
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

/// The text with line breaks where a line would be wider than `most`, broken at spaces alone; its own line breaks stay, and
/// nothing is lost. A line that goes on begins under the first word of its line, `hang` letters further in.
pub fn fold(text: &str, most: usize, hang: usize) -> String {
    let folded: Vec<String> = text.split('\n').map(|line| fold_line(line, most, hang)).collect();
    folded.join("\n")
}

fn fold_line(line: &str, most: usize, hang: usize) -> String {
    let blank = line.len() - line.trim_start_matches(' ').len();
    let indent = " ".repeat(blank + hang);
    let mut out = String::with_capacity(line.len() + 16);
    let mut wide = 0;
    for (at, word) in line.split(' ').enumerate() {
        let word_wide = width(word);
        if at > blank && wide + 1 + word_wide > most {
            out.push('\n');
            out.push_str(&indent);
            wide = indent.len();
        } else if at > 0 {
            out.push(' ');
            wide += 1;
        }
        out.push_str(word);
        wide += word_wide;
    }
    out
}

/// The lines of a text with `first` before it and as many spaces before the lines that follow.
pub fn hanging(first: &str, text: &str, most: usize) -> String {
    let indent = " ".repeat(width(first));
    let lines = wrap(text, most.saturating_sub(width(first)));
    let line = |(at, line): (usize, &String)| format!("{}{line}\n", if at == 0 { first } else { &indent });
    lines.iter().enumerate().map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_folded_at_spaces_and_loses_nothing() {
        assert_eq!(fold("một hai ba bốn", 7, 0), "một hai\nba bốn");
        assert_eq!(fold("lỗi: một hai ba", 9, 5), "lỗi: một\n     hai\n     ba");
        assert_eq!(fold("  một hai ba\nbốn", 9, 0), "  một hai\n  ba\nbốn");
        assert_eq!(fold("hai  dấu cách", 40, 0), "hai  dấu cách");
        assert_eq!(fold("", 5, 2), "");
    }

    #[test]
    fn a_word_that_is_too_long_stands_whole() {
        assert_eq!(fold("/một/đường/dẫn/dài là tệp", 8, 2), "/một/đường/dẫn/dài\n  là tệp");
        assert_eq!(fold("năm\u{a0}2024 là", 5, 0), "năm\u{a0}2024\nlà", "a no-break space does not break");
    }
}
