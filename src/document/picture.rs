//! The bytes of a PNG or JPEG to a picture: what it is and how large, without the points themselves.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

/// A picture of the text, whole on one page.
#[derive(Clone, PartialEq)]
pub struct Picture {
    /// What its bytes are.
    pub kind: PictureKind,
    /// The file as it is.
    pub bytes: Arc<[u8]>,
    /// Width and height in points of the picture.
    pub size: (u32, u32),
    /// How wide it stands on the paper, millimetres; absent: as wide as it is at `DENSITY`.
    pub width: Option<f32>,
    /// What it shows, for readers who cannot see it.
    pub alt: String,
    /// Whether it must stand on the page of the paragraph that follows.
    pub keep_next: bool,
}

/// Points an inch of a picture that chose no width.
pub const DENSITY: f32 = 96.0;

/// The kinds of pictures that a plan may hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PictureKind {
    /// PNG
    Png,
    /// JPEG
    Jpeg,
}

/// The pictures that a plan names, each under its path as the plan writes it.
pub type Pictures = BTreeMap<String, Result<Picture, NoPicture>>;

/// No pictures.
pub static NO_PICTURES: Pictures = BTreeMap::new();

/// Why there is no picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoPicture {
    /// No such file.
    Missing,
    /// The path leads out of the plan's folder.
    Outside,
    /// The file is larger than a paper should bear.
    Large,
    /// Neither a PNG nor a JPEG.
    Kind,
    /// It breaks off, or says nothing of its size.
    Broken,
    /// Its colours are those of a printing press (CMYK), which PDF/A cannot hold beside the others.
    Press,
}

impl fmt::Debug for Picture {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} {:?} {:?}", self.kind, self.size, self.alt)
    }
}

impl Picture {
    /// The share of a page's text that a picture takes at most.
    pub const HIGHEST: f32 = 0.8;

    /// The picture in `bytes`, without words for it.
    ///
    /// # Errors
    /// Why it is none.
    pub fn read(bytes: &[u8]) -> Result<Self, NoPicture> {
        let (kind, size) = if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
            (PictureKind::Png, png(bytes).ok_or(NoPicture::Broken)?)
        } else if bytes.starts_with(&[0xff, 0xd8]) {
            let (size, colours) = jpeg(bytes).ok_or(NoPicture::Broken)?;
            if colours > 3 {
                return Err(NoPicture::Press);
            }
            (PictureKind::Jpeg, size)
        } else {
            return Err(NoPicture::Kind);
        };
        if size.0 == 0 || size.1 == 0 {
            return Err(NoPicture::Broken);
        }
        Ok(Self { kind, bytes: bytes.into(), size, width: None, alt: String::new(), keep_next: false })
    }

    /// Width and height on the paper, in the unit of `room`: as asked for, smaller where the room is.
    ///
    /// `unit` is how many of that unit a millimetre has.
    pub fn fitted(&self, room: (f32, f32), unit: f32) -> (f32, f32) {
        let (wide, high) = (self.size.0 as f32, self.size.1 as f32);
        let own = self.width.unwrap_or(wide / DENSITY * 25.4) * unit;
        let width = own.min(room.0).min(room.1 * wide / high);
        (width, width * high / wide)
    }
}

fn number<const N: usize>(bytes: &[u8], at: usize) -> Option<u32> {
    let part: &[u8; N] = bytes.get(at..at.checked_add(N)?)?.try_into().ok()?;
    Some(part.iter().fold(0, |sum, byte| sum << 8 | u32::from(*byte)))
}

/// The size that the header says, when all pieces up to the end are there.
fn png(bytes: &[u8]) -> Option<(u32, u32)> {
    let size = (number::<4>(bytes, 16)?, number::<4>(bytes, 20)?);
    let mut at = 8;
    loop {
        let length = usize::try_from(number::<4>(bytes, at)?).ok()?;
        let end = at.checked_add(12)?.checked_add(length)?;
        if end > bytes.len() {
            return None;
        }
        if bytes.get(at + 4..at + 8)? == b"IEND" {
            return Some(size);
        }
        at = end;
    }
}

/// The size and the number of colours that the frame says, when the file ends as it must.
fn jpeg(bytes: &[u8]) -> Option<((u32, u32), u8)> {
    let tail = bytes.get(bytes.len().saturating_sub(64)..)?;
    tail.windows(2).any(|pair| pair == [0xff, 0xd9]).then_some(())?;
    let mut at = 2;
    loop {
        if *bytes.get(at)? != 0xff {
            return None;
        }
        let marker = *bytes.get(at + 1)?;
        if marker == 0xff {
            at += 1;
            continue;
        }
        // The start of a frame, whatever its coding; C4, C8 and CC are no frames.
        if matches!(marker, 0xc0..=0xcf) && !matches!(marker, 0xc4 | 0xc8 | 0xcc) {
            let size = (number::<2>(bytes, at + 7)?, number::<2>(bytes, at + 5)?);
            return Some((size, *bytes.get(at + 9)?));
        }
        at = at.checked_add(2)?.checked_add(usize::try_from(number::<2>(bytes, at + 2)?).ok()?)?;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PNG: &[u8] = include_bytes!("../../tests/suite/picture.png");
    const JPEG: &[u8] = include_bytes!("../../tests/suite/picture.jpg");

    #[test]
    fn a_picture_says_what_it_is_and_how_large() {
        let png = Picture::read(PNG).unwrap();
        assert_eq!((png.kind, png.size), (PictureKind::Png, (120, 60)));
        let jpeg = Picture::read(JPEG).unwrap();
        assert_eq!((jpeg.kind, jpeg.size), (PictureKind::Jpeg, (120, 60)));
    }

    #[test]
    fn what_is_no_whole_picture_says_why() {
        assert_eq!(Picture::read(b"GIF89a").err(), Some(NoPicture::Kind));
        assert_eq!(Picture::read(&PNG[..PNG.len() - 20]).err(), Some(NoPicture::Broken));
        assert_eq!(Picture::read(&JPEG[..JPEG.len() / 2]).err(), Some(NoPicture::Broken));
        assert_eq!(Picture::read(b"").err(), Some(NoPicture::Kind));
    }

    #[test]
    fn it_fits_into_its_room() {
        let mut picture = Picture::read(PNG).unwrap();
        assert_eq!(picture.fitted((165.0, 200.0), 1.0).0.round(), 32.0);
        picture.width = Some(120.0);
        assert_eq!(picture.fitted((165.0, 200.0), 1.0), (120.0, 60.0));
        assert_eq!(picture.fitted((100.0, 200.0), 1.0), (100.0, 50.0));
        assert_eq!(picture.fitted((165.0, 20.0), 1.0), (40.0, 20.0));
    }
}
