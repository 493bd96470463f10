//! Unsigned signature fields: the marked links of the written file become fields of a form, as an incremental update.
//!
//! ISO 32000-1, 12.7.4.5 (signature fields); PDF/A-3, 6.3 and 6.4 (every field has an appearance); PDF/UA-1, 7.18 (a field
//! has a name to be read aloud, and sits in a Form tag).

use super::problem::Problem;
use super::written::Written;
use crate::layout::{Item, Pages, Spot};
use pdf_writer::types::{AnnotationFlags, FieldType, SigFlags};
use pdf_writer::{Chunk, Rect, Ref, TextStr};

/// By what the link of a field is found again.
pub(super) fn mark(field: usize) -> String {
    format!("ttdn:signature:{field}")
}

/// The file with the fields of `pages`, in the order of the pages; unchanged when they have none.
///
/// # Errors
/// The file cannot be read again, or lacks a link that stands for a field.
pub(super) fn add(bytes: Vec<u8>, pages: &Pages) -> Result<Vec<u8>, Problem> {
    let items = pages.pages.iter().flat_map(|page| &page.items);
    let fields: Vec<(Spot, &str)> = items
        .filter_map(|item| match item {
            Item::Field { size, label, .. } => Some((*size, label.as_str())),
            _ => None,
        })
        .collect();
    if fields.is_empty() {
        return Ok(bytes);
    }
    let lacking = || Problem::Standard("AcroForm".to_owned());
    update(&bytes, &fields).ok_or_else(lacking)
}

/// The file and what is added to it; nothing when it is not built as [`Written`] reads it, or lacks a mark.
fn update(bytes: &[u8], fields: &[(Spot, &str)]) -> Option<Vec<u8>> {
    let written = Written::read(bytes)?;
    let first = written.size();
    let form = Ref::new(i32::try_from(first + fields.len()).ok()?);
    let mut added: Vec<(usize, Vec<u8>)> = Vec::new();
    let mut widgets = Vec::new();
    for (at, (size, label)) in fields.iter().enumerate() {
        let link = written.holds(&format!("/Contents({})", mark(at)))?;
        let appearance = Ref::new(i32::try_from(first + at).ok()?);
        let id = Ref::new(i32::try_from(link).ok()?);
        let page = Ref::new(i32::try_from(written.page_of(link)?).ok()?);
        let seat = written.numbers(link, "/StructParent ")?.first().map(|seat| *seat as i32)?;
        let rect = written.numbers(link, "/Rect[")?;
        let [left, bottom, right, top] = rect[..] else { return None };
        let rect = Rect::new(left, bottom, right, top);
        added.push((link, widget(id, appearance, page, (rect, seat), (&format!("chu_ky_{}", at + 1), label))));
        added.push((first + at, drawing(appearance, *size)));
        widgets.push(id);
    }
    let mut chunk = Chunk::new();
    let mut fields_of_form = chunk.indirect(form).start::<pdf_writer::writers::Form<'_>>();
    fields_of_form.fields(widgets);
    fields_of_form.sig_flags(SigFlags::SIGNATURES_EXIST);
    drop(fields_of_form);
    added.push((first + fields.len(), chunk.as_bytes().to_vec()));
    let catalog = written.with_entry(written.root(), &format!("/AcroForm {} 0 R", form.get()))?;
    added.push((written.root(), catalog));
    Some(written.append(added))
}

/// The field and its only place on paper in one dictionary; where it stands and its seat in the tag tree are the link's.
fn widget(id: Ref, appearance: Ref, page: Ref, (rect, seat): (Rect, i32), (name, label): (&str, &str)) -> Vec<u8> {
    let mut chunk = Chunk::new();
    let mut field = chunk.form_field(id);
    field.field_type(FieldType::Signature).partial_name(TextStr(name)).alternate_name(TextStr(label));
    let mut annotation = field.into_annotation();
    annotation.flags(AnnotationFlags::PRINT).rect(rect).page(page).struct_parent(seat);
    annotation.appearance().normal().stream(appearance);
    drop(annotation);
    chunk.as_bytes().to_vec()
}

/// A dotted box: it goes when the field is signed.
fn drawing(id: Ref, size: Spot) -> Vec<u8> {
    let (width, height) = (size.x, size.y);
    let lines = format!("0 0 0 RG 0.5 w [1 2] 0 d 0.25 0.25 {:.2} {:.2} re S", width - 0.5, height - 0.5);
    let mut chunk = Chunk::new();
    let mut form = chunk.form_xobject(id, lines.as_bytes());
    form.bbox(Rect::new(0.0, 0.0, width, height));
    form.resources();
    drop(form);
    chunk.as_bytes().to_vec()
}
