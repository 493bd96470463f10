//! Properties of tables, rows and cells as typed values; each writes its children in the order of the schema.

use super::properties::Border;
use super::xml::Xml;
use crate::form::Ink;

/// Inner margins of a cell or of a table's cells, twips.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Margins {
    pub top: i32,
    pub left: i32,
    pub bottom: i32,
    pub right: i32,
}

impl Margins {
    /// Writes the margins under `name`.
    pub fn write(&self, xml: &mut Xml, name: &str) {
        xml.nest(name, &[], |xml| {
            for (side, width) in
                [("w:top", self.top), ("w:left", self.left), ("w:bottom", self.bottom), ("w:right", self.right)]
            {
                xml.leaf(side, &[("w:w", &width), ("w:type", &"dxa")]);
            }
        });
    }
}

/// The place of a cell in one that covers several rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Merge {
    /// The first.
    Begins,
    /// One below the first.
    GoesOn,
}

/// Cell properties (`w:tcPr`).
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct CellProperties {
    /// Width, twips.
    pub width: i32,
    /// How many columns it covers; 1 is not written.
    pub span: usize,
    /// Whether it begins a cell over several rows, or goes on with the one above.
    pub merge: Option<Merge>,
    /// The same line on four sides.
    pub border: Option<Border>,
    /// Whether it is shaded.
    pub filled: bool,
    pub margins: Option<Margins>,
    /// Whether the words run upward.
    pub upward: bool,
    /// `top`, `center` or `bottom`; `top` is not written.
    pub vertical: Option<&'static str>,
}

impl CellProperties {
    /// Writes `w:tcPr`.
    pub fn write(&self, xml: &mut Xml) {
        xml.nest("w:tcPr", &[], |xml| {
            xml.leaf("w:tcW", &[("w:w", &self.width), ("w:type", &"dxa")]);
            if self.span > 1 {
                xml.val("w:gridSpan", self.span);
            }
            match self.merge {
                Some(Merge::Begins) => xml.val("w:vMerge", "restart"),
                Some(Merge::GoesOn) => xml.leaf("w:vMerge", &[]),
                None => {}
            }
            if let Some(border) = self.border {
                xml.nest("w:tcBorders", &[], |xml| {
                    ["w:top", "w:left", "w:bottom", "w:right"].iter().for_each(|side| border.write(xml, side));
                });
            }
            if self.filled {
                xml.leaf("w:shd", &[("w:val", &"clear"), ("w:color", &"auto"), ("w:fill", &Ink::Shade.hex())]);
            }
            self.margins.iter().for_each(|margins| margins.write(xml, "w:tcMar"));
            if self.upward {
                xml.val("w:textDirection", "btLr");
            }
            self.vertical.iter().for_each(|align| xml.val("w:vAlign", align));
        });
    }
}

/// Writes `w:trPr`: whether the row stays whole, its least height in twips, and whether it repeats on every page.
pub(super) fn row(xml: &mut Xml, whole: bool, height: Option<i32>, repeated: bool) {
    if whole || height.is_some() || repeated {
        xml.nest("w:trPr", &[], |xml| {
            if whole {
                xml.leaf("w:cantSplit", &[]);
            }
            if let Some(height) = height {
                xml.leaf("w:trHeight", &[("w:val", &height), ("w:hRule", &"atLeast")]);
            }
            if repeated {
                xml.leaf("w:tblHeader", &[]);
            }
        });
    }
}

/// Table properties (`w:tblPr`) and the grid, for a table of fixed columns.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct TableProperties {
    /// Table style.
    pub style: Option<&'static str>,
    /// Widths of the columns, twips.
    pub columns: Vec<i32>,
    /// The same line on all sides and between cells.
    pub border: Border,
    /// Inner margins of every cell.
    pub margins: Margins,
    /// From the left margin of the text, twips.
    pub indent: i32,
    /// What the table shows, for readers who cannot see it; empty is not written.
    pub description: String,
    /// Whether the first row is a header, for table styles and readers aloud.
    pub header: bool,
}

impl TableProperties {
    /// Writes `w:tblPr` and `w:tblGrid`.
    pub fn write(&self, xml: &mut Xml) {
        let width: i32 = self.columns.iter().sum();
        xml.nest("w:tblPr", &[], |xml| {
            self.style.iter().for_each(|style| xml.val("w:tblStyle", style));
            xml.leaf("w:tblW", &[("w:w", &width), ("w:type", &"dxa")]);
            xml.leaf("w:tblInd", &[("w:w", &self.indent), ("w:type", &"dxa")]);
            xml.nest("w:tblBorders", &[], |xml| all_borders(xml, self.border));
            xml.leaf("w:tblLayout", &[("w:type", &"fixed")]);
            self.margins.write(xml, "w:tblCellMar");
            let (value, first_row) = if self.header { ("0620", 1) } else { ("0600", 0) };
            xml.leaf(
                "w:tblLook",
                &[
                    ("w:val", &value),
                    ("w:firstRow", &first_row),
                    ("w:lastRow", &0),
                    ("w:firstColumn", &0),
                    ("w:lastColumn", &0),
                    ("w:noHBand", &1),
                    ("w:noVBand", &1),
                ],
            );
            if !self.description.is_empty() {
                xml.val("w:tblDescription", &self.description);
            }
        });
        xml.nest("w:tblGrid", &[], |xml| {
            self.columns.iter().for_each(|width| xml.leaf("w:gridCol", &[("w:w", width)]));
        });
    }
}

/// The six borders of a table, in the order of the schema.
pub(super) fn all_borders(xml: &mut Xml, border: Border) {
    for side in ["w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV"] {
        border.write(xml, side);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_writes_its_children_in_the_order_of_the_schema() {
        let cell = CellProperties {
            width: 100,
            span: 2,
            merge: Some(Merge::Begins),
            border: Some(Border::solid(4, 0)),
            filled: true,
            margins: Some(Margins::default()),
            upward: true,
            vertical: Some("center"),
        };
        let text = Xml::document("x", &[], |xml| cell.write(xml));
        let order = ["tcW", "gridSpan", "vMerge", "tcBorders", "shd", "tcMar", "textDirection", "vAlign"]
            .map(|name| text.find(&format!("<w:{name}")));
        assert!(order.iter().all(Option::is_some) && order.is_sorted(), "{text}");
    }

    #[test]
    fn a_row_that_is_neither_whole_nor_repeated_has_no_properties() {
        assert!(Xml::document("x", &[], |xml| row(xml, false, None, false)).ends_with("<x></x>"));
    }
}
