//! Values: what stands behind a key or a dash, and sentences that go on over several lines.

use super::cut::{self, blank, is_blank};
use super::flow::{self, End};
use super::level::{Kind, Level};
use super::quote;
use super::scan::{Scalar, Scan, Tail};
use super::shift::Edit;
use crate::invariant::slice;
use crate::source::Span;
use crate::yaml::fault::{Cure, Fault, FaultKind};

/// How many lines a value in quotation marks or brackets may take up.
const FARTHEST: usize = 400;

impl<'a> Scan<'a> {
    /// A value that begins at `at`; `column` is that of its key or dash. The number of the next line.
    pub(super) fn value(&mut self, number: usize, at: usize, column: usize, body: &'a str) -> usize {
        self.tail = Tail::Nothing;
        match body.chars().next().unwrap_or_default() {
            '"' | '\'' => self.quoted(number, at, column, body),
            '[' | '{' => self.bracketed(number, at, column, body),
            '|' | '>' if cut::is_header(body) => self.block(number, column),
            '#' if self.is_hashed(number, column, body) => {
                let whole = Span::new(at, at + body.len());
                let edits = quote::around(self.text, whole.start, whole.end);
                self.tell(FaultKind::Hashtag, whole, Cure::Suggested, edits);
                number + 1
            }
            c @ ('%' | '@' | '`' | '*' | '&' | '!' | '|' | '>' | '?' | ',') => {
                let kind = match c {
                    '*' if is_name(body) => FaultKind::Alias,
                    '&' if is_name(body) => FaultKind::Anchor,
                    '!' if is_name(body) => FaultKind::Tag,
                    _ => FaultKind::LeadingSign,
                };
                self.plain(at, column, body, Some((kind, Span::new(at, at + 1))));
                number + 1
            }
            _ => {
                self.plain(at, column, body, None);
                number + 1
            }
        }
    }

    /// The first line of a plain value.
    fn plain(&mut self, at: usize, column: usize, body: &str, fault: Option<(FaultKind, Span)>) {
        let (length, found, comment) = words(at, body);
        // Behind a dash `Mục tiêu: …` is a mapping for YAML, which reads on in silence.
        let item = self.levels.top() == Some(Level { column, kind: Kind::Seq });
        let found = found.map(|(kind, span)| match kind {
            FaultKind::ColonInValue if item => (FaultKind::ColonInItem, span),
            kind => (kind, span),
        });
        let scalar = Scalar { column, start: at, end: at + length, fault: fault.or(found) };
        self.tail = Tail::Plain(scalar);
        if comment {
            self.end_scalar();
        }
    }

    /// A line without dash or key: more of the sentence above, or words that lost their place.
    pub(super) fn sentence(&mut self, number: usize, at: usize, column: usize, body: &'a str) -> usize {
        if let Some(next) = self.lost_colon(number, at, column, body) {
            return next;
        }
        if body.chars().all(|c| matches!(c, ']' | '}' | ',' | ' ')) {
            let whole = Span::new(at, at + body.len());
            self.tell(FaultKind::StrayBracket, whole, Cure::Suggested, vec![Edit::replace(whole.start, whole.end, "")]);
            return number + 1;
        }
        match &mut self.tail {
            Tail::Plain(scalar) => {
                let (length, found, comment) = words(at, body);
                let (left, of) = (column <= scalar.column, scalar.column);
                scalar.end = at + length;
                scalar.fault = scalar.fault.or(found);
                if left {
                    self.moved(FaultKind::BrokenLine, at, of, body);
                }
                if comment {
                    self.end_scalar();
                }
                number + 1
            }
            Tail::Waits(of) => {
                let of = *of;
                if column <= of {
                    self.moved(FaultKind::UnderKey, at, of, body);
                }
                self.value(number, at, of, body)
            }
            Tail::Nothing => {
                let whole = Span::new(at, at + body.len());
                let blank = vec![Edit::replace(whole.start, whole.end, "")];
                self.tell(FaultKind::StrayText, whole, Cure::None, blank);
                number + 1
            }
        }
    }

    /// Words that stand too far left for the value that they belong to; several such lines are one slip.
    fn moved(&mut self, kind: FaultKind, at: usize, of: usize, body: &str) {
        let start = self.text.get(..at).and_then(|text| text.rfind('\n')).map_or(0, |at| at + 1);
        let edit = Edit::replace(start, at, " ".repeat(of + 2));
        let above = self.text.get(..start).map_or("", |text| text.trim_end());
        let goes_on = |fault: &&mut Fault| {
            matches!(fault.kind, FaultKind::BrokenLine | FaultKind::UnderKey)
                && fault.related.is_none_or(|last| last.end == above.len())
        };
        match self.faults.last_mut().filter(goes_on) {
            Some(fault) if fault.related.is_some() => {
                fault.mend.push(edit);
                fault.related = Some(Span::new(at, at + body.len()));
            }
            _ => self.tell(kind, Span::new(at, at + body.len()), Cure::Safe, vec![edit]),
        }
    }

