//! No-break spaces where a line must not end, by what each paragraph is; addresses as links.
//!
//! Only single spaces become no-break spaces; nothing else of the author's spacing is touched.

use crate::document::{Document, Inline, Role};
use crate::form::Form;
use crate::language::{addresses, holds, phrases};

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
    // Nearly no paragraph has one.
    let plain = |inline: &Inline| match inline {
        Inline::Text { text, .. } => matches!(addresses::linked(text).as_slice(), [(_, None)]),
        _ => false,
    };
    if content.iter().all(plain) {
        return;
    }
    let pieces = std::mem::take(content).into_iter().flat_map(|inline| match inline {
        Inline::Text { text, bold, italic } => addresses::linked(&text)
            .into_iter()
            .map(|(words, target)| match target {
                Some(target) => Inline::Reference { text: words.to_owned(), target, bold, italic },
                None => Inline::Text { text: words.to_owned(), bold, italic },
            })
            .collect(),
        Inline::Footnote { number, content: Some(mut note) } => {
            link(&mut note);
            vec![Inline::Footnote { number, content: Some(note) }]
        }
        other => vec![other],
    });
    *content = pieces.collect();
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
