//! What pages are made of: slabs that no page break can cut, and the items that they show.

use super::fonts::{Face, Glyph};
use super::shaper::Shaped;
use super::tags::NodeId;
use crate::document::Picture;
use crate::form::Ink;
use crate::language::signs::NO_BREAK;
use std::rc::Rc;

/// A run of glyphs in one face and size: a word as it was shaped once, and what its line adds.
#[derive(Debug, Clone, PartialEq)]
pub struct Run {
    /// Its face.
    pub face: Face,
    /// Font size, points.
    pub size: f32,
    /// Its colour.
    pub ink: Ink,
    pub(super) word: Rc<Shaped>,
    /// The glyph and the advance of the space behind it, ems.
    pub(super) space: Option<(u32, f32)>,
    /// Ems that each letter stands further from the next than the font says.
    pub(super) apart: f32,
    /// Ems that each no-break space is wider.
    pub(super) wider: f32,
}

impl Run {
    /// Its words, without the space behind them.
    pub fn words(&self) -> &str {
        &self.word.text
    }

    /// Whether a space stands behind its words.
    pub fn ends_in_space(&self) -> bool {
        self.space.is_some()
    }

    /// Its letters, the space behind them included.
    pub fn letters(&self) -> impl Iterator<Item = char> {
        self.word.text.chars().chain(self.space.map(|_| ' '))
    }

    /// The glyphs of its letters, with the advances that the line gives them.
    pub fn glyphs(&self) -> impl Iterator<Item = Glyph> {
        let own = self.word.glyphs.iter().map(|glyph| Glyph { advance: self.advance(glyph), ..glyph.clone() });
        let start = self.word.text.len();
        let space = self.space.map(|(id, advance)| Glyph { id, advance, dx: 0.0, dy: 0.0, start, end: start + 1 });
        own.chain(space)
    }

    fn advance(&self, glyph: &Glyph) -> f32 {
        let apart = if glyph.advance > 0.0 { glyph.advance + self.apart } else { glyph.advance };
        let held = self.word.held && self.word.text.get(glyph.start..).is_some_and(|text| text.starts_with(NO_BREAK));
        if held { apart + self.wider } else { apart }
    }

    /// The length of its words, points.
    pub fn bare_width(&self) -> f32 {
        self.bare() * self.size
    }

    /// Its length, points.
    pub fn width(&self) -> f32 {
        (self.bare() + self.space.map_or(0.0, |(_, advance)| advance)) * self.size
    }

    fn bare(&self) -> f32 {
        if self.apart == 0.0 && !self.word.held {
            return self.word.length;
        }
        self.word.glyphs.iter().map(|glyph| self.advance(glyph)).sum()
    }
}

/// A place on a page, in points from the upper left corner.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Spot {
    /// To the right.
    pub x: f32,
    /// Down.
    pub y: f32,
}

/// Something that a page shows.
#[derive(Debug, Clone, PartialEq)]
pub enum Item {
    /// Words on a base line; without a tag they are no part of the text (page numbers, repeated headers).
    Text {
        /// Where their base line begins.
        at: Spot,
        /// The words.
        run: Rc<Run>,
        /// The node of kind [`super::Kind::Words`] that they belong to.
        tag: Option<NodeId>,
        /// Whether the base line runs upward.
        turned: bool,
    },
    /// A straight line.
    Rule {
        /// From.
        from: Spot,
        /// To.
        to: Spot,
        /// Points.
        width: f32,
        /// Its colour.
        ink: Ink,
    },
    /// A shaded place, below all else.
    Shade {
        /// Its upper left corner.
        at: Spot,
        /// Its width and height.
        size: Spot,
    },
    /// A picture.
    Picture {
        /// Its upper left corner.
        at: Spot,
        /// Its width and height.
        size: Spot,
        /// What it shows.
        picture: Picture,
        /// The node of kind [`super::Kind::Figure`].
        tag: NodeId,
    },
    /// A blank that waits for a signature.
    Field {
        /// Its upper left corner.
        at: Spot,
        /// Its width and height.
        size: Spot,
        /// Whose it is.
        label: String,
        /// The node of kind [`super::Kind::Field`].
        tag: NodeId,
    },
    /// A place that leads to another.
    Link {
        /// Its upper left corner.
        at: Spot,
        /// Its width and height.
        size: Spot,
        /// The id of the target.
        target: String,
        /// The node of kind [`super::Kind::Link`].
        tag: NodeId,
    },
    /// The target of links.
    Anchor {
        /// Where.
        at: Spot,
        /// Its id.
        id: String,
    },
    /// A heading for the outline.
    Heading {
        /// Where.
        at: Spot,
        /// Its level, from 1.
        level: u8,
        /// Its words, label included.
        text: String,
    },
}

