//! What is wrong, where, and how it is said.
//!
//! A [`Diagnostic`] holds facts; the sentences of its rule ([`About`]) say them, Vietnamese or English; a renderer a file
//! turns both into text, JSON, SARIF and the formats of code hosts. The sentences stand with the rules, in a room above:
//! whoever renders hands in the way to look them up.

pub mod baseline;
mod code;
mod elsewhere;
mod findings;
mod fix;
mod level;
mod message;
pub mod render;
mod words;

pub use code::Code;
pub(crate) use code::each_code;
pub use elsewhere::Elsewhere;
pub use findings::Findings;
pub use fix::{Edit, Fix, Safety};
pub use level::Level;
pub use message::{About, Message};
pub use words::{Label, Lang, Pair, Sentence, plural};

use crate::source::Span;
use std::collections::BTreeMap;

/// One finding: a code, one primary place, facts for its sentences.
#[derive(Debug, Clone, PartialEq)]
pub struct Diagnostic {
    /// Its code.
    pub code: Code,
    /// Its level, after configuration and draft status.
    pub level: Level,
    /// Whether neither a comment nor an office may silence or lower it.
    pub binding: bool,
    /// Which of the code's sentences says it; empty for the usual one.
    pub variant: &'static str,
    /// Facts for the sentences, by the name that stands in their braces.
    pub facts: BTreeMap<&'static str, String>,
    /// The primary place.
    pub span: Span,
    /// Other places: each with the name of its label among the code's sentences.
    pub related: Vec<(Span, &'static str)>,
    /// Places in other files that decided it.
    pub elsewhere: Vec<Elsewhere>,
    /// How to mend it.
    pub fix: Option<Fix>,
    /// The source of the data that decided it, beyond the clause of the rule.
    pub data: Option<String>,
    /// The clause that it rests on, where the paper's form has another than the rule names.
    pub clause: Option<Box<Clause>>,
    /// How many more of its code there are that are not told one by one.
    pub more: usize,
}

/// A clause in both languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clause {
    /// In Vietnamese.
    pub vi: String,
    /// In English.
    pub en: String,
}

impl Diagnostic {
    /// A finding at its code's own level.
    pub fn new(code: Code, span: Span) -> Self {
        Self {
            code,
            level: code.level(),
            binding: false,
            variant: "",
            facts: BTreeMap::new(),
            span,
            related: Vec::new(),
            elsewhere: Vec::new(),
            fix: None,
            data: None,
            clause: None,
            more: 0,
        }
    }

    /// Says it with another of the code's sentences.
    #[must_use]
    pub fn variant(mut self, variant: &'static str) -> Self {
        self.variant = variant;
        self
    }

    /// A fact for the sentences.
    #[must_use]
    pub fn fact(mut self, name: &'static str, value: impl ToString) -> Self {
        self.facts.insert(name, value.to_string());
        self
    }

    /// Another place; `label` names its words among the code's sentences.
    #[must_use]
    pub fn related(mut self, span: Span, label: &'static str) -> Self {
        self.related.push((span, label));
        self
    }

    /// A place in another file.
    #[must_use]
    pub fn elsewhere(mut self, place: Elsewhere) -> Self {
        self.elsewhere.push(place);
        self
    }

    /// How to mend it.
    #[must_use]
    pub fn fix(mut self, fix: Fix) -> Self {
        self.fix = Some(fix);
        self
    }

    /// A lower level than the code's own, where the data is weak.
    #[must_use]
    pub fn at_most(mut self, level: Level) -> Self {
        self.level = self.level.max(level);
        self
    }

    /// An error whatever the level of its code, a comment or an office says: the paper would not say what its readers see.
    #[must_use]
    pub fn bind(mut self) -> Self {
        self.level = Level::Error;
        self.binding = true;
        self
    }

    /// The source of the data that decided it.
    #[must_use]
    pub fn data(mut self, source: impl Into<String>) -> Self {
        self.data = Some(source.into());
        self
    }
}
