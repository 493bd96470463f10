//! How words look: what styles and runs say, one over the other.

use super::fault::Fault;
use super::xml::{Element, Xml};
use std::sync::Arc;

/// How words look.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Look {
    /// Bold.
    pub bold: bool,
    /// Italic.
    pub italic: bool,
    /// Underlined.
    pub underline: bool,
    /// Struck through.
    pub struck: bool,
    /// Printed in capitals, whatever was typed.
    pub capitals: bool,
    /// Not printed.
    pub hidden: bool,
    /// Small and high, as marks of notes.
    pub raised: bool,
    /// Small and low, as in chemistry.
    pub lowered: bool,
    /// Half points; absent where nobody says.
    pub size: Option<u16>,
    /// The colour, `FF0000`, where it is none of black and white.
    pub colour: Option<Arc<str>>,
    /// The colour behind the words.
    pub highlight: Option<Arc<str>>,
    /// The name of the font.
    pub font: Option<Arc<str>>,
}

/// What one place says about the look of words.
#[derive(Debug, Clone, Default)]
pub(super) struct Says {
    pub bold: Option<bool>,
    pub italic: Option<bool>,
    underline: Option<bool>,
    struck: Option<bool>,
    capitals: Option<bool>,
    hidden: Option<bool>,
    /// -1 low, 1 high.
    height: Option<i8>,
    size: Option<u16>,
    colour: Option<Option<Arc<str>>>,
    highlight: Option<Option<Arc<str>>>,
    font: Option<Arc<str>>,
    /// The character style.
    pub style: Option<String>,
}

impl Says {
    /// Takes a property of `w:rPr`.
    pub fn take(&mut self, element: &Element) {
        match element.name.as_str() {
            "w:b" => self.bold = Some(element.is_on()),
            "w:i" => self.italic = Some(element.is_on()),
            "w:u" => self.underline = Some(element.is_on()),
            "w:strike" | "w:dstrike" => self.struck = Some(element.is_on()),
            "w:caps" => self.capitals = Some(element.is_on()),
            "w:vanish" => self.hidden = Some(element.is_on()),
            "w:sz" => self.size = element.number(),
            "w:rStyle" => self.style = element.val().map(str::to_owned),
            "w:color" => self.colour = Some(element.val().filter(|colour| is_colour(colour)).map(Arc::from)),
            "w:highlight" => self.highlight = Some(element.val().filter(|name| *name != "none").map(Arc::from)),
            "w:shd" => self.shaded(element),
            "w:rFonts" => {
                self.font = element.get("w:ascii").or(element.get("w:hAnsi")).map(Arc::from).or(self.font.take())
            }
            "w:vertAlign" => {
                self.height = Some(match element.val() {
                    Some("superscript") => 1,
                    Some("subscript") => -1,
                    _ => 0,
                });
            }
            _ => {}
        }
    }

    fn shaded(&mut self, element: &Element) {
        let fill = element.get("w:fill").filter(|fill| !matches!(*fill, "auto" | "FFFFFF" | "ffffff"));
        if let Some(fill) = fill {
            self.highlight = Some(Some(Arc::from(fill)));
        }
    }

    /// What is said here, and where nothing is, what `below` says.
    pub fn over(&self, below: &Says) -> Says {
        Says {
            bold: self.bold.or(below.bold),
            italic: self.italic.or(below.italic),
            underline: self.underline.or(below.underline),
            struck: self.struck.or(below.struck),
            capitals: self.capitals.or(below.capitals),
            hidden: self.hidden.or(below.hidden),
            height: self.height.or(below.height),
            size: self.size.or(below.size),
            colour: self.colour.clone().or_else(|| below.colour.clone()),
            highlight: self.highlight.clone().or_else(|| below.highlight.clone()),
            font: self.font.clone().or_else(|| below.font.clone()),
            style: self.style.clone().or_else(|| below.style.clone()),
        }
    }

    /// What a character style says over a paragraph's: bold on bold is upright again, as Word counts (ISO 29500, 17.7.3).
    pub fn toggled_over(&self, below: &Says) -> Says {
        let toggle = |own: Option<bool>, below: Option<bool>| match (own, below) {
            (Some(true), Some(true)) => Some(false),
            (Some(true), _) => Some(true),
            (_, below) => below,
        };
        Says {
            bold: toggle(self.bold, below.bold),
            italic: toggle(self.italic, below.italic),
            capitals: toggle(self.capitals, below.capitals),
            ..self.over(below)
        }
    }

    /// The look that comes of it.
    pub fn look(&self) -> Look {
        let on = Option::unwrap_or_default;
        // Old files name the bold cut of a font instead of saying that it is bold: "Times New Roman Bold".
        let cut =
            |name: &str| self.font.as_deref().is_some_and(|font| font.split(' ').skip(1).any(|word| word == name));
        Look {
            bold: self.bold.unwrap_or_else(|| cut("Bold")),
            italic: self.italic.unwrap_or_else(|| cut("Italic")),
            underline: on(self.underline),
            struck: on(self.struck),
            capitals: on(self.capitals),
            hidden: on(self.hidden),
            raised: self.height == Some(1),
            lowered: self.height == Some(-1),
            size: self.size,
            colour: self.colour.clone().flatten(),
            highlight: self.highlight.clone().flatten(),
            font: self.font.clone(),
        }
    }
}

/// Reads the properties of words in the element that has just begun.
pub(super) fn read(xml: &mut Xml<'_>, says: &mut Says) -> Result<(), Fault> {
    xml.children(|xml, element| {
        says.take(&element);
        xml.skip()
    })
}

/// Whether words of this colour are seen as coloured.
fn is_colour(colour: &str) -> bool {
    !matches!(colour.to_ascii_lowercase().as_str(), "auto" | "000000" | "ffffff")
}
