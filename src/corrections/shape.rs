//! Items that came into a list of the plan, or went.

use super::lines::{Line, plain};
use super::patch::{Edit, Meant};
use super::scalars::{Scalar, Way, escaped};
use crate::yaml::{self, Entry, Node, Style, Value};

/// How many lines before and behind a new one are asked which list they are of.
const NEAR: usize = 4;

/// What a template puts behind the words of a list.
const ENDS: [char; 4] = [';', '.', ',', ':'];

/// Keys whose words a new item of a list of mappings is made of.
const TITLES: [&str; 7] = ["title", "text", "to", "heading", "name", "what", "content"];

/// Edits that put a new line into the lists of the lines around it.
pub(super) fn added(scalars: &[Scalar<'_>], text: &str, line: &Line, before: usize, printed: &[Line]) -> Vec<Edit> {
    let mut out: Vec<Edit> = Vec::new();
    let mut push = |edit: Edit| {
        if !out.contains(&edit) {
            out.push(edit);
        }
    };
    let above = printed.iter().take(before).rev().take(NEAR);
    let below = printed.iter().skip(before).take(NEAR);
    // Behind the line above, before the line below; then further away.
    let near = above.map(|line| (line, true)).zip_longest(below.map(|line| (line, false)));
    for (other, behind) in near {
        for scalar in owners(scalars, &other.words) {
            for way in scalar.way.iter().enumerate().rev() {
                let (depth, Way::Item(list, at)) = way else { continue };
                let key = scalar.way.get(depth + 1).and_then(|way| match way {
                    Way::Key(_, entry) if depth + 2 == scalar.way.len() => Some(entry.key.value.as_str()),
                    _ => None,
                });
                for words in versions(&line.words) {
                    let item = Item { list, at: *at, behind };
                    item.with(text, key, &words).into_iter().for_each(&mut push);
                }
            }
        }
    }
    // A name below a blank signature.
    if let Some(edit) = signer(scalars, text, &line.words) {
        push(edit);
    }
    out
}

/// Edits that take a line away: the innermost item of a list that says it first, then what holds that.
pub(super) fn removed(scalars: &[Scalar<'_>], text: &str, line: &Line) -> Vec<Edit> {
    let mut out = Vec::new();
    for scalar in owners(scalars, &line.words) {
        for way in scalar.way.iter().rev() {
            let edit = match way {
                Way::Item(list, at) => taken(list, *at, text),
                Way::Key(mapping, entry) => left_out(mapping, entry, text),
            };
            out.extend(edit);
        }
    }
    out
}

/// The values that a line shows: all of its words, or its beginning.
fn owners<'s, 't>(scalars: &'s [Scalar<'t>], words: &str) -> Vec<&'s Scalar<'t>> {
    let bare = |text: &str| text.trim_end_matches(ENDS).trim().to_owned();
    let line = bare(words);
    let whole = |scalar: &&Scalar<'_>| scalar.segments.iter().any(|segment| bare(&segment.words) == line);
    let part = |scalar: &&Scalar<'_>| {
        let long = |words: &str| words.len() > 12 || words.len() * 2 > line.len();
        scalar.segments.iter().any(|segment| long(&segment.words) && line.contains(&bare(&segment.words)))
    };
    let all: Vec<&Scalar<'_>> = scalars.iter().filter(whole).collect();
    if all.is_empty() { scalars.iter().filter(part).collect() } else { all }
}

/// The words of a new line as a value may say them: with and without the sign that the template puts at the end.
fn versions(words: &str) -> Vec<String> {
    let bare = words.trim_end_matches([';', '.', ',']).to_owned();
    let words = words.to_owned();
    if bare == words || bare.is_empty() { vec![words] } else { vec![words, bare] }
}

/// Lines above and below in turn.
trait ZipLongest<T>: Iterator<Item = T> + Sized {
    fn zip_longest(mut self, mut other: impl Iterator<Item = T>) -> Vec<T> {
        let mut out = Vec::new();
        loop {
            let (one, two) = (self.next(), other.next());
            if one.is_none() && two.is_none() {
                return out;
            }
            out.extend(one.into_iter().chain(two));
        }
    }
}

