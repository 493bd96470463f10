//! Whose hand a paper was in last: what a person made or changed is not to be written over.

use super::bytes::{bounded, find};
use std::io::Cursor;
use zip::ZipArchive;

/// Room for what a package says of its program; more is not read.
const MOST: usize = 64 << 10;

/// Whose hand a file was in last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hand {
    /// ttdn's, or it is no paper at all.
    Ours,
    /// Another program's: it was typed, corrected or scanned.
    Another,
    /// A signature is in it.
    Signed,
}

/// Whose hand wrote a DOCX or a PDF last. A word processor puts its own name into what it saves; a signature names the bytes that
/// it is over.
pub fn hand(bytes: &[u8]) -> Hand {
    if bytes.starts_with(b"PK") {
        return word(bytes).unwrap_or(Hand::Ours);
    }
    let head = bytes.get(..bytes.len().min(1024)).unwrap_or_default();
    if find(head, b"%PDF-", 0).is_none() {
        return Hand::Ours;
    }
    let has = |words: &[u8]| find(bytes, words, 0).is_some();
    match has(b"/Producer(ttdn") || has(b"/Producer (ttdn") || has(b"<pdf:Producer>ttdn") {
        _ if has(b"/ByteRange") => Hand::Signed,
        true => Hand::Ours,
        false => Hand::Another,
    }
}

/// Nothing for an archive that is no Word file.
fn word(bytes: &[u8]) -> Option<Hand> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    archive.index_for_name("word/document.xml")?;
    let Ok(file) = archive.by_name("docProps/app.xml") else { return Some(Hand::Another) };
    let own = bounded(file, MOST).is_ok_and(|part| find(&part, b"<Application>ttdn</Application>", 0).is_some());
    Some(if own { Hand::Ours } else { Hand::Another })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_paper_is_nobodys() {
        for bytes in [&b""[..], b"PK", b"old", b"%PD"] {
            assert_eq!(hand(bytes), Hand::Ours);
        }
        assert_eq!(hand(b"%PDF-1.4 scanned"), Hand::Another);
        assert_eq!(hand(b"%PDF-1.7 /Producer (ttdn) /ByteRange [0 1 2 3]"), Hand::Signed);
        assert_eq!(hand(b"%PDF-1.7 /Producer(ttdn sha256:0)"), Hand::Ours);
    }
}
