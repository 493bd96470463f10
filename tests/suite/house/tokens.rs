//! Rust text to tokens: names, signs and the words of strings; comments and white space are left out.

/// One token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Token {
    /// A name, a keyword or a number.
    Name(String),
    /// A sign; `::` is one.
    Sign(&'static str),
    /// What a string says, as it is written.
    Words(String),
}

impl Token {
    pub fn is(&self, text: &str) -> bool {
        match self {
            Token::Name(name) => name == text,
            Token::Sign(sign) => *sign == text,
            Token::Words(_) => false,
        }
    }
}

const SIGNS: &[&str] = &[
    "::", "{", "}", "(", ")", "[", "]", "<", ">", ";", ",", "#", "!", "*", ".", "=", "&", "|", "?", "-", "+", "/", "%",
    "^", "@", "$", "~", ":", "\\",
];

/// The tokens of `text`.
pub fn tokens(text: &str) -> Vec<Token> {
    let mut out = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let length = if first.is_whitespace() {
            first.len_utf8()
        } else if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            comment(rest)
        } else if let Some((length, words)) = string(rest) {
            out.push(Token::Words(words.to_owned()));
            length
        } else if first == '\'' {
            quoted(rest)
        } else if first.is_alphanumeric() || first == '_' {
            let length = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
            out.push(Token::Name(rest[..length].to_owned()));
            length
        } else {
            let sign = SIGNS.iter().find(|sign| rest.starts_with(**sign)).unwrap_or(&"?");
            out.push(Token::Sign(sign));
            if rest.starts_with(sign) { sign.len() } else { first.len_utf8() }
        };
        rest = &rest[length..];
    }
    out
}

/// The length of a block comment; they nest.
fn comment(text: &str) -> usize {
    let mut depth = 0;
    let mut at = 0;
    while at < text.len() {
        if text[at..].starts_with("/*") {
            (depth, at) = (depth + 1, at + 2);
        } else if text[at..].starts_with("*/") {
            (depth, at) = (depth - 1, at + 2);
            if depth == 0 {
                break;
            }
        } else {
            at += text[at..].chars().next().map_or(1, char::len_utf8);
        }
    }
    at
}

/// The length of a string literal of any kind and what stands in it.
fn string(text: &str) -> Option<(usize, &str)> {
    let body = text.trim_start_matches(['b', 'c']);
    let prefix = text.len() - body.len();
    if prefix > 1 {
        return None;
    }
    if let Some(raw) = body.strip_prefix('r') {
        let marks = raw.len() - raw.trim_start_matches('#').len();
        let inside = raw[marks..].strip_prefix('"')?;
        let end = inside.find(&format!("\"{}", "#".repeat(marks)))?;
        return Some((prefix + 1 + marks + 1 + end + 1 + marks, &inside[..end]));
    }
    let inside = body.strip_prefix('"')?;
    let mut chars = inside.char_indices();
    while let Some((at, c)) = chars.next() {
        match c {
            '\\' => drop(chars.next()),
            '"' => return Some((prefix + 1 + at + 1, &inside[..at])),
            _ => {}
        }
    }
    None
}

/// The length of a character literal, or of a lifetime.
fn quoted(text: &str) -> usize {
    let inside = &text[1..];
    let mut chars = inside.char_indices();
    match chars.next() {
        Some((_, '\\')) => inside[2..].find('\'').map_or(text.len(), |end| end + 4),
        Some(_) => match chars.next() {
            Some((at, '\'')) => at + 2,
            _ => 1,
        },
        None => 1,
    }
}

#[test]
fn what_is_no_code_is_left_out() {
    let names = |text: &str| -> Vec<String> {
        let name = |token| if let Token::Name(name) = token { Some(name) } else { None };
        tokens(text).into_iter().filter_map(name).collect()
    };
    assert_eq!(names("a // b\n/* c /* d */ e */ f \"g \\\" h\" r#\"i\"j\"# 'k' '\\'' l<'m>"), ["a", "f", "l", "m"]);
    assert_eq!(tokens("b\"x\"::r\"y\""), [Token::Words("x".into()), Token::Sign("::"), Token::Words("y".into())]);
}
