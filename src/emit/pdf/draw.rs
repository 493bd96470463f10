//! Items to marks on pages, each tagged or an artifact.

use super::fields;
use super::problem::Problem;
use super::words::{Placed, Stretch};
use crate::document::{PictureKind, is_outside};
use crate::form::Ink;
use crate::layout::{Item, NodeId, Page, Pages, Spot};
use krilla::Document;
use krilla::action::LinkAction;
use krilla::annotation::{Annotation, LinkAnnotation, Target};
use krilla::color::rgb;
use krilla::destination::XyzDestination;
use krilla::geom::{PathBuilder, Point, Rect, Size, Transform};
use krilla::image::Image;
use krilla::page::{NumberingStyle, PageLabel, PageSettings};
use krilla::paint::{Fill, Stroke};
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, Identifier, SpanTag};
use krilla::text::Font;
use std::collections::BTreeMap;
use std::num::NonZeroU32;

/// What was drawn for each node, in the order of drawing.
pub(super) type Identifiers = BTreeMap<NodeId, Vec<Identifier>>;

/// Draws every page.
pub(super) fn pages(pdf: &mut Document, pages: &Pages, fonts: &BTreeMap<usize, Font>) -> Result<Identifiers, Problem> {
    let mut identifiers = Identifiers::new();
    let anchors = anchors(pages);
    let mut fields = 0;
    for page in &pages.pages {
        let number = u32::try_from(page.number).ok().and_then(NonZeroU32::new);
        let label = PageLabel::new(Some(NumberingStyle::Arabic), None, number);
        let settings = PageSettings::from_wh(page.width, page.height)
            .ok_or_else(|| Problem::Standard("page size".to_owned()))?
            .with_page_label(label);
        let mut sheet = pdf.start_page_with(settings);
        let mut surface = sheet.surface();
        marks(&mut surface, page, fonts, &mut identifiers);
        pictures(&mut surface, page, &mut identifiers)?;
        surface.finish();
        for item in &page.items {
            if let Item::Link { at, size, target, tag } = item
                && let Some(link) = link(*at, *size, target, anchors.get(target.as_str()))
            {
                let identifier = sheet.add_tagged_annotation(link);
                identifiers.entry(*tag).or_default().push(identifier);
            }
            if let Item::Field { at, size, tag, .. } = item
                && let Some(place) = place(*at, *size, fields)
            {
                fields += 1;
                identifiers.entry(*tag).or_default().push(sheet.add_tagged_annotation(place));
            }
        }
        sheet.finish();
    }
    Ok(identifiers)
}

/// Where each id stands.
fn anchors(pages: &Pages) -> BTreeMap<&str, (usize, Spot)> {
    let mut out = BTreeMap::new();
    for (index, page) in pages.pages.iter().enumerate() {
        for item in &page.items {
            if let Item::Anchor { at, id } = item {
                out.entry(id.as_str()).or_insert((index, *at));
            }
        }
    }
    out
}

fn link(at: Spot, size: Spot, target: &str, place: Option<&(usize, Spot)>) -> Option<Annotation> {
    let rect = Rect::from_xywh(at.x, at.y, size.x, size.y)?;
    if is_outside(target) {
        let action = Target::Action(LinkAction::new(target.to_owned()).into());
        return Some(Annotation::new_link(LinkAnnotation::new(rect, action), Some(target.to_owned())));
    }
    let (page, spot) = place?;
    let target = Target::Destination(XyzDestination::new(*page, Point::from_xy(spot.x, spot.y)).into());
    Some(Annotation::new_link(LinkAnnotation::new(rect, target), Some("Đến chỗ được dẫn chiếu".to_owned())))
}

/// The place of a signature field, as a link that carries its mark: the writer knows links only, and so gives the field its
/// seat in the tag tree. [`super::fields`] turns it into what it stands for.
fn place(at: Spot, size: Spot, field: usize) -> Option<Annotation> {
    let rect = Rect::from_xywh(at.x, at.y, size.x, size.y)?;
    let target = Target::Destination(XyzDestination::new(0, Point::from_xy(0.0, 0.0)).into());
    Some(Annotation::new_link(LinkAnnotation::new(rect, target), Some(fields::mark(field))))
}

