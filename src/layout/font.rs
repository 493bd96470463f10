//! A font file, read once, with what its words are shaped by.
//!
//! Kerning and ligatures are off in Tinos: Word sets Times New Roman without them by default, and both outputs must break alike.

use super::family::Family;
use harfrust::{Direction, Feature, GlyphBuffer, ShapeOptions, ShapePlan, ShaperData, Tag, UnicodeBuffer};
use skrifa::instance::{LocationRef, Size};
use skrifa::metrics::GlyphMetrics;
use skrifa::{FontRef, MetadataProvider};
use std::sync::LazyLock;

/// Kerning and ligatures.
const OFF: [(&[u8; 4], u32); 2] = [(b"kern", 0), (b"liga", 0)];

/// A font read once, with the plan by which all its words are shaped where they are of one script.
pub(super) struct Font {
    pub font: FontRef<'static>,
    data: ShaperData,
    plan: Option<ShapePlan>,
    /// Units of the em square.
    pub em: f32,
}

impl Font {
    pub fn read(file: &'static [u8], family: Family) -> Option<Font> {
        let font = FontRef::new(file).ok()?;
        let data = ShaperData::new(&font);
        let shaper = data.shaper(&font).build();
        let em = shaper.units_per_em() as f32;
        let plan = |script| ShapePlan::new(&shaper, Direction::LeftToRight, Some(script), None, features(family));
        let plan = family.script().map(plan);
        Some(Font { font, data, plan, em: em.max(1.0) })
    }

    pub fn has(&self, letter: char) -> bool {
        self.font.charmap().map(letter).is_some()
    }

    /// Words of one script, whose buffer says which and from where they run.
    pub fn shaped(&self, buffer: UnicodeBuffer, family: Family) -> GlyphBuffer {
        let options = ShapeOptions::new().features(features(family)).plan(self.plan.as_ref());
        self.data.shaper(&self.font).build().shape(buffer, options)
    }

    pub fn metrics(&self) -> GlyphMetrics<'_> {
        self.font.glyph_metrics(Size::unscaled(), LocationRef::default())
    }
}

/// What the shaper is asked for. Kerning and ligatures are part of how the scripts of the other families are written.
fn features(family: Family) -> &'static [Feature] {
    static FEATURES: LazyLock<[Feature; 2]> =
        LazyLock::new(|| OFF.map(|(tag, value)| Feature::new(Tag::new(tag), value, ..)));
    if family == Family::Tinos { FEATURES.as_slice() } else { &[] }
}
