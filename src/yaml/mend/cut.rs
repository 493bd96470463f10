//! One line cut into its parts: the blank before it, dashes, a key, what follows.

/// Spaces that a hand or Word puts in and that are no space for YAML.
pub(super) fn is_foreign_blank(c: char) -> bool {
    c != ' ' && c != '\n' && c != '\r' && (c.is_whitespace() || matches!(c, '\u{200b}' | '\u{feff}' | '\u{2060}'))
}

/// Any blank before words.
pub(super) fn is_blank(c: char) -> bool {
    c == ' ' || is_foreign_blank(c)
}

/// How many bytes of blank stand before the words of `text`.
pub(super) fn blank(text: &str) -> usize {
    text.len() - text.trim_start_matches(is_blank).len()
}

/// Marks that Word and people put before a line of a list.
pub(super) fn is_bullet(c: char) -> bool {
    matches!(
        c,
        '–' | '—'
            | '−'
            | '‐'
            | '‑'
            | '•'
            | '·'
            | '●'
            | '○'
            | '▪'
            | '■'
            | '◦'
            | '‣'
            | '➢'
            | '➤'
            | '►'
            | '✓'
            | '✔'
            | '+'
            | '*'
            | '\u{f0b7}'
            | '\u{f0a7}'
            | '\u{f0d8}'
    )
}

/// Papers that a number follows.
const NUMBERED: [&str; 12] = [
    "công văn",
    "văn bản",
    "quyết định",
    "nghị quyết",
    "nghị định",
    "thông tư",
    "chỉ thị",
    "thông báo",
    "kế hoạch",
    "tờ trình",
    "báo cáo",
    "hợp đồng",
];

/// Whether words end in what a number follows: "theo Công văn", "văn bản số".
pub(super) fn is_numbered(words: &str) -> bool {
    let words = words.trim_end();
    let ends = |kind: &str| {
        let letters = kind.chars().count();
        let start = words.char_indices().rev().nth(letters - 1).map(|(at, _)| at);
        start.and_then(|at| words.get(at..)).is_some_and(|end| end.to_lowercase() == kind)
    };
    words.contains(' ') && (words.ends_with(" số") || NUMBERED.iter().any(|kind| ends(kind)))
}

/// A line of one mark, drawn to part two sections: `----------`, `======`.
pub(super) fn is_ruled(body: &str) -> bool {
    let body = body.trim_end();
    let Some(first) = body.chars().next() else { return false };
    matches!(first, '-' | '=' | '_' | '*' | '~' | '–' | '—' | '+')
        && body.chars().count() >= 4
        && body.chars().all(|c| c == first)
}

/// `|`, `>-`, `|2+`: the head of a block of text, with nothing but a comment behind it.
pub(super) fn is_header(body: &str) -> bool {
    let Some(rest) = body.strip_prefix(['|', '>']) else { return false };
    let rest = rest.trim_start_matches(|c: char| matches!(c, '+' | '-') || c.is_ascii_digit());
    rest.trim().is_empty() || rest.trim_start().starts_with('#') && rest.starts_with(' ')
}

/// A key of a line and what follows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Key<'a> {
    /// The word before the colon, without quotation marks.
    pub word: &'a str,
    /// Offset of the colon in the body.
    pub colon: usize,
    /// Bytes of the colon: three when it is a wide one.
    pub wide: usize,
    /// Whether blank, or nothing, stands behind the colon.
    pub spaced: bool,
    /// Whether the language has the word.
    pub known: bool,
}

/// The key that `body` begins with. Without a blank behind the colon only a word of the language is one.
pub(super) fn key<'a>(body: &'a str, is_key: &dyn Fn(&str) -> bool) -> Option<Key<'a>> {
    if let Some(quote) = body.chars().next().filter(|c| matches!(c, '"' | '\'')) {
        let close = body.get(1..)?.find(quote)? + 1;
        let after = body.get(close + 1..)?;
        let colon = close + 1 + after.len() - after.trim_start_matches(' ').len();
        let spaced = body.get(colon..)?.strip_prefix(':')?.chars().next().is_none_or(is_blank);
        let word = body.get(1..close)?;
        return spaced.then(|| Key { word, colon, wide: 1, spaced, known: is_key(word) });
    }
    if body.starts_with(['[', '{', '#', '|', '>', '%', '@', '`', '&', '*', '!', '“', ',', '?']) {
        return None;
    }
    // Most lines of prose have neither, which is seen at once.
    if !body.contains(':') && !body.contains('：') {
        return None;
    }
    let comment = body.match_indices('#').find(|(at, _)| body.get(..*at).is_some_and(|before| before.ends_with(' ')));
    let plain = body.get(..comment.map_or(body.len(), |(at, _)| at - 1))?;
    for (at, mark) in plain.match_indices([':', '：']) {
        let word = plain.get(..at)?.trim_end();
        let spaced = plain.get(at + mark.len()..)?.chars().next().is_none_or(is_blank);
        let known = is_key(word);
        if word.is_empty() || (mark != ":" && !known) {
            return None;
        }
        if spaced || known {
            return Some(Key { word, colon: at, wide: mark.len(), spaced: spaced && mark == ":", known });
        }
    }
    None
}

/// Whether a word before a colon that the language does not have may still be a key of the author's: an id, an abbreviation,
/// a mistyped word; not the first half of a sentence.
pub(super) fn may_be_key(word: &str) -> bool {
    let words = word.split_whitespace().count();
    let sentence = word.contains([',', '.', ';', '(', '“', '"']) || words > 4;
    let prose = words > 1 && word.chars().next().is_some_and(char::is_lowercase) && !word.is_ascii();
    !sentence && !prose
}
