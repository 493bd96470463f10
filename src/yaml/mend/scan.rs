//! The lines of a file, one after the other, as a person reads them: dashes, keys, sentences that go on.

use super::cut::{self, Key, blank, is_blank, is_bullet, is_foreign_blank};
use super::keys::Keys;
use super::level::{Kind, Levels};
use super::quote;
use super::shift::Edit;
use crate::invariant::slice;
use crate::source::Span;
use crate::yaml::fault::{Cure, Fault, FaultKind};

/// Every slip of the text that can be told from its lines, in their order.
pub(super) fn scan(text: &str, keys: Keys<'_>) -> Vec<Fault> {
    // The mark that some editors of Windows put before a file is no letter of its first line.
    let words = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut at = text.len() - words.len();
    let mut lines = Vec::new();
    for line in words.split_inclusive('\n') {
        lines.push((at, line.trim_end_matches(['\n', '\r'])));
        at += line.len();
    }
    let is_key = |line: &str| cut::key(line, keys.is_key).is_some_and(|key| key.known);
    let mut outermost = usize::MAX;
    for (_, line) in &lines {
        let lead = blank(line);
        if lead < outermost && is_key(slice(line, lead..)) {
            outermost = lead;
        }
    }
    let outermost = if outermost == usize::MAX { 0 } else { outermost };
    let mut scan = Scan {
        text,
        lines,
        keys,
        outermost,
        levels: Levels::default(),
        tail: Tail::Nothing,
        last: None,
        faults: Vec::new(),
    };
    let mut line = 0;
    while line < scan.lines.len() {
        line = scan.line(line).max(line + 1);
    }
    scan.end_scalar();
    let mut faults = scan.faults;
    faults.sort_by_key(|fault| fault.span);
    faults
}

/// What the lines so far left open.
#[derive(Debug, Clone)]
pub(super) enum Tail {
    /// Nothing: a value in quotation marks or brackets, a block of text.
    Nothing,
    /// A key or a dash in this column without a value: one follows below.
    Waits(usize),
    /// A plain value, which goes on in lines deeper than `column`.
    Plain(Scalar),
}

/// A plain value that may go on.
#[derive(Debug, Clone)]
pub(super) struct Scalar {
    /// The column of its key or dash.
    pub column: usize,
    pub start: usize,
    pub end: usize,
    /// What makes YAML read it otherwise: it has to be put into quotation marks.
    pub fault: Option<(FaultKind, Span)>,
}

pub(super) struct Scan<'a> {
    pub text: &'a str,
    /// Offset and words of each line.
    pub lines: Vec<(usize, &'a str)>,
    pub keys: Keys<'a>,
    /// The column of the outermost keys.
    pub outermost: usize,
    pub levels: Levels,
    pub tail: Tail,
    /// A line that was moved: its column and the one that it belongs to.
    pub last: Option<(usize, usize)>,
    pub faults: Vec<Fault>,
}

impl<'a> Scan<'a> {
    pub(super) fn tell(&mut self, kind: FaultKind, span: Span, cure: Cure, mend: Vec<Edit>) {
        self.faults.push(Fault::new(kind, span).cure(cure, mend));
    }

    /// Reads one line, and those that its value takes up; the number of the next one.
    fn line(&mut self, number: usize) -> usize {
        let Some(&(start, raw)) = self.lines.get(number) else { return number + 1 };
        let lead = blank(raw);
        let body = slice(raw, lead..).trim_end_matches(is_blank);
        if body.is_empty() || body.starts_with('#') {
            return number + 1;
        }
        if matches!(body, "---" | "...") && lead == 0 {
            self.end_scalar();
            return number + 1;
        }
        let foreign = match body.get(..2) {
            Some("? ") => Some(FaultKind::ComplexKey),
            Some(mark) if mark.starts_with('%') && lead == 0 && self.levels.top().is_none() => {
                Some(FaultKind::Directive)
            }
            _ => None,
        };
        if let Some(kind) = foreign {
            self.end_scalar();
            let span = Span::new(start + lead, start + lead + body.len());
            self.tell(kind, span, Cure::None, vec![Edit::replace(span.start, span.end, "")]);
            return number + 1;
        }
        if cut::is_ruled(body) {
            let span = Span::new(start + lead, start + lead + body.len());
            let (from, to) = (start, self.lines.get(number + 1).map_or(self.text.len(), |next| next.0));
            self.tell(FaultKind::RuledLine, span, Cure::Safe, vec![Edit::replace(from, to, "")]);
            return number + 1;
        }
        let column = self.column(start, slice(raw, ..lead));
        self.dashed(number, start + lead, column, body)
    }

