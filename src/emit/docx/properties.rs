//! Properties of paragraphs and runs as typed values; each writes its children in the order of the schema.

use super::xml::{Value, Xml};
use crate::form::Ink;

/// Run properties (`w:rPr`); what is `None` is inherited.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Run {
    /// Character style.
    pub style: Option<&'static str>,
    /// Font of all four scripts.
    pub font: Option<String>,
    /// Bold.
    pub bold: Option<bool>,
    /// Italic.
    pub italic: Option<bool>,
    /// Colour; what no style colours is black.
    pub ink: Option<Ink>,
    /// Between letters besides what the font says, twips.
    pub spacing: Option<i32>,
    /// Size in half-points.
    pub size: Option<i32>,
    /// Underlined.
    pub underline: Option<bool>,
    /// Raised, as a footnote mark is.
    pub superscript: bool,
    /// Language.
    pub lang: Option<String>,
}

impl Run {
    /// Writes `w:rPr`, or nothing when all is inherited.
    pub fn write(&self, xml: &mut Xml) {
        if *self == Run::default() {
            return;
        }
        xml.nest("w:rPr", &[], |xml| {
            self.style.iter().for_each(|style| xml.val("w:rStyle", style));
            if let Some(font) = &self.font {
                xml.leaf("w:rFonts", &[("w:ascii", font), ("w:hAnsi", font), ("w:eastAsia", font), ("w:cs", font)]);
            }
            self.switch(xml, self.bold, ["w:b", "w:bCs"]);
            self.switch(xml, self.italic, ["w:i", "w:iCs"]);
            self.ink.iter().for_each(|ink| xml.val("w:color", ink.hex()));
            self.spacing.iter().for_each(|twips| xml.val("w:spacing", twips));
            if let Some(size) = self.size {
                xml.val("w:sz", size);
                xml.val("w:szCs", size);
            }
            self.underline.iter().for_each(|on| xml.val("w:u", if *on { "single" } else { "none" }));
            if self.superscript {
                xml.val("w:vertAlign", "superscript");
            }
            if let Some(lang) = &self.lang {
                xml.leaf("w:lang", &[("w:val", lang), ("w:eastAsia", lang), ("w:bidi", &"ar-SA")]);
            }
        });
    }

    /// A property and its twin for complex scripts.
    fn switch(&self, xml: &mut Xml, on: Option<bool>, names: [&str; 2]) {
        on.iter().for_each(|on| names.iter().for_each(|name| xml.toggle(name, *on)));
    }
}

/// How lines are set (`w:jc`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Justify {
    Left,
    Center,
    Right,
    Both,
}

impl Justify {
    fn name(self) -> &'static str {
        match self {
            Justify::Left => "left",
            Justify::Center => "center",
            Justify::Right => "right",
            Justify::Both => "both",
        }
    }
}

/// Line height (`w:line` with its rule): 240ths of a line, or twips.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Line {
    Auto(i32),
    Exact(i32),
    AtLeast(i32),
}

/// One line of a border: its kind and width in eighths of a point, the gap to the words in points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Border {
    pub kind: &'static str,
    pub width: i32,
    pub space: i32,
    pub ink: Ink,
}

impl Border {
    /// A solid line.
    pub fn solid(width: i32, space: i32) -> Border {
        Border { kind: "single", width, space, ink: Ink::Black }
    }

    /// No line, where a table style would give one.
    pub const NONE: Border = Border { kind: "nil", width: 0, space: 0, ink: Ink::Black };

    /// Writes the border under `name`.
    pub fn write(&self, xml: &mut Xml, name: &str) {
        if self.kind == "nil" {
            return xml.val(name, "nil");
        }
        let own = (self.ink != Ink::Black).then(|| self.ink.hex());
        let color = own.as_deref().unwrap_or("auto");
        xml.leaf(name, &[("w:val", &self.kind), ("w:sz", &self.width), ("w:space", &self.space), ("w:color", &color)]);
    }
}

/// Where a paragraph stands by itself on its page, twips from the upper left corner of the sheet; without a height it is
/// as high as its words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Position {
    pub x: i32,
    pub y: i32,
    pub width: i32,
    pub height: Option<i32>,
}

impl Position {
    fn write(self, xml: &mut Xml) {
        let (height, rule) = self.height.map_or((0, "auto"), |height| (height, "exact"));
        xml.leaf(
            "w:framePr",
            &[
                ("w:w", &self.width),
                ("w:h", &height),
                ("w:hRule", &rule),
                ("w:wrap", &"around"),
                ("w:vAnchor", &"page"),
                ("w:hAnchor", &"page"),
                ("w:x", &self.x),
                ("w:y", &self.y),
            ],
        );
    }
}

/// The border of a paragraph.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Frame {
    /// A line above.
    Top(Border),
    /// A box: the lines above and below, those at the sides.
    Box([Border; 2]),
}

