//! What a paragraph is made of and where it stands: runs, empty lines, boxes.

use super::names::SPACER;
use super::properties::{Border, Frame, Paragraph, Run};
use super::xml::Xml;
use crate::form::Style;
use crate::language::holds::between_held;
use crate::layout::named;

/// Where a paragraph stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Story {
    /// The text.
    Body,
    /// A footnote, a header or a footer, which can hold no footnotes.
    Margin,
}

/// How the words of a paragraph are written.
#[derive(Debug, Clone, Copy)]
pub(super) struct Hand<'a> {
    /// The style of the paragraph, to which bold and italic are added.
    pub style: &'a Style,
    /// The look of the paragraph mark.
    pub mark: &'a Run,
    /// Whether its symbols stay whole: one that no line can hold is cut behind its hyphens.
    pub held: bool,
}

/// A paragraph's surroundings.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    /// The width it may take, twips.
    pub width: i32,
    /// Where it stands.
    pub story: Story,
}

impl Place {
    /// The width in points.
    pub fn points(self) -> f32 {
        self.width as f32 / 20.0
    }
}

/// A run of words.
pub(super) fn run(xml: &mut Xml, look: &Run, text: &str) {
    xml.nest("w:r", &[], |xml| {
        look.write(xml);
        xml.words("w:t", &[("xml:space", &"preserve")], text);
    });
}

/// A run of words whose symbols, codes and spans of years no line end divides.
fn held_run(xml: &mut Xml, look: &Run, text: &str) {
    xml.nest("w:r", &[], |xml| {
        look.write(xml);
        for (at, piece) in between_held(text).into_iter().enumerate() {
            if at > 0 {
                xml.leaf("w:noBreakHyphen", &[]);
            }
            xml.words("w:t", &[("xml:space", &"preserve")], piece);
        }
    });
}

/// Runs of words, held or not, in which the letters of an office's own fonts name their family.
pub(super) fn lettered(xml: &mut Xml, style: &Style, held: bool, look: &Run, text: &str) {
    for (font, words) in named(text, style) {
        let look = Run { font: font.map(str::to_owned), ..look.clone() };
        if held { held_run(xml, &look, words) } else { run(xml, &look, words) }
    }
}

/// An empty line that takes no room of its own.
pub(super) fn spacer(xml: &mut Xml, direct: Paragraph) {
    let direct = Paragraph { style: Some(SPACER), ..direct };
    xml.nest("w:p", &[], |xml| direct.write(xml));
}

/// An empty dotted box to sign in.
pub(super) fn blank(xml: &mut Xml, direct: Paragraph) {
    let dotted = Border { kind: "dotted", ..Border::solid(4, 0) };
    spacer(xml, Paragraph { frame: Some(Frame::Box([dotted; 2])), ..direct });
}
