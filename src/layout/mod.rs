//! The document tree to pages: what stands where, in points from the upper left corner of the sheet.
//!
//! Lines are broken greedily at spaces; pages are broken between slabs (a line, a table row, the letterhead, the signature
//! block) where nothing forbids it. The result holds everything that a page shows, and the tree of tags in reading order;
//! it knows nothing of PDF.

mod alike;
mod breaks;
mod cells;
mod columns;
mod company;
mod divide;
mod ends;
mod even;
mod family;
mod fit;
mod font;
pub mod fonts;
mod halves;
mod leading;
mod letterhead;
mod lettering;
mod letters;
mod lines;
mod margin;
mod measure;
mod pages;
mod paragraph;
mod roomy;
mod settle;
mod shaper;
mod slab;
mod stretches;
mod table;
mod tags;
#[cfg(test)]
mod tests;
mod text;
mod titles;
mod traced;

pub use cells::{cell_padding, cell_style, row_breaks, vertical_height};
pub use columns::{columns, loosened};
pub use company::BESIDE_SIGNATURE;
pub use ends::fit_pages;
pub use family::Family;
pub use fonts::{Face, files, named, own_files};
pub use halves::{letterhead_columns, name_share};
pub use letterhead::FIELD_GAP;
pub use lettering::{lettering, runs_right};
pub use margin::{BOX_GAP, BOX_PADDING, Place, TopMargin, top_margin};
pub use measure::{Measured, single_line};
pub use pages::{Heading, Page, Pages, pages, signature_is_whole};
pub use roomy::roomy;
pub use settle::{Tight, set_lines, settle};
pub use slab::{Item, Run, Spot};
pub use tags::{Cover, Kind, Node, NodeId};
pub use traced::{Traced, traced};

/// Millimetres to points.
pub(crate) fn mm(millimetres: f32) -> f32 {
    millimetres * 72.0 / 25.4
}
