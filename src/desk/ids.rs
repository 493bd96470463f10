//! Names that the author gave: where each is defined, where it is used, and a new name for it everywhere.

use super::name::{Name, Of};
use super::{Desk, holds};
use crate::check;
use crate::diagnostic::Edit;
use crate::plan::inline::{Piece, marks};
use crate::plan::{Plan, is_id};
use crate::source::Span;
use crate::yaml::locate;

/// Why a name cannot be changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoRename {
    /// No name stands here.
    NoName,
    /// Not lower-case letters without marks, digits, `-`.
    Letters,
    /// Something else has this name.
    Taken,
    /// The text cannot be read as it stands.
    Unread,
}

/// Whether the value at the end of a way is the id of a unit.
pub(super) fn names_unit(way: &[Option<&str>]) -> bool {
    let mut keys = way.iter().rev().filter_map(|step| *step);
    let (last, around) = (keys.next(), keys.next());
    matches!(last, Some("lead" | "support"))
        || matches!((last, around), (Some("by" | "via"), Some("reporting")) | (Some("unit"), Some("lead" | "support")))
}

impl Desk {
    /// Every name that the plan gives, in the order of the file.
    pub(super) fn names(&self) -> Vec<Name> {
        match (self.plan(), self.meant()) {
            (Some(plan), _) => names(plan),
            (None, Some(meant)) => {
                let names = meant.desk.names().into_iter();
                names.map(|name| Name { span: meant.typed(name.span), ..name }).collect()
            }
            (None, None) => self.remembered.clone(),
        }
    }

    /// Every name as it was last read: while somebody types, the text is often no plan for a moment.
    pub(super) fn remember(plan: Option<&Plan>, before: Option<&Desk>) -> Vec<Name> {
        match (plan, before) {
            (None, Some(before)) => before.names(),
            _ => Vec::new(),
        }
    }

    /// Where a name is used, each with what it is of; definitions are no use.
    fn uses(&self) -> Vec<(String, Of, Span)> {
        let Some(plan) = self.plan() else { return Vec::new() };
        let calls = plan.calls().into_iter().map(|id| (id.value.clone(), Of::Unit, id.span));
        let mut uses: Vec<_> = calls.collect();
        for placed in check::printed(plan) {
            for piece in marks(&placed.text.value) {
                let (id, of, range) = match piece {
                    Piece::Reference { id, range, .. } => (id, Of::Place, range),
                    Piece::Footnote { id, range } => (id, Of::Note, range),
                    Piece::Text { .. } => continue,
                };
                // The id stands behind `[[` or `[^`.
                let range = range.start + 2..range.start + 2 + id.len();
                uses.push((id, of, locate(&self.source, placed.text, range)));
            }
        }
        uses
    }

    /// The name at byte `at`, used or defined, and the bytes of it there.
    pub(super) fn name_at(&self, at: usize) -> Option<(String, Of, Span)> {
        let defined = self.names().into_iter().map(|name| (name.id, name.of, name.span));
        defined.chain(self.uses()).find(|(.., span)| holds(*span, at))
    }

    /// Where the name at byte `at` is defined.
    pub fn definition(&self, at: usize) -> Option<Span> {
        let (id, of, _) = self.name_at(at)?;
        self.names().into_iter().find(|name| name.id == id && name.of == of).map(|name| name.span)
    }

    /// Where the name at byte `at` is used, and defined if `definition` says so, in the order of the file.
    pub fn uses_of(&self, at: usize, definition: bool) -> Vec<Span> {
        let Some((id, of, _)) = self.name_at(at) else { return Vec::new() };
        let used = self.uses().into_iter().filter(|(other, kind, _)| *other == id && *kind == of);
        let defined = self.names().into_iter().filter(|name| definition && name.id == id && name.of == of);
        let mut spans: Vec<Span> = used.map(|(.., span)| span).chain(defined.map(|name| name.span)).collect();
        spans.sort();
        spans.dedup();
        spans
    }

    /// The bytes of the name at byte `at` that a new one would take the place of.
    ///
    /// # Errors
    /// No name stands there, or the text cannot be read.
    pub fn renamable(&self, at: usize) -> Result<Span, NoRename> {
        self.plan().ok_or(NoRename::Unread)?;
        self.name_at(at).map(|(.., span)| span).ok_or(NoRename::NoName)
    }

    /// Edits that give what is named at byte `at` another name, at its definition and wherever it is used.
    ///
    /// # Errors
    /// See [`NoRename`].
    pub fn renamed(&self, at: usize, new: &str) -> Result<Vec<Edit>, NoRename> {
        self.renamable(at)?;
        let (id, of, _) = self.name_at(at).ok_or(NoRename::NoName)?;
        if new.is_empty() || !is_id(new) {
            return Err(NoRename::Letters);
        }
        // Units and places share their names: one id is for one thing.
        let clash = |name: &Name| name.id == new && (name.of == Of::Note) == (of == Of::Note);
        if new != id && self.names().iter().any(clash) {
            return Err(NoRename::Taken);
        }
        Ok(self.uses_of(at, true).into_iter().map(|span| Edit { span, text: new.to_owned() }).collect())
    }
}

fn names(plan: &Plan) -> Vec<Name> {
    let unit = |unit: &crate::plan::Unit| Name {
        id: unit.id.value.clone(),
        of: Of::Unit,
        words: unit.name.value.clone(),
        span: unit.id.span,
    };
    let mut names: Vec<Name> = plan.units.iter().map(unit).collect();
    let mut place = |id: Option<&crate::yaml::Text>, words: Option<&crate::yaml::Text>| {
        let words = words.map(|words| words.value.clone()).unwrap_or_default();
        names.extend(id.map(|id| Name { id: id.value.clone(), of: Of::Place, words, span: id.span }));
    };
    plan.each_task(&mut |_, task| place(task.id.as_ref(), task.title.as_ref()));
    plan.all_sections().for_each(|section| place(section.id.as_ref(), section.heading.as_ref()));
    plan.annexes.iter().for_each(|annex| place(annex.id.as_ref(), annex.title.as_ref()));
    let note = |(id, content): &(crate::yaml::Text, crate::yaml::Text)| Name {
        id: id.value.clone(),
        of: Of::Note,
        words: content.value.clone(),
        span: id.span,
    };
    names.extend(plan.footnotes.iter().map(note));
    names.sort_by_key(|name| name.span);
    names
}
