//! Where in a plan a cursor stands, read from the lines above it: text that is being typed need not be YAML.
//!
//! A key belongs to the nearest line above that is indented less; a dash opens an item of the key that its column belongs
//! to. Inside `{…}` and `[…]` the brackets say it, over several lines too (`flow`). Lines of a text over several lines look like what they are
//! not only to the cursor inside that text, where nothing is offered but references.

use super::flow::{Flow, Part, Step, closed};
use crate::invariant::slice;
use crate::source::{Source, Span};

/// Where the cursor stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Place {
    /// The way to the mapping of a key, or to the value.
    pub path: Vec<Step>,
    /// Key or value.
    pub part: Part,
    /// What was typed of it up to the cursor.
    pub typed: Span,
    /// Whether it stands inside `{…}` or `[…]`.
    pub flow: bool,
    /// Keys that the mapping has on other lines or in the same braces.
    pub others: Vec<String>,
}

/// The place of byte `at`; nothing inside a comment.
pub(super) fn place(source: &Source, at: usize) -> Option<Place> {
    let line = source.line_of(at);
    let start = source.line_start(line);
    let head = slice(source.text(), start..at);
    if head.trim_start().starts_with('#') {
        return None;
    }
    if let Some(bracket) = opened_above(source, line, at) {
        return in_brackets(source, bracket, at);
    }
    let own = Line::read(head);
    if head.contains(" #") && !own.is_quoted(head) {
        return None;
    }
    let (mut path, others) = around(source, line, &own);
    path.extend(own.dashes.iter().map(|_| Step::Item));
    let content = slice(head, own.content..);
    let begin = start + own.content;
    let Some((key, behind)) = own.key.as_ref().map(|(key, end)| (key.clone(), *end)) else {
        if let Some(flow) = Flow::open(content) {
            path.extend(flow.path);
            let typed = Span::new(begin + flow.typed, at);
            return Some(Place { path, part: flow.part, typed, flow: true, others: flow.others });
        }
        // A bare word: a key, or an item of a list of texts.
        let part = if own.dashes.is_empty() { Part::Key } else { Part::Value };
        return Some(Place { path, part, typed: Span::new(begin, at), flow: false, others });
    };
    path.push(Step::Key(key));
    let value = slice(head, behind..);
    let from = start + behind + (value.len() - value.trim_start().len());
    if let Some(flow) = Flow::open(value.trim_start()) {
        path.extend(flow.path);
        let typed = Span::new(from + flow.typed, at);
        return Some(Place { path, part: flow.part, typed, flow: true, others: flow.others });
    }
    Some(Place { path, part: Part::Value, typed: Span::new(from.min(at), at), flow: false, others: Vec::new() })
}

/// The bracket on a line above that is still open at byte `at`. A line that is indented no deeper than the one with the bracket
/// ends it: its author forgot to close it.
fn opened_above(source: &Source, line: usize, at: usize) -> Option<usize> {
    let first = (1..line).rev().find(|number| {
        let read = Line::read(source.line(*number));
        read.content == 0 && !read.blank && read.key.is_some()
    })?;
    let (mut open, mut number): (Option<usize>, usize) = (None, first);
    while number < line {
        open = None;
        let (start, read) = (source.line_start(number), Line::read(source.line(number)));
        let value = read.key.as_ref().map_or(read.content, |(_, end)| *end);
        let words = slice(source.line(number), value..);
        let bracket = start + value + (words.len() - words.trim_start().len());
        let deep = if read.key.is_some() { read.content } else { read.indent };
        number += 1;
        if read.blank || !slice(source.text(), bracket..).starts_with(['{', '[']) {
            continue;
        }
        let inner = |line: &usize| source.line(*line).trim().is_empty() || Line::read(source.line(*line)).indent > deep;
        let last = (number..=line).take_while(inner).last().unwrap_or(number - 1);
        let end = source.line_start(last + 1).min(at);
        match closed(slice(source.text(), bracket..end)) {
            Some(length) => number = number.max(source.line_of(bracket + length)),
            None if last == line => open = Some(bracket),
            None => {}
        }
        if open.is_some() {
            break;
        }
    }
    open
}

/// The place of byte `at` inside a bracket that an earlier line opens.
fn in_brackets(source: &Source, bracket: usize, at: usize) -> Option<Place> {
    let outside = place(source, bracket)?;
    let flow = Flow::open(slice(source.text(), bracket..at))?;
    let path = outside.path.into_iter().chain(flow.path).collect();
    Some(Place { path, part: flow.part, typed: Span::new(bracket + flow.typed, at), flow: true, others: flow.others })
}

