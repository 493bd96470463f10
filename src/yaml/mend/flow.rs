//! A list or mapping in brackets: where it closes, and what inside it YAML would read otherwise than it was meant.

use super::cut::{is_blank, is_foreign_blank};
use super::quote;
use super::shift::Edit;
use crate::invariant::slice;
use crate::source::Span;
use crate::yaml::fault::{Cure, Fault, FaultKind};

/// Where the brackets that open at `start` end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    /// Behind the closing bracket.
    Closed(usize),
    /// Nothing closes them before `at`, where the next line of the block, or the file's end, stands.
    Open(usize),
}

/// Reads the brackets at `start` of `text`; they cannot go on behind `limit`. What is wrong inside goes to `faults`.
pub(super) fn read(
    text: &str,
    start: usize,
    limit: usize,
    is_key: &dyn Fn(&str) -> bool,
    faults: &mut Vec<Fault>,
) -> End {
    let mut flow = Flow { text, limit, is_key, faults, open: Vec::new(), values: 0 };
    flow.run(start)
}

struct Flow<'a, 'f> {
    text: &'a str,
    limit: usize,
    is_key: &'a dyn Fn(&str) -> bool,
    faults: &'f mut Vec<Fault>,
    /// The closing brackets that are awaited.
    open: Vec<char>,
    /// Whether the value of a key is being read.
    values: usize,
}

impl Flow<'_, '_> {
    fn rest(&self, at: usize) -> &str {
        slice(self.text, at..self.limit)
    }

    fn run(&mut self, start: usize) -> End {
        let mut at = start;
        while let Some(c) = self.rest(at).chars().next() {
            match c {
                '[' | '{' => {
                    self.open.push(if c == '[' { ']' } else { '}' });
                    at += 1;
                }
                ']' | '}' => {
                    at += 1;
                    // A bracket of the other kind closes too: the parser names the mismatch.
                    self.open.pop();
                    if self.open.is_empty() {
                        return End::Closed(at);
                    }
                }
                '#' => at += self.rest(at).find('\n').unwrap_or(self.rest(at).len()),
                ',' | ':' => at += 1,
                c if is_blank(c) || c.is_whitespace() => at += c.len_utf8(),
                '"' | '\'' => match quote::close(self.rest(at)) {
                    Some(length) => {
                        let faults = quote::path_faults(slice(self.rest(at), ..length), at);
                        self.faults.extend(faults);
                        at += length;
                    }
                    None => return End::Open(self.limit),
                },
                '“' | '„' => at = self.curly(at),
                _ => at = self.token(at),
            }
        }
        End::Open(self.limit)
    }

    /// Words in Word's quotation marks: for YAML a comma inside them ends the value.
    fn curly(&mut self, at: usize) -> usize {
        let line = self.rest(at).lines().next().unwrap_or_default();
        let closing = line.find('”').or_else(|| line.char_indices().skip(1).find(|(_, c)| *c == '"').map(|(at, _)| at));
        let Some(length) = closing else { return self.token(at) };
        let mark = line.chars().next().map_or(0, char::len_utf8);
        let words = slice(line, mark..length);
        let end = length + line.get(length..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8);
        let alone = slice(line, end..).trim_start_matches(is_blank).starts_with([',', ']', '}', ':']);
        if !words.contains([',', ':', '[', ']', '{', '}', '#']) || !alone {
            return self.token(at);
        }
        let sign = if words.contains(['"', '\\']) { '\'' } else { '"' };
        let words = if sign == '\'' { words.replace('\'', "''") } else { words.to_owned() };
        let edits = vec![Edit::replace(at, at + end, format!("{sign}{words}{sign}"))];
        self.faults.push(Fault::new(FaultKind::CurlyQuote, Span::new(at, at + mark)).cure(Cure::Safe, edits));
        at + end
    }