impl Item {
    /// The item moved.
    pub fn moved(&self, by: Spot) -> Item {
        let add = |spot: &Spot| Spot { x: spot.x + by.x, y: spot.y + by.y };
        match self {
            Item::Text { at, run, tag, turned } => {
                Item::Text { at: add(at), run: Rc::clone(run), tag: *tag, turned: *turned }
            }
            Item::Rule { from, to, width, ink } => {
                Item::Rule { from: add(from), to: add(to), width: *width, ink: *ink }
            }
            Item::Shade { at, size } => Item::Shade { at: add(at), size: *size },
            Item::Picture { at, size, picture, tag } => {
                Item::Picture { at: add(at), size: *size, picture: picture.clone(), tag: *tag }
            }
            Item::Field { at, size, label, tag } => {
                Item::Field { at: add(at), size: *size, label: label.clone(), tag: *tag }
            }
            Item::Link { at, size, target, tag } => {
                Item::Link { at: add(at), size: *size, target: target.clone(), tag: *tag }
            }
            Item::Anchor { at, id } => Item::Anchor { at: add(at), id: id.clone() },
            Item::Heading { at, level, text } => Item::Heading { at: add(at), level: *level, text: text.clone() },
        }
    }

    /// The item turned by a quarter, so that words run upward; `width` is that of the frame it stood in, whose left side
    /// becomes the foot. Only words and rules can be turned.
    pub fn turned(&self, width: f32) -> Option<Item> {
        let turn = |spot: &Spot| Spot { x: spot.y, y: width - spot.x };
        match self {
            Item::Text { at, run, tag, .. } => {
                Some(Item::Text { at: turn(at), run: Rc::clone(run), tag: *tag, turned: true })
            }
            Item::Rule { from, to, width, ink } => {
                Some(Item::Rule { from: turn(from), to: turn(to), width: *width, ink: *ink })
            }
            Item::Shade { .. }
            | Item::Picture { .. }
            | Item::Field { .. }
            | Item::Link { .. }
            | Item::Anchor { .. }
            | Item::Heading { .. } => None,
        }
    }

    /// The item as no part of the text: what a repeated header shows.
    pub fn artifact(&self) -> Option<Item> {
        match self {
            Item::Text { at, run, turned, .. } => {
                Some(Item::Text { at: *at, run: Rc::clone(run), tag: None, turned: *turned })
            }
            Item::Rule { .. } => Some(self.clone()),
            Item::Shade { .. }
            | Item::Picture { .. }
            | Item::Field { .. }
            | Item::Link { .. }
            | Item::Anchor { .. }
            | Item::Heading { .. } => None,
        }
    }
}

/// A stretch of a page that is never cut. Items are placed from its upper left corner.
#[derive(Debug, Clone, Default)]
pub struct Slab {
    /// Points.
    pub height: f32,
    /// Points above it, dropped at the top of a page.
    pub before: f32,
    /// Points below it, dropped at the end of a page.
    pub after: f32,
    /// What it shows.
    pub items: Vec<Item>,
    /// Whether the next slab must stand on the same page.
    pub keep_next: bool,
    /// Whether it begins a page.
    pub new_page: bool,
    /// Whether it is a line of a paragraph that began in a slab above.
    pub goes_on: bool,
    /// The lines of the footnotes that it cites first.
    pub notes: Vec<Slab>,
    /// The header rows to repeat when it opens a page.
    pub header: Option<Rc<Vec<Slab>>>,
    /// What stands at its top where a page begins with it, and at the foot of the page before: the border of a row that
    /// goes on.
    pub seam: Vec<Item>,
}

impl Slab {
    /// Items of `other` put into this slab at a place.
    pub fn put(&mut self, other: &Slab, at: Spot) {
        self.items.extend(other.items.iter().map(|item| item.moved(at)));
        self.notes.extend(other.notes.iter().cloned());
    }
}

/// The four sides of a box.
pub fn sides(at: Spot, size: Spot, width: f32, ink: Ink) -> Vec<Item> {
    let (right, bottom) = (at.x + size.x, at.y + size.y);
    let corners = [(at.x, at.y), (right, at.y), (right, bottom), (at.x, bottom), (at.x, at.y)];
    let side = |pair: &[(f32, f32)]| match pair {
        [from, to] => {
            let (from, to) = (Spot { x: from.0, y: from.1 }, Spot { x: to.0, y: to.1 });
            Some(Item::Rule { from, to, width, ink })
        }
        _ => None,
    };
    corners.windows(2).filter_map(side).collect()
}

/// How high slabs are one under the other, as [`stack`] puts them.
pub fn stacked(slabs: &[Slab]) -> f32 {
    let (mut height, mut after) = (0.0, 0.0_f32);
    for (at, slab) in slabs.iter().enumerate() {
        if at > 0 {
            height += after.max(slab.before);
        }
        height += slab.height;
        after = slab.after;
    }
    height
}

/// Slabs put one under the other into one that is never cut.
pub fn stack(slabs: &[Slab]) -> Slab {
    let mut out = Slab::default();
    let mut after: f32 = 0.0;
    for (at, slab) in slabs.iter().enumerate() {
        if at > 0 {
            out.height += after.max(slab.before);
        }
        out.put(slab, Spot { x: 0.0, y: out.height });
        out.height += slab.height;
        after = slab.after;
    }
    out
}
