//! Units, their duties, the budget, the reports.

use super::{Deadline, Item, Money, Spanned};
use crate::document::Scheme;
use crate::source::Span;
use crate::yaml::Text;

/// One of `units`
#[derive(Debug, Clone)]
pub struct Unit {
    /// The key in `units`.
    pub id: Text,
    /// The full name.
    pub name: Text,
    /// The short name for tables and lists.
    pub short: Option<Text>,
    /// Its duties.
    pub duties: Vec<Item>,
    /// `numbering`: their labels; dashes when absent.
    pub numbering: Option<Spanned<Scheme>>,
    /// Whether it stands for many bodies.
    pub collective: bool,
    /// `unlisted`: named in tasks only; the paper has no heading for it.
    pub unlisted: bool,
}

impl Unit {
    /// The short name where there is one.
    pub fn label(&self) -> &Text {
        self.short.as_ref().unwrap_or(&self.name)
    }
}

/// `budget`
#[derive(Debug, Clone, Default)]
pub struct Budget {
    /// The mapping's first key.
    pub span: Span,
    /// Its paragraphs.
    pub text: Vec<Text>,
    /// The stated total.
    pub total: Option<Money>,
    /// The stated totals by year.
    pub by_year: Vec<(Spanned<i32>, Money)>,
    /// The stated totals by source.
    pub by_source: Vec<(Text, Money)>,
}

/// One of `reporting`
#[derive(Debug, Clone, Default)]
pub struct Report {
    /// The mapping's first key.
    pub span: Span,
    /// Who reports: ids of units.
    pub by: Vec<Text>,
    /// To whom, as printed.
    pub to: Option<Text>,
    /// Through whom: the id of a unit.
    pub via: Option<Text>,
    /// When.
    pub when: Option<Deadline>,
    /// A sentence instead of the template's.
    pub text: Option<Text>,
}
