//! Families of type: Tinos, and beside it those that have the letters of Vietnam's neighbours and a few signs.
//!
//! A name in Lao or Khmer stands in a plan beside its Vietnamese. Its letters are not in Times New Roman; Word takes them from
//! another font of the machine, and the PDF from the small fonts here, of which it holds only the letters used.

use crate::language::letters::graphemes;
use harfrust::{Script, script};

/// A family of type.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Family {
    /// All text.
    #[default]
    Tinos,
    /// Lao.
    Lao,
    /// Khmer.
    Khmer,
    /// Chăm.
    Cham,
    /// Thái of the north-west: Tai Viet.
    TaiViet,
    /// Signs: ☐, ⇒, ✓, ①.
    Signs,
    /// A font of the office's own, by the place of its file.
    Office(u8),
}

/// A font file, of which family and weight it is.
#[derive(Clone, Copy, Default)]
pub(super) struct File {
    pub family: Family,
    pub bold: bool,
    pub italic: bool,
    pub bytes: &'static [u8],
}

const fn file(family: Family, bold: bool, italic: bool, bytes: &'static [u8]) -> File {
    File { family, bold, italic, bytes }
}

/// Every font file, Tinos first.
pub(super) const FILES: [File; 12] = [
    file(Family::Tinos, false, false, include_bytes!("../../assets/fonts/Tinos-Regular.ttf")),
    file(Family::Tinos, true, false, include_bytes!("../../assets/fonts/Tinos-Bold.ttf")),
    file(Family::Tinos, false, true, include_bytes!("../../assets/fonts/Tinos-Italic.ttf")),
    file(Family::Tinos, true, true, include_bytes!("../../assets/fonts/Tinos-BoldItalic.ttf")),
    file(Family::Lao, false, false, include_bytes!("../../assets/fonts/NotoSerifLao-Regular.ttf")),
    file(Family::Lao, true, false, include_bytes!("../../assets/fonts/NotoSerifLao-Bold.ttf")),
    file(Family::Khmer, false, false, include_bytes!("../../assets/fonts/NotoSerifKhmer-Regular.ttf")),
    file(Family::Khmer, true, false, include_bytes!("../../assets/fonts/NotoSerifKhmer-Bold.ttf")),
    file(Family::Cham, false, false, include_bytes!("../../assets/fonts/NotoSansCham-Regular.ttf")),
    file(Family::Cham, true, false, include_bytes!("../../assets/fonts/NotoSansCham-Bold.ttf")),
    file(Family::TaiViet, false, false, include_bytes!("../../assets/fonts/NotoSansTaiViet-Regular.ttf")),
    file(Family::Signs, false, false, include_bytes!("../../assets/fonts/Signs-Regular.ttf")),
];

impl Family {
    /// Its name in files.
    pub fn name(self) -> &'static str {
        match self {
            Family::Tinos => "tinos",
            Family::Lao => "lao",
            Family::Khmer => "khmer",
            Family::Cham => "cham",
            Family::TaiViet => "taiviet",
            Family::Signs => "signs",
            Family::Office(_) => "office",
        }
    }

    /// The script that its letters are shaped as; an office's font may have several.
    pub(super) fn script(self) -> Option<Script> {
        match self {
            Family::Tinos | Family::Signs => Some(script::LATIN),
            Family::Lao => Some(script::LAO),
            Family::Khmer => Some(script::KHMER),
            Family::Cham => Some(script::CHAM),
            Family::TaiViet => Some(script::TAI_VIET),
            Family::Office(_) => None,
        }
    }

    /// The family that a letter of another script is set in; a sign is sought in [`Family::Signs`], all else in Tinos.
    fn of(letter: char) -> Option<Family> {
        match letter {
            '\u{0e80}'..='\u{0eff}' => Some(Family::Lao),
            '\u{1780}'..='\u{17ff}' | '\u{19e0}'..='\u{19ff}' => Some(Family::Khmer),
            '\u{aa00}'..='\u{aa5f}' => Some(Family::Cham),
            '\u{aa80}'..='\u{aadf}' => Some(Family::TaiViet),
            '\u{2190}'..='\u{2bff}' => Some(Family::Signs),
            _ => None,
        }
    }

    /// The families in which `letter` is sought, the usual one first.
    pub(super) fn candidates(letter: char) -> impl Iterator<Item = Family> {
        let own = Family::of(letter);
        // Tinos has arrows and squares of its own, which stand better beside its letters.
        let first = own.filter(|family| *family != Family::Signs);
        first.into_iter().chain([Family::Tinos]).chain(own.filter(|family| *family == Family::Signs))
    }
}

/// `text` in runs of one family, as `family` says of each letter.
pub(super) fn runs(text: &str, family: impl Fn(char) -> Family) -> Vec<(Family, &str)> {
    let mut out: Vec<(Family, &str)> = Vec::new();
    let mut from = 0;
    let mut at = 0;
    let mut open = Family::Tinos;
    for letter in graphemes(text) {
        // Marks above and below stay with the letter that they belong to.
        let own = letter.chars().next().map_or(Family::Tinos, &family);
        if own != open && at > from {
            out.extend(text.get(from..at).map(|run| (open, run)));
            from = at;
        }
        open = own;
        at += letter.len();
    }
    out.extend(text.get(from..).filter(|run| !run.is_empty()).map(|run| (open, run)));
    out
}
