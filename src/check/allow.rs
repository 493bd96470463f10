//! Silencing comments: `# ttdn: allow L010 -- reason`, on the line of the finding or above it, where only other comments stand
//! between. Among the lines of one text no comment can stand: there the line counts on which the text begins.

use super::Context;
use super::explain::can_be_silenced;
use super::rules::IDLE_ALLOW;
use super::silencing::{Said, near, said};
use crate::diagnostic::{Code, Diagnostic, Fix};
use crate::invariant::slice;
use crate::source::{Source, Span};
use crate::yaml::{Style, Tree};
use std::collections::BTreeSet;

/// One code that a comment silences.
struct Allow {
    code: Option<Code>,
    word: String,
    span: Span,
    line: usize,
    reason: bool,
    used: bool,
    /// What is missing, where it silences that something is.
    part: Option<&'static str>,
}

/// Codes that say what is not there. Several things can be missing at one place, and who excuses one of them did not speak of
/// the others.
pub(super) const ABSENCES: [Code; 2] = [Code::S007, Code::S014];

/// Drops what comments silence, and reports comments that have no reason or silence nothing (S016).
pub(super) fn silence(context: &Context<'_>, found: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let (mut allows, unheard) = read(context);
    let mut kept: Vec<Diagnostic> = Vec::with_capacity(found.len());
    for diagnostic in found {
        let line = context.source.line_of(diagnostic.span.start);
        let first =
            if allows.is_empty() { line } else { line_to_excuse(context.source, context.tree, diagnostic.span) };
        let heard = [line, first].map(|line| heard_from(context.source, line)..=line);
        let absent = ABSENCES.contains(&diagnostic.code).then_some(diagnostic.variant);
        let here = |allow: &&mut Allow| {
            allow.code == Some(diagnostic.code)
                && (!allow.used || allow.part == absent)
                && can_be_silenced(diagnostic.code)
                && !diagnostic.binding
                // It speaks for others, which stand where no comment may be.
                && diagnostic.more == 0
                && allow.reason
                && heard.iter().any(|lines| lines.contains(&allow.line))
        };
        match allows.iter_mut().find(here) {
            Some(allow) => (allow.used, allow.part) = (true, absent),
            None => kept.push(diagnostic),
        }
    }
    let used: BTreeSet<Span> = allows.iter().filter(|allow| allow.used).map(|allow| allow.span).collect();
    let idle = allows.iter().filter(|allow| !allow.used);
    kept.extend(idle.map(|allow| {
        // A comment that silences something else as well stays.
        let alone = !used.contains(&allow.span);
        let diagnostic = report(allow);
        // Without a reason the comment was meant: the author adds it.
        if alone && matches!(diagnostic.variant, "" | "unread") {
            diagnostic.fix(removal(context, allow.span))
        } else {
            diagnostic
        }
    }));
    kept.extend(unheard);
    kept
}

/// The line above which a comment is heard that speaks of what is found at `span`: its own, or that on which the text begins, the
/// sign `|` or `>` of a block included.
pub fn line_to_excuse(source: &Source, tree: &Tree, span: Span) -> usize {
    let start = match tree.root.scalar_at(span.start) {
        Some(text) if matches!(text.style, Style::Literal | Style::Folded) => {
            slice(source.text(), ..text.span.start).trim_end().len()
        }
        Some(text) => text.span.start,
        None => span.start,
    };
    source.line_of(start)
}

/// The first line from which a comment speaks of line `to`: the one above it, or where the comments begin that alone stand there.
fn heard_from(source: &Source, to: usize) -> usize {
    let mut from = to;
    while from > 1 && source.line(from - 1).trim_start().starts_with('#') {
        from -= 1;
    }
    from.min(to.saturating_sub(1).max(1))
}

fn report(allow: &Allow) -> Diagnostic {
    let diagnostic = IDLE_ALLOW.at(allow.span).fact("code", &allow.word);
    match (allow.code, allow.reason) {
        (None, _) => match near(&allow.word) {
            Some(near) => diagnostic.variant("unknown-near").fact("near", near),
            None => diagnostic.variant("unknown"),
        },
        (Some(code), _) if code.is_unread() => diagnostic.variant("unread"),
        (_, false) => diagnostic.variant("no-reason"),
        (Some(_), true) => diagnostic,
    }
}

/// The comment with the white space before it; its whole line when nothing else stands there.
fn removal(context: &Context<'_>, comment: Span) -> Fix {
    let source = context.source;
    let line = source.line_of(comment.start);
    let start = source.line_start(line);
    let before = source.slice(Span::new(start, comment.start));
    let words = before.trim_end().len();
    let span = if words > 0 {
        Span::new(start + words, comment.end)
    } else if line < source.line_count() {
        Span::new(start, source.line_start(line + 1))
    } else {
        Span::new(start, comment.end)
    };
    Fix::safe(span, "")
}

/// What the comments say; what they were meant to say, and do not, is reported with it.
fn read(context: &Context<'_>) -> (Vec<Allow>, Vec<Diagnostic>) {
    let (mut allows, mut unheard) = (Vec::new(), Vec::new());
    for comment in &context.tree.comments {
        let (codes, reason) = match said(&comment.text) {
            None => continue,
            Some(Said::Allow(codes, reason)) => (codes, reason),
            Some(Said::NoCode) => {
                unheard.push(IDLE_ALLOW.at(comment.span).variant("no-code"));
                continue;
            }
            Some(Said::Meant(right)) => {
                let fix = Fix::suggested(comment.span, right.as_str());
                unheard.push(IDLE_ALLOW.at(comment.span).variant("unheard").fact("right", right).fix(fix));
                continue;
            }
        };
        let line = context.source.line_of(comment.span.start);
        for word in codes {
            let (code, span) = (Code::find(&word), comment.span);
            allows.push(Allow { code, word, span, line, reason, used: false, part: None });
        }
    }
    (allows, unheard)
}
