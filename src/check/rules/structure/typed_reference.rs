//! References typed as words: "Như Mục VII" among the recipients, "Phụ lục IV kèm theo" in a sentence.

use crate::check::explain::Rule;
use crate::check::rules::assignment::parts_of;
use crate::check::{Context, PlacedText, Sink, TextKind};
use crate::diagnostic::Level;
use crate::language::letters::strip_start;
use crate::language::roman;
use std::ops::Range;

/// S006 where the plan has fewer parts or annexes than such a reference counts.
pub(super) fn check(rule: &Rule, context: &Context<'_>, sink: &mut Sink) {
    let plan = context.plan;
    let parts = parts_of(plan);
    for recipient in &plan.recipients {
        let line = recipient.to.value.trim();
        let rest = ["như mục ", "như phần "].iter().find_map(|words| strip_start(line, words));
        let mut numbers = rest.into_iter().flat_map(|rest| rest.split([',', ' ', ';']));
        if let Some(number) = numbers.find(|number| counted(number) > Some(parts)) {
            let found = rule.at(recipient.to.span).variant("part").fact("number", number).fact("count", parts);
            sink.push(found.at_most(Level::Warning));
        }
    }
    let own = |placed: &&PlacedText<'_>| matches!(placed.kind, TextKind::Prose | TextKind::Heading);
    for placed in context.texts().iter().filter(own) {
        for (range, number) in annexes(&placed.text.value) {
            if counted(number) > Some(plan.annexes.len()) {
                let span = context.locate(placed.text, range);
                let found = rule.at(span).variant("annex").fact("number", number).fact("count", plan.annexes.len());
                sink.push(found.at_most(Level::Warning));
            }
        }
    }
}

/// Numbers of annexes that are to come with this plan: "Phụ lục IV kèm theo" and nothing behind it that is another document.
fn annexes(text: &str) -> Vec<(Range<usize>, &str)> {
    let mut out = Vec::new();
    for (at, word) in text.match_indices("hụ lục ") {
        let behind = at + word.len();
        let number = text.get(behind..).and_then(|rest| rest.split_whitespace().next()).unwrap_or_default();
        let tail = text.get(behind + number.len()..).and_then(|tail| strip_start(tail.trim_start(), "kèm theo"));
        let own = |tail: &str| {
            let tail = tail.trim_start();
            tail.is_empty() || tail.starts_with(['.', ',', ';', ')']) || strip_start(tail, "kế hoạch này").is_some()
        };
        let start = text.get(..at).map_or(at, |head| head.trim_end_matches(['p', 'P']).len());
        out.extend(tail.filter(|tail| own(tail)).map(|_| (start..behind + number.len(), number)));
    }
    out
}

/// The place that "VII" or "7" counts.
fn counted(number: &str) -> Option<usize> {
    let number = number.split('.').next()?;
    number.parse().ok().or_else(|| roman::read(&number.to_uppercase()).map(|place| place as usize))
}
