//! Text to element content.

use crate::document::Align;
use crate::invariant::slice;
use crate::language::addresses;
use crate::language::holds::is_joined;
use crate::language::signs::NO_BREAK;
use std::fmt::Write;

/// Letters of the longest word that stays whole on a narrow screen.
const LONGEST: usize = 28;

/// Text for element content and attribute values.
pub(super) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            NO_BREAK => out.push_str("&nbsp;"),
            c if c.is_control() && !matches!(c, '\t' | '\n') => {}
            c => out.push(c),
        }
    }
    out
}

/// Escaped text whose lines end at spaces only, as on paper: a browser would cut 57-KL/TW at the hyphen and 2026-2030 in
/// the middle. A word longer than a narrow screen may be cut anywhere.
pub(super) fn words(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for piece in text.split_inclusive([' ', NO_BREAK]) {
        let word = piece.trim_end_matches([' ', NO_BREAK]);
        let space = slice(piece, word.len()..);
        let _ = match class(word) {
            Some(class) => write!(out, "<span class=\"{class}\">{}</span>{}", divided(word), escape(space)),
            None => write!(out, "{}{}", divided(word), escape(space)),
        };
    }
    out
}

fn class(word: &str) -> Option<&'static str> {
    if word.chars().count() > LONGEST {
        return Some("long");
    }
    (is_joined(word) && !addresses::is_address(word)).then_some("whole")
}

/// An escaped word; the line may end behind the signs of an address.
fn divided(word: &str) -> String {
    let places = addresses::line_ends(word);
    let ends = places.iter().copied().chain([word.len()]);
    let begins = std::iter::once(0).chain(places.iter().copied());
    let pieces: Vec<String> = begins.zip(ends).map(|(from, to)| escape(slice(word, from..to))).collect();
    pieces.join("<wbr>")
}

/// The class of an alignment.
pub(super) fn class_of(align: Align) -> &'static str {
    match align {
        Align::Left => "left",
        Align::Center => "center",
        Align::Right => "right",
        Align::Justify => "justify",
    }
}

/// Bytes in letters that a page may hold (RFC 4648).
pub(super) fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for group in bytes.chunks(3) {
        let whole = group.iter().chain([&0; 2]).take(3).fold(0_usize, |sum, byte| sum << 8 | usize::from(*byte));
        for at in 0..4 {
            let letter = LETTERS.get(whole >> (18 - 6 * at) & 63).copied().unwrap_or(b'=');
            out.push(if at > group.len() { '=' } else { char::from(letter) });
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn symbols_and_periods_stay_whole() {
        assert_eq!(words("số 57-KL/TW năm"), "số <span class=\"whole\">57-KL/TW</span> năm");
        assert_eq!(words("ngày\u{a0}05/6,"), "ngày&nbsp;<span class=\"whole\">05/6,</span>");
        assert_eq!(words("2026–2030"), "<span class=\"whole\">2026–2030</span>");
        // A dash between spaces is no part of a word; it may end a line.
        assert_eq!(words("kinh tế - xã hội"), "kinh tế - xã hội");
        assert_eq!(words("kèm theo./."), "kèm theo./.");
        assert_eq!(words("A & <b>"), "A &amp; &lt;b&gt;");
    }

    #[test]
    fn what_is_longer_than_a_screen_may_be_cut() {
        assert_eq!(words(&"x".repeat(29)), format!("<span class=\"long\">{}</span>", "x".repeat(29)));
        let address = "https://<wbr>anbinh.<wbr>gov.<wbr>vn/<wbr>van-<wbr>ban/<wbr>ke-<wbr>hoach-<wbr>2026";
        assert_eq!(words(&address.replace("<wbr>", "")), format!("<span class=\"long\">{address}</span>"));
        assert_eq!(words("vt@a.vn số"), "vt@<wbr>a.<wbr>vn số");
    }

    #[test]
    fn blanks_are_lines_of_dots() {}
}
