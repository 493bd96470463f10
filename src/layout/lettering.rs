//! Fonts that an office names for letters that no built-in one has: Chinese, Thai, Burmese.
//!
//! They are large, so each set is read once and kept until the program ends; the same files are the same set. Which letters a
//! paper takes from them follows from its own set alone.

use super::family::Family;
use super::font::Font;
use crate::form::{FontFault, Lettering};
use skrifa::attribute::Style;
use skrifa::raw::TableProvider;
use skrifa::string::StringId;
use skrifa::{FontRef, MetadataProvider};
use std::sync::RwLock;

/// From this weight on a font is bold.
const BOLD: f32 = 600.0;

/// The bits of fsType that say how a font may be embedded, and those that forbid it: by licence, in part, but as bitmaps.
const USE: u16 = 0x000f;
const RESTRICTED: u16 = 0x0002;
const WHOLE_OR_BITMAP: u16 = 0x0300;

pub(super) struct OfficeFont {
    pub bytes: &'static [u8],
    pub font: Font,
    /// The name of its family, as word processors list it.
    pub name: String,
    bold: bool,
    italic: bool,
}

static SETS: RwLock<Vec<&'static [OfficeFont]>> = RwLock::new(Vec::new());

/// The set of these files.
///
/// # Errors
/// The place of a file that is no font to embed, and why.
pub fn lettering(files: Vec<Vec<u8>>) -> Result<Lettering, (usize, FontFault)> {
    if files.is_empty() {
        return Ok(Lettering::NONE);
    }
    for (at, file) in files.iter().enumerate() {
        judged(file).map_err(|fault| (at, fault))?;
    }
    let Ok(mut sets) = SETS.write() else { return Ok(Lettering::NONE) };
    let same = |set: &&'static [OfficeFont]| set.iter().map(|font| font.bytes).eq(files.iter().map(Vec::as_slice));
    if let Some(known) = sets.iter().position(same) {
        return Ok(Lettering(known + 1));
    }
    let mut set = Vec::new();
    for (at, file) in files.into_iter().enumerate() {
        set.push(read(Box::leak(file.into_boxed_slice())).ok_or((at, FontFault::NoFont))?);
    }
    sets.push(Box::leak(set.into_boxed_slice()));
    Ok(Lettering(sets.len()))
}

/// Whether a file is a font that may be embedded.
fn judged(file: &[u8]) -> Result<(), FontFault> {
    if file.starts_with(b"ttcf") {
        return Err(FontFault::Collection);
    }
    let font = FontRef::new(file).map_err(|_| FontFault::NoFont)?;
    if !font.charmap().has_map() || font.outline_glyphs().format().is_none() {
        return Err(FontFault::NoFont);
    }
    if !font.axes().is_empty() {
        return Err(FontFault::Variable);
    }
    let bits = font.os2().map_or(0, |table| table.fs_type());
    let forbidden = bits & USE == RESTRICTED || bits & WHOLE_OR_BITMAP != 0;
    if forbidden { Err(FontFault::Forbidden) } else { Ok(()) }
}

fn read(bytes: &'static [u8]) -> Option<OfficeFont> {
    let font = Font::read(bytes, Family::Office(0))?;
    let name = font.font.localized_strings(StringId::FAMILY_NAME).english_or_first();
    let name = name.map(|name| name.chars().collect()).unwrap_or_default();
    let look = font.font.attributes();
    let (bold, italic) = (look.weight.value() >= BOLD, look.style != Style::Normal);
    Some(OfficeFont { bytes, font, name, bold, italic })
}

fn set(lettering: Lettering) -> Option<&'static [OfficeFont]> {
    SETS.read().ok()?.get(lettering.0.checked_sub(1)?).copied()
}

/// A font of a set by the place of its file.
pub(super) fn font(lettering: Lettering, at: u8) -> Option<&'static OfficeFont> {
    set(lettering)?.get(usize::from(at))
}

/// Where a letter is in a set: of the first family that has it, the font whose weight and slope are nearest.
pub(super) fn find(lettering: Lettering, letter: char, bold: bool, italic: bool) -> Option<Family> {
    let set = set(lettering).filter(|_| runs_right(letter))?;
    let first = set.iter().find(|font| font.font.has(letter))?;
    let family = set.iter().enumerate().filter(|(_, font)| font.name == first.name && font.font.has(letter));
    let nearest = family.min_by_key(|(_, font)| (font.bold != bold, font.italic != italic));
    nearest.and_then(|(at, _)| u8::try_from(at).ok()).map(Family::Office)
}

/// Whether a letter is of a script that is written from left to right, as all lines here are.
pub fn runs_right(letter: char) -> bool {
    !matches!(letter, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}' | '\u{10800}'..='\u{10fff}'
        | '\u{1e800}'..='\u{1efff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    const FONT: &[u8] = include_bytes!("../../assets/fonts/NotoSansTaiViet-Regular.ttf");

    fn fault(bytes: &[u8]) -> Option<(usize, FontFault)> {
        lettering(vec![FONT.to_vec(), bytes.to_vec()]).err()
    }

    /// The font with other bits in fsType.
    fn licensed(bits: u16) -> Vec<u8> {
        let mut bytes = FONT.to_vec();
        let record = bytes.windows(4).position(|tag| tag == b"OS/2").unwrap();
        let start = u32::from_be_bytes(bytes[record + 8..record + 12].try_into().unwrap()) as usize;
        bytes[start + 8..start + 10].copy_from_slice(&bits.to_be_bytes());
        bytes
    }

    #[test]
    fn what_is_no_font_to_embed_is_told_by_its_place_and_why() {
        for (bytes, wanted) in [
            (b"".to_vec(), FontFault::NoFont),
            (b"%PDF-1.7 no font at all".to_vec(), FontFault::NoFont),
            (FONT[..200].to_vec(), FontFault::NoFont),
            ([b"ttcf", FONT].concat(), FontFault::Collection),
            (licensed(0x0002), FontFault::Forbidden),
            (licensed(0x0104), FontFault::Forbidden),
            (licensed(0x0200), FontFault::Forbidden),
        ] {
            assert_eq!(fault(&bytes), Some((1, wanted)));
        }
        // For preview and print, editing, or without a bound.
        for bits in [0x0000, 0x0004, 0x0008, 0x000a] {
            assert_eq!(fault(&licensed(bits)), None, "{bits:#x}");
        }
    }

    #[test]
    fn the_same_files_are_the_same_set_and_no_files_are_none() {
        let one = || lettering(vec![FONT.to_vec()]).unwrap();
        assert_eq!(one(), one());
        assert_ne!(one(), lettering(vec![FONT.to_vec(); 2]).unwrap());
        assert_eq!(lettering(Vec::new()), Ok(Lettering::NONE));
    }

    #[test]
    fn a_letter_is_found_where_the_set_has_it_and_lines_run_right() {
        let set = lettering(vec![FONT.to_vec()]).unwrap();
        assert_eq!(find(set, 'ꪼ', true, true), Some(Family::Office(0)), "the nearest weight");
        assert_eq!(find(set, '漢', false, false), None);
        assert_eq!(find(Lettering::NONE, 'ꪼ', false, false), None);
        assert!(!runs_right('ع') && runs_right('漢'));
        assert_eq!(font(set, 0).unwrap().name, "Noto Sans Tai Viet");
    }
}