/// Paragraph properties (`w:pPr`); what is `None` is inherited. Lengths in twips.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Paragraph {
    pub style: Option<&'static str>,
    pub keep_next: Option<bool>,
    pub keep_lines: Option<bool>,
    /// Whether a page begins with it.
    pub new_page: bool,
    pub position: Option<Position>,
    pub widow_control: Option<bool>,
    /// Level and number of the list.
    pub list: Option<(u8, u32)>,
    pub frame: Option<Frame>,
    pub before: Option<i32>,
    pub after: Option<i32>,
    pub line: Option<Line>,
    pub left: Option<i32>,
    pub right: Option<i32>,
    pub first_line: Option<i32>,
    pub justify: Option<Justify>,
    /// Level in the outline from 0; 9 is the text itself.
    pub outline: Option<u8>,
    /// The paragraph mark and, in a style, nothing.
    pub mark: Run,
    /// The section that ends with this paragraph.
    pub section: Option<super::section::Section>,
}

impl Paragraph {
    /// Writes `w:pPr`, or nothing when all is inherited.
    pub fn write(&self, xml: &mut Xml) {
        if *self == Paragraph::default() {
            return;
        }
        xml.nest("w:pPr", &[], |xml| {
            self.style.iter().for_each(|style| xml.val("w:pStyle", style));
            self.keep_next.iter().for_each(|on| xml.toggle("w:keepNext", *on));
            self.keep_lines.iter().for_each(|on| xml.toggle("w:keepLines", *on));
            if self.new_page {
                xml.toggle("w:pageBreakBefore", true);
            }
            self.position.iter().for_each(|position| position.write(xml));
            self.widow_control.iter().for_each(|on| xml.toggle("w:widowControl", *on));
            if let Some((level, number)) = self.list {
                xml.nest("w:numPr", &[], |xml| {
                    xml.val("w:ilvl", level);
                    xml.val("w:numId", number);
                });
            }
            self.frame.iter().for_each(|frame| frame.write(xml));
            self.spacing(xml);
            self.indent(xml);
            self.justify.iter().for_each(|justify| xml.val("w:jc", justify.name()));
            self.outline.iter().for_each(|level| xml.val("w:outlineLvl", level));
            self.mark.write(xml);
            self.section.iter().for_each(|section| section.write(xml));
        });
    }

    fn spacing(&self, xml: &mut Xml) {
        let (height, rule) = match self.line {
            Some(Line::Auto(height)) => (Some(height), Some("auto")),
            Some(Line::Exact(height)) => (Some(height), Some("exact")),
            Some(Line::AtLeast(height)) => (Some(height), Some("atLeast")),
            None => (None, None),
        };
        let numbers = [("w:before", self.before), ("w:after", self.after), ("w:line", height)];
        leaf_of_present(xml, "w:spacing", &numbers, rule.map(|rule| ("w:lineRule", rule)));
    }

    fn indent(&self, xml: &mut Xml) {
        let numbers = [("w:left", self.left), ("w:right", self.right), ("w:firstLine", self.first_line)];
        leaf_of_present(xml, "w:ind", &numbers, None);
    }
}

/// An element with the attributes that have a value; none of them, no element.
fn leaf_of_present(xml: &mut Xml, name: &str, numbers: &[(&str, Option<i32>)], word: Option<(&str, &str)>) {
    let numbers: Vec<(&str, i32)> = numbers.iter().filter_map(|(name, value)| Some((*name, (*value)?))).collect();
    let mut attributes: Vec<(&str, &dyn Value)> = Vec::new();
    numbers.iter().for_each(|(name, value)| attributes.push((name, value)));
    word.iter().for_each(|(name, value)| attributes.push((name, value)));
    if !attributes.is_empty() {
        xml.leaf(name, &attributes);
    }
}

impl Frame {
    fn write(&self, xml: &mut Xml) {
        xml.nest("w:pBdr", &[], |xml| match self {
            Frame::Top(border) => border.write(xml, "w:top"),
            Frame::Box([level, side]) => {
                let sides = [("w:top", level), ("w:left", side), ("w:bottom", level), ("w:right", side)];
                sides.iter().for_each(|(name, border)| border.write(xml, name));
            }
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn children_stand_in_the_order_of_the_schema_however_they_were_set() {
        let paragraph = Paragraph {
            outline: Some(0),
            justify: Some(Justify::Both),
            first_line: Some(567),
            line: Some(Line::Exact(360)),
            before: Some(120),
            frame: Some(Frame::Top(Border::solid(6, 0))),
            list: Some((1, 2)),
            position: Some(Position { x: 1, y: 1, width: 1, height: None }),
            widow_control: Some(true),
            new_page: true,
            keep_next: Some(false),
            style: Some("Muc"),
            mark: Run { size: Some(28), bold: Some(true), ..Run::default() },
            ..Paragraph::default()
        };
        let text = Xml::document("x", &[], |xml| paragraph.write(xml));
        let order: Vec<_> = [
            "pStyle",
            "keepNext",
            "pageBreakBefore",
            "framePr",
            "widowControl",
            "numPr",
            "pBdr",
            "spacing",
            "ind",
            "jc",
            "outlineLvl",
            "rPr",
        ]
        .iter()
        .map(|name| text.find(&format!("<w:{name}")).expect(name))
        .collect();
        assert!(order.is_sorted(), "{text}");
        assert!(text.contains("<w:spacing w:before=\"120\" w:line=\"360\" w:lineRule=\"exact\"/>"), "{text}");
    }

    #[test]
    fn what_is_inherited_is_not_written() {
        let text = Xml::document("x", &[], |xml| {
            Paragraph::default().write(xml);
            Run::default().write(xml);
        });
        assert!(text.ends_with("<x></x>"), "{text}");
    }
}
