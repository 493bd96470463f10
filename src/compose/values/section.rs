//! Sections of the author's own, and their blocks.

use super::body::{items, labels};
use super::table;
use crate::compose::prose::{paragraphs, plain, prose, words};
use crate::compose::said::said;
use crate::form::Form;
use crate::invariant::held;
use crate::plan::{Block, Section, Use};
use minijinja::{Value, context};

pub(super) fn sections(sections: &[Section], form: &Form) -> Vec<Value> {
    let one = |section: &Section| {
        let mut text: Vec<Value> = section.text.iter().flat_map(paragraphs).collect();
        let first = (!text.is_empty()).then(|| text.remove(0));
        context! {
            id => section.id.as_ref().map(words),
            heading => section.heading.as_ref().map(prose),
            lead => section.heading.as_ref().filter(|_| first.is_some()).map(|heading| prose(said(heading, lead(&heading.value)))),
            text => first,
            paragraphs => text,
            use => section.part.map(|part| use_name(part.value)),
            blocks => blocks(&section.blocks, form),
            sections => self::sections(&section.sections, form),
            numbering => section.numbering.map(|scheme| scheme.value.name()),
        }
    };
    sections.iter().map(one).collect()
}

pub(super) fn blocks(blocks: &[Block], form: &Form) -> Vec<Value> {
    let one = |block: &Block| match block {
        Block::Paragraph(text, align) => {
            let align = align.map(table::align_name);
            paragraphs(text).into_iter().map(|text| context! { kind => "text", text, align }).collect()
        }
        Block::Items(lines, numbering) => {
            vec![context! { kind => "items", items => items(lines), numbering => labels(*numbering) }]
        }
        Block::Table(spec) => vec![context! { kind => "table", table => table::table(spec, form) }],
        Block::Image(image) => vec![context! {
            kind => "image",
            src => words(said(&image.path, image.path.value.trim())),
            alt => image.alt.as_ref().map(|alt| plain(&alt.value)),
            width => image.width.map(|width| width.value.to_string()),
            caption => image.caption.as_ref().map(prose),
        }],
        Block::Sections(children) => vec![context! { kind => "sections", sections => sections(children, form) }],
    };
    blocks.iter().flat_map(one).collect()
}

/// A heading that leads a paragraph: with a colon where its author set no mark of his own.
fn lead(heading: &str) -> String {
    let words = heading.trim_end();
    let marked = words.ends_with([':', '.', '?', '!', '…']);
    if marked { words.to_owned() } else { format!("{}:", words.trim_end_matches([';', ','])) }
}

/// The name of a part in the plan language, by which the template calls it.
pub(super) fn use_name(part: Use) -> &'static str {
    held(Use::ALL.iter().find(|(one, _)| *one == part).map(|(_, name)| *name), "a name of every part")
}
