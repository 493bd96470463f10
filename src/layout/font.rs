//! A font file, read once, with what its words are shaped by.
//!
//! Kerning and ligatures are off in Tinos: Word sets Times New Roman without them by default, and both outputs must break alike.

use super::family::Family;
use harfrust::{Direction, Feature, GlyphBuffer, ShapeOptions, ShapePlan, ShaperData, Tag, UnicodeBuffer};
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, GlyphId, MetadataProvider};
use std::sync::{LazyLock, OnceLock};

/// How many letters a font is asked for at once, and how many times that makes the letters below U+2100.
const BLOCK: usize = 64;
const BLOCKS: usize = 0x2100 / BLOCK;

/// Kerning and ligatures.
const OFF: [(&[u8; 4], u32); 2] = [(b"kern", 0), (b"liga", 0)];

/// A font read once, with the plan by which all its words are shaped where they are of one script.
pub(super) struct Font {
    pub font: FontRef<'static>,
    data: ShaperData,
    plan: Option<ShapePlan>,
    /// Units of the em square.
    pub em: f32,
    /// The letters below U+2100, where nearly all are, by blocks: a plan has letters of few, and each letter costs a search.
    letters: [OnceLock<Box<[Option<Letter>; BLOCK]>>; BLOCKS],
}

/// What a letter is drawn with where nothing beside it matters.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Letter {
    /// The number of its glyph.
    pub glyph: u32,
    /// Ems.
    pub advance: f32,
}

impl Font {
    pub fn read(file: &'static [u8], family: Family) -> Option<Font> {
        let font = FontRef::new(file).ok()?;
        let data = ShaperData::new(&font);
        let shaper = data.shaper(&font).build();
        let em = shaper.units_per_em() as f32;
        let plan = |script| ShapePlan::new(&shaper, Direction::LeftToRight, Some(script), None, features(family));
        let plan = family.script().map(plan);
        Some(Font { font, data, plan, em: em.max(1.0), letters: [const { OnceLock::new() }; BLOCKS] })
    }

    pub fn has(&self, letter: char) -> bool {
        self.font.charmap().map(letter).is_some()
    }

    /// Words of one script, whose buffer says which and from where they run.
    pub fn shaped(&self, buffer: UnicodeBuffer, family: Family) -> GlyphBuffer {
        let options = ShapeOptions::new().features(features(family)).plan(self.plan.as_ref());
        self.data.shaper(&self.font).build().shape(buffer, options)
    }

    /// How far the ink of glyphs, each raised so many ems, reaches above their base line and below it, ems.
    pub fn reach(&self, glyphs: impl Iterator<Item = (u32, f32)>) -> (f32, f32) {
        let metrics = self.font.glyph_metrics(Size::unscaled(), LocationRef::default());
        let ink = |(id, raised)| Some((metrics.bounds(GlyphId::new(id))?, raised));
        glyphs.filter_map(ink).fold((0.0, 0.0), |(above, below), (ink, raised)| {
            (f32::max(above, ink.y_max / self.em + raised), f32::max(below, -ink.y_min / self.em - raised))
        })
    }

    /// The glyph of a letter by itself; nothing where the font lacks it.
    #[inline]
    pub fn letter(&self, letter: char) -> Option<Letter> {
        let (block, at) = (letter as usize / BLOCK, letter as usize % BLOCK);
        match self.letters.get(block) {
            Some(known) => known.get_or_init(|| self.block(block)).get(at).copied().flatten(),
            None => self.read_letters([u32::from(letter)]).first().copied().flatten(),
        }
    }

    #[cold]
    fn block(&self, block: usize) -> Box<[Option<Letter>; BLOCK]> {
        Box::new(self.read_letters(std::array::from_fn(|at| (block * BLOCK + at) as u32)))
    }

    fn read_letters<const N: usize>(&self, codes: [u32; N]) -> [Option<Letter>; N] {
        let (map, metrics) = (self.font.charmap(), self.font.glyph_metrics(Size::unscaled(), LocationRef::default()));
        codes.map(|code| {
            let glyph = map.map(code)?;
            Some(Letter { glyph: glyph.to_u32(), advance: metrics.advance_width(glyph)? / self.em })
        })
    }
}

/// Whether a letter of Tinos is drawn with its own glyph whatever stands beside it: the letters that Vietnamese is written with,
/// digits, marks of print. Kerning and ligatures are off, and what else the fonts do concerns marks above and below alone.
pub(super) fn stands_alone(letter: char) -> bool {
    matches!(
        letter,
        ' '..='~' | '\u{a0}'..='\u{ac}' | '\u{ae}'..='\u{1ff}' | '\u{1ea0}'..='\u{1eff}' | '\u{2012}'..='\u{2027}'
    )
}

/// What the shaper is asked for. Kerning and ligatures are part of how the scripts of the other families are written.
fn features(family: Family) -> &'static [Feature] {
    static FEATURES: LazyLock<[Feature; 2]> =
        LazyLock::new(|| OFF.map(|(tag, value)| Feature::new(Tag::new(tag), value, ..)));
    if family == Family::Tinos { FEATURES.as_slice() } else { &[] }
}
