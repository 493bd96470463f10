//! Whose hand a paper was in last: what a person made or changed is not to be written over.

use super::bytes::{bounded, find};
use super::{docx, pdf};
use crate::emit::docx::is_as_packed;
use std::io::Cursor;
use zip::ZipArchive;

/// Room for what a package says of its program; more is not read.
const MOST: usize = 64 << 10;

/// No paper is so short, bytes.
const NOTHING: usize = 64;

/// Whose hand a file was in last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Hand {
    /// ttdn's, or nothing is in it.
    Ours,
    /// Another program's: it was typed, corrected or scanned.
    Another,
    /// A signature is in it.
    Signed,
}

/// Whose hand wrote a DOCX or a PDF last. A word processor puts its own name into what it saves; a program that only adds a
/// word or a stamp packs the parts of a DOCX in its own way, or puts what it adds behind the end of a PDF; a signature names the bytes
/// that it is over.
pub fn hand(bytes: &[u8]) -> Hand {
    // Of an older Word, under a password, with another ending, broken on the way: whatever it is, somebody put it there.
    let unknown = if bytes.len() > NOTHING { Hand::Another } else { Hand::Ours };
    if bytes.starts_with(b"PK") {
        return word(bytes).unwrap_or(unknown);
    }
    let head = bytes.get(..bytes.len().min(1024)).unwrap_or_default();
    if find(head, b"%PDF-", 0).is_none() {
        return unknown;
    }
    if find(bytes, b"/ByteRange", 0).is_some() {
        return Hand::Signed;
    }
    if find(bytes, b"/Producer(ttdn", 0).is_some() && pdf::is_whole(bytes) { Hand::Ours } else { Hand::Another }
}

/// Nothing for an archive that is no Word file.
fn word(bytes: &[u8]) -> Option<Hand> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).ok()?;
    archive.index_for_name("word/document.xml")?;
    let Ok(file) = archive.by_name("docProps/app.xml") else { return Some(Hand::Another) };
    let own = bounded(file, MOST).is_ok_and(|part| find(&part, b"<Application>ttdn</Application>", 0).is_some());
    // Another version may pack otherwise.
    let now = docx::read(bytes).is_ok_and(|carrier| carrier.version.as_deref() == Some(env!("CARGO_PKG_VERSION")));
    Some(if own && is_untouched(&mut archive) && (!now || is_as_packed(bytes)) { Hand::Ours } else { Hand::Another })
}

/// Whether every part bears the one moment that ttdn gives them all: that of the properties, or none. A program that writes a part
/// anew and leaves the properties alone gives it the time of its own clock.
fn is_untouched(archive: &mut ZipArchive<Cursor<&[u8]>>) -> bool {
    let core = archive.by_name("docProps/core.xml").ok().and_then(|file| bounded(file, MOST).ok()).unwrap_or_default();
    let said = find(&core, b"<dcterms:modified", 0).and_then(|at| {
        let rest = core.get(at..)?;
        let from = find(rest, b">", 0)? + 1;
        String::from_utf8(rest.get(from..from + "2026-01-24T08:30".len())?.to_vec()).ok()
    });
    // What no archive can say stands as the first moment that it can.
    let none = "1980-01-01T00:00".to_owned();
    let wanted = said.filter(|said| *said >= none && said.as_str() < "2108").unwrap_or(none);
    (0..archive.len()).all(|at| {
        let time = archive.by_index_raw(at).ok().and_then(|part| part.last_modified());
        time.is_some_and(|time| {
            let (day, hour) = ((time.year(), time.month(), time.day()), (time.hour(), time.minute()));
            format!("{:04}-{:02}-{:02}T{:02}:{:02}", day.0, day.1, day.2, hour.0, hour.1) == wanted
        })
    })
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
        for kind in [&b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"[..], b"{\\rtf1", b"<html>", b"PK\x03\x04"] {
            assert_eq!(hand(&[kind, &[b' '; 600]].concat()), Hand::Another);
        }
        assert_eq!(hand(b"%PDF-1.7 /Producer (ttdn) /ByteRange [0 1 2 3]"), Hand::Signed);
        assert_eq!(hand(b"%PDF-1.7 /Producer(ttdn sha256:0)"), Hand::Another, "no end of ours");
    }

    #[test]
    fn a_part_that_was_written_anew_is_anothers_work_whatever_the_properties_say() {
        use std::io::Write;
        use zip::write::SimpleFileOptions;
        use zip::{DateTime, ZipWriter};
        let paper = |modified: &str, text: DateTime| {
            let own = DateTime::from_date_and_time(2027, 1, 5, 0, 0, 0).unwrap();
            let mut out = ZipWriter::new(Cursor::new(Vec::new()));
            let core = format!("<x><dcterms:modified xsi:type=\"y\">{modified}</dcterms:modified></x>");
            for (name, bytes, time) in [
                ("word/document.xml", "<x/>", text),
                ("docProps/app.xml", "<Application>ttdn</Application>", own),
                ("docProps/core.xml", core.as_str(), own),
            ] {
                out.start_file(name, SimpleFileOptions::default().last_modified_time(time)).unwrap();
                out.write_all(bytes.as_bytes()).unwrap();
            }
            out.finish().unwrap().into_inner()
        };
        let at = |day, hour| DateTime::from_date_and_time(2027, 1, day, hour, 0, 0).unwrap();
        assert_eq!(hand(&paper("2027-01-05T00:00:00Z", at(5, 0))), Hand::Ours);
        assert_eq!(hand(&paper("2027-01-05T00:00:00Z", at(5, 9))), Hand::Another, "corrected on the same day");
        assert_eq!(hand(&paper("2027-01-05T00:00:00Z", at(6, 0))), Hand::Another);
        assert_eq!(hand(&paper("2027-01-06T00:00:00Z", at(5, 0))), Hand::Another);
    }
}
