//! Unsigned signature fields: the marked links of the written file become fields of a form, as an incremental update.
//!
//! ISO 32000-1, 12.7.4.5 (signature fields); PDF/A-3, 6.3 and 6.4 (every field has an appearance); PDF/UA-1, 7.18 (a field
//! has a name to be read aloud, and sits in a Form tag).

use super::problem::Problem;
use crate::layout::{Item, Pages, Spot};
use lopdf::{Dictionary, Document, IncrementalDocument, Object, ObjectId, Stream, StringFormat, dictionary};

/// The flag of an annotation that is printed.
const PRINT: i64 = 4;
/// The flag of a form that holds signature fields.
const SIGNATURES_EXIST: i64 = 1;

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
    if fields.is_empty() { Ok(bytes) } else { update(bytes, &fields).map_err(problem) }
}

fn problem(error: lopdf::Error) -> Problem {
    Problem::Standard(format!("AcroForm: {error}"))
}

fn update(bytes: Vec<u8>, fields: &[(Spot, &str)]) -> lopdf::Result<Vec<u8>> {
    let written = Document::load_mem(&bytes)?;
    let mut file = IncrementalDocument::create_from(bytes, written);
    let mut widgets: Vec<Object> = Vec::new();
    for (at, (size, label)) in fields.iter().enumerate() {
        let (id, page) = find(file.get_prev_documents(), &mark(at))?;
        let appearance = file.new_document.add_object(appearance(*size));
        file.opt_clone_object_to_new_document(id)?;
        let link = file.new_document.get_object_mut(id)?.as_dict_mut()?;
        *link = widget(link, page, appearance, &format!("chu_ky_{}", at + 1), label)?;
        widgets.push(id.into());
    }
    let form = dictionary! { "Fields" => widgets, "SigFlags" => SIGNATURES_EXIST };
    let form = file.new_document.add_object(form);
    let catalog = file.get_prev_documents().trailer.get(b"Root")?.as_reference()?;
    file.opt_clone_object_to_new_document(catalog)?;
    file.new_document.get_object_mut(catalog)?.as_dict_mut()?.set("AcroForm", form);
    let mut out = Vec::new();
    file.save_to(&mut out)?;
    Ok(out)
}

/// The link with this mark, and its page.
fn find(file: &Document, mark: &str) -> lopdf::Result<(ObjectId, ObjectId)> {
    for page in file.page_iter() {
        let Ok(annotations) = file.get_object(page)?.as_dict()?.get(b"Annots").and_then(Object::as_array) else {
            continue;
        };
        for id in annotations.iter().filter_map(|one| one.as_reference().ok()) {
            let contents = file.get_object(id)?.as_dict()?.get(b"Contents").and_then(Object::as_str);
            if contents.is_ok_and(|text| text == mark.as_bytes()) {
                return Ok((id, page));
            }
        }
    }
    Err(lopdf::Error::DictKey(mark.to_owned()))
}

/// The field and its only place on paper in one dictionary; where it stands and its seat in the tag tree are the link's.
fn widget(
    link: &Dictionary,
    page: ObjectId,
    appearance: ObjectId,
    name: &str,
    label: &str,
) -> lopdf::Result<Dictionary> {
    Ok(dictionary! {
        "Type" => "Annot",
        "Subtype" => "Widget",
        "FT" => "Sig",
        "T" => Object::string_literal(name),
        "TU" => text(label),
        "F" => PRINT,
        "Rect" => link.get(b"Rect")?.clone(),
        "P" => page,
        "StructParent" => link.get(b"StructParent")?.clone(),
        "AP" => dictionary! { "N" => appearance },
    })
}

/// A dotted box: it goes when the field is signed.
fn appearance(size: Spot) -> Stream {
    let (width, height) = (size.x, size.y);
    let drawing =
        format!("0 0 0 RG 0.5 w [1 2] 0 d 0.25 0.25 {:.2} {:.2} re S", width - 0.5, height - 0.5).into_bytes();
    let form = dictionary! {
        "Type" => "XObject",
        "Subtype" => "Form",
        "BBox" => vec![0.into(), 0.into(), width.into(), height.into()],
        "Resources" => Dictionary::new(),
    };
    Stream::new(form, drawing)
}

/// A text string in UTF-16 with its byte order mark.
fn text(words: &str) -> Object {
    let units = std::iter::once(0xFEFF).chain(words.encode_utf16());
    Object::String(units.flat_map(u16::to_be_bytes).collect(), StringFormat::Hexadecimal)
}
