//! Two Word files to the paragraphs that differ.

use super::pairs::{Pair, pairs};
use crate::word::{Document, Fault, Place, package_part};
use std::collections::BTreeMap;

/// A paragraph that is not as it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// Where it stands: in the new file, where it is there, else in the old one.
    pub place: Spot,
    /// What it said; empty for one that came in.
    pub old: String,
    /// What it says; empty for one that went out.
    pub new: String,
}

/// Where a paragraph stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spot {
    /// In the text, a table, a note.
    Text(Place),
    /// Above or below the text of every page.
    Margin,
    /// Pictures: how many there are.
    Pictures,
}

/// The paragraphs in which `new` differs from `old`, in the order of the paper; none when a reader sees the same words.
///
/// # Errors
/// One of them cannot be read as a Word file.
pub fn papers(old: &[u8], new: &[u8]) -> Result<Vec<Difference>, Fault> {
    let (before, after) = (crate::word::read(old)?, crate::word::read(new)?);
    let (one, other) = (lines(&before), lines(&after));
    let texts = |lines: &[Said]| lines.iter().map(|line| line.text.clone()).collect::<Vec<_>>();
    let all = pairs(&texts(&one), &texts(&other), &|_, _| true);
    let mut out = Vec::new();
    let moved = all.iter().any(|pair| matches!(pair, Pair::Old(_) | Pair::New(_)));
    for pair in all {
        let (from, to) = match pair {
            Pair::Same(from, to) | Pair::Changed(from, to) => (one.get(from), other.get(to)),
            Pair::Old(from) => (one.get(from), None),
            Pair::New(to) => (None, other.get(to)),
        };
        let Some(place) = to.or(from).map(|line| line.place) else { continue };
        let said = |line: Option<&Said>, label: bool| line.map(|line| line.said(label)).unwrap_or_default();
        // Labels that Word counts move along when a paragraph comes in: by themselves they are no change then.
        let relabelled = !moved && from.map(|line| &line.label) != to.map(|line| &line.label);
        if from.map(|line| &line.text) != to.map(|line| &line.text) || relabelled {
            out.push(Difference { place: Spot::Text(place), old: said(from, relabelled), new: said(to, relabelled) });
        }
    }
    let (margin_before, margin_after) = (margins(old), margins(new));
    if margin_before != margin_after {
        out.push(Difference { place: Spot::Margin, old: margin_before, new: margin_after });
    }
    let count = |document: &Document| document.pictures.len().to_string();
    if pictures(&before) != pictures(&after) {
        out.push(Difference { place: Spot::Pictures, old: count(&before), new: count(&after) });
    }
    Ok(out)
}

/// A paragraph that says something.
struct Said {
    place: Place,
    label: Option<String>,
    text: String,
}

impl Said {
    fn said(&self, label: bool) -> String {
        match &self.label {
            Some(own) if label => format!("{own} {}", self.text),
            _ => self.text.clone(),
        }
    }
}

fn lines(document: &Document) -> Vec<Said> {
    let all = document.lines().into_iter().map(|line| Said {
        place: line.place,
        label: line.label().map(str::to_owned),
        text: line.text().trim().to_owned(),
    });
    all.filter(|line| !line.text.is_empty()).collect()
}

/// Pictures by their bytes, whatever they are called.
fn pictures(document: &Document) -> BTreeMap<&[u8], usize> {
    let mut out = BTreeMap::new();
    for picture in &document.pictures {
        *out.entry(picture.bytes.as_slice()).or_default() += 1;
    }
    out
}

/// Parts of heads and feet that a paper may have.
const MARGINS: usize = 9;

/// What stands above and below the text, in one line; programs number these parts as they like.
fn margins(bytes: &[u8]) -> String {
    let names = (0..=MARGINS).flat_map(|number| {
        let number = if number == 0 { String::new() } else { number.to_string() };
        [format!("word/header{number}.xml"), format!("word/footer{number}.xml")]
    });
    let mut texts: Vec<String> =
        names.filter_map(|name| package_part(bytes, &name).ok().flatten()).map(|part| words(&part)).collect();
    texts.retain(|text| !text.is_empty());
    texts.sort();
    texts.dedup();
    texts.join(" | ")
}

/// The words of a part; numbers of pages are none.
fn words(part: &[u8]) -> String {
    let parsed = std::str::from_utf8(part).ok().and_then(|text| roxmltree::Document::parse(text).ok());
    let Some(document) = parsed else { return String::new() };
    let texts = document.descendants().filter(|node| node.tag_name().name() == "t").filter_map(|node| node.text());
    let text: String = texts.collect();
    let is_number = text.trim().chars().all(|c| c.is_ascii_digit());
    if is_number { String::new() } else { text.trim().to_owned() }
}
