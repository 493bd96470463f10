//! No-break spaces where a line must not end, by what each paragraph is.
//!
//! Only single spaces become no-break spaces; nothing else of the author's spacing is touched.

use crate::document::{Document, Inline, Role};
use crate::form::Form;
use crate::language::{holds, phrases};

/// Sets the no-break spaces of the whole document.
pub(super) fn set(document: &mut Document, form: &Form) {
    for paragraph in document.paragraphs_mut() {
        let style = form.style(paragraph.role);
        inlines(&mut paragraph.content, style.whole);
        // The lines of a body's name are set already.
        if style.balance && !matches!(paragraph.role, Role::Issuer | Role::ParentBody) {
            for inline in &mut paragraph.content {
                if let Inline::Text { text, .. } = inline {
                    *text = phrases::hold(text);
                }
            }
        }
    }
}

fn inlines(content: &mut [Inline], whole: bool) {
    for inline in content {
        match inline {
            Inline::Text { text, .. } if whole => *text = holds::whole(text),
            Inline::Text { text, .. } => *text = holds::glue(text),
            Inline::Reference { text, .. } => *text = holds::glue(text),
            Inline::Footnote { content: Some(note), .. } => inlines(note, false),
            Inline::Footnote { .. } | Inline::Break => {}
        }
    }
}
