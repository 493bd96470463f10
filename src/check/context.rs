//! What a rule may look at.

use crate::calendar::Date;
use crate::diagnostic::Diagnostic;
use crate::document::Document;
use crate::form::Form;
use crate::legal::Register;
use crate::plan::Plan;
use crate::source::{Source, Span};
use crate::yaml::{self, Text, Tree};
use std::ops::Range;

/// What a rule may look at: one plan, its file, its form, and the day it is judged on. Nothing here can be changed.
#[derive(Debug, Clone, Copy)]
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
    /// The printed document, for rules about printed words; absent when the plan cannot be composed.
    pub document: Option<&'a Document>,
    /// Today, for a plan without a date.
    pub today: Date,
}

impl<'a> Context<'a> {
    /// Every printed text of the plan, in the order of the file.
    pub fn texts(&self) -> Vec<PlacedText<'a>> {
        super::texts::texts(self.plan)
    }

    /// The bytes of the file that say `range` of `text`.
    pub fn locate(&self, text: &Text, range: Range<usize>) -> Span {
        yaml::locate(self.source, text, range)
    }
}

/// A text of the plan that is printed, and what it is.
#[derive(Debug, Clone, Copy)]
pub struct PlacedText<'a> {
    /// The text.
    pub text: &'a Text,
    /// What it is.
    pub kind: TextKind,
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
