//! What the file says of the plan that it was made from: a digest among its properties and, when asked, the plan itself in a
//! part of its own (ISO/IEC 29500-1, 15.2.5 and 15.2.6), which Word and LibreOffice keep when they save the file.

use super::part::{CUSTOM, Part, Relationships};
use super::xml::Xml;
use crate::emit::Origin;
use crate::invariant::slice;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;

/// The namespace of the element that holds a plan. Another way to hold it would bear another number.
pub const NAMESPACE: &str = "urn:ttdn:source:1";

/// The property that names the version of ttdn, and the one that holds the digest.
pub const VERSION: &str = "ttdn";
/// See [`VERSION`].
pub const DIGEST: &str = "ttdn.sha256";

/// `docProps/custom.xml`: the version of ttdn and the digest.
pub(super) fn properties(origin: &Origin) -> Part {
    let namespaces: super::xml::Attributes = &[
        ("xmlns", &"http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"),
        ("xmlns:vt", &"http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"),
    ];
    let text = Xml::document("Properties", namespaces, |xml| {
        // Custom properties are numbered from 2; the format is the only one that there is.
        for (number, (name, value)) in (2..).zip([(VERSION, env!("CARGO_PKG_VERSION")), (DIGEST, &origin.digest)]) {
            let format = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";
            xml.nest("property", &[("fmtid", &format), ("pid", &number), ("name", &name)], |xml| {
                xml.words("vt:lpwstr", &[], value);
            });
        }
    });
    let kind = "application/vnd.openxmlformats-officedocument.custom-properties+xml";
    Part { name: CUSTOM.to_owned(), kind: kind.to_owned(), text }
}

/// The parts that hold the plan, where it is to be carried.
pub(super) fn item(origin: &Origin) -> Option<[Part; 3]> {
    let (name, bytes) = origin.source.as_ref()?;
    let attributes: super::xml::Attributes =
        &[("xmlns", &NAMESPACE), ("name", name), ("version", &env!("CARGO_PKG_VERSION")), ("sha256", &origin.digest)];
    // In base 64 every byte comes back, whatever a program does with blanks and line ends.
    let held = STANDARD.encode(bytes);
    let item = Xml::document("source", attributes, |xml| xml.text(&held));
    let custom = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
    let id = guid(&origin.digest);
    let about = Xml::document("ds:datastoreItem", &[("ds:itemID", &id), ("xmlns:ds", &custom)], |xml| {
        xml.nest("ds:schemaRefs", &[], |xml| xml.leaf("ds:schemaRef", &[("ds:uri", &NAMESPACE)]));
    });
    let part = |name: &str, kind: &str, text| Part { name: name.to_owned(), kind: kind.to_owned(), text };
    Some([
        part("customXml/item1.xml", "", item),
        part("customXml/_rels/item1.xml.rels", "", Relationships::of_source().write()),
        part(
            "customXml/itemProps1.xml",
            "application/vnd.openxmlformats-officedocument.customXmlProperties+xml",
            about,
        ),
    ])
}

/// The name that Word knows the part by: the head of the digest, so that the same plan has the same.
fn guid(digest: &str) -> String {
    let part = |from: usize, to: usize| slice(digest, from..to.min(digest.len())).to_ascii_uppercase();
    format!("{{{}-{}-{}-{}-{}}}", part(0, 8), part(8, 12), part(12, 16), part(16, 20), part(20, 32))
}
