//! `w:pPr`: what a paragraph or its style says about how the paragraph is set.

use super::fault::Fault;
use super::look::Says;
use super::model::{Align, Section};
use super::xml::{Element, Xml};

/// What one place says about a paragraph.
#[derive(Debug, Clone, Default)]
pub(super) struct Lay {
    /// The style.
    pub style: Option<String>,
    /// The list: number, 0 for none.
    pub list: Option<u32>,
    /// The level in the list, from 0.
    pub level: Option<usize>,
    /// The outline level, from 0; 9 for none.
    pub outline: Option<u8>,
    /// How it is set.
    pub align: Option<Align>,
    /// The left indent, twips.
    pub indent: Option<i32>,
    /// Whether it begins on a new page.
    pub new_page: Option<bool>,
    /// The section that ends with it.
    pub section: Option<Section>,
    /// The look of its mark.
    pub mark: Says,
    /// Whether its mark was taken away by a tracked change: it goes on in the next paragraph.
    pub joined: bool,
    /// Whether its mark came in by a tracked change.
    pub added: bool,
}

impl Lay {
    /// Reads the properties in the element that has just begun.
    pub fn read(&mut self, xml: &mut Xml<'_>) -> Result<(), Fault> {
        xml.children(|xml, element| match element.name.as_str() {
            "w:numPr" => self.list(xml),
            "w:rPr" => self.mark(xml),
            "w:sectPr" => {
                self.section = Some(section(xml)?);
                Ok(())
            }
            _ => {
                self.take(&element);
                xml.skip()
            }
        })
    }

    fn take(&mut self, element: &Element) {
        match element.name.as_str() {
            "w:pStyle" => self.style = element.val().map(str::to_owned),
            "w:outlineLvl" => self.outline = element.number(),
            "w:jc" => self.align = element.val().map(align),
            "w:ind" => {
                let left = element.get("w:left").or(element.get("w:start"));
                self.indent = left.and_then(|left| left.parse().ok()).or(self.indent);
            }
            "w:pageBreakBefore" => self.new_page = Some(element.is_on()),
            _ => {}
        }
    }

    fn list(&mut self, xml: &mut Xml<'_>) -> Result<(), Fault> {
        xml.children(|xml, element| {
            match element.name.as_str() {
                "w:numId" => self.list = element.number(),
                "w:ilvl" => self.level = element.number(),
                _ => {}
            }
            xml.skip()
        })
    }

    fn mark(&mut self, xml: &mut Xml<'_>) -> Result<(), Fault> {
        xml.children(|xml, element| {
            match element.name.as_str() {
                "w:del" | "w:moveFrom" => self.joined = true,
                "w:ins" | "w:moveTo" => self.added = true,
                _ => self.mark.take(&element),
            }
            xml.skip()
        })
    }

    /// What is said here, and where nothing is, what `below` says. The mark and the section are a paragraph's own.
    pub fn over(&self, below: &Lay) -> Lay {
        Lay {
            list: self.list.or(below.list),
            level: self.level.or(below.level),
            outline: self.outline.or(below.outline),
            align: self.align.or(below.align),
            indent: self.indent.or(below.indent),
            new_page: self.new_page.or(below.new_page),
            ..self.clone()
        }
    }
}

fn align(value: &str) -> Align {
    match value {
        "center" => Align::Center,
        "right" | "end" => Align::Right,
        "both" | "distribute" => Align::Justify,
        _ => Align::Left,
    }
}

/// The section in the element that has just begun.
pub(super) fn section(xml: &mut Xml<'_>) -> Result<Section, Fault> {
    let mut out = Section::default();
    xml.children(|xml, element| {
        match element.name.as_str() {
            "w:pgSz" => {
                let side = |name: &str| element.get(name).and_then(|side| side.parse::<u32>().ok()).unwrap_or_default();
                out.landscape = element.get("w:orient") == Some("landscape") || side("w:w") > side("w:h");
            }
            "w:type" => out.continuous = element.val() == Some("continuous"),
            _ => {}
        }
        xml.skip()
    })?;
    Ok(out)
}
