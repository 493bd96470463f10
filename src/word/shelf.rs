//! What is known of a Word file while its text is read: styles, lists, links, and what the text mentions.

use super::counting::Counts;
use super::fault::Fault;
use super::fields::Fields;
use super::model::{Paragraph, Picture};
use super::numbering::Lists;
use super::package::{Link, Package};
use super::styles::Styles;
use std::collections::BTreeMap;

/// Where a note stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum NoteKind {
    Foot,
    End,
}

/// What is known of a file while its text is read.
pub(super) struct Shelf {
    pub styles: Styles,
    pub lists: Lists,
    pub counts: Counts,
    pub links: BTreeMap<String, Link>,
    pub fields: Fields,
    /// Notes in the order of their marks.
    pub notes: BTreeMap<(NoteKind, String), usize>,
    pub pictures: Vec<Picture>,
    /// Bookmarks whose paragraph comes next.
    pub bookmarks: Vec<String>,
    /// A paragraph whose mark was taken away: it goes on in the next.
    pub carried: Option<Box<Paragraph>>,
}

impl Shelf {
    /// Reads what the text rests on: relationships, styles, lists.
    pub fn new(package: &mut Package<'_>) -> Result<Shelf, Fault> {
        let links = package.links_of(&package.document.clone())?;
        let mut counts = Counts::default();
        let styles = part_of(package, &links, "/styles")?;
        let lists = part_of(package, &links, "/numbering")?;
        Ok(Shelf {
            styles: styles.map(|bytes| Styles::read(&bytes, &mut counts)).transpose()?.unwrap_or_default(),
            lists: lists.map(|bytes| Lists::read(&bytes, &mut counts)).transpose()?.unwrap_or_default(),
            counts,
            links,
            fields: Fields::default(),
            notes: BTreeMap::new(),
            pictures: Vec::new(),
            bookmarks: Vec::new(),
            carried: None,
        })
    }
}

/// The part to which a relationship of this kind leads.
pub(super) fn part_of(
    package: &mut Package<'_>,
    links: &BTreeMap<String, Link>,
    kind: &str,
) -> Result<Option<Vec<u8>>, Fault> {
    let link = links.values().find(|link| !link.outside && link.kind.ends_with(kind));
    link.map_or(Ok(None), |link| package.part(&link.target))
}
