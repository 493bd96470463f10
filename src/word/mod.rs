//! A Word file as it stands: ZIP and XML into paragraphs, tables and notes, labels printed as Word prints them.
//!
//! Read event by event within bounds of its own: bytes, depth, entries, paragraphs. Nothing is judged here: what a paragraph is
//! for, whoever asks decides. Tracked changes are read as accepted, headers and footers are no content.

mod body;
mod collect;
mod counting;
mod fault;
mod fields;
mod lines;
mod look;
mod model;
mod numbering;
mod package;
mod properties;
mod shelf;
mod styles;
mod table;
mod xml;

#[cfg(test)]
mod tests;

pub use fault::{Fault, Much};
pub use lines::{Line, Place};
pub use look::Look;
pub use model::{
    Align, Block, Cell, Changes, Document, Label, Note, Paragraph, Picture, Piece, Row, Section, Style, Table, Words,
};
pub use numbering::Format;
pub use package::{MAX_FILE, package_part};

/// A Word file read: what is in it, in the order of reading.
///
/// # Errors
/// It is none, is locked by a password, is of the old kind, is damaged, or is larger than a paper can be.
pub fn read(bytes: &[u8]) -> Result<Document, Fault> {
    let mut package = package::Package::open(bytes)?;
    let mut shelf = shelf::Shelf::new(&mut package)?;
    let blocks = shelf.document(&mut package)?;
    shelf.finish(&mut package, blocks)
}
