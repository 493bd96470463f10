//! What stands inside a paragraph.

/// A stretch of text, a footnote mark, a reference or a line break.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Inline {
    /// Words. Bold and italic are *added* to the style of the paragraph's role.
    Text {
        /// The words, NFC, no line breaks.
        text: String,
        /// Bold on top of the role's style.
        bold: bool,
        /// Italic on top of the role's style; inside an italic role it stays italic.
        italic: bool,
    },
    /// A footnote mark.
    Footnote {
        /// The printed number, from 1 in the order of first mention in the whole document.
        number: usize,
        /// The note; absent where a later mention repeats the mark of an earlier one.
        content: Option<Vec<Inline>>,
    },
    /// A reference to another place, printed as its text and linked to it.
    Reference {
        /// "điểm a khoản 1 Mục II"
        text: String,
        /// The id of the target, a [`super::Paragraph::id`]; or an address outside the paper ([`is_outside`]).
        target: String,
        /// Bold on top of the role's style.
        bold: bool,
        /// Italic on top of the role's style.
        italic: bool,
    },
    /// A line break inside the paragraph.
    Break,
}

impl Inline {
    /// Plain words.
    pub fn text(text: impl Into<String>) -> Self {
        Inline::Text { text: text.into(), bold: false, italic: false }
    }
}

/// Whether a target is an address outside the paper; an id has no colon.
pub fn is_outside(target: &str) -> bool {
    target.contains(':')
}

/// The words of `inlines`: line breaks as spaces, footnote marks left out.
pub fn plain_text(inlines: &[Inline]) -> String {
    inlines
        .iter()
        .map(|inline| match inline {
            Inline::Text { text, .. } | Inline::Reference { text, .. } => text.as_str(),
            Inline::Footnote { .. } => "",
            Inline::Break => " ",
        })
        .collect()
}
