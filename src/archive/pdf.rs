//! The plan in a PDF: the associated file whose relationship to the paper is that of its source.
//!
//! No reader of PDF stands here, on purpose. The general ones bring ciphers, fonts and pictures into the program to find one
//! stream; what a signature, a stamp or a comment adds to a file is put behind it (ISO 32000-1, 7.5.6), so our own bytes are
//! still there, as our writer put them: the file specification in one dictionary without blanks, the stream in another. A PDF
//! that another program wrote anew has neither, and is answered as one that carries no plan.

use super::bytes::{behind, bounded, find, hexadecimal, moment};
use super::carrier::{Carrier, Kind, Source, Unread};
use crate::yaml::MAX_BYTES;
use flate2::read::ZlibDecoder;

/// A file specification as it begins, and what says that it is the source of the paper.
const SPECIFICATION: &[u8] = b"<</Type/Filespec/F";
const RELATION: &[u8] = b"/AFRelationship/Source";

/// No file specification and no head of a stream of ours is longer, bytes.
const MOST_DICTIONARY: usize = 4096;

/// Programs that sign name a source again at most so often.
const MOST_SPECIFICATIONS: usize = 16;

pub(super) fn read(bytes: &[u8]) -> Result<Carrier, Unread> {
    let digest = behind(bytes, b"ttdn sha256:").and_then(hexadecimal);
    let version = behind(bytes, b"<xmp:CreatorTool>ttdn ").and_then(version);
    let stamp = behind(bytes, b"/CreationDate(D:").and_then(moment);
    let mut places: Vec<(usize, String)> = Vec::new();
    let mut from = 0;
    for _ in 0..MOST_SPECIFICATIONS {
        let Some(at) = find(bytes, SPECIFICATION, from) else { break };
        from = at + SPECIFICATION.len();
        let Some((name, object)) = specification(bytes, at) else { continue };
        if let Some(place) = object_of(bytes, object).filter(|place| !places.iter().any(|(other, _)| other == place)) {
            places.push((place, name));
        }
    }
    let source = match &places[..] {
        [] => None,
        [(place, name)] => Some(Source { name: name.clone(), bytes: stream(bytes, *place)? }),
        _ => return Err(Unread::Several),
    };
    if digest.is_none() && source.is_none() && find(bytes, b"startxref", 0).is_none() {
        return Err(Unread::Damaged);
    }
    let subject = behind(bytes, b"<dc:description>").and_then(subject);
    Ok(Carrier { kind: Kind::Pdf, version, digest, stamp, subject, source })
}

/// Whether a PDF is as our writer ends it: one table of objects, each where the table says, and nothing behind. What a viewer adds
/// (a comment, a stamp, a filled field) comes behind the end with a table of its own.
pub(super) fn is_whole(bytes: &[u8]) -> bool {
    whole(bytes).is_some()
}

fn whole(bytes: &[u8]) -> Option<()> {
    const ENTRY: usize = 20;
    let start = find(bytes, b"\nstartxref\n", 0)? + b"\nstartxref\n".len();
    let table = number(bytes.get(start..)?)?;
    (bytes.get(start..)? == format!("{table}\n%%EOF").as_bytes()).then_some(())?;
    let entries =
        behind(bytes.get(table..)?, b"xref\n0 ").filter(|_| find(bytes, b"xref\n0 ", table) == Some(table))?;
    let count = number(entries)?;
    let entries = entries.get(entries.iter().position(|byte| *byte == b'\n')? + 1..)?;
    for object in 1..count {
        let entry = entries.get(object * ENTRY..(object + 1) * ENTRY)?;
        let place = number(entry).filter(|_| entry.ends_with(b" n\r\n"))?;
        bytes.get(place..)?.starts_with(format!("{object} 0 obj\n").as_bytes()).then_some(())?;
    }
    entries.get(count * ENTRY..)?.starts_with(b"trailer\n<</Size ").then_some(())
}

/// The name of a file that is the source of the paper, and the number of its stream.
fn specification(bytes: &[u8], at: usize) -> Option<(String, usize)> {
    let dictionary = bytes.get(at..bytes.len().min(at + MOST_DICTIONARY))?;
    let end = find(dictionary, b"endobj", 0)?;
    let dictionary = dictionary.get(..end).filter(|words| find(words, RELATION, 0).is_some())?;
    let object = behind(dictionary, b"/EF<</F ").and_then(number)?;
    Some((behind(dictionary, b"/UF").map(name).unwrap_or_default(), object))
}

/// A text of PDF: in brackets as it is, or as two bytes a letter in hexadecimal digits.
fn name(text: &[u8]) -> String {
    if let Some(text) = text.strip_prefix(b"(") {
        let end = find(text, b")", 0).unwrap_or_default();
        return String::from_utf8_lossy(text.get(..end).unwrap_or_default()).into_owned();
    }
    let digits = text.strip_prefix(b"<FEFF").unwrap_or_default();
    let digits = digits.get(..find(digits, b">", 0).unwrap_or_default()).unwrap_or_default();
    let unit = |four: &[u8]| std::str::from_utf8(four).ok().and_then(|four| u16::from_str_radix(four, 16).ok());
    let units: Vec<u16> = digits.chunks(4).filter_map(unit).collect();
    String::from_utf16_lossy(&units)
}

/// Where the object of this number first begins: behind its `obj`.
fn object_of(bytes: &[u8], object: usize) -> Option<usize> {
    let head = format!("\n{object} 0 obj\n");
    find(bytes, head.as_bytes(), 0).map(|at| at + head.len())
}

/// The unpacked bytes of the stream at `place`.
fn stream(bytes: &[u8], place: usize) -> Result<Vec<u8>, Unread> {
    const START: &[u8] = b"\nstream\n";
    let head = bytes.get(place..bytes.len().min(place + MOST_DICTIONARY)).unwrap_or_default();
    let start = find(head, START, 0).ok_or(Unread::Damaged)?;
    let dictionary = head.get(..start).unwrap_or_default();
    let length = behind(dictionary, b"/Length ").and_then(number).ok_or(Unread::Damaged)?;
    let from = place + start + START.len();
    let packed = from.checked_add(length).and_then(|end| bytes.get(from..end)).ok_or(Unread::Damaged)?;
    if find(dictionary, b"/Filter", 0).is_none() {
        return bounded(packed, MAX_BYTES);
    }
    if find(dictionary, b"/Filter/FlateDecode", 0).is_none() {
        return Err(Unread::Damaged);
    }
    bounded(ZlibDecoder::new(packed), MAX_BYTES)
}

/// What the paper is about: the words of the first language.
fn subject(text: &[u8]) -> Option<String> {
    let text = text.get(..text.len().min(MOST_DICTIONARY))?;
    let words = behind(behind(text, b"<rdf:li ")?, b">")?;
    let words = String::from_utf8_lossy(words.get(..find(words, b"<", 0)?)?).into_owned();
    Some(words.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")).filter(|words| !words.is_empty())
}

/// A version number at the beginning of a text.
fn version(text: &[u8]) -> Option<String> {
    let is_part = |byte: &&u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'+');
    let version: Vec<u8> = text.iter().take_while(is_part).take(32).copied().collect();
    String::from_utf8(version).ok().filter(|version| !version.is_empty())
}

/// The number that a text begins with.
fn number(text: &[u8]) -> Option<usize> {
    let digits: Vec<u8> = text.iter().take_while(|byte| byte.is_ascii_digit()).take(10).copied().collect();
    String::from_utf8(digits).ok()?.parse().ok()
}