impl<T, I: Iterator<Item = T>> ZipLongest<T> for I {}

/// A place in a list beside one of its items.
struct Item<'t> {
    list: &'t Node,
    at: usize,
    behind: bool,
}

impl Item<'_> {
    /// The edits that put words there: an item like its neighbour, a word, a mapping with the same `key`, or a note behind.
    fn with(&self, text: &str, key: Option<&str>, words: &str) -> Option<Edit> {
        let Value::Sequence { items, flow } = &self.list.value else { return None };
        let item = items.get(self.at)?;
        let value = yaml::written(&escaped(words), *flow);
        let with = match &item.value {
            Value::Scalar(_) => value,
            Value::Mapping { flow: inner, .. } => {
                let key = key.filter(|key| TITLES.contains(key))?;
                if *inner || *flow {
                    format!("{{{key}: {}}}", yaml::written(&escaped(words), true))
                } else {
                    format!("{key}: {value}")
                }
            }
            Value::Sequence { .. } => return None,
        };
        place(self.list, self.at, self.behind, text, &with)
    }
}

/// The edit that puts an item into a list, behind another or before it.
fn place(list: &Node, at: usize, behind: bool, text: &str, with: &str) -> Option<Edit> {
    let Value::Sequence { items, flow } = &list.value else { return None };
    let span = items.get(at)?.span.range();
    if *flow {
        let (range, with) = if behind {
            (span.end..span.end, format!(", {with}"))
        } else {
            (span.start..span.start, format!("{with}, "))
        };
        return Some(Edit::new(range, with, Meant::More));
    }
    let (start, indent) = dash(items.get(at)?, text)?;
    let (indent, end) = (" ".repeat(indent), line_ending(text));
    let at = if behind { line_end(text, span.end.max(span.start)) } else { start };
    // A file may end without a line break.
    let open = behind && at == text.len() && !text.ends_with('\n');
    let with = format!("{}{indent}- {with}{end}", if open { end } else { "" });
    Some(Edit::new(at..at, with, Meant::More))
}

/// The edit that takes an item out of a list.
fn taken(list: &Node, at: usize, text: &str) -> Option<Edit> {
    let Value::Sequence { items, flow } = &list.value else { return None };
    let span = items.get(at)?.span.range();
    if items.len() < 2 {
        return None;
    }
    if *flow {
        let range = match items.get(at + 1) {
            Some(next) => span.start..next.span.start,
            None => items.get(at.checked_sub(1)?)?.span.end..span.end,
        };
        return Some(Edit::new(range, String::new(), Meant::Less));
    }
    let (start, _) = dash(items.get(at)?, text)?;
    Some(Edit::new(start..line_end(text, span.end), String::new(), Meant::Less))
}

/// Where the line of an item's dash begins, and how far the dash stands in. Nothing where another dash stands before it.
fn dash(item: &Node, text: &str) -> Option<(usize, usize)> {
    let begin = item.span.start;
    let start = match item.text().map(|text| text.style) {
        // The words of a block begin below its dash.
        Some(Style::Literal | Style::Folded) => {
            let above = text.get(..line_start(text, begin))?.trim_end().len();
            line_start(text, above)
        }
        _ => line_start(text, begin),
    };
    let line = text.get(start..begin)?;
    let indent = line.len() - line.trim_start_matches(' ').len();
    let behind = line.get(indent..)?.strip_prefix('-')?.trim();
    let alone = behind.is_empty() || behind.starts_with(['>', '|']);
    alone.then_some((start, indent))
}

