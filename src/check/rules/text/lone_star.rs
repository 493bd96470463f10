//! T004 of stars: marks of bold and italic words without their other half.

use crate::check::edits::{slice, worded};
use crate::check::explain::Rule;
use crate::check::{Context, Sink, TextKind};
use crate::plan::inline::lone_stars;

/// T004 at every star that looks like a mark and would print. Names are printed as they are typed.
pub(super) fn check(rule: &Rule, context: &Context<'_>, sink: &mut Sink) {
    for placed in worded(context).filter(|placed| placed.kind != TextKind::Name) {
        for stars in lone_stars(&placed.text.value) {
            let mark = slice(placed.text, stars.clone()).to_owned();
            sink.push(rule.at(context.locate(placed.text, stars)).variant("star").fact("mark", mark));
        }
    }
}
