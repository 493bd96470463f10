//! Lines and paragraphs typed inside one text, which would be printed behind each other.

use crate::check::edits::whole;
use crate::check::explain::{Rule, Sink};
use crate::check::{Breaks, Context, PlacedText, TextKind};
use crate::diagnostic::{Diagnostic, Edit, Fix, Safety};
use crate::invariant::slice;
use crate::language::lines;
use crate::source::{Source, Span};
use crate::yaml::written;

/// A line of a text as the file has it.
pub(super) struct Line<'a> {
    /// Its words, without the white space around them.
    pub words: &'a str,
    /// Where they begin in the file.
    pub at: usize,
    /// How many bytes its label has, the space behind it included; 0 without one.
    pub label: usize,
}

/// S017 at the first line of a text that begins like an item of a list, or at its second paragraph.
pub(super) fn check(rule: &Rule, context: &Context<'_>, sink: &mut Sink) {
    for placed in context.texts().iter().filter(|placed| placed.breaks != Breaks::Lines) {
        let written = context.source.slice(placed.text.span);
        if written.contains('\n') || placed.text.value.contains('\n') {
            let found = lines(rule, context, placed).or_else(|| paragraphs(rule, context, placed));
            found.into_iter().for_each(|found| sink.push(found));
        }
    }
}

fn lines(rule: &Rule, context: &Context<'_>, placed: &PlacedText<'_>) -> Option<Diagnostic> {
    let lines = lines_of(context.source, placed.text.span);
    let at = (1..lines.len()).find(|at| lines.get(*at).is_some_and(|line| line.label > 0))?;
    let line = lines.get(at)?;
    let span = Span::new(line.at, line.at + line.words.len());
    let found = rule.at(span).variant("list").fact("label", slice(line.words, ..line.label).trim_end());
    let items = chunks(&lines);
    Some(match split(context.source, placed, &items) {
        Some(fix) => found.fix(fix),
        None => found,
    })
}

/// The text as the items that its labels make of it: what stands before the first label is an item too.
fn chunks(lines: &[Line<'_>]) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    for line in lines {
        let words = slice(line.words, line.label..);
        match out.last_mut().filter(|_| line.label == 0) {
            Some(last) => *last = format!("{last} {words}"),
            None => out.push(words.to_owned()),
        }
    }
    out
}

fn paragraphs(rule: &Rule, context: &Context<'_>, placed: &PlacedText<'_>) -> Option<Diagnostic> {
    let paragraphs = placed.text.paragraphs();
    let second = paragraphs.get(1).filter(|_| placed.breaks == Breaks::None)?;
    let at = placed.text.value.find(second)?;
    let found = rule.at(context.locate(placed.text, at..at + second.len())).variant("paragraphs");
    let items: Vec<String> =
        paragraphs.iter().map(|paragraph| paragraph.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
    Some(match split(context.source, placed, &items) {
        Some(fix) => found.fix(fix),
        None => found,
    })
}

/// The edit that makes an item of a list several; nothing where the text is no item.
pub(super) fn split(source: &Source, placed: &PlacedText<'_>, items: &[String]) -> Option<Fix> {
    let is_item = matches!(placed.kind, TextKind::Prose | TextKind::Basis | TextKind::Name) && !items.is_empty();
    if !is_item || placed.breaks != Breaks::None || items.iter().any(String::is_empty) {
        return None;
    }
    let start = whole(source, placed.text)?.start;
    let before = slice(source.text(), source.line_start(source.position(start).line)..start);
    let indent = before.strip_suffix("- ").filter(|indent| indent.chars().all(|c| c == ' '))?;
    let comment = head_comment(source, placed);
    let text = match items {
        // What leads to a list stays above it.
        [first, rest @ ..] if first.ends_with(':') && placed.kind == TextKind::Prose => {
            let children: String =
                rest.iter().map(|item| format!("\n{indent}    - {}", written(item, false))).collect();
            format!("text: {}{comment}\n{indent}  items:{children}", written(first, false))
        }
        _ => {
            let mut items: Vec<String> = items.iter().map(|item| written(item, false)).collect();
            items.first_mut()?.push_str(comment);
            items.join(&format!("\n{indent}- "))
        }
    };
    let edit = Edit { span: Span::new(start, placed.text.span.end), text };
    Some(Fix { safety: Safety::Suggested, edits: vec![edit] })
}

/// The comment behind the sign of a block (`|- # ask again`), with the blank before it; empty without one.
fn head_comment<'s>(source: &'s Source, placed: &PlacedText<'_>) -> &'s str {
    let Some(whole) = whole(source, placed.text).filter(|whole| whole.start < placed.text.span.start) else {
        return "";
    };
    let head = slice(source.text(), whole.start..placed.text.span.start).lines().next().unwrap_or_default();
    head.find(" #").map_or("", |at| slice(head, at..).trim_end())
}

/// The lines of a text, without the white space and the marks around them.
pub(super) fn lines_of(source: &Source, span: Span) -> Vec<Line<'_>> {
    let mut out: Vec<Line<'_>> = Vec::new();
    let mut at = span.start;
    for raw in source.slice(span).split_inclusive('\n') {
        let words = raw.trim().trim_matches(['"', '\'']).trim();
        if !words.is_empty() {
            let before = out.last().map_or("", |line| line.words);
            let lead = raw.find(words).unwrap_or(0);
            out.push(Line { words, at: at + lead, label: label(words, before) });
        }
        at += raw.len();
    }
    out
}

/// The length of the label that opens a line, with the space behind it; `before` is the line above.
fn label(words: &str, before: &str) -> usize {
    let Some((head, rest)) = words.split_once(' ') else { return 0 };
    let dash = matches!(head, "-" | "+" | "*" | "•" | "–" | "—" | "·");
    let bare = head.strip_prefix('(').unwrap_or(head);
    let number = |text: &str| {
        let digits = (1..=2).contains(&text.len()) && text.chars().all(|c| c.is_ascii_digit());
        digits || (text.chars().count() == 1 && text.chars().all(|c| c.is_lowercase()))
    };
    let numbered = bare.strip_suffix(['.', ')']).is_some_and(number);
    let opens = rest.trim_start().starts_with(char::is_uppercase);
    if (dash && !lines::is_wrapped(before, rest)) || (numbered && opens) {
        words.len() - rest.trim_start().len()
    } else {
        0
    }
}