    /// `tasks` or `title Phim` where a key is meant: its colon is missing.
    fn lost_colon(&mut self, number: usize, at: usize, column: usize, body: &'a str) -> Option<usize> {
        let word = body.split(is_blank).next()?;
        let inside = matches!(&self.tail, Tail::Plain(scalar) if column > scalar.column);
        let level = self.levels.has_map(column);
        if inside || !level || !word.is_ascii() || !(self.keys.is_key)(word) {
            return None;
        }
        let edit = Edit::insert(at + word.len(), ":");
        self.place_key(at, column, body);
        self.tell(FaultKind::MissingColon, Span::new(at, at + word.len()), Cure::Suggested, vec![edit]);
        self.tail = Tail::Waits(column);
        let rest = slice(body, word.len()..);
        let space = blank(rest);
        let value = slice(rest, space..);
        Some(if value.is_empty() { number + 1 } else { self.value(number, at + word.len() + space, column, value) })
    }

    /// A value in quotation marks.
    fn quoted(&mut self, number: usize, at: usize, column: usize, body: &'a str) -> usize {
        if let Some(length) = quote::close(body) {
            let rest = slice(body, length..);
            let words = rest.trim_start_matches(is_blank);
            if words.is_empty() || (words.starts_with('#') && rest.len() > words.len()) {
                for (offset, letter) in quote::unknown_escapes(slice(body, ..length)) {
                    let span = Span::new(at + offset, at + offset + 1 + letter.len_utf8());
                    self.tell(FaultKind::Escape, span, Cure::Suggested, vec![Edit::insert(span.start, "\\")]);
                }
                self.faults.extend(quote::path_faults(slice(body, ..length), at));
                return number + 1;
            }
            if words.starts_with(':') {
                return number + 1;
            }
            let whole = Span::new(at, at + body.len());
            let edits = quote::around(self.text, whole.start, whole.end);
            self.tell(FaultKind::AfterQuote, Span::new(at + length, whole.end), Cure::Safe, edits);
            return number + 1;
        }
        let limit = self.limit(number, column);
        let whole = slice(self.text, at..limit);
        match quote::close(whole) {
            Some(length) => {
                self.faults.extend(quote::path_faults(slice(whole, ..length), at));
                self.number_of(at + length) + 1
            }
            None => {
                let mark = slice(body, ..1);
                let edit = Edit::insert(at + body.len(), mark);
                let mut fault =
                    Fault::new(FaultKind::UnclosedQuote, Span::new(at, at + 1)).cure(Cure::Suggested, vec![edit]);
                let next =
                    self.lines.get(number + 1).filter(|next| limit < self.text.len() || !next.1.trim().is_empty());
                fault.related =
                    next.map(|(start, line)| (start + blank(line), start + line.len())).map(|(a, b)| Span::new(a, b));
                self.faults.push(fault);
                number + 1
            }
        }
    }

    /// A list or mapping in brackets, or a sentence that begins with brackets.
    fn bracketed(&mut self, number: usize, at: usize, column: usize, body: &'a str) -> usize {
        let mut inside = Vec::new();
        let mut end = flow::read(self.text, at, at + body.len(), self.keys.is_key, &mut inside);
        if let End::Open(_) = end {
            inside.clear();
            end = flow::read(self.text, at, self.limit(number, column), self.keys.is_key, &mut inside);
        }
        match end {
            End::Closed(end) => {
                let line = self.number_of(end);
                let line_end = self.lines.get(line).map_or(end, |(start, text)| start + text.len());
                let rest = slice(self.text, end..line_end);
                let words = rest.trim_start_matches(is_blank);
                let comment = words.starts_with('#') && rest.len() > words.len();
                if !words.is_empty() && !comment {
                    let (length, _, _) = cut_comment(body);
                    let edits = quote::around(self.text, at, at + length);
                    self.tell(FaultKind::LeadingBracket, Span::new(at, end), Cure::Safe, edits);
                    return number + 1;
                }
                self.faults.extend(inside);
                line + 1
            }
            End::Open(_) => {
                let (length, _, _) = cut_comment(body);
                let close = missing(slice(body, ..length));
                let edit = Edit::insert(at + length, close);
                self.tell(FaultKind::UnclosedBracket, Span::new(at, at + 1), Cure::Suggested, vec![edit]);
                number + 1
            }
        }
    }

