//! Pages to PDF/A-3a and PDF/UA-1 in one file. The only importer of the PDF writer and of the PDF reader that adds what the
//! writer lacks.

mod draw;
mod fields;
mod problem;
#[cfg(test)]
mod tests;
mod tree;
mod words;
mod written;

pub use problem::Problem;

use super::Origin;
use crate::document::{Document, Metadata};
use crate::form::{Form, Word};
use crate::invariant::held;
use crate::layout::{self, Face, Heading, Item, Pages};
use krilla::SerializeSettings;
use krilla::configure::{Accessibility, Archival, ConfigurationBuilder, PdfVersion};
use krilla::destination::XyzDestination;
use krilla::embed::{AssociationKind, EmbeddedFile, MimeType};
use krilla::geom::Point;
use krilla::metadata::DateTime;
use krilla::outline::{Outline, OutlineNode};
use krilla::text::Font;
use std::collections::BTreeMap;
use std::sync::Arc;

/// What the file says beyond the document.
#[derive(Debug, Clone, Default)]
pub struct Options {
    /// The time of creation, seconds since 1 January 1970, UTC.
    pub timestamp: i64,
    /// The language of the text: `vi-VN`.
    pub lang: String,
    /// The plan's file: its digest, and itself where it is to be attached.
    pub origin: Option<Origin>,
}

/// The PDF of `document`; the same input gives the same bytes.
///
/// # Errors
/// A letter that the font lacks, or what the standards forbid.
pub fn write(document: &Document, form: &Form, options: &Options) -> Result<Vec<u8>, Problem> {
    let pages = layout::pages(document, form);
    let fonts = fonts(&pages)?;
    let mut pdf = krilla::Document::new_with(settings()?);
    let identifiers = draw::pages(&mut pdf, &pages, &fonts)?;
    pdf.set_tag_tree(tree::tags(&pages, identifiers, &options.lang));
    pdf.set_outline(outline(&pages));
    pdf.set_metadata(metadata(&document.metadata, options));
    if let Some((name, bytes)) = options.origin.as_ref().and_then(|origin| origin.source.as_ref()) {
        attach(&mut pdf, form, (name, bytes), options.timestamp)?;
    }
    let bytes = pdf.finish().map_err(|error| problem::of(&error))?;
    fields::add(written::unsuspected(bytes), &pages)
}

/// The file that the document was made from, as an associated file (PDF/A-3, 6.8: type, description, relationship, date).
fn attach(
    pdf: &mut krilla::Document,
    form: &Form,
    (name, bytes): (&str, &[u8]),
    timestamp: i64,
) -> Result<(), Problem> {
    let file = EmbeddedFile {
        path: name.to_owned(),
        mime_type: MimeType::new("application/yaml"),
        description: Some(form.word(Word::SourceFile).to_owned()),
        association_kind: AssociationKind::Source,
        data: bytes.to_vec().into(),
        modification_date: Some(date(timestamp)),
        compress: Some(true),
        location: None,
    };
    pdf.embed_file(file).ok_or_else(|| Problem::Standard(format!("attachment: {name}")))
}

fn settings() -> Result<SerializeSettings, Problem> {
    let configuration = ConfigurationBuilder::new()
        .with_version(PdfVersion::Pdf17)
        .with_archival_validator(Archival::A3_A)
        .with_accessibility_validator(Accessibility::UA1)
        .finish()
        .map_err(|error| Problem::Standard(format!("{error:?}")))?;
    Ok(SerializeSettings { configuration, xmp_metadata: true, enable_tagging: true, ..SerializeSettings::default() })
}

/// The fonts that the pages use, each under the place of its file.
fn fonts(pages: &Pages) -> Result<BTreeMap<usize, Font>, Problem> {
    let mut fonts = BTreeMap::new();
    for face in pages.pages.iter().flat_map(|page| &page.items).filter_map(face) {
        let index = face.index();
        if fonts.contains_key(&index) {
            continue;
        }
        let file: Arc<dyn AsRef<[u8]> + Send + Sync> = Arc::new(face.file());
        let font = Font::new(file.into(), 0).ok_or_else(|| Problem::Standard("font".to_owned()))?;
        fonts.insert(index, font);
    }
    Ok(fonts)
}

fn face(item: &Item) -> Option<Face> {
    match item {
        Item::Text { run, .. } => Some(run.face),
        _ => None,
    }
}

fn metadata(meta: &Metadata, options: &Options) -> krilla::metadata::Metadata {
    let title = if meta.title.trim().is_empty() { "Kế hoạch" } else { meta.title.as_str() };
    let mut out = krilla::metadata::Metadata::new()
        .title(title.to_owned())
        .language(options.lang.clone())
        .creator(format!("ttdn {}", env!("CARGO_PKG_VERSION")))
        .producer(producer(options.origin.as_ref()))
        .creation_date(date(options.timestamp));
    if !meta.creator.is_empty() {
        out = out.authors(vec![meta.creator.clone()]);
    }
    if !meta.subject.is_empty() {
        out = out.description(meta.subject.clone());
    }
    if !meta.keywords.is_empty() {
        out = out.keywords(meta.keywords.clone());
    }
    out
}

/// The program; behind it the digest of the plan, the one place in the properties of a PDF that is a program's own.
fn producer(origin: Option<&Origin>) -> String {
    origin.map_or("ttdn".to_owned(), |origin| format!("ttdn sha256:{}", origin.digest))
}

fn date(timestamp: i64) -> DateTime {
    let (days, seconds) = (timestamp.div_euclid(86_400), timestamp.rem_euclid(86_400));
    let small = |value: i64| held(u8::try_from(value).ok(), "a part of a moment");
    let day = crate::calendar::Date::from_unix_days(days);
    let (year, month, day) = day.map_or((1970, 1, 1), |day| (day.year(), day.month(), day.day()));
    DateTime::new(held(u16::try_from(year).ok(), "a year"))
        .month(u8::try_from(month).unwrap_or(1))
        .day(u8::try_from(day).unwrap_or(1))
        .hour(small(seconds / 3600))
        .minute(small(seconds / 60 % 60))
        .second(small(seconds % 60))
        .utc_offset_hour(0)
        .utc_offset_minute(0)
}

/// Parts, their headings below them by level.
fn outline(pages: &Pages) -> Outline {
    let mut outline = Outline::new();
    let mut rest = pages.headings.as_slice();
    while let Some((first, tail)) = rest.split_first() {
        let (node, after) = branch(first, tail);
        outline.push_child(node);
        rest = after;
    }
    outline
}

/// The node of `heading` with all that follow on lower levels, and the headings behind them.
fn branch<'h>(heading: &Heading, mut rest: &'h [Heading]) -> (OutlineNode, &'h [Heading]) {
    let place = XyzDestination::new(heading.page, Point::from_xy(heading.at.x, heading.at.y));
    let mut node = OutlineNode::new(heading.text.clone(), place);
    while let Some((next, tail)) = rest.split_first().filter(|(next, _)| next.level > heading.level) {
        let (child, after) = branch(next, tail);
        node.push_child(child);
        rest = after;
    }
    (node, rest)
}
