//! Fonts: those of an office from their files, and the files that pages of a paper name.

use crate::form::{FontFault, Lettering};
use crate::layout;

/// The fonts of an office from their files.
///
/// # Errors
/// The place of a file that is no font to embed, and why.
pub fn lettering(files: Vec<Vec<u8>>) -> Result<Lettering, (usize, FontFault)> {
    layout::lettering(files)
}

/// A font file of the program, for a page that shows a paper as it is printed.
#[derive(Debug, Clone)]
pub struct FontFace {
    /// The name of the file.
    pub file: String,
    /// The name by which the pages call its family.
    pub family: String,
    /// Bold.
    pub bold: bool,
    /// Italic.
    pub italic: bool,
    /// What it holds.
    pub bytes: &'static [u8],
}

/// The font files that pages of the paper may name.
pub fn fonts() -> Vec<FontFace> {
    let named = |(face, bytes): (layout::Face, &'static [u8])| {
        let family = format!("ttdn-{}", face.family.name());
        let weight = if face.bold { "-bold" } else { "" };
        let slope = if face.italic { "-italic" } else { "" };
        FontFace { file: format!("{family}{weight}{slope}.ttf"), family, bold: face.bold, italic: face.italic, bytes }
    };
    layout::files().map(named).collect()
}

/// The font files of an office, as pages of its papers name them.
pub fn fonts_of(lettering: Lettering) -> Vec<FontFace> {
    let named = |(family, bytes): (String, &'static [u8])| FontFace {
        file: format!("{family}.ttf"),
        family,
        bold: false,
        italic: false,
        bytes,
    };
    layout::own_files(lettering).map(named).collect()
}
