//! The advance widths of Tinos, which are those of Times New Roman, read from the embedded font files.

use std::sync::LazyLock;

static FONTS: LazyLock<[Advances; 4]> = LazyLock::new(|| {
    [
        include_bytes!("../../../assets/fonts/Tinos-Regular.ttf").as_slice(),
        include_bytes!("../../../assets/fonts/Tinos-Bold.ttf"),
        include_bytes!("../../../assets/fonts/Tinos-Italic.ttf"),
        include_bytes!("../../../assets/fonts/Tinos-BoldItalic.ttf"),
    ]
    .map(Advances::read)
});

/// The length of `text` in ems of its font size.
pub(super) fn length(text: &str, bold: bool, italic: bool) -> f32 {
    let index = usize::from(bold) + 2 * usize::from(italic);
    FONTS.get(index).map_or(0.0, |font| text.chars().map(|letter| font.of(letter)).sum())
}

/// One font's widths by glyph, in ems, and the glyphs of the basic plane.
#[derive(Debug, Default)]
struct Advances {
    widths: Vec<f32>,
    /// Ranges of letters: first, last, and the glyph of each.
    glyphs: Vec<(u16, u16, Vec<u16>)>,
}

impl Advances {
    /// The width of a letter; one that the font lacks counts as an em.
    fn of(&self, letter: char) -> f32 {
        let Ok(code) = u16::try_from(u32::from(letter)) else { return 1.0 };
        let at = self.glyphs.partition_point(|(_, last, _)| *last < code);
        let glyph =
            self.glyphs.get(at).and_then(|(first, _, glyphs)| glyphs.get(usize::from(code.checked_sub(*first)?)));
        let width = glyph.filter(|glyph| **glyph != 0).and_then(|glyph| self.widths.get(usize::from(*glyph)));
        width.copied().unwrap_or(1.0)
    }

    fn read(font: &[u8]) -> Advances {
        Self::try_read(font).unwrap_or_default()
    }

    fn try_read(font: &[u8]) -> Option<Advances> {
        let em = f32::from(word(table(font, b"head")?, 18)?);
        let count = usize::from(word(table(font, b"hhea")?, 34)?);
        let hmtx = table(font, b"hmtx")?;
        let glyphs = usize::from(word(table(font, b"maxp")?, 4)?);
        let width =
            |glyph: usize| word(hmtx, 4 * glyph.min(count.saturating_sub(1))).map(|width| f32::from(width) / em);
        let widths = (0..glyphs).map_while(width).collect();
        Some(Advances { widths, glyphs: ranges(table(font, b"cmap")?)? })
    }
}

/// The ranges of the first subtable of format 4.
fn ranges(cmap: &[u8]) -> Option<Vec<(u16, u16, Vec<u16>)>> {
    let records = usize::from(word(cmap, 2)?);
    let offset = |record: usize| {
        Some(usize::from(word(cmap, 8 + 8 * record)?) << 16 | usize::from(word(cmap, 10 + 8 * record)?))
    };
    let subtable =
        (0..records).filter_map(|record| cmap.get(offset(record)?..)).find(|table| word(table, 0) == Some(4))?;
    let segments = usize::from(word(subtable, 6)?) / 2;
    let mut ranges = Vec::new();
    for segment in 0..segments {
        let of = |block: usize| word(subtable, 14 + 2 * (block * segments + segment) + if block > 0 { 2 } else { 0 });
        let (last, first, delta, indirect) = (of(0)?, of(1)?, of(2)?, of(3)?);
        let glyphs = (first..=last).map(|code| {
            if indirect == 0 {
                return code.wrapping_add(delta);
            }
            let at = 16 + 2 * (3 * segments + segment) + usize::from(indirect) + 2 * usize::from(code - first);
            word(subtable, at).filter(|glyph| *glyph != 0).map_or(0, |glyph| glyph.wrapping_add(delta))
        });
        ranges.push((first, last, glyphs.collect()));
    }
    Some(ranges)
}

/// A table of the font by its tag.
fn table<'a>(font: &'a [u8], tag: &[u8; 4]) -> Option<&'a [u8]> {
    let long = |at: usize| Some(usize::from(word(font, at)?) << 16 | usize::from(word(font, at + 2)?));
    let record =
        (0..usize::from(word(font, 4)?)).map(|index| 12 + 16 * index).find(|at| font.get(*at..at + 4) == Some(tag))?;
    font.get(long(record + 8)?..)
}

fn word(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_be_bytes(bytes.get(at..at + 2)?.try_into().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widths_are_those_of_times_new_roman() {
        // Times New Roman: space 512, "i" 569, "W" 1933 of 2048 units; bold "W" 2048.
        let units = |text: &str, bold| (length(text, bold, false) * 2048.0).round() as i32;
        assert_eq!([units(" ", false), units("i", false), units("W", false), units("W", true)], [512, 569, 1933, 2048]);
        assert_eq!(units("ệ", false), units("e", false));
        assert_eq!(units("\u{A0}", false), 512);
        assert_eq!(length("😀", false, true), 1.0);
    }
}
