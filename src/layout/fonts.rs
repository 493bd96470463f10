//! The faces of Tinos and of the families beside it: shaping, widths, coverage.

use super::family::{FILES, Family, runs};
use super::font::{Font, stands_alone};
use super::lettering;
use crate::form::{Lettering, Style};
use crate::invariant::{heard, item};
use harfrust::{BufferClusterLevel, Direction, UnicodeBuffer};
use skrifa::MetadataProvider;
use std::sync::{LazyLock, OnceLock};

/// A face: a family in one weight and slope.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Face {
    /// Bold.
    pub bold: bool,
    /// Italic.
    pub italic: bool,
    /// The family; Tinos but for letters that it lacks.
    pub family: Family,
    /// The office's own fonts, for letters that no family has.
    pub lettering: Lettering,
}

/// A glyph of a shaped word.
#[derive(Debug, Clone, PartialEq)]
pub struct Glyph {
    /// Its number in the face.
    pub id: u32,
    /// Its advance in thousandths of nothing: a share of the font size.
    pub advance: f32,
    /// Horizontal offset, a share of the font size.
    pub dx: f32,
    /// Vertical offset, a share of the font size.
    pub dy: f32,
    /// The bytes of the word that it shows.
    pub start: usize,
    /// One past their end.
    pub end: usize,
}

/// Ascender, descender and line gap as shares of the font size, the same in all four faces of Tinos (table `hhea`).
pub const ASCENT: f32 = 0.891;
/// Below the base line.
pub const DESCENT: f32 = 0.216;
/// One line: ascender, descender and line gap.
pub const LINE: f32 = 1.149;

static FONTS: [OnceLock<Option<Font>>; FILES.len()] = [const { OnceLock::new() }; FILES.len()];

impl Face {
    /// The faces of Tinos.
    pub const TINOS: [Face; 4] =
        [Face::tinos(false, false), Face::tinos(true, false), Face::tinos(false, true), Face::tinos(true, true)];

    const fn tinos(bold: bool, italic: bool) -> Face {
        Face { bold, italic, family: Family::Tinos, lettering: Lettering::NONE }
    }

    /// The face of a text in this style.
    pub fn of(style: &Style) -> Face {
        Face { bold: style.bold, italic: style.italic, family: Family::Tinos, lettering: style.lettering }
    }

    /// The place of its font file among all: that of its family whose weight and slope are nearest.
    pub fn index(self) -> usize {
        match self.family {
            Family::Tinos => return usize::from(self.bold) + 2 * usize::from(self.italic),
            Family::Office(at) => return FILES.len() + usize::from(at),
            _ => {}
        }
        let misses = |at: &usize| {
            let file = item(&FILES, *at);
            (usize::from(file.bold != self.bold), usize::from(file.italic != self.italic))
        };
        let own = (0..FILES.len()).filter(|at| item(&FILES, *at).family == self.family);
        own.min_by_key(misses).unwrap_or_default()
    }

    /// The font file.
    pub fn file(self) -> &'static [u8] {
        match self.family {
            Family::Office(at) => lettering::font(self.lettering, at).map_or(&[], |font| font.bytes),
            _ => item(&FILES, self.index()).bytes,
        }
    }

    /// How a page for a browser calls its font: a family, and whether the file is bold and italic, so that no browser makes a bold
    /// of it that is none. Each file of an office is a family of its own.
    pub fn shown(self) -> (String, bool, bool) {
        let Lettering(set) = self.lettering;
        match FILES.get(self.index()) {
            Some(file) => (format!("ttdn-{}", file.family.name()), file.bold, file.italic),
            None => (format!("ttdn-office-{set}-{}", self.index() - FILES.len()), false, false),
        }
    }

    /// The same weight and slope in the family that has `letter`, the office's own fonts asked last; in Tinos when none has.
    fn with(self, letter: char) -> Face {
        if usual(letter) == Some(true) {
            return self;
        }
        let has = |family: &Family| Face { family: *family, ..self }.font().is_some_and(|font| font.has(letter));
        let own = || lettering::find(self.lettering, letter, self.bold, self.italic);
        Family::candidates(letter).find(has).or_else(own).map_or(self, |family| Face { family, ..self })
    }

    /// `text` in runs of one face each.
    pub fn runs(self, text: &str) -> Vec<(Face, &str)> {
        if all_usual(text) {
            return vec![(self, text)];
        }
        let runs = runs(text, |letter| self.with(letter).family);
        runs.into_iter().map(|(family, run)| (Face { family, ..self }, run)).collect()
    }

    fn font(self) -> Option<&'static Font> {
        if let Family::Office(at) = self.family {
            return lettering::font(self.lettering, at).map(|font| &font.font);
        }
        let font = FONTS.get(self.index())?.get_or_init(|| Font::read(self.file(), self.family)).as_ref();
        heard(font, "a font that can be read")
    }
}