    /// The column of a line; tabs and foreign spaces before it are told.
    fn column(&mut self, start: usize, lead: &str) -> usize {
        let Some(first) = lead.find(is_foreign_blank) else { return lead.len() };
        let (spaces, tabs) = (lead.chars().filter(|c| *c != '\t').count(), lead.chars().filter(|c| *c == '\t').count());
        let candidates = [spaces + 2 * tabs, spaces + 4 * tabs, spaces + 8 * tabs];
        let below = match self.tail {
            Tail::Waits(of) => Some(of + 2),
            _ => None,
        };
        let wanted = below.into_iter().chain(self.levels.columns().rev());
        let column = wanted.into_iter().find(|column| candidates.contains(column)).unwrap_or(spaces + 2 * tabs);
        let kind = if tabs > 0 { FaultKind::Tab } else { FaultKind::NoBreakSpace };
        let edit = Edit::replace(start, start + lead.len(), " ".repeat(column));
        self.tell(kind, Span::new(start + first, start + lead.len()), Cure::Safe, vec![edit]);
        column
    }

    /// The dashes of a line, then what stands behind them. `at` is the offset of `body`, which stands in `column`.
    fn dashed(&mut self, number: usize, mut at: usize, mut column: usize, mut body: &'a str) -> usize {
        let mut first = true;
        while let Some(width) = self.dash(at, column, body, first) {
            if first {
                self.place(Kind::Seq, at, column, slice(body, width..).trim_start());
            } else {
                self.levels.push(column, Kind::Seq);
            }
            let rest = slice(body, width..);
            let space = blank(rest);
            if let Some(c) = rest.chars().next().filter(|c| is_foreign_blank(*c)) {
                let edit = Edit::replace(at + width, at + width + space, " ");
                let span = Span::new(at + width, at + width + c.len_utf8());
                self.tell(FaultKind::NoBreakSpace, span, Cure::Safe, vec![edit]);
            }
            self.tail = Tail::Waits(column);
            (at, column) = (at + width + space, column + 1 + space.max(1));
            body = slice(rest, space..);
            first = false;
        }
        if body.is_empty() { number + 1 } else { self.content(number, at, column, body, first) }
    }

    /// How many bytes the dash that `body` begins with takes, when it begins with one: a missing space, or a bullet in its
    /// stead, is told.
    fn dash(&mut self, at: usize, column: usize, body: &str, first: bool) -> Option<usize> {
        let mark = body.chars().next()?;
        let rest = body.get(mark.len_utf8()..)?;
        let next = rest.chars().next();
        if mark == '-' && next.is_none_or(is_blank) {
            return Some(1);
        }
        let words = rest.trim_start_matches(is_blank).chars().next();
        let begins = words.is_some_and(|c| c.is_alphabetic() || matches!(c, '"' | '“' | '('));
        let goes_on = matches!(&self.tail, Tail::Plain(scalar) if column > scalar.column);
        let upper = words.is_some_and(|c| c.is_uppercase() || matches!(c, '"' | '“'));
        if !begins || (goes_on && !upper) || !first {
            return None;
        }
        if mark == '-' {
            self.tell(FaultKind::GluedDash, Span::new(at, at + 1), Cure::Safe, vec![Edit::insert(at + 1, " ")]);
            return Some(1);
        }
        let spaced = next.is_some_and(is_blank);
        if !is_bullet(mark) || (matches!(mark, '*' | '+') && !spaced) {
            return None;
        }
        let dash = if spaced { "-" } else { "- " };
        let edit = Edit::replace(at, at + mark.len_utf8(), dash);
        self.tell(FaultKind::Bullet, Span::new(at, at + mark.len_utf8()), Cure::Safe, vec![edit]);
        Some(mark.len_utf8())
    }

