//! Text from outside to text that a terminal, a browser and a log only show: what they would obey stands in it by its number.

use super::signs::{is_mark_of_direction, is_reordering};
use std::borrow::Cow;

/// Whether a terminal or a reader obeys the character instead of showing it: controls, marks of direction, foreign line
/// breaks. The tab is none.
pub fn is_obeyed(c: char) -> bool {
    c.is_control() && c != '\t' || is_reordering(c) || is_mark_of_direction(c) || matches!(c, '\u{2028}' | '\u{2029}')
}

/// The text in one line, with `<U+001B>` for what would be obeyed.
pub fn visible(text: &str) -> Cow<'_, str> {
    named(text, is_obeyed)
}

/// [`visible`] with its line breaks.
pub fn visible_lines(text: &str) -> Cow<'_, str> {
    named(text, |c| is_obeyed(c) && c != '\n')
}

/// JSON that says the same, with `\u001b` for what would be obeyed; its own line breaks stay.
pub fn visible_json(json: &str) -> String {
    let escaped = |c: char| match is_obeyed(c) && c != '\n' {
        true => format!("\\u{:04x}", u32::from(c)),
        false => c.to_string(),
    };
    json.chars().map(escaped).collect()
}

fn named(text: &str, obeyed: fn(char) -> bool) -> Cow<'_, str> {
    if !text.contains(obeyed) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    for c in text.chars() {
        if obeyed(c) {
            out.push_str(&format!("<U+{:04X}>", u32::from(c)));
        } else {
            out.push(c);
        }
    }
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_be_obeyed_is_shown() {
        assert_eq!(visible("a\u{1b}[31m\nb\u{202e}\u{9b}\t"), "a<U+001B>[31m<U+000A>b<U+202E><U+009B>\t");
        assert_eq!(visible_lines("a\r\n\u{2066}b"), "a<U+000D>\n<U+2066>b");
        assert!(matches!(visible("Sở Văn hóa\u{a0}– 5\u{200b}"), Cow::Borrowed(_)), "words stay as they are");
    }

    #[test]
    fn json_says_the_same() {
        let name = "a\u{1b}\u{202e}\u{7f}\u{2028}\u{61c}";
        let json = visible_json(&serde_json::to_string_pretty(&[name]).unwrap());
        assert!(json.contains("\\u001b\\u202e\\u007f\\u2028\\u061c"), "{json}");
        assert_eq!(serde_json::from_str::<[String; 1]>(&json).unwrap(), [name]);
    }
}
