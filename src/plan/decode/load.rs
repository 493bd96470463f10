//! Bytes to a plan: text, mended text, tree, plan, and what is told of the file as it was typed.

use super::super::Plan;
use super::spoken;
use super::{cures, decode, nested_footnotes};
use crate::diagnostic::{Code, Diagnostic, Edit, Findings, Fix, Safety};
use crate::plan::{is_key, is_outer, leader};
use crate::source::{Source, Span};
use crate::yaml::{self, Cure, Fault, Keys, Mended, Tree};
use std::collections::BTreeSet;

/// The codes that say that something is not there. Where lines had to be passed over it may stand in them.
const ABSENCE: [Code; 8] =
    [Code::S007, Code::S008, Code::S014, Code::A001, Code::A003, Code::A004, Code::B001, Code::F007];

/// A file that could be read: its text, its tree, the plan, and every structural mistake.
#[derive(Debug, Clone)]
pub struct Loaded {
    /// The text that was read: the file's own, or where slips of the hand were mended, the mended copy. Every span of
    /// the tree, the plan and what is found points into it, until [`Loaded::told`] leads it back to what was typed.
    pub source: Source,
    /// Its tree, with comments.
    pub tree: Tree,
    /// The plan, as far as it could be read.
    pub plan: Plan,
    /// What decoding found.
    pub found: Vec<Diagnostic>,
    /// The file as it was typed.
    pub typed: Source,
    /// The slips that were mended, with places of the file as it was typed.
    slips: Vec<Diagnostic>,
    /// What was mended, and the way back from it; absent where the file was read as it was typed.
    pub mended: Option<Box<Mended>>,
}

impl Loaded {
    /// Whether the file was read as it was typed.
    pub fn is_as_typed(&self) -> bool {
        self.mended.is_none()
    }

    /// Where the slips stand that were mended before the plan was read, each with its code.
    pub fn slips(&self) -> BTreeSet<(Span, Code)> {
        self.slips.iter().map(|slip| (slip.span, slip.code)).collect()
    }

    /// Findings in [`Loaded::source`] as findings in the file as it was typed, with the slips that were mended, in the
    /// order of the file.
    pub fn told(&self, found: Vec<Diagnostic>) -> Vec<Diagnostic> {
        let Some(mended) = &self.mended else { return found };
        let absent = |one: &Diagnostic| mended.passed_over && ABSENCE.contains(&one.code);
        let mut told: Vec<Diagnostic> =
            found.into_iter().filter(|one| !absent(one)).map(|one| back(one, mended)).collect();
        told.extend(self.slips.iter().cloned());
        told.sort_by_key(|diagnostic| (diagnostic.span, diagnostic.code));
        told
    }
}

/// A finding in the mended text, led back to the typed one. A fix stays only where both are the same.
fn back(mut found: Diagnostic, mended: &Mended) -> Diagnostic {
    let untouched = |fix: &Fix| fix.edits.iter().all(|edit| mended.is_untouched(edit.span));
    found.fix = found.fix.filter(untouched).map(|mut fix| {
        for edit in &mut fix.edits {
            edit.span = mended.typed(edit.span);
        }
        fix
    });
    found.span = mended.typed(found.span);
    for (span, _) in &mut found.related {
        *span = mended.typed(*span);
    }
    found
}

/// Bytes to plan.
///
/// # Errors
/// The file, as far as it is text, and why nothing in it can be read (S001).
pub fn load(name: &str, bytes: &[u8]) -> Result<Loaded, Box<(Source, Vec<Diagnostic>)>> {
    let typed = match yaml::decode(name, bytes) {
        Ok(source) => source,
        Err(fault) => {
            // What can be shown of a file that is not text: its readable beginning.
            let end = fault.span.start.min(bytes.len());
            let text = String::from_utf8_lossy(bytes.get(..end).unwrap_or_default());
            let source = Source::new(name, text);
            let told = slip(&source, &fault);
            return Err(Box::new((source, vec![told])));
        }
    };
    let mut mended = yaml::mend(
        &typed,
        Keys { is_key: &is_key, is_outer: &is_outer, is_spoken: &spoken::is_key, leader: &leader },
        &|fault| is_allowed(&typed, fault),
    );
    let mut slips = Findings::default();
    mended.faults.iter().for_each(|fault| slips.push(slip(&typed, fault)));
    let slips = slips.into_vec();
    let Some(mut tree) = mended.tree.take() else { return Err(Box::new((typed, slips))) };
    let source = mended.source.clone();
    let (plan, mut found) = decode(&mut tree);
    cures::spell(&source, &plan, &mut found);
    cures::unlabel(&source, &plan, &mut found);
    found.extend(nested_footnotes(&source, &plan));
    found.extend(mended.left.iter().map(|fault| told_of(&source, fault)));
    found.sort_by_key(|diagnostic| (diagnostic.span, diagnostic.code));
    let mended = (!slips.is_empty()).then(|| Box::new(mended));
    Ok(Loaded { source, tree, plan, found, typed, slips, mended })
}

/// Whether a comment on its line, or on the line above, allows a slip that YAML reads all the same: then it stays as it is,
/// and the checker silences it.
fn is_allowed(source: &Source, fault: &Fault) -> bool {
    let line = source.line_of(fault.span.start);
    let says = |line: usize| {
        let comment = source.line(line).split_once("ttdn:").map_or("", |(_, comment)| comment);
        comment.contains("allow") && comment.contains("--") && comment.contains(Code::S017.id())
    };
    fault.kind.loses_text() && (says(line) || (line > 1 && says(line - 1)))
}

/// A slip as a finding: S017 where YAML would lose or glue text, else S001.
fn told_of(source: &Source, fault: &Fault) -> Diagnostic {
    let code = if fault.kind.loses_text() { Code::S017 } else { Code::S001 };
    Diagnostic::new(code, fault.span).variant(fault.kind.name()).fact("words", excerpt(source, fault.span))
}

/// A slip with the cure that was applied.
fn slip(source: &Source, fault: &Fault) -> Diagnostic {
    let mut found = told_of(source, fault);
    if let Some(next) = fault.related {
        found = found.related(next, "next");
    }
    let safety = match fault.cure {
        Cure::None => return found,
        Cure::Safe if found.code == Code::S001 => Safety::Safe,
        Cure::Safe | Cure::Suggested => Safety::Suggested,
    };
    let edits = fault.mend.iter().map(|edit| Edit { span: edit.span, text: edit.text.clone() });
    found.fix(Fix { safety, edits: edits.collect() })
}

/// The words of a place, for a message: one line, not too long.
fn excerpt(source: &Source, span: Span) -> String {
    let words = source.slice(span).lines().next().unwrap_or_default().trim();
    let short: String = words.chars().take(60).collect();
    if short.len() < words.len() { format!("{short}…") } else { short }
}
