//! What is known of a paper beside its text: the years that it is for, what it lacks, its pictures.

use super::foot::Foot;
use super::head::Head;
use super::line::{Item, Line, MARGINS};
use super::natural::Evidence;
use super::note::{Note, What};
use super::write::Out;
use crate::language::names::folded;
use crate::word::Document;

/// A picture of a paper: its name beside the plan, what it shows, its width in millimetres, the file.
#[derive(Debug, Clone)]
pub(super) struct Picture {
    pub name: String,
    pub alt: String,
    pub width: u32,
    pub bytes: Vec<u8>,
}

/// Years in words: of the title, else of the day of issue.
pub(super) fn period(title: Option<&str>, date: Option<&str>, notes: &mut Vec<Note>) -> Option<String> {
    let title = title.unwrap_or_default();
    let figures = title.split(|c: char| !c.is_ascii_digit()).filter(|figures| figures.len() == 4);
    let years: Vec<i32> =
        figures.filter_map(|year| year.parse().ok()).filter(|year| (1990..2100).contains(year)).collect();
    match (years.first(), years.last()) {
        (Some(first), Some(last)) if first < last => Some(format!("{first}-{last}")),
        (Some(_), Some(last)) => Some(last.to_string()),
        _ => {
            let year = date.and_then(|date| date.get(..4)).map(str::to_owned);
            let words = year.clone().unwrap_or_else(|| "period".to_owned());
            notes.push(Note { place: None, what: What::Period, words });
            year
        }
    }
}

/// What every plan has and this paper lacks.
pub(super) fn lacking(head: &Head, numbered: bool, titled: bool, based: bool, foot: &Foot) -> Vec<Note> {
    let issuer = head.issuers.is_empty() || head.issuers.iter().any(|issuer| issuer.name.is_empty());
    let all = [
        (issuer, "issuer.name"),
        (head.code.is_none(), "issuer.code"),
        (head.place.is_none(), "issuer.place"),
        (!numbered, "number"),
        (head.date.is_none(), "date"),
        (!titled, "title"),
        (!based, "legal_bases"),
        (foot.recipients.is_empty(), "recipients"),
        (foot.codes.is_empty(), "archive"),
        (foot.signatures.is_empty(), "signature"),
    ];
    let note = |(_, key): (bool, &str)| Note { place: None, what: What::Lacks, words: key.to_owned() };
    all.into_iter().filter(|(absent, _)| *absent).map(note).collect()
}

/// The names of contact lines, in small letters, and their keys.
const CONTACTS: [(&str, &str); 5] = [
    ("địa chỉ", "address"),
    ("điện thoại", "phone"),
    ("fax", "fax"),
    ("thư điện tử", "email"),
    ("trang thông tin điện tử", "website"),
];

/// The keys of what stands in the margins.
pub(super) fn margins(lines: &[Line], evidence: &Evidence) -> Vec<(String, Out)> {
    let [contact, circulation] = MARGINS;
    let mut found = Vec::new();
    let mut circulated = None;
    for line in lines {
        let text = line.text();
        if line.style == circulation {
            circulated = Some(Out::text(evidence.natural(&text)));
        }
        for piece in text.split("; ").filter(|_| line.style == contact) {
            let named = piece.split_once(": ").and_then(|(name, value)| {
                let (_, key) = CONTACTS.into_iter().find(|(own, _)| *own == folded(name))?;
                Some(((key).to_owned(), Out::text(value)))
            });
            found.extend(named);
        }
    }
    let all = [("circulation", circulated), ("contact", Out::Map(found).some())];
    all.into_iter().filter_map(|(key, value)| Some((key.to_owned(), value?))).collect()
}

/// The pictures of a paper: their names beside the plan, what they show, their widths, their bytes.
pub(super) fn pictures(document: &Document, stem: &str, items: &[Item], notes: &mut Vec<Note>) -> Vec<Picture> {
    let place = |at: usize| {
        items.iter().find_map(|item| match item {
            Item::Picture(own, place) if *own == at => Some(*place),
            _ => None,
        })
    };
    let mut out = Vec::new();
    for (at, picture) in document.pictures.iter().enumerate() {
        let ending = if picture.bytes.starts_with(b"\x89PNG") {
            Some("png")
        } else if picture.bytes.starts_with(b"\xff\xd8\xff") {
            Some("jpg")
        } else {
            None
        };
        let name = ending.map(|ending| format!("{stem}-hinh-{}.{ending}", at + 1)).unwrap_or_default();
        let alt = if picture.alt.is_empty() { format!("Hình {}", at + 1) } else { picture.alt.clone() };
        let what = if ending.is_some() { What::Picture } else { What::NoPicture };
        notes.push(Note { place: place(at), what, words: name.clone() });
        out.push(Picture { name, alt, width: picture.width, bytes: picture.bytes.clone() });
    }
    out
}