    /// One plain word or sentence: a key, or a value.
    fn token(&mut self, at: usize) -> usize {
        let rest = self.rest(at);
        let mapping = self.open.last() == Some(&'}');
        let (mut end, mut key, mut colon, mut comment) = (rest.len(), None, None, None);
        let mut chars = rest.char_indices().peekable();
        let mut before = ' ';
        while let Some((offset, c)) = chars.next() {
            let next = chars.peek().map(|(_, next)| *next);
            match c {
                ',' | ']' | '}' | '[' | '{' | '\n' if !(matches!(c, '[' | '{') && offset == 0) => {
                    end = offset;
                    break;
                }
                '#' if is_blank(before) && offset > 0 => {
                    comment = Some((offset, next));
                    if next.is_none_or(|next| is_blank(next) || next == '\n') {
                        end = offset;
                        break;
                    }
                }
                ':' if next.is_none_or(|next| is_blank(next) || matches!(next, ',' | ']' | '}' | '\n')) => {
                    let word = slice(rest, ..offset).trim();
                    if key.is_none() && (mapping || (self.is_key)(word)) {
                        return self.spaced(at + offset + 1);
                    }
                    let word = word.rsplit(' ').next().unwrap_or_default();
                    if self.values > 0 && (self.is_key)(word) && offset > word.len() {
                        return self.comma(at, at + offset - word.len());
                    }
                    colon = colon.or(Some(offset));
                }
                ':' if key.is_none() && (self.is_key)(slice(rest, ..offset).trim()) => {
                    key = Some(offset);
                }
                _ => {}
            }
            before = c;
        }
        let length = slice(rest, ..end).trim_end_matches(|c| is_blank(c) || c == '\r').len();
        if let Some(offset) = key {
            let place = Span::new(at, at + offset + 1);
            let fault =
                Fault::new(FaultKind::NoSpaceAfterColon, place).cure(Cure::Safe, vec![Edit::insert(place.end, " ")]);
            self.faults.push(fault);
            return place.end;
        }
        let hashtag = comment.filter(|(_, next)| next.is_some_and(|next| !is_blank(next) && next != '\n'));
        let first = rest.chars().next().unwrap_or_default();
        let sign = matches!(first, '%' | '@' | '`' | '*' | '&' | '!' | '|' | '>').then_some(0);
        let kind = match (sign, hashtag, colon) {
            (Some(_), ..) => Some((FaultKind::LeadingSign, Span::new(at, at + first.len_utf8()))),
            (_, Some((offset, _)), _) => Some((FaultKind::Hashtag, Span::new(at + offset, at + length))),
            (.., Some(offset)) => Some((FaultKind::ColonInValue, Span::new(at + offset, at + offset + 1))),
            _ => None,
        };
        if let Some((kind, span)) = kind {
            let edits = quote::around(self.text, at, at + length);
            self.faults.push(Fault::new(kind, span).cure(Cure::Safe, edits));
        }
        at + end.max(first.len_utf8())
    }

    /// A further key behind a value: the comma between them is missing.
    fn comma(&mut self, value: usize, key: usize) -> usize {
        let words = slice(self.text, value..key).trim_end_matches(is_blank);
        let end = value + words.len();
        let fault = Fault::new(FaultKind::MissingComma, Span::new(end, key));
        self.faults.push(fault.cure(Cure::Suggested, vec![Edit::insert(end, ",")]));
        key
    }

    /// Steps over the blank behind a colon; Word's no-break space becomes a space.
    fn spaced(&mut self, at: usize) -> usize {
        let first = self.rest(at).chars().next();
        if let Some(c) = first.filter(|c| is_foreign_blank(*c)) {
            let end = at + c.len_utf8();
            let fault = Fault::new(FaultKind::NoBreakSpace, Span::new(at, end));
            self.faults.push(fault.cure(Cure::Safe, vec![Edit::replace(at, end, " ")]));
            return end;
        }
        // A value may begin with a word that holds a colon of its own: `{note: Kính gửi: A}`.
        let value = at + first.filter(|c| *c == ' ').map_or(0, |_| 1);
        let rest = self.rest(value);
        let plain = rest
            .chars()
            .next()
            .is_some_and(|c| !matches!(c, '"' | '\'' | '[' | '{' | '“' | ' ' | '\n' | ',' | '}' | ']' | '#'));
        if plain { self.value(value) } else { value }
    }

    /// A plain value behind a key: a further colon with a blank is no key.
    fn value(&mut self, at: usize) -> usize {
        let mapping = self.open.pop();
        self.open.extend(mapping.map(|_| ']'));
        self.values += 1;
        let end = self.token(at);
        self.values -= 1;
        self.open.pop();
        self.open.extend(mapping);
        end
    }
}
