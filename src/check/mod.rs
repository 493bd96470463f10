//! The checker: every rule over one plan, every finding in one run.
//!
//! Rules are pure functions of a read-only [`Context`]. A rule is one file under `rules/<family>/`: its explanation, its
//! sentences, its check, its tests; the line of its code says where it stands.

mod allow;
mod clause;
mod context;
mod edits;
mod explain;
pub mod fix;
mod follows;
mod levels;
mod reference;
mod rules;
#[cfg(test)]
mod samples;
mod silencing;
mod sound;
#[cfg(test)]
pub mod testing;
mod texts;
#[cfg(test)]
mod variants;

pub use allow::line_to_excuse;
pub use context::Context;
pub use explain::{Explanation, Rule, Sink};
pub use levels::Levels;
pub use reference::reference;
pub use rules::{explanation, rules};
pub use silencing::is_reason;
pub use sound::refuse;
pub use texts::{Breaks, PlacedText, TextKind, texts as printed};

use crate::diagnostic::{Code, Diagnostic, Lang, Level, Message, Pair};
use crate::layout::Tight;

/// How a remark begins that asks somebody to look at what stands below it: S010 finds it until it is taken away.
pub const TO_CONFIRM: &str = "[cần xác nhận]";

/// The words of a finding.
pub fn message(found: &Diagnostic, lang: Lang) -> Message {
    Message::new(found, explanation(found.code).map(Rule::about), lang)
}

pub use rules::{is_endless, is_too_large, too_long};

/// The rules that judge the paper as it is set, for which they wait.
const OF_PAPER: [Code; 1] = [Code::F011];

/// What the rules found that need no paper: while they run, it can be set.
#[derive(Debug)]
pub struct Judged<'a> {
    context: Context<'a>,
    found: Vec<Diagnostic>,
}

/// Runs every rule over the plan of `context` but those that wait for its paper. Of a plan that has far too much of something
/// only that is told: rules that compare all with all would not end.
pub fn judge<'a>(context: Context<'a>) -> Judged<'a> {
    let found = if rules::is_too_large(context.plan) {
        run(&context, |code| code == Code::S020)
    } else {
        run(&context, |code| !OF_PAPER.contains(&code))
    };
    Judged { context, found }
}

impl<'a> Judged<'a> {
    /// Runs the rules that judge the paper, of whose tables no setting fits the `tight` ones; adds what decoding found, applies
    /// silencing comments, holds back what only follows from something else, sets levels and clauses, and sorts by place.
    pub fn told(self, tight: &'a [Tight], levels: &Levels) -> Vec<Diagnostic> {
        let context = self.context.with_tables(tight);
        let mut found = context.decoded.to_vec();
        found.extend(self.found);
        found.extend(run(&context, |code| OF_PAPER.contains(&code)));
        let kept = allow::silence(&context, found.clone());
        let mut found = follows::hold_back(&context, levels, &found, kept);
        debug_assert!(found.iter().all(is_said), "a finding has its sentence, its labels and their facts");
        found.retain_mut(|diagnostic| level(diagnostic, levels, context.plan.is_draft()));
        found.sort_by_key(|diagnostic| (diagnostic.span, diagnostic.code));
        clause::of_form(&mut found, context.form);
        found
    }
}

/// Runs the rules of some codes.
fn run(context: &Context<'_>, of: impl Fn(Code) -> bool) -> Vec<Diagnostic> {
    let mut found = Vec::new();
    for rule in rules().filter(|rule| of(rule.code)) {
        if let Some(check) = rule.check {
            let mut sink = Sink::of(rule);
            check(context, &mut sink);
            found.extend(sink.found.into_vec());
        }
    }
    found
}

/// Whether the rule of a finding has the words for it: its variant, its labels, every fact that they name.
fn is_said(found: &Diagnostic) -> bool {
    let Some(about) = explanation(found.code).map(Rule::about) else { return false };
    let Some(sentence) = about.sentence(found.variant) else { return false };
    let names = found.related.iter().map(|(_, name)| *name).chain(found.elsewhere.iter().map(|place| place.label));
    let labels: Option<Vec<Pair>> = names.map(|name| about.label(name)).collect();
    let known = |name: &str| matches!(name, "open" | "close") || found.facts.contains_key(name);
    let own = [sentence.title, sentence.label, sentence.reason, sentence.hint];
    labels.is_some_and(|labels| own.iter().chain(&labels).all(|words| words.facts().into_iter().all(known)))
}

/// Sets the level that a finding has in this run; false when the office has switched its code off. What binds is not the
/// office's to lower.
fn level(diagnostic: &mut Diagnostic, levels: &Levels, draft: bool) -> bool {
    if diagnostic.binding {
        return true;
    }
    match levels.get(&diagnostic.code) {
        Some(None) => return false,
        Some(Some(level)) => diagnostic.level = *level,
        None if draft && diagnostic.code.is_draft_note() => diagnostic.level = Level::Note,
        None => {}
    }
    true
}
