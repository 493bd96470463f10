//! A step to the text of a file that says what is meant then: where the new letters stand, and which ones go. Lines that are not
//! spoken of stay as they are.

use super::blocks::{Block, content_end, line_end, line_start};
use super::data::{Data, Step, Way};
use super::spelled::{Manner, behind, inside, item as spelled_item, single};
use crate::source::Span;
use crate::yaml::{Comment, Entry, Node, Style, Text, Tree, Value, quoted};

/// The manners, the most usual one for people first.
const MANNERS: [Manner; 4] = [
    Manner { brackets: true, lines: true },
    Manner { brackets: false, lines: true },
    Manner { brackets: true, lines: false },
    Manner { brackets: false, lines: false },
];

/// Keys whose lists and rows people write in brackets, on one line.
const BRACKETED: [&str; 6] = ["lead", "support", "capacity", "codes", "archive", "recipients"];

/// Letters of a line in brackets, at most.
const LONGEST: usize = 110;

/// A text with what it says.
pub(super) struct Sheet<'t> {
    pub text: &'t str,
    pub tree: &'t Tree,
}

/// A value with the mapping or the list that it stands in, and its number there; the root stands in none.
#[derive(Clone, Copy)]
struct Found<'t> {
    node: &'t Node,
    within: Option<(&'t Node, usize)>,
}

impl<'t> Sheet<'t> {
    /// Texts in which the step may be done, the best one first. Which of them says what was meant, whoever reads them sees.
    pub fn tries(&self, step: &Step) -> Vec<String> {
        let spans = match step {
            Step::Put(way, value) => self.put(way, value),
            Step::AddKey(way, at, key, value) => self.add_key(way, *at, key, value),
            Step::AddItem(way, at, value) => self.add_item(way, *at, value),
            Step::Cut(way) => self.cut(way).into_iter().collect(),
            Step::Move(way, to) => self.shift(way, *to).into_iter().collect(),
        };
        spans.into_iter().filter_map(|(span, with)| self.with(span, &with)).collect()
    }

    fn with(&self, span: Span, with: &str) -> Option<String> {
        Some([self.text.get(..span.start)?, with, self.text.get(span.end..)?].concat())
    }

