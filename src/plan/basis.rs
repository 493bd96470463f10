//! Căn cứ and the opening.

use crate::source::Span;
use crate::yaml::Text;

/// One of `legal_bases`
#[derive(Debug, Clone)]
pub struct LegalBasis {
    /// The item's place.
    pub span: Span,
    /// What is cited.
    pub content: BasisContent,
    /// The verb before it: Căn cứ (default), Thực hiện, Theo, Xét.
    pub verb: Option<Text>,
    /// The short name under which the text goes on citing it.
    pub alias: Option<Text>,
}

/// What a legal basis cites.
#[derive(Debug, Clone)]
pub enum BasisContent {
    /// The citation as the author wrote it, with or without its verb.
    Text(Text),
    /// `{doc: 72/2015/NĐ-CP}`: the register prints it.
    Document(Text),
}

/// `preamble`
#[derive(Debug, Clone, Default)]
pub struct Preamble {
    /// The mapping's first key.
    pub span: Span,
    /// How the căn cứ stand.
    pub layout: PreambleLayout,
    /// The sentence that ends "như sau:"; the template writes one when it is absent.
    pub enacting: Option<Text>,
}

/// How the căn cứ stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PreambleLayout {
    /// One a line.
    #[default]
    List,
    /// One merged sentence.
    Paragraph,
    /// A numbered first section.
    Section,
    /// None.
    None,
}
