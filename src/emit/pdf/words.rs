//! Runs of words to text of a page: those of one node, face and size that follow each other are drawn in one go, a paragraph's
//! lines too.
//!
//! Each stretch is a mark in the page, an entry in the tree of tags and a state of the pen: 13 pages have 790, and had 980 when every
//! line was one. A paragraph is one piece to who reads by the tags, too.

use crate::invariant::heard;
use crate::language::signs::NO_BREAK;
use crate::layout::{Item, NodeId, Run, Spot};
use krilla::color::rgb;
use krilla::geom::{Point, Transform};
use krilla::num::NormalizedF32;
use krilla::paint::Fill;
use krilla::surface::Surface;
use krilla::text::{Font, GlyphId, KrillaGlyph};
use std::collections::BTreeMap;

/// A run where it stands.
#[derive(Clone, Copy)]
pub(super) struct Placed<'p> {
    pub at: Spot,
    pub run: &'p Run,
    pub tag: Option<NodeId>,
    pub turned: bool,
}

impl<'p> Placed<'p> {
    /// The words of an item, if it is some.
    pub fn of(item: &'p Item) -> Option<Self> {
        match item {
            Item::Text { at, run, tag, turned } => Some(Self { at: *at, run, tag: *tag, turned: *turned }),
            _ => None,
        }
    }

    /// Where it begins along its base line, and where that is.
    fn place(&self) -> (f32, f32) {
        if self.turned { (-self.at.y, self.at.x) } else { (self.at.x, self.at.y) }
    }
}

/// Words that are drawn in one go. The next ones take its room again: a page has a hundred such stretches.
pub(super) struct Stretch<'p> {
    first: Placed<'p>,
    /// Where its last line lies, and where that ends along it.
    line: f32,
    end: f32,
    text: String,
    glyphs: Vec<KrillaGlyph>,
}

impl<'p> Stretch<'p> {
    /// Room for stretches from `first` on, with nothing in it yet.
    pub fn new(first: Placed<'p>) -> Self {
        Self { first, line: 0.0, end: 0.0, text: String::new(), glyphs: Vec::new() }
    }

    /// Begins anew.
    pub fn begin(&mut self, first: Placed<'p>) {
        self.text.clear();
        self.glyphs.clear();
        self.first = first;
        (self.end, self.line) = first.place();
        self.add(first);
    }

    /// Whether a run is one with it: of the same node in the same face, right behind it or, in the text, on the next line. What
    /// stands elsewhere with no blank between, as behind a line that ends where its author ends it, has a mark of its own: to who
    /// reads by the tags both would be one word.
    pub fn goes_on(&self, next: &Placed<'_>) -> bool {
        let first = &self.first;
        let is_text = first.tag.is_some() && !first.turned && self.text.ends_with(' ');
        next.tag == first.tag
            && next.turned == first.turned
            && next.run.face == first.run.face
            && (next.run.size - first.run.size).abs() < f32::EPSILON
            && (is_text || self.touches(next))
    }

    /// Whether a run stands right behind it: spaces are real glyphs between words.
    fn touches(&self, next: &Placed<'_>) -> bool {
        let (along, across) = next.place();
        (across - self.line).abs() < f32::EPSILON && (along - self.end).abs() < 0.01
    }

    /// Moves the pen to where `next` begins: the last glyph is as wide as that takes, and what follows stands lower.
    fn move_to(&mut self, next: &Placed<'_>) {
        let (along, across) = next.place();
        if let Some(last) = self.glyphs.last_mut() {
            last.x_advance += (along - self.end) / self.first.run.size;
        }
        self.line = across;
    }

    pub fn add(&mut self, next: Placed<'p>) {
        if !self.touches(&next) {
            self.move_to(&next);
        }
        let run = next.run;
        let lowered = (self.line - self.first.place().1) / run.size;
        let begin = self.text.len();
        // A no-break space has done its work when the lines stand: readers and searches want a plain one. It is a byte shorter.
        let holds: Vec<usize> = run.words().match_indices(NO_BREAK).map(|(at, _)| at).collect();
        for (at, part) in run.words().split(NO_BREAK).enumerate() {
            self.text.push_str(if at > 0 { " " } else { "" });
            self.text.push_str(part);
        }
        self.text.push_str(if run.ends_in_space() { " " } else { "" });
        let offset = |at: usize| begin + at - holds.partition_point(|hold| *hold < at);
        self.glyphs.extend(run.glyphs().map(|glyph| {
            let range = offset(glyph.start)..offset(glyph.end);
            KrillaGlyph::new(GlyphId::new(glyph.id), glyph.advance, glyph.dx, glyph.dy - lowered, 0.0, range, None)
        }));
        self.end = next.place().0 + run.width();
    }

    pub fn draw(&self, surface: &mut Surface<'_>, fonts: &BTreeMap<usize, Font>) {
        let Placed { at, run, turned, .. } = self.first;
        let Some(font) = heard(fonts.get(&run.face.index()), "a font of every face") else { return };
        let [red, green, blue] = run.ink.rgb();
        let paint = rgb::Color::new(red, green, blue).into();
        surface.set_fill(Some(Fill { paint, opacity: NormalizedF32::ONE, ..Fill::default() }));
        let words = |at: Spot, surface: &mut Surface<'_>| {
            surface.draw_glyphs(Point::from_xy(at.x, at.y), &self.glyphs, font.clone(), &self.text, run.size, false);
        };
        if turned {
            surface.push_transform(&Transform::from_row(0.0, -1.0, 1.0, 0.0, at.x, at.y));
            words(Spot::default(), surface);
            surface.pop();
        } else {
            words(at, surface);
        }
    }
}
