//! The parts of the package: their names, content types and relationships, and the namespaces that their roots declare.

use super::xml::{Attributes, Value, Xml};
use std::collections::BTreeSet;
use std::sync::Arc;

/// The namespaces of every root element of WordprocessingML.
pub(super) const NAMESPACES: Attributes = &[
    ("xmlns:w", &"http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    ("xmlns:r", &"http://schemas.openxmlformats.org/officeDocument/2006/relationships"),
];

const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006/";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

/// The properties that are the program's own.
pub(super) const CUSTOM: &str = "docProps/custom.xml";

/// A part of the package.
#[derive(Debug)]
pub(super) struct Part {
    /// Its name in the package, without the leading slash.
    pub name: String,
    /// Its content type.
    pub kind: String,
    /// Its text.
    pub text: String,
}

impl Part {
    /// A part of WordprocessingML: `word/{name}.xml`; a number at the end of the name is not part of its kind.
    pub fn word(name: &str, text: String) -> Part {
        let kind = match name.trim_end_matches(|digit: char| digit.is_ascii_digit()) {
            "document" => "document.main",
            kind => kind,
        };
        Part { name: format!("word/{name}.xml"), kind: format!("{WORD}{kind}+xml"), text }
    }
}

/// The file of a picture.
#[derive(Debug)]
pub(super) struct Media {
    /// Its name in the package.
    pub name: String,
    /// The ending of its name, which says its kind.
    pub ending: &'static str,
    /// The file.
    pub bytes: Arc<[u8]>,
    /// Its relationship.
    pub link: String,
}

/// The relationships of a part, numbered by one counter.
#[derive(Debug, Default)]
pub(super) struct Relationships(Vec<Relationship>);

/// A relationship.
#[derive(Debug, PartialEq)]
struct Relationship {
    kind: String,
    target: String,
    /// Whether it leads out of the package.
    outside: bool,
}

impl Relationships {
    /// Adds a part of the same folder (`styles`, `header1`) and returns the relationship's id.
    pub fn word(&mut self, name: &str) -> String {
        let kind = name.trim_end_matches(|digit: char| digit.is_ascii_digit());
        self.add(format!("{OFFICE}{kind}"), format!("{name}.xml"))
    }

    /// Adds the plan's own file.
    pub fn source(&mut self) -> String {
        self.add(format!("{OFFICE}customXml"), "../customXml/item1.xml".to_owned())
    }

    /// The relationships of the plan's own file: what is said about it.
    pub fn of_source() -> Relationships {
        let mut relationships = Relationships::default();
        relationships.add(format!("{OFFICE}customXmlProps"), "itemProps1.xml".to_owned());
        relationships
    }

    /// Adds a picture of the folder and returns the relationship's id.
    pub fn image(&mut self, name: &str) -> String {
        self.add(format!("{OFFICE}image"), name.to_owned())
    }

    /// Adds an address outside the package and returns the relationship's id; one address has one.
    pub fn outside(&mut self, target: &str) -> String {
        let one = Relationship { kind: format!("{OFFICE}hyperlink"), target: target.to_owned(), outside: true };
        if let Some(at) = self.0.iter().position(|known| *known == one) {
            return format!("rId{}", at + 1);
        }
        self.0.push(one);
        format!("rId{}", self.0.len())
    }

    fn add(&mut self, kind: String, target: String) -> String {
        self.0.push(Relationship { kind, target, outside: false });
        format!("rId{}", self.0.len())
    }

    /// The part that holds them.
    pub fn write(&self) -> String {
        let namespace = format!("{PACKAGE}relationships");
        Xml::document("Relationships", &[("xmlns", &namespace)], |xml| {
            for (index, one) in self.0.iter().enumerate() {
                let id = format!("rId{}", index + 1);
                let mut attributes: Vec<(&str, &dyn Value)> =
                    vec![("Id", &id), ("Type", &one.kind), ("Target", &one.target)];
                if one.outside {
                    attributes.push(("TargetMode", &"External"));
                }
                xml.leaf("Relationship", &attributes);
            }
        })
    }
}

/// The relationships of the package: the document and its properties.
pub(super) fn package_relationships(parts: &[Part]) -> String {
    let mut relationships = Relationships::default();
    relationships.add(format!("{OFFICE}officeDocument"), "word/document.xml".to_owned());
    relationships.add(format!("{PACKAGE}relationships/metadata/core-properties"), "docProps/core.xml".to_owned());
    relationships.add(format!("{OFFICE}extended-properties"), "docProps/app.xml".to_owned());
    if parts.iter().any(|part| part.name == CUSTOM) {
        relationships.add(format!("{OFFICE}custom-properties"), CUSTOM.to_owned());
    }
    relationships.write()
}

/// `[Content_Types].xml` for `parts`.
pub(super) fn content_types(parts: &[Part], media: &[Media]) -> String {
    let namespace = format!("{PACKAGE}content-types");
    Xml::document("Types", &[("xmlns", &namespace)], |xml| {
        let relationships = "application/vnd.openxmlformats-package.relationships+xml";
        xml.leaf("Default", &[("Extension", &"rels"), ("ContentType", &relationships)]);
        xml.leaf("Default", &[("Extension", &"xml"), ("ContentType", &"application/xml")]);
        let endings: BTreeSet<&str> = media.iter().map(|media| media.ending).collect();
        for ending in endings {
            xml.leaf("Default", &[("Extension", &ending), ("ContentType", &format!("image/{ending}"))]);
        }
        for part in parts.iter().filter(|part| !part.kind.is_empty()) {
            xml.leaf("Override", &[("PartName", &format!("/{}", part.name)), ("ContentType", &part.kind)]);
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_counter_numbers_all_relationships() {
        let mut relationships = Relationships::default();
        assert_eq!(["styles", "header1", "header2"].map(|name| relationships.word(name)), ["rId1", "rId2", "rId3"]);
        assert!(relationships.write().contains("relationships/header\" Target=\"header2.xml\"/>"));
        assert_eq!(["a@b.vn", "a@b.vn", "c@d.vn"].map(|to| relationships.outside(to)), ["rId4", "rId4", "rId5"]);
        assert!(relationships.write().contains("Target=\"c@d.vn\" TargetMode=\"External\"/>"));
        assert!(Part::word("header2", String::new()).kind.ends_with("wordprocessingml.header+xml"));
    }
}