/// The way to the mapping that the line of the cursor belongs to, and the other keys of that mapping.
fn around(source: &Source, line: usize, own: &Line) -> (Vec<Step>, Vec<String>) {
    let mut path: Vec<Step> = Vec::new();
    let mut others = Vec::new();
    // The first column that the next line up must not reach, and whether a dash stands there.
    let (mut column, mut is_dash) = match own.dashes.first() {
        Some(dash) => (*dash, true),
        None => (own.content, false),
    };
    let mut is_sibling = own.dashes.is_empty();
    for above in (1..line).rev().map(|number| Line::read(source.line(number))) {
        if above.is_empty() {
            continue;
        }
        let first = above.dashes.first().copied().unwrap_or(above.content);
        if above.content == column && !is_dash {
            // A neighbour; with dashes before it, it opens the item.
            others.extend(above.key.iter().filter(|_| is_sibling).map(|(key, _)| key.clone()));
            if let Some(dash) = above.dashes.first() {
                path.extend(above.dashes.iter().map(|_| Step::Item));
                (column, is_dash, is_sibling) = (*dash, true, false);
            }
        } else if above.content < column || is_dash && above.content == column && above.dashes.is_empty() {
            if let Some((key, _)) = above.key {
                path.push(Step::Key(key));
                path.extend(above.dashes.iter().map(|_| Step::Item));
                (column, is_dash, is_sibling) = (first, !above.dashes.is_empty(), false);
            }
        } else if first < column && above.dashes.iter().any(|dash| *dash < column) && above.content > column {
            // The words of an item that begins further left.
            continue;
        }
        // Nothing stands further left; only neighbours are left to be found.
        if column == 0 && !is_dash && !is_sibling {
            break;
        }
    }
    path.reverse();
    if own.dashes.is_empty() {
        others.extend(below(source, line, own.content));
    }
    (path, others)
}

/// The keys of the same mapping on the lines below.
fn below(source: &Source, line: usize, column: usize) -> Vec<String> {
    let lines = (line + 1..=source.line_count()).map(|number| Line::read(source.line(number)));
    let same = lines.filter(|line| !line.is_empty()).take_while(|line| {
        let first = line.dashes.first().copied().unwrap_or(line.content);
        first > column || first == column && line.dashes.is_empty()
    });
    same.filter(|line| line.content == column).filter_map(|line| line.key.map(|(key, _)| key)).collect()
}

/// One line: where its dashes stand, where its words begin, and its key. Columns are bytes.
struct Line {
    /// The white space before everything.
    indent: usize,
    dashes: Vec<usize>,
    content: usize,
    /// The key, and where the line goes on behind its colon.
    key: Option<(String, usize)>,
    blank: bool,
}

impl Line {
    fn read(line: &str) -> Line {
        let line = line.trim_end_matches(['\n', '\r']);
        let indent = line.len() - line.trim_start_matches(' ').len();
        let mut at = indent;
        let mut dashes = Vec::new();
        while let Some(rest) = slice(line, at..).strip_prefix('-') {
            let spaces = rest.len() - rest.trim_start_matches(' ').len();
            if spaces == 0 && !rest.is_empty() {
                break;
            }
            dashes.push(at);
            at += 1 + spaces;
        }
        let words = slice(line, at..);
        let blank = words.trim().is_empty() && dashes.is_empty() || words.starts_with('#');
        Line { indent, dashes, content: at, key: key(words).map(|(key, end)| (key, at + end)), blank }
    }

    fn is_empty(&self) -> bool {
        self.blank
    }

    /// Whether a `#` in it may stand between quotation marks.
    fn is_quoted(&self, line: &str) -> bool {
        slice(line, self.content..).matches('"').count() % 2 == 1
    }
}

