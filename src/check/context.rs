//! What a rule may look at.

use super::texts::PlacedText;
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

    /// The day on which the plan is judged: its own date (the last day it may mean), else today.
    pub fn date(&self) -> Date {
        self.plan.day(self.today)
    }

    /// The bytes of the file that say `range` of `text`.
    pub fn locate(&self, text: &Text, range: Range<usize>) -> Span {
        yaml::locate(self.source, text, range)
    }
}