/// The edit that takes a key and its value out of a mapping.
fn left_out(mapping: &Node, entry: &Entry, text: &str) -> Option<Edit> {
    let Value::Mapping { entries, flow } = &mapping.value else { return None };
    let at = entries.iter().position(|other| other.key.span == entry.key.span)?;
    let span = entry.key.span.start..entry.value.span.end.max(entry.key.span.end);
    if *flow {
        let range = match (entries.get(at + 1), at.checked_sub(1).and_then(|at| entries.get(at))) {
            (Some(next), _) => span.start..next.key.span.start,
            (None, Some(last)) => last.value.span.end..span.end,
            (None, None) => return None,
        };
        return Some(Edit::new(range, String::new(), Meant::Less));
    }
    let start = line_start(text, span.start);
    let own = text.get(start..span.start)?.trim().is_empty();
    own.then(|| Edit::new(start..line_end(text, span.end), String::new(), Meant::Less))
}

/// The edit that puts an id into the list of ids in which a value stands, behind it.
pub(super) fn beside(scalar: &Scalar<'_>, text: &str, id: &str) -> Option<Edit> {
    let Some(Way::Item(list, at)) = scalar.way.last() else { return None };
    place(list, *at, true, text, id)
}

/// The edit that takes a value out of the list in which it stands; the last one with the list.
pub(super) fn without(scalar: &Scalar<'_>, text: &str) -> Option<Edit> {
    let (key, list) = scalar.way.split_last()?;
    match (key, list.last()) {
        (Way::Item(list, at), _) if list.items().len() > 1 => taken(list, *at, text),
        // Who was alone goes with the key.
        (Way::Item(..), Some(Way::Key(mapping, entry))) => left_out(mapping, entry, text),
        _ => None,
    }
}

/// Ids of the plan's units with each name that papers call them by.
pub(super) fn units<'s>(scalars: &'s [Scalar<'_>]) -> Vec<(&'s str, &'s str)> {
    let name = |scalar: &'s Scalar<'_>| match scalar.way.as_slice() {
        [Way::Key(_, units), Way::Key(_, unit), Way::Key(_, name)]
            if units.key.value == "units" && matches!(name.key.value.as_str(), "name" | "short") =>
        {
            Some((unit.key.value.as_str(), scalar.text.value.as_str()))
        }
        _ => None,
    };
    scalars.iter().filter_map(name).collect()
}

/// The number of a paper in its own line, behind one word and a colon: ": 15/KH-UBND".
pub(super) fn number_of(words: &str) -> Option<String> {
    let (label, behind) = words.split_once(':')?;
    let behind = behind.trim_start();
    if label.contains(' ') {
        return None;
    }
    let digits = behind.bytes().take_while(u8::is_ascii_digit).count();
    let number = behind.get(..digits).filter(|number| !number.is_empty())?;
    behind.get(digits..)?.starts_with('/').then(|| number.trim_start_matches('0').to_owned())
}

/// The edit that gives a blank signature its name.
fn signer(scalars: &[Scalar<'_>], text: &str, words: &str) -> Option<Edit> {
    let of_signature =
        |scalar: &&Scalar<'_>| matches!(scalar.way.first(), Some(Way::Key(_, entry)) if entry.key.value == "signature");
    let first = scalars.iter().find(of_signature)?;
    let Some(Way::Key(mapping, entry)) = first.way.get(1) else { return None };
    let Value::Mapping { entries, flow: false } = &mapping.value else { return None };
    if entries.iter().any(|entry| entry.key.value == "name") {
        return None;
    }
    let start = line_start(text, entry.key.span.start);
    let indent = text.get(start..entry.key.span.start).filter(|lead| lead.trim().is_empty())?;
    let name = yaml::written(&plain(words), false);
    Some(Edit::new(start..start, format!("{indent}name: {name}{}", line_ending(text)), Meant::More))
}

fn line_start(text: &str, at: usize) -> usize {
    text.get(..at).and_then(|before| before.rfind('\n')).map_or(0, |at| at + 1)
}

/// Where the line that holds `at` ends, its break included. A value that ends with its line has ended already.
fn line_end(text: &str, at: usize) -> usize {
    if at > 0 && text.get(..at).is_some_and(|before| before.ends_with('\n')) {
        return at;
    }
    text.get(at..).and_then(|rest| rest.find('\n')).map_or(text.len(), |end| at + end + 1)
}

fn line_ending(text: &str) -> &'static str {
    if text.contains("\r\n") { "\r\n" } else { "\n" }
}
