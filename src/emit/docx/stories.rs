//! Headers and footers as parts of the package, those that most sections share made once.

use super::names;
use super::part::{Media, NAMESPACES, Part, Relationships};
use super::pieces;
use super::properties::{Paragraph as Direct, Run};
use super::section::Reference;
use super::xml::Xml;
use crate::document::Role;

/// Headers and footers so far, and the relationships of the document.
#[derive(Debug, Default)]
pub(super) struct Stories {
    /// The parts.
    pub parts: Vec<Part>,
    /// The files of pictures.
    pub media: Vec<Media>,
    /// All relationships of the document part.
    pub relationships: Relationships,
    headers: usize,
    footers: usize,
    /// The four that most sections share: numbered header, first header, two empty footers.
    shared: Option<[Reference; 4]>,
}

impl Stories {
    /// Adds a header or footer for `pages`.
    pub fn add(&mut self, header: bool, pages: &'static str, content: impl FnOnce(&mut Xml)) -> Reference {
        let (count, kind, root, element) = if header {
            (&mut self.headers, "header", "w:hdr", "w:headerReference")
        } else {
            (&mut self.footers, "footer", "w:ftr", "w:footerReference")
        };
        *count += 1;
        let name = format!("{kind}{count}");
        let id = self.relationships.word(&name);
        self.parts.push(Part::word(&name, Xml::document(root, NAMESPACES, content)));
        Reference { element, pages, id }
    }

    /// `number_on_first`: whether page 1 bears its number too.
    pub fn shared(&mut self, number_on_first: bool) -> [Reference; 4] {
        if let Some(shared) = &self.shared {
            return shared.clone();
        }
        let empty = |xml: &mut Xml| pieces::spacer(xml, Direct::default());
        let numbered = self.add(true, "default", page_number);
        let first = self.add(true, "first", |xml| last_line(xml, number_on_first));
        let footer = self.add(false, "default", empty);
        let first_footer = Reference { pages: "first", ..footer.clone() };
        let shared = [numbered, first, footer, first_footer];
        self.shared = Some(shared.clone());
        shared
    }
}

/// The line that ends a first header: the page's number where the form wants it there.
pub(super) fn last_line(xml: &mut Xml, numbered: bool) {
    if numbered { page_number(xml) } else { pieces::spacer(xml, Direct::default()) }
}

/// The page's number as a field.
fn page_number(xml: &mut Xml) {
    xml.nest("w:p", &[], |xml| {
        Direct { style: Some(names::id(Role::PageNumber)), ..Direct::default() }.write(xml);
        xml.nest("w:fldSimple", &[("w:instr", &" PAGE ")], |xml| pieces::run(xml, &Run::default(), "2"));
    });
}