    /// A key, a sentence that goes on, or a value behind a dash.
    fn content(&mut self, number: usize, at: usize, column: usize, body: &'a str, first: bool) -> usize {
        let key =
            cut::key(body, self.keys.is_key).filter(|key| self.is_meant_as_key(*key, number, column, body, first));
        if let Some(key) = key {
            let column = if first { self.place(Kind::Map, at, column, body) } else { column };
            if !first {
                self.levels.push(column, Kind::Map);
            }
            return self.keyed(number, at, column, body, key);
        }
        if !first {
            // Behind a dash: its value.
            let Tail::Waits(of) = self.tail else { return number + 1 };
            return self.value(number, at, of, body);
        }
        self.sentence(number, at, column, body)
    }

    /// Whether words before a colon are a key here, and not the first half of a sentence.
    fn is_meant_as_key(&self, key: Key<'_>, number: usize, column: usize, body: &str, first: bool) -> bool {
        if key.known {
            return true;
        }
        // No sentence goes on with the head of a block of text.
        let behind = body.get(key.colon + key.wide..).unwrap_or_default().trim_start();
        if body.starts_with(['"', '\'']) || cut::is_header(behind) {
            return true;
        }
        if !first {
            // A list of mappings begins with words of the language; `- Mục tiêu: …` is a sentence, and `- tên: …` none where
            // keys stand below it.
            return (self.keys.is_spoken)(key.word) && self.heads_keys(number, column)
                || !key.word.contains(' ')
                    && key.word.is_ascii()
                    && key.word.chars().next().is_some_and(|c| c.is_ascii_lowercase());
        }
        let may_be_key = cut::may_be_key(key.word) || (self.keys.is_spoken)(key.word);
        match &self.tail {
            Tail::Plain(scalar) if column > scalar.column => false,
            Tail::Plain(_) => may_be_key && self.levels.has_map(column),
            _ => may_be_key,
        }
    }

    /// Whether the next line that says something begins with a key of the language in this column.
    fn heads_keys(&self, number: usize, column: usize) -> bool {
        let mut rest = self.lines.iter().skip(number + 1).map(|(_, line)| (blank(line), line.trim()));
        let next = rest.find(|(_, words)| !words.is_empty() && !words.starts_with('#'));
        next.is_some_and(|(at, words)| at == column && cut::key(words, self.keys.is_key).is_some_and(|key| key.known))
    }

    /// What follows a key on its line.
    fn keyed(&mut self, number: usize, at: usize, column: usize, body: &'a str, key: Key<'_>) -> usize {
        self.tail = Tail::Waits(column);
        let behind = key.colon + key.wide;
        let rest = slice(body, behind..);
        let space = blank(rest);
        if !key.spaced || rest.get(..space).is_some_and(|blank| blank.contains(|c| is_foreign_blank(c) && c != '\t')) {
            let kind = if key.spaced { FaultKind::NoBreakSpace } else { FaultKind::NoSpaceAfterColon };
            let span =
                if key.spaced { Span::new(at + behind, at + behind + space) } else { Span::new(at, at + behind) };
            let edit = Edit::replace(at + key.colon, at + behind + space, ": ");
            self.tell(kind, span, Cure::Safe, vec![edit]);
        }
        let value = slice(rest, space..);
        if value.is_empty() || value.starts_with('#') && !self.is_hashed(number, column, value) {
            return number + 1;
        }
        if value.starts_with("- ") {
            let edit = Edit::replace(at + behind, at + behind + space, format!("\n{}", " ".repeat(column + 2)));
            let place = at + behind + space;
            self.tell(FaultKind::DashAfterKey, Span::new(place, place + 1), Cure::Suggested, vec![edit]);
            return self.dashed(number, place, column + 2, value);
        }
        self.value(number, at + behind + space, column, value)
    }

    /// Closes the plain value that was open: when it has to stand in quotation marks, that is told.
    pub(super) fn end_scalar(&mut self) {
        if let Tail::Plain(scalar) = std::mem::replace(&mut self.tail, Tail::Nothing)
            && let Some((kind, span)) = scalar.fault
        {
            self.tell(kind, span, Cure::Safe, quote::around(self.text, scalar.start, scalar.end));
        }
    }
}
