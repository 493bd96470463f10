//! What an editor can do about a finding: mend it, silence it with a reason, mend all.

use super::Desk;
use super::form::is_remarked;
use crate::check::{self, explanation, fix, is_reason};
use crate::diagnostic::{Diagnostic, Edit, Lang, Safety};
use crate::invariant::slice;
use crate::press;
use crate::source::Span;

/// Rounds of mending before a text is left as it is; each begins with a fresh check.
const ROUNDS: usize = 10;

/// Something to do.
#[derive(Debug, Clone, PartialEq)]
pub struct Action {
    /// What it does, for the menu.
    pub title: String,
    /// What kind of thing it is.
    pub kind: ActionKind,
    /// The finding that it is about.
    pub found: Option<Diagnostic>,
    /// What it changes.
    pub edits: Vec<Edit>,
}

/// What kind of thing an action is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ActionKind {
    /// A fix that changes no name, number or basis.
    Safe,
    /// A fix that a person should look at.
    Suggested,
    /// A comment that silences the finding; its author writes the reason.
    Silence,
    /// Every safe fix of the text.
    All,
}

/// What can be done about the findings that touch `range`.
pub fn actions(desk: &Desk, range: Span) -> Vec<Action> {
    let touches = |found: &&Diagnostic| found.span.start <= range.end && range.start <= found.span.end;
    let mut all: Vec<Action> = Vec::new();
    for found in desk.diagnostics().iter().filter(touches) {
        all.extend(mend(desk, found));
    }
    for found in desk.diagnostics().iter().filter(touches) {
        all.extend(silence(desk, found));
    }
    all
}

fn mend(desk: &Desk, found: &Diagnostic) -> Option<Action> {
    let fix = found.fix.as_ref()?;
    let message = check::message(found, desk.lang);
    let words = if message.hint.is_empty() { &message.title } else { &message.hint };
    let kind = match fix.safety {
        Safety::Safe => ActionKind::Safe,
        Safety::Suggested => ActionKind::Suggested,
    };
    Some(Action {
        title: format!("{}: {words}", found.code),
        kind,
        found: Some(found.clone()),
        edits: fix.edits.clone(),
    })
}

/// `# ttdn: allow CODE -- ` on a line of its own above, with words that keep the place of the reason: until its author gives one,
/// nothing is silent.
fn silence(desk: &Desk, found: &Diagnostic) -> Option<Action> {
    let edit = allowed(desk, found, desk.say("lý do", "the reason"))?;
    let title = match desk.lang {
        Lang::Vi => format!("{}: bỏ qua chỗ này, ghi rõ lý do", found.code),
        Lang::En => format!("{}: allow it here, with the reason", found.code),
    };
    Some(Action { title, kind: ActionKind::Silence, found: Some(found.clone()), edits: vec![edit] })
}

/// The comment that silences a finding, on a line of its own above. Nothing where none may, and where that line would be words of
/// the plan.
fn allowed(desk: &Desk, found: &Diagnostic, reason: &str) -> Option<Edit> {
    if found.binding || !explanation(found.code)?.can_be_silenced() {
        return None;
    }
    let text = desk.source.text();
    let tree = desk.checked.tree.as_ref()?;
    let line = desk.source.line_start(check::line_to_excuse(&desk.source, tree, found.span));
    let rest = slice(text, line..);
    let indent: String = rest.chars().take_while(|letter| *letter == ' ').collect();
    let comment = format!("{indent}# ttdn: allow {} -- {reason}{}", found.code, desk.source.line_break());
    let after = [slice(text, ..line), comment.as_str(), rest].concat();
    is_remarked(text, &after).then(|| Edit { span: Span::new(line, line), text: comment })
}

/// The edit that silences the finding of `code` at `at`, with a reason in words.
///
/// # Errors
/// No reason was given; there is no such finding, or nothing silences it.
pub fn silenced(desk: &Desk, code: &str, at: usize, reason: &str) -> Result<Edit, NoSilence> {
    let reason = reason.split_whitespace().collect::<Vec<_>>().join(" ");
    if !is_reason(&reason) || reason.contains(char::is_control) {
        return Err(NoSilence::Reason);
    }
    let mut found = desk.diagnostics().iter().filter(|found| found.code.id() == code && found.span.start == at);
    found.find_map(|found| allowed(desk, found, &reason)).ok_or(NoSilence::Place)
}

/// Why a finding is not silenced.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoSilence {
    /// No reason was given.
    Reason,
    /// Nothing is found there, or no comment silences it.
    Place,
}

/// The whole text with every safe fix applied; nothing when there is none.
pub fn fixed(desk: &Desk) -> Option<String> {
    let name = desk.source.name();
    let (mut text, _) = fix::apply(&desk.checked.source, desk.diagnostics(), false)?;
    for _ in 1..ROUNDS {
        let again = press::check(name, text.as_bytes(), &desk.office);
        match fix::apply(&again.source, &again.diagnostics, false) {
            Some((more, _)) => text = more,
            None => break,
        }
    }
    Some(text)
}