/// The faces that have a file here, each with its bytes.
pub fn files() -> impl Iterator<Item = (Face, &'static [u8])> {
    FILES.into_iter().map(|file| {
        (Face { bold: file.bold, italic: file.italic, family: file.family, lettering: Lettering::NONE }, file.bytes)
    })
}

/// The font files of an office, each with the family as which a page for a browser calls it.
pub fn own_files(own: Lettering) -> impl Iterator<Item = (String, &'static [u8])> {
    let faces = (0..=u8::MAX).map(move |at| Face { family: Family::Office(at), lettering: own, ..Face::default() });
    let files = faces.map(|face| (face.shown().0, face.file()));
    files.take_while(|(_, bytes)| !bytes.is_empty())
}

/// The glyphs of `text` in `face`, one run from left to right.
pub fn glyphs(text: &str, face: Face) -> Vec<Glyph> {
    let Some(font) = face.font() else { return Vec::new() };
    let plain = if face.family == Family::Tinos { plain(text, font) } else { None };
    plain.unwrap_or_else(|| shaped(text, face, font))
}

/// How far the ink of glyphs of `face` reaches above and below their base line, ems; nothing for Tinos, for which lines are made.
pub fn reach(glyphs: &[Glyph], face: Face) -> (f32, f32) {
    let font = if face.family == Family::Tinos { None } else { face.font() };
    font.map_or((0.0, 0.0), |font| font.reach(glyphs.iter().map(|glyph| (glyph.id, glyph.dy))))
}

/// The glyphs of a text all of whose letters stand for themselves, as nearly all do: what the shaper says of them, at a tenth of
/// its cost.
fn plain(text: &str, font: &Font) -> Option<Vec<Glyph>> {
    let mut out = Vec::with_capacity(text.len());
    for (start, letter) in text.char_indices() {
        let own = font.letter(letter).filter(|_| stands_alone(letter))?;
        let end = start + letter.len_utf8();
        out.push(Glyph { id: own.glyph, advance: own.advance, dx: 0.0, dy: 0.0, start, end });
    }
    Some(out)
}

fn shaped(text: &str, face: Face, font: &Font) -> Vec<Glyph> {
    let mut buffer = UnicodeBuffer::new();
    buffer.push_str(text);
    match face.family.script() {
        Some(script) => buffer.set_script(script),
        None => buffer.guess_segment_properties(),
    }
    buffer.set_direction(Direction::LeftToRight);
    // A mark that has no letter of its own with its base (w̆, j̆) stands for itself, so that it is copied out once.
    buffer.set_cluster_level(BufferClusterLevel::MonotoneCharacters);
    let buffer = font.shaped(buffer, face.family);
    let em = font.em;
    let starts: Vec<usize> = buffer.glyph_infos().iter().map(|info| info.cluster as usize).collect();
    let mut out = Vec::with_capacity(starts.len());
    for (at, (info, position)) in buffer.glyph_infos().iter().zip(buffer.glyph_positions()).enumerate() {
        let start = info.cluster as usize;
        let end = starts.iter().skip(at + 1).copied().find(|next| *next > start).unwrap_or(text.len());
        out.push(Glyph {
            id: info.glyph_id,
            advance: position.x_advance as f32 / em,
            dx: position.x_offset as f32 / em,
            dy: position.y_offset as f32 / em,
            start,
            end,
        });
    }
    out
}

/// The length of `text` in ems, letter by letter: what shaping without kerning gives, at a fraction of its cost; letters of
/// the other families are shaped. A letter that no font has counts as an em.
pub fn length(text: &str, face: Face) -> f32 {
    let font = face.font();
    let advance = |letter: char| font.and_then(|font| font.letter(letter)).map(|own| own.advance);
    let lacking = |text: &str| text.chars().map(|letter| advance(letter).unwrap_or(1.0)).sum::<f32>();
    let run = |(own, run): (Face, &str)| if own == face { lacking(run) } else { text_width(run, own, 1.0) };
    text.chars().map(advance).sum::<Option<f32>>().unwrap_or_else(|| face.runs(text).into_iter().map(run).sum())
}

