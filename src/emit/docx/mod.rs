//! The document tree → the bytes of a DOCX that an office goes on editing: named styles, real lists, footnotes, sections
//! and fields; no text boxes, no tabs, no theme.
//!
//! `xml` and `properties` know the order of the schema, `styles` and `numbering` what Word must know before the text,
//! `writer` with `paragraph`, `table`, `letterhead` and `signature` the text, `margin` what stands around it, `package`
//! the archive.

mod about;
mod address;
mod grid;
mod letterhead;
mod look;
mod margin;
mod names;
mod numbering;
mod package;
mod paragraph;
mod part;
mod picture;
mod pieces;
mod properties;
mod scan;
mod section;
mod signature;
pub mod source;
mod stories;
mod styles;
mod table;
mod unit;
mod writer;
mod xml;

pub use package::{is_as_packed, part_of, with_parts};

use super::Origin;
use crate::document::Document;
use crate::form::Form;
use part::{Media, Part};
use std::io;
use writer::Writer;

/// What the file needs beyond document and form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Options {
    /// The time of creation and change, seconds since 1 January 1970, UTC; a draft without a date names none.
    pub timestamp: Option<i64>,
    /// The language of the text: `vi-VN`.
    pub lang: String,
    /// The plan's file: its digest, and itself where the paper is to carry it.
    pub origin: Option<Origin>,
}

/// The DOCX of `document`; the same input gives the same bytes.
pub fn write(document: &Document, form: &Form, options: &Options) -> io::Result<Vec<u8>> {
    let (parts, media) = parts(document, form, options);
    package::write(&parts, &media, options.timestamp.unwrap_or_default())
}

/// Every part of the package, in the order of the archive, and the files of its pictures.
fn parts(document: &Document, form: &Form, options: &Options) -> (Vec<Part>, Vec<Media>) {
    let lang = &options.lang;
    let mut writer = Writer::new(document, form);
    let body = writer.document(document);
    let footnotes = writer.footnotes();
    let relationships = &mut writer.stories.relationships;
    for name in ["styles", "numbering", "settings", "fontTable", "footnotes"] {
        relationships.word(name);
    }
    let source = options.origin.as_ref().and_then(source::item);
    if source.is_some() {
        relationships.source();
    }
    let other = |name: &str, kind: &str, text: String| Part { name: name.to_owned(), kind: kind.to_owned(), text };
    let mut parts = vec![
        Part::word("document", body),
        other("word/_rels/document.xml.rels", "", relationships.write()),
        Part::word("styles", styles::write(form, lang, &writer.scan.levels, writer.lists.ties())),
        Part::word("numbering", writer.lists.write(form)),
        Part::word("settings", about::settings(lang)),
        Part::word("fontTable", about::fonts(form.font())),
        Part::word("footnotes", footnotes),
    ];
    parts.append(&mut writer.stories.parts);
    let core = about::core(&document.metadata, lang, options.timestamp);
    parts.push(other("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", core));
    let app = "application/vnd.openxmlformats-officedocument.extended-properties+xml";
    parts.push(other("docProps/app.xml", app, about::app(&document.metadata)));
    parts.extend(options.origin.as_ref().map(source::properties));
    parts.extend(source.into_iter().flatten());
    (parts, writer.stories.media)
}

#[cfg(test)]
mod tests;