    fn find(&self, way: &[String]) -> Option<Found<'t>> {
        let mut found = Found { node: &self.tree.root, within: None };
        for step in way {
            let at = match &found.node.value {
                Value::Sequence { .. } => step.parse().ok()?,
                _ => found.node.entries().iter().position(|entry| entry.key.value == *step)?,
            };
            let node = found.node.items().get(at).or_else(|| found.node.entries().get(at).map(|entry| &entry.value))?;
            found = Found { node, within: Some((found.node, at)) };
        }
        Some(found)
    }

    /// The place behind the colon of a key.
    fn colon(&self, key: &Text) -> Option<usize> {
        let rest = self.text.get(key.span.end..)?;
        let blank = rest.len() - rest.trim_start_matches(' ').len();
        rest.trim_start_matches(' ').starts_with(':').then_some(key.span.end + blank + 1)
    }

    /// The sign that a value stands behind: its place, the column of what it belongs to, whether it is a dash.
    fn sign(&self, found: Found<'t>) -> Option<(usize, usize, bool)> {
        let (around, at) = found.within?;
        match around.entries().get(at) {
            Some(Entry { key, .. }) => Some((self.colon(key)?, self.column(key.span.start), false)),
            None => {
                let dash = self.block(around, None)?.head(at)?;
                Some((dash + 1, self.column(dash), true))
            }
        }
    }

    fn column(&self, at: usize) -> usize {
        at - line_start(self.text, at)
    }

    fn block(&self, node: &'t Node, above: Option<usize>) -> Option<Block<'t>> {
        Block::of(self.text, node, above)
    }

    fn put(&self, way: &Way, value: &Data) -> Vec<(Span, String)> {
        let Some(found) = self.find(way) else { return Vec::new() };
        let Some((around, _)) = found.within else { return Vec::new() };
        let node = found.node;
        if is_flow(around) && (around.entries().is_empty() || !node.span.is_empty()) {
            return vec![(node.span, inside(value))];
        }
        let Some((sign, column, dash)) = self.sign(found) else { return Vec::new() };
        if is_flow(around) {
            return vec![(Span::new(sign, sign), format!(" {}", inside(value)))];
        }
        let whole = Span::new(sign, content_end(node, sign));
        let in_place = match &node.value {
            Value::Scalar(text) => !text.span.is_empty() && !matches!(text.style, Style::Literal | Style::Folded),
            Value::Sequence { flow, .. } | Value::Mapping { flow, .. } => *flow,
        };
        let mut all = Vec::new();
        if let (Value::Scalar(old), Data::Words(words), true) = (&node.value, value, in_place) {
            all.extend(as_before(old, words).map(|with| (node.span, with)));
        }
        for manner in manners(value, column, last_key(way), Some(node)) {
            let with = behind(value, column, dash, manner);
            match with.strip_prefix(' ').filter(|line| in_place && !line.contains('\n')) {
                Some(line) => all.push((node.span, line.to_owned())),
                None => all.push((whole, with)),
            }
        }
        all
    }

    fn add_key(&self, way: &Way, at: usize, key: &str, value: &Data) -> Vec<(Span, String)> {
        let Some(found) = self.find(way) else { return Vec::new() };
        let entries = found.node.entries();
        let here = |at: usize| Span::new(at, at);
        if is_flow(found.node) {
            let own = format!("{key}: {}", inside(value));
            return match (at.checked_sub(1).and_then(|before| entries.get(before)), entries.first()) {
                (Some(before), _) => vec![(here(self.entry_end(before)), format!(", {own}"))],
                (None, Some(first)) => vec![(here(first.key.span.start), format!("{own}, "))],
                (None, None) => vec![(here(found.node.span.start + 1), own)],
            };
        }
        let column = entries.first().map_or(0, |first| self.column(first.key.span.start));
        let pad = " ".repeat(column);
        let add = |manner: Manner| {
            let own = format!("{key}:{}", behind(value, column, false, manner));
            match (at.checked_sub(1).and_then(|before| entries.get(before)), entries.first()) {
                (Some(before), _) => self.line_below(self.entry_end(before), &format!("{pad}{own}")),
                (None, Some(first)) => (here(first.key.span.start), format!("{own}\n{pad}")),
                (None, None) => self.line_below(self.text.len(), &own),
            }
        };
        manners(value, column, Some(key), None).into_iter().map(add).collect()
    }

    /// The edit that adds lines below the one in which a place is.
    fn line_below(&self, at: usize, lines: &str) -> (Span, String) {
        let end = line_end(self.text, at);
        let open = !self.text.get(..end).is_none_or(|before| before.is_empty() || before.ends_with('\n'));
        (Span::new(end, end), format!("{}{lines}\n", if open { "\n" } else { "" }))
    }

    fn entry_end(&self, entry: &Entry) -> usize {
        content_end(&entry.value, self.colon(&entry.key).unwrap_or(entry.key.span.end))
    }

    fn add_item(&self, way: &Way, at: usize, value: &Data) -> Vec<(Span, String)> {
        let Some(found) = self.find(way) else { return Vec::new() };
        let items = found.node.items();
        if is_flow(found.node) {
            return match (items.get(at), items.last()) {
                (Some(next), _) => {
                    vec![(Span::new(next.span.start, next.span.start), format!("{}, ", spelled_item(value)))]
                }
                (None, Some(last)) => {
                    vec![(Span::new(last.span.end, last.span.end), format!(", {}", spelled_item(value)))]
                }
                (None, None) => Vec::new(),
            };
        }
        let above = self.sign(found).map(|(sign, ..)| sign);
        let Some(block) = self.block(found.node, above).filter(Block::is_lined) else { return Vec::new() };
        let column = block.head(0).map_or(0, |dash| self.column(dash));
        let add = |manner: Manner| {
            let row = format!("{}-{}", " ".repeat(column), behind(value, column, true, manner));
            match block.start(at) {
                Some(start) => (Span::new(start, start), format!("{row}\n")),
                None => self.line_below(block.end().saturating_sub(1), &row),
            }
        };
        manners(value, column, last_key(way), None).into_iter().map(add).collect()
    }

    fn cut(&self, way: &Way) -> Option<(Span, String)> {
        let found = self.find(way)?;
        let (around, at) = found.within?;
        if is_flow(around) {
            return Some((self.flow_part(around, at)?, String::new()));
        }
        let above = way.split_last().and_then(|(_, around)| self.sign(self.find(around)?)).map(|(sign, ..)| sign);
        let block = self.block(around, above)?;
        let Some(entry) = around.entries().get(at) else {
            block.is_lined().then_some(())?;
            let span = Span::new(block.start(at)?, block.chunk_end(at)?);
            // What stands above the first row may speak of all of them.
            let kept = if at == 0 { block.remarks(0, |words| !words.starts_with("ttdn")) } else { String::new() };
            return Some((span, kept));
        };
        let line = line_start(self.text, entry.key.span.start);
        let lined = self.text.get(line..entry.key.span.start)?.trim().is_empty();
        if lined {
            let span = Span::new(line, line_end(self.text, self.entry_end(entry)));
            return Some((span, self.remarks_in(span, self.column(entry.key.span.start))));
        }
        // The first key behind a dash: the next one takes its place.
        let next = around.entries().get(at + 1)?;
        Some((Span::new(entry.key.span.start, next.key.span.start), String::new()))
    }

    /// The remarks in a span that goes, each in a line of its own.
    fn remarks_in(&self, span: Span, column: usize) -> String {
        let inside = |remark: &&Comment| span.start <= remark.span.start && remark.span.end <= span.end;
        let line = |remark: &Comment| {
            format!("{}{}\n", " ".repeat(column), self.text.get(remark.span.range()).unwrap_or_default().trim_end())
        };
        self.tree.comments.iter().filter(inside).map(line).collect()
    }

    /// A part of what stands in brackets, with the comma that parts it from its neighbour.
    fn flow_part(&self, around: &Node, at: usize) -> Option<Span> {
        let span = |at: usize| match around.entries().get(at) {
            Some(entry) => Some(Span::new(entry.key.span.start, self.entry_end(entry))),
            None => around.items().get(at).map(|item| item.span),
        };
        let own = span(at)?;
        Some(match (span(at + 1), at.checked_sub(1).and_then(span)) {
            (Some(next), _) => Span::new(own.start, next.start),
            (None, Some(before)) => Span::new(before.end, own.end),
            (None, None) => own,
        })
    }

    fn shift(&self, way: &Way, to: usize) -> Option<(Span, String)> {
        let (around, from) = self.find(way)?.within?;
        if is_flow(around) {
            return self.flow_shift(around, from, to);
        }
        let above = way.split_last().and_then(|(_, around)| self.sign(self.find(around)?)).map(|(sign, ..)| sign);
        let block = self.block(around, above).filter(Block::is_lined)?;
        let mut chunks: Vec<String> = (0..block.len())
            .map(|at| Some(self.text.get(block.start(at)?..block.chunk_end(at)?)?.to_owned()))
            .collect::<Option<_>>()?;
        chunks.iter_mut().filter(|chunk| !chunk.ends_with('\n')).for_each(|chunk| chunk.push('\n'));
        let own = chunks.remove(from);
        chunks.insert(to, own);
        Some((Span::new(block.start(0)?, block.end()), chunks.concat()))
    }

    fn flow_shift(&self, around: &Node, from: usize, to: usize) -> Option<(Span, String)> {
        let items = around.items();
        let mut words: Vec<&str> = items.iter().map(|item| self.text.get(item.span.range())).collect::<Option<_>>()?;
        let own = words.remove(from);
        words.insert(to, own);
        let (first, last) = (items.first()?, items.last()?);
        Some((Span::new(first.span.start, last.span.end), words.join(", ")))
    }
}