/// The length of `text` in points, set in `face` at `size` points.
pub fn text_width(text: &str, face: Face, size: f32) -> f32 {
    glyphs(text, face).iter().map(|glyph| glyph.advance).sum::<f32>() * size
}

/// `text` in pieces that the office's own fonts set, each with the name of its family, and pieces that they do not.
pub fn named<'t>(text: &'t str, style: &Style) -> Vec<(Option<&'static str>, &'t str)> {
    if style.lettering == Lettering::NONE {
        return vec![(None, text)];
    }
    let name = |face: Face| match face.family {
        Family::Office(at) => lettering::font(face.lettering, at).map(|font| font.name.as_str()),
        _ => None,
    };
    let mut out: Vec<(Option<&'static str>, &'t str)> = Vec::new();
    let mut from = 0;
    let mut at = 0;
    for (face, run) in Face::of(style).runs(text) {
        let own = name(face);
        match out.last_mut().filter(|(last, _)| *last == own) {
            Some((_, words)) => *words = text.get(from..at + run.len()).unwrap_or(words),
            None => {
                from = at;
                out.push((own, run));
            }
        }
        at += run.len();
    }
    out
}

/// The letters of `text` that no font has, neither one here nor the office's own, each once, in order. Spaces and line breaks
/// are no letters.
pub fn missing_letters(text: &str, own: Lettering) -> Vec<char> {
    let has = |letter: char| {
        let mut fonts = Family::candidates(letter).filter_map(|family| Face { family, ..Face::default() }.font());
        fonts.any(|font| font.has(letter)) || lettering::find(own, letter, false, false).is_some()
    };
    let mut out = Vec::new();
    if all_usual(text) {
        return out;
    }
    for letter in text.chars() {
        let known = usual(letter).unwrap_or_else(|| has(letter));
        if !known && !letter.is_whitespace() && !out.contains(&letter) {
            out.push(letter);
        }
    }
    // A mark stands in the font of the letter below it, whatever other fonts have.
    for (face, run) in (Face { lettering: own, ..Face::default() }).runs(text) {
        let lacking = if all_usual(run) { Vec::new() } else { glyphs(run, face) };
        for glyph in lacking.into_iter().filter(|glyph| glyph.id == 0) {
            let letters = run.get(glyph.start..glyph.end).unwrap_or_default().chars();
            for letter in letters.filter(|letter| !letter.is_whitespace()) {
                if !out.contains(&letter) {
                    out.push(letter);
                }
            }
        }
    }
    out
}

/// Whether every letter of a text is one that Vietnamese is written with and Tinos has.
pub(super) fn all_usual(text: &str) -> bool {
    text.chars().all(|letter| usual(letter) == Some(true))
}

/// Whether Tinos has one of the letters that Vietnamese is written with; nothing for others. A table, since every letter
/// of a plan is asked for and a font's own takes a search.
fn usual(letter: char) -> Option<bool> {
    static HAS: LazyLock<Vec<bool>> = LazyLock::new(|| {
        let map = Face::default().font().map(|font| font.font.charmap());
        let has = |code: u32| map.as_ref().is_some_and(|map| map.map(code).is_some());
        (0..LATIN).chain(VIETNAMESE).chain(PUNCTUATION).map(has).collect()
    });
    let code = u32::from(letter);
    let at = match code {
        code if code < LATIN => code,
        code if VIETNAMESE.contains(&code) => LATIN + code - VIETNAMESE.start,
        code if PUNCTUATION.contains(&code) => LATIN + VIETNAMESE.end - VIETNAMESE.start + code - PUNCTUATION.start,
        _ => return None,
    };
    HAS.get(usize::try_from(at).ok()?).copied()
}

