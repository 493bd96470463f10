//! A list or a mapping in lines: where each of its parts begins and ends, with the remarks that stand above it.

use crate::yaml::{Node, Value};

/// A list or a mapping whose parts have lines of their own.
pub(super) struct Block<'t> {
    text: &'t str,
    /// The dash or the key of each part.
    heads: Vec<usize>,
    /// Where the words of each part end.
    ends: Vec<usize>,
    /// Where its lines may begin: behind that of the key or the dash that it stands under.
    floor: usize,
}

impl<'t> Block<'t> {
    /// The parts of a node; `above` is the sign that it stands behind. Nothing where the dashes are not found.
    pub fn of(text: &'t str, node: &Node, above: Option<usize>) -> Option<Block<'t>> {
        let floor = above.map_or(0, |above| line_end(text, above));
        let (mut heads, mut ends) = (Vec::new(), Vec::new());
        match &node.value {
            Value::Sequence { items, flow: false } => {
                let mut behind = node.span.start;
                for (at, item) in items.iter().enumerate() {
                    let dash = if at == 0 { first_dash(text, node, item) } else { next_dash(text, behind) };
                    let dash = dash.filter(|dash| text.get(*dash..).is_some_and(|rest| rest.starts_with('-')))?;
                    behind = content_end(item, dash + 1);
                    heads.push(dash);
                    ends.push(behind);
                }
            }
            Value::Mapping { entries, flow: false } => {
                for entry in entries {
                    heads.push(entry.key.span.start);
                    ends.push(content_end(&entry.value, entry.key.span.end));
                }
            }
            _ => return None,
        }
        Some(Block { text, heads, ends, floor })
    }

    /// How many parts it has.
    pub fn len(&self) -> usize {
        self.heads.len()
    }

    /// The dash or the key of a part.
    pub fn head(&self, at: usize) -> Option<usize> {
        self.heads.get(at).copied()
    }

    /// Whether every part begins a line.
    pub fn is_lined(&self) -> bool {
        let lined = |head: &usize| {
            let line = line_start(self.text, *head);
            line >= self.floor && self.text.get(line..*head).is_some_and(|before| before.trim().is_empty())
        };
        self.heads.iter().all(lined)
    }

    /// Where a part begins, the remarks right above it included.
    pub fn start(&self, at: usize) -> Option<usize> {
        let floor = at.checked_sub(1).and_then(|before| self.ends.get(before)).map(|end| line_end(self.text, *end));
        let floor = floor.unwrap_or(self.floor);
        let mut start = line_start(self.text, self.head(at)?);
        while start > floor {
            let above = line_start(self.text, start - 1);
            let is_remark = self.text.get(above..start).is_some_and(|line| line.trim_start().starts_with('#'));
            if above < floor || !is_remark {
                break;
            }
            start = above;
        }
        Some(start)
    }

    /// Where the lines of a part end: where the next one begins, or behind its last line.
    pub fn chunk_end(&self, at: usize) -> Option<usize> {
        self.start(at + 1).or_else(|| self.ends.get(at).map(|end| line_end(self.text, *end)))
    }

    /// Where its last line ends.
    pub fn end(&self) -> usize {
        self.ends.last().map_or(0, |end| line_end(self.text, *end))
    }

    /// The remarks right above a part whose words are wanted, with their line breaks.
    pub fn remarks(&self, at: usize, wanted: impl Fn(&str) -> bool) -> String {
        let span = self
            .start(at)
            .zip(self.head(at))
            .and_then(|(start, head)| self.text.get(start..line_start(self.text, head)));
        let lines = span.unwrap_or_default().split_inclusive('\n');
        lines.filter(|line| wanted(line.trim_start().trim_start_matches('#').trim_start())).collect()
    }
}

/// The dash of the first item. A list no deeper than its key says no place of its own: then it is looked for upwards.
fn first_dash(text: &str, node: &Node, item: &Node) -> Option<usize> {
    let is_dash = |at: usize| text.get(at..).is_some_and(|rest| rest.starts_with('-'));
    if is_dash(node.span.start) {
        return Some(node.span.start);
    }
    let mut line = line_start(text, item.span.start);
    loop {
        let words = text.get(line..)?;
        let dash = line + words.len() - words.trim_start_matches(' ').len();
        if is_dash(dash) {
            return Some(dash);
        }
        line = line_start(text, line.checked_sub(1)?);
    }
}

/// The dash of the next item: the first one that begins a line.
fn next_dash(text: &str, behind: usize) -> Option<usize> {
    let mut line = line_end(text, behind);
    while line < text.len() {
        let end = line_end(text, line);
        let words = text.get(line..end)?;
        let blank = words.len() - words.trim_start_matches(' ').len();
        match words.trim() {
            "" => {}
            remark if remark.starts_with('#') => {}
            item if item.starts_with('-') => return Some(line + blank),
            _ => return None,
        }
        line = end;
    }
    None
}

/// Where a value ends, or the sign that it would stand behind.
pub(super) fn content_end(node: &Node, sign: usize) -> usize {
    if node.span.is_empty() { sign } else { node.span.end.max(sign) }
}

/// Where the line of a place begins.
pub(super) fn line_start(text: &str, at: usize) -> usize {
    text.get(..at).and_then(|before| before.rfind('\n')).map_or(0, |end| end + 1)
}

/// Where the line of a place ends, its line break included.
pub(super) fn line_end(text: &str, at: usize) -> usize {
    text.get(at..).and_then(|rest| rest.find('\n')).map_or(text.len(), |end| at + end + 1)
}
