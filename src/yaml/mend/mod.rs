//! A file as a hand typed it to one that YAML reads as it was meant, with every slip on the way.
//!
//! YAML stops at the first thing that it cannot read, often lines behind the slip, and says nothing at all where it reads
//! something else than was meant: a comment that cuts a sentence, a dash glued to the line above. So the lines are looked
//! over as a person would read them. Every slip gets its place, its cause and, where one is certain, its cure; the cures
//! are applied to a copy, so that the rest of the file is read and checked in the same run. What YAML reads as it was meant
//! is left alone: of a file that the parser takes only those slips are told that change what is printed.

mod cut;
mod flow;
mod keys;
mod level;
mod place;
mod quote;
mod scan;
mod shift;
#[cfg(test)]
mod tests;
mod value;

use super::fault::{Fault, FaultKind};
use super::read::parse;
use super::tree::Tree;
use crate::source::{Source, Span};
pub use keys::Keys;
pub use shift::Edit;
use shift::Shifts;

/// How often a line that no cure was found for is passed over before the file is given up.
const PASSES: usize = 12;

/// A file made readable.
#[derive(Debug, Clone)]
pub struct Mended {
    /// The text that was read: the file's own where nothing was mended.
    pub source: Source,
    /// Its tree; absent where nothing could be read.
    pub tree: Option<Tree>,
    /// Every slip, with places of the file as it was typed.
    pub faults: Vec<Fault>,
    /// Slips that were left as YAML reads them, because the author says so; with places of [`Mended::source`].
    pub left: Vec<Fault>,
    /// Whether lines were passed over, so that a part that seems to be missing may stand there.
    pub passed_over: bool,
    shifts: Shifts,
}

impl Mended {
    /// The bytes of the typed file that a span of [`Mended::source`] was made from.
    pub fn typed(&self, span: Span) -> Span {
        self.shifts.typed(span)
    }

    /// The byte of [`Mended::source`] that byte `at` of the typed file became.
    pub fn read(&self, at: usize) -> usize {
        let edited = self.shifts.edited(Span::new(at, at)).start;
        edited.min(self.source.text().len())
    }

    /// Whether a stretch of [`Mended::source`] stands in the typed file letter by letter, on lines that nothing was mended
    /// in: only there may a fix be applied.
    pub fn is_untouched(&self, span: Span) -> bool {
        self.shifts.is_untouched(span, self.source.text())
    }
}

/// Reads a file whose language has these keys; `is_meant` tells the slips that the author has declared to be none.
pub fn mend(source: &Source, keys: Keys<'_>, is_meant: &dyn Fn(&Fault) -> bool) -> Mended {
    let read = parse(source);
    let hopeless = read.as_ref().err().is_some_and(|fault| fault.kind.ends_reading());
    let mut faults = if hopeless { Vec::new() } else { scan::scan(source.text(), keys) };
    if read.is_ok() {
        faults.retain(|fault| fault.kind.is_silent());
    }
    let mut left: Vec<Fault> = faults.extract_if(.., |fault| is_meant(fault)).collect();
    if faults.is_empty()
        && let Ok(tree) = read
    {
        let (source, shifts) = (source.clone(), Shifts::default());
        return Mended { source, tree: Some(tree), faults, left, passed_over: false, shifts };
    }
    let edits = faults.iter().flat_map(|fault| fault.mend.iter().cloned()).collect();
    let (text, shifts) = shift::apply(source.text(), edits);
    for fault in &mut left {
        fault.span = shifts.edited(fault.span);
    }
    recover(Mended { source: Source::new(source.name(), text), tree: None, faults, left, passed_over: false, shifts })
}

/// Parses what was mended; a line that still stops the parser is told and passed over, so that the rest is read.
fn recover(mut mended: Mended) -> Mended {
    for _ in 0..PASSES {
        let fault = match parse(&mended.source) {
            Ok(tree) => {
                mended.tree = Some(tree);
                break;
            }
            Err(fault) => fault,
        };
        let told = Fault { span: mended.typed(fault.span), ..fault.clone() };
        // What only follows from a slip that is told already is no second message.
        let follows = fault.kind == FaultKind::Empty && !mended.faults.is_empty();
        if !follows && mended.faults.iter().all(|known| known.span != told.span) {
            mended.faults.push(told);
        }
        let Some(text) = without_line(mended.source.text(), fault.span.start, fault.kind) else { break };
        mended.source = Source::new(mended.source.name().to_owned(), text);
        mended.passed_over = true;
    }
    mended.faults.sort_by_key(|fault| fault.span);
    mended
}

/// The text with the line at `at` blanked, every byte in its place; nothing where that would not help.
fn without_line(text: &str, at: usize, kind: FaultKind) -> Option<String> {
    if kind.ends_reading() {
        return None;
    }
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    // An error at the end of the file, or on a blank line, belongs to the last line before it that says something.
    let before = text.get(..at)?;
    let line = text.get(at..)?.lines().next().unwrap_or_default();
    let start = before.rfind('\n').map_or(0, |at| at + 1);
    let whole = format!("{}{line}", before.get(start..)?);
    let (start, length) = if whole.trim().is_empty() {
        let words = before.trim_end();
        let start = words.rfind('\n').map_or(0, |at| at + 1);
        (start, words.len() - start)
    } else {
        (start, whole.len())
    };
    if length == 0 {
        return None;
    }
    let mut out = String::with_capacity(text.len());
    out.push_str(text.get(..start)?);
    out.extend(std::iter::repeat_n(' ', length));
    out.push_str(text.get(start + length..)?);
    Some(out)
}
