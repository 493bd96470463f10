//! The plan in a DOCX: a custom XML part of ttdn's own namespace, whatever its number is after other programs saved the file.

use super::bytes::{behind, bounded, find, hexadecimal, moment};
use super::carrier::{Carrier, Kind, Source, Unread};
use crate::emit::docx::source::{DIGEST, NAMESPACE, VERSION};
use crate::yaml::MAX_BYTES;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use roxmltree::{Document, Node, ParsingOptions};
use std::borrow::Cow;
use std::io::{Cursor, Read};
use zip::ZipArchive;
use zip::result::ZipError;

/// The most entries of an archive that are looked at, and custom parts that are read.
const MOST_ENTRIES: usize = 10_000;
const MOST_ITEMS: usize = 64;

/// A plan in base 64, folded into lines perhaps, with its element.
const MOST_ITEM: usize = MAX_BYTES / 3 * 5;

/// Room for the properties of a file; more are not read.
const MOST_PROPERTIES: usize = 256 << 10;

type Archive<'a> = ZipArchive<Cursor<&'a [u8]>>;

pub(super) fn read(bytes: &[u8]) -> Result<Carrier, Unread> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Unread::Damaged)?;
    if archive.len() > MOST_ENTRIES {
        return Err(Unread::Damaged);
    }
    if archive.index_for_name("word/document.xml").is_none() {
        return Err(Unread::NoWord);
    }
    let mut carrier =
        Carrier { kind: Kind::Docx, version: None, digest: None, stamp: None, subject: None, source: None };
    if let Some(text) = part(&mut archive, "docProps/custom.xml", MOST_PROPERTIES)? {
        properties(&text, &mut carrier);
    }
    if let Some(text) = part(&mut archive, "docProps/core.xml", MOST_PROPERTIES)? {
        let created = behind(text.as_bytes(), b"<dcterms:created").and_then(|rest| behind(rest, b">"));
        carrier.stamp = created.and_then(moment);
        carrier.subject = subject(&text);
    }
    let is_item = |name: &str| name.starts_with("customXml/item") && !name.starts_with("customXml/itemProps");
    let names = archive.file_names().filter_map(|name| name.ok().filter(|name| is_item(name)).map(Cow::into_owned));
    let names: Vec<String> = names.take(MOST_ITEMS).collect();
    for name in names {
        // A part that another program put there may be as large as it likes: it is none of ours.
        let text = match part(&mut archive, &name, MOST_ITEM) {
            Err(Unread::Large) if !begins_with_plan(&mut archive, &name) => continue,
            text => text?,
        };
        let Some(found) = text.as_deref().map(item).transpose()?.flatten() else { continue };
        if carrier.source.replace(found.source).is_some() {
            return Err(Unread::Several);
        }
        carrier.version = found.version.or(carrier.version);
        carrier.digest = found.digest.or(carrier.digest);
    }
    Ok(carrier)
}

/// A part as text; nothing where the archive has none of this name.
fn part(archive: &mut Archive<'_>, name: &str, most: usize) -> Result<Option<String>, Unread> {
    let file = match archive.by_name(name) {
        Ok(file) => file,
        Err(ZipError::FileNotFound) => return Ok(None),
        Err(_) => return Err(Unread::Damaged),
    };
    let bytes = bounded(file, most)?;
    String::from_utf8(bytes).map(Some).map_err(|_| Unread::Damaged)
}

/// Whether a part that is too large names our namespace in its first letters.
fn begins_with_plan(archive: &mut Archive<'_>, name: &str) -> bool {
    let Ok(file) = archive.by_name(name) else { return false };
    let mut head = Vec::new();
    let read = file.take(1024).read_to_end(&mut head);
    read.is_ok() && find(&head, NAMESPACE.as_bytes(), 0).is_some()
}

/// Entities are refused with the document type that could declare them; the parts have a handful of elements.
fn parsed(text: &str) -> Option<Document<'_>> {
    let options = ParsingOptions { nodes_limit: 10_000, ..ParsingOptions::default() };
    Document::parse_with_options(text.trim_start_matches('\u{FEFF}'), options).ok()
}

/// What the properties say that the paper is about.
fn subject(text: &str) -> Option<String> {
    let document = parsed(text)?;
    let named = document.root_element().children().find(|node| node.tag_name().name() == "subject")?;
    named.text().map(|text| text.trim().to_owned()).filter(|text| !text.is_empty())
}

fn properties(text: &str, carrier: &mut Carrier) {
    let Some(document) = parsed(text) else { return };
    let value = |name: &str| {
        let is_it = |node: &Node<'_, '_>| node.tag_name().name() == "property" && node.attribute("name") == Some(name);
        let property = document.root_element().children().find(is_it)?;
        property.first_element_child().and_then(|value| value.text()).map(|text| text.trim().to_owned())
    };
    carrier.version = value(VERSION);
    carrier.digest = value(DIGEST).and_then(|text| hexadecimal(text.as_bytes()));
}

struct Item {
    source: Source,
    version: Option<String>,
    digest: Option<String>,
}

/// The plan in a custom part; nothing where the part is another program's.
fn item(text: &str) -> Result<Option<Item>, Unread> {
    let Some(document) = parsed(text) else {
        return if text.contains(NAMESPACE) { Err(Unread::Damaged) } else { Ok(None) };
    };
    let root = document.root_element();
    if root.tag_name().namespace() != Some(NAMESPACE) || root.tag_name().name() != "source" {
        return Ok(None);
    }
    let held = root.children().filter_map(|node| node.text()).collect::<String>();
    let held: String = held.chars().filter(|letter| !letter.is_whitespace()).collect();
    let bytes = STANDARD.decode(held).map_err(|_| Unread::Damaged)?;
    if bytes.len() > MAX_BYTES {
        return Err(Unread::Large);
    }
    let attribute = |name: &str| root.attribute(name).map(str::to_owned);
    let source = Source { name: attribute("name").unwrap_or_default(), bytes };
    let digest = attribute("sha256").and_then(|text| hexadecimal(text.as_bytes()));
    Ok(Some(Item { source, version: attribute("version"), digest }))
}