    /// A block of text behind `|` or `>`: its lines are deeper than its key.
    fn block(&mut self, number: usize, column: usize) -> usize {
        let deeper = |line: &str| line.trim().is_empty() || line.len() - line.trim_start_matches(' ').len() > column;
        let rest = self.lines.iter().skip(number + 1);
        number + 1 + rest.take_while(|(_, line)| deeper(line)).count()
    }

    /// Whether `#Giảm …` is the value itself: letters touch its `#`, and no deeper line says what stands there.
    pub(super) fn is_hashed(&self, number: usize, column: usize, body: &str) -> bool {
        let letters = body.strip_prefix('#').is_some_and(|rest| rest.starts_with(char::is_alphabetic));
        let item = self.levels.top() == Some(Level { column, kind: Kind::Seq });
        let mut rest = self.lines.iter().skip(number + 1).map(|(_, line)| (blank(line), line.trim()));
        let next = rest.find(|(_, words)| !words.is_empty() && !words.starts_with('#'));
        // The items of a list may stand in the column of its key.
        let child = next.is_some_and(|(at, words)| at > column || at == column && !item && words.starts_with("- "));
        letters && !child
    }

    /// Where a value that began on line `number` must have ended: at the next line that begins with a key of the language or
    /// a dash, no deeper than the value's own key.
    fn limit(&self, number: usize, column: usize) -> usize {
        let ends = |line: &str| {
            let lead = blank(line);
            let body = slice(line, lead..);
            let dash = body.strip_prefix("- ").filter(|_| lead <= column);
            let words = body.strip_prefix("- ").unwrap_or(body);
            let key = cut::key(words, self.keys.is_key).is_some_and(|key| key.known && key.spaced);
            dash.is_some() || (key && (lead <= column || body.len() > words.len()))
        };
        let mut rest = self.lines.iter().skip(number + 1);
        // What goes on for hundreds of lines was never closed: without a bound a file of such lines would take for ever.
        let next = rest.by_ref().take(FARTHEST).find(|(_, line)| ends(line)).or_else(|| rest.next());
        next.map_or(self.text.len(), |(start, _)| *start)
    }

    /// The number of the line that holds the byte before `at`.
    fn number_of(&self, at: usize) -> usize {
        self.lines.partition_point(|(start, _)| *start < at).saturating_sub(1)
    }
}

/// `*name`, `&name value`, `!tag value`: what programmers write, not the start of a sentence.
fn is_name(body: &str) -> bool {
    let word = slice(body, 1..).split(' ').next().unwrap_or_default();
    !word.is_empty() && word.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '!'))
}

/// The plain words of one line: how many bytes they take, what YAML would read otherwise, whether a comment ends them.
fn words(at: usize, body: &str) -> (usize, Option<(FaultKind, Span)>, bool) {
    let (length, hashtag, comment) = cut_comment(body);
    let plain = slice(body, ..length);
    let colon = plain
        .match_indices(':')
        .find(|(offset, _)| plain.get(offset + 1..).is_some_and(|rest| rest.chars().next().is_none_or(is_blank)));
    let fault = match (colon, hashtag) {
        (Some((offset, _)), _) => Some((FaultKind::ColonInValue, Span::new(at + offset, at + offset + 1))),
        (None, Some(offset)) => Some((FaultKind::Hashtag, Span::new(at + offset, at + length))),
        _ => None,
    };
    (length, fault, comment)
}

/// How many bytes the words take before a comment; where a hashtag stands that YAML would take for one; whether there is a
/// comment. `#` directly before a word is a hashtag when a sentence stands before it; behind a single word it is a comment
/// that lacks its space.
fn cut_comment(body: &str) -> (usize, Option<usize>, bool) {
    let mut hashtag = None;
    for (at, _) in body.match_indices('#') {
        let before = slice(body, ..at);
        if !before.ends_with(is_blank) {
            continue;
        }
        let next = body.get(at + 1..).and_then(|rest| rest.chars().next());
        let sentence = before.trim().contains(' ');
        // "theo Công văn # 12": the number of what stands before it.
        let numbers = || {
            let behind = body.get(at + 1..).unwrap_or_default().trim_start();
            behind.starts_with(|next: char| next.is_ascii_digit()) && cut::is_numbered(before)
        };
        if next.is_some_and(|next| next.is_alphanumeric() || next == '_') && sentence || numbers() {
            hashtag = hashtag.or(Some(at));
        } else {
            return (before.trim_end_matches(is_blank).len(), hashtag, true);
        }
    }
    (body.trim_end_matches(is_blank).len(), hashtag, false)
}

/// The brackets that close what is open at the end of `text`.
fn missing(text: &str) -> String {
    let mut open = Vec::new();
    for c in text.chars() {
        match c {
            '[' => open.push(']'),
            '{' => open.push('}'),
            ']' | '}' => {
                open.pop();
            }
            _ => {}
        }
    }
    open.iter().rev().collect()
}
