//! What a rule may look at.

use super::texts::PlacedText;
use crate::calendar::Date;
use crate::cascade::{Above, Cascade};
use crate::diagnostic::Diagnostic;
use crate::document::{NO_PICTURES, Pictures};
use crate::form::Form;
use crate::layout::Tight;
use crate::legal::Register;
use crate::plan::{Loaded, Plan};
use crate::source::{Source, Span};
use crate::yaml::{self, Places, Text, Tree};
use std::cell::{OnceCell, RefCell};
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
    /// The tables of the paper that no setting fits; none while the plan has not been composed.
    pub tight: &'a [Tight],
    /// The pictures that the plan names.
    pub pictures: &'a Pictures,
    /// Whether the plan may become a PDF, which shows nothing that its fonts lack.
    pub pdf: bool,
    /// The plan above; nothing where nobody looked for it.
    pub above: Option<&'a Above>,
    cascade: OnceCell<Option<Cascade<'a>>>,
    texts: OnceCell<Vec<PlacedText<'a>>>,
    /// The places of the long text that was asked for last: rules ask for many of one text.
    places: RefCell<Option<(Span, Places)>>,
}

/// Of a text as long as this, in bytes, the places of its letters are kept.
const LONG: usize = 2048;

impl<'a> Context<'a> {
    /// A plan that was read, in its form, with what the office knows.
    pub fn new(loaded: &'a Loaded, form: &'a Form, register: &'a Register, today: Date) -> Self {
        let Loaded { source, tree, plan, found, .. } = loaded;
        Self {
            source,
            tree,
            plan,
            decoded: found,
            form,
            register,
            today,
            tight: &[],
            pictures: &NO_PICTURES,
            pdf: true,
            above: None,
            cascade: OnceCell::new(),
            texts: OnceCell::new(),
            places: RefCell::default(),
        }
    }

    /// The same with what was found when the tables of the paper were set.
    #[must_use]
    pub(super) fn with_tables(self, tight: &'a [Tight]) -> Self {
        Self { tight, ..self }
    }

    /// The same with the pictures that the plan names.
    #[must_use]
    pub fn with_pictures(self, pictures: &'a Pictures) -> Self {
        Self { pictures, ..self }
    }

    /// The same with the plan above that it names.
    #[must_use]
    pub fn below(self, above: Option<&'a Above>) -> Self {
        Self { above, ..self }
    }

    /// The plan compared with the plan above; nothing where there is none to compare with. Done once for all rules.
    pub fn cascade(&self) -> Option<&Cascade<'a>> {
        let upper = self.above.and_then(|above| above.as_ref().ok());
        self.cascade.get_or_init(|| upper.map(|upper| Cascade::new(upper, self.plan))).as_ref()
    }

    /// The same for outputs with a PDF among them, or without.
    #[must_use]
    pub fn for_pdf(self, pdf: bool) -> Self {
        Self { pdf, ..self }
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
        if text.value.len() < LONG {
            return yaml::locate(self.source, text, range);
        }
        let mut kept = self.places.borrow_mut();
        match kept.as_ref().filter(|(span, _)| *span == text.span) {
            Some((_, places)) => places.find(range),
            None => kept.insert((text.span, Places::new(self.source, text))).1.find(range),
        }
    }
}