/// `key:` at the start of words, and the offset behind the colon.
fn key(words: &str) -> Option<(String, usize)> {
    let end = words.find(':')?;
    let name = slice(words, ..end);
    let behind = slice(words, end + 1..);
    let is_name = !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '"' | '\''));
    (is_name && (behind.is_empty() || behind.starts_with([' ', '\t'])))
        .then(|| (name.trim_matches(['"', '\'']).to_owned(), end + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The place of `|`, as `tasks/-/lead = so`; `:` for a key.
    fn at(text: &str) -> String {
        let offset = text.find('|').unwrap();
        let source = Source::new("p.yaml", text.replacen('|', "", 1));
        let Some(found) = place(&source, offset) else { return "nothing".to_owned() };
        let steps: Vec<&str> = found
            .path
            .iter()
            .map(|step| match step {
                Step::Key(key) => key.as_str(),
                Step::Item => "-",
            })
            .collect();
        let part = if found.part == Part::Key { "key" } else { "value" };
        let others = if found.others.is_empty() { String::new() } else { format!(" not {}", found.others.join(", ")) };
        format!("{} {part} {:?}{others}", steps.join("/"), source.slice(found.typed))
    }

    #[test]
    fn a_key_belongs_to_what_is_indented_less() {
        assert_eq!(at("ti|\n"), "key \"ti\"".replacen("key", " key", 1));
        assert_eq!(at("title: a\nti|\nperiod: 2024\n"), " key \"ti\" not title, period");
        assert_eq!(at("kind: a\nissuer:\n  name: b\ntitle: c\nti|\n"), " key \"ti\" not title, issuer, kind");
        assert_eq!(at("issuer:\n  name: a\n  co|\n"), "issuer key \"co\" not name");
        assert_eq!(at("tasks:\n  - title: a\n    le|\n    deadline: x\n"), "tasks/- key \"le\" not title, deadline");
        assert_eq!(at("tasks:\n- title: a\n  le|\nunits:\n"), "tasks/- key \"le\" not title");
        assert_eq!(
            at("tasks:\n  - title: a\n    tasks:\n      - title: b\n        |\n"),
            "tasks/-/tasks/- key \"\" not title"
        );
        assert_eq!(
            at("tasks:\n  - title: a\n  - title: b\n    |\n"),
            "tasks/- key \"\" not title",
            "the other task is another"
        );
        assert_eq!(at("units:\n  so-a:\n    na|\n"), "units/so-a key \"na\"");
    }

    #[test]
    fn a_value_belongs_to_its_key() {
        assert_eq!(at("status: dr|\n"), "status value \"dr\"");
        assert_eq!(at("status: |\n"), "status value \"\"");
        assert_eq!(at("tasks:\n  - lead: so-|\n"), "tasks/-/lead value \"so-\"");
        assert_eq!(at("tasks:\n  - title: a\n    lead:\n      - so|\n"), "tasks/-/lead/- value \"so\"");
        assert_eq!(at("legal_bases:\n  - Nghị định số 72|\n"), "legal_bases/- value \"Nghị định số 72\"");
        assert_eq!(at("legal_bases:\n  - a: b\n  - Nghị|\n"), "legal_bases/- value \"Nghị\"");
        assert_eq!(at("archive: x\n\n# chú giải\ntitle: Kế hoạch: a|\n"), "title value \"Kế hoạch: a\"");
    }

    #[test]
    fn brackets_of_one_line_say_where_it_stands() {
        assert_eq!(at("tasks:\n  - lead: [so-a, so-|]\n"), "tasks/-/lead/- value \"so-\"");
        assert_eq!(at("reporting:\n  - {by: so-a, t|\n"), "reporting/- key \"t\" not by");
        assert_eq!(at("reporting:\n  - {by: [so-a, |\n"), "reporting/-/by/- value \"\"");
        assert_eq!(at("archive: {codes: [VT], |\n"), "archive key \"\" not codes");
        assert_eq!(at("recipients:\n  - {to: \"Sở {x, y\", no|\n"), "recipients/- key \"no\" not to");
        assert_eq!(at("signature: {capacity: [a], name: Ng|}\n"), "signature/name value \"Ng\"");
    }

    #[test]
    fn brackets_of_several_lines_say_it_too() {
        assert_eq!(at("reporting:\n  - {by: so-a,\n     t|}\n"), "reporting/- key \"t\" not by");
        assert_eq!(
            at("reporting:\n  - {\n      by: [so-a,\n        s|],\n      to: x}\n"),
            "reporting/-/by/- value \"s\""
        );
        assert_eq!(at("signature: {\n  capacity: [a],\n  name: Ng|\n}\n"), "signature/name value \"Ng\"");
        assert_eq!(
            at("tasks:\n  - lead: [so-a,\n      so-b]\n    ti|\n"),
            "tasks/- key \"ti\" not lead",
            "it is closed"
        );
        assert_eq!(at("tasks:\n  - lead: [so-a\n    ti|\n"), "tasks/- key \"ti\" not lead", "it was to be closed");
        assert_eq!(at("archive: {codes: [VT],\n  \"{x\": 1}\nti|\n"), " key \"ti\" not archive");
    }

    #[test]
    fn a_comment_is_no_place() {
        assert_eq!(at("# ti|\n"), "nothing");
        assert_eq!(at("title: a # ti|\n"), "nothing");
        assert_eq!(at("title: \"a # ti|\"\n"), "title value \"\\\"a # ti\"");
    }
}
