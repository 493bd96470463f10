//! Bytes → the parts of the package, each unpacked within a bound that all share.

use super::fault::{Fault, Much};
use std::collections::BTreeMap;
use std::io::{Cursor, Read};
use zip::ZipArchive;
use zip::result::ZipError;

/// The largest file that is read, bytes.
pub const MAX_FILE: u64 = 64 << 20;
/// So many bytes are unpacked, all parts together.
const MAX_UNPACKED: u64 = 64 << 20;
/// So many entries an archive may have.
const MAX_ENTRIES: usize = 10_000;

/// How files begin that were made before 2007, and those that a password locks.
const COMPOUND: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";
/// The streams inside them, in UTF-16 as they are named there.
const LOCKED: &str = "EncryptedPackage";
const OLD: &str = "WordDocument";

/// What other documents begin with, and their name.
const OTHERS: [(&[u8], &str); 5] = [
    (b"%PDF-", "PDF"),
    (b"{\\rtf", "RTF"),
    (b"\x89PNG", "ảnh (PNG)"),
    (b"\xff\xd8\xff", "ảnh (JPEG)"),
    (b"<", "HTML, XML"),
];

/// What tells archives of other programs.
const ARCHIVES: [(&[u8], &str); 3] = [
    (b"xl/workbook", "Excel (.xlsx)"),
    (b"ppt/presentation", "PowerPoint (.pptx)"),
    (b"META-INF/manifest.xml", "LibreOffice (.odt)"),
];

/// Where Word says which part is the document.
const START: &str = "_rels/.rels";

/// An open archive.
pub(super) struct Package<'b> {
    archive: ZipArchive<Cursor<&'b [u8]>>,
    /// Bytes that may still be unpacked.
    left: u64,
    /// The part with the document.
    pub document: String,
}

impl<'b> Package<'b> {
    /// Opens the archive and finds the document in it.
    pub fn open(bytes: &'b [u8]) -> Result<Package<'b>, Fault> {
        if bytes.len() as u64 > MAX_FILE {
            return Err(Fault::TooMuch(Much::File(MAX_FILE >> 20)));
        }
        if bytes.starts_with(COMPOUND) {
            return Err(compound(bytes));
        }
        let archive = archive(bytes)?;
        let mut package = Package { archive, left: MAX_UNPACKED, document: "word/document.xml".to_owned() };
        let starts = package.relationships(START, "")?;
        let document = starts.into_values().find(|link| link.kind.ends_with("/officeDocument"));
        if let Some(document) = document {
            package.document = document.target;
        }
        let there = package.archive.index_for_name(&package.document).is_some();
        let word = there && !ARCHIVES.iter().any(|(part, _)| package.document.as_bytes().starts_with(part));
        if word { Ok(package) } else { Err(other(bytes)) }
    }

    /// A part unpacked; nothing where the package has none of this name.
    pub fn part(&mut self, name: &str) -> Result<Option<Vec<u8>>, Fault> {
        let file = match self.archive.by_name(name) {
            Ok(file) => file,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(ZipError::UnsupportedArchive(_) | ZipError::InvalidPassword) => return Err(Fault::Locked),
            Err(_) => return Err(Fault::Damaged("ZIP")),
        };
        let mut out = Vec::new();
        let read = file.take(self.left + 1).read_to_end(&mut out);
        if out.len() as u64 > self.left {
            return Err(Fault::TooMuch(Much::Unpacked(MAX_UNPACKED >> 20)));
        }
        self.left -= out.len() as u64;
        read.map_err(|_| Fault::Damaged("ZIP"))?;
        Ok(Some(out))
    }

    /// The relationships of the part `name`, by id; their targets as names of parts.
    pub fn links_of(&mut self, name: &str) -> Result<BTreeMap<String, Link>, Fault> {
        let (folder, file) = name.rsplit_once('/').unwrap_or(("", name));
        let slash = if folder.is_empty() { "" } else { "/" };
        self.relationships(&format!("{folder}{slash}_rels/{file}.rels"), folder)
    }

    fn relationships(&mut self, name: &str, folder: &str) -> Result<BTreeMap<String, Link>, Fault> {
        let mut out = BTreeMap::new();
        let Some(bytes) = self.part(name)? else { return Ok(out) };
        super::xml::elements(&bytes, "rels", |element| {
            let (id, target) = (element.get("Id"), element.get("Target"));
            if let (Some(id), Some(target)) = (id, target) {
                let outside = element.get("TargetMode") == Some("External");
                let target = if outside { target.to_owned() } else { resolved(folder, target) };
                out.insert(
                    id.to_owned(),
                    Link { kind: element.get("Type").unwrap_or_default().to_owned(), target, outside },
                );
            }
        })?;
        Ok(out)
    }
}

/// A relationship of a part.
#[derive(Debug, Clone)]
pub(super) struct Link {
    /// Its kind, an address.
    pub kind: String,
    /// A part of the package, or an address outside.
    pub target: String,
    /// Whether it leads out of the package.
    pub outside: bool,
}

/// A part of a Word file by its name, as it stands in the archive; nothing where it has none.
///
/// # Errors
/// It is no Word file, or larger than one can be.
pub fn package_part(bytes: &[u8], name: &str) -> Result<Option<Vec<u8>>, Fault> {
    Package::open(bytes)?.part(name)
}

fn archive(bytes: &[u8]) -> Result<ZipArchive<Cursor<&[u8]>>, Fault> {
    if !bytes.starts_with(b"PK") {
        return Err(other(bytes));
    }
    // Counted before the archive is opened: it takes memory for each entry.
    let entries = bytes.windows(4).filter(|at| at == b"PK\x01\x02").count();
    if entries > MAX_ENTRIES {
        return Err(Fault::TooMuch(Much::Entries(MAX_ENTRIES)));
    }
    ZipArchive::new(Cursor::new(bytes)).map_err(|_| Fault::Damaged("ZIP"))
}

fn compound(bytes: &[u8]) -> Fault {
    let has = |name: &str| {
        let wide: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        holds(bytes, &wide)
    };
    match (has(LOCKED), has(OLD)) {
        (true, _) => Fault::Locked,
        (_, true) => Fault::Old,
        _ => Fault::Other("Office (.xls, .ppt, .msg)"),
    }
}

/// What a file is that is no Word file.
fn other(bytes: &[u8]) -> Fault {
    if bytes.starts_with(b"PK") {
        let known = ARCHIVES.iter().find(|(part, _)| holds(bytes, part));
        return known.map_or(Fault::NotWord, |(_, name)| Fault::Other(name));
    }
    let head = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    let known = OTHERS.iter().find(|(start, _)| head.starts_with(start));
    known.map_or(Fault::NotWord, |(_, name)| Fault::Other(name))
}

fn holds(bytes: &[u8], piece: &[u8]) -> bool {
    bytes.windows(piece.len()).any(|window| window == piece)
}

/// The target of a relationship as the name of a part: against the folder of its part, or from the root.
fn resolved(folder: &str, target: &str) -> String {
    let from_root = target.strip_prefix('/');
    let whole = from_root.map_or_else(|| format!("{folder}/{target}"), str::to_owned);
    let mut parts: Vec<&str> = Vec::new();
    for part in whole.split('/').filter(|part| !matches!(*part, "" | ".")) {
        if part == ".." {
            parts.pop();
        } else {
            parts.push(part);
        }
    }
    parts.join("/")
}
