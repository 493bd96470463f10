//! Sections: the sheet, its margins, its headers and footers and the count of its pages.

use super::unit;
use super::xml::Xml;
use crate::document::Orientation;
use crate::form::Page;

/// A header or footer of a section.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Reference {
    /// `w:headerReference` or `w:footerReference`.
    pub element: &'static str,
    /// `default` or `first`.
    pub pages: &'static str,
    /// The relationship's id.
    pub id: String,
}

/// Section properties (`w:sectPr`), lengths in twips.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Section {
    /// Headers and footers.
    pub references: Vec<Reference>,
    landscape: bool,
    width: i32,
    height: i32,
    /// Top, right, bottom, left.
    margins: [i32; 4],
    header: i32,
}

impl Section {
    /// The section of a part: it starts on a new page and counts its pages from 1, the first without a number.
    pub fn new(page: &Page, orientation: Orientation, references: Vec<Reference>) -> Section {
        let (short, long) = (unit::mm(page.width), unit::mm(page.height));
        let landscape = orientation == Orientation::Landscape;
        let (width, height) = if landscape { (long, short) } else { (short, long) };
        let margins = [page.top, page.right, page.bottom, page.left].map(unit::mm);
        Section { references, landscape, width, height, margins, header: unit::mm(page.number_from_top) }
    }

    /// The width of the text, twips.
    pub fn text_width(&self) -> i32 {
        let [_, right, _, left] = self.margins;
        self.width - left - right
    }

    /// The height of the text, twips.
    pub fn text_height(&self) -> i32 {
        let [top, _, bottom, _] = self.margins;
        self.height - top - bottom
    }

    /// Writes `w:sectPr`.
    pub fn write(&self, xml: &mut Xml) {
        let [top, right, bottom, left] = self.margins;
        xml.nest("w:sectPr", &[], |xml| {
            for reference in &self.references {
                xml.leaf(reference.element, &[("w:type", &reference.pages), ("r:id", &reference.id)]);
            }
            xml.val("w:type", "nextPage");
            let (width, height) = (("w:w", &self.width as _), ("w:h", &self.height as _));
            if self.landscape {
                xml.leaf("w:pgSz", &[width, height, ("w:orient", &"landscape")]);
            } else {
                xml.leaf("w:pgSz", &[width, height]);
            }
            xml.leaf(
                "w:pgMar",
                &[
                    ("w:top", &top),
                    ("w:right", &right),
                    ("w:bottom", &bottom),
                    ("w:left", &left),
                    ("w:header", &self.header),
                    ("w:footer", &self.header),
                    ("w:gutter", &0),
                ],
            );
            xml.leaf("w:pgNumType", &[("w:fmt", &"decimal"), ("w:start", &1)]);
            xml.leaf("w:cols", &[("w:space", &720)]);
            xml.leaf("w:titlePg", &[]);
        });
    }
}
