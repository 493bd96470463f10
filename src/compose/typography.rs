//! No-break spaces where a line must not end, by what each paragraph is; addresses as links.
//!
//! Only single spaces become no-break spaces; nothing else of the author's spacing is touched.

use crate::document::{Document, Inline, Role};
use crate::form::Form;
use crate::language::addresses::{self, Linked};
use crate::language::{holds, phrases};

/// Sets the no-break spaces of the whole document.
pub(super) fn set(document: &mut Document, form: &Form) {
    for paragraph in document.paragraphs_mut() {
        // What stands on one line has a column wide enough: who looks for the Quốc hiệu or a name finds it by its own spaces.
        if !form.style(paragraph.role).whole {
            inlines(&mut paragraph.content);
            link(&mut paragraph.content);
        }
        // The lines of a body's name are set already, those of titles when their widths are known.
        if paragraph.role == Role::Authority {
            for inline in &mut paragraph.content {
                if let Inline::Text { text, .. } = inline {
                    *text = phrases::hold(text);
                }
            }
        }
    }
}

/// Addresses of the network and of mailboxes as links.
fn link(content: &mut Vec<Inline>) {
    let pieces = std::mem::take(content).into_iter().flat_map(|inline| match inline {
        Inline::Text { text, bold, italic } => match addresses::linked(&text).as_slice() {
            [(_, None)] => vec![Inline::Text { text, bold, italic }],
            pieces => pieces.iter().map(|piece| linked(piece, bold, italic)).collect(),
        },
        Inline::Footnote { number, content: Some(mut note) } => {
            link(&mut note);
            vec![Inline::Footnote { number, content: Some(note) }]
        }
        other => vec![other],
    });
    *content = pieces.collect();
}

fn linked((words, target): &Linked<'_>, bold: bool, italic: bool) -> Inline {
    let text = (*words).to_owned();
    match target.clone() {
        Some(target) => Inline::Reference { text, target, bold, italic },
        None => Inline::Text { text, bold, italic },
    }
}

fn inlines(content: &mut [Inline]) {
    for inline in content {
        match inline {
            Inline::Text { text, .. } => *text = holds::glue(text),
            Inline::Reference { text, .. } => *text = holds::glue(text),
            Inline::Footnote { content: Some(note), .. } => inlines(note),
            Inline::Footnote { .. } | Inline::Break => {}
        }
    }
}
