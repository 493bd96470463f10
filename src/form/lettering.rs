//! Fonts that an office lays beside those of its papers.

/// Fonts that an office names for letters that the built-in ones lack: a set that the layout knows by its number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Lettering(pub usize);

impl Lettering {
    /// No fonts.
    pub const NONE: Lettering = Lettering(0);
}

/// Why a file cannot be a font of an office.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FontFault {
    /// No font file.
    NoFont,
    /// Several fonts in one file.
    Collection,
    /// A font without a weight of its own.
    Variable,
    /// Its licence forbids it to be embedded, or to be embedded in part (OpenType, table OS/2, fsType).
    Forbidden,
}