fn is_flow(node: &Node) -> bool {
    matches!(node.value, Value::Sequence { flow: true, .. } | Value::Mapping { flow: true, .. })
}

/// The key that a way ends with, or that its list stands under.
fn last_key(way: &[String]) -> Option<&str> {
    way.iter().rev().map(String::as_str).find(|step| step.parse::<usize>().is_err())
}

/// Words in the quotation marks that stood there.
fn as_before(old: &Text, words: &str) -> Option<String> {
    match old.style {
        Style::Single => single(words),
        Style::Double => Some(quoted(words)),
        Style::Plain | Style::Literal | Style::Folded => None,
    }
}

/// The manners in which a value may be written, the likeliest first: as it was, else as people write what stands under this key.
fn manners(value: &Data, column: usize, key: Option<&str>, old: Option<&Node>) -> Vec<Manner> {
    let brackets = match old.map(|old| &old.value) {
        Some(Value::Sequence { flow, .. } | Value::Mapping { flow, .. }) => *flow,
        _ => {
            let short = column + inside(value).chars().count() <= LONGEST;
            short && key.is_some_and(|key| BRACKETED.contains(&key))
        }
    };
    let mut all = MANNERS.to_vec();
    all.sort_by_key(|manner| (manner.brackets != brackets, !manner.lines));
    // Words alone have no brackets: the manners are two.
    if matches!(value, Data::Words(_)) {
        all.retain(|manner| manner.brackets);
    }
    all
}