/// Shades and rules first, as artifacts; then words, those of one node and one line together.
fn marks(surface: &mut Surface<'_>, page: &Page, fonts: &BTreeMap<usize, Font>, identifiers: &mut Identifiers) {
    surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)));
    page.items.iter().for_each(|item| shade(surface, item));
    rules(surface, page);
    surface.end_tagged();
    surface.set_stroke(None);
    let mut words = page.items.iter().filter_map(Placed::of).peekable();
    let Some(first) = words.peek() else { return };
    let mut stretch = Stretch::new(*first);
    while let Some(first) = words.next() {
        let identifier = surface.start_tagged(match first.tag {
            Some(_) => ContentTag::Span(SpanTag::empty()),
            None => ContentTag::Artifact(Artifact::with_kind(ArtifactType::PaginationOther)),
        });
        stretch.begin(first);
        while let Some(next) = words.next_if(|next| stretch.goes_on(next)) {
            stretch.add(next);
        }
        stretch.draw(surface, fonts);
        surface.end_tagged();
        if let Some(tag) = first.tag {
            identifiers.entry(tag).or_default().push(identifier);
        }
    }
}

/// Pictures, each in the tag of its own.
fn pictures(surface: &mut Surface<'_>, page: &Page, identifiers: &mut Identifiers) -> Result<(), Problem> {
    for item in &page.items {
        let Item::Picture { at, size, picture, tag } = item else { continue };
        let data = picture.bytes.to_vec().into();
        let image = match picture.kind {
            PictureKind::Png => Image::from_png(data, false),
            PictureKind::Jpeg => Image::from_jpeg(data, false),
        };
        let image = image.map_err(|error| Problem::Standard(format!("{}: {error}", picture.alt)))?;
        let Some(size) = Size::from_wh(size.x, size.y) else { continue };
        identifiers.entry(*tag).or_default().push(surface.start_tagged(ContentTag::Other));
        surface.push_transform(&Transform::from_translate(at.x, at.y));
        surface.draw_image(image, size);
        surface.pop();
        surface.end_tagged();
    }
    Ok(())
}

fn color(ink: Ink) -> rgb::Color {
    let [red, green, blue] = ink.rgb();
    rgb::Color::new(red, green, blue)
}

fn shade(surface: &mut Surface<'_>, item: &Item) {
    let Item::Shade { at, size } = item else { return };
    let mut path = PathBuilder::new();
    Rect::from_xywh(at.x, at.y, size.x, size.y).into_iter().for_each(|place| path.push_rect(place));
    let Some(path) = path.finish() else { return };
    surface.set_stroke(None);
    surface.set_fill(Some(Fill { paint: color(Ink::Shade).into(), ..Fill::default() }));
    surface.draw_path(&path);
}

/// The lines of a page: those of one width and colour are one path, for a table has a hundred.
fn rules(surface: &mut Surface<'_>, page: &Page) {
    let mut kinds: Vec<(f32, Ink, PathBuilder)> = Vec::new();
    for item in &page.items {
        let Item::Rule { from, to, width, ink } = item else { continue };
        let alike = |(own, color, _): &&mut (f32, Ink, PathBuilder)| own == width && color == ink;
        if kinds.iter_mut().find(alike).is_none() {
            kinds.push((*width, *ink, PathBuilder::new()));
        }
        if let Some((_, _, path)) = kinds.iter_mut().find(alike) {
            path.move_to(from.x, from.y);
            path.line_to(to.x, to.y);
        }
    }
    for (width, ink, path) in kinds {
        let Some(path) = path.finish() else { continue };
        surface.set_fill(None);
        surface.set_stroke(Some(Stroke { paint: color(ink).into(), width, ..Stroke::default() }));
        surface.draw_path(&path);
    }
}