/// The end of the Latin letters with the common marks.
const LATIN: u32 = 0x200;
/// The letters that Vietnamese alone needs.
const VIETNAMESE: std::ops::Range<u32> = 0x1ea0..0x1f00;
/// Dashes, quotation marks, spaces.
const PUNCTUATION: std::ops::Range<u32> = 0x2000..0x2070;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_vietnamese_letter_is_one_glyph() {
        let letters = "aàảãáạăằẳẵắặâầẩẫấậđeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵ";
        for text in [letters.to_owned(), letters.to_uppercase()] {
            assert_eq!(missing_letters(&text, Lettering::NONE), []);
            for face in Face::TINOS {
                assert_eq!(glyphs(&text, face).len(), text.chars().count(), "{face:?}");
            }
        }
    }

    #[test]
    fn letters_that_stand_for_themselves_are_what_the_shaper_makes_of_them() {
        let alone: Vec<char> = (' '..='\u{2fff}').filter(|letter| stands_alone(*letter)).collect();
        let every = |step: usize| (0..step).flat_map(|from| alone.iter().skip(from).step_by(step)).collect::<String>();
        for face in Face::TINOS {
            let font = face.font().unwrap();
            let has = |letter: &char| font.has(*letter);
            // Each letter by itself, and beside others: near ones, the same in capitals, digits and marks.
            let texts = alone.iter().map(char::to_string).chain([1, 2, 7, 32, 96, 101, 200].map(every));
            for text in texts.map(|text| text.chars().filter(has).collect::<String>()) {
                assert_eq!(plain(&text, font), Some(shaped(&text, face, font)), "{text} {face:?}");
            }
            assert!(["w\u{306}a", "a\u{200b}", "\u{2011}"].iter().all(|text| plain(text, font).is_none()));
        }
    }

    #[test]
    fn a_mark_behind_a_letter_of_another_script_is_missing() {
        assert_eq!(missing_letters("tỉnh t\u{ec9}nh", Lettering::NONE), ['\u{ec9}']);
        assert_eq!(
            missing_letters("ບ້ານ, w\u{306}a, ☑\u{fe0f} x", Lettering::NONE),
            missing_letters("\u{fe0f}", Lettering::NONE)
        );
    }

    #[test]
    fn a_mark_without_a_letter_of_its_own_stands_for_itself() {
        let glyphs = glyphs("w\u{306}a", Face::default());
        let words: Vec<_> = glyphs.iter().map(|glyph| (glyph.start, glyph.end)).collect();
        assert_eq!(words, [(0, 1), (1, 3), (3, 4)]);
    }

    #[test]
    fn letters_of_neighbours_and_signs_have_faces_of_their_own() {
        let bold = Face { bold: true, italic: true, ..Face::default() };
        let runs = |text| bold.runs(text).into_iter().map(|(face, run)| (face.family, run)).collect::<Vec<_>>();
        assert_eq!(
            runs("tỉnh Hủa Phăn (ຫົວພັນ)"),
            [(Family::Tinos, "tỉnh Hủa Phăn ("), (Family::Lao, "ຫົວພັນ"), (Family::Tinos, ")"),]
        );
        assert_eq!(
            runs("☐ có ⇒ → ភ្នំពេញ ꪼꪕ ꨌꩌ"),
            [
                (Family::Signs, "☐"),
                (Family::Tinos, " có "),
                (Family::Signs, "⇒"),
                (Family::Tinos, " → "),
                (Family::Khmer, "ភ្នំពេញ"),
                (Family::Tinos, " "),
                (Family::TaiViet, "ꪼꪕ"),
                (Family::Tinos, " "),
                (Family::Cham, "ꨌꩌ"),
            ]
        );
        for text in ["ຫົວພັນ", "ភ្នំពេញ", "ꪼꪕ", "ꨌꩌ", "☐⇒✓①"] {
            assert_eq!(missing_letters(text, Lettering::NONE), [], "{text}");
            for (face, run) in bold.runs(text) {
                let glyphs = glyphs(run, face);
                assert!(glyphs.iter().all(|glyph| glyph.id != 0), "{text}");
                assert_eq!((glyphs[0].start, glyphs[glyphs.len() - 1].end), (0, run.len()), "{text}");
                assert!(glyphs.is_sorted_by_key(|glyph| glyph.start), "{text}");
            }
        }
    }

    #[test]
    fn a_letter_that_the_font_lacks_is_named() {
        assert_eq!(missing_letters("một 😀 hai 漢 😀", Lettering::NONE), ['😀', '漢']);
    }

    #[test]
    fn widths_are_those_of_times_new_roman() {
        let regular = Face::default();
        assert!((text_width("n", regular, 10.0) - 5.0).abs() < 0.01);
        assert!((text_width(" ", regular, 10.0) - 2.5).abs() < 0.01);
        assert!(text_width("AV", regular, 10.0) > 14.4, "no kerning");
        for text in ["Ủy ban nhân dân tỉnh", "57-KL/TW", "ngày\u{A0}05", "fi ffi AV"] {
            for face in Face::TINOS {
                assert!((length(text, face) * 10.0 - text_width(text, face, 10.0)).abs() < 0.01, "{text}");
            }
        }
        assert_eq!(length("😀", regular), 1.0);
    }
}
