//! Runs of words to text elements: one a stretch of a line, in it one span for words of one look and one place in the plan.

use super::xml::Xml;
use crate::document::Bytes;
use crate::form::Ink;
use crate::language::signs::NO_BREAK;
use crate::layout::{Face, Family, Run, Spot};
use std::collections::BTreeMap;
use std::ops::Range;

/// Points by which words may be apart and still be one stretch of text.
const APART: f32 = 0.5;

/// Writes the words of a page.
#[derive(Default)]
pub(super) struct Words {
    /// The stretches of the plan that the page needs so far.
    pub spans: Vec<Range<usize>>,
    known: BTreeMap<(usize, usize), usize>,
    line: Vec<Piece>,
    /// Where the stretch at hand ends along its base line.
    end: f32,
}

/// Words of one look that one stretch of the plan says.
struct Piece {
    look: Look,
    span: Option<usize>,
    text: String,
    /// Where each unit of the text stands along the base line; of letters that are shaped together where the first does.
    places: Vec<f32>,
}

/// How words look, and their base line.
#[derive(Clone, Copy, PartialEq)]
struct Look {
    face: Face,
    size: f32,
    ink: Ink,
    /// Across the direction of the text.
    line: f32,
    turned: bool,
}

impl Words {
    /// Adds a run whose base line begins there.
    pub fn add(&mut self, xml: &mut Xml, at: Spot, run: &Run, turned: bool, behind: Option<Bytes>) {
        let (along, line) = if turned { (-at.y, at.x) } else { (at.x, at.y) };
        let goes_on = self.line.last().is_some_and(|last| {
            // A footnote mark is raised and goes on all the same.
            let level = (last.look.line - line).abs() < if turned { 0.01 } else { run.size.max(last.look.size) };
            last.look.turned == turned && level && (along - self.end).abs() < APART
        });
        if !goes_on {
            self.finish(xml);
        }
        let span = behind.map(|bytes| self.span(bytes));
        let look = Look { face: run.face, size: run.size, ink: run.ink, line, turned };
        let alike = |last: &Piece| (last.look, last.span) == (look, span) && !last.is_shaped() && !is_shaped(run.face);
        if !self.line.last().is_some_and(alike) {
            self.line.push(Piece { look, span, text: String::new(), places: Vec::new() });
        }
        if let Some(piece) = self.line.last_mut() {
            piece.letters(run, along);
        }
        self.end = along + run.width();
    }

    /// Writes the stretch at hand.
    pub fn finish(&mut self, xml: &mut Xml) {
        let line = std::mem::take(&mut self.line);
        let Some(first) = line.first().map(|piece| piece.look) else { return };
        xml.open("text").number("y", first.line);
        first.write(xml, None);
        if first.turned {
            // Along x it runs up the page.
            xml.text("transform", "rotate(-90)");
        }
        xml.end();
        let mut level = first.line;
        for piece in &line {
            xml.open("tspan").numbers("x", &piece.places);
            // What goes on behind a raised mark comes down again by itself.
            if std::mem::replace(&mut level, piece.look.line) != piece.look.line {
                xml.number("y", piece.look.line);
            }
            piece.look.write(xml, Some(first));
            if let Some(span) = piece.span {
                xml.text("data-s", &span.to_string());
            }
            xml.end();
            xml.words(&piece.text);
            xml.shut("tspan");
        }
        xml.shut("text");
    }

    fn span(&mut self, bytes: Bytes) -> usize {
        *self.known.entry((bytes.start, bytes.end)).or_insert_with(|| {
            self.spans.push(bytes.start..bytes.end);
            self.spans.len() - 1
        })
    }
}

impl Look {
    /// What differs from the look `around`, but for the base line.
    fn write(&self, xml: &mut Xml, around: Option<Look>) {
        let differs = |other: &dyn Fn(&Look) -> bool| around.as_ref().is_none_or(other);
        if differs(&|other| other.face != self.face) {
            let (family, bold, italic) = self.face.shown();
            let around = around.map(|around| around.face.shown());
            if around.as_ref().is_none_or(|(other, ..)| *other != family) {
                xml.text("font-family", &family);
            }
            let (bolder, sloped) = around.map_or((false, false), |(_, bold, italic)| (bold, italic));
            if bold != bolder {
                xml.text("font-weight", if bold { "bold" } else { "normal" });
            }
            if italic != sloped {
                xml.text("font-style", if italic { "italic" } else { "normal" });
            }
        }
        if differs(&|other| other.size != self.size) {
            xml.number("font-size", self.size);
        }
        if differs(&|other| other.ink != self.ink) {
            xml.color("fill", self.ink);
        }
    }
}

/// Whether letters of a face stand in, above and below each other: a place for each would tear them apart. Whoever shows them shapes
/// them with the same font.
fn is_shaped(face: Face) -> bool {
    !matches!(face.family, Family::Tinos | Family::Signs)
}

impl Piece {
    fn is_shaped(&self) -> bool {
        is_shaped(self.look.face)
    }

    /// The letters of a run that begins there, each at the place of its glyph.
    fn letters(&mut self, run: &Run, along: f32) {
        let mut glyphs = run.glyphs().peekable();
        let mut pen = along;
        let mut end = 0;
        for letter in run.letters() {
            let at = end;
            end += letter.len_utf8();
            // A letter inside a cluster has no glyph of its own: it stands where the cluster ends, and is not asked where.
            let mut place = None;
            while let Some(glyph) = glyphs.next_if(|glyph| glyph.start <= at) {
                place = place.or(Some(pen));
                pen += glyph.advance * run.size;
            }
            // A no-break space has done its work when the lines stand.
            self.text.push(if letter == NO_BREAK { ' ' } else { letter });
            self.places.extend(std::iter::repeat_n(place.unwrap_or(pen), letter.len_utf16()));
        }
        if self.is_shaped() {
            self.places.truncate(1);
        }
    }
}
