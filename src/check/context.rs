//! What a rule may look at.

use crate::calendar::Date;
use crate::diagnostic::Diagnostic;
use crate::form::Form;
use crate::legal::{self, Citation, Register};
use crate::plan::{Loaded, Plan};
use crate::prose::Prose;
use crate::source::{Source, Span};
use crate::yaml::{self, Text, Tree};
use std::cell::OnceCell;
use std::ops::Range;

/// What a rule may look at: one plan, its file, its form, and the day it is judged on. Nothing here can be changed.
#[derive(Debug)]
pub struct Context<'a> {
    /// The file.
    pub source: &'a Source,
    /// Its tree, with comments.
    pub tree: &'a Tree,
    /// The typed plan.
    pub plan: &'a Plan,
    /// What decoding found.
    pub decoded: &'a [Diagnostic],
    /// The form that it is printed in.
    pub form: &'a Form,
    /// Legal documents and bodies, the office's own included.
    pub register: &'a Register,
    /// Today, for a plan without a date.
    pub today: Date,
    texts: OnceCell<Vec<PlacedText<'a>>>,
}

impl<'a> Context<'a> {
    /// A plan that was read, in its form, with what the office knows.
    pub fn new(loaded: &'a Loaded, form: &'a Form, register: &'a Register, today: Date) -> Self {
        let Loaded { source, tree, plan, found, .. } = loaded;
        Self { source, tree, plan, decoded: found, form, register, today, texts: OnceCell::new() }
    }

    /// Every printed text of the plan, in the order of the file; read once for all rules.
    pub fn texts(&self) -> &[PlacedText<'a>] {
        self.texts.get_or_init(|| super::texts::texts(self.plan))
    }

    /// What stands at the place of `text` among the printed texts.
    pub fn placed(&self, text: &Text) -> Option<&PlacedText<'a>> {
        let texts = self.texts();
        texts.binary_search_by_key(&text.span, |placed| placed.text.span).ok().and_then(|at| texts.get(at))
    }

    /// The bytes of the file that say `range` of `text`.
    pub fn locate(&self, text: &Text, range: Range<usize>) -> Span {
        yaml::locate(self.source, text, range)
    }
}

/// A text of the plan that is printed, what it is, and what is read in it: once, when the first rule asks.
#[derive(Debug)]
pub struct PlacedText<'a> {
    /// The text.
    pub text: &'a Text,
    /// What it is.
    pub kind: TextKind,
    prose: OnceCell<Prose<'a>>,
    citations: OnceCell<Vec<Citation>>,
}

impl<'a> PlacedText<'a> {
    /// A text of this kind.
    pub(super) fn new(text: &'a Text, kind: TextKind) -> Self {
        Self { text, kind, prose: OnceCell::new(), citations: OnceCell::new() }
    }

    /// The text with its words.
    pub fn prose(&self) -> &Prose<'a> {
        self.prose.get_or_init(|| Prose::new(&self.text.value))
    }

    /// The documents that it cites; blank forms, codes and names of persons cite none.
    pub fn citations(&self) -> &[Citation] {
        self.citations.get_or_init(|| match self.kind {
            TextKind::Code | TextKind::BlankForm | TextKind::Person => Vec::new(),
            TextKind::Basis => legal::read_basis(&self.text.value),
            _ => legal::read(&self.text.value),
        })
    }
}

/// What a printed text is, as far as rules about words care.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextKind {
    /// The plan's title.
    Title,
    /// A heading, a task's title.
    Heading,
    /// Running prose: paragraphs, purposes, duties, closing.
    Prose,
    /// A legal basis.
    Basis,
    /// The name of a body, unit, recipient.
    Name,
    /// The name of a person.
    Person,
    /// A deadline.
    Deadline,
    /// A figure, a product, a source of money: words in a table.
    Cell,
    /// A cell of an annex's blank form, where dots are meant.
    BlankForm,
    /// A code or symbol.
    Code,
}
