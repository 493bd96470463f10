//! A text that is not YAML as it was typed, as it was understood: with its slips mended, and every place led back.
//!
//! While somebody types, one line is broken most of the time. What an editor shows of the others stays.

use super::name::Name;
use super::{Desk, Fold, Hint, Hover, Symbol};
use crate::plan::Plan;
use crate::source::{Source, Span};
use crate::yaml::Mended;

/// The mended text at a desk of its own.
pub(super) struct Meant {
    desk: Desk,
    mended: Box<Mended>,
}

impl Meant {
    /// The mended text of a desk; nothing where the text is YAML, or nothing in it can be read.
    pub(super) fn of(desk: &Desk) -> Option<Box<Meant>> {
        let mended = desk.checked.mended.clone()?;
        let own = Desk::new(desk.source.name(), mended.source.text(), &desk.office, desk.lang, None, false);
        own.plan().is_some().then(|| Box::new(Meant { desk: own, mended }))
    }

    fn typed(&self, span: Span) -> Span {
        self.mended.typed(span)
    }

    pub(super) fn plan(&self) -> Option<&Plan> {
        self.desk.plan()
    }

    pub(super) fn hover(&self, at: usize) -> Option<Hover> {
        let hover = self.desk.hover(self.mended.read(at))?;
        let span = self.typed(hover.span);
        super::holds(span, at).then_some(Hover { span, ..hover })
    }

    pub(super) fn names(&self) -> Vec<Name> {
        self.desk.names().into_iter().map(|name| Name { span: self.typed(name.span), ..name }).collect()
    }

    pub(super) fn hints(&self) -> Vec<Hint> {
        let behind = |at: usize| self.typed(Span::new(at, at)).end;
        self.desk.hints().into_iter().map(|hint| Hint { at: behind(hint.at), ..hint }).collect()
    }

    pub(super) fn symbols(&self) -> Vec<Symbol> {
        self.led_back(self.desk.symbols())
    }

    fn led_back(&self, symbols: Vec<Symbol>) -> Vec<Symbol> {
        let back = |symbol: Symbol| {
            let (span, name_span) = (self.typed(symbol.span), self.typed(symbol.name_span));
            // An editor wants the name inside the whole.
            Symbol { span: span.join(name_span), name_span, children: self.led_back(symbol.children), ..symbol }
        };
        symbols.into_iter().map(back).collect()
    }

    /// `typed` is the text as it was typed.
    pub(super) fn folds(&self, typed: &Source) -> Vec<Fold> {
        let line = |line: usize| {
            let start = self.desk.source.line_start(line);
            typed.line_of(self.typed(Span::new(start, start)).start)
        };
        let folds = self.desk.folds().into_iter().map(|fold| Fold { first: line(fold.first), last: line(fold.last) });
        folds.filter(|fold| fold.last > fold.first).collect()
    }
}
