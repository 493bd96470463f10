//! Inside `{…}` and `[…]`: which key or item of them a place is in.

use crate::invariant::slice;

/// A step on the way to a place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Step {
    /// The value of a key.
    Key(String),
    /// An item of a list.
    Item,
}

/// Which part of an entry the cursor stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// A key, or where one could be.
    Key,
    /// A value, or an item of a list that could as well be a mapping.
    Value,
}

/// What stands open in `{…}` and `[…]` up to the cursor.
pub(super) struct Flow {
    /// The way from the first bracket on.
    pub path: Vec<Step>,
    pub part: Part,
    /// Where what is being typed begins.
    pub typed: usize,
    /// The keys that stand before it in the same braces.
    pub others: Vec<String>,
}

/// A bracket that is open.
enum Open {
    Braces { keys: Vec<String>, value: bool },
    Brackets,
}

impl Flow {
    /// Reads `words`, which begin with a bracket or are none of this.
    pub(super) fn open(words: &str) -> Option<Flow> {
        if !words.starts_with(['{', '[']) {
            return None;
        }
        let (mut open, mut quote): (Vec<Open>, Option<char>) = (Vec::new(), None);
        let mut from = 0;
        for (at, letter) in words.char_indices() {
            if let Some(mark) = quote {
                quote = (letter != mark).then_some(mark);
                continue;
            }
            let next = at + letter.len_utf8();
            match letter {
                '"' | '\'' if slice(words, from..at).trim().is_empty() => quote = Some(letter),
                '{' => open.push(Open::Braces { keys: Vec::new(), value: false }),
                '[' => open.push(Open::Brackets),
                '}' | ']' => drop(open.pop()),
                ',' => {
                    if let Some(Open::Braces { value, .. }) = open.last_mut() {
                        *value = false;
                    }
                }
                ':' if slice(words, next..).starts_with(' ') || next == words.len() => {
                    if let Some(Open::Braces { keys, value }) = open.last_mut().filter(|_| next > from) {
                        keys.push(slice(words, from..at).trim().to_owned());
                        *value = true;
                    }
                }
                _ => continue,
            }
            from = next;
        }
        let (mut path, mut others, mut part) = (Vec::new(), Vec::new(), Part::Value);
        for bracket in &open {
            match bracket {
                Open::Brackets => {
                    path.push(Step::Item);
                    part = Part::Value;
                }
                Open::Braces { keys, value: true } => {
                    path.extend(keys.last().map(|key| Step::Key(key.clone())));
                    part = Part::Value;
                }
                Open::Braces { keys, value: false } => {
                    part = Part::Key;
                    others.clone_from(keys);
                }
            }
        }
        let typed = slice(words, from..);
        let typed = from + (typed.len() - typed.trim_start().len());
        (!open.is_empty()).then_some(Flow { path, part, typed, others })
    }
}

/// How long what the first bracket of `words` opens is, its closing bracket included; nothing while it is open.
pub(super) fn closed(words: &str) -> Option<usize> {
    let (mut depth, mut quote, mut before) = (0_usize, None, ' ');
    for (at, letter) in words.char_indices() {
        match (quote, letter) {
            (Some(mark), _) if letter == mark => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'') if matches!(before, '[' | '{' | ',' | ':') => quote = Some(letter),
            (None, '[' | '{') => depth += 1,
            (None, ']' | '}') => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return Some(at + 1);
                }
            }
            (None, _) => {}
        }
        if !letter.is_whitespace() {
            before = letter;
        }
    }
    None
}
